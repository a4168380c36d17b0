import type { IsoDate } from '../../finance/dates.ts'
import type { Cents } from '../../finance/money.ts'
import type { ReadingContext } from '../../transactions/reading/draft.ts'
import { type AmountMention, findAmounts } from '../../transactions/reading/text/amounts.ts'
import { findAsides } from '../../transactions/reading/text/asides.ts'
import { findDates } from '../../transactions/reading/text/dates.ts'
import { blank, freeMatches, overlaps, type Span } from '../../transactions/reading/text/spans.ts'
import { readBy } from '../question/by.ts'
import { COUNT, countOf, lengthOf, UNIT } from '../question/phrase.ts'
import {
  CHANGE,
  DAY_WORD,
  DOWNWARD,
  PACE_AFTER,
  PUT,
  REFUTED_BEFORE,
  SOONER,
  STEP_AFTER,
  STEP_BEFORE,
  STEP_VERB,
} from './goal-words.ts'

/** The figures that are said of a goal. What is null is not said. */
export interface GoalFigures {
  target: Cents | null
  /** By how much the target is to change; negative when it is to be lower. */
  step: Cents | null
  targetDate: IsoDate | null
  /** By how much the date is to move; negative when it is to be sooner. */
  shift: Shift | null
  /** A day that was named and has passed. */
  past: IsoDate | null
}

export type Shift = { days: number } | { months: number }

/** Reads amounts and days of a folded text that speaks of a goal, and where they stand. */
export function readFigures(folded: string, context: ReadingContext): GoalFigures & { spans: Span[] } {
  const shift = readShift(folded)
  const spoken = blank(folded, shift?.spans ?? [])
  const day = readDay(spoken, context)
  const text = blank(spoken, [...day.spans, ...freeMatches(spoken, LENGTH, day.spans)])
  const mentions = findAmounts(blank(text, findAsides(text, [])), context)
  const year = day.targetDate === null ? yearAmong(mentions, folded, context) : null
  const amounts = mentions.filter((mention) => mention !== year?.mention)
  const { target, step, paces } = readTarget(folded, amounts)
  return {
    target,
    step,
    targetDate: year?.end ?? day.targetDate,
    shift: shift?.by ?? null,
    past: day.past,
    spans: [...(shift?.spans ?? []), ...day.spans, ...mentions, ...paces],
  }
}

/** The currency that an amount of a message is in, where it is not the user's own; null where it is, or none is named. */
export function foreignCurrency(folded: string, context: ReadingContext): string | null {
  const currencies = findAmounts(folded, context).map(({ currency }) => currency)
  return currencies.find((currency) => currency !== null && currency !== context.currency) ?? null
}

/** "Six months of expenses" is no amount. */
const LENGTH = new RegExp(`(?<![\\p{L}\\d])(?:${COUNT}|seis|six) (?:${UNIT})(?![\\p{L}\\d])`, 'gu')

const SHIFT = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:back|forward|by|em|en|for|por|otros|outros|another|mais|mas) ){0,3}(?<count>${COUNT}) (?:more |mais |mas )?(?<unit>${UNIT})(?: (?:back|forward|later|earlier|sooner|more|a mais|mais|mas|despues|depois|antes))?(?![\\p{L}\\d])`,
  'gu',
)

/** "Push the deadline back by three months". */
function readShift(folded: string): { by: Shift; spans: Span[] } | null {
  const isMoved =
    CHANGE.test(folded) &&
    (DAY_WORD.test(folded) || /(?<!\p{L})(?:push|adi[ae]r?|aplaz\p{L}*|pospon\p{L}*)(?!\p{L})/u.test(folded))
  const [found] = isMoved ? freeMatches(folded, SHIFT, []) : []
  const { count, unit } = found?.match.groups ?? {}
  const number = countOf(count)
  if (!found || number === null) return null
  return { by: lengthOf(unit, SOONER.test(folded) ? -number : number), spans: [found] }
}

function readDay(folded: string, context: ReadingContext) {
  const { by, spans } = readBy(folded, context, false)
  const dates = findDates(folded, context).filter((date) => !spans.some((span) => overlaps(span, date)))
  // Only a day with its year has certainly passed; others are read as the next such day.
  const past = dates.find(
    ({ start, end, date }) => date < context.today && /\d{4}/.test(folded.slice(start, end)),
  )
  return { targetDate: by, past: past?.date ?? null, spans: [...spans, ...dates] }
}

/** "40k. 2035.", "the date should be 2028": a year that could be an amount. */
function yearAmong(mentions: readonly AmountMention[], folded: string, { today }: ReadingContext) {
  if (mentions.length < 2 && !DAY_WORD.test(folded)) return null
  const mention = mentions.find(
    ({ bare, start, end }) => bare && /^20\d\d$/.test(folded.slice(start, end).trim()),
  )
  const end = mention ? `${folded.slice(mention.start, mention.end).trim()}-12-31` : ''
  return mention && end > today ? { mention, end } : null
}

/** The amount in all, or by how much it changes; what is set aside each month is neither. */
function readTarget(folded: string, mentions: readonly AmountMention[]) {
  const paces = mentions.flatMap(({ start, end }) => {
    const pace = PACE_AFTER.exec(folded.slice(end))
    return pace ? [{ start, end: end + pace[0].length }] : []
  })
  const whole = mentions.filter(
    (mention) =>
      !paces.some((pace) => overlaps(pace, mention)) && !REFUTED_BEFORE.test(folded.slice(0, mention.start)),
  )
  const last = whole.at(-1)
  if (last === undefined) return { target: null, step: null, paces }
  const isStep =
    (STEP_BEFORE.test(folded.slice(0, last.start)) && !PUT.test(folded)) ||
    STEP_VERB.test(folded.slice(0, last.start)) ||
    STEP_AFTER.test(folded.slice(last.end))
  if (!isStep || !CHANGE.test(folded)) return { target: wholeOf(folded, last), step: null, paces }
  return { target: null, step: DOWNWARD.test(folded) ? -last.cents : last.cents, paces }
}

/** What is below zero is no target, and neither is zero. */
function wholeOf(folded: string, { start, cents }: AmountMention): Cents {
  return /(?:^|[^\p{L}\d])[-−]$/u.test(folded.slice(0, start)) ? 0n : cents
}
