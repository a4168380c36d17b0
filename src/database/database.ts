import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import type { Tracing } from '../tracing/tracing.ts'
import { type Prisma, PrismaClient } from './generated/client.ts'
import { openLanes } from './lanes.ts'
import { ping } from './ping.ts'
import { traceClient, traceStatements } from './traced-pool.ts'
import { followTransactions } from './transaction-connection.ts'

/** A statement of a hot path, sent as a named prepared statement past Prisma's own client. */
export interface Statement<Row> {
  readonly name: string
  readonly text: string
  /** Whether it touches a few rows by their keys, so that others can be sent behind it on the same connection. */
  readonly isShort?: boolean
  /** Only carries the type of a row. */
  readonly row?: Row
}

/**
 * The way to the database, or to an open transaction in it. Ordinary queries go through `prisma`; the few
 * hot ones are written in SQL, because building and planning them anew costs more than running them.
 */
export interface Database {
  /** Whether a transaction is open, and with it a connection taken. */
  readonly isTransaction: boolean
  readonly prisma: PrismaClient | Prisma.TransactionClient
  query<Row extends object>(statement: Statement<Row>, values: unknown[]): Promise<Row[]>
  /**
   * Runs `work` in one transaction; in a transaction that is open already, as a part of it.
   *
   * @param timeoutMs how long the whole of it may take, in milliseconds; as long as a statement where none is given
   */
  transaction<T>(work: (database: Database) => Promise<T>, timeoutMs?: number): Promise<T>
}

export interface DatabaseConnection extends Database {
  /** Resolves when the database answers and has all migrations; rejects within some 4 seconds otherwise. */
  ping(): Promise<void>
  readonly pool: { readonly total: number; readonly idle: number; readonly waiting: number }
  close(): Promise<void>
}

/** How long a request waits for a free connection, in milliseconds. */
const POOL_WAIT_MS = 2_000
const STATEMENT_TIMEOUT_MS = 5_000

/** How long an answer is waited for before the server at the other end is given up, in milliseconds. */
const ANSWER_TIMEOUT_MS = STATEMENT_TIMEOUT_MS + 2_000

/** After how long PostgreSQL ends a transaction on which nothing comes, and with it its locks, in milliseconds. */
const IDLE_TRANSACTION_MS = 10_000
const CONNECTIONS = 10

/** Beside the pool. Few are enough: each carries many statements at once, and the more share one, the fewer writes. */
const LANES = 4

export interface DatabaseOptions {
  /** How many connections the pool holds at most. */
  connections?: number | undefined
  /**
   * Whether a pooler in transaction mode stands in between: every statement may meet another connection then, so
   * that nothing can be prepared, set or sent ahead on one.
   */
  isPooled?: boolean
  tracing?: Tracing | undefined
}

/** Opens a pool; no connection is made before the first statement. */
export function openDatabase(
  databaseUrl: string,
  onPoolError: (error: Error) => void,
  { connections = CONNECTIONS, isPooled = false, tracing }: DatabaseOptions = {},
): DatabaseConnection {
  const connection = {
    connectionString: databaseUrl,
    application_name: 'ozzie',
    connectionTimeoutMillis: POOL_WAIT_MS,
    keepAlive: true,
    types: { getTypeParser },
    ...(!isPooled && {
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_TRANSACTION_MS,
    }),
  }
  const pool = new pg.Pool({ ...connection, max: connections, query_timeout: ANSWER_TIMEOUT_MS })
  pool.on('error', onPoolError)
  const lanes = openLanes({
    count: isPooled ? 0 : LANES,
    connection,
    pool,
    onConnect: (client) => tracing && traceClient(client, tracing),
    onLost: onPoolError,
    patienceMs: ANSWER_TIMEOUT_MS,
  })
  if (tracing) traceStatements(pool, tracing)
  const onConnection = followTransactions(pool)
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: 'minimal' })
  /** Behind a pooler nothing can be prepared. */
  const toQuery = ({ name, text }: Statement<object>, values: unknown[]): pg.QueryConfig =>
    isPooled ? { text, values } : { name, text, values }

  return {
    isTransaction: false,
    prisma,
    async query(statement, values) {
      const { rows } = await (statement.isShort ? lanes : pool).query(toQuery(statement, values))
      return rows
    },
    transaction: (work, timeoutMs = STATEMENT_TIMEOUT_MS) =>
      onConnection((connection) => {
        const query: Database['query'] = async (statement, values) =>
          (await connection.query(toQuery(statement, values))).rows
        return prisma.$transaction((client) => work(insideTransaction(client, query)), {
          maxWait: POOL_WAIT_MS,
          timeout: timeoutMs,
        })
      }),
    ping: () => ping(pool),
    get pool() {
      const { total, idle } = lanes.figures
      return {
        total: pool.totalCount + total,
        idle: pool.idleCount + idle,
        waiting: pool.waitingCount,
      }
    },
    async close() {
      await lanes.close()
      await prisma.$disconnect()
      await pool.end()
    },
  }
}

function insideTransaction(prisma: Prisma.TransactionClient, query: Database['query']): Database {
  const database: Database = {
    isTransaction: true,
    prisma,
    query,
    transaction: (work) => work(database),
  }
  return database
}

/** Makes plain statements return what Prisma returns: `bigint` for BIGINT, UTC midnight for DATE. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  if (oid === pg.types.builtins.INT8) return BigInt
  if (oid === pg.types.builtins.DATE) return (text) => new Date(`${text}T00:00:00Z`)
  return pg.types.getTypeParser(oid, format)
}
