import { addDays, type IsoDate, isoDateFrom, utcMidnight } from '../../finance/dates.ts'
import type { Language } from '../../language/format.ts'

export type DayOrder = 'day-first' | 'month-first'

/** Which of `12/03` is the month: only those who write English and reckon in US dollars put it first. */
export function dayOrder(language: Language, currency: string): DayOrder {
  return language === 'en' && currency === 'USD' ? 'month-first' : 'day-first'
}

/** The latest day of that weekday (0 is Sunday) before today. */
export function lastWeekday(weekday: number, today: IsoDate): IsoDate {
  const back = (utcMidnight(today).getUTCDay() - weekday + 7) % 7
  return addDays(today, back === 0 ? -7 : -back)
}

/** The latest day of that number not after today; null when no month has it. */
export function lastDayOfMonth(day: number, today: IsoDate): IsoDate | null {
  if (day < 1 || day > 31) return null
  let [year, month] = yearAndMonth(today)
  for (;;) {
    const date = calendarDay(year, month, day)
    if (date !== null && date <= today) return date
    month -= 1
    if (month === 0) [year, month] = [year - 1, 12]
  }
}

/**
 * A calendar day; without a year the latest such day not after today, null when there is none (30 February).
 * Two-digit years are of this century.
 */
export function namedDay(day: number, month: number, year: number | null, today: IsoDate): IsoDate | null {
  if (year !== null) return calendarDay(year < 100 ? 2000 + year : year, month, day)
  const [thisYear] = yearAndMonth(today)
  // A 29 February may lie eight years back.
  for (let candidate = thisYear; candidate >= thisYear - 8; candidate -= 1) {
    const date = calendarDay(candidate, month, day)
    if (date !== null && date <= today) return date
  }
  return null
}

/** A day from two numbers and perhaps a year; the other order is tried when the expected one is no day. */
export function numericDay(
  first: number,
  second: number,
  year: number | null,
  order: DayOrder,
  today: IsoDate,
): IsoDate | null {
  const dayFirst = () => namedDay(first, second, year, today)
  const monthFirst = () => namedDay(second, first, year, today)
  return order === 'day-first' ? (dayFirst() ?? monthFirst()) : (monthFirst() ?? dayFirst())
}

function calendarDay(year: number, month: number, day: number): IsoDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && isoDateFrom(instant) === text ? text : null
}

function yearAndMonth(date: IsoDate): [year: number, month: number] {
  const instant = utcMidnight(date)
  return [instant.getUTCFullYear(), instant.getUTCMonth() + 1]
}
