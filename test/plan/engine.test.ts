import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_CENTS } from '../../src/finance/money.ts'
import { computePlan, initialGoal, type PlanInputs } from '../../src/plan/engine.ts'
import { amount, planInputs } from './plan-inputs.ts'

const typical: PlanInputs = {
  income: 500_000n,
  expenses: 320_000n,
  goal: { type: 'savings', target: 960_000n, current: 0n },
  debtApr: null,
  spending: null,
  today: '2025-05-05',
}

const debtOf = (target: bigint | null, current = 0n) => ({ type: 'debt' as const, target, current })
const savingsOf = (target: bigint | null, current = 0n) => ({ type: 'savings' as const, target, current })

describe('the plan of 5,000 income and 3,200 expenses', () => {
  test('saves 1,000 a month, split 50 / 30 / 20, and gets there in 10 months', () => {
    expect(computePlan(typical)).toEqual({
      surplus: 180_000n,
      contribution: 100_000n,
      timelineMonths: 10,
      allocations: { needs: 5000, wants: 3000, savings: 2000, debt: 0 },
      monthlySavings: 100_000n,
      currentSavingsRate: 3600,
      targetSavingsRate: 2000,
      projectedGoalDate: '2026-03-05',
      debtPayoffDate: null,
      leastPayment: null,
    })
  })

  test('pays a debt of 9,600 without a known rate off in the same time, and saves nothing', () => {
    expect(computePlan({ ...typical, goal: debtOf(960_000n) })).toMatchObject({
      timelineMonths: 10,
      allocations: { needs: 5000, wants: 3000, savings: 0, debt: 2000 },
      monthlySavings: 0n,
      targetSavingsRate: 2000,
      projectedGoalDate: '2026-03-05',
      debtPayoffDate: '2026-03-05',
      leastPayment: null,
    })
  })

  test('takes interest into account where the rate is known', () => {
    const plan = computePlan({ ...typical, goal: debtOf(960_000n), debtApr: 24 })
    expect(plan).toMatchObject({ timelineMonths: 11, debtPayoffDate: '2026-04-05', leastPayment: null })
  })

  test('ignores the rate for a savings goal', () => {
    expect(computePlan({ ...typical, debtApr: 24 })).toEqual(computePlan(typical))
  })

  test('splits needs and wants as the money was really spent', () => {
    const plan = computePlan({ ...typical, spending: { needs: 3n, wants: 1n } })
    expect(plan.allocations).toEqual({ needs: 6000, wants: 2000, savings: 2000, debt: 0 })
  })

  test('splits them the usual way when nothing was spent', () => {
    expect(computePlan({ ...typical, spending: { needs: 0n, wants: 0n } })).toEqual(computePlan(typical))
  })
})

describe('the monthly contribution', () => {
  test.each([
    ['a fifth of income when that is more than half of the surplus', 500_000n, 320_000n, 100_000n],
    ['half of the surplus when that is more', 500_000n, 100_000n, 200_000n],
    ['the whole surplus when it is less than a fifth of income', 500_000n, 450_000n, 50_000n],
    ['rounded half-up to the cent', 500_003n, 100_000n, 200_002n],
    ['a cent when a cent is left', 100n, 99n, 1n],
    ['nothing when nothing is left', 500_000n, 500_000n, 0n],
    ['nothing in a deficit', 300_000n, 500_000n, 0n],
    ['nothing without an income', 0n, 0n, 0n],
  ])('is %s', (_, income, expenses, contribution) => {
    expect(computePlan({ ...typical, income, expenses }).contribution).toBe(contribution)
  })

  test('never exceeds the surplus and is never negative', () => {
    fc.assert(
      fc.property(planInputs(), (inputs) => {
        const { contribution, surplus } = computePlan(inputs)
        expect(contribution >= 0n).toBe(true)
        expect(contribution <= (surplus > 0n ? surplus : 0n)).toBe(true)
      }),
    )
  })
})

