import { type Columns, selectSql } from '../database/columns.ts'
import type { Statement } from '../database/database.ts'
import type { TransactionModel } from '../database/generated/models.ts'
import { type IsoDate, isoDateFrom, utcMidnight } from '../finance/dates.ts'
import { END, type Page, pageOf } from '../lib/page.ts'
import { ofUser, type UserScope } from '../users/scope.ts'
import type { Category } from './category.ts'

type TransactionRow = Omit<TransactionModel, 'apiClientId' | 'userId' | 'fingerprint'>

/** Amounts are cents, above 0. */
export type Transaction = Omit<TransactionRow, 'transactionDate'> & { transactionDate: IsoDate }

/** A transaction to keep; `fingerprint` is SHA-256 in hexadecimal digits. */
export type NewTransaction = Transaction & { fingerprint: string | null }

export type TransactionChanges = Partial<
  Pick<Transaction, 'amountCents' | 'category' | 'description' | 'transactionDate' | 'type' | 'goalId'>
>

export interface TransactionFilter {
  from?: IsoDate
  to?: IsoDate
  category?: Category
  source?: Transaction['source']
  type?: Transaction['type']
}

const insertAllStatement: Statement<{ id: string }> = {
  name: 'transactions.insert_all',
  text: `
    INSERT INTO transactions (
      api_client_id, user_id, id, external_transaction_id, type, amount_cents, currency, category, description,
      transaction_date, source, ai_confidence, fingerprint, created_at)
    SELECT $1, $2, id, external_id, type::transaction_type, amount::bigint, currency, category::category,
           description, day::date, source::transaction_source, confidence::float8, decode(fingerprint, 'hex'),
           created_at::timestamptz
      FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
                  $11::text[], $12::text[], $13::text[], $14::text[])
        AS row (id, external_id, type, amount, currency, category, description, day, source, confidence,
                fingerprint, created_at)
    -- In an order that others who insert the same share, so that nobody waits for each other in a circle.
     ORDER BY fingerprint, external_id
    ON CONFLICT DO NOTHING
    RETURNING id`,
}

/**
 * Keeps them, in one statement however many there are, but for those whose fingerprint or external id is taken.
 *
 * @returns the ids of those that were kept
 */
export async function insertAll(scope: UserScope, rows: readonly NewTransaction[]): Promise<Set<string>> {
  const inserted = await scope.database.query(insertAllStatement, [
    scope.apiClientId,
    scope.user.id,
    rows.map(({ id }) => id),
    rows.map(({ externalTransactionId }) => externalTransactionId),
    rows.map(({ type }) => type),
    rows.map(({ amountCents }) => String(amountCents)),
    rows.map(({ currency }) => currency),
    rows.map(({ category }) => category),
    rows.map(({ description }) => description),
    rows.map(({ transactionDate }) => transactionDate),
    rows.map(({ source }) => source),
    rows.map(({ aiConfidence }) => String(aiConfidence)),
    rows.map(({ fingerprint }) => fingerprint),
    rows.map(({ createdAt }) => createdAt.toISOString()),
  ])
  return new Set(inserted.map(({ id }) => id))
}

/** A stored transaction with what it is known by. */
export type KnownTransaction = Transaction & { fingerprint: string | null }

/** What a row has besides. */
const NOT_OF_TRANSACTION = { apiClientId: true, userId: true, fingerprint: true } as const

const COLUMNS: Columns<TransactionRow> = {
  id: 'id',
  externalTransactionId: 'external_transaction_id',
  goalId: 'goal_id',
  type: 'type',
  amountCents: 'amount_cents',
  currency: 'currency',
  category: 'category',
  description: 'description',
  transactionDate: 'transaction_date',
  source: 'source',
  aiConfidence: 'ai_confidence',
  createdAt: 'created_at',
}

const findKnownStatement: Statement<TransactionRow & { hex: string | null }> = {
  name: 'transactions.find_known',
  text: `
    SELECT ${selectSql('transactions', COLUMNS)}, encode(fingerprint, 'hex') AS hex
      FROM transactions
     WHERE api_client_id = $1 AND user_id = $2
       AND (external_transaction_id = ANY ($3::text[])
            OR fingerprint = ANY (SELECT decode(hex, 'hex') FROM unnest($4::text[]) AS known (hex)))`,
}

