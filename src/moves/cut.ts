import { amountPerTime, type Cadence } from '../finance/cadence.ts'
import { type Cents, minCents } from '../finance/money.ts'
import type { CategorySpending } from '../insights/spending.ts'
import { type Category, spendingKind } from '../transactions/category.ts'

/** Spending less on a category by an amount of cents that goes to the goal instead. */
export interface Cut {
  category: Category
  amount: Cents
}

/** Of what a category cost, a tenth. */
const CUT_DIVISOR = 10n
/** Food counts as a candidate from this share of all spending on. */
const LARGE_FOOD = { numerator: 3n, denominator: 10n }
/** A cut below this part of the budget is not worth a task of its own. */
const LEAST_OF_BUDGET = 50n
const MAJOR_UNIT: Cents = 100n

/** A month's spending without what is put aside, pays a debt back or is no expense, the largest first. */
export function rankSpending(spending: readonly CategorySpending[]): CategorySpending[] {
  return spending
    .filter(({ category, amount }) => amount > 0n && category !== 'income' && spendingKind(category) !== null)
    .sort((a, b) => compare(b.amount, a.amount) || a.category.localeCompare(b.category))
}

/** The categories where less could be spent, the largest first: wants, and food when it takes three tenths or more. */
export function cutCandidates(spending: readonly CategorySpending[]): CategorySpending[] {
  const ranked = rankSpending(spending)
  const total = ranked.reduce((sum, { amount }) => sum + amount, 0n)
  return ranked.filter(
    ({ category, amount }) =>
      spendingKind(category) === 'want' ||
      (category === 'food' && amount * LARGE_FOOD.denominator >= total * LARGE_FOOD.numerator),
  )
}

/**
 * The cut for a cycle: a tenth of what the category cost, scaled to the cadence, at most half of the budget, and
 * rounded down to a round number of major units. Candidates take turns: `turn` counts the contributions made
 * before. Null when no candidate yields a major unit and a fiftieth of the budget.
 */
export function chooseCut(
  spending: readonly CategorySpending[],
  budget: Cents,
  cadence: Cadence,
  turn: bigint,
): Cut | null {
  const cuts = cutCandidates(spending)
    .map(({ category, amount }) => {
      const part = amountPerTime(amount, cadence) / CUT_DIVISOR
      return { category, amount: roundDown(minCents(part, budget / 2n)) }
    })
    .filter(({ amount }) => amount > 0n && amount * LEAST_OF_BUDGET >= budget)
  if (cuts.length === 0) return null
  return cuts[Number(turn % BigInt(cuts.length))] ?? null
}

/**
 * Rounded down to a multiple of 1, 5, 10, 50, 100, … major units: the largest of them that is at most a fifth of
 * the amount, and at least a major unit. 37.40 becomes 35, 12.90 becomes 12.
 */
function roundDown(amount: Cents): Cents {
  let step = MAJOR_UNIT
  for (let factor = 5n; step * factor * 5n <= amount; factor = factor === 5n ? 2n : 5n) step *= factor
  return amount - (amount % step)
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
