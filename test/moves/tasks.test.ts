import { describe, expect, it } from 'vitest'
import {
  amountOf,
  FAR_GOAL,
  firstTask,
  type Household,
  type Move,
  newHousehold,
  noon,
  type Task,
  tasksOf,
} from '../goals/scenario.ts'
import { useTestApi } from '../helpers/test-api.ts'

const api = useTestApi({ now: noon('2025-05-05') })

async function read(household: Household, move: Move): Promise<Move> {
  return (await household.get(`/money-moves/${move.id}`)).body.data
}

async function activeGoal(household: Household) {
  return (await household.get('/goals')).body.data[0]
}

describe('a cycle', () => {
  it.each([
    ['all done', () => 'done'],
    ['all skipped', () => 'skipped'],
    ['done and skipped by turns', (n: number) => (n % 2 ? 'done' : 'skipped')],
  ])('is completed by its last task, and the next one follows: %s', async (_, statusOf) => {
    const household = await newHousehold(api)
    const move = await household.openMove()
    for (const [n, task] of move.tasks.entries()) {
      expect((await read(household, move)).status).toBe('available')
      expect((await household.setTask(move, task, statusOf(n))).status).toBe(200)
    }
    expect((await read(household, move)).status).toBe('completed')
    expect(await household.openMove()).toMatchObject({ status: 'scheduled', due_date: '2025-07-05' })
  })

  it('that is completed as a whole does what is pending and leaves what was skipped', async () => {
    const household = await newHousehold(api)
    const move = await household.openMove()
    const skipped = firstTask(move, 'learn')
    await household.setTask(move, skipped, 'skipped')
    const { body } = await household.setMove(move, 'completed')
    const statuses = new Map(
      body.data.tasks.map((task: { id: string; status: string }) => [task.id, task.status]),
    )
    expect(statuses.get(skipped.id)).toBe('skipped')
    expect([...statuses.values()].filter((status) => status !== 'done')).toEqual(['skipped'])
  })

  it('that is skipped skips what is pending and keeps what was done', async () => {
    const household = await newHousehold(api)
    const move = await household.openMove()
    const done = firstTask(move)
    await household.setTask(move, done, 'done')
    const { body } = await household.setMove(move, 'skipped')
    expect(body.data).toMatchObject({ status: 'skipped', points_earned: 200 })
    for (const task of body.data.tasks) expect(task.status).toBe(task.id === done.id ? 'done' : 'skipped')
    expect((await activeGoal(household)).current_amount).toBe((done.amount_cents ?? 0) / 100)
  })
})

describe('a closed cycle', () => {
  it.each(['completed', 'skipped'])(
    'is a 200 when it is said again and a 409 otherwise: %s',
    async (status) => {
      const household = await newHousehold(api)
      const move = await household.openMove()
      const first = await household.setMove(move, status)
      const again = await household.setMove(move, status)
      expect([again.status, again.body]).toEqual([200, first.body])
      const otherwise = await household.setMove(move, status === 'completed' ? 'skipped' : 'completed')
      expect([otherwise.status, otherwise.body.error?.code]).toEqual([409, 'CONFLICT'])
      expect(await read(household, move)).toEqual(first.body.data)
      expect(await household.moves()).toHaveLength(2)
    },
  )

  it('keeps its tasks: another status is a 409, the same a 200', async () => {
    const household = await newHousehold(api)
    const move = await household.openMove()
    await household.setTask(move, firstTask(move, 'learn'), 'skipped')
    await household.setMove(move, 'completed')
    const before = await activeGoal(household)
    for (const task of (await read(household, move)).tasks) {
      for (const status of ['done', 'skipped', 'pending']) {
        const response = await household.setTask(move, task, status)
        expect(response.status, `${task.status} to ${status}`).toBe(status === task.status ? 200 : 409)
        if (response.status === 409) expect(response.body.error.code).toBe('CONFLICT')
      }
    }
    expect(await activeGoal(household)).toEqual(before)
  })
})