describe('the allocations', () => {
  test('add up to exactly 100.00 %, or are all 0 without an income', () => {
    fc.assert(
      fc.property(planInputs(), (inputs) => {
        const { needs, wants, savings, debt } = computePlan(inputs).allocations
        expect(needs + wants + savings + debt).toBe(inputs.income === 0n ? 0 : 10_000)
        expect(Math.min(needs, wants, savings, debt)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test("give the goal's bucket its contribution to within a hundredth, and the other one nothing", () => {
    fc.assert(
      fc.property(planInputs(), (inputs) => {
        fc.pre(inputs.income > 0n)
        const { allocations, contribution } = computePlan(inputs)
        const other = inputs.goal.type === 'savings' ? allocations.debt : allocations.savings
        const error = BigInt(allocations[inputs.goal.type]) * inputs.income - contribution * 10_000n
        expect(other).toBe(0)
        expect(error < inputs.income && error > -inputs.income).toBe(true)
      }),
    )
  })

  test("settle a tie for the goal's bucket first, then for needs", () => {
    // Half a hundredth each for the goal and for needs.
    const goalFirst = computePlan({
      ...typical,
      income: 20_000n,
      expenses: 19_999n,
      spending: { needs: 1n, wants: 0n },
    })
    expect(goalFirst.allocations).toEqual({ needs: 9999, wants: 0, savings: 1, debt: 0 })
    const needsFirst = computePlan({
      ...typical,
      income: 20_000n,
      expenses: 20_000n,
      spending: { needs: 1n, wants: 19_999n },
    })
    expect(needsFirst.allocations).toEqual({ needs: 1, wants: 9999, savings: 0, debt: 0 })
  })
})

describe('the timeline', () => {
  test.each([
    ['0 when the target is met, even in a deficit', { income: 0n, goal: savingsOf(100n, 100n) }, 0],
    ['0 when the target is exceeded', { goal: savingsOf(100n, 500n) }, 0],
    ['null without a target', { goal: savingsOf(null) }, null],
    ['null when nothing is left for the goal', { expenses: 500_000n }, null],
    ['rounded up to whole months', { goal: savingsOf(1_000_001n) }, 11],
    ['counted from what is there already', { goal: savingsOf(960_000n, 860_000n) }, 1],
    ['1,200 months at most', { goal: savingsOf(120_000_000n) }, 1200],
    ['null beyond 1,200 months', { goal: savingsOf(120_000_001n) }, null],
    ['null beyond 1,200 months, for a debt too', { goal: debtOf(120_000_001n) }, null],
  ])('is %s', (_, change, months) => {
    const plan = computePlan({ ...typical, ...change })
    expect(plan.timelineMonths).toBe(months)
    expect(plan.projectedGoalDate === null).toBe(months === null)
  })

  test('never grows with the income, for the same expenses and target', () => {
    const months = (inputs: PlanInputs) => computePlan(inputs).timelineMonths ?? Number.POSITIVE_INFINITY
    fc.assert(
      fc.property(planInputs(), amount, (inputs, more) => {
        expect(months({ ...inputs, income: inputs.income + more })).toBeLessThanOrEqual(months(inputs))
      }),
    )
  })

  test('ends on a date counted from the day of generation, clamped to the end of its month', () => {
    const plan = computePlan({ ...typical, goal: savingsOf(100_000n), today: '2025-01-31' })
    expect(plan.projectedGoalDate).toBe('2025-02-28')
    const later = computePlan({ ...typical, goal: savingsOf(200_000n), today: '2025-01-31' })
    expect(later.projectedGoalDate).toBe('2025-03-31')
  })
})

describe('the least payment', () => {
  // 10 % of 1,200,000.00 is 10,000.00 of interest in the first month; 1,000.00 is left for it.
  const drowning: PlanInputs = { ...typical, goal: debtOf(120_000_000n), debtApr: 10 }

  test('is named when the contribution does not keep up with the interest', () => {
    const plan = computePlan(drowning)
    expect(plan).toMatchObject({ timelineMonths: null, projectedGoalDate: null, debtPayoffDate: null })
    const least = plan.leastPayment ?? 0n
    // Half of the surplus of an income without expenses is the contribution.
    const enough = computePlan({ ...drowning, income: 2n * least, expenses: 0n })
    const tooLittle = computePlan({ ...drowning, income: 2n * least - 2n, expenses: 0n })
    expect(enough.contribution).toBe(least)
    expect(enough.timelineMonths).toBeLessThanOrEqual(1200)
    expect(tooLittle).toMatchObject({ contribution: least - 1n, timelineMonths: null, leastPayment: least })
  })

  test('is named in a deficit', () => {
    const plan = computePlan({ ...drowning, expenses: 600_000n })
    expect(plan).toMatchObject({ contribution: 0n, leastPayment: computePlan(drowning).leastPayment })
  })

  test.each([
    ['the rate is unknown', { debtApr: null }],
    ['the debt has no target', { goal: debtOf(null) }],
    ['the debt is paid', { goal: debtOf(120_000_000n, 120_000_000n) }],
    ['the contribution is enough', { goal: debtOf(1_000_000n) }],
    ['the goal is savings', { goal: savingsOf(MAX_CENTS) }],
  ])('is not named when %s', (_, change) => {
    expect(computePlan({ ...drowning, ...change }).leastPayment).toBeNull()
  })
})

describe('the rates', () => {
  test('are 0 without an income, and the current one is 0 in a deficit', () => {
    expect(computePlan({ ...typical, income: 0n })).toMatchObject({
      currentSavingsRate: 0,
      targetSavingsRate: 0,
    })
    expect(computePlan({ ...typical, income: 300_000n })).toMatchObject({ currentSavingsRate: 0 })
  })

  test('are rounded half-up to a hundredth of a percent', () => {
    const plan = computePlan({ ...typical, income: 300_000n, expenses: 200_000n })
    expect(plan).toMatchObject({ currentSavingsRate: 3333, targetSavingsRate: 2000 })
    const half = computePlan({ ...typical, income: 20_000n, expenses: 19_999n })
    expect(half).toMatchObject({ currentSavingsRate: 1, targetSavingsRate: 1 })
  })

  test.each([
    ['2025-10-05', 3840],
    ['2025-11-04', 3840],
    ['2027-05-05', 800],
    ['2025-05-06', 10_000],
    ['2025-05-04', 2000],
  ])('ask, for a goal wanted by %s, for %i hundredths of a percent', (targetDate, rate) => {
    const plan = computePlan({ ...typical, goal: { ...savingsOf(960_000n), targetDate } })
    expect(plan.targetSavingsRate).toBe(rate)
    expect(plan.contribution).toBe(100_000n)
  })

  test('ask for interest too, for a debt with a date', () => {
    const goal = { ...debtOf(960_000n), targetDate: '2026-03-05' }
    // The annuity of 9,600.00 over 10 months at 2 % a month is 1,068.73.
    expect(computePlan({ ...typical, goal, debtApr: 24 }).targetSavingsRate).toBe(2137)
  })

  test('stay within 0 and 100 %', () => {
    fc.assert(
      fc.property(planInputs(), (inputs) => {
        const { currentSavingsRate, targetSavingsRate } = computePlan(inputs)
        for (const rate of [currentSavingsRate, targetSavingsRate]) {
          expect(Number.isInteger(rate) && rate >= 0 && rate <= 10_000).toBe(true)
        }
      }),
    )
  })
})

describe('the goal that the plan makes', () => {
  const intake = {
    income: 500_000n,
    expenses: 320_000n,
    financialGoal: 'savings' as const,
    currentSavings: null,
    totalDebt: null,
  }
  const debt = 'debt' as const

  test.each([
    ['saves three months of expenses', {}, { target: 960_000n, starting: 0n }],
    ['saves three months of income without expenses', { expenses: 0n }, { target: 1_500_000n, starting: 0n }],
    ['starts with what is saved', { currentSavings: 70_000n }, { target: 960_000n, starting: 70_000n }],
    ['aims at nothing without any money', { income: 0n, expenses: 0n }, { target: null, starting: 0n }],
    ['stays within the largest amount', { expenses: MAX_CENTS }, { target: MAX_CENTS, starting: 0n }],
  ])('%s', (_, change, expected) => {
    expect(initialGoal({ ...intake, ...change })).toEqual({ type: 'savings', ...expected })
  })

  test.each([
    ['pays the whole debt', { totalDebt: 800_000n, currentSavings: 70_000n }, 800_000n],
    ['has no target when the debt is unknown', {}, null],
  ])('%s', (_, change, target) => {
    const goal = initialGoal({ ...intake, financialGoal: debt, ...change })
    expect(goal).toEqual({ type: 'debt', target, starting: 0n })
  })
})
