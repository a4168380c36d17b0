import { describe, expect, it } from 'vitest'
import { FAR_GOAL, firstTask, type Household, householdOf, newHousehold, noon } from '../goals/scenario.ts'
import { GUIDE_INTAKE } from '../helpers/requests.ts'
import { useTestApi } from '../helpers/test-api.ts'

const api = useTestApi({ now: noon('2025-05-05') })

async function isStale(household: Household): Promise<boolean> {
  const { status, body } = await household.get('/plan')
  expect(status).toBe(200)
  expect(typeof body.data.stale).toBe('boolean')
  return body.data.stale
}

async function goalId(household: Household): Promise<string> {
  return (await household.get('/goals')).body.data[0].id
}

describe('a plan', () => {
  it('is not stale when it is made, wherever it is shown', async () => {
    const household = await newHousehold(api, { goal: FAR_GOAL, isPlanned: false })
    const { body } = await household.plan()
    expect(body.data.stale).toBe(false)
    expect(await isStale(household)).toBe(false)
    expect((await household.get('/plan/history')).body.data[0].stale).toBe(false)
    const personal = await household.post('/plan/personalize', { personality_type: 'saver' })
    expect(personal.body.data.stale).toBe(false)
  })

  it.each<[string, (household: Household, id: string) => Promise<unknown>]>([
    ['a new goal', (household) => household.setGoal({ ...FAR_GOAL, goal_name: 'Car' })],
    ['a new goal with the same words', (household) => household.setGoal(FAR_GOAL)],
    ['another target', (household, id) => household.patch(`/goals/${id}`, { target_amount: 5000 })],
    ['another start', (household, id) => household.patch(`/goals/${id}`, { starting_amount: 5 })],
    ['another type', (household, id) => household.patch(`/goals/${id}`, { goal_type: 'debt' })],
    ['another name', (household, id) => household.patch(`/goals/${id}`, { goal_name: 'Castle' })],
    ['a target date', (household, id) => household.patch(`/goals/${id}`, { target_date: '2030-01-01' })],
    ['its goal’s end', (household, id) => household.remove(`/goals/${id}`)],
  ])('is stale after %s, says so everywhere, and no longer once a plan follows', async (_, change) => {
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const before = (await household.get('/plan')).body.data
    await change(household, await goalId(household))
    expect(await isStale(household)).toBe(true)
    expect((await household.get('/plan')).body.data).toEqual({ ...before, stale: true })
    expect((await household.get('/plan/history')).body.data[0].stale).toBe(true)
    const personal = await household.post('/plan/personalize', { personality_type: 'saver' })
    expect(personal.body.data.stale).toBe(true)
    const { body } = await household.plan()
    expect(body.data.stale).toBe(false)
    expect(await isStale(household)).toBe(false)
  })

  it.each<[string, (household: Household, id: string) => Promise<unknown>]>([
    [
      'a change to what it was already',
      (household, id) => household.patch(`/goals/${id}`, { target_amount: 10_000_000 }),
    ],
    ['an empty change', (household, id) => household.patch(`/goals/${id}`, {})],
    [
      'a done task',
      async (household) => {
        const move = await household.openMove()
        await household.setTask(move, firstTask(move), 'done')
      },
    ],
    ['a done cycle', async (household) => household.setMove(await household.openMove(), 'completed')],
    ['a personality', (household) => household.post('/plan/personalize', { personality_type: 'planner' })],
    [
      'a reading of everything',
      async (household) => {
        for (const path of ['/goals', '/money-moves', '/plan/history']) await household.get(path)
      },
    ],
  ])('is not stale after %s', async (_, change) => {
    const household = await newHousehold(api, { goal: FAR_GOAL })
    await change(household, await goalId(household))
    expect(await isStale(household)).toBe(false)
  })

  it('is not stale by a change of a goal that is not active', async () => {
    const household = householdOf(await api.client())
    await household.post('/financial-intake', GUIDE_INTAKE)
    const old = await household.setGoal()
    await household.setGoal({ ...FAR_GOAL, goal_name: 'Car' })
    await household.plan()
    await household.patch(`/goals/${old.id}`, { target_amount: 1 })
    await household.remove(`/goals/${old.id}`)
    expect(await isStale(household)).toBe(false)
  })

  it('is the one whose goal is used next: the newest', async () => {
    const household = await newHousehold(api, { intake: { current_savings: 100 } })
    await household.setGoal({
      goal_type: 'debt',
      goal_name: 'Visa',
      target_amount: 2500,
      starting_amount: 500,
    })
    const { body } = await household.plan()
    expect(body.data).toMatchObject({
      timeline_months: 2,
      allocations: { needs: 50, wants: 30, savings: 0, debt: 20 },
      key_metrics: {
        monthly_savings_amount: 0,
        projected_goal_date: '2025-07-05',
        debt_payoff_date: '2025-07-05',
      },
    })
    expect(body.data.description).toContain('$2,000')
  })

  it('counts from what the goal has by now', async () => {
    const household = await newHousehold(api, { goal: { ...FAR_GOAL, target_amount: 5000 } })
    expect((await household.get('/plan')).body.data.timeline_months).toBe(5)
    await household.setMove(await household.openMove(), 'completed')
    await household.setMove(await household.openMove(), 'completed')
    const { body } = await household.plan()
    expect(body.data).toMatchObject({
      timeline_months: 3,
      key_metrics: { projected_goal_date: '2025-08-05' },
    })
  })

  it('of a goal with a day asks for the rate that meets it', async () => {
    const goal = { ...FAR_GOAL, target_amount: 6000, target_date: '2025-10-05' }
    const household = await newHousehold(api, { goal })
    const { data } = (await household.get('/plan')).body
    const text = [data.description, ...data.action_items].join('\n')
    expect(text).toContain('24%')
    expect(data.key_metrics).toMatchObject({ monthly_savings_amount: 1000, target_savings_rate: 24 })
  })

  it.each(['2025-05-04', '2025-05-05', '2025-05-06', '0001-01-01', '9999-12-31'])(
    'is made for a goal whose day is %s',
    async (target_date) => {
      const household = await newHousehold(api, { goal: { ...FAR_GOAL, target_date } })
      const { data } = (await household.get('/plan')).body
      expect([data.description, ...data.action_items].join()).not.toMatch(
        /NaN|undefined|Infinity|null|-\$|[{}]/,
      )
      expect(data.action_items.length).toBeGreaterThanOrEqual(3)
      expect(data.action_items.length).toBeLessThanOrEqual(6)
    },
  )

  it('after the goal was reached is made for a goal of the system', async () => {
    const household = await newHousehold(api, { goal: { ...FAR_GOAL, target_amount: 500 } })
    await household.setMove(await household.openMove(), 'completed')
    const { status, body } = await household.plan()
    expect(status).toBe(201)
    expect(body.data.timeline_months).toBe(10)
    expect((await household.get('/goals')).body.data).toMatchObject([
      { goal_name: 'Emergency fund', status: 'active' },
      { goal_name: 'House', status: 'completed' },
    ])
  })

  it('that was met from the start has a timeline of 0, however often it is made', async () => {
    const household = await newHousehold(api, { intake: { current_savings: 20_000 } })
    for (let n = 0; n < 3; n += 1) {
      const { body } = await household.plan()
      expect(body.data.timeline_months).toBe(0)
    }
    expect(await isStale(household)).toBe(false)
  })
})
