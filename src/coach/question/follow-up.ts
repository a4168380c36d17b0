import type { Subject } from '../subject.ts'
import type { Thread } from '../thread.ts'
import { type Understanding, understand } from '../understanding.ts'
import { aboutOf } from './about.ts'
import { labelsOf } from './labels.ts'
import type { Clock } from './moment.ts'
import { periodBefore } from './period-before.ts'
import type { Question } from './question.ts'
import { asksHowMuch, isOpening, type SlotName, shapeOf } from './shape.ts'
import { readSlots, type Slots } from './slots.ts'
import { spanAsked } from './span.ts'
import { readable } from './text.ts'

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
  contribution: ['sum', 'by', 'period', 'span'],
  pace: ['sum', 'by', 'period', 'span'],
  goalDate: ['sum', 'by'],
  progress: ['sum', 'by'],
  debt: ['sum', 'by'],
}

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
    ...spanOf(text, former),
  }
}

/** What to put aside is told by the span that is named last. */
function spanOf(text: string, { span }: Question): Pick<Question, 'span'> {
  const asked = spanAsked(text) ?? span
  return asked ? { span: asked } : {}
}

/** Reads a message as {@link understand} does, and one that leans on the question before it as that question. */
export function understandInThread(message: string, thread: Thread | null): Understanding {
  const own = understand(message)
  if (thread?.kind !== 'question' || standsAlone(message, own, thread.question)) return own
  if (!isFollowUp(message, thread)) return own
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
  const isQuestion = asksHowMuch(text) && !isOpening(message, text)
  return TALK.has(subject) || (isQuestion && subject !== former.subject && subject !== 'purchases')
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
    sum: {
      ...sum,
      per: sum.per ?? former.sum?.per ?? null,
      isExtra: sum.isExtra || wasExtra,
      ...(former.sum?.isOnce && { isOnce: true as const }),
    },
    percent: null,
  }
}
