import { addDays, addMonths, type IsoDate } from '../../../finance/dates.ts'
import { dayOrder, lastDayOfMonth, lastWeekday, namedDay, numericDay } from '../day.ts'
import type { ReadingContext } from '../draft.ts'
import { monthNumber, smallNumber, weekdayNumber } from './calendar-words.ts'
import { type DatePhrase, datePhrases } from './date-phrases.ts'
import { freeMatches, overlaps, type Span } from './spans.ts'

export interface DateMention extends Span {
  date: IsoDate
  /** The words leave the very day open: "last week". */
  guessed: boolean
}

const CALENDAR_KINDS: ReadonlySet<DatePhrase['kind']> = new Set([
  'iso',
  'numeric',
  'month-day',
  'day-of-month',
])

/** Every mention of a day in a folded text, in order. Phrases that name no calendar day are not mentions. */
export function findDates(folded: string, context: ReadingContext): DateMention[] {
  const found: DateMention[] = []
  for (const phrase of datePhrases) {
    for (const { match, start, end } of freeMatches(folded, phrase.pattern, found)) {
      const date = resolve(phrase, match.groups ?? {}, context)
      if (date !== null) found.push({ start, end, date, guessed: phrase.guessed ?? false })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The first day that is told but is in no calendar, such as 31/02; null when there is none. */
export function findImpossibleDate(
  folded: string,
  taken: readonly Span[],
  context: ReadingContext,
): Span | null {
  for (const phrase of datePhrases.filter(({ kind }) => CALENDAR_KINDS.has(kind))) {
    for (const { match, start, end } of freeMatches(folded, phrase.pattern, [])) {
      const groups = match.groups ?? {}
      const numbers = { start: start + match[0].search(/\d/), end }
      const free = !taken.some((other) => overlaps(other, numbers))
      if (free && looksLikeDay(groups) && resolve(phrase, groups, context) === null) return { start, end }
    }
  }
  return null
}

/** "Split 50/50" names no day, and "32nd street" is told elsewhere. */
function looksLikeDay({ first, second, year, day }: Groups): boolean {
  if (first === undefined || year !== undefined) return true
  return day !== undefined || (Number(first) <= 31 && Number(second) <= 31)
}

type Groups = Record<string, string | undefined>

function resolve(phrase: DatePhrase, groups: Groups, context: ReadingContext): IsoDate | null {
  const { today } = context
  switch (phrase.kind) {
    case 'days':
      return addDays(today, -phrase.days)
    case 'months':
      return addMonths(today, -phrase.months)
    case 'ago':
      return ago(groups, today)
    case 'weekday':
      return lastWeekday(
        groups.weekend ? 6 : weekdayNumber(groups.weekday),
        addDays(today, -(phrase.extraDays ?? 0)),
      )
    case 'weekday-last-week':
      return weekdayOfLastWeek(weekdayNumber(groups.weekday), today)
    case 'day-of-month':
      return lastDayOfMonth(Number(groups.day), today)
    case 'month-day':
      return namedDay(Number(groups.day), monthNumber(groups.month), year(groups), today)
    case 'iso':
      return namedDay(Number(groups.day), Number(groups.month), Number(groups.year), today)
    case 'numeric': {
      const order = dayOrder(context.language, context.currency)
      return numericDay(Number(groups.first), Number(groups.second), year(groups), order, today)
    }
  }
}

function year(groups: Groups): number | null {
  return groups.year === undefined ? null : Number(groups.year)
}

function ago(groups: Groups, today: IsoDate): IsoDate | null {
  const count = smallNumber(groups.count)
  const unit = groups.unit ?? ''
  if (count === null || count > 1000) return null
  if (/^(?:d|noite|noche|night)/.test(unit)) return addDays(today, -count)
  if (/^(?:s|w)/.test(unit)) return addDays(today, -7 * count)
  if (/^m/.test(unit)) return addMonths(today, -count)
  if (/^(?:a|y)/.test(unit)) return count > 100 ? null : addMonths(today, -12 * count)
  return today
}

/** Weeks begin on Monday. */
function weekdayOfLastWeek(weekday: number, today: IsoDate): IsoDate {
  const monday = lastWeekday(1, addDays(today, 1))
  return addDays(monday, ((weekday + 6) % 7) - 7)
}
