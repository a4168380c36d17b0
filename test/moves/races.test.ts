import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  amountOf,
  FAR_GOAL,
  firstTask,
  type Household,
  householdOf,
  isOpen,
  newHousehold,
  noon,
  pointsOf,
} from '../goals/scenario.ts'
import { GUIDE_INTAKE, numbersTo, tally } from '../helpers/requests.ts'
import { type AppInstance, openApp, type TestResponse, testClient, useTestApi } from '../helpers/test-api.ts'

const api = useTestApi({ now: noon('2025-05-05') })
const BONUS = 150
let other: AppInstance

beforeAll(async () => {
  other = await openApp(api.databaseUrl, () => api.clock.now)
})

afterAll(() => other.close())

/** The same user, through each of two server processes by turns. */
function viaTwoServers(household: Household): (n: number) => Household {
  const [clientId = '', secret = ''] = Buffer.from(household.client.token, 'base64').toString().split(':')
  const elsewhere = householdOf(testClient(other.app, { clientId, secret }), household.url)
  return (n) => (n % 2 ? household : elsewhere)
}

function statusesOf(responses: TestResponse[]): Record<string, number> {
  return tally(responses.map(({ status }) => status))
}

/** The state adds up: points, goal, one open cycle, at most one active goal. */
async function expectSound(household: Household): Promise<void> {
  const moves = await household.moves()
  expect(moves.filter(isOpen)).toHaveLength(1)
  const { total_points, done_tasks } = await household.summary()
  const hasDone = moves.some(({ tasks }) => tasks.some(({ status }) => status === 'done'))
  expect(total_points).toBe(pointsOf(...moves) + (hasDone ? BONUS : 0))
  expect(total_points).toBe(moves.reduce((sum, { points_earned }) => sum + points_earned, 0))
  const tasks = moves.flatMap((move) => move.tasks)
  expect(done_tasks).toBe(tasks.filter(({ status }) => status === 'done').length)
  const goals = (await household.get('/goals?limit=100')).body.data
  expect(goals.filter(({ status }: { status: string }) => status === 'active').length).toBeLessThanOrEqual(1)
  const moved = goals.reduce(
    (sum: number, goal: Record<string, number>) =>
      sum + Math.round(100 * ((goal.current_amount ?? 0) - (goal.starting_amount ?? 0))),
    0,
  )
  const done = tasks.filter(({ status }) => status === 'done')
  expect(moved).toBe(done.reduce((sum, { amount_cents }) => sum + (amount_cents ?? 0), 0))
  const dueDates = moves.map(({ due_date }) => due_date)
  expect(new Set(dueDates).size).toBe(dueDates.length)
}

