import { addDays, type IsoDate } from '../../finance/dates.ts'
import { lastDayOfMonth } from '../../transactions/reading/day.ts'
import { findDates } from '../../transactions/reading/text/dates.ts'
import { blank, freeMatches, type Span } from '../../transactions/reading/text/spans.ts'
import type { Clock, Moment, NamedDays } from './moment.ts'
import { months } from './month-phrases.ts'
import { phrase } from './phrase.ts'
import { stretches } from './stretch-phrases.ts'

const PHRASES = [...months, ...stretches]

const SINCE_DAY = phrase(
  '(?<=(?:since|desde|a partir de?) (?:the |el |o |del |do )?(?:dia )?)(?<day>\\d{1,2})(?=$| ?,| (?:till|until|to|ate|hasta|pra|para|de este mes|deste mes))',
)
/** Words that tell when a question is asked, or hardly a day at all. */
const NO_DAY =
  /^(?:agora|ahora|ahorita|now|just now|right now|recently|the other day|(?:ha|hace|faz) (?:um |un )?(?:pouco|poco|rato))/

/**
 * Where a readable text names days that have come, in order. Days without a year or a month are the latest
 * that are not after today.
 */
export function findMoments(text: string, clock: Clock, taken: readonly Span[]): Moment[] {
  const found: Moment[] = []
  for (const { pattern, read } of PHRASES) {
    for (const { match, start, end } of freeMatches(text, pattern, [...taken, ...found])) {
      const days = read(match.groups ?? {}, clock)
      if (days !== null) found.push({ ...days, start, end })
    }
  }
  found.push(...findSingleDays(text, clock, [...taken, ...found]))
  return found.sort((a, b) => a.start - b.start)
}

function findSingleDays(text: string, clock: Clock, taken: readonly Span[]): Moment[] {
  const rest = blank(text, taken)
  const told = findDates(rest, clock)
    .filter(({ guessed, start, end }) => !guessed && !NO_DAY.test(rest.slice(start, end)))
    .map(({ start, end, date }): Moment => ({ ...dayOn(date, clock), start, end }))
  const numbered = freeMatches(rest, SINCE_DAY, told).flatMap(({ match, start, end }): Moment[] => {
    const date = lastDayOfMonth(Number(match.groups?.day), clock.today)
    return date === null ? [] : [{ ...dayOn(date, clock), start, end }]
  })
  return [...told, ...numbered]
}

function dayOn(date: IsoDate, { today }: Clock): NamedDays {
  const days = { from: date, to: date }
  if (date === today) return { name: 'today', ...days }
  return { name: date === addDays(today, -1) ? 'yesterday' : 'day', ...days }
}
