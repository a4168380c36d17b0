import { describe, expect, it } from 'vitest'
import { numbersTo } from '../helpers/requests.ts'
import { type TestResponse, useTestApi } from '../helpers/test-api.ts'
import { HUNDRED_EMOJI, UNFIT_CHARACTERS } from '../helpers/texts.ts'
import { FAR_GOAL, type Household, householdOf, newHousehold, noon } from './scenario.ts'

const api = useTestApi()
const TRIP = { goal_type: 'savings', goal_name: 'Trip to Bahia', target_amount: 6000 }

function codeOf({ status, body }: TestResponse): [number, string | undefined] {
  return [status, body.error?.code]
}

async function newUser(): Promise<Household> {
  return householdOf(await api.client())
}

async function listed(household: Household): Promise<Record<string, unknown>[]> {
  return (await household.get('/goals?limit=100')).body.data
}

describe('POST goals', () => {
  it('answers 201 with every field', async () => {
    const household = await newUser()
    const { status, body } = await household.post('/goals', TRIP)
    expect(status).toBe(201)
    const user = await household.get()
    expect(body).toEqual({
      object: 'goal',
      data: {
        id: expect.stringMatching(/^ozz_goal_[0-9A-HJKMNP-TV-Z]{26}$/),
        user_id: user.body.data.id,
        goal_type: 'savings',
        goal_name: 'Trip to Bahia',
        target_amount: 6000,
        starting_amount: 0,
        current_amount: 0,
        progress_percent: 0,
        target_date: null,
        cadence: 'monthly',
        next_move_date: '2025-06-05',
        status: 'active',
        created_at: '2025-05-05T14:30:00Z',
        updated_at: '2025-05-05T14:30:00Z',
      },
    })
    expect((await household.get(`/goals/${body.data.id}`)).body).toEqual(body)
  })

  it('takes all that can be said, and echoes it', async () => {
    const household = await newUser()
    const said = {
      goal_type: 'debt',
      goal_name: 'Cartão 💳',
      target_amount: 999_999_999_999.99,
      starting_amount: 0.01,
      target_date: '2030-02-28',
      cadence: 'twice_monthly',
    }
    expect(await household.setGoal(said)).toMatchObject({ ...said, current_amount: 0.01, status: 'active' })
  })

  it('provisions the user, who has neither intake nor plan yet', async () => {
    const household = await newUser()
    const { headers } = await household.post('/goals', TRIP)
    expect(headers['ozzie-user-provisioned']).toBe('true')
    const user = await household.get()
    expect(user.body.data.onboarding_stage).toBe('intake_pending')
  })

  it('makes the former active goal a replaced one, which stays listed', async () => {
    const household = await newUser()
    const first = await household.setGoal(TRIP)
    const second = await household.setGoal({ ...TRIP, goal_name: 'Car' })
    expect(await listed(household)).toMatchObject([
      { id: second.id, status: 'active' },
      { id: first.id, status: 'replaced', next_move_date: null },
    ])
  })

  it.each([
    ['weekly', '2025-05-12'],
    ['biweekly', '2025-05-19'],
    ['twice_monthly', '2025-05-15'],
    ['monthly', '2025-06-05'],
  ])('names the day of the first Money Moves before there is any: %s', async (cadence, day) => {
    const household = await newUser()
    expect((await household.setGoal({ ...TRIP, cadence })).next_move_date).toBe(day)
    const paid = await newHousehold(api, { intake: { next_pay_date: '2025-05-30' }, isPlanned: false })
    expect((await paid.setGoal({ ...TRIP, cadence })).next_move_date).toBe('2025-05-30')
    await paid.plan()
    expect((await paid.openMove()).due_date).toBe('2025-05-30')
  })

  it.each([
    ['reached', 6000],
    ['passed', 6000.01],
  ])('completes a goal at once whose start has %s the target', async (_, starting_amount) => {
    const household = await newUser()
    const first = await household.setGoal({ ...TRIP, goal_name: 'First' })
    const goal = await household.setGoal({ ...TRIP, starting_amount })
    expect(goal).toMatchObject({ status: 'completed', progress_percent: 100, next_move_date: null })
    expect(goal.current_amount).toBe(starting_amount)
    expect((await household.goal(first.id)).status).toBe('replaced')
  })

  it.each<[string, object]>([
    ['no target', { target_amount: undefined }],
    ['no name', { goal_name: undefined }],
    ['no type', { goal_type: undefined }],
    ['a target of 0', { target_amount: 0 }],
    ['a target below 0', { target_amount: -1 }],
    ['a target of null', { target_amount: null }],
    ['a target of three decimals', { target_amount: 10.001 }],
    ['a target as text', { target_amount: '6000' }],
    ['a target that is too large', { target_amount: 1_000_000_000_000 }],
    ['an enormous target', { target_amount: 1e300 }],
    ['a tiny target', { target_amount: 1e-7 }],
    ['a start below 0', { starting_amount: -0.01 }],
    ['a start of three decimals', { starting_amount: 0.001 }],
    ['a start of null', { starting_amount: null }],
    ['a start that is too large', { starting_amount: 1_000_000_000_000 }],
    ['a start that is true', { starting_amount: true }],
    ['an empty name', { goal_name: '' }],
    ['a name of 101 characters', { goal_name: 'x'.repeat(101) }],
    ['a name of null', { goal_name: null }],
    ['a name that is a number', { goal_name: 5 }],
    ['another type', { goal_type: 'investment' }],
    ['a type of null', { goal_type: null }],
    ['another cadence', { cadence: 'daily' }],
    ['a cadence of null', { cadence: null }],
    ['no calendar day', { target_date: '2025-02-30' }],
    ['a time', { target_date: '2026-05-01T00:00:00Z' }],
    ['a day as a number', { target_date: 20260501 }],
    ['an empty day', { target_date: '' }],
    ['a field that it does not have', { priority: 1 }],
    ['a field that is read-only', { status: 'completed' }],
    ['progress of its own', { current_amount: 100 }],
  ])('refuses %s', async (_, change) => {
    const household = await newUser()
    const response = await household.post('/goals', { ...TRIP, ...change })
    expect(codeOf(response)).toEqual([400, 'VALIDATION_ERROR'])
    expect(response.body.error.details).toHaveLength(1)
    expect(response.body.error.details[0].field).toBe(Object.keys(change)[0])
    expect(await api.sql('SELECT id FROM users WHERE api_client_id = $1', [household.client.id])).toEqual([])
  })

  it('names every field that fails, and the nearest known name', async () => {
    const household = await newUser()
    const { body } = await household.post('/goals', { goal_type: 'x', gaol_name: 'y', target_amount: 0 })
    const fields = body.error.details.map(({ field }: { field: string }) => field)
    expect(new Set(fields)).toEqual(new Set(['goal_type', 'goal_name', 'gaol_name', 'target_amount']))
    expect(JSON.stringify(body.error.details)).toContain("'goal_name'")
  })

  it.each(UNFIT_CHARACTERS)('refuses a name with %s', async (_, character) => {
    const household = await newUser()
    const response = await household.post('/goals', { ...TRIP, goal_name: `a${character}b` })
    expect(codeOf(response)).toEqual([400, 'VALIDATION_ERROR'])
  })

  it.each(['x'.repeat(100), HUNDRED_EMOJI, 'مدخرات', '0', 'null', '__proto__', '<b>', "';--", '日本旅行'])(
    'takes the name %s',
    async (goal_name) => {
      const household = await newUser()
      const { id } = await household.setGoal({ ...TRIP, goal_name })
      expect((await household.goal(id)).goal_name).toBe(goal_name)
      await household.post('/financial-intake', {
        monthly_income: 5000,
        monthly_expenses: 3200,
        financial_goal: 'savings',
      })
      const { status, body } = await household.plan()
      expect(status).toBe(201)
      expect([body.data.description, ...body.data.action_items].join('\n')).toContain(goal_name)
    },
  )
})

