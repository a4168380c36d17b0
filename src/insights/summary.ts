import { apportion, WHOLE } from '../finance/allocation.ts'
import { type Cents, divideHalfUp } from '../finance/money.ts'
import { CATEGORIES, type Category, spendingKind } from '../transactions/category.ts'
import type { CategorySum } from './store.ts'

/** A month's money in one currency. */
export interface Total {
  currency: string
  income: Cents
  /** Every expense outside savings and debt. */
  spent: Cents
  /** Income minus what was spent. */
  net: Cents
}

/** What was spent on a category. Share and change are hundredths of a percent. */
export interface CategoryShare {
  currency: string
  category: Category
  amount: Cents
  /** Of all that was spent in the currency. */
  share: number
  /** Against the month before; null when nothing was spent on it then. */
  change: bigint | null
}

/** The currencies of the sums: the user's own always and first, the others in the order of their codes. */
export function currenciesOf(sums: readonly CategorySum[], own: string): string[] {
  const others = new Set(sums.map(({ currency }) => currency).filter((currency) => currency !== own))
  return [own, ...[...others].toSorted()]
}

/** One total for each currency of {@link currenciesOf}. Income is whatever has that type, of any category. */
export function totalsOf(sums: readonly CategorySum[], own: string): Total[] {
  return currenciesOf(sums, own).map((currency) => {
    const ofCurrency = sums.filter((sum) => sum.currency === currency)
    const income = sumOf(ofCurrency.filter(({ type }) => type === 'income'))
    const spent = sumOf(ofCurrency.filter(isSpent))
    return { currency, income, spent, net: income - spent }
  })
}

/**
 * The categories on which something was spent, by currency as {@link currenciesOf} sorts them, then the largest
 * first. The shares of a currency add up to exactly 100 percent.
 */
export function categoriesOf(
  sums: readonly CategorySum[],
  before: readonly CategorySum[],
  own: string,
): CategoryShare[] {
  return currenciesOf(sums, own).flatMap((currency) => {
    const spent = sums.filter((sum) => sum.currency === currency && isSpent(sum)).toSorted(byAmount)
    const shares = apportion(spent.map(({ amount }) => amount))
    return spent.map(({ category, amount }, index) => {
      const earlier = before.find(
        (sum) => sum.currency === currency && sum.category === category && isSpent(sum),
      )
      const change = earlier === undefined ? null : changeOf(amount, earlier.amount)
      return { currency, category, amount, share: shares[index] ?? 0, change }
    })
  })
}

/** How much `amount` is above `earlier`, in hundredths of a percent of it, rounded half-up. */
export function changeOf(amount: Cents, earlier: Cents): bigint {
  return divideHalfUp((amount - earlier) * BigInt(WHOLE), earlier)
}

export function isSpent({ type, category }: CategorySum): boolean {
  return type === 'expense' && spendingKind(category) !== null
}

export function sumOf(sums: readonly { amount: Cents }[]): Cents {
  return sums.reduce((sum, { amount }) => sum + amount, 0n)
}

function byAmount(a: CategorySum, b: CategorySum): number {
  if (a.amount !== b.amount) return a.amount > b.amount ? -1 : 1
  return CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category)
}
