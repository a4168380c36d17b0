import { type Static, Type } from '@sinclair/typebox'
import { MAX_CENTS } from '../finance/money.ts'
import { PageQuery } from '../http/pagination.ts'
import {
  CalendarDate,
  Closed,
  Enum,
  LINE_PATTERN,
  List,
  Nullable,
  Resource,
  ResourceId,
  TEXT_PATTERN,
  Timestamp,
} from '../http/schemas.ts'
import { Upload } from '../http/upload.ts'
import { UserIdParams } from '../users/schemas.ts'
import { CATEGORIES } from './category.ts'
import { TRANSACTION_TYPES } from './reading/draft.ts'

const SOURCES = ['api_text', 'api_json', 'api_spreadsheet', 'api_pdf', 'api_image', 'whatsapp'] as const

const type = Enum(TRANSACTION_TYPES, { description: 'Money out or money in.', examples: ['expense'] })

const amountCents = Type.Integer({
  minimum: 1,
  maximum: Number(MAX_CENTS),
  description: 'In cents, always above 0.',
  examples: [4590],
})

const currency = Type.String({ isCurrency: true, description: 'ISO 4217.', examples: ['USD'] })

const category = Enum(CATEGORIES, { description: 'What it is for.', examples: ['food'] })

const description = Type.String({
  minLength: 1,
  maxLength: 500,
  pattern: LINE_PATTERN,
  description: 'What was bought, or where the money came from.',
  examples: ['Lunch'],
})

const transactionDate = CalendarDate('The day of the transaction.', '2025-05-05')

const externalTransactionId = Nullable(
  Type.String({
    minLength: 1,
    maxLength: 100,
    pattern: LINE_PATTERN,
    description: 'Your own id, or the one in the file. One that is known already is not stored again.',
    examples: ['txn_551'],
  }),
)

const TransactionRow = Closed(
  {
    amount_cents: amountCents,
    currency: Type.Optional({ ...currency, description: "ISO 4217; the user's own where none is given." }),
    category: Type.Optional({ ...category, description: 'Left out, it is found from the description.' }),
    description,
    transaction_date: Type.Optional({ ...transactionDate, description: 'Today where none is given.' }),
    type: Type.Optional({ ...type, description: '`expense` where none is given.' }),
    external_transaction_id: Type.Optional(externalTransactionId),
  },
  { title: 'TransactionRow', description: 'A transaction to store.' },
)

export type TransactionRow = Static<typeof TransactionRow>

export const CreateTransactionsBody = Closed(
  {
    text: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 2000,
        pattern: TEXT_PATTERN,
        description: 'What somebody wrote, in English, Portuguese or Spanish; it may tell of several.',
        examples: ['Spent 45.90 on lunch and 12 on the bus yesterday'],
      }),
    ),
    transactions: Type.Optional(
      Type.Array(TransactionRow, { minItems: 1, maxItems: 1000, description: 'All are stored, or none.' }),
    ),
    file: Type.Optional(
      Upload('A statement as CSV, XLSX, OFX, QIF or PDF, or a receipt as PNG or JPEG, up to 10 MB.'),
    ),
  },
  {
    minProperties: 1,
    maxProperties: 1,
    requirement: "have either 'text' or 'transactions', or be a form with a 'file'",
    examples: [{ text: 'Spent 45.90 on lunch and 12 on the bus yesterday' }],
  },
)

export const CreateTransactionsQuery = Closed({
  dry_run: Type.Optional(
    Enum(['true', 'false'], {
      description: '`true` answers the same and stores nothing.',
      examples: ['true'],
    }),
  ),
})

export const UpdateTransactionBody = Closed(
  {
    amount_cents: Type.Optional(amountCents),
    category: Type.Optional(category),
    description: Type.Optional(description),
    transaction_date: Type.Optional(transactionDate),
    type: Type.Optional(type),
    goal_id: Type.Optional(
      Nullable(Type.String({ pattern: LINE_PATTERN, description: 'The goal that it counts toward.' })),
    ),
  },
  { examples: [{ category: 'entertainment' }] },
)

export type UpdateTransactionBody = Static<typeof UpdateTransactionBody>

export const TransactionIdParams = Type.Composite([
  UserIdParams,
  Type.Object({ transaction_id: ResourceId('ozz_txn_', 'Id of the transaction.') }),
])

export const ListTransactionsQuery = Closed({
  ...PageQuery('ozz_txn_').properties,
  from: Type.Optional(CalendarDate('Only transactions of this day or later.', '2025-05-01')),
  to: Type.Optional(CalendarDate('Only transactions of this day or earlier.', '2025-05-31')),
  category: Type.Optional(Enum(CATEGORIES, { description: 'Only of this category.', examples: ['food'] })),
  source: Type.Optional(Enum(SOURCES, { description: 'Only from this source.', examples: ['api_text'] })),
  type: Type.Optional(Enum(TRANSACTION_TYPES, { description: 'Only of this type.', examples: ['expense'] })),
})

export type ListTransactionsQuery = Static<typeof ListTransactionsQuery>

export const TransactionSchema = Type.Object(
  {
    id: Type.String({ examples: ['ozz_txn_01HX9KZMR4P5JQNBVT7YCW3DE0'] }),
    user_id: Type.String({ examples: ['ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0'] }),
    external_transaction_id: externalTransactionId,
    goal_id: Nullable(Type.String({ description: 'The goal that it counts toward.' })),
    type,
    amount_cents: amountCents,
    currency,
    category,
    description,
    transaction_date: transactionDate,
    source: Enum(SOURCES, { description: 'How it came.' }),
    ai_confidence: Type.Number({
      minimum: 0,
      maximum: 1,
      description: 'How sure the reading is: low where the rules had to guess.',
      examples: [0.95],
    }),
    created_at: Timestamp('When it was stored.'),
  },
  {
    title: 'Transaction',
    description: 'Money in or out on a day.',
    examples: [
      {
        id: 'ozz_txn_01HX9KZMR4P5JQNBVT7YCW3DE0',
        user_id: 'ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0',
        external_transaction_id: null,
        goal_id: null,
        type: 'expense',
        amount_cents: 4590,
        currency: 'USD',
        category: 'food',
        description: 'Lunch',
        transaction_date: '2025-05-05',
        source: 'api_text',
        ai_confidence: 0.95,
        created_at: '2025-05-05T14:30:00Z',
      },
    ],
  },
)

export const TransactionResource = Resource('transaction', TransactionSchema)
export const TransactionList = List(TransactionSchema)
export const StoredTransactionList = List(TransactionSchema, 'As stored, in the order in which they came.')