/** Those that are stored already, by the partner's own id or by fingerprint. */
export async function findKnown(
  scope: UserScope,
  externalIds: readonly string[],
  fingerprints: readonly string[],
): Promise<KnownTransaction[]> {
  if (externalIds.length === 0 && fingerprints.length === 0) return []
  const rows = await scope.database.query(findKnownStatement, [
    scope.apiClientId,
    scope.user.id,
    externalIds,
    fingerprints,
  ])
  return rows.map(({ hex, ...row }) => ({ ...toTransaction(row), fingerprint: hex }))
}

export async function find(scope: UserScope, id: string): Promise<Transaction | undefined> {
  const row = await scope.database.prisma.transaction.findFirst({
    where: { ...ofUser(scope), id },
    omit: NOT_OF_TRANSACTION,
  })
  return row ? toTransaction(row) : undefined
}

/** Those of the given ids that the user has, in no order. */
export async function findAll(scope: UserScope, ids: readonly string[]): Promise<Transaction[]> {
  const rows = await scope.database.prisma.transaction.findMany({
    where: { ...ofUser(scope), id: { in: [...ids] } },
    omit: NOT_OF_TRANSACTION,
  })
  return rows.map(toTransaction)
}

/** Newest first, one more than the page holds when there are more. */
export async function list(scope: UserScope, filter: TransactionFilter, page: Page): Promise<Transaction[]> {
  const rows = await (Object.keys(filter).length === 0 ? listAll(scope, page) : listSome(scope, filter, page))
  return rows.map(toTransaction)
}

const listAllStatement: Statement<TransactionRow> = {
  name: 'transactions.list_all',
  isShort: true,
  text: `
    SELECT ${selectSql('transactions', COLUMNS)}
      FROM transactions WHERE api_client_id = $1 AND user_id = $2 AND id < $3 ORDER BY id DESC LIMIT $4`,
}

function listAll(scope: UserScope, { limit, before = END }: Page): Promise<TransactionRow[]> {
  return scope.database.query(listAllStatement, [scope.apiClientId, scope.user.id, before, limit + 1])
}

function listSome(
  scope: UserScope,
  { from, to, ...equal }: TransactionFilter,
  page: Page,
): Promise<TransactionRow[]> {
  const { id, order } = pageOf(page)
  return scope.database.prisma.transaction.findMany({
    where: {
      ...ofUser(scope),
      ...equal,
      id,
      transactionDate: { ...(from && { gte: utcMidnight(from) }), ...(to && { lte: utcMidnight(to) }) },
    },
    omit: NOT_OF_TRANSACTION,
    ...order,
  })
}

/** Writes the given columns. @returns undefined when there is no such transaction */
export async function update(
  scope: UserScope,
  id: string,
  { transactionDate, ...changes }: TransactionChanges,
): Promise<Transaction | undefined> {
  const [row] = await scope.database.prisma.transaction.updateManyAndReturn({
    where: { ...ofUser(scope), id },
    data: { ...changes, ...(transactionDate && { transactionDate: utcMidnight(transactionDate) }) },
    omit: NOT_OF_TRANSACTION,
  })
  return row ? toTransaction(row) : undefined
}

/** Lets the transactions that point at a goal point at none. */
export async function forgetGoal(scope: UserScope, goalId: string): Promise<void> {
  await scope.database.prisma.transaction.updateMany({
    where: { ...ofUser(scope), goalId },
    data: { goalId: null },
  })
}

export async function remove(scope: UserScope, id: string): Promise<void> {
  await scope.database.prisma.transaction.deleteMany({ where: { ...ofUser(scope), id } })
}

/** The categories that the user gave these merchants. */
export async function findMerchants(
  scope: UserScope,
  merchants: readonly string[],
): Promise<Map<string, Category>> {
  const rows = await scope.database.prisma.merchantCategory.findMany({
    where: { ...ofUser(scope), merchant: { in: [...merchants] } },
    select: { merchant: true, category: true },
  })
  return new Map(rows.map(({ merchant, category }) => [merchant, category]))
}

export async function saveMerchant(
  scope: UserScope,
  merchant: string,
  category: Category,
  updatedAt: Date,
): Promise<void> {
  const key = { ...ofUser(scope), merchant }
  await scope.database.prisma.merchantCategory.upsert({
    where: { apiClientId_userId_merchant: key },
    create: { ...key, category, updatedAt },
    update: { category, updatedAt },
  })
}

function toTransaction({ transactionDate, ...rest }: TransactionRow): Transaction {
  return { ...rest, transactionDate: isoDateFrom(transactionDate) }
}
