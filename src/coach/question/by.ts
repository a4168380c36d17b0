import { addDays, addMonths, type IsoDate } from '../../finance/dates.ts'
import { monthPattern } from '../../transactions/reading/text/calendar-words.ts'
import { findDates } from '../../transactions/reading/text/dates.ts'
import { blank, freeMatches, type Span } from '../../transactions/reading/text/spans.ts'
import { byPhrases } from './by-phrases.ts'
import type { Clock } from './moment.ts'
import { phrase } from './phrase.ts'

export interface ByRead {
  by: IsoDate | null
  spans: Span[]
}

const CONNECTED =
  /(?:^|[ ,])(?:by|before|until|till|til|antes d[eoa]|antes del|ate|hasta|para)(?: the| o| a| el| la| dia| on| no| en)* ?$/u
const NAMES_MONTH = phrase(`${monthPattern}|\\d{1,2}[/.-]\\d{1,2}`)
const NAMES_YEAR = /20\d\d|\d[/.-]\d{1,2}[/.-]\d{2}/
const NAMES_WEEKDAY = /[a-z]{5,}(?:-feira)?/
const PAST_ONLY =
  /(?:ago|atras|back|last|past|passad|pasad|ontem|yesterday|ayer|anoche|anteayer|hoje|hoy|today|tonight)/
const SINCE = /(?:^|[ ,])(?:since|from|desde|a partir de?)(?: the| el| o| a| la| dia)* ?$/u
const NOT_AHEAD = /^(?:since|from|desde|agora|ahora|now|just now|right now|ahorita)/

/**
 * The first day ahead that a readable text names. `back` says that it speaks of days that have passed: then only
 * what cannot be one of those counts.
 */
export function readBy(text: string, clock: Clock, back: boolean): ByRead {
  const found: (Span & { by: IsoDate })[] = []
  for (const { pattern, ambiguous, read } of byPhrases) {
    if (back && ambiguous) continue
    for (const { match, start, end } of freeMatches(text, pattern, found)) {
      const by = read(match.groups ?? {}, clock)
      if (by !== null) found.push({ by, start, end })
    }
  }
  found.push(...daysAhead(text, clock, found, back))
  const [first] = found.toSorted((a, b) => a.start - b.start)
  return { by: first?.by ?? null, spans: found }
}

function daysAhead(text: string, clock: Clock, taken: readonly Span[], back: boolean) {
  const rest = blank(text, taken)
  return findDates(rest, clock).flatMap(({ start, end, date, guessed }) => {
    const words = rest.slice(start, end)
    const connected = CONNECTED.exec(rest.slice(0, start))
    const isAhead = date > clock.today || (connected !== null && !back) || (!back && !guessed)
    if (guessed || !isAhead || PAST_ONLY.test(words) || NOT_AHEAD.test(words)) return []
    if (SINCE.test(rest.slice(0, start))) return []
    const by = nextSuch(words, date, clock)
    return by === null ? [] : [{ by, start: connected?.index ?? start, end }]
  })
}

/** The day that comes next of what is named without a year, and was read as the latest that has passed. */
function nextSuch(words: string, date: IsoDate, { today }: Clock): IsoDate | null {
  if (date > today) return date
  if (NAMES_YEAR.test(words)) return null
  NAMES_MONTH.lastIndex = 0
  if (NAMES_MONTH.test(words)) return addMonths(date, 12)
  return NAMES_WEEKDAY.test(words.replace(/\d+(?:st|nd|rd|th)/, '')) ? addDays(date, 7) : addMonths(date, 1)
}
