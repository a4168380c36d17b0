import type { ClientScope } from '../clients/scope.ts'
import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import { idempotencyInProgress, idempotencyMismatch } from '../lib/errors.ts'
import type { IdFactory } from '../lib/ids.ts'
import type { Seal } from '../lib/sealed.ts'
import type { Answer, Attempt } from './store.ts'
import * as store from './store.ts'

/** How long an answer is kept, in milliseconds. */
const KEPT_MS = 24 * 60 * 60 * 1000

/** How long a running request holds its key without a sign of life, in milliseconds. */
const LEASE_MS = 3_000

/** Longer than any request may take, in milliseconds. */
const LONGEST_RUN_MS = 30_000

/** Begins the kept body of an answer that holds a secret; no answer itself begins so. */
const SEALED = 'sealed:'

/** What a run ends with. */
export type RunAnswer = Answer & {
  /** Whether it shows a secret, which is not to be kept in plain sight. */
  isConfidential: boolean
}

/** A request that runs under a key. */
export interface Run {
  /**
   * Keeps the answer, in the transaction of the scope: it is kept exactly if the effect is.
   *
   * @throws IDEMPOTENCY_IN_PROGRESS when another attempt took the key over; the effect must be undone then
   */
  complete(scope: ClientScope, answer: RunAnswer, userId: string | null): Promise<void>
  /** Forgets the key, so that a retry runs anew. */
  release(scope: ClientScope): Promise<void>
}

export function createIdempotencyService(seal: Seal, clock: Clock, ids: IdFactory) {
  /** A request holds its key while it runs; whoever dies loses it within the lease. */
  function keepAlive(scope: ClientScope, attempt: Attempt): () => void {
    const timer = setInterval(() => {
      store.renew(scope, attempt, LEASE_MS).catch(() => undefined)
    }, LEASE_MS / 3)
    const end = setTimeout(() => clearInterval(timer), LONGEST_RUN_MS)
    return () => {
      clearInterval(timer)
      clearTimeout(end)
    }
  }

  function sealed(body: string): string {
    return SEALED + Buffer.from(seal.seal(body)).toString('base64')
  }

  function unsealed(body: string): string {
    return body.startsWith(SEALED) ? seal.unseal(Buffer.from(body.slice(SEALED.length), 'base64')) : body
  }

  function start(scope: ClientScope, attempt: Attempt): Run {
    const stop = keepAlive(scope, attempt)
    return {
      async complete(inScope, { isConfidential, ...answer }, userId) {
        stop()
        const kept = isConfidential ? { ...answer, body: sealed(answer.body) } : answer
        if (!(await store.complete(inScope, attempt, kept, userId))) throw idempotencyInProgress()
      },
      async release(inScope) {
        stop()
        await store.release(inScope, attempt)
      },
    }
  }

  return {
    /**
     * Takes the key for a request, or finds what the request was answered with before.
     *
     * @param fingerprint SHA-256 of what makes it the same request
     * @throws IDEMPOTENCY_IN_PROGRESS, IDEMPOTENCY_MISMATCH
     */
    async begin(
      scope: ClientScope,
      key: string,
      fingerprint: Uint8Array<ArrayBuffer>,
    ): Promise<{ run: Run } | { answer: Answer }> {
      const attempt = { key, id: ids('req_'), fingerprint }
      const createdAt = clock()
      const expiresAt = new Date(createdAt.getTime() + KEPT_MS)
      if (await store.reserve(scope, attempt, { createdAt, expiresAt, leaseMs: LEASE_MS })) {
        return { run: start(scope, attempt) }
      }
      const known = await store.find(scope, key)
      if (known && Buffer.compare(known.fingerprint, fingerprint) !== 0) throw idempotencyMismatch()
      if (!known || known.status === null) throw idempotencyInProgress()
      return {
        answer: {
          status: known.status,
          apiVersion: known.apiVersion ?? '',
          contentType: known.contentType ?? '',
          body: unsealed(known.body ?? ''),
        },
      }
    },

    /** Deletes what is kept no longer. @returns how many keys */
    purge: (database: Database): Promise<number> => store.deleteExpired(database, clock()),
  }
}

export type IdempotencyService = ReturnType<typeof createIdempotencyService>
