import { describe, expect, it } from 'vitest'
import { useTestApi } from '../helpers/test-api.ts'
import { FAR_GOAL, firstTask, type Household, newHousehold, noon, tasksOf } from './scenario.ts'

const api = useTestApi({ now: noon('2025-05-05') })

async function activeGoal(household: Household) {
  return (await household.get('/goals')).body.data[0]
}

describe('progress', () => {
  it.each([
    [3, 1, 33.33],
    [3, 2, 66.67],
    [100_000, 0.01, 0],
    [999_999_999_999.99, 999_999_999_999.98, 99.99],
    [0.01, 0, 0],
    [7, 7, 100],
    [7, 999_999_999_999.99, 100],
  ])('of %d with %d at the start is %d percent', async (target_amount, starting_amount, percent) => {
    const household = await newHousehold(api, { isPlanned: false })
    const goal = await household.setGoal({ ...FAR_GOAL, target_amount, starting_amount })
    expect(goal).toMatchObject({ progress_percent: percent, current_amount: starting_amount })
  })

  it('is the start and the done `do` tasks, cycle after cycle', async () => {
    const household = await newHousehold(api, { goal: { ...FAR_GOAL, starting_amount: 0.37 } })
    const { id } = await activeGoal(household)
    for (const expected of [1000.37, 2000.37, 3000.37]) {
      await household.setMove(await household.openMove(), 'completed')
      expect((await household.goal(id)).current_amount).toBe(expected)
    }
    await household.setMove(await household.openMove(), 'skipped')
    expect((await household.goal(id)).current_amount).toBe(3000.37)
  })

  it('stays with the start that is corrected later', async () => {
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const { id } = await activeGoal(household)
    await household.setMove(await household.openMove(), 'completed')
    const { body } = await household.patch(`/goals/${id}`, { starting_amount: 250.5 })
    expect(body.data).toMatchObject({ starting_amount: 250.5, current_amount: 1250.5 })
  })

  it('counts payments of a debt as it counts savings', async () => {
    const goal = { goal_type: 'debt', goal_name: 'Visa', target_amount: 4000, starting_amount: 1000 }
    const household = await newHousehold(api, { goal })
    const { id } = await activeGoal(household)
    await household.setMove(await household.openMove(), 'completed')
    expect(await household.goal(id)).toMatchObject({ current_amount: 2000, progress_percent: 50 })
  })
})

describe('a goal that reaches its target', () => {
  it('is completed by the task that does it, and active again when that is undone', async () => {
    const household = await newHousehold(api, { goal: { ...FAR_GOAL, target_amount: 300 } })
    const { id } = await activeGoal(household)
    const move = await household.openMove()
    for (const task of tasksOf(move, 'do')) await household.setTask(move, task, 'done')
    expect(await household.goal(id)).toMatchObject({
      status: 'completed',
      progress_percent: 100,
      next_move_date: null,
    })
    await household.setTask(move, firstTask(move), 'pending')
    expect(await household.goal(id)).toMatchObject({ status: 'active', next_move_date: '2025-06-05' })
    expect((await household.goal(id)).current_amount).toBe(300 - (firstTask(move).amount_cents ?? 0) / 100)
  })

  it('stays aside when its task is undone after another goal was set', async () => {
    const household = await newHousehold(api, { goal: { ...FAR_GOAL, target_amount: 300 } })
    const { id } = await activeGoal(household)
    const move = await household.openMove()
    const [task] = tasksOf(move, 'do')
    if (!task) throw new Error('no task')
    for (const each of tasksOf(move, 'do')) await household.setTask(move, each, 'done')
    const next = await household.setGoal({ ...FAR_GOAL, goal_name: 'Next' })
    await household.setTask(move, task, 'pending')
    expect((await household.goal(id)).status).not.toBe('active')
    expect(await household.goal(next.id)).toMatchObject({ status: 'active' })
  })

  it('stays completed when it is deleted from under a plan', async () => {
    const household = await newHousehold(api, { goal: { ...FAR_GOAL, target_amount: 300 } })
    const goal = await activeGoal(household)
    await household.setMove(await household.openMove(), 'completed')
    expect((await household.remove(`/goals/${goal.id}`)).status).toBe(204)
    const plan = await household.get('/plan')
    expect(plan.status).toBe(200)
    expect((await household.openMove()).status).toBe('scheduled')
  })

  it('lets the next goal start from nothing, with the whole contribution', async () => {
    const household = await newHousehold(api, { goal: { ...FAR_GOAL, target_amount: 300 } })
    await household.setMove(await household.openMove(), 'completed')
    const next = await household.setGoal({ ...FAR_GOAL, goal_name: 'Next', cadence: 'weekly' })
    expect(next).toMatchObject({ status: 'active', current_amount: 0 })
    const move = await household.openMove()
    expect(next.next_move_date).toBe(move.due_date)
    await household.setMove(move, 'completed')
    expect((await household.goal(next.id)).current_amount).toBeGreaterThan(0)
  })
})

describe('next_move_date', () => {
  it('is the due date of the open cycle, and moves on with it', async () => {
    const household = await newHousehold(api, { intake: { next_pay_date: '2025-05-31' } })
    const { id } = await activeGoal(household)
    for (const day of ['2025-05-31', '2025-06-30', '2025-07-31']) {
      expect((await household.goal(id)).next_move_date).toBe(day)
      expect((await household.openMove()).due_date).toBe(day)
      await household.setMove(await household.openMove(), 'completed')
    }
  })

  it('of a new goal is the due date of the cycle that is open already', async () => {
    const household = await newHousehold(api, { intake: { next_pay_date: '2025-05-31' } })
    const goal = await household.setGoal({ ...FAR_GOAL, cadence: 'weekly' })
    expect(goal.next_move_date).toBe('2025-05-31')
  })
})
