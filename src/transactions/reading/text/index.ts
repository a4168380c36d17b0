import { MAX_CENTS } from '../../../finance/money.ts'
import { type ReadingContext, type TransactionDraft, UnreadableError } from '../draft.ts'
import { refuseUnaccounted } from './accounted.ts'
import { type AmountMention, findAmounts } from './amounts.ts'
import { type Aside, findAsides, findLikelyAsides } from './asides.ts'
import { isCode } from './code.ts'
import { type DateMention, findDates, findImpossibleDate } from './dates.ts'
import { excerpt, type Message, readMessage } from './message.ts'
import { readSentences } from './readings.ts'
import { RefusedError } from './refusals.ts'
import { splitSentences } from './sentences.ts'
import { blank, type Span } from './spans.ts'
import { findVerbs } from './verbs.ts'

const LONGEST_TEXT = 2000

/**
 * The transactions that a person's message in English, Portuguese or Spanish tells of, in its order. All three
 * languages are understood whatever the profile's; that one decides how numbers and dates are written.
 *
 * @throws UnreadableError when the message tells of none, or a part of it cannot be read.
 */
export function readText(text: string, context: ReadingContext): TransactionDraft[] {
  const length = [...text].length
  if (text.trim() === '' || length > LONGEST_TEXT) {
    throw new UnreadableError(null, `The text must have 1 to ${LONGEST_TEXT} characters. It has ${length}.`)
  }
  const message = readMessage(text)
  if (isCode(message.folded)) throw new RefusedError(excerpt(message.raw), 'code')
  const dates = findDates(message.folded, context)
  const { amounts, asides } = findNumbers(message, dates, context)
  refuseImpossibleDate(message, [...dates, ...asides], context)
  if (amounts.length === 0) {
    throw new UnreadableError(
      null,
      `No amount of money was found in the text. Say what was paid or received and how much, such as 'spent 20 on lunch'.`,
    )
  }
  refuseImpossible(message, amounts, dates, context)
  const verbs = findVerbs(message.folded, dates)
  const sentences = splitSentences(message.folded)
  const findings = { message, context, dates, amounts, asides, verbs }
  const { drafts, refusal } = readSentences(findings, sentences)
  if (drafts.length === 0) throw new RefusedError(excerpt(message.raw), refusal ?? 'unhappened')
  refuseUnaccounted(findings, sentences)
  return drafts
}

function findNumbers(message: Message, dates: readonly DateMention[], context: ReadingContext) {
  const certain = findAsides(message.folded, dates)
  const likely = findLikelyAsides(message.folded, [...dates, ...certain])
  const attempt = (asides: readonly Aside[]) => {
    const text = blank(message.folded, [...dates, ...asides])
    return { asides, amounts: findAmounts(text, context) }
  }
  const careful = attempt([...certain, ...likely])
  return careful.amounts.length > 0 ? careful : attempt(certain)
}

function refuseImpossibleDate(message: Message, taken: readonly Span[], context: ReadingContext): void {
  const wrong = findImpossibleDate(message.folded, taken, context)
  if (wrong === null) return
  const part = excerpt(message.raw.slice(wrong.start, wrong.end).trim())
  throw new UnreadableError(part, `The date '${part}' is not in the calendar.`)
}

function refuseImpossible(
  message: Message,
  amounts: readonly AmountMention[],
  dates: readonly DateMention[],
  context: ReadingContext,
): void {
  const wrong = amounts.find(({ cents }) => cents > MAX_CENTS)
  if (wrong) {
    const part = excerpt(message.raw.slice(wrong.start, wrong.end))
    throw new UnreadableError(
      part,
      `The amount '${part}' is above the largest that is accepted, 999,999,999,999.99.`,
    )
  }
  if (amounts.every(({ cents }) => cents === 0n)) {
    throw new UnreadableError(excerpt(message.raw), 'The amount must be above 0.')
  }
  const future = dates.find(({ date }) => date > context.today)
  if (future) {
    const part = excerpt(message.raw.slice(future.start, future.end).trim())
    throw new UnreadableError(
      part,
      `The date '${part}' has not come yet. Only what has happened can be logged.`,
    )
  }
}
