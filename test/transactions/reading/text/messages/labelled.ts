import type { IsoDate } from '../../../../../src/finance/dates.ts'
import { type Cents, centsFromMajor } from '../../../../../src/finance/money.ts'
import type { Category } from '../../../../../src/transactions/category.ts'
import type { ReadingContext, TransactionType } from '../../../../../src/transactions/reading/draft.ts'

/** A Wednesday. */
export const TODAY: IsoDate = '2026-06-17'

export interface Expected {
  type: TransactionType
  amount: Cents
  category: Category
  date: IsoDate
  /** Absent where the message names none, or only the user's own. */
  currency?: string
}

export interface Labelled {
  text: string
  /** Empty when the message tells of no transaction. */
  expected: Expected[]
  context?: Partial<ReadingContext>
}

/** Messages one may look at while writing rules, and others that only measure how well those carry over. */
export interface MessageSet {
  tuning: Labelled[]
  heldOut: Labelled[]
}

/** Money out, in major units. */
export function out(amount: number, category: Category, date: IsoDate = TODAY, currency?: string): Expected {
  return expected('expense', amount, category, date, currency)
}

/** Money in, in major units. */
export function income(amount: number, date: IsoDate = TODAY, currency?: string): Expected {
  return expected('income', amount, 'income', date, currency)
}

function expected(
  type: TransactionType,
  amount: number,
  category: Category,
  date: IsoDate,
  currency?: string,
): Expected {
  const item = { type, amount: centsFromMajor(amount), category, date }
  return currency === undefined ? item : { ...item, currency }
}

export function says(text: string, ...items: Expected[]): Labelled {
  return { text, expected: items }
}

/** The same from a user whose own currency is another. */
export function saysIn(currency: string, text: string, ...items: Expected[]): Labelled {
  return { text, expected: items, context: { currency } }
}
