import type { Logger } from 'pino'
import type { Database } from './database/database.ts'
import type { Services } from './services.ts'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS

/** Does now and then what no request does, until stopped. @returns how to stop it */
export function startHousekeeping(
  { idempotency, moves, imports }: Pick<Services, 'idempotency' | 'moves' | 'imports'>,
  database: Database,
  logger: Pick<Logger, 'warn'>,
): () => Promise<void> {
  const stopping = new AbortController()
  const stops = [
    repeat(SECOND_MS, () => imports.runDue(database, stopping.signal), 'a file was not stored'),
    repeat(10 * MINUTE_MS, () => idempotency.purge(database), 'expired idempotency keys were not deleted'),
    repeat(MINUTE_MS, () => moves.announceAvailable(database), 'available cycles were not announced'),
  ]

  function repeat(intervalMs: number, work: () => Promise<unknown>, complaint: string): () => Promise<void> {
    let running: Promise<void> | undefined
    const timer = setInterval(() => {
      // What takes longer than its interval is not started twice.
      running ??= work()
        .then(
          () => undefined,
          (error: unknown) => logger.warn({ err: error }, complaint),
        )
        .finally(() => {
          running = undefined
        })
    }, intervalMs)
    return async () => {
      clearInterval(timer)
      await running
    }
  }

  return async () => {
    stopping.abort()
    await Promise.all(stops.map((stop) => stop()))
  }
}
