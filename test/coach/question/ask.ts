import type { CoachContext } from '../../../src/coach/coach.ts'
import type { Question } from '../../../src/coach/question/question.ts'
import { readQuestion } from '../../../src/coach/question/read-question.ts'
import type { Subject } from '../../../src/coach/subject.ts'
import type { Understanding } from '../../../src/coach/understanding.ts'

type Asking = Pick<CoachContext, 'language' | 'currency' | 'today' | 'thread'>

/** A Wednesday. */
export const TODAY = '2026-05-06'

/** A message as it is understood when it asks about a subject. */
export function understood(subject: Subject): Understanding {
  return {
    intent: 'progress_check',
    topic: 'spending',
    subject,
    feeling: 'none',
    confidence: { intent: 1, topic: 1, subject: 1, feeling: 1 },
  }
}

/** What a message asks of a coach who speaks English and reckons in dollars, unless told otherwise. */
export function ask(message: string, subject: Subject, asking: Partial<Asking> = {}): Question {
  return readQuestion(message, understood(subject), {
    language: 'en',
    currency: 'USD',
    today: TODAY,
    thread: null,
    ...asking,
  })
}

export function question(parts: Partial<Question> & Pick<Question, 'subject'>): Question {
  return { period: null, otherPeriod: null, about: null, sum: null, percent: null, by: null, ...parts }
}

/** Days as `name from..to`, a dash for none. */
export function daysOf(days: Question['period']): string {
  return days ? `${days.name} ${days.from}..${days.to}` : '-'
}

/** What it is about: a category's name, or the words between quotes. */
export function thingOf({ about }: Question): string {
  if (!about) return '-'
  return about.kind === 'category' ? about.category : `"${about.words}"`
}

/** An amount as `+100.00/month`; a share as `10%`. */
export function amountOf({ sum, percent }: Question): string {
  if (percent) return `${percent.isExtra ? '+' : ''}${percent.rate / 100}%`
  if (!sum) return '-'
  const amount = `${sum.isExtra ? '+' : ''}${Number(sum.amount) / 100}`
  return sum.per ? `${amount}/${sum.per}` : amount
}
