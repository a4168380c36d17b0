import { describe, expect, it } from 'vitest'
import { FAR_GOAL, type Household, householdOf, newHousehold, noon } from '../goals/scenario.ts'
import { GUIDE_INTAKE } from '../helpers/requests.ts'
import { useTestApi } from '../helpers/test-api.ts'

const api = useTestApi({ now: noon('2025-05-05') })
const TYPES = ['planner', 'spender', 'saver', 'avoider', 'dreamer'] as const

function personalize(household: Household, personality_type: string) {
  return household.post('/plan/personalize', { personality_type })
}

interface Plan {
  description: string
  action_items: string[]
}

/** Every number, amount and date in the texts, in no order. */
function figuresOf({ description, action_items }: Plan): Set<string> {
  const texts = [description, ...action_items].join(' ').replaceAll(/\s/g, ' ')
  return new Set(texts.match(/\d+(?:[.,]\d+)*/g) ?? [])
}

describe('POST plan/personalize', () => {
  it.each(TYPES)('changes the words and nothing else: %s', async (type) => {
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const before = (await household.get('/plan')).body.data
    api.clock.now = noon('2025-05-06')
    const { status, body } = await personalize(household, type)
    expect(status).toBe(200)
    expect(body).toEqual({
      object: 'plan',
      data: {
        ...before,
        description: expect.any(String),
        action_items: expect.any(Array),
        personality_type: type,
        updated_at: '2025-05-06T12:00:00Z',
      },
    })
    expect(body.data.description).not.toBe(before.description)
    expect(body.data.action_items.length).toBeGreaterThanOrEqual(3)
    expect(body.data.action_items.length).toBeLessThanOrEqual(6)
    expect((await household.get('/plan')).body).toEqual(body)
    expect((await household.get('/plan/history')).body.data).toEqual([body.data])
    api.clock.now = noon('2025-05-05')
  })

  it.each(['en', 'pt', 'es'])('gives each of the five their own words, in %s', async (language) => {
    const household = await newHousehold(api, { language, goal: FAR_GOAL })
    const plans: Plan[] = [(await household.get('/plan')).body.data]
    for (const type of TYPES) plans.push((await personalize(household, type)).body.data)
    expect(new Set(plans.map(({ description }) => description)).size).toBe(6)
    expect(new Set(plans.map(({ action_items }) => action_items.join())).size).toBe(6)
    for (const { description, action_items } of plans) {
      const text = [description, ...action_items].join('\n')
      expect(text).not.toMatch(/[{}]|undefined|null|NaN|!/)
      expect(text).toContain('House')
    }
  })

  it.each([
    ['en', 'USD', {}],
    ['pt', 'BRL', {}],
    ['es', 'MXN', { monthly_income: 4321.09, monthly_expenses: 2987.65 }],
    ['en', 'USD', { monthly_income: 3000 }],
    ['es', 'EUR', { financial_goal: 'debt', total_debt: 8000, debt_apr: 24.9 }],
  ])('says no figure that another type’s plan could not: %s %s %j', async (language, currency, intake) => {
    const household = await newHousehold(api, { language, intake: { currency, ...intake } })
    const { data: plain } = (await household.get('/plan')).body
    const known = new Set([...figuresOf(plain), ...figuresFrom(plain)])
    for (const type of TYPES) {
      const { data } = (await personalize(household, type)).body
      expect(data.key_metrics).toEqual(plain.key_metrics)
      expect(data.allocations).toEqual(plain.allocations)
      const strange = [...figuresOf(data)].filter((figure) => !known.has(figure))
      expect(strange, `${type}: ${data.description} ${data.action_items}`).toEqual([])
    }
  })

  it('comes back to the same words for the same type', async () => {
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const first = await personalize(household, 'dreamer')
    await personalize(household, 'planner')
    const again = await personalize(household, 'dreamer')
    expect(again.body.data).toEqual(first.body.data)
  })

  it('carries over to later plans', async () => {
    const household = await newHousehold(api)
    await personalize(household, 'avoider')
    const { body } = await household.plan()
    expect(body.data.personality_type).toBe('avoider')
    const again = await personalize(household, 'avoider')
    expect(again.body.data.description).toBe(body.data.description)
    const history = (await household.get('/plan/history')).body.data
    expect(history.map((plan: { personality_type: string }) => plan.personality_type)).toEqual([
      'avoider',
      'avoider',
    ])
  })

  it('changes the current plan alone', async () => {
    const household = await newHousehold(api)
    await household.plan()
    const [, older] = (await household.get('/plan/history')).body.data
    await personalize(household, 'spender')
    const after = (await household.get('/plan/history')).body.data
    expect(after[1]).toEqual(older)
    expect(after[0].personality_type).toBe('spender')
  })

  it('keeps the figures of a plan whose intake and goal have changed since', async () => {
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const before = (await household.get('/plan')).body.data
    await household.post('/financial-intake', {
      ...GUIDE_INTAKE,
      monthly_income: 9999.99,
      currency: 'BRL',
      financial_goal: 'debt',
    })
    await household.setGoal({ goal_type: 'debt', goal_name: 'Visa', target_amount: 77 })
    api.clock.now = noon('2026-12-31')
    const { body } = await personalize(household, 'saver')
    api.clock.now = noon('2025-05-05')
    expect(body.data).toMatchObject({
      id: before.id,
      key_metrics: before.key_metrics,
      allocations: before.allocations,
      timeline_months: before.timeline_months,
      stale: true,
    })
    const text = [body.data.description, ...body.data.action_items].join('\n')
    expect(text).toContain('House')
    expect(text).not.toMatch(/Visa|R\$|9,999/)
  })

  it('keeps the figures when the goal has moved since', async () => {
    const household = await newHousehold(api, { goal: { ...FAR_GOAL, target_amount: 5000 } })
    const plain = (await household.get('/plan')).body.data
    const first = (await personalize(household, 'planner')).body.data
    await household.setMove(await household.openMove(), 'completed')
    const again = (await personalize(household, 'planner')).body.data
    expect(again.description).toBe(first.description)
    expect(again.action_items).toEqual(first.action_items)
    expect(again.timeline_months).toBe(plain.timeline_months)
  })

  it('keeps the words about a goal that was deleted', async () => {
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const [goal] = (await household.get('/goals')).body.data
    await household.remove(`/goals/${goal.id}`)
    const { status, body } = await personalize(household, 'planner')
    expect([status, body.data.stale]).toEqual([200, true])
    expect([body.data.description, ...body.data.action_items].join()).toContain('House')
  })

  it('before any plan is a 409 that leaves the user created', async () => {
    const household = householdOf(await api.client())
    const first = await personalize(household, 'planner')
    expect([first.status, first.body.error.code]).toEqual([409, 'PLAN_REQUIRED'])
    expect(first.headers['ozzie-user-provisioned']).toBe('true')
    await household.post('/financial-intake', GUIDE_INTAKE)
    expect((await personalize(household, 'planner')).body.error.code).toBe('PLAN_REQUIRED')
  })

  it.each([
    {},
    { personality_type: null },
    { personality_type: '' },
    { personality_type: 'Planner' },
    { personality_type: 'hoarder' },
    { personality_type: 1 },
    { personality_type: ['planner'] },
    { personality_type: 'planner', tone: 'kind' },
    { personalityType: 'planner' },
    [],
    null,
    'planner',
  ])('refuses %j and changes nothing', async (body) => {
    const household = await newHousehold(api)
    const before = await household.get('/plan')
    const response = await household.post('/plan/personalize', body)
    expect([response.status, response.body.error.code]).toEqual([400, 'VALIDATION_ERROR'])
    expect((await household.get('/plan')).body).toEqual(before.body)
  })
})

/** The plan's own figures as a text may write them in any of the languages. */
function figuresFrom(plan: {
  timeline_months: number | null
  allocations: Record<string, number>
  key_metrics: Record<string, unknown>
}): string[] {
  const numbers = [plan.timeline_months ?? 0, ...Object.values(plan.allocations)]
  for (const value of Object.values(plan.key_metrics)) {
    if (typeof value === 'number') numbers.push(value)
    if (typeof value === 'string') numbers.push(...value.split('-').map(Number))
  }
  return numbers.flatMap((number) =>
    ['en-US', 'pt-BR', 'pt-PT', 'es-419', 'es-ES'].flatMap((locale) =>
      [0, 1, 2].map((digits) =>
        number.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: 2 }),
      ),
    ),
  )
}
