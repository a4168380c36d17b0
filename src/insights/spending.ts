import type { IsoDate } from '../finance/dates.ts'
import type { Cents } from '../finance/money.ts'
import { type Category, spendingKind } from '../transactions/category.ts'
import type { UserScope } from '../users/scope.ts'
import * as store from './store.ts'

/** Days that both count. */
export interface DayRange {
  from: IsoDate
  to: IsoDate
}

export interface CategorySpending {
  category: Category
  amount: Cents
}

/** What came in and went out. Money that is put aside or pays a debt back is not spent. */
export interface Ledger {
  income: Cents
  spent: Cents
  /** What went out for each category, savings and debt as well, the largest first. */
  categories: CategorySpending[]
}

export interface LargeExpense extends CategorySpending {
  description: string
  date: IsoDate
}

/** What other parts of the product ask about spending; it needs none of them. */
export function createSpendingService() {
  return {
    /** What was spent on each category in a currency, outside savings and debt, the largest first. */
    spending: (scope: UserScope, range: DayRange, currency: string): Promise<CategorySpending[]> =>
      store.sumSpending(scope, range, currency),

    /** What came in and went out in a currency. */
    async ledger(scope: UserScope, range: DayRange, currency: string): Promise<Ledger> {
      const sums = await store.sumByCategory(scope, range, currency)
      const categories = sums.filter(({ type }) => type === 'expense')
      return {
        income: total(sums.filter(({ type }) => type === 'income')),
        spent: total(categories.filter(({ category }) => spendingKind(category) !== null)),
        categories: categories.map(({ category, amount }) => ({ category, amount })),
      }
    },

    /** The largest expenses in a currency, outside savings and debt, at most five. @param category null: any */
    largest: (
      scope: UserScope,
      range: DayRange,
      currency: string,
      category: Category | null,
    ): Promise<LargeExpense[]> => store.findLargest(scope, range, currency, category),

    /** What was spent in a currency where the description holds the words, which are folded. */
    matching: (
      scope: UserScope,
      range: DayRange,
      currency: string,
      words: string,
    ): Promise<{ amount: Cents; count: number }> => store.sumMatching(scope, range, currency, words),
  }
}

function total(sums: readonly { amount: Cents }[]): Cents {
  return sums.reduce((sum, { amount }) => sum + amount, 0n)
}

export type SpendingService = ReturnType<typeof createSpendingService>
