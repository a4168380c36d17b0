import { describe, expect, it } from 'vitest'
import { amountOf, FAR_GOAL, type Household, type Move, newHousehold, noon } from '../goals/scenario.ts'
import { useTestApi } from '../helpers/test-api.ts'

const api = useTestApi()

/** 1,333.44 are left of 4,321.09; a fifth of the income, 864.218, is more than half of that. */
const ODD_INTAKE = { monthly_income: 4321.09, monthly_expenses: 2987.65 }

function on(day: string): void {
  api.clock.now = noon(day)
}

/** Does cycle after cycle, without waiting for any. @returns them, the oldest first */
async function complete(household: Household, count: number): Promise<Move[]> {
  const cycles: Move[] = []
  while (cycles.length < count) {
    const move = await household.openMove()
    const { status, body } = await household.setMove(move, 'completed')
    expect(status).toBe(200)
    cycles.push(body.data)
  }
  return cycles
}

/** The day of each of `count` months from a month on: `day`, or the month's last one. */
function monthly(year: number, month: number, day: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const last = new Date(Date.UTC(year, month + index, 0)).getUTCDate()
    return new Date(Date.UTC(year, month - 1 + index, Math.min(day, last))).toISOString().slice(0, 10)
  })
}

function everyDays(first: string, days: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(first) + index * days * 86_400_000).toISOString().slice(0, 10),
  )
}

/** The 1st and the 15th from a month's 1st on. */
function firstsAndFifteenths(year: number, month: number, count: number): string[] {
  return monthly(year, month, 1, count).flatMap((first) => [first, `${first.slice(0, 8)}15`])
}

describe('24 cycles in a row have the exact days and cents', () => {
  it.each<[string, string, { today: string; payday: string | null; dates: string[]; cents: number }]>([
    [
      'weekly',
      'counted from payday',
      { today: '2025-05-05', payday: '2025-05-09', dates: everyDays('2025-05-09', 7, 24), cents: 199_44 },
    ],
    [
      'weekly',
      'over a leap day, without a payday',
      { today: '2028-01-31', payday: null, dates: everyDays('2028-02-07', 7, 24), cents: 199_44 },
    ],
    [
      'biweekly',
      'with payday today',
      { today: '2025-05-05', payday: '2025-05-05', dates: everyDays('2025-05-05', 14, 24), cents: 398_87 },
    ],
    [
      'biweekly',
      'with a payday that is past',
      { today: '2025-05-05', payday: '2025-05-04', dates: everyDays('2025-05-19', 14, 24), cents: 398_87 },
    ],
    [
      'twice_monthly',
      'from the 5th',
      {
        today: '2025-05-05',
        payday: null,
        dates: firstsAndFifteenths(2025, 5, 13).slice(1, 25),
        cents: 432_11,
      },
    ],
    [
      'twice_monthly',
      'from the 1st',
      {
        today: '2025-05-01',
        payday: null,
        dates: firstsAndFifteenths(2025, 5, 13).slice(1, 25),
        cents: 432_11,
      },
    ],
    [
      'twice_monthly',
      'from the 15th over the turn of the year',
      {
        today: '2025-11-15',
        payday: null,
        dates: firstsAndFifteenths(2025, 12, 12),
        cents: 432_11,
      },
    ],
    [
      'twice_monthly',
      'from a payday between the two',
      {
        today: '2025-05-05',
        payday: '2025-05-20',
        dates: ['2025-05-20', ...firstsAndFifteenths(2025, 6, 12).slice(0, 23)],
        cents: 432_11,
      },
    ],
    [
      'monthly',
      'from a payday on the 31st over a leap year',
      { today: '2027-08-05', payday: '2027-08-31', dates: monthly(2027, 8, 31, 24), cents: 864_22 },
    ],
    [
      'monthly',
      'from the 31st without a payday',
      { today: '2025-01-31', payday: null, dates: monthly(2025, 2, 31, 24), cents: 864_22 },
    ],
    [
      'monthly',
      'from the 30th',
      { today: '2025-01-30', payday: null, dates: monthly(2025, 2, 30, 24), cents: 864_22 },
    ],
    [
      'monthly',
      'from the 29th of a leap February',
      { today: '2028-02-29', payday: null, dates: monthly(2028, 3, 29, 24), cents: 864_22 },
    ],
    [
      'monthly',
      'from a payday on the 29th of a leap February',
      { today: '2028-02-01', payday: '2028-02-29', dates: monthly(2028, 2, 29, 24), cents: 864_22 },
    ],
    [
      'monthly',
      'from the 28th of February, which is no month-end to keep',
      { today: '2025-02-28', payday: null, dates: monthly(2025, 3, 28, 24), cents: 864_22 },
    ],
  ])('%s, %s', async (cadence, _, { today, payday, dates, cents }) => {
    on(today)
    const household = await newHousehold(api, {
      intake: { ...ODD_INTAKE, next_pay_date: payday },
      goal: { ...FAR_GOAL, cadence },
    })
    const first = await household.openMove()
    expect(first.status).toBe('available')
    const cycles = await complete(household, 24)
    expect(cycles.map(({ due_date }) => due_date)).toEqual(dates)
    expect(new Set(cycles.map(amountOf))).toEqual(new Set([cents]))
    expect(cycles.map((cycle) => cycle.cadence)).toEqual(cycles.map(() => cadence))
    for (const cycle of cycles) {
      expect(new Set(cycle.tasks.map(({ task_type }) => task_type))).toEqual(new Set(['do', 'learn', 'mind']))
    }
    const [goal] = (await household.get('/goals')).body.data
    expect(goal.current_amount).toBe((24 * cents) / 100)
    expect(goal.next_move_date).toBe((await household.openMove()).due_date)
  })
})

