import { majorFromCents } from '../../src/finance/money.ts'
import { toTimestamp } from '../../src/http/schemas.ts'
import { planData } from '../../src/plan/wire.ts'
import { userData } from '../../src/users/wire.ts'
import type { Exchange } from './coaching.ts'
import type { Intake, Plan, Transaction, User } from './rows.ts'

export function userAnswer(user: User) {
  return { object: 'user' as const, data: userData(user, '2025-05-05') }
}

export function intakeAnswer(intake: Intake, userId: string) {
  const { currency, currentSavingsCents, totalDebtCents, debtApr } = intake
  const data = {
    id: intake.id,
    user_id: userId,
    monthly_income: majorFromCents(intake.monthlyIncomeCents),
    monthly_expenses: majorFromCents(intake.monthlyExpensesCents),
    monthly_surplus: majorFromCents(intake.monthlyIncomeCents - intake.monthlyExpensesCents),
    financial_goal: intake.financialGoal,
    next_pay_date: intake.nextPayDate,
    ...(currency !== null && { currency }),
    ...(currentSavingsCents !== null && { current_savings: majorFromCents(currentSavingsCents) }),
    ...(totalDebtCents !== null && { total_debt: majorFromCents(totalDebtCents) }),
    ...(debtApr !== null && { debt_apr: debtApr }),
    created_at: toTimestamp(intake.createdAt),
  }
  return { object: 'financial_intake' as const, data }
}

export function planAnswer(plan: Plan, userId: string) {
  return { object: 'plan' as const, data: planData({ ...plan, stale: false }, userId) }
}

export function chatAnswer({ id, createdAt, ...exchange }: Exchange, userId: string) {
  const { reply, emotion, topic, intent, language } = exchange
  const data = {
    id,
    user_id: userId,
    reply,
    emotion,
    topic,
    intent,
    language,
    created_at: toTimestamp(createdAt),
  }
  return { object: 'chat_message' as const, data }
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

function transactionData(transaction: Transaction, userId: string) {
  return {
    id: transaction.id,
    user_id: userId,
    external_transaction_id: transaction.externalTransactionId,
    goal_id: transaction.goalId,
    type: transaction.type,
    amount_cents: Number(transaction.amountCents),
    currency: transaction.currency,
    category: transaction.category,
    description: transaction.description,
    transaction_date: transaction.transactionDate,
    source: transaction.source,
    ai_confidence: transaction.aiConfidence,
    created_at: toTimestamp(transaction.createdAt),
  }
}
