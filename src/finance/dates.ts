/** A calendar day, `YYYY-MM-DD`, of no time zone. Two of them compare as text. */
export type IsoDate = string

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

/**
 * The day, `months` later than `anchor`, clamped to the month's last day. Count every date of a series
 * from the same anchor: from 31 January, +1 is 28 or 29 February and +2 is 31 March again.
 *
 * @throws RangeError when `anchor` is no calendar day or the result leaves the years 0000 to 9999.
 */
export function addMonths(anchor: IsoDate, months: number): IsoDate {
  const from = utcMidnight(anchor)
  const monthIndex = from.getUTCFullYear() * 12 + from.getUTCMonth() + months
  const year = Math.floor(monthIndex / 12)
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`${anchor} plus ${months} months has no ISO date`)
  const month = monthIndex - year * 12
  const day = Math.min(from.getUTCDate(), daysInMonth(year, month))
  return [pad(year, 4), pad(month + 1, 2), pad(day, 2)].join('-')
}

/**
 * How many whole months fit between two days, counted from `from` as {@link addMonths} counts; negative
 * when `to` is earlier.
 *
 * @throws RangeError when one of them is no calendar day.
 */
export function wholeMonthsBetween(from: IsoDate, to: IsoDate): number {
  const months = monthsApart(from, to)
  return addMonths(from, months) > to ? months - 1 : months
}

/**
 * How many times the month changes between two days, whatever their day of the month.
 *
 * @throws RangeError when one of them is no calendar day.
 */
export function monthsApart(from: IsoDate, to: IsoDate): number {
  const start = utcMidnight(from)
  const end = utcMidnight(to)
  const years = end.getUTCFullYear() - start.getUTCFullYear()
  return years * 12 + end.getUTCMonth() - start.getUTCMonth()
}

/**
 * The day, `days` later.
 *
 * @throws RangeError when `day` is no calendar day or the result leaves the years 0000 to 9999.
 */
export function addDays(day: IsoDate, days: number): IsoDate {
  const instant = utcMidnight(day)
  instant.setUTCDate(instant.getUTCDate() + days)
  const later = isoDateFrom(instant)
  if (!ISO_DATE.test(later)) throw new RangeError(`${day} plus ${days} days has no ISO date`)
  return later
}

/**
 * The UTC day of an instant.
 *
 * @throws RangeError when the date is invalid.
 */
export function isoDateFrom(instant: Date): IsoDate {
  return instant.toISOString().slice(0, 10)
}

/**
 * Midnight UTC of a day.
 *
 * @throws RangeError when it is no calendar day.
 */
export function utcMidnight(date: IsoDate): Date {
  const instant = new Date(`${date}T00:00:00Z`)
  const isDay = ISO_DATE.test(date) && !Number.isNaN(instant.getTime()) && isoDateFrom(instant) === date
  if (!isDay) throw new RangeError(`${date} is not a calendar day`)
  return instant
}

function daysInMonth(year: number, month: number): number {
  const lastDay = new Date(0)
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  lastDay.setUTCFullYear(year, month + 1, 0)
  return lastDay.getUTCDate()
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