describe('the amounts of a cycle', () => {
  it.each<[string, object, string, number]>([
    ['weekly, three thirteenths of a month', { monthly_income: 1300, monthly_expenses: 0 }, 'weekly', 150_00],
    ['twice a month, half a cent up', { monthly_income: 0.05, monthly_expenses: 0 }, 'twice_monthly', 2],
    ['monthly, a cent of surplus', { monthly_income: 3200.01, monthly_expenses: 3200 }, 'monthly', 1],
    ['weekly, a cent of surplus', { monthly_income: 3200.01, monthly_expenses: 3200 }, 'weekly', 0],
    [
      'weekly, the largest income',
      { monthly_income: 999_999_999_999.99, monthly_expenses: 0 },
      'weekly',
      1_000_000_000,
    ],
  ])('%s', async (_, intake, cadence, cents) => {
    on('2025-05-05')
    const household = await newHousehold(api, { intake, goal: { ...FAR_GOAL, cadence } })
    expect(amountOf(await household.openMove())).toBe(cents)
  })

  it('are never more than the goal still lacks, to the cent', async () => {
    on('2025-05-05')
    const goal = { ...FAR_GOAL, target_amount: 2500.37, starting_amount: 0.5 }
    const household = await newHousehold(api, { goal })
    const cycles = await complete(household, 3)
    expect(cycles.map(amountOf)).toEqual([1000_00, 1000_00, 499_87])
    const [reached] = (await household.get('/goals')).body.data
    expect(reached).toMatchObject({
      status: 'completed',
      current_amount: 2500.37,
      progress_percent: 100,
      next_move_date: null,
    })
    const next = await household.openMove()
    expect(amountOf(next)).toBe(0)
    expect(new Set(next.tasks.map(({ task_type }) => task_type))).toEqual(new Set(['do', 'learn', 'mind']))
  })

  it('are the whole contribution for a goal without a target', async () => {
    on('2025-05-05')
    const household = await newHousehold(api, { intake: { financial_goal: 'debt' } })
    expect((await complete(household, 3)).map(amountOf)).toEqual([1000_00, 1000_00, 1000_00])
    const [goal] = (await household.get('/goals')).body.data
    expect(goal).toMatchObject({ target_amount: null, progress_percent: null, current_amount: 3000 })
  })

  it('pay a debt to its last cent and not more', async () => {
    on('2025-05-05')
    const intake = { financial_goal: 'debt', total_debt: 1400.01, debt_apr: 0 }
    const household = await newHousehold(api, { intake })
    expect((await complete(household, 2)).map(amountOf)).toEqual([1000_00, 400_01])
    expect((await household.get('/goals')).body.data[0]).toMatchObject({ status: 'completed' })
  })

  it('are nothing in a deficit, and the cycle still has a task of each kind', async () => {
    on('2025-05-05')
    const household = await newHousehold(api, { intake: { monthly_income: 3000 } })
    const cycles = await complete(household, 3)
    expect(cycles.map(amountOf)).toEqual([0, 0, 0])
    for (const { tasks } of cycles) {
      expect(new Set(tasks.map(({ task_type }) => task_type))).toEqual(new Set(['do', 'learn', 'mind']))
    }
  })

  it('belong to `do` tasks alone', async () => {
    on('2025-05-05')
    const { tasks } = await (await newHousehold(api)).openMove()
    for (const { task_type, amount_cents } of tasks) {
      expect(amount_cents === null).toBe(task_type !== 'do')
    }
  })
})

