import type { Logger } from 'pino'
import type { Database } from './database/database.ts'
import type { Services } from './services.ts'
import { type Tracing, traced } from './tracing/tracing.ts'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** What is done again and again. */
export interface Sweep {
  name: string
  intervalMs: number
  run(signal: AbortSignal): Promise<unknown>
  /** What the log says when it fails. */
  complaint: string
}

/** Is told of every turn of a sweep. */
export type OnSweep = (sweep: string, outcome: 'done' | 'failed') => void

export interface SweepObservers {
  logger: Pick<Logger, 'warn'>
  onSweep: OnSweep
  tracing: Tracing | undefined
}

/** All that is done now and then and by no request. */
export function sweepsOf(
  { idempotency, moves, imports, events, deliveries, whatsapp }: Services,
  database: Database,
): Sweep[] {
  const sweep = (name: string, intervalMs: number, run: Sweep['run'], complaint: string): Sweep => ({
    ...{ name, intervalMs, run, complaint },
  })
  const dispatch = () => events.dispatch(database, deliveries.handOn)
  return [
    sweep('events.dispatch', SECOND_MS / 2, dispatch, 'events were not dispatched'),
    sweep('imports.run', SECOND_MS, (signal) => imports.runDue(database, signal), 'a file was not stored'),
    sweep('moves.announce', MINUTE_MS, () => moves.announceAvailable(database), 'cycles were not announced'),
    sweep('events.purge', 10 * MINUTE_MS, () => events.purge(database), 'old events were not deleted'),
    sweep(
      'deliveries.purge',
      10 * MINUTE_MS,
      () => deliveries.purge(database),
      'old deliveries were not deleted',
    ),
    sweep(
      'idempotency.purge',
      10 * MINUTE_MS,
      () => idempotency.purge(database),
      'expired idempotency keys were not deleted',
    ),
    sweep(
      'whatsapp.purge',
      HOUR_MS,
      () => whatsapp.inbound.purge(database),
      'messages of strangers were not deleted',
    ),
  ]
}

/** Those that look more often are no trace each: what they find is one of its own. */
const LEAST_TRACED_MS = 10 * SECOND_MS

/** Does all sweeps in their turns, until stopped. @returns how to stop it */
export function startSweeps(sweeps: readonly Sweep[], observers: SweepObservers): () => Promise<void> {
  const stopping = new AbortController()
  const stops = sweeps.map((sweep) => repeat(sweep, observers, stopping.signal))
  return async () => {
    stopping.abort()
    await Promise.all(stops.map((stop) => stop()))
  }
}

function repeat(sweep: Sweep, { logger, onSweep, tracing }: SweepObservers, signal: AbortSignal) {
  const { name, intervalMs, complaint } = sweep
  const tracer = intervalMs < LEAST_TRACED_MS ? undefined : tracing
  let running: Promise<void> | undefined
  let isFailing = false

  async function turn(): Promise<void> {
    try {
      await traced(tracer, `sweep ${name}`, {}, () => sweep.run(signal))
      isFailing = false
      onSweep(name, 'done')
    } catch (error) {
      // An outage is told of once, not with every turn.
      if (!isFailing) logger.warn({ err: error }, complaint)
      isFailing = true
      onSweep(name, 'failed')
    }
  }

  const timer = setInterval(() => {
    // What takes longer than its interval is not started twice.
    running ??= turn().finally(() => {
      running = undefined
    })
  }, intervalMs)
  return async () => {
    clearInterval(timer)
    await running
  }
}
