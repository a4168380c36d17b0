import type { IsoDate } from '../../finance/dates.ts'
import { type Cents, MAX_CENTS } from '../../finance/money.ts'
import type { Category } from '../../transactions/category.ts'
import type { ReadingContext, TransactionType } from '../../transactions/reading/draft.ts'
import { findAmounts } from '../../transactions/reading/text/amounts.ts'
import { findAsides } from '../../transactions/reading/text/asides.ts'
import { findDates } from '../../transactions/reading/text/dates.ts'
import { isEdgeWord } from '../../transactions/reading/text/fillers.ts'
import { type Message, readMessage } from '../../transactions/reading/text/message.ts'
import { blank, type Span } from '../../transactions/reading/text/spans.ts'
import { readCategoryName } from './categories.ts'
import {
  ADDITION,
  CATEGORY_SAID,
  EXPENSE,
  IDLE,
  INCOME,
  IS,
  LEANING,
  MEANT,
  OPENING,
  REPAIR,
  WRONG,
  WRONG_PART,
} from './correction-words.ts'
import { capitalised, partOf, phraseOf, without } from './phrase.ts'
import { wordsOf } from './words.ts'

/** What a message says of a transaction that was logged before. What is null is left as it is. */
export interface Correction {
  amount: Cents | null
  /** ISO 4217, where the amount names one. */
  currency: string | null
  date: IsoDate | null
  category: Category | null
  type: TransactionType | null
  description: string | null
  /** Words that tell which transaction is meant; empty when none do. */
  about: string
  /** What is said to be wrong: amounts, and folded words. */
  formerAmounts: readonly Cents[]
  wrong: string
  formerCategory: Category | null
}

const MOST_WORDS_OF_A_NAME = 4
const LONGEST_NAME = 200

/**
 * Reads what a message puts right of a transaction that it need not repeat.
 *
 * @returns null when it says nothing new of any
 */
export function readCorrection(text: string, context: ReadingContext): Correction | null {
  const message = readMessage(text)
  const opening = openingOf(message.folded)
  const wrong = wrongParts(message.folded, opening)
  const dates = findDates(message.folded, context)
  const amounts = findAmounts(
    blank(message.folded, [...dates, ...findAsides(message.folded, dates)]),
    context,
  )
  const isWrong = ({ start }: Span) => wrong.some((part) => start >= part.start && start < part.end)
  const right = amounts.filter((amount) => !isWrong(amount) && isPossible(amount.cents))
  const former = amounts.filter((amount) => amount !== right.at(-1))
  const date = dates.findLast((mention) => !isWrong(mention) && mention.date <= context.today)
  const named = categorySaid(message, wrong)
  const rest = without(message, [{ start: 0, end: opening }, ...wrong, ...dates, ...amounts, ...named.spans])
  const correction = {
    ...readRest(rest, wrong.length > 0 || opening > 0),
    ...(named.category !== null && { category: named.category }),
    amount: right.at(-1)?.cents ?? null,
    currency: right.at(-1)?.currency ?? null,
    date: date?.date ?? null,
    formerAmounts: former.map(({ cents }) => cents),
    formerCategory: categoryAmong(message, wrong),
    wrong: wrong.map(({ start, end }) => message.folded.slice(start, end)).join(' '),
  }
  return saysNothing(correction) ? null : correction
}

/** Whether a message that need not be about a transaction puts something right in so many words. */
export function isPlainCorrection(text: string): boolean {
  const { folded } = readMessage(text)
  if (folded.includes('?') || ADDITION.test(folded)) return false
  return openingOf(folded) > 0 || wrongParts(folded, 0).length > 0 || REPAIR.test(folded)
}

/** Whether a message only says which category: "category transport". */
export function namesCategory(text: string): boolean {
  const { folded } = readMessage(text)
  return CATEGORY_SAID.exec(folded)?.[0] === folded.trim()
}

/** Whether a message says that a part of something is wrong, such as its amount. */
export function saysWrongPart(text: string): boolean {
  return WRONG_PART.test(readMessage(text).folded)
}

/** Whether a message says what was meant in so many words. */
export function saysMeant(text: string): boolean {
  const { folded } = readMessage(text)
  return MEANT.test(folded) && !folded.includes('?')
}

/** Whether a message only makes sense of something that was said before: "it was yesterday", "foram 30". */
export function leansBack(text: string): boolean {
  return LEANING.test(readMessage(text).folded.trim()) && !text.includes('?')
}

function isPossible(cents: Cents): boolean {
  return cents > 0n && cents <= MAX_CENTS
}

function openingOf(folded: string): number {
  return OPENING.exec(folded)?.[0].length ?? 0
}

/** The category that is named as one; a name that is none's is nothing else either. */
function categorySaid(
  { folded }: Message,
  wrong: readonly Span[],
): { category: Category | null; spans: readonly Span[] } {
  const match = CATEGORY_SAID.exec(folded)
  const isWrong = wrong.some(({ start, end }) => match && match.index >= start && match.index < end)
  if (!match || isWrong) return { category: null, spans: [] }
  const span = { start: match.index, end: match.index + match[0].length }
  return { category: readCategoryName(match.groups?.name ?? ''), spans: [span] }
}

function categoryAmong(message: Message, parts: readonly Span[]): Category | null {
  const phrases = parts.map(({ start, end }) => phraseOf(partOf(message, start, end), isIdle)?.folded ?? '')
  return phrases.map(readCategoryName).find((category) => category !== null) ?? null
}

function wrongParts(folded: string, from: number): Span[] {
  return [...folded.matchAll(WRONG)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ end }) => end > from)
    .map(({ start, end }) => ({ start: Math.max(start, from), end }))
}

type Told = Pick<Correction, 'category' | 'type' | 'description' | 'about'>

/** What the words say beside amounts and days: what it is, and of which one. */
function readRest(rest: Message, isRepair: boolean): Told {
  const is = lastMatch(rest.folded)
  const value = phraseOf(partOf(rest, is?.end ?? 0), isIdle)
  const about = is === null ? '' : rest.folded.slice(0, is.start)
  const told = { category: null, type: null, description: null, about }
  if (value === null) return told
  const category = readCategoryName(value.folded)
  if (category === 'income') return { ...told, type: 'income' }
  if (category !== null) return { ...told, category }
  if (INCOME.test(value.folded)) return { ...told, type: 'income' }
  if (EXPENSE.test(value.folded)) return { ...told, type: 'expense' }
  const isName = wordsOf(value.folded).length <= MOST_WORDS_OF_A_NAME && value.raw.length <= LONGEST_NAME
  if ((is === null && !isRepair) || !isName) return { ...told, about: rest.folded }
  return { ...told, description: capitalised(value.raw) }
}

function lastMatch(folded: string): Span | null {
  const match = [...folded.matchAll(IS)].at(-1)
  return match ? { start: match.index, end: match.index + match[0].length } : null
}

function isIdle(word: string): boolean {
  const tellsType = INCOME.test(word) || EXPENSE.test(word)
  return !tellsType && (isEdgeWord(word) || IDLE.has(word))
}

function saysNothing({ amount, date, category, type, description, formerAmounts }: Correction): boolean {
  const said = [amount, date, category, type, description].some((value) => value !== null)
  return !said && formerAmounts.length === 0
}