describe('a cycle that was skipped', () => {
  it('is followed by the next one a step later, and moves no goal', async () => {
    on('2025-05-05')
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const { body } = await household.setMove(await household.openMove(), 'skipped')
    expect(body.data).toMatchObject({ status: 'skipped', due_date: '2025-06-05', points_earned: 0 })
    expect(await household.openMove()).toMatchObject({ due_date: '2025-07-05', status: 'scheduled' })
    expect((await household.get('/goals')).body.data[0].current_amount).toBe(0)
  })
})

describe('a user who comes back after months', () => {
  it('goes on one step after the cycle that was left open', async () => {
    on('2025-05-05')
    const household = await newHousehold(api, { goal: FAR_GOAL })
    on('2025-12-24')
    const again = await household.post('/money-moves/generate')
    expect(again).toMatchObject({
      status: 200,
      body: { data: { due_date: '2025-06-05', status: 'available' } },
    })
    await household.setMove(await household.openMove(), 'completed')
    expect(await household.openMove()).toMatchObject({ due_date: '2025-07-05', status: 'available' })
  })
})

describe('the cadence', () => {
  it('of a goal that is changed holds from the next cycle on, one step after the open one', async () => {
    on('2025-05-05')
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const [goal] = (await household.get('/goals')).body.data
    await household.patch(`/goals/${goal.id}`, { cadence: 'weekly' })
    const open = await household.openMove()
    await household.setMove(open, 'completed')
    const next = await household.openMove()
    expect(next.cadence).toBe('weekly')
    const gap = (Date.parse(next.due_date) - Date.parse(open.due_date)) / 86_400_000
    expect(gap).toBe(7)
    expect(amountOf(next)).toBe(230_77)
  })

  it('may change to and fro, and the months then count from the day of the last change', async () => {
    on('2025-01-31')
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const [goal] = (await household.get('/goals')).body.data
    const dates: string[] = []
    for (const cadence of [
      'monthly',
      'monthly',
      'weekly',
      'monthly',
      'monthly',
      'twice_monthly',
      'monthly',
    ]) {
      await household.patch(`/goals/${goal.id}`, { cadence })
      const [{ due_date } = { due_date: '' }] = await complete(household, 1)
      dates.push(due_date)
    }
    expect(dates).toEqual([
      '2025-02-28',
      '2025-03-31',
      '2025-04-07',
      '2025-05-07',
      '2025-06-07',
      '2025-06-15',
      '2025-07-15',
    ])
  })

  it('changes the open cycle while nothing in it is done, its day and its amount with it', async () => {
    on('2025-05-05')
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const before = await household.openMove()
    expect(before).toMatchObject({ cadence: 'monthly', due_date: '2025-06-05' })
    const goal = await household.post('/goals', { ...FAR_GOAL, cadence: 'weekly' })
    expect(goal.body.data.next_move_date).toBe('2025-05-12')
    const after = await household.openMove()
    expect(after).toMatchObject({ id: before.id, cadence: 'weekly', due_date: '2025-05-12' })
    expect(after.status).toBe('available')
    expect(amountOf(after)).toBe(230_77)
  })

  it('leaves the day of an open cycle alone once something in it is done', async () => {
    on('2025-05-05')
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const before = await household.openMove()
    for (const task of before.tasks.filter(({ task_type }) => task_type === 'learn')) {
      await household.setTask(before, task, 'done')
    }
    const goal = await household.post('/goals', { ...FAR_GOAL, cadence: 'weekly' })
    expect(goal.body.data.next_move_date).toBe('2025-06-05')
    expect(await household.openMove()).toMatchObject({ cadence: 'monthly', due_date: '2025-06-05' })
  })
})
