import { type TransactionDraft, UnreadableError } from '../draft.ts'
import type { AmountMention } from './amounts.ts'
import { chooseAmounts } from './candidates.ts'
import type { DateMention } from './dates.ts'
import { type Findings, foldedWithout, inside } from './findings.ts'
import { type Carried, type Reading, readItem } from './item-reading.ts'
import { cutItems, hasWords, type Item } from './items.ts'
import { excerpt } from './message.ts'
import type { Refusal } from './refusals.ts'
import type { Sentence } from './sentences.ts'

interface SentenceReadings {
  drafts: TransactionDraft[]
  /** Why the first part that is no transaction is none. */
  refusal: Refusal | null
}

/** Reads the sentences of a message in order; an item without a date or verb of its own takes over another's. */
export function readSentences(findings: Findings, sentences: readonly Sentence[]): SentenceReadings {
  const carried: Carried = { heading: null, date: null, verb: null, refused: null, reason: null }
  const readings: Reading[] = []
  for (const sentence of sentences) {
    if (sentence.opensLine) Object.assign(carried, { date: carried.heading, verb: null, refused: null })
    const amounts = inside(findings.amounts, sentence).filter(({ cents }) => cents > 0n)
    if (amounts.length > 0) readings.push(...readSentence(findings, sentence, amounts, carried))
    else readHeading(findings, sentence, sentences, carried)
  }
  return { drafts: withoutTotal(readings).map(({ draft }) => draft), refusal: carried.reason }
}

function readHeading(
  findings: Findings,
  sentence: Sentence,
  all: readonly Sentence[],
  carried: Carried,
): void {
  refuseMissingAmount(findings, sentence, all)
  const date = inside(findings.dates, sentence)[0]
  if (date !== undefined) Object.assign(carried, { heading: date, date })
  carried.verb = inside(findings.verbs, sentence).findLast(({ past }) => past) ?? null
}

/** A bullet that names a thing without its price would be lost silently. */
function refuseMissingAmount(findings: Findings, sentence: Sentence, all: readonly Sentence[]): void {
  const text = findings.message.folded.slice(sentence.start, sentence.end)
  const isListed = sentence.bulleted && all.filter(({ bulleted }) => bulleted).length > 1
  if (!isListed || /:\s*$/.test(text) || !hasWords(text)) return
  const part = `line ${sentence.line}`
  const words = excerpt(findings.message.raw.slice(sentence.start, sentence.end))
  throw new UnreadableError(part, `No amount of money was found in ${part}, '${words}'.`)
}

/** "Total: 160" on a line of its own, before or after what it adds up. */
function withoutTotal(readings: readonly Reading[]): readonly Reading[] {
  if (readings.length < 3) return readings
  const sum = readings.reduce((total, { draft }) => total + draft.amount, 0n)
  const edges = [readings[0], readings.at(-1)]
  const total = edges.find((reading) => reading?.nameless && reading.draft.amount * 2n === sum)
  return readings.filter((reading) => reading !== total)
}

function readSentence(
  findings: Findings,
  sentence: Sentence,
  mentions: readonly AmountMention[],
  carried: Carried,
): Reading[] {
  const { message } = findings
  const verbs = inside(findings.verbs, sentence)
  const dates = inside(findings.dates, sentence)
  const dateless = foldedWithout(message, sentence, dates)
  const amounts = chooseAmounts(dateless, sentence.start, mentions, verbs)
  const content = foldedWithout(message, sentence, [...verbs, ...dates, ...mentions])
  const items = cutItems(sentence, content, message.folded, amounts, verbs)
  const trailing = trailingDate(items, dates)
  const several = items.length > 1
  return items.flatMap((item) => {
    const day = dayOf(findings, item, carried) ?? trailing
    return readItem(findings, { item, day, sentence, several }, carried) ?? []
  })
}

/** The date an item names, else the one said before it; what is said before an amount holds for the next ones. */
function dayOf({ message, dates }: Findings, item: Item, carried: Carried): DateMention | null {
  const own = inside(dates, item)
  const heading = own.find(({ end }) => /^ ?:/.test(message.folded.slice(end, end + 2)))
  if (heading !== undefined) carried.heading = heading
  const date = own.find((one) => one !== heading) ?? heading
  if (date !== undefined && date.start < item.amount.start) carried.date = date
  return date ?? carried.date
}

/** One date at the very end is said of all: "20 lunch and 15 uber yesterday". */
function trailingDate(items: readonly Item[], dates: readonly DateMention[]): DateMention | null {
  const last = items.at(-1)
  const only = dates[0]
  if (last === undefined || only === undefined || dates.length > 1) return null
  return only.start >= last.amount.end ? only : null
}
