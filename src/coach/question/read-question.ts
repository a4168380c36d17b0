import type { CoachContext } from '../coach.ts'
import type { Understanding } from '../understanding.ts'
import { readAbout } from './about.ts'
import { isFollowUp, leanOn } from './follow-up.ts'
import type { Question } from './question.ts'
import { readSlots } from './slots.ts'
import { readable } from './text.ts'

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
  return {
    subject,
    period: periods.period,
    otherPeriod: periods.otherPeriod,
    about: readAbout(text, spans, subject, clock),
    sum: amounts.sum,
    percent: amounts.percent,
    by: by.by,
  }
}
