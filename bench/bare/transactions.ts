import type { Category } from '../../src/transactions/category.ts'
import type { TransactionRow } from '../domain/bodies.ts'
import type { Transaction } from '../domain/rows.ts'
import { asStored, merchantsOf, newTransactions } from '../domain/transactions.ts'
import { pageAnswer, storedAnswer } from '../domain/wire.ts'
import type { Answer } from './answer.ts'
import { columns, run, type Statement } from './database.ts'
import { FIND_INTAKE } from './records.ts'
import { findOrCreateUser } from './users.ts'

const TRANSACTION = columns(`id externalTransactionId goalId type amountCents currency category description
                             transactionDate source aiConfidence createdAt`)

const LIST: Statement<Transaction> = {
  name: 'list_transactions',
  text: `
    SELECT ${TRANSACTION} FROM transactions
     WHERE api_client_id = $1 AND user_id = $2 AND ($3::text IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`,
}

const FIND_MERCHANTS: Statement<{ merchant: string; category: Category }> = {
  name: 'find_merchants',
  text: `
    SELECT merchant, category FROM merchant_categories
     WHERE api_client_id = $1 AND user_id = $2 AND merchant = ANY ($3)`,
}

const FIND_KNOWN: Statement<Transaction> = {
  name: 'find_known_transactions',
  text: `
    SELECT ${TRANSACTION} FROM transactions
     WHERE api_client_id = $1 AND user_id = $2 AND external_transaction_id = ANY ($3)`,
}

const INSERT_ALL: Statement<{ id: string }> = {
  name: 'insert_transactions',
  text: `
    INSERT INTO transactions (
      api_client_id, user_id, id, external_transaction_id, type, amount_cents, currency, category, description,
      transaction_date, source, ai_confidence, created_at)
    SELECT $1, $2, id, external_id, type::transaction_type, amount::bigint, currency, category::category,
           description, day::date, 'api_json', 1, $11::timestamptz
      FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])
        AS row (id, external_id, type, amount, currency, category, description, day)
    ON CONFLICT DO NOTHING
    RETURNING id`,
}

export async function listTransactions(externalUserId: string, query: URLSearchParams): Promise<Answer> {
  const { id: userId } = await findOrCreateUser(externalUserId)
  const cursor = query.get('cursor')
  const before = cursor === null ? null : Buffer.from(cursor, 'base64url').toString()
  const limit = Number(query.get('limit') ?? 20)
  const rows = await run(LIST, [userId, before, limit + 1])
  return { status: 200, body: pageAnswer(rows, limit, userId) }
}

export async function storeTransactions(
  externalUserId: string,
  rows: readonly TransactionRow[],
): Promise<Answer> {
  const { id: userId } = await findOrCreateUser(externalUserId)
  const merchants = merchantsOf(rows)
  const [[intake], lessons] = await Promise.all([
    run(FIND_INTAKE, [userId]),
    run(FIND_MERCHANTS, [userId, [...new Set(merchants)]]),
  ])
  const taught = new Map(lessons.map(({ merchant, category }) => [merchant, category]))
  const candidates = newTransactions(rows, merchants, taught, intake?.currency ?? 'USD')
  const inserted = await run(INSERT_ALL, insertValues(userId, candidates))
  const isNew = inserted.length === candidates.length
  const stored = isNew ? candidates : asStored(candidates, await findKnown(userId, candidates))
  return { status: 201, body: storedAnswer(stored, userId) }
}

function findKnown(userId: string, candidates: readonly Transaction[]): Promise<Transaction[]> {
  return run(FIND_KNOWN, [
    userId,
    candidates.flatMap(({ externalTransactionId }) => externalTransactionId ?? []),
  ])
}

function insertValues(userId: string, rows: readonly Transaction[]): unknown[] {
  return [
    userId,
    rows.map(({ id }) => id),
    rows.map(({ externalTransactionId }) => externalTransactionId),
    rows.map(({ type }) => type),
    rows.map(({ amountCents }) => String(amountCents)),
    rows.map(({ currency }) => currency),
    rows.map(({ category }) => category),
    rows.map(({ description }) => description),
    rows.map(({ transactionDate }) => transactionDate),
    rows[0]?.createdAt,
  ]
}
