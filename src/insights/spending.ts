import type { IsoDate } from '../finance/dates.ts'
import type { Cents } from '../finance/money.ts'
import type { Category } from '../transactions/category.ts'
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

/** What other parts of the product ask about spending; it needs none of them. */
export function createSpendingService() {
  return {
    /** What was spent on each category in a currency, outside savings and debt, the largest first. */
    spending: (scope: UserScope, range: DayRange, currency: string): Promise<CategorySpending[]> =>
      store.sumSpending(scope, range, currency),
  }
}

export type SpendingService = ReturnType<typeof createSpendingService>