describe('a done task', () => {
  it('moves the goal that is active at that moment, and its undoing that same goal', async () => {
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const first = await activeGoal(household)
    const move = await household.openMove()
    const task = firstTask(move)
    const amount = (task.amount_cents ?? 0) / 100
    expect(amount).toBeGreaterThan(0)
    await household.setTask(move, task, 'done')
    const second = await household.setGoal({ ...FAR_GOAL, goal_name: 'Car' })
    expect(await household.goal(first.id)).toMatchObject({ status: 'replaced', current_amount: amount })
    expect(await household.goal(second.id)).toMatchObject({ status: 'active', current_amount: 0 })
    await household.setTask(move, task, 'pending')
    expect(await household.goal(first.id)).toMatchObject({ status: 'replaced', current_amount: 0 })
    const rewritten = await read(household, move)
    await household.setTask(rewritten, firstTask(rewritten), 'done')
    expect(await household.goal(first.id)).toMatchObject({ current_amount: 0 })
    const moved = (firstTask(rewritten).amount_cents ?? 0) / 100
    expect(await household.goal(second.id)).toMatchObject({ current_amount: moved })
  })

  it('of `learn` and `mind` moves no goal', async () => {
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const move = await household.openMove()
    for (const task of [...tasksOf(move, 'learn'), ...tasksOf(move, 'mind')]) {
      await household.setTask(move, task, 'done')
    }
    expect(await activeGoal(household)).toMatchObject({ current_amount: 0, progress_percent: 0 })
  })

  it('keeps what it was worth when the plan changes later', async () => {
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const { body } = await household.setMove(await household.openMove(), 'completed')
    await household.post('/financial-intake', {
      monthly_income: 9000,
      monthly_expenses: 1000,
      financial_goal: 'savings',
    })
    await household.plan()
    expect(await read(household, body.data)).toEqual(body.data)
    expect(amountOf(await household.openMove())).toBe(4000_00)
  })
})

describe('what is still to be done in the open cycle', () => {
  const idsOf = ({ tasks }: Move) => tasks.map(({ id }) => id)

  it.each<[string, (household: Household, goalId: string) => Promise<unknown>, number]>([
    ['a nearer goal', (household) => household.setGoal({ ...FAR_GOAL, target_amount: 321.09 }), 321_09],
    [
      'a nearer target',
      (household, id) => household.patch(`/goals/${id}`, { target_amount: 100.01 }),
      100_01,
    ],
    [
      'more at the start',
      (household, id) => household.patch(`/goals/${id}`, { starting_amount: 9_999_999.5 }),
      50,
    ],
    ['no goal', (household, id) => household.remove(`/goals/${id}`), 1000_00],
    [
      'another plan',
      async (household) => {
        await household.post('/financial-intake', {
          monthly_income: 5000,
          monthly_expenses: 4500.5,
          financial_goal: 'savings',
        })
        await household.plan()
      },
      499_50,
    ],
    [
      'a personality',
      (household) => household.post('/plan/personalize', { personality_type: 'avoider' }),
      1000_00,
    ],
  ])('follows: %s', async (_, change, cents) => {
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const goal = await activeGoal(household)
    const before = await household.openMove()
    await change(household, goal.id)
    const after = await household.openMove()
    expect(after.id).toBe(before.id)
    expect(after.due_date).toBe(before.due_date)
    expect(amountOf(after)).toBe(cents)
    expect(after.tasks.every(({ status }) => status === 'pending')).toBe(true)
    const kept = idsOf(after).filter((id) => idsOf(before).includes(id))
    expect(kept.length).toBe(Math.min(idsOf(after).length, idsOf(before).length))
    expect(new Set(after.tasks.map(({ task_type }) => task_type))).toEqual(new Set(['do', 'learn', 'mind']))
  })

  it('of a cycle that was begun is the pending `do` tasks alone', async () => {
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const before = await household.openMove()
    await household.setTask(before, firstTask(before, 'learn'), 'done')
    await household.setGoal({ goal_type: 'debt', goal_name: 'Visa', target_amount: 77.07 })
    const after = await household.openMove()
    expect(amountOf(after)).toBe(77_07)
    for (const type of ['learn', 'mind'] as const) {
      expect(tasksOf(after, type).map(({ title }) => title)).toEqual(
        tasksOf(before, type).map(({ title }) => title),
      )
    }
    for (const { title } of tasksOf(after, 'do')) expect(title).not.toContain('House')
  })

  it('is not asked for twice when a `do` task is done and the goal changes', async () => {
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const before = await household.openMove()
    const done = firstTask(before)
    await household.setTask(before, done, 'done')
    const goal = await activeGoal(household)
    await household.patch(`/goals/${goal.id}`, { goal_name: 'Castle' })
    const after = await household.openMove()
    expect(amountOf(after)).toBe(1000_00)
    expect(after.tasks.find(({ id }) => id === done.id)).toMatchObject({
      status: 'done',
      title: done.title,
      amount_cents: done.amount_cents,
    })
  })

  it('never asks for more than the goal lacks once part of it is done', async () => {
    const household = await newHousehold(api, { goal: { ...FAR_GOAL, target_amount: 1200 } })
    const goal = await activeGoal(household)
    const first = await household.openMove()
    await household.setMove(first, 'completed')
    const second = await household.openMove()
    expect(amountOf(second)).toBe(200_00)
    await household.patch(`/goals/${goal.id}`, { starting_amount: 150.01 })
    expect(amountOf(await household.openMove())).toBe(49_99)
  })

  it('is for the goal that is active now, also what was done for another one and is undone', async () => {
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const move = await household.openMove()
    const task = firstTask(move)
    await household.setTask(move, task, 'done')
    const { id } = await household.setGoal({ ...FAR_GOAL, goal_name: 'Bike', target_amount: 77.07 })
    await household.setTask(move, task, 'pending')
    const after = await household.openMove()
    expect(amountOf(after)).toBe(77_07)
    expect(
      tasksOf(after, 'do')
        .map(({ title }) => title)
        .join(),
    ).not.toContain('House')
    await household.setMove(after, 'completed')
    expect(await household.goal(id)).toMatchObject({ current_amount: 77.07, status: 'completed' })
  })

  it('stays as it is when nothing has changed', async () => {
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const before = await household.openMove()
    const { id } = await activeGoal(household)
    await household.patch(`/goals/${id}`, {})
    await household.patch(`/goals/${id}`, { goal_name: 'House' })
    await household.plan()
    expect(await household.openMove()).toEqual(before)
  })

  it('is in the language that the user has when it is written', async () => {
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const english = await household.openMove()
    await household.patch('', { language: 'pt' })
    expect(await household.openMove()).toEqual(english)
    await household.setMove(english, 'completed')
    const portuguese = await household.openMove()
    const closed = (await household.moves()).find(({ id }) => id === english.id)
    expect(closed?.tasks.map(({ title }) => title)).toEqual(english.tasks.map(({ title }) => title))
    expect(portuguese.tasks.map(({ title }) => title)).not.toEqual(english.tasks.map(({ title }) => title))
    expect(firstTask(portuguese).title.replaceAll(/\s/g, ' ')).toContain('$')
  })
})

