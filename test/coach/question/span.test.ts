import { describe, expect, it } from 'vitest'
import { understandInThread } from '../../../src/coach/question/follow-up.ts'
import type { Question } from '../../../src/coach/question/question.ts'
import { readQuestion } from '../../../src/coach/question/read-question.ts'
import { spanAsked } from '../../../src/coach/question/span.ts'
import { readable } from '../../../src/coach/question/text.ts'
import type { Thread } from '../../../src/coach/thread.ts'
import { question } from './ask.ts'

const clock = { language: 'en', currency: 'USD', today: '2026-05-06' } as const

/** What a message asks after a question on what to put aside. */
function askedAfter(message: string, former: Question): Question {
  const thread: Thread = { kind: 'question', question: former }
  return readQuestion(message, understandInThread(message, thread), { ...clock, thread })
}

describe('the span that an amount is wanted for', () => {
  it.each([
    ['how much should I save this week?', 'week'],
    ['what do I need to put by every fortnight', 'fortnight'],
    ['cuánto hay que guardar esta quincena', 'halfMonth'],
    ['quanto guardar por quinzena', 'halfMonth'],
    ['quanto devo poupar por mês', 'month'],
    ['what must I save a year', 'year'],
    ['how much should I save', null],
  ])('%s', (message, span) => {
    expect(spanAsked(readable(message))).toBe(span)
  })

  it.each([
    ['and per week?', 'week'],
    ['y por semana?', 'week'],
    ['e por semana?', 'week'],
    ['y por quincena?', 'halfMonth'],
    ['and every fortnight?', 'fortnight'],
    ['and every two weeks?', 'fortnight'],
    ['y al mes?', 'month'],
  ])('may change what was asked before: %s', (message, span) => {
    const former = question({ subject: 'contribution' })
    expect(askedAfter(message, former)).toMatchObject({ subject: 'contribution', span })
  })

  it('does not make another question of one on spending', () => {
    expect(askedAfter('and per week?', question({ subject: 'purchases' })).span).toBeUndefined()
  })
})
