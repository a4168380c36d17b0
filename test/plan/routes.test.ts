import { describe, expect, it } from 'vitest'
import { GUIDE_INTAKE, MARIA, numbersTo, tally } from '../helpers/requests.ts'
import { type TestClient, useTestApi } from '../helpers/test-api.ts'

const api = useTestApi()
const USER = '/v1/users/external:u'
const GENERATE = `${USER}/plan/generate`

async function clientWithIntake(intake: object = {}): Promise<TestClient> {
  const client = await api.client()
  const { status } = await client.post(`${USER}/financial-intake`, { ...GUIDE_INTAKE, ...intake })
  expect(status).toBe(201)
  return client
}

async function goalsOf(client: TestClient) {
  return api.sql(
    `SELECT origin, goal_type, goal_name, status, target_amount_cents::int AS target,
            starting_amount_cents::int AS start
       FROM goals WHERE api_client_id = $1 ORDER BY id`,
    [client.id],
  )
}

describe('the documented example', () => {
  it('answers 201 with the plan, figure by figure', async () => {
    const client = await clientWithIntake()
    const user = await client.get(USER)
    const { status, body } = await client.post(GENERATE, {})
    expect(status).toBe(201)
    expect(body).toEqual({
      object: 'plan',
      data: {
        id: expect.stringMatching(/^ozz_plan_[0-9A-HJKMNP-TV-Z]{26}$/),
        user_id: user.body.data.id,
        description: expect.stringContaining('$1,000'),
        timeline_months: 10,
        allocations: { needs: 50, wants: 30, savings: 20, debt: 0 },
        key_metrics: {
          monthly_savings_amount: 1000,
          projected_goal_date: '2026-03-05',
          current_savings_rate: 36,
          target_savings_rate: 20,
          debt_payoff_date: null,
        },
        action_items: expect.any(Array),
        personality_type: null,
        stale: false,
        created_at: '2025-05-05T14:30:00Z',
        updated_at: '2025-05-05T14:30:00Z',
      },
    })
    expect(body.data.action_items.length).toBeGreaterThanOrEqual(3)
    expect(body.data.action_items.length).toBeLessThanOrEqual(6)
  })

  it('reads back as it was answered', async () => {
    const client = await clientWithIntake()
    const { body } = await client.post(GENERATE, {})
    expect(await client.get(`${USER}/plan`)).toMatchObject({ status: 200, body })
    const history = await client.get(`${USER}/plan/history`)
    expect(history.body).toEqual({ object: 'list', data: [body.data], has_more: false, next_cursor: null })
  })

  it('makes the user active', async () => {
    const client = await clientWithIntake()
    await client.post(GENERATE, {})
    expect((await client.get(USER)).body.data.onboarding_stage).toBe('active')
    await client.post(GENERATE, {})
    expect((await client.get(USER)).body.data.onboarding_stage).toBe('active')
  })
})

describe('a plan before any intake', () => {
  it('is a 409 that leaves the user created, and nothing more', async () => {
    const client = await api.client()
    const { status, body, headers } = await client.post(GENERATE, {})
    expect({ status, code: body.error?.code }).toEqual({ status: 409, code: 'INTAKE_REQUIRED' })
    expect(headers['ozzie-user-provisioned']).toBe('true')
    const user = await client.get(USER)
    expect(user.headers).not.toHaveProperty('ozzie-user-provisioned')
    expect(user.body.data.onboarding_stage).toBe('intake_pending')
    expect(await goalsOf(client)).toEqual([])
  })

  it('cannot be read: the current one is a 404, the history empty', async () => {
    const client = await api.client()
    expect(await client.get(`${USER}/plan`)).toMatchObject({
      status: 404,
      body: { error: { code: 'NOT_FOUND' } },
    })
    expect((await client.get(`${USER}/plan/history`)).body).toMatchObject({ data: [], has_more: false })
  })
})

describe('the body', () => {
  it.each<[string, { headers?: Record<string, string>; payload?: string }]>([
    ['absent', {}],
    ['absent, with the JSON content type', { headers: { 'content-type': 'application/json' } }],
    ['empty', { headers: { 'content-type': 'application/json' }, payload: '' }],
    ['white space', { headers: { 'content-type': 'application/json' }, payload: ' \n' }],
    ['{}', { headers: { 'content-type': 'application/json' }, payload: '{}' }],
    ['{} as UTF-8', { headers: { 'content-type': 'application/json; charset=utf-8' }, payload: '{}' }],
  ])('may be %s', async (_, request) => {
    const client = await clientWithIntake()
    const { status } = await client.send({ method: 'POST', url: GENERATE, ...request })
    expect(status).toBe(201)
  })

  it.each([{ personality_type: 'planner' }, { user_id: 'x' }, [], 'text', 12, null])(
    'must not be %j',
    async (body) => {
      const client = await clientWithIntake()
      const response = await client.post(GENERATE, body)
      expect(response).toMatchObject({ status: 400, body: { error: { code: 'VALIDATION_ERROR' } } })
      expect(await goalsOf(client)).toEqual([])
    },
  )

  it('must be JSON', async () => {
    const client = await clientWithIntake()
    const headers = { 'content-type': 'application/json' }
    const { status, body } = await client.send({ method: 'POST', url: GENERATE, headers, payload: '{' })
    expect({ status, code: body.error.code }).toEqual({ status: 400, code: 'INVALID_JSON' })
  })
})