describe('a cycle with a spending cut', () => {
  /** 500.00 went to entertainment in the month before 5 May. */
  async function householdWithCut(): Promise<{
    household: Household
    transfer: Task
    cut: Task
    move: Move
  }> {
    api.clock.now = noon('2025-05-05')
    const household = await newHousehold(api, { goal: FAR_GOAL, isPlanned: false })
    await api.sql(
      `INSERT INTO transactions (api_client_id, id, user_id, type, amount_cents, currency, category, description,
                                 transaction_date, source, ai_confidence, created_at)
       VALUES ($1, 'ozz_txn_1', $2, 'expense', 50000, 'USD', 'entertainment', 'Games', '2025-04-20', 'api_json', 1, now())`,
      [household.client.id, (await household.get()).body.data.id],
    )
    await household.plan()
    const move = await household.openMove()
    const [transfer, cut] = tasksOf(move, 'do')
    if (!transfer || !cut) throw new Error('The cycle has no second `do` task.')
    return { household, transfer, cut, move }
  }

  it('has a transfer and the cut, which add up to the contribution', async () => {
    const { household, transfer, cut, move } = await householdWithCut()
    expect(amountOf(move)).toBe(1000_00)
    expect([transfer.amount_cents, cut.amount_cents]).toEqual([950_00, 50_00])
    await household.setTask(move, cut, 'done')
    expect(await activeGoal(household)).toMatchObject({ current_amount: 50 })
    await household.setTask(move, transfer, 'done')
    expect(await activeGoal(household)).toMatchObject({ current_amount: 1000 })
    expect((await household.summary()).total_points).toBe(50 + 50 + 150)
  })

  it.each(['done', 'skipped'])(
    'asks for no more when one is %s and the goal then changes',
    async (status) => {
      const { household, transfer, move } = await householdWithCut()
      await household.setTask(move, transfer, status)
      const { id } = await activeGoal(household)
      await household.patch(`/goals/${id}`, { goal_name: 'Castle' })
      await household.post('/plan/personalize', { personality_type: 'planner' })
      expect(amountOf(await household.openMove())).toBe(1000_00)
    },
  )

  it('lets either be undone when the spending is long past', async () => {
    for (const [done, other] of [
      ['transfer', 'cut'],
      ['cut', 'transfer'],
    ] as const) {
      const { household, move, ...tasks } = await householdWithCut()
      await household.setTask(move, tasks[done], 'done')
      api.clock.now = noon('2025-08-05')
      const { status, body } = await household.setTask(move, tasks[done], 'pending')
      api.clock.now = noon('2025-05-05')
      expect(status, `${done}: ${JSON.stringify(body)}`).toBe(200)
      expect(body.data).toMatchObject({ id: tasks[done].id, status: 'pending' })
      expect(amountOf(await household.openMove())).toBe(1000_00)
      expect(await activeGoal(household)).toMatchObject({ current_amount: 0 })
      expect(tasks[other].id).not.toBe(tasks[done].id)
    }
  })

  it('gives the very same task back when one to learn or to reflect on is undone', async () => {
    const { household, move } = await householdWithCut()
    for (const type of ['learn', 'mind'] as const) {
      const task = firstTask(move, type)
      await household.setTask(move, task, 'done')
      await api.sql('DELETE FROM transactions WHERE api_client_id = $1', [household.client.id])
      const { body } = await household.setTask(move, task, 'pending')
      expect(body.data).toEqual(task)
    }
    const titles = (await household.openMove()).tasks.map(({ title }) => title)
    for (const type of ['learn', 'mind'] as const) expect(titles).toContain(firstTask(move, type).title)
  })

  it('never moves a nearer goal beyond its target, in whichever order its tasks are done and undone', async () => {
    for (const order of [
      ['transfer', 'cut'],
      ['cut', 'transfer'],
    ] as const) {
      const { household, move, ...tasks } = await householdWithCut()
      await household.setTask(move, tasks[order[0]], 'done')
      const { id } = await household.setGoal({ ...FAR_GOAL, goal_name: 'Bike', target_amount: 60.01 })
      await household.setTask(move, tasks[order[0]], 'pending')
      await household.setMove(move, 'completed')
      expect(await household.goal(id)).toMatchObject({ current_amount: 60.01, status: 'completed' })
    }
  })
})

