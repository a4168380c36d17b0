import type { IsoDate } from '../../finance/dates.ts'
import type { Cents } from '../../finance/money.ts'
import type { Category } from '../../transactions/category.ts'
import type { Subject } from '../subject.ts'

/** How days are spoken of: `day` is a single one with its date, `month` one with its name. */
export type PeriodName =
  | 'today'
  | 'yesterday'
  | 'day'
  | 'thisWeek'
  | 'lastWeek'
  | 'thisMonth'
  | 'lastMonth'
  | 'month'
  | 'thisYear'
  | 'lastYear'
  | 'year'
  | 'lastDays'
  | 'since'
  | 'between'

/** Days that both count, and how they were named. Weeks begin on Monday. */
export interface Period {
  name: PeriodName
  from: IsoDate
  /** Today at the latest. */
  to: IsoDate
}

/**
 * What money was spent on: a category, or words that descriptions hold, folded, with the category that such a
 * thing surely belongs to, for when no description holds them.
 */
export type About =
  | { kind: 'category'; category: Category }
  | { kind: 'words'; words: string; category: Category | null }

/** An amount that is asked about, in the user's currency. */
export interface Sum {
  /** Below zero where that much less is put aside than the plan says. */
  amount: Cents
  /** The span it is for, where one is named. */
  per: 'week' | 'month' | 'year' | null
  /** Whether it comes on top of what the plan says: "100 more". */
  isExtra: boolean
  /** Put aside a single time, besides what the plan says for each month. */
  isOnce?: true
}

/** A share that is asked about: "10% more". */
export interface Percent {
  /** Hundredths of a percent: 1000 is 10%. */
  rate: number
  /** Whether it comes on top of what the plan says. */
  isExtra: boolean
}

/** How often an amount comes back. A fortnight is two weeks, half a month is twice a month. */
export type Span = 'week' | 'fortnight' | 'halfMonth' | 'month' | 'year'

/** What a message asks, with all that the answer depends on. */
export interface Question {
  subject: Subject
  /** The days it is about; null where none are named. */
  period: Period | null
  /** The days to compare those with. */
  otherPeriod: Period | null
  about: About | null
  sum: Sum | null
  percent: Percent | null
  /** The day in the future that it looks to: "by December", "in six months". */
  by: IsoDate | null
  /** The span that an amount is wanted for, where one is named: "and per week?" */
  span?: Span
}
