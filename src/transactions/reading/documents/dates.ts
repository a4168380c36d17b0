import { addMonths, type IsoDate, utcMidnight } from '../../../finance/dates.ts'
import { fold } from '../../../lib/fold.ts'
import type { ReadingContext } from '../draft.ts'

/** A date as it stands in a text. In a numeric one, which of the two is the day is decided by the whole. */
export interface DateToken {
  start: number
  end: number
  first: number
  second: number
  /** Null where the text leaves it out. */
  year: number | null
  order: DateOrder | 'open'
}

export type DateOrder = 'day-month' | 'month-day'

const MONTHS: readonly string[] = [
  'jan january janeiro ene enero',
  'feb february fev fevereiro febrero',
  'mar march marco marzo',
  'apr april abr abril',
  'may mai maio mayo',
  'jun june junho junio',
  'jul july julho julio',
  'aug august ago agosto',
  'sep sept september set setembro septiembre setiembre',
  'oct october out outubro octubre',
  'nov november novembro noviembre',
  'dec december dez dezembro dic diciembre',
]
const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)
const MONTH = String.raw`(?<month>[a-zç]{3,10})\b\.?`

const ISO =
  /(?<![\w.,/-])(?<year>(?:19|20)\d{2})(?<mark>[-/.])(?<first>\d{1,2})\k<mark>(?<second>\d{1,2})(?!\d)/gi
const FULL =
  /(?<![\w.,/-])(?<first>\d{1,2}) ?(?<mark>[-/.]) ?(?<second>\d{1,2}) ?\k<mark> ?(?<year>(?:19|20)\d{2}|\d{2})(?![\d/])/gi
const SHORT = /(?<![\w.,/-])(?<first>\d{1,2})[/-](?<second>\d{1,2})(?![\w/.,%-])/gi
const DAY_NAME = new RegExp(
  String.raw`(?<![\w.,/-])(?<day>\d{1,2})(?:st|nd|rd|th|º|°)?(?: de | of |[ /.-])?${MONTH}` +
    String.raw`(?:(?: de | del |,? |[/-])(?<year>(?:19|20)\d{2}|[23]\d(?= {2}|$)|(?<=[/-])\d{2})(?![\d.,/]))?`,
  'gi',
)
const NAME_DAY = new RegExp(
  String.raw`(?<![\w/-])${MONTH}[ -](?<day>\d{1,2})(?:st|nd|rd|th)?(?![\d.,/:-]\d)(?!\d)` +
    String.raw`(?:,? (?<year>(?:19|20)\d{2}))?(?!\d)`,
  'gi',
)

/** All dates in a text, from left to right, none overlapping another. */
export function findDates(text: string): DateToken[] {
  const found = [ISO, FULL, DAY_NAME, NAME_DAY, SHORT].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const token = tokenOf(match, pattern)
      return token ? [token] : []
    }),
  )
  const kept: DateToken[] = []
  for (const token of found) {
    if (kept.every(({ start, end }) => token.end <= start || token.start >= end)) kept.push(token)
  }
  return kept.sort((a, b) => a.start - b.start)
}

function tokenOf(match: RegExpExecArray, pattern: RegExp): DateToken | null {
  const groups = match.groups ?? {}
  const month = groups.month === undefined ? null : MONTH_OF.get(fold(groups.month))
  if (month === undefined) return null
  const first = Number(groups.first ?? groups.day)
  const second = month ?? Number(groups.second)
  const span = { start: match.index, end: match.index + match[0].length, year: fullYear(groups.year) }
  const order = pattern === ISO ? 'month-day' : month ? 'day-month' : 'open'
  if (Math.min(first, second) < 1 || Math.min(first, second) > 12 || Math.max(first, second) > 31) return null
  return { ...span, first, second, order }
}

function fullYear(text: string | undefined): number | null {
  if (text === undefined) return null
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

/** The order of all numeric dates of a document, and whether they themselves prove it. */
export function dateOrder(
  tokens: readonly DateToken[],
  context: ReadingContext,
  currency: string | null,
): { order: DateOrder; isProven: boolean } {
  const open = tokens.filter(({ order }) => order === 'open')
  const dayFirst = open.filter(({ first }) => first > 12).length
  const monthFirst = open.filter(({ second }) => second > 12).length
  if (dayFirst !== monthFirst) {
    return { order: dayFirst > monthFirst ? 'day-month' : 'month-day', isProven: true }
  }
  const byShape = orderByShape(open)
  if (byShape) return { order: byShape, isProven: true }
  const isEnglish = context.language === 'en'
  const isAmerican = isEnglish && (currency ?? context.currency) === 'USD'
  return { order: isAmerican ? 'month-day' : 'day-month', isProven: open.length === 0 || !isEnglish }
}

/** Lines of a statement go through one or two months, not through many on the same day; null when unclear. */
function orderByShape(open: readonly DateToken[]): DateOrder | null {
  const firsts = new Set(open.map(({ first }) => first)).size
  const seconds = new Set(open.map(({ second }) => second)).size
  if (Math.abs(firsts - seconds) < 2 || Math.min(firsts, seconds) > 2) return null
  return firsts > seconds ? 'day-month' : 'month-day'
}

/** The day of a token in a given year; null when there is no such day. */
export function dayOf(token: DateToken, order: DateOrder, year: number): IsoDate | null {
  const isDayFirst = (token.order === 'open' ? order : token.order) === 'day-month'
  const [day, month] = isDayFirst ? [token.first, token.second] : [token.second, token.first]
  const date = [String(year).padStart(4, '0'), pad(month), pad(day)].join('-')
  try {
    utcMidnight(date)
    return date
  } catch {
    return null
  }
}

/** The day of a token without a year: the last such day up to `until`; null when there is none. */
export function lastDayUntil(token: DateToken, order: DateOrder, until: IsoDate): IsoDate | null {
  const latest = Number(until.slice(0, 4))
  // 29 February comes every four years.
  for (let year = latest; year > latest - 5; year -= 1) {
    const day = dayOf(token, order, year)
    if (day !== null && day <= until) return day
  }
  return null
}

/** A month with its year standing alone in a text, such as `março de 2026`: its last day. */
export function endOfNamedMonth(text: string): IsoDate | null {
  const pattern = /(?<![\p{L}\d])(?<month>\p{L}{3,10})\.?(?: de | del |[ /-])(?<year>20\d{2})(?!\d)/giu
  for (const { groups } of text.matchAll(pattern)) {
    const month = MONTH_OF.get(fold(groups?.month ?? ''))
    if (month && groups?.year) return addMonths(`${groups.year}-01-31`, month - 1)
  }
  return null
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
