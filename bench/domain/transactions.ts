import { isoDateFrom } from '../../src/finance/dates.ts'
import { merchantKey } from '../../src/transactions/categorise/merchant-key.ts'
import { suggestCategory } from '../../src/transactions/categorise/suggest-category.ts'
import type { Category } from '../../src/transactions/category.ts'
import type { TransactionRow } from './bodies.ts'
import { newId, type Transaction } from './rows.ts'

/** What the merchant of each row is known by, which is what a user may have taught a category for. */
export function merchantsOf(rows: readonly TransactionRow[]): string[] {
  return rows.map(({ description }) => merchantKey(description))
}

/**
 * The transactions that rows ask to keep, each in the category that the user taught, or else the likely one.
 *
 * @param merchants of each row
 */
export function newTransactions(
  rows: readonly TransactionRow[],
  merchants: readonly string[],
  taught: ReadonlyMap<string, Category>,
  currency: string,
): Transaction[] {
  const createdAt = new Date()
  const today = isoDateFrom(createdAt)
  return rows.map((row, index) => {
    const { description, type = 'expense' } = row
    return {
      id: newId('ozz_txn_'),
      externalTransactionId: row.external_transaction_id ?? null,
      goalId: null,
      type,
      amountCents: BigInt(row.amount_cents),
      currency: row.currency ?? currency,
      category: taught.get(merchants[index] ?? '') ?? suggestCategory(description, type).category,
      description,
      transactionDate: row.transaction_date ?? today,
      source: 'api_json',
      aiConfidence: 1,
      createdAt,
    }
  })
}

/** Each candidate as it is stored: a known one in the place of one that came again. */
export function asStored(candidates: Transaction[], known: readonly Transaction[]): Transaction[] {
  const byExternalId = new Map(known.map((row) => [row.externalTransactionId, row]))
  return candidates.map((candidate) => {
    const { externalTransactionId } = candidate
    return (externalTransactionId !== null && byExternalId.get(externalTransactionId)) || candidate
  })
}