describe('GET goals', () => {
  async function idsByPages(household: Household, limit: number): Promise<string[]> {
    const seen: string[] = []
    let path: string | null = `/goals?limit=${limit}`
    while (path !== null) {
      const { body } = await household.get(path)
      expect(body.data.length).toBeLessThanOrEqual(limit)
      seen.push(...body.data.map(({ id }: { id: string }) => id))
      path = body.has_more ? `/goals?limit=${limit}&cursor=${body.next_cursor}` : null
    }
    return seen
  }

  it.each([1, 4, 7])(
    'shows the active one first, then the newest first, page by page without gap or repeat: number %i',
    async (activeAt) => {
      const household = await newUser()
      const ids: string[] = []
      for (const n of numbersTo(7)) ids.push((await household.setGoal({ ...TRIP, goal_name: `${n}` })).id)
      const active = ids[activeAt - 1]
      const { id: clientId } = household.client
      await api.sql(`UPDATE goals SET status = 'replaced' WHERE api_client_id = $1`, [clientId])
      await api.sql(`UPDATE goals SET status = 'active' WHERE api_client_id = $1 AND id = $2`, [
        clientId,
        active,
      ])
      const expected = [active, ...ids.toReversed().filter((id) => id !== active)]
      for (const limit of [1, 2, 3, 6, 7, 100]) {
        expect(await idsByPages(household, limit), `limit ${limit}`).toEqual(expected)
      }
    },
  )

  it('skips none and repeats none of the older goals while new ones are set between the pages', async () => {
    const household = await newUser()
    const ids: string[] = []
    for (const n of numbersTo(6)) ids.push((await household.setGoal({ ...TRIP, goal_name: `${n}` })).id)
    const seen: string[] = []
    let path: string | null = '/goals?limit=2'
    while (path !== null) {
      const { body } = await household.get(path)
      seen.push(...body.data.map(({ id }: { id: string }) => id))
      await household.setGoal(TRIP)
      path = body.has_more ? `/goals?limit=2&cursor=${body.next_cursor}` : null
    }
    expect(seen.filter((id) => ids.includes(id))).toEqual(ids.toReversed())
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('is empty for a user who is new, and takes a limit of 1 to 100', async () => {
    const household = await newUser()
    expect((await household.get('/goals')).body).toEqual({
      object: 'list',
      data: [],
      has_more: false,
      next_cursor: null,
    })
    for (const query of ['limit=0', 'limit=101', 'cursor=x', 'status=active']) {
      expect(codeOf(await household.get(`/goals?${query}`)), query).toEqual([400, 'VALIDATION_ERROR'])
    }
  })

  it('names the system’s own goal too, which a plan has made', async () => {
    const household = await newHousehold(api, { intake: { current_savings: 1500 } })
    expect(await listed(household)).toMatchObject([
      {
        goal_type: 'savings',
        goal_name: 'Emergency fund',
        target_amount: 9600,
        starting_amount: 1500,
        current_amount: 1500,
        progress_percent: 15.63,
        cadence: 'monthly',
        status: 'active',
      },
    ])
  })
})

describe('PATCH of a goal', () => {
  it('changes what is sent and nothing else', async () => {
    const household = await newUser()
    const before = await household.setGoal({ ...TRIP, target_date: '2026-05-01' })
    api.clock.now = noon('2025-05-06')
    for (const change of [
      { goal_type: 'debt' },
      { goal_name: 'New' },
      { target_amount: 7500.5 },
      { starting_amount: 100.25 },
      { target_date: '2027-01-31' },
      { target_date: null },
      { cadence: 'weekly' },
    ]) {
      const { status, body } = await household.patch(`/goals/${before.id}`, change)
      expect(status).toBe(200)
      expect(body.object).toBe('goal')
      expect(body.data).toMatchObject(change)
      expect((await household.get(`/goals/${before.id}`)).body).toEqual(body)
    }
    expect(await household.goal(before.id)).toMatchObject({
      id: before.id,
      created_at: before.created_at,
      updated_at: '2025-05-06T12:00:00Z',
      current_amount: 100.25,
      progress_percent: 1.34,
      target_date: null,
    })
    api.clock.now = new Date('2025-05-05T14:30:00.250Z')
  })

  it.each([
    { target_amount: 0 },
    { target_amount: null },
    { target_amount: 1.005 },
    { starting_amount: null },
    { goal_name: null },
    { goal_name: '' },
    { cadence: null },
    { status: 'completed' },
    { current_amount: 5 },
    { target_date: '2025-13-01' },
    [],
    null,
    'x',
  ])('refuses %j', async (body) => {
    const household = await newUser()
    const before = await household.setGoal(TRIP)
    expect(codeOf(await household.patch(`/goals/${before.id}`, body))).toEqual([400, 'VALIDATION_ERROR'])
    expect(await household.goal(before.id)).toEqual(before)
  })

  it('of a replaced goal changes it and leaves the active one active', async () => {
    const household = await newUser()
    const old = await household.setGoal(TRIP)
    const active = await household.setGoal({ ...TRIP, goal_name: 'Car' })
    expect((await household.patch(`/goals/${old.id}`, { goal_name: 'Old' })).body.data).toMatchObject({
      goal_name: 'Old',
      status: 'replaced',
      next_move_date: null,
    })
    expect(await household.goal(active.id)).toEqual(active)
  })

  it('that lowers the target to what is there completes it; one that raises it again makes it active', async () => {
    const household = await newUser()
    const { id } = await household.setGoal({ ...TRIP, starting_amount: 500 })
    const lowered = await household.patch(`/goals/${id}`, { target_amount: 500 })
    expect(lowered.body.data).toMatchObject({
      status: 'completed',
      progress_percent: 100,
      next_move_date: null,
    })
    const raised = await household.patch(`/goals/${id}`, { target_amount: 500.01 })
    expect(raised.body.data).toMatchObject({ status: 'active', next_move_date: '2025-06-05' })
    expect(raised.body.data.progress_percent).toBeLessThanOrEqual(100)
  })

  it('that raises the target of a completed goal leaves it aside while another one is active', async () => {
    const household = await newUser()
    const { id } = await household.setGoal({ ...TRIP, starting_amount: 6000 })
    const active = await household.setGoal({ ...TRIP, goal_name: 'Car' })
    const { body } = await household.patch(`/goals/${id}`, { target_amount: 7000 })
    expect(body.data.status).not.toBe('active')
    expect(await household.goal(active.id)).toMatchObject({ status: 'active' })
  })

  it('of a goal of the system to the other kind is what the next plan uses, without another intake', async () => {
    const household = await newHousehold(api)
    const [goal] = await listed(household)
    await household.patch(`/goals/${goal?.id}`, { goal_type: 'debt', goal_name: 'Visa', target_amount: 4000 })
    const { body } = await household.plan()
    expect(await listed(household)).toMatchObject([{ id: goal?.id, status: 'active', goal_name: 'Visa' }])
    expect(body.data).toMatchObject({ timeline_months: 4, allocations: { debt: 20, savings: 0 } })
  })

  it('with nothing new in it changes nothing, not even when it was updated', async () => {
    const household = await newUser()
    const before = await household.setGoal(TRIP)
    api.clock.now = new Date('2025-05-05T20:00:00Z')
    for (const change of [{}, { goal_name: TRIP.goal_name, target_amount: TRIP.target_amount }]) {
      const { status, body } = await household.patch(`/goals/${before.id}`, change)
      expect([status, body.data]).toEqual([200, before])
    }
    api.clock.now = new Date('2025-05-05T14:30:00.250Z')
  })
})

describe('DELETE of a goal', () => {
  it('is a 204 without a body, and a 404 from then on', async () => {
    const household = await newUser()
    const { id } = await household.setGoal(TRIP)
    const { status, body } = await household.remove(`/goals/${id}`)
    expect([status, body]).toEqual([204, ''])
    expect(codeOf(await household.get(`/goals/${id}`))).toEqual([404, 'NOT_FOUND'])
    expect(codeOf(await household.remove(`/goals/${id}`))).toEqual([404, 'NOT_FOUND'])
    expect(await listed(household)).toEqual([])
  })

  it('leaves no other goal active, and keeps plans and cycles', async () => {
    const household = await newHousehold(api, { goal: { ...FAR_GOAL, goal_name: 'Old' } })
    const { id } = await household.setGoal(TRIP)
    const plan = (await household.get('/plan')).body.data
    const move = await household.openMove()
    expect((await household.remove(`/goals/${id}`)).status).toBe(204)
    expect(await listed(household)).toMatchObject([{ goal_name: 'Old', status: 'replaced' }])
    expect((await household.get('/plan')).body.data.id).toBe(plan.id)
    expect((await household.openMove()).id).toBe(move.id)
  })

  it('is followed by a goal of the system when a plan is made', async () => {
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const [goal] = await listed(household)
    await household.remove(`/goals/${goal?.id}`)
    await household.plan()
    expect(await listed(household)).toMatchObject([{ goal_name: 'Emergency fund', status: 'active' }])
  })
})
