import type { Database } from './database.ts'

/** A transaction whose end is decided by somebody else than the one who writes in it. */
export interface HeldTransaction {
  /** What to write through. */
  readonly database: Database
  commit(): Promise<void>
  rollback(): Promise<void>
}

/**
 * Opens a transaction only when one is asked for: statements before that run by themselves, so that none is
 * open while something slow is waited for.
 */
export function deferTransaction(base: Database): HeldTransaction {
  let opened: Promise<HeldTransaction> | undefined
  return {
    database: {
      isTransaction: false,
      prisma: base.prisma,
      query: (statement, values) => base.query(statement, values),
      async transaction(work) {
        opened ??= openTransaction(base)
        return work((await opened).database)
      },
    },
    commit: async () => (await opened)?.commit(),
    // What could not be opened has nothing to undo.
    rollback: async () => (await opened?.catch(() => undefined))?.rollback(),
  }
}

class RollbackRequest extends Error {
  override name = 'RollbackRequest'
}

/** Opens a transaction at once: all statements through it are part of it. */
export function openTransaction(base: Database): Promise<HeldTransaction> {
  return new Promise((resolve, reject) => {
    const verdict = Promise.withResolvers<void>()
    const end = base.transaction(async (database) => {
      resolve({ database, commit, rollback })
      await verdict.promise
    })
    // Whoever settles the transaction hears of its failure; nobody else has to.
    end.catch(reject)

    async function commit(): Promise<void> {
      verdict.resolve()
      await end
    }
    async function rollback(): Promise<void> {
      verdict.reject(new RollbackRequest('rolled back'))
      await end.catch(() => undefined)
    }
  })
}
