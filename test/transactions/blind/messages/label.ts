import type { IsoDate } from '../../../../src/finance/dates.ts'
import type { Category } from '../../../../src/transactions/category.ts'

/** What one item of a message should become. Several categories or dates: each is as good as the others. */
export type Expected = {
  readonly type: 'expense' | 'income'
  readonly amountCents: bigint
  readonly categories: readonly Category[]
  /** A number counts days from today; a text is the date itself. */
  readonly dates: readonly (number | IsoDate)[]
  readonly currency: string | undefined
}

/** A message and its items; no items: it has to be refused. */
export type Row = readonly [text: string, ...items: Expected[]]

export type Group = {
  readonly language: 'en' | 'pt' | 'es'
  readonly currency: string
  readonly today: IsoDate
  readonly rows: readonly Row[]
}

type OneOrMore<T> = T | readonly T[]

const listed = <T extends string | number>(value: OneOrMore<T>): readonly T[] =>
  typeof value === 'object' ? value : [value]

const label =
  (type: Expected['type']) =>
  (
    amount: number,
    category: OneOrMore<Category>,
    date: OneOrMore<number | IsoDate> = 0,
    currency?: string,
  ): Expected => ({
    type,
    amountCents: BigInt(Math.round(amount * 100)),
    categories: listed(category),
    dates: listed(date),
    currency,
  })

/** Money spent: amount in major units. */
export const out = label('expense')

const received = label('income')

/** Money received: amount in major units. */
export const inc = (
  amount: number,
  date: OneOrMore<number | IsoDate> = 0,
  category: OneOrMore<Category> = 'income',
  currency?: string,
): Expected => received(amount, category, date, currency)
