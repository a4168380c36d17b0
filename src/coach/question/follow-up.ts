import type { Subject } from '../subject.ts'
import type { Thread } from '../thread.ts'
import { type Understanding, understand } from '../understanding.ts'
import { clueOf } from '../words/clues.ts'
import { aboutOf, runsOf, tokensOf } from './about.ts'
import { categoryNamed } from './category-words.ts'
import { comparing, leanFillers, notThings, openers, totals } from './follow-up-words.ts'
import { labelsOf } from './labels.ts'
import type { Clock } from './moment.ts'
import { periodBefore } from './period.ts'
import type { Question } from './question.ts'
import { readSlots, type Slots } from './slots.ts'
import { readable } from './text.ts'

type SlotName = 'period' | 'about' | 'sum' | 'by'

/** What the next message may put into a question on each subject. */
const TAKES: Partial<Record<Subject, readonly SlotName[]>> = {
  purchases: ['period', 'about'],
  largest: ['period', 'about'],
  comparison: ['period', 'about'],
  cutBack: ['period', 'about'],
  spendingLimit: ['period', 'about'],
  left: ['period', 'about'],
  overview: ['period'],
  rate: ['period'],
  points: ['period'],
  whatIf: ['sum', 'by'],
  afford: ['sum', 'by', 'period'],
  contribution: ['sum', 'by', 'period'],
  pace: ['sum', 'by', 'period'],
  goalDate: ['sum', 'by'],
  progress: ['sum', 'by'],
  debt: ['sum', 'by'],
}

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

/** What is no question, where the classifier is sure of it. */
const TALK: ReadonlySet<Subject> = new Set([
  'undo',
  'greeting',
  'thanks',
  'farewell',
  'identity',
  'troubled',
  'pleased',
])
const SURE = 0.6

/** What a short message consists of. */
interface Shape {
  names: ReadonlySet<SlotName>
  /** The words for what money is spent on, where there are any. */
  thing: readonly string[] | null
  /** Asks for all things together: "and in total?" */
  isTotal: boolean
}

/** Whether a message only makes sense as a change to the question before it: "and last month?" */
export function isFollowUp(message: string, thread: Thread | null): boolean {
  if (thread?.kind !== 'question') return false
  const { question } = thread
  const takes = TAKES[question.subject] ?? []
  const shape = shapeOf(message, question.subject)
  if (shape === null) return false
  if (shape.isTotal) return question.about !== null
  return shape.names.size > 0 && [...shape.names].every((name) => takes.includes(name))
}

/** The former question with what the message names put in its place. */
export function leanOn(message: string, former: Question, clock: Clock): Question {
  const text = readable(message)
  const shape = shapeOf(message, former.subject)
  const slots = readSlots(text, former.subject, clock)
  const thing = shape?.thing ?? null
  const about = thing === null ? former.about : aboutOf(thing, clock)
  return {
    subject: former.subject,
    ...daysOf(former, slots, clock),
    about: shape?.isTotal ? null : about,
    ...amountsOf(former, slots),
    by: slots.by.by ?? former.by,
  }
}

/** Reads a message as {@link understand} does, and one that leans on the question before it as that question. */
export function understandInThread(message: string, thread: Thread | null): Understanding {
  const own = understand(message)
  if (
    thread?.kind !== 'question' ||
    !isFollowUp(message, thread) ||
    standsAlone(message, own, thread.question)
  )
    return own
  return {
    ...own,
    ...labelsOf(thread.question),
    confidence: { ...own.confidence, intent: 1, topic: 1, subject: 1 },
  }
}

/** Whether the classifier is sure that a message is no question, or another one. */
function standsAlone(message: string, { subject, confidence }: Understanding, former: Question): boolean {
  if (subject === 'selfHarm' || subject === 'meddling') return true
  if (confidence.subject < SURE) return false
  const text = readable(message)
  const isQuestion = ASKS_HOW_MUCH.test(text) && !isOpening(message, text)
  return TALK.has(subject) || (isQuestion && subject !== former.subject && subject !== 'purchases')
}

/** In Portuguese "é" is no "e". */
function isOpening(message: string, text: string): boolean {
  return openers.test(text) && !/^[\s¿¡]*é\s/iu.test(message.normalize('NFC'))
}

function shapeOf(message: string, subject: Subject): Shape | null {
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

function daysOf(
  former: Question,
  { periods }: Slots,
  clock: Clock,
): Pick<Question, 'period' | 'otherPeriod'> {
  const { period, otherPeriod } = former
  const named = periods.before ? periodBefore(period, periods.before, clock) : periods.period
  if (named === null) return { period, otherPeriod }
  if (periods.spans.length > 1) return { period: periods.period, otherPeriod: periods.otherPeriod }
  if (former.subject === 'comparison') return { period, otherPeriod: periods.otherPeriod ?? named }
  return { period: named, otherPeriod }
}

function amountsOf(former: Question, { amounts }: Slots): Pick<Question, 'sum' | 'percent'> {
  const { sum, percent } = amounts
  if (sum === null && percent === null) return { sum: former.sum, percent: former.percent }
  const wasExtra = (former.sum ?? former.percent)?.isExtra ?? false
  if (sum === null) return { sum, percent: percent && { ...percent, isExtra: percent.isExtra || wasExtra } }
  return {
    sum: { ...sum, per: sum.per ?? former.sum?.per ?? null, isExtra: sum.isExtra || wasExtra },
    percent: null,
  }
}
