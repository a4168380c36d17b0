import type { Logger } from 'pino'
import type { Database } from './database/database.ts'
import type { IdempotencyService } from './idempotency/service.ts'

/** How often to look for what has expired, in milliseconds. */
const INTERVAL_MS = 10 * 60 * 1000

/** Deletes what is kept no longer, now and then, until stopped. @returns how to stop it */
export function startHousekeeping(
  idempotency: IdempotencyService,
  database: Database,
  logger: Pick<Logger, 'warn'>,
): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    running = idempotency.purge(database).then(
      () => undefined,
      (error: unknown) => logger.warn({ err: error }, 'expired idempotency keys were not deleted'),
    )
  }, INTERVAL_MS)
  return async () => {
    clearInterval(timer)
    await running
  }
}
