import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from '@sinclair/typebox'
import { listEnvelope, toPage } from '../http/pagination.ts'
import { clientScope, userResolver } from '../http/resolve-user.ts'
import { errorResponses, USER_CODES } from '../http/schemas.ts'
import { acceptUpload } from '../http/upload.ts'
import { jobEnvelope } from '../imports/routes.ts'
import { JobResource } from '../imports/schemas.ts'
import type { ImportService } from '../imports/service.ts'
import { UserIdParams } from '../users/schemas.ts'
import type { UserService } from '../users/service.ts'
import type { Reading, RowInput } from './reader.ts'
import {
  CreateTransactionsBody,
  CreateTransactionsQuery,
  ListTransactionsQuery,
  StoredTransactionList,
  TransactionIdParams,
  TransactionList,
  TransactionResource,
  type TransactionRow,
  UpdateTransactionBody,
} from './schemas.ts'
import type { TransactionService } from './service.ts'
import type { Transaction, TransactionChanges, TransactionFilter } from './store.ts'
import { transactionData } from './wire.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What was read of the request, before its user came into being. */
    reading: Reading | null
  }
}

interface Options {
  transactions: TransactionService
}

interface CreateOptions extends Options {
  imports: ImportService
  users: UserService
}

/** How many rows of a file are stored while the caller waits: they take about a second. */
const MAX_AT_ONCE = 10_000

/** The largest JSON body with transactions, in bytes. */
const BULK_LIMIT = 1024 * 1024

/**
 * `POST /v1/users/{user_id}/transactions`, apart from the other routes: it takes a form as well as JSON, and what
 * cannot be read is refused, like any other invalid request, before it creates anybody.
 */
export const createTransactionsRoute: FastifyPluginAsyncTypebox<CreateOptions> = async (
  app,
  { transactions, imports, users },
) => {
  acceptUpload(app)
  app.decorateRequest('reading', null)
  const resolveUser = userResolver(users)

  app.post(
    '/transactions',
    {
      bodyLimit: BULK_LIMIT,
      schema: {
        operationId: 'createTransactions',
        tags: ['Transactions'],
        summary: 'Store transactions',
        description:
          'From what somebody wrote, from rows, or from a file; all of it or nothing. Rows of a file and ids of ' +
          'yours that are known already are returned and not stored again; `Ozzie-Stored` counts the new ones. Rows ' +
          'without an id are new each time: send an `Idempotency-Key` to be able to retry.',
        params: UserIdParams,
        querystring: CreateTransactionsQuery,
        body: CreateTransactionsBody,
        response: {
          201: StoredTransactionList,
          202: {
            ...JobResource,
            description:
              `A file with over ${MAX_AT_ONCE.toLocaleString('en')} rows, or one that comes while another is ` +
              'still being stored, is stored by a job.',
          },
          ...errorResponses(USER_CODES, { body: true }),
        },
      },
      preHandler: [
        async (request) => {
          const { text, transactions: rows, file } = request.body
          const scope = clientScope(request)
          const userId = request.params.user_id
          if (text !== undefined) request.reading = await transactions.readText(scope, userId, text)
          if (rows !== undefined)
            request.reading = await transactions.readRows(scope, userId, rows.map(toRow))
          if (file !== undefined) request.reading = await transactions.readFile(scope, userId, file.bytes)
        },
        resolveUser,
      ],
    },
    async ({ reading, query, body, userScope }, reply) => {
      if (reading === null) throw new Error('Nothing was read of the request')
      const isRehearsal = query.dry_run === 'true'
      const isLong = reading.drafts.length > MAX_AT_ONCE
      if (body.file && (isLong || (!isRehearsal && (await imports.hasOpen(userScope))))) {
        const job = await imports.queue(userScope, body.file.bytes, reading, isRehearsal)
        const userId = userScope.user.id
        reply.code(202).header('location', `/v1/users/${userId}/jobs/${job.id}`)
        return jobEnvelope(job, userId)
      }
      const recorded = isRehearsal
        ? await transactions.rehearse(userScope, reading)
        : await transactions.record(userScope, reading)
      reply.code(201).header('ozzie-stored', isRehearsal ? 0 : recorded.newCount)
      return {
        object: 'list' as const,
        data: recorded.transactions.map((transaction) => transactionData(transaction, userScope.user.id)),
        has_more: false,
        next_cursor: null,
      }
    },
  )
}

