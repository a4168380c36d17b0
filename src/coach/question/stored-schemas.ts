import { type Static, type TSchema, Type } from '@sinclair/typebox'
import { CATEGORIES } from '../../transactions/category.ts'
import { subjects } from '../subject.ts'

const LONGEST_TEXT = 2000
const MOST_IDS = 1000

const orNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const OneOf = <const Value extends string>(values: readonly Value[]) =>
  Type.Union(values.map((value) => Type.Literal(value)))

/** JSON's numbers would lose the cents of large amounts. */
const StoredCents = Type.String({ pattern: '^\\d{1,14}$' })
const StoredDay = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const StoredText = Type.String({ maxLength: LONGEST_TEXT })
const StoredIds = Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { maxItems: MOST_IDS })

const StoredPeriod = Type.Object({
  name: OneOf([
    'today',
    'yesterday',
    'day',
    'thisWeek',
    'lastWeek',
    'thisMonth',
    'lastMonth',
    'month',
    'thisYear',
    'lastYear',
    'year',
    'lastDays',
    'since',
    'between',
  ]),
  from: StoredDay,
  to: StoredDay,
})

const StoredAbout = Type.Union([
  Type.Object({ kind: Type.Literal('category'), category: OneOf(CATEGORIES) }),
  Type.Object({ kind: Type.Literal('words'), words: StoredText, category: orNull(OneOf(CATEGORIES)) }),
])

const StoredSum = Type.Object({
  amount: Type.String({ pattern: '^-?\\d{1,14}$' }),
  per: orNull(OneOf(['week', 'month', 'year'])),
  isExtra: Type.Boolean(),
  isOnce: Type.Optional(Type.Literal(true)),
})

const StoredQuestion = Type.Object({
  subject: OneOf(subjects),
  period: orNull(StoredPeriod),
  otherPeriod: orNull(StoredPeriod),
  about: orNull(StoredAbout),
  sum: orNull(StoredSum),
  percent: orNull(
    Type.Object({ rate: Type.Integer({ minimum: 1, maximum: 10_000_000 }), isExtra: Type.Boolean() }),
  ),
  by: orNull(StoredDay),
  span: Type.Optional(OneOf(['week', 'fortnight', 'halfMonth', 'month', 'year'])),
})

const StoredProposal = Type.Object({
  type: OneOf(['savings', 'debt']),
  name: StoredText,
  target: orNull(StoredCents),
  targetDate: orNull(StoredDay),
})

/** A thread as JSON holds it. */
export const StoredThread = Type.Union([
  Type.Object({ kind: Type.Literal('question'), question: StoredQuestion }),
  Type.Object({ kind: Type.Literal('logged'), transactionIds: StoredIds }),
  Type.Object({ kind: Type.Literal('goal'), proposal: StoredProposal }),
  Type.Object({
    kind: OneOf(['tasks', 'marked']),
    moveId: Type.String({ minLength: 1, maxLength: 60 }),
    taskIds: StoredIds,
  }),
  Type.Object({ kind: Type.Literal('changed') }),
])

export type StoredThread = Static<typeof StoredThread>
export type StoredQuestion = Static<typeof StoredQuestion>
export type StoredProposal = Static<typeof StoredProposal>
