import { describe, expect, it } from 'vitest'
import {
  firstTask,
  type Household,
  type Move,
  newHousehold,
  noon,
  pointsOf,
  tasksOf,
} from '../goals/scenario.ts'
import { useTestApi } from '../helpers/test-api.ts'

const api = useTestApi()
const BONUS = 150

async function read(household: Household, move: Move): Promise<Move> {
  return (await household.get(`/money-moves/${move.id}`)).body.data
}

/** Closes the open cycle. */
async function close(household: Household, status: 'completed' | 'skipped'): Promise<Move> {
  const { body } = await household.setMove(await household.openMove(), status)
  return body.data
}

describe('the points', () => {
  it.each([
    ['do', 50],
    ['learn', 10],
    ['mind', 10],
  ] as const)('of a %s task are %i, and 150 more for the very first one', async (type, points) => {
    const household = await newHousehold(api)
    const move = await household.openMove()
    const task = firstTask(move, type)
    expect(task.points).toBe(points)
    const { status, body } = await household.setTask(move, task, 'done')
    expect(status).toBe(200)
    expect(body).toEqual({
      object: 'task',
      data: { ...task, status: 'done', completed_at: '2025-05-05T14:30:00Z' },
    })
    expect((await read(household, move)).points_earned).toBe(points + BONUS)
    expect((await household.summary()).total_points).toBe(points + BONUS)
  })

  it('of a cycle done whole are those of its tasks, and 150 in the first alone', async () => {
    const household = await newHousehold(api)
    const first = await close(household, 'completed')
    const second = await close(household, 'completed')
    expect(first.points_earned).toBe(pointsOf(first) + BONUS)
    expect(second.points_earned).toBe(pointsOf(second))
    expect((await household.summary()).total_points).toBe(pointsOf(first, second) + BONUS)
  })

  it('are none for what is skipped', async () => {
    const household = await newHousehold(api)
    const move = await household.openMove()
    const { body } = await household.setTask(move, firstTask(move), 'skipped')
    expect(body.data).toMatchObject({ status: 'skipped', completed_at: null })
    expect((await read(household, move)).points_earned).toBe(0)
    await close(household, 'skipped')
    expect((await household.summary()).total_points).toBe(0)
    const next = await close(household, 'completed')
    expect(next.points_earned).toBe(pointsOf(next) + BONUS)
  })

  it('are given once, however often a task is said to be done', async () => {
    const household = await newHousehold(api)
    const move = await household.openMove()
    const task = firstTask(move)
    const first = await household.setTask(move, task, 'done')
    api.clock.now = new Date(api.clock.now.getTime() + 60_000)
    const again = await household.setTask(move, task, 'done')
    expect([again.status, again.body]).toEqual([200, first.body])
    expect((await household.summary()).total_points).toBe(50 + BONUS)
  })
})

describe('undoing a task', () => {
  it.each(['pending', 'skipped'])('takes its points and the 150 back: %s', async (status) => {
    const household = await newHousehold(api)
    const move = await household.openMove()
    const task = firstTask(move)
    await household.setTask(move, task, 'done')
    const { body } = await household.setTask(move, task, status)
    expect(body.data).toEqual({ ...task, status, completed_at: null })
    expect((await household.summary()).total_points).toBe(0)
    expect((await read(household, move)).points_earned).toBe(0)
  })

  it('and doing it again gives them again, once', async () => {
    const household = await newHousehold(api)
    const move = await household.openMove()
    const task = firstTask(move)
    for (const status of ['done', 'pending', 'done', 'skipped', 'done']) {
      expect((await household.setTask(move, task, status)).status).toBe(200)
    }
    expect((await household.summary()).total_points).toBe(50 + BONUS)
  })

  it('keeps the 150 while another task is done', async () => {
    const household = await newHousehold(api)
    const move = await household.openMove()
    await household.setTask(move, firstTask(move, 'do'), 'done')
    await household.setTask(move, firstTask(move, 'mind'), 'done')
    await household.setTask(move, firstTask(move, 'do'), 'pending')
    expect((await household.summary()).total_points).toBe(10 + BONUS)
    expect((await read(household, move)).points_earned).toBe(10 + BONUS)
  })

  it('in a later cycle leaves the 150 where they were earned', async () => {
    const household = await newHousehold(api)
    const first = await close(household, 'completed')
    const second = await household.openMove()
    await household.setTask(second, firstTask(second), 'done')
    await household.setTask(second, firstTask(second), 'pending')
    expect((await read(household, first)).points_earned).toBe(pointsOf(first) + BONUS)
    expect((await read(household, second)).points_earned).toBe(0)
  })

  it('takes its money off the goal again', async () => {
    const household = await newHousehold(api)
    const move = await household.openMove()
    const task = firstTask(move)
    await household.setTask(move, task, 'done')
    const [goal] = (await household.get('/goals')).body.data
    expect(goal.current_amount).toBe((task.amount_cents ?? 0) / 100)
    await household.setTask(move, task, 'pending')
    expect((await household.goal(goal.id)).current_amount).toBe(0)
  })
})

describe('the summary', () => {
  it('is all zeros for a user without any cycle, even one who is new', async () => {
    const client = await api.client()
    const { status, body, headers } = await client.get('/v1/users/external:new/money-moves/summary')
    expect(status).toBe(200)
    expect(headers['ozzie-user-provisioned']).toBe('true')
    expect(body).toEqual({
      object: 'money_moves_summary',
      data: {
        user_id: expect.stringMatching(/^ozz_usr_/),
        total_points: 0,
        streak: 0,
        completion_rate: 0,
        completed_cycles: 0,
        skipped_cycles: 0,
        done_tasks: 0,
        skipped_tasks: 0,
      },
    })
  })

  it('counts cycles, tasks, the streak and the rate to two decimals', async () => {
    const household = await newHousehold(api)
    const closed: Move[] = []
    for (const status of ['completed', 'skipped', 'completed'] as const) {
      closed.push(await close(household, status))
    }
    const tasks = closed.flatMap((move) => move.tasks)
    expect(await household.summary()).toMatchObject({
      streak: 1,
      completion_rate: 66.67,
      completed_cycles: 2,
      skipped_cycles: 1,
      done_tasks: tasks.filter(({ status }) => status === 'done').length,
      skipped_tasks: tasks.filter(({ status }) => status === 'skipped').length,
      total_points: pointsOf(...closed) + BONUS,
    })
    await close(household, 'completed')
    expect(await household.summary()).toMatchObject({ streak: 2, completion_rate: 75 })
    await close(household, 'skipped')
    expect(await household.summary()).toMatchObject({ streak: 0, completion_rate: 60 })
  })

  it('is not touched by an open cycle, except by its done tasks', async () => {
    const household = await newHousehold(api)
    const move = await household.openMove()
    for (const task of tasksOf(move, 'learn')) await household.setTask(move, task, 'done')
    expect(await household.summary()).toMatchObject({
      streak: 0,
      completion_rate: 0,
      completed_cycles: 0,
      done_tasks: tasksOf(move, 'learn').length,
      total_points: 10 * tasksOf(move, 'learn').length + BONUS,
    })
  })

  it('of a long history is exact: 60 cycles', async () => {
    api.clock.now = noon('2025-05-05')
    const household = await newHousehold(api)
    const closed: Move[] = []
    while (closed.length < 60)
      closed.push(await close(household, closed.length === 9 ? 'skipped' : 'completed'))
    expect(await household.summary()).toMatchObject({
      streak: 50,
      completion_rate: 98.33,
      total_points: pointsOf(...closed) + BONUS,
    })
  })
})
