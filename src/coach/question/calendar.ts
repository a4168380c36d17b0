import { addDays, addMonths, type IsoDate, utcMidnight } from '../../finance/dates.ts'
import type { Days } from '../coach.ts'

/** A stretch of days that calendars know. */
export type Stretch = 'week' | 'month' | 'year'

/** The whole week (from Monday), month or year that a day is in. */
export function stretchOf(stretch: Stretch, day: IsoDate): Days {
  if (stretch === 'week') return weekOf(day)
  return stretch === 'month' ? monthOf(day) : yearOf(day)
}

/** The whole week, month or year that lies so many of them later, or earlier when negative. */
export function stretchFrom(stretch: Stretch, day: IsoDate, count: number): Days {
  const { from } = stretchOf(stretch, day)
  if (stretch === 'week') return weekOf(addDays(from, 7 * count))
  return stretchOf(stretch, addMonths(from, (stretch === 'month' ? 1 : 12) * count))
}

/** The latest month of that number (1 is January) that is not after today. */
export function latestMonth(month: number, today: IsoDate): Days {
  const behind = (monthOfDay(today) - month + 12) % 12
  return stretchFrom('month', today, -behind)
}

/** The next month of that number, the present one included. */
export function nextMonth(month: number, today: IsoDate): Days {
  const ahead = (month - monthOfDay(today) + 12) % 12
  return stretchFrom('month', today, ahead)
}

/** A month of a year, both as numbers. */
export function monthIn(year: number, month: number): Days {
  return monthOf(`${year}-${String(month).padStart(2, '0')}-01`)
}

/** 1 is January. */
export function monthOfDay(day: IsoDate): number {
  return Number(day.slice(5, 7))
}

/** Four digits, as a number. */
export function yearOfDay(day: IsoDate): number {
  return Number(day.slice(0, 4))
}

/** 0 is Monday. */
export function weekdayOf(day: IsoDate): number {
  return (utcMidnight(day).getUTCDay() + 6) % 7
}

function weekOf(day: IsoDate): Days {
  const from = addDays(day, -weekdayOf(day))
  return { from, to: addDays(from, 6) }
}

function monthOf(day: IsoDate): Days {
  const from = `${day.slice(0, 7)}-01`
  return { from, to: addDays(addMonths(from, 1), -1) }
}

function yearOf(day: IsoDate): Days {
  const year = day.slice(0, 4)
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}
