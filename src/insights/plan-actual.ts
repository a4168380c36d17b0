import { distribute } from '../finance/allocation.ts'
import type { Cents } from '../finance/money.ts'
import { type Category, spendingKind } from '../transactions/category.ts'
import type { CategorySum } from './store.ts'
import { sumOf } from './summary.ts'

export const BUCKETS = ['needs', 'wants', 'savings', 'debt'] as const

export type Bucket = (typeof BUCKETS)[number]

/** What was planned for a bucket, and what went into it. */
export interface PlannedAndActual {
  planned: Cents
  actual: Cents
}

/** A month beside the plan, in the plan's currency. */
export interface PlanVsActual extends Record<Bucket, PlannedAndActual> {
  currency: string
}

/** A plan's shares of a month's income. */
export interface PlannedMonth {
  /** Of the intake that the plan was made from. */
  currency: string
  income: Cents
  goalType: 'savings' | 'debt'
  /** Hundredths of a percent of income: they add up to 10,000 or are all 0. */
  shares: Record<Bucket, number>
}

/** The plan's shares in cents, which add up to the income, beside the expenses of the month. */
export function planVsActual(sums: readonly CategorySum[], plan: PlannedMonth): PlanVsActual {
  const planned = plannedAmounts(plan)
  const expenses = sums.filter(({ currency, type }) => currency === plan.currency && type === 'expense')
  const compare = (bucket: Bucket): PlannedAndActual => ({
    planned: planned[bucket],
    actual: sumOf(expenses.filter(({ category }) => bucketOf(category) === bucket)),
  })
  return {
    currency: plan.currency,
    needs: compare('needs'),
    wants: compare('wants'),
    savings: compare('savings'),
    debt: compare('debt'),
  }
}

function bucketOf(category: Category): Bucket {
  if (category === 'savings' || category === 'debt') return category
  return spendingKind(category) === 'need' ? 'needs' : 'wants'
}

/** By the largest-remainder method; ties go to the goal's bucket, then needs, then wants. */
function plannedAmounts({ income, goalType, shares }: PlannedMonth): Record<Bucket, Cents> {
  const inOrder = [goalType, ...BUCKETS.filter((bucket) => bucket !== goalType)]
  const parts = distribute(
    income,
    inOrder.map((bucket) => BigInt(shares[bucket])),
  )
  const planned = (bucket: Bucket) => parts[inOrder.indexOf(bucket)] ?? 0n
  return {
    needs: planned('needs'),
    wants: planned('wants'),
    savings: planned('savings'),
    debt: planned('debt'),
  }
}
