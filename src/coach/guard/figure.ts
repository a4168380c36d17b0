/** What a number counts. `bare` says nothing of it, `ordinal` is a day of the month or a rank. */
export type Unit = 'money' | 'percent' | 'year' | 'month' | 'week' | 'day' | 'times' | 'ordinal' | 'bare'

export interface NumberFigure {
  kind: 'number'
  /** In major units for money, in percent for percentages. */
  value: number
  unit: Unit
  /** The size of the last digit written: 0.01 for `1.50`, 100 for `1.5k`. */
  step: number
  /** ISO 4217, when one is named. */
  currency: string | null
  /** Written as a word, such as `three`. */
  inWords: boolean
}

/** A day, or the parts of it that are named. */
export interface DateFigure {
  kind: 'date'
  year: number | null
  /** 1 to 12 */
  month: number
  day: number | null
}

export interface WeekdayFigure {
  kind: 'weekday'
  /** 0 is Sunday. */
  weekday: number
}

/** One number or date of a text; where it can be read in several ways, one for each. */
export type Figure = readonly (NumberFigure | DateFigure | WeekdayFigure)[]
