import type { CoachContext } from '../coach.ts'
import type { Subject } from '../subject.ts'
import type { Understanding } from '../understanding.ts'
import { readAbout } from './about.ts'
import { isFollowUp, leanOn } from './follow-up.ts'
import type { Question, Sum } from './question.ts'
import { readSlots } from './slots.ts'
import { spanAsked } from './span.ts'
import { isOnce, supposesNothing } from './sum.ts'
import { readable } from './text.ts'

const TOWARD_GOAL: ReadonlySet<Subject> = new Set(['whatIf', 'debt', 'goalDate'])
const NOTHING: Sum = { amount: 0n, per: null, isExtra: false }

/**
 * What a message asks, with the days, things and amounts it names. A message that leans on the question before it
 * is that question with what is named anew put in its place.
 */
export function readQuestion(
  message: string,
  { subject }: Understanding,
  context: Pick<CoachContext, 'language' | 'currency' | 'today' | 'thread'>,
): Question {
  const { language, currency, today, thread } = context
  const clock = { language, currency, today }
  const former = thread?.kind === 'question' ? thread.question : null
  if (former?.subject === subject && isFollowUp(message, thread)) return leanOn(message, former, clock)
  const text = readable(message)
  const { periods, by, amounts, spans } = readSlots(text, subject, clock)
  const span = subject === 'contribution' || subject === 'pace' ? spanAsked(text) : null
  return {
    subject,
    period: periods.period,
    otherPeriod: periods.otherPeriod,
    about: readAbout(text, spans, subject, clock),
    sum: sumAsked(text, subject, amounts.sum),
    percent: amounts.percent,
    by: by.by,
    ...(span && { span }),
  }
}

/** Nothing is an amount of its own where saving is supposed to stop. */
function sumAsked(text: string, subject: Subject, sum: Sum | null): Sum | null {
  if (sum === null) return subject === 'whatIf' && supposesNothing(text) ? NOTHING : null
  return TOWARD_GOAL.has(subject) && sum.amount > 0n && isOnce(text) ? { ...sum, isOnce: true } : sum
}