describe('20 at once, over two servers', () => {
  it('that do the same task earn its points once', async () => {
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const via = viaTwoServers(household)
    const move = await household.openMove()
    const task = firstTask(move)
    const responses = await Promise.all(numbersTo(20).map((n) => via(n).setTask(move, task, 'done')))
    expect(statusesOf(responses)).toEqual({ 200: 20 })
    expect(new Set(responses.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect((await household.summary()).total_points).toBe(50 + BONUS)
    await expectSound(household)
  })

  it('that do all tasks complete the cycle once and schedule one', async () => {
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const via = viaTwoServers(household)
    const move = await household.openMove()
    const responses = await Promise.all(
      numbersTo(20).flatMap((n) => move.tasks.map((task) => via(n).setTask(move, task, 'done'))),
    )
    expect(statusesOf(responses)).toEqual({ 200: 20 * move.tasks.length })
    expect(await household.moves()).toHaveLength(2)
    const [goal] = (await household.get('/goals')).body.data
    expect(goal.current_amount).toBe(amountOf(move) / 100)
    await expectSound(household)
  })

  it('that do tasks, complete and skip the cycle agree on one outcome', async () => {
    for (const _ of numbersTo(5)) {
      const household = await newHousehold(api, { goal: FAR_GOAL })
      const via = viaTwoServers(household)
      const move = await household.openMove()
      const task = firstTask(move)
      const responses = await Promise.all(
        numbersTo(20).map((n) => {
          if (n % 4 === 0) return via(n / 4).setMove(move, 'completed')
          if (n % 4 === 1) return via((n - 1) / 4).setMove(move, 'skipped')
          return via(n).setTask(move, task, n % 4 === 2 ? 'done' : 'pending')
        }),
      )
      expect(Object.keys(statusesOf(responses)).filter((status) => !['200', '409'].includes(status))).toEqual(
        [],
      )
      for (const { status, body } of responses) if (status === 409) expect(body.error.code).toBe('CONFLICT')
      expect(await household.moves()).toHaveLength(2)
      await expectSound(household)
    }
  })

  it('that do and undo a task leave either, and what goes with it', async () => {
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const via = viaTwoServers(household)
    const move = await household.openMove()
    const responses = await Promise.all(
      numbersTo(40).map((n) => via(n).setTask(move, firstTask(move), n % 4 < 2 ? 'done' : 'pending')),
    )
    expect(statusesOf(responses)).toEqual({ 200: 40 })
    await expectSound(household)
  })

  it('that set goals leave one active', async () => {
    const household = await newHousehold(api)
    const via = viaTwoServers(household)
    const responses = await Promise.all(
      numbersTo(20).map((n) => via(n).post('/goals', { ...FAR_GOAL, goal_name: `Goal ${n}` })),
    )
    expect(statusesOf(responses)).toEqual({ 201: 20 })
    const goals = (await household.get('/goals?limit=100')).body.data
    expect(tally(goals.map(({ status }: { status: string }) => status))).toEqual({ active: 1, replaced: 20 })
    await expectSound(household)
  })

  it('that are the first of a new user leave one user and one active goal', async () => {
    const client = await api.client()
    const household = householdOf(client, '/v1/users/external:new')
    const via = viaTwoServers(household)
    const responses = await Promise.all(
      numbersTo(20).map((n) =>
        n % 2 ? via(Math.floor(n / 2)).setGoal() : via(Math.floor(n / 2)).get('/money-moves/summary'),
      ),
    )
    expect(responses).toHaveLength(20)
    const [row] = await api.sql(
      `SELECT (SELECT count(*)::int FROM users WHERE api_client_id = $1) AS users,
              (SELECT count(*)::int FROM goals WHERE api_client_id = $1 AND status = 'active') AS active`,
      [client.id],
    )
    expect(row).toEqual({ users: 1, active: 1 })
  })

  it('that ask for Money Moves open one cycle', async () => {
    const household = await newHousehold(api, { isPlanned: false })
    const via = viaTwoServers(household)
    const responses = await Promise.all([
      ...numbersTo(10).map((n) => via(n).plan()),
      ...numbersTo(20).map((n) => via(n).post('/money-moves/generate')),
    ])
    const allowed = [200, 201, 409]
    expect(responses.filter(({ status }) => !allowed.includes(status))).toEqual([])
    for (const { status, body } of responses)
      if (status === 409) expect(body.error.code).toBe('PLAN_REQUIRED')
    expect(await household.moves()).toHaveLength(1)
  })

  it('that plan, set and change goals, do tasks and personalise fail nowhere', async () => {
    const household = await newHousehold(api)
    const via = viaTwoServers(household)
    const { id } = await household.setGoal()
    const move = await household.openMove()
    const task = firstTask(move)
    const calls: ((user: Household, n: number) => Promise<TestResponse>)[] = [
      (user) => user.plan(),
      (user, n) => user.post('/goals', { ...FAR_GOAL, goal_name: `Goal ${n}` }),
      (user, n) => user.patch(`/goals/${id}`, { target_amount: 10_000 + n }),
      (user) => user.setTask(move, task, 'done'),
      (user) => user.setTask(move, task, 'pending'),
      (user) => user.post('/plan/personalize', { personality_type: 'dreamer' }),
      (user) => user.post('/money-moves/generate'),
      (user) => user.post('/financial-intake', GUIDE_INTAKE),
      (user) => user.get('/goals'),
      (user) => user.get('/money-moves'),
    ]
    const responses = await Promise.all(
      numbersTo(120).map(async (n) => {
        const call = calls[n % calls.length]
        return call ? call(via(Math.floor(n / calls.length)), n) : Promise.reject(new Error('no call'))
      }),
    )
    const refused = responses.filter(({ status }) => status >= 300)
    expect(refused.map(({ body }) => body)).toEqual([])
    await expectSound(household)
    const goals = (await household.get('/goals?limit=100')).body.data
    expect(goals.filter(({ status }: { status: string }) => status === 'active')).toHaveLength(1)
  })

  it('that reach the goal by two tasks complete it once, to the cent', async () => {
    const household = await newHousehold(api, { goal: { ...FAR_GOAL, target_amount: 500.03 } })
    const via = viaTwoServers(household)
    const move = await household.openMove()
    await Promise.all(
      numbersTo(10).flatMap((n) => move.tasks.map((task) => via(n).setTask(move, task, 'done'))),
    )
    const goals = (await household.get('/goals')).body.data
    expect(goals).toMatchObject([{ status: 'completed', current_amount: 500.03, progress_percent: 100 }])
    await expectSound(household)
  })

  it('that delete the goal while its tasks are done fail nowhere', async () => {
    for (const _ of numbersTo(5)) {
      const household = await newHousehold(api, { goal: FAR_GOAL })
      const via = viaTwoServers(household)
      const [{ id }] = (await household.get('/goals')).body.data
      const move = await household.openMove()
      const responses = await Promise.all([
        ...numbersTo(6).map((n) => via(n).setTask(move, firstTask(move), n % 2 ? 'done' : 'pending')),
        ...numbersTo(4).map((n) => via(n).remove(`/goals/${id}`)),
        ...numbersTo(4).map((n) => via(n).patch(`/goals/${id}`, { goal_name: 'New' })),
        ...numbersTo(4).map((n) => via(n).plan()),
      ])
      const removals = responses.slice(6, 10)
      expect(statusesOf(removals)).toEqual({ 204: 1, 404: 3 })
      expect(responses.filter(({ status }) => status >= 500)).toEqual([])
      expect((await household.moves()).filter(isOpen)).toHaveLength(1)
    }
  })

  it('that erase the user while everything goes on fail nowhere and leave nothing', async () => {
    for (const _ of numbersTo(5)) {
      const household = await newHousehold(api, { goal: FAR_GOAL })
      const { id } = (await household.get()).body.data
      const user = householdOf(household.client, `/v1/users/${id}`)
      const via = viaTwoServers(user)
      const move = await user.openMove()
      const responses = await Promise.all([
        ...numbersTo(6).map((n) => via(n).setTask(move, firstTask(move), n % 2 ? 'done' : 'pending')),
        ...numbersTo(4).map((n) => via(n).setMove(move, 'completed')),
        ...numbersTo(4).map((n) => via(n).post('/goals', FAR_GOAL)),
        user.remove(''),
        ...numbersTo(4).map((n) => via(n).plan()),
        ...numbersTo(4).map((n) => via(n).post('/money-moves/generate')),
        ...numbersTo(4).map((n) => via(n).get('/money-moves/summary')),
      ])
      const allowed = [200, 201, 204, 404, 409]
      expect(responses.filter(({ status }) => !allowed.includes(status))).toEqual([])
      expect(responses.filter(({ status }) => status === 204)).toHaveLength(1)
      for (const table of ['users', 'goals', 'plans', 'money_moves', 'move_tasks', 'events']) {
        const owner = table === 'users' ? 'id' : 'user_id'
        expect(await api.sql(`SELECT * FROM ${table} WHERE ${owner} = $1`, [id]), table).toEqual([])
      }
    }
  })
})
