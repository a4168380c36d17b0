import { chatData } from '../../src/chat/wire.ts'
import { intakeData } from '../../src/intake/wire.ts'
import { planData } from '../../src/plan/wire.ts'
import { transactionData } from '../../src/transactions/wire.ts'
import { userData } from '../../src/users/wire.ts'
import type { Exchange } from './coaching.ts'
import type { Intake, Plan, Transaction, User } from './rows.ts'

export function userAnswer(user: User) {
  return { object: 'user' as const, data: userData(user, '2025-05-05') }
}

export function intakeAnswer(intake: Intake, userId: string) {
  return { object: 'financial_intake' as const, data: intakeData(intake, userId) }
}

export function planAnswer(plan: Plan, userId: string) {
  return { object: 'plan' as const, data: planData({ ...plan, stale: false }, userId) }
}

export function chatAnswer(exchange: Exchange, userId: string) {
  return { object: 'chat_message' as const, data: chatData(exchange, userId) }
}

/** Transactions as they were handed in. */
export function storedAnswer(transactions: Transaction[], userId: string) {
  const data = transactions.map((transaction) => transactionData(transaction, userId))
  return { object: 'list' as const, data, has_more: false, next_cursor: null }
}

/** @param rows newest first, one more than the page holds when there are more */
export function pageAnswer(rows: Transaction[], limit: number, userId: string) {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    object: 'list' as const,
    data: shown.map((transaction) => transactionData(transaction, userId)),
    has_more: last !== undefined,
    next_cursor: last ? Buffer.from(last.id).toString('base64url') : null,
  }
}
