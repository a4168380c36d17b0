import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { threadFromJson, threadToJson } from '../../../src/coach/question/stored.ts'
import { subjects } from '../../../src/coach/subject.ts'
import type { Thread } from '../../../src/coach/thread.ts'
import { MAX_CENTS } from '../../../src/finance/money.ts'
import { CATEGORIES } from '../../../src/transactions/category.ts'
import { question } from './ask.ts'

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const cents = fc.bigInt({ min: 0n, max: MAX_CENTS })
const category = fc.constantFrom(...CATEGORIES)
const period = fc.record({
  name: fc.constantFrom(
    'today' as const,
    'lastWeek' as const,
    'month' as const,
    'since' as const,
    'between' as const,
  ),
  from: day,
  to: day,
})

const asked = fc.record({
  subject: fc.constantFrom(...subjects),
  period: orNull(period),
  otherPeriod: orNull(period),
  about: orNull(
    fc.oneof(
      fc.record({ kind: fc.constant('category' as const), category }),
      fc.record({
        kind: fc.constant('words' as const),
        words: fc.string({ maxLength: 80 }),
        category: orNull(category),
      }),
    ),
  ),
  sum: orNull(
    fc.record({
      amount: cents,
      per: orNull(fc.constantFrom('week' as const, 'month' as const, 'year' as const)),
      isExtra: fc.boolean(),
    }),
  ),
  percent: orNull(fc.record({ rate: fc.integer({ min: 1, max: 99_999 }), isExtra: fc.boolean() })),
  by: orNull(day),
})

const id = fc.stringMatching(/^ozz_[a-z]{3,5}_[0-9A-Z]{26}$/)

const threads: fc.Arbitrary<Thread> = fc.oneof(
  fc.record({ kind: fc.constant('question' as const), question: asked }),
  fc.record({ kind: fc.constant('logged' as const), transactionIds: fc.array(id) }),
  fc.record({
    kind: fc.constant('goal' as const),
    proposal: fc.record({
      type: fc.constantFrom('savings' as const, 'debt' as const),
      name: fc.string({ maxLength: 100 }),
      target: orNull(cents),
      targetDate: orNull(day),
    }),
  }),
  fc.record({
    kind: fc.constantFrom('tasks' as const, 'marked' as const),
    moveId: id,
    taskIds: fc.array(id),
  }),
  fc.constant({ kind: 'changed' as const }),
)

const stored = threadToJson({
  kind: 'question',
  question: question({
    subject: 'whatIf',
    period: { name: 'day', from: '2026-05-05', to: '2026-05-05' },
    sum: { amount: 12_345_678_901_234n, per: 'month', isExtra: true },
    by: '2026-12-31',
  }),
})

describe('a stored thread', () => {
  it('is read back as it was, to the cent', () => {
    fc.assert(
      fc.property(threads, (thread) => {
        expect(threadFromJson(JSON.parse(JSON.stringify(threadToJson(thread))))).toEqual(thread)
      }),
    )
  })

  it.each([
    null,
    undefined,
    '',
    7,
    [],
    {},
    { kind: 'other' },
    { kind: 'question' },
    { kind: 'question', question: {} },
    { kind: 'logged', transactionIds: [1] },
    { kind: 'logged', transactionIds: 'ozz_txn_1' },
    { kind: 'goal', proposal: { type: 'savings', name: 'Trip', target: '-5', targetDate: null } },
    { kind: 'goal', proposal: { type: 'savings', name: 'Trip', target: 5, targetDate: null } },
    { kind: 'goal', proposal: { type: 'savings', name: 'Trip', target: '5', targetDate: '2026-02-30' } },
    { kind: 'tasks', taskIds: [] },
  ])('is nothing when it is %j', (value) => {
    expect(threadFromJson(value)).toBeNull()
  })

  it.each([
    ['subject', 'dreams'],
    ['period', { name: 'day', from: '2026-02-31', to: '2026-05-05' }],
    ['period', { name: 'someday', from: '2026-05-05', to: '2026-05-05' }],
    ['about', { kind: 'category', category: 'yachts' }],
    ['sum', { amount: '1e5', per: null, isExtra: false }],
    ['sum', { amount: '5', per: 'decade', isExtra: false }],
    ['by', 'tomorrow'],
  ])('is nothing when its %s is %j', (field, value) => {
    const spoilt = { ...JSON.parse(JSON.stringify(stored)) }
    spoilt.question[field] = value
    expect(threadFromJson(spoilt)).toBeNull()
  })

  it('is read or is nothing, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() => threadFromJson(value)).not.toThrow()
      }),
    )
  })
})
