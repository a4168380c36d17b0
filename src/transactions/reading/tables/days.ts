import { type IsoDate, utcMidnight } from '../../../finance/dates.ts'
import type { ReadingContext } from '../draft.ts'
import { fold } from './text.ts'

export type DayOrder = 'day-first' | 'month-first'

/** A day as it stands in a cell; `pair` where only the whole column can tell the day from the month. */
export type WrittenDay =
  | { year: number | null; month: number; day: number; pair?: undefined }
  | { year: number | null; pair: readonly [number, number] }

const MAX_LENGTH = 40
const TIME = /[-–t ,]+(?:(?:at|as|a las) )?\d{1,2}[:h]\d{2}.*$/i
const YEAR_FIRST = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/
const NO_YEAR = /^(\d{1,2})[-/](\d{1,2})$/
const EIGHT_DIGITS = /^(\d{2})(\d{2})(\d{2})(\d{2})$/
const DAY_THEN_NAME =
  /^(?:\p{L}+ )?(\d{1,2})(?:st|nd|rd|th)? ?(?:de |of )?(\p{L}{3,12})(?: ?(?:de |del )?(\d{4}|\d{2}))?$/u
const NAME_THEN_DAY = /^(?:\p{L}+ )?(\p{L}{3,12}) ?(\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}|\d{2}))?$/u

const MONTHS = `january janeiro enero jan ene|february fevereiro febrero feb fev|march marco marzo mar|
april abril apr abr|may maio mayo mai|june junho junio jun|july julho julio jul|
august agosto aug ago agt|september setembro septiembre setiembre sep sept set|
october outubro octubre oct out|november novembro noviembre nov|december dezembro diciembre dec dez dic`

const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.split('|').flatMap((names, index) =>
    names
      .trim()
      .split(/\s+/)
      .map((name): [string, number] => [name, index + 1]),
  ),
)

/** What a cell says, when it holds a day (and perhaps a time of day) and nothing else; null otherwise. */
export function writtenDay(cell: string | number): WrittenDay | null {
  if (typeof cell === 'number') return serialDay(cell)
  if (cell.length > MAX_LENGTH || !/\d/.test(cell)) return null
  const text = cell.trim().replace(TIME, '')
  return numericDay(text) ?? namedDay(text)
}

function numericDay(text: string): WrittenDay | null {
  const [, year, , month, day] = YEAR_FIRST.exec(text) ?? []
  if (year) return { year: Number(year), month: Number(month), day: Number(day) }
  const [, first, , second, lastYear] = YEAR_LAST.exec(text) ?? []
  if (first && lastYear) return { year: fullYear(lastYear), pair: [Number(first), Number(second)] }
  const [, one, two] = NO_YEAR.exec(text) ?? []
  if (one) return { year: null, pair: [Number(one), Number(two)] }
  return eightDigits(text)
}

function eightDigits(text: string): WrittenDay | null {
  const [, a, b, c, d] = EIGHT_DIGITS.exec(text) ?? []
  if (!a) return /^\d{5}$/.test(text) ? serialDay(Number(text)) : null
  if (/^(?:19|20)/.test(text)) return { year: Number(`${a}${b}`), month: Number(c), day: Number(d) }
  return /^(?:19|20)/.test(`${c}${d}`) ? { year: Number(`${c}${d}`), pair: [Number(a), Number(b)] } : null
}

function namedDay(text: string): WrittenDay | null {
  const folded = fold(text)
  const [, day, name, year] = DAY_THEN_NAME.exec(folded) ?? []
  const [, nameFirst, dayAfter, yearAfter] = NAME_THEN_DAY.exec(folded) ?? []
  const month = MONTH_OF.get(name ?? '') ?? MONTH_OF.get(nameFirst ?? '')
  if (month === undefined) return null
  const written = MONTH_OF.has(name ?? '') ? { day, year } : { day: dayAfter, year: yearAfter }
  return { year: written.year ? fullYear(written.year) : null, month, day: Number(written.day) }
}

/** A spreadsheet's count of days, in which 1 January 1970 is 25,569; only those of 1954 to 2119. */
function serialDay(value: number): WrittenDay | null {
  if (!(value >= 20_000 && value < 80_500)) return null
  const date = new Date((Math.floor(value) - 25_569) * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year < 70 ? 2000 + year : 1900 + year
}

/** The order that a pair of numbers proves; null where it fits either, or neither. */
export function provenOrder(written: WrittenDay): DayOrder | null {
  if (!written.pair) return null
  const [first, second] = written.pair
  if (first > 12 && second <= 12) return 'day-first'
  return second > 12 && first <= 12 ? 'month-first' : null
}

/** The order that is usual where the user lives, for a column in which every row fits either. */
export function usualOrder(context: ReadingContext): DayOrder {
  return context.language === 'en' && context.currency === 'USD' ? 'month-first' : 'day-first'
}

/**
 * The calendar day. Without a year it is the last such day up to today.
 *
 * @returns null when there is no such day.
 */
export function resolveDay(written: WrittenDay, order: DayOrder, today: IsoDate): IsoDate | null {
  const [month, day] = monthAndDay(written, order)
  if (written.year !== null) return calendarDay(written.year, month, day)
  const thisYear = Number(today.slice(0, 4))
  // 29 February may lie up to eight years back.
  for (let year = thisYear; year > thisYear - 9; year--) {
    const date = calendarDay(year, month, day)
    if (date !== null && date <= today) return date
  }
  return null
}

function monthAndDay(written: WrittenDay, order: DayOrder): readonly [number, number] {
  if (!written.pair) return [written.month, written.day]
  const [first, second] = written.pair
  return order === 'day-first' ? [second, first] : [first, second]
}

/** The day as text; null when the calendar has none such, or it lies outside the years 1900 to 2199. */
export function calendarDay(year: number, month: number, day: number): IsoDate | null {
  if (!(year >= 1900 && year < 2200)) return null
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  try {
    utcMidnight(date)
    return date
  } catch {
    return null
  }
}
