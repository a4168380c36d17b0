import { Type } from '@sinclair/typebox'
import { ChatMessageResource } from '../../../src/chat/schemas.ts'
import { Enum } from '../../../src/http/schemas.ts'
import { IntakeResource } from '../../../src/intake/schemas.ts'
import { PlanResource } from '../../../src/plan/schemas.ts'
import { TransactionList } from '../../../src/transactions/schemas.ts'
import { UserResource } from '../../../src/users/schemas.ts'

/** In bytes; a thousand transactions fit. */
export const BODY_LIMIT = 1024 * 1024

const params = Type.Object({ user_id: Type.String() })
const money = Type.Number({ minimum: 0 })
const day = Type.String({ format: 'date' })
const currency = Type.String({ pattern: '^[A-Z]{3}$' })

export const createUser = {
  body: Type.Object({
    external_user_id: Type.String({ minLength: 1, maxLength: 100 }),
    name: Type.Optional(Type.String({ maxLength: 200 })),
    email: Type.Optional(Type.String({ format: 'email' })),
    phone: Type.Optional(Type.String({ pattern: '^\\+[1-9]\\d{1,14}$' })),
    language: Type.Optional(Enum(['en', 'pt', 'es'])),
  }),
  response: { 201: UserResource },
}

export const getUser = { params, response: { 200: UserResource } }

export const createIntake = {
  params,
  body: Type.Object({
    monthly_income: money,
    monthly_expenses: money,
    financial_goal: Enum(['savings', 'debt']),
    next_pay_date: Type.Optional(day),
    currency: Type.Optional(currency),
    current_savings: Type.Optional(money),
    total_debt: Type.Optional(money),
    debt_apr: Type.Optional(Type.Number({ minimum: 0, maximum: 1000 })),
  }),
  response: { 201: IntakeResource },
}

export const generatePlan = { params, response: { 201: PlanResource } }

export const createMessage = {
  params,
  body: Type.Object({ message: Type.String({ minLength: 1, maxLength: 2000 }) }),
  response: { 200: ChatMessageResource },
}

export const listTransactions = {
  params,
  querystring: Type.Object({
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 20 }),
    cursor: Type.Optional(Type.String()),
  }),
  response: { 200: TransactionList },
}

export const createTransactions = {
  params,
  body: Type.Object({
    transactions: Type.Array(
      Type.Object({
        amount_cents: Type.Integer({ minimum: 1 }),
        description: Type.String({ minLength: 1, maxLength: 500 }),
        transaction_date: Type.Optional(day),
        type: Type.Optional(Enum(['expense', 'income'])),
        currency: Type.Optional(currency),
        external_transaction_id: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
      }),
      { minItems: 1, maxItems: 1000 },
    ),
  }),
  response: { 201: TransactionList },
}