describe('earlier plans', () => {
  it('stay stored, the newest first, and the newest is the current one', async () => {
    const client = await clientWithIntake()
    const first = await client.post(GENERATE)
    await client.post(`${USER}/financial-intake`, { ...GUIDE_INTAKE, monthly_income: 4000 })
    const second = await client.post(GENERATE)
    expect(second.body.data.key_metrics).not.toEqual(first.body.data.key_metrics)
    expect((await client.get(`${USER}/plan`)).body).toEqual(second.body)
    const { body } = await client.get(`${USER}/plan/history`)
    expect(body.data).toEqual([second.body.data, first.body.data])
  })

  it('do not follow a later intake by themselves', async () => {
    const client = await clientWithIntake()
    const { body } = await client.post(GENERATE)
    await client.post(`${USER}/financial-intake`, { ...GUIDE_INTAKE, monthly_income: 9000 })
    expect((await client.get(`${USER}/plan`)).body).toEqual(body)
  })

  it('are listed page by page', async () => {
    const client = await clientWithIntake()
    for (const _ of numbersTo(3)) await client.post(GENERATE)
    const first = await client.get(`${USER}/plan/history?limit=2`)
    const second = await client.get(`${USER}/plan/history?limit=2&cursor=${first.body.next_cursor}`)
    const ids = [...first.body.data, ...second.body.data].map(({ id }) => id)
    expect(new Set(ids).size).toBe(3)
    expect(second.body.has_more).toBe(false)
  })
})

describe('the goal of a user who set none', () => {
  it('is made once, with what the intake says, and used again', async () => {
    const client = await clientWithIntake({ current_savings: 1500 })
    await client.post(GENERATE)
    await client.post(`${USER}/financial-intake`, { ...GUIDE_INTAKE, monthly_expenses: 1000 })
    await client.post(GENERATE)
    expect(await goalsOf(client)).toEqual([
      {
        origin: 'system',
        goal_type: 'savings',
        goal_name: 'Emergency fund',
        status: 'active',
        target: 960_000,
        start: 150_000,
      },
    ])
  })

  it('is replaced when a later intake names the other one', async () => {
    const client = await clientWithIntake()
    await client.post(GENERATE)
    const debt = { ...GUIDE_INTAKE, financial_goal: 'debt', total_debt: 8000, debt_apr: 0 }
    await client.post(`${USER}/financial-intake`, debt)
    const { body } = await client.post(GENERATE)
    expect(await goalsOf(client)).toMatchObject([
      { goal_type: 'savings', status: 'replaced' },
      { goal_type: 'debt', status: 'active', target: 800_000, start: 0 },
    ])
    expect(body.data).toMatchObject({
      timeline_months: 8,
      allocations: { savings: 0, debt: 20 },
      key_metrics: {
        monthly_savings_amount: 0,
        projected_goal_date: '2026-01-05',
        debt_payoff_date: '2026-01-05',
      },
    })
  })

  it('is not replaced by the intake alone', async () => {
    const client = await clientWithIntake()
    await client.post(GENERATE)
    await client.post(`${USER}/financial-intake`, { ...GUIDE_INTAKE, financial_goal: 'debt' })
    expect(await goalsOf(client)).toMatchObject([{ goal_type: 'savings', status: 'active' }])
  })

  it('has no target when a debt’s total is not known', async () => {
    const client = await clientWithIntake({ financial_goal: 'debt' })
    const { status, body } = await client.post(GENERATE)
    expect(status).toBe(201)
    expect(await goalsOf(client)).toMatchObject([{ goal_type: 'debt', target: null }])
    expect(body.data).toMatchObject({
      timeline_months: null,
      key_metrics: { projected_goal_date: null, debt_payoff_date: null },
    })
  })

  it('of the user’s own is left alone', async () => {
    const client = await clientWithIntake()
    await client.post(GENERATE)
    await api.sql(`UPDATE goals SET origin = 'user' WHERE api_client_id = $1`, [client.id])
    await client.post(`${USER}/financial-intake`, { ...GUIDE_INTAKE, financial_goal: 'debt' })
    await client.post(GENERATE)
    expect(await goalsOf(client)).toMatchObject([{ goal_type: 'savings', status: 'active', origin: 'user' }])
  })
})

