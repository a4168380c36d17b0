import { API_CLIENT_ID } from '../../database.ts'
import type { TransactionRow } from '../../domain/bodies.ts'
import { asStored, merchantsOf, newTransactions } from '../../domain/transactions.ts'
import { pageAnswer, storedAnswer } from '../../domain/wire.ts'
import type { PrismaClient } from './client.ts'
import { fromTransaction, toTransaction } from './models.ts'
import { findOrCreateUser } from './users.ts'

interface PageQuery {
  limit: number
  cursor?: string | undefined
}

/** Newest first. */
export async function listTransactions(prisma: PrismaClient, pathId: string, { limit, cursor }: PageQuery) {
  const { id: userId } = await findOrCreateUser(prisma, pathId)
  const before = cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString()
  const rows = await prisma.transaction.findMany({
    where: { apiClientId: API_CLIENT_ID, userId, ...(before !== undefined && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  return pageAnswer(rows.map(toTransaction), limit, userId)
}

/** Stores all rows or none; one whose external id is known is answered as it is stored, and not stored again. */
export async function storeTransactions(
  prisma: PrismaClient,
  pathId: string,
  rows: readonly TransactionRow[],
) {
  const { id: userId } = await findOrCreateUser(prisma, pathId)
  const owner = { apiClientId: API_CLIENT_ID, userId }
  const merchants = merchantsOf(rows)
  const [intake, lessons] = await Promise.all([
    prisma.financialIntake.findFirst({ where: owner, orderBy: { id: 'desc' }, select: { currency: true } }),
    prisma.merchantCategory.findMany({ where: { ...owner, merchant: { in: [...new Set(merchants)] } } }),
  ])
  const taught = new Map(lessons.map(({ merchant, category }) => [merchant, category]))
  const candidates = newTransactions(rows, merchants, taught, intake?.currency ?? 'USD')
  const data = candidates.map((candidate) => ({ ...fromTransaction(candidate), ...owner }))
  const { count } = await prisma.transaction.createMany({ data, skipDuplicates: true })
  if (count === candidates.length) return storedAnswer(candidates, userId)
  const ids = candidates.flatMap(({ externalTransactionId }) => externalTransactionId ?? [])
  const known = await prisma.transaction.findMany({
    where: { ...owner, externalTransactionId: { in: ids } },
  })
  return storedAnswer(asStored(candidates, known.map(toTransaction)), userId)
}
