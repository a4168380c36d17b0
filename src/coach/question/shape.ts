import type { Subject } from '../subject.ts'
import { clueOf } from '../words/clues.ts'
import { runsOf, tokensOf } from './about.ts'
import { categoryNamed } from './category-words.ts'
import { comparing, leanFillers, notThings, openers, totals } from './follow-up-words.ts'
import type { Clock } from './moment.ts'
import { readSlots, type Slots } from './slots.ts'
import { spanAsked } from './span.ts'
import { readable } from './text.ts'

/** What of a question a message may name. */
export type SlotName = 'period' | 'about' | 'sum' | 'by' | 'span'

/** Which words are what does not hang on the day; far ahead, every year that is told has come. */
const NEUTRAL: Clock = { language: 'en', currency: 'USD', today: '2500-06-15' }
const MOST_WORDS = 10
/** A bare "last month" may have a word beside it. */
const MOST_LOOSE = 1
const ASKS_HOW_MUCH = /(?<!\p{L})(?:how much|quanto|cuanto|total)(?!\p{L})/u
const SUPPOSES = /(?<!\p{L})(?:if|se|si)(?!\p{L})/u
/** "It was yesterday" corrects what was told. */
const TELLS = /(?<!\p{L})(?:was|were|foi|foram|fue|fueron)(?!\p{L})/u
const DENIES = /^(?:no|nao|nope|nah) ?,/
/** Words for other things than one spends on tell of another matter. */
const SPENT_ON: ReadonlySet<string | undefined> = new Set([
  undefined,
  'goods',
  'shop',
  'dream',
  'person',
  'setAside',
  'debtWord',
])

/** What a short message consists of. */
export interface Shape {
  names: ReadonlySet<SlotName>
  /** The words for what money is spent on, where there are any. */
  thing: readonly string[] | null
  /** Asks for all things together: "and in total?" */
  isTotal: boolean
}

/** In Portuguese "é" is no "e". */
export function isOpening(message: string, text: string): boolean {
  return openers.test(text) && !/^[\s¿¡]*é\s/iu.test(message.normalize('NFC'))
}

/** Whether a readable text asks how much something comes to. */
export function asksHowMuch(text: string): boolean {
  return ASKS_HOW_MUCH.test(text)
}

/** What a message consists of, when it is nothing but slots and what holds them together; null otherwise. */
export function shapeOf(message: string, subject: Subject): Shape | null {
  const text = readable(message)
  const slots = readSlots(text, subject, NEUTRAL)
  const tokens = tokensOf(text, slots.spans)
  const words = tokens.filter((token) => token !== ',')
  const asks = ASKS_HOW_MUCH.test(text)
  if (words.length > MOST_WORDS || DENIES.test(text) || (TELLS.test(text) && !asks && !SUPPOSES.test(text)))
    return null
  const names = namesOf(slots)
  const fillers = words.filter((word) => isFiller(word, subject) || totals.has(word))
  const isOpened = isOpening(message, text)
  if (fillers.length === words.length) {
    const isTotal = names.size === 0 && words.some((word) => totals.has(word))
    const isBound = isOpened || asks || message.includes('?') || words.length <= MOST_LOOSE
    if (names.size === 0 && spanAsked(text)) names.add('span')
    return isBound ? { names, thing: null, isTotal } : null
  }
  const rest = words.filter((word) => !fillers.includes(word))
  const thing = names.has('sum') ? null : thingOf(tokens, rest, { isOpened, asks })
  return thing && { names: names.add('about'), thing, isTotal: false }
}

function namesOf({ periods, by, amounts }: Slots): Set<SlotName> {
  const spans = [
    ['period', periods.spans],
    ['by', by.spans],
    ['sum', amounts.spans],
  ] as const
  return new Set<SlotName>(spans.filter(([, found]) => found.length > 0).map(([name]) => name))
}

/** Words that compare hold nothing together but a comparison. */
function isFiller(word: string, subject: Subject): boolean {
  return leanFillers.has(word) || (subject === 'comparison' && comparing.has(word))
}

/** The one thing a text names, when nothing else is left of it. */
function thingOf(
  tokens: readonly string[],
  rest: readonly string[],
  { isOpened, asks }: { isOpened: boolean; asks: boolean },
): readonly string[] | null {
  const words = tokens.filter((token) => token !== ',')
  const whole = [words, rest].find((one) => namesSpending(one, isOpened))
  if (whole !== undefined) return whole
  const [run, other] = runsOf(tokens)
  if (run === undefined || other !== undefined || !(isOpened || (asks && run.led))) return null
  const isThing = (word: string) => !notThings.has(word) && SPENT_ON.has(clueOf.get(word))
  const isWhole = rest.every((word) => run.words.includes(word))
  return isWhole && run.words.every(isThing) ? run.words : null
}

/** Debt, savings and income by themselves are matters of their own. */
function namesSpending(words: readonly string[], isOpened: boolean): boolean {
  const category = categoryNamed(words.join(' '), NEUTRAL)
  return category !== null && (isOpened || !['savings', 'debt', 'income'].includes(category))
}
