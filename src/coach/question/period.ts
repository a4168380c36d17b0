import type { Span } from '../../transactions/reading/text/spans.ts'
import { stretchOf } from './calendar.ts'
import type { Clock, Moment, NamedDays } from './moment.ts'
import { findMoments } from './moments.ts'
import { periodBefore, periodOf } from './period-before.ts'
import type { Period, PeriodName } from './question.ts'

export interface PeriodsRead {
  period: Period | null
  otherPeriod: Period | null
  /** Relative to the days that were spoken of before: "the month before". */
  before: NamedDays['before'] | null
  spans: Span[]
}

const JOINED = '(?: the| el| la| o| a| dia| en| em| in| no| na)*'
const SINCE = new RegExp(`(?:^|[ ,])(?:since|as of|starting|desde|a partir de?|a contar de)${JOINED} ?$`)
const FROM = new RegExp(`(?:^|[ ,])(?:from|de|desde|del|da|do)${JOINED} ?$`)
const TILL_NOW =
  /^,? ?(?:(?:till|til|until|to|up to|thru|through|ate|hasta|para|a) (?:now|date|today|agora|hoje|aqui|ca|aca|ahora|hoy|la fecha)|so far|onwards?|em diante|en adelante)(?![\p{L}\d])/u
const OPENS_RANGE = new RegExp(`(?:^|[ ,])(?:from|between|entre|de|desde|del|da|do|since)${JOINED} ?$`)
const ENTRE = new RegExp(`(?:^|[ ,])(?:between|entre)${JOINED} ?$`)
const RANGE = new RegExp(`^ ?(?:-|to|till|until|through|thru|ate|a|ao|al|hasta)${JOINED} ?$`)
const PAIR = new RegExp(`^ ?,? ?(?:and|e|y|&|mais|plus)${JOINED} ?$`)
const COMPARES =
  /(?<!\p{L})(?:than|vs|versus|against|compared?|comparing|comparison|contra|comparad[ao]s?|compar[ae]|comparando|comparar|frente a|face a|diferenca|diferencia|difference|relacao a|respecto a|(?:mais|menos|mas|mejor|peor|melhor|pior)(?= [^,]{0,60} que ))(?!\p{L})/u
const COMPARED_WITH =
  /(?:than|vs\.?|versus|against|compared? (?:to|with)|contra|(?:comparad[ao]s?|comparando|compar[ae]|comparar)(?:.{0,20})? (?:com|con|a|ao|al)|(?:do )?que|(?:frente|face|relacao|respecto) (?:a|ao|aos|al|a los)|(?:acima|abaixo|arriba|abajo) d(?:e|o|el)|above|below|with|a diferencia de)(?: in| on| during| em| no| na| en| o| ao?| el| al| la| the| el del?| lo del?| os? do| foi| was| were| i did)* ?$/

/** What today is beside days that have passed. */
const PRESENT: ReadonlyMap<PeriodName, PeriodName> = new Map([
  ['yesterday', 'today'],
  ['day', 'today'],
  ['lastWeek', 'thisWeek'],
  ['lastMonth', 'thisMonth'],
  ['month', 'thisMonth'],
  ['lastYear', 'thisYear'],
  ['year', 'thisYear'],
])

/** The days a readable text is about, and those it compares them with. `taken` is about the future. */
export function readPeriods(text: string, clock: Clock, taken: readonly Span[]): PeriodsRead {
  const moments = findMoments(text, clock, taken).filter(({ from }) => from <= clock.today)
  const named = joined(text, moments, clock)
  const spans = named.map(({ start, end }) => ({ start, end }))
  const [first, second] = named
  if (first === undefined) return { period: null, otherPeriod: null, before: null, spans }
  const before = named.find((one) => one.before !== undefined)?.before ?? null
  if (second !== undefined) return { ...inPairs(first, second, clock), before: null, spans }
  const present = COMPARED_WITH.test(text.slice(0, coreOf(text, first))) ? presentOf(first, clock) : null
  if (present !== null) return { period: present, otherPeriod: periodOf(first, clock), before, spans }
  return { period: periodOf(first, clock), otherPeriod: null, before, spans }
}

function inPairs(first: Moment, second: Moment, clock: Clock) {
  const one = periodOf(first, clock)
  if (second.before === undefined) return { period: one, otherPeriod: periodOf(second, clock) }
  return { period: one, otherPeriod: periodBefore(one, second.before, clock) }
}

function presentOf(past: Moment, clock: Clock): Period | null {
  const name = PRESENT.get(past.name)
  if (name === undefined) return null
  if (name === 'today') return { name, from: clock.today, to: clock.today }
  const stretch = name === 'thisWeek' ? 'week' : name === 'thisMonth' ? 'month' : 'year'
  const present = periodOf({ name, ...stretchOf(stretch, clock.today) }, clock)
  return present.from === past.from ? null : present
}

/** Where the words that only lead to a moment end. */
function coreOf(text: string, { start, end }: Span): number {
  const lead = /^(?:(?:since|from|desde|de|do|da|del|on|in|of|the|el|la|o|a|em|no|na|en|dia) )+/.exec(
    text.slice(start, end),
  )
  return start + (lead?.[0].length ?? 0)
}

/** Moments joined to one where words do so: "since Monday", "from March to May", "ontem e hoje". */
function joined(text: string, moments: readonly Moment[], clock: Clock): Moment[] {
  const result: Moment[] = []
  for (const moment of moments) {
    const before = result.at(-1)
    const range = before === undefined ? null : rangeOf(text, before, moment)
    if (range === null) result.push(withSince(text, moment, clock))
    else result[result.length - 1] = range
  }
  return result
}

function rangeOf(text: string, first: Moment, second: Moment): Moment | null {
  if (second.before !== undefined || first.from > second.to) return null
  const between = text.slice(first.end, coreOf(text, second))
  const head = text.slice(0, coreOf(text, first))
  const isRange =
    (RANGE.test(between) && (OPENS_RANGE.test(head) || !COMPARES.test(text))) ||
    (PAIR.test(between) && (ENTRE.test(head) || (!COMPARES.test(text) && isNextTo(first, second))))
  if (!isRange) return null
  return { name: 'between', from: first.from, to: second.to, start: opening(head, first), end: second.end }
}

function isNextTo(first: Moment, second: Moment): boolean {
  return second.from > first.to && Date.parse(second.from) - Date.parse(first.to) <= 86_400_000
}

function opening(head: string, { start }: Span): number {
  const at = OPENS_RANGE.exec(head)?.index
  return at === undefined ? start : Math.min(start, at)
}

function withSince(text: string, moment: Moment, { today }: Clock): Moment {
  const head = text.slice(0, coreOf(text, moment))
  const since = SINCE.exec(head)
  const tail = TILL_NOW.exec(text.slice(moment.end))
  const opens = since ?? (tail === null ? null : FROM.exec(head))
  const end = moment.end + (tail?.[0].length ?? 0)
  if (opens === null) return { ...moment, end }
  const start = Math.min(moment.start, opens.index)
  return { name: 'since', from: moment.from, to: today, start, end }
}