describe('amounts at the edge', () => {
  it.each([
    ['no income and no expenses', { monthly_income: 0, monthly_expenses: 0 }],
    ['no income', { monthly_income: 0 }],
    ['a deficit', { monthly_income: 3000 }],
    ['no expenses', { monthly_expenses: 0 }],
    ['a cent of surplus', { monthly_income: 3200.01 }],
    ['the largest income', { monthly_income: 999_999_999_999.99 }],
    [
      'the largest of everything',
      { monthly_income: 999_999_999_999.99, monthly_expenses: 999_999_999_999.99 },
    ],
    ['the largest expenses', { monthly_expenses: 999_999_999_999.99 }],
    ['the largest savings', { current_savings: 999_999_999_999.99 }],
    [
      'the largest debt at the highest rate',
      { financial_goal: 'debt', total_debt: 999_999_999_999.99, debt_apr: 1000 },
    ],
    ['a debt of nothing', { financial_goal: 'debt', total_debt: 0 }],
  ])('make a plan: %s', async (_, intake) => {
    const client = await clientWithIntake(intake)
    const { status, body } = await client.post(GENERATE)
    expect(status).toBe(201)
    const { needs, wants, savings, debt } = body.data.allocations
    const hundredths = [needs, wants, savings, debt].map((share) => Math.round(share * 100))
    expect([0, 10_000]).toContain(hundredths.reduce((sum, share) => sum + share))
    expect(body.data.action_items.length).toBeGreaterThanOrEqual(3)
    expect((await client.get(`${USER}/plan`)).body).toEqual(body)
  })
})

describe('20 plans asked for at once', () => {
  it('all succeed and leave one active goal', async () => {
    const client = await clientWithIntake()
    const responses = await Promise.all(numbersTo(20).map(() => client.post(GENERATE)))
    expect(tally(responses.map(({ status }) => status))).toEqual({ 201: 20 })
    expect(await goalsOf(client)).toMatchObject([{ status: 'active' }])
    const { body } = await client.get(`${USER}/plan/history?limit=100`)
    expect(body.data).toHaveLength(20)
    expect((await client.get(USER)).body.data.onboarding_stage).toBe('active')
  })

  it('while intakes change the goal still leave one active goal and no failure', async () => {
    const client = await clientWithIntake()
    const responses = await Promise.all(
      numbersTo(20).map((n) =>
        n % 2 === 0
          ? client.post(GENERATE)
          : client.post(`${USER}/financial-intake`, {
              ...GUIDE_INTAKE,
              financial_goal: n % 4 === 1 ? 'debt' : 'savings',
            }),
      ),
    )
    expect(tally(responses.map(({ status }) => status))).toEqual({ 201: 20 })
    const active = (await goalsOf(client)).filter(({ status }) => status === 'active')
    expect(active).toHaveLength(1)
  })
})

describe('the texts', () => {
  it.each([
    ['en', 'USD', 'Emergency fund', '$1,000'],
    ['pt', 'BRL', 'Reserva de emergência', 'R$ 1.000'],
    ['es', 'USD', 'Fondo de emergencia', '1,000'],
    ['pt', 'EUR', 'Reserva de emergência', '1000'],
  ])('are in the user’s language and format: %s, %s', async (language, currency, goal, amount) => {
    const client = await api.client()
    await client.post('/v1/users', { ...MARIA, external_user_id: 'u', language })
    await client.post(`${USER}/financial-intake`, { ...GUIDE_INTAKE, currency })
    const { body } = await client.post(GENERATE)
    const text = [body.data.description, ...body.data.action_items].join('\n').replaceAll(/\s/g, ' ')
    expect(text).toContain(goal)
    expect(text).toContain(amount)
  })

  it('differ between the languages, while the figures do not', async () => {
    const plans = await Promise.all(
      ['en', 'pt', 'es'].map(async (language) => {
        const client = await api.client()
        await client.post('/v1/users', { external_user_id: 'u', language })
        await client.post(`${USER}/financial-intake`, GUIDE_INTAKE)
        return (await client.post(GENERATE)).body.data
      }),
    )
    expect(new Set(plans.map(({ description }) => description)).size).toBe(3)
    expect(new Set(plans.map(({ key_metrics }) => JSON.stringify(key_metrics))).size).toBe(1)
  })

  it('keep the language that they were written in', async () => {
    const client = await clientWithIntake()
    const { body } = await client.post(GENERATE)
    await api.sql(`UPDATE users SET language = 'pt' WHERE api_client_id = $1`, [client.id])
    expect((await client.get(`${USER}/plan`)).body).toEqual(body)
    const next = await client.post(GENERATE)
    expect(next.body.data.description).not.toBe(body.data.description)
  })

  it('name the monthly gap first in a deficit', async () => {
    const client = await clientWithIntake({ monthly_income: 3000, monthly_expenses: 3200.55 })
    const { body } = await client.post(GENERATE)
    expect(body.data.action_items[0]).toContain('$200.55')
    expect(body.data.timeline_months).toBeNull()
  })
})
