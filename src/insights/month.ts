import { addMonths, type IsoDate } from '../finance/dates.ts'

/** A calendar month, `YYYY-MM`. Two of them compare as text. */
export type Month = string

/** The month that a day is in. */
export function monthOf(day: IsoDate): Month {
  return day.slice(0, 7)
}

export function firstDayOf(month: Month): IsoDate {
  return `${month}-01`
}

/** @throws RangeError when it is no calendar month. */
export function monthBefore(month: Month): Month {
  return monthOf(addMonths(firstDayOf(month), -1))
}
