import { addDays, type IsoDate } from '../../finance/dates.ts'
import { lastDayOfMonth, namedDay } from '../../transactions/reading/day.ts'
import { monthNumber } from '../../transactions/reading/text/calendar-words.ts'
import { latestMonth, monthIn, monthOfDay, stretchFrom, stretchOf, yearOfDay } from './calendar.ts'
import type { Clock, NamedDays } from './moment.ts'

type Groups = Partial<Record<string, string>>

/** The latest such month that has begun, or the one of the year that is named. */
export function monthNamed(
  { month, year, short, lastYear, thisYear }: Groups,
  { today }: Clock,
): NamedDays | null {
  const number = monthNumber(month)
  if (number === 0) return null
  const named = yearNamed({ year, short, lastYear, thisYear }, today)
  const days = named === null ? latestMonth(number, today) : monthIn(named, number)
  return { name: 'month', ...days }
}

function yearNamed({ year, short, lastYear, thisYear }: Groups, today: IsoDate): number | null {
  if (year !== undefined) return Number(year)
  if (short !== undefined) return 2000 + Number(short)
  if (lastYear !== undefined) return yearOfDay(today) - 1
  return thisYear === undefined ? null : yearOfDay(today)
}

/** "Last March" is not the present one. */
export function monthPast({ month }: Groups, { today }: Clock): NamedDays | null {
  const number = monthNumber(month)
  if (number === 0) return null
  const days = latestMonth(number, today)
  const isPresent = number === monthOfDay(today)
  return { name: 'month', ...(isPresent ? stretchFrom('month', today, -12) : days) }
}

/** "From 1 to 15 March". */
export function rangeInMonth({ first, second, month, year }: Groups, { today }: Clock): NamedDays | null {
  const named = year === undefined ? null : Number(year)
  const from = namedDay(Number(first), monthNumber(month), named, today)
  const to = from === null ? null : namedDay(Number(second), monthNumber(month), yearOfDay(from), today)
  return from === null || to === null || from > to ? null : { name: 'between', from, to }
}

/** "Del 1 al 15": the latest that has begun. */
export function rangeOfDays({ first, second }: Groups, { today }: Clock): NamedDays | null {
  const from = lastDayOfMonth(Number(first), today)
  if (from === null || Number(second) < 1 || Number(second) > 31) return null
  const ahead = Number(second) - Number(first)
  const month = stretchFrom('month', from, ahead < 0 ? 1 : 0)
  const day = addDays(month.from, Number(second) - 1)
  return { name: 'between', from, to: day > month.to ? month.to : day }
}

/** The latest that has come. */
export function christmas(today: IsoDate): NamedDays | null {
  const day = namedDay(25, 12, null, today)
  return day === null ? null : { name: 'day', from: day, to: day }
}

/** A whole year by its number. */
export function yearAlone({ year }: Groups): NamedDays {
  return { name: 'year', ...stretchOf('year', `${year}-01-01`) }
}

/** "Since the beginning of April" begins where April does. */
export function startOf({ unit, month }: Groups, { today }: Clock): NamedDays {
  const number = monthNumber(month)
  if (number > 0) return { name: 'month', ...latestMonth(number, today) }
  const isYear = /^(?:y|a)/.test(unit ?? '')
  return isYear
    ? { name: 'thisYear', ...stretchOf('year', today) }
    : { name: 'thisMonth', ...stretchOf('month', today) }
}

/** The first seven days of a month. */
export function firstWeekOf({ month }: Groups, { today }: Clock): NamedDays | null {
  const number = monthNumber(month)
  if (number === 0) return null
  const { from } = latestMonth(number, today)
  return { name: 'between', from, to: addDays(from, 6) }
}
