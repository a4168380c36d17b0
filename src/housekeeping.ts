import type { Logger } from 'pino'
import type { Database } from './database/database.ts'
import type { Services } from './services.ts'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** Does now and then what no request does, until stopped. @returns how to stop it */
export function startHousekeeping(
  { idempotency, moves, imports, events, deliveries, whatsapp }: Services,
  database: Database,
  logger: Pick<Logger, 'warn'>,
): () => Promise<void> {
  const stopping = new AbortController()
  const stops = [
    repeat(SECOND_MS / 2, () => events.dispatch(database, deliveries.handOn), 'events were not dispatched'),
    repeat(10 * MINUTE_MS, () => events.purge(database), 'old events were not deleted'),
    repeat(10 * MINUTE_MS, () => deliveries.purge(database), 'old deliveries were not deleted'),
    repeat(HOUR_MS, () => whatsapp.inbound.purge(database), 'messages of strangers were not deleted'),
    repeat(SECOND_MS, () => imports.runDue(database, stopping.signal), 'a file was not stored'),
    repeat(10 * MINUTE_MS, () => idempotency.purge(database), 'expired idempotency keys were not deleted'),
    repeat(MINUTE_MS, () => moves.announceAvailable(database), 'available cycles were not announced'),
  ]

  function repeat(intervalMs: number, work: () => Promise<unknown>, complaint: string): () => Promise<void> {
    let running: Promise<void> | undefined
    let isFailing = false
    const timer = setInterval(() => {
      // What takes longer than its interval is not started twice.
      running ??= work()
        .then(
          () => {
            isFailing = false
          },
          (error: unknown) => {
            // An outage is told of once, not with every turn.
            if (!isFailing) logger.warn({ err: error }, complaint)
            isFailing = true
          },
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
