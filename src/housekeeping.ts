import type { Logger } from 'pino'
import type { Database } from './database/database.ts'
import type { Services } from './services.ts'

const MINUTE_MS = 60 * 1000

/** Does now and then what no request does, until stopped. @returns how to stop it */
export function startHousekeeping(
  { idempotency, moves }: Pick<Services, 'idempotency' | 'moves'>,
  database: Database,
  logger: Pick<Logger, 'warn'>,
): () => Promise<void> {
  const stops = [
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
    await Promise.all(stops.map((stop) => stop()))
  }
}
