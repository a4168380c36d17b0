import { toTimestamp } from '../http/schemas.ts'
import type { Transaction } from './store.ts'

/** A transaction as the API shows it. */
export function transactionData(transaction: Transaction, userId: string) {
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
