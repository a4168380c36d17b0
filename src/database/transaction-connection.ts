import { AsyncLocalStorage } from 'node:async_hooks'
import type pg from 'pg'
import { textOf } from '../lib/fields.ts'
import { replaceMethod } from './replace-method.ts'

/** The connection that a transaction runs on, for statements that go past Prisma's client. */
export interface TransactionConnection {
  /** @throws TransactionEnded once the end of the transaction was sent */
  query(query: pg.QueryConfig): Promise<pg.QueryResult>
}

/** Speaks of it as Prisma does, so that both are the same failure to whoever looks at codes. */
class TransactionEnded extends Error {
  override name = 'TransactionEnded'
  readonly code = 'P2028'
}

interface Slot {
  client: pg.PoolClient | undefined
  isTaken: boolean
}

/**
 * Finds out which connection of a pool Prisma takes for a transaction. It tells nobody; but it asks the pool in the
 * course of what `begin` does, and for nothing else before the transaction has begun.
 *
 * @returns a function that runs `begin`, and gives it the connection that its transaction will be on
 */
export function followTransactions(pool: pg.Pool) {
  const slots = new AsyncLocalStorage<Slot>()
  const connect = pool.connect.bind(pool)
  replaceMethod(pool, 'connect', (callback?: Parameters<typeof connect>[0]) => {
    if (callback) return connect(callback)
    const slot = slots.getStore()
    if (!slot || slot.isTaken) return connect()
    slot.isTaken = true
    return connect().then((client) => keepUntilEnded(slot, client))
  })

  return <T>(begin: (connection: TransactionConnection) => Promise<T>): Promise<T> => {
    const slot: Slot = { client: undefined, isTaken: false }
    const connection: TransactionConnection = {
      async query(query) {
        if (!slot.client) throw new TransactionEnded('The transaction has ended.')
        return slot.client.query(query)
      },
    }
    return slots.run(slot, () => begin(connection))
  }
}

/** What ends a transaction; whatever is sent behind it would be no part of one. */
const END = /^\s*(COMMIT|ROLLBACK)\s*;?\s*$/i

/**
 * The time of a transaction can run out while its work goes on: what that still sends must not follow the end on the
 * same connection, where it would be kept by itself. Nor may it meet a connection that was given back, which is
 * somebody else's.
 */
function keepUntilEnded(slot: Slot, client: pg.PoolClient): pg.PoolClient {
  slot.client = client
  const { release, query } = client
  replaceMethod(client, 'query', (...args: unknown[]) => {
    if (END.test(textOf(args[0], 'text') ?? '')) slot.client = undefined
    return Reflect.apply(query, client, args)
  })
  client.release = (error) => {
    slot.client = undefined
    replaceMethod(client, 'query', query)
    release.call(client, error)
  }
  return client
}