/** `/v1/users/{user_id}/transactions` and below, but for the POST. */
export const transactionRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { transactions }) => {
  app.get(
    '/transactions',
    {
      schema: {
        operationId: 'listTransactions',
        tags: ['Transactions'],
        summary: 'List transactions, the newest stored first',
        params: UserIdParams,
        querystring: ListTransactionsQuery,
        response: { 200: TransactionList, ...errorResponses(USER_CODES) },
      },
    },
    async ({ query, userScope }) => {
      const page = toPage(query)
      const rows = await transactions.list(userScope, toFilter(query), page)
      return listEnvelope(rows, page, (row) => transactionData(row, userScope.user.id))
    },
  )

  app.get(
    '/transactions/:transaction_id',
    {
      schema: {
        operationId: 'getTransaction',
        tags: ['Transactions'],
        summary: 'Get a transaction',
        params: TransactionIdParams,
        response: { 200: TransactionResource, ...errorResponses(USER_CODES) },
      },
    },
    async ({ params, userScope }) =>
      transactionEnvelope(await transactions.get(userScope, params.transaction_id), userScope.user.id),
  )

  app.patch(
    '/transactions/:transaction_id',
    {
      schema: {
        operationId: 'updateTransaction',
        tags: ['Transactions'],
        summary: 'Correct a transaction',
        description:
          'Changes the fields that are sent. A corrected category is remembered for later transactions of the same ' +
          'merchant. A `goal_id` lets the amount count toward that goal.',
        params: TransactionIdParams,
        body: UpdateTransactionBody,
        response: { 200: TransactionResource, ...errorResponses(USER_CODES, { body: true }) },
      },
    },
    async ({ params, body, userScope }) => {
      const changed = await transactions.update(userScope, params.transaction_id, toChanges(body))
      return transactionEnvelope(changed, userScope.user.id)
    },
  )

  app.delete(
    '/transactions/:transaction_id',
    {
      schema: {
        operationId: 'deleteTransaction',
        tags: ['Transactions'],
        summary: 'Delete a transaction',
        params: TransactionIdParams,
        response: {
          204: Type.Null({ description: 'The transaction is deleted.' }),
          ...errorResponses(['FORBIDDEN', 'NOT_FOUND']),
        },
      },
    },
    async ({ params, userScope }, reply) => {
      await transactions.remove(userScope, params.transaction_id)
      reply.code(204)
      return null
    },
  )
}

function toRow(row: TransactionRow): RowInput {
  return {
    type: row.type ?? 'expense',
    amount: BigInt(row.amount_cents),
    currency: row.currency ?? null,
    category: row.category ?? null,
    description: row.description,
    date: row.transaction_date ?? null,
    externalId: row.external_transaction_id ?? null,
  }
}

function toFilter({ from, to, category, source, type }: ListTransactionsQuery): TransactionFilter {
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(category !== undefined && { category }),
    ...(source !== undefined && { source }),
    ...(type !== undefined && { type }),
  }
}

function toChanges(body: UpdateTransactionBody): TransactionChanges {
  const { category, description, type, transaction_date: transactionDate, goal_id: goalId } = body
  return {
    ...(body.amount_cents !== undefined && { amountCents: BigInt(body.amount_cents) }),
    ...(category !== undefined && { category }),
    ...(description !== undefined && { description }),
    ...(transactionDate !== undefined && { transactionDate }),
    ...(type !== undefined && { type }),
    ...(goalId !== undefined && { goalId }),
  }
}

function transactionEnvelope(transaction: Transaction, userId: string) {
  return { object: 'transaction' as const, data: transactionData(transaction, userId) }
}