describe('the titles', () => {
  it.each([
    ['en', 'USD', /\$1,000|1,000\.00/],
    ['pt', 'BRL', /R\$\s?1\.000/],
    ['es', 'USD', /1,000/],
    ['pt', 'EUR', /1\s?000/],
    ['es', 'EUR', /1\.?000/],
    ['en', 'JPY', /¥1,000/],
  ])('have the user’s language and format: %s, %s', async (language, currency, amount) => {
    const household = await newHousehold(api, { language, intake: { currency }, goal: FAR_GOAL })
    const move = await household.openMove()
    const titles = move.tasks.map(({ title }) => title).join('\n')
    expect(titles).toMatch(amount)
    expect(titles).toContain('House')
    expect(titles).not.toMatch(/[{}]|undefined|null|NaN/)
  })

  it('name the goal as it is, whatever it is called', async () => {
    for (const name of [
      '{goal}',
      '$& $1 $$',
      '🦊 Ñandú',
      '<b>x</b>',
      'مدخرات',
      "Robert'); DROP TABLE goals;--",
    ]) {
      const household = await newHousehold(api, { goal: { ...FAR_GOAL, goal_name: name } })
      const titles = (await household.openMove()).tasks.map(({ title }) => title)
      expect(titles.join('\n')).toContain(name)
    }
  })
})

describe('12 cycles in a row', () => {
  it.each(['en', 'pt', 'es'])('never have the same learn or mind task twice: %s', async (language) => {
    const household = await newHousehold(api, { language, goal: FAR_GOAL })
    const titles: string[] = []
    for (let n = 0; n < 12; n += 1) {
      const move = await household.openMove()
      titles.push(...[...tasksOf(move, 'learn'), ...tasksOf(move, 'mind')].map(({ title }) => title))
      await household.setMove(move, n % 3 ? 'completed' : 'skipped')
    }
    expect(titles.length).toBeGreaterThanOrEqual(24)
    expect(new Set(titles).size).toBe(titles.length)
  })
})
