import { AsyncLocalStorage } from 'node:async_hooks'
import type pg from 'pg'

/** The connection that a transaction runs on, for statements that go past Prisma's client. */
export interface TransactionConnection {
  /** @throws TransactionEnded once the connection has gone back to its pool */
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
  Object.defineProperty(pool, 'connect', {
    configurable: true,
    writable: true,
    value: (callback?: Parameters<typeof connect>[0]) => {
      if (callback) return connect(callback)
      const slot = slots.getStore()
      if (!slot || slot.isTaken) return connect()
      slot.isTaken = true
      return connect().then((client) => keepUntilReleased(slot, client))
    },
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

/** A connection that was given back is somebody else's. */
function keepUntilReleased(slot: Slot, client: pg.PoolClient): pg.PoolClient {
  slot.client = client
  const { release } = client
  client.release = (error) => {
    slot.client = undefined
    release.call(client, error)
  }
  return client
}
