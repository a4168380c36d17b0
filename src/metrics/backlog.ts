import { setTimeout as sleep } from 'node:timers/promises'
import { Gauge, type Registry } from 'prom-client'

/** How much of a queue is in which state. */
export interface QueueBacklog {
  queue: string
  /** Counts by state; what is due and has not begun is `waiting`. */
  jobs: Readonly<Record<string, number>>
  /** For how long the oldest of what waits has been due; 0 where nothing waits. */
  oldestSeconds: number
}

export type ReadBacklog = () => Promise<QueueBacklog[]>

/** How long what was read is shown again, and how long a scrape waits for it, in milliseconds. */
const KEPT_MS = 5_000
const PATIENCE_MS = 1_000

/** Shows what waits in the queues. While the database does not tell, that is left out of the figures. */
export function showBacklog(registry: Registry, read: ReadBacklog): void {
  const registers = [registry]
  const current = keep(read)
  new Gauge({
    name: 'ozzie_jobs_queued',
    help: 'Jobs by queue and state: waiting (due), delayed (due later), running, failed (given up).',
    labelNames: ['queue', 'state'],
    registers,
    async collect() {
      this.reset()
      for (const { queue, jobs } of await current()) {
        for (const [state, count] of Object.entries(jobs)) this.set({ queue, state }, count)
      }
    },
  })
  new Gauge({
    name: 'ozzie_jobs_oldest_waiting_seconds',
    help: 'For how long the oldest waiting job of a queue has been due.',
    labelNames: ['queue'],
    registers,
    async collect() {
      this.reset()
      for (const { queue, oldestSeconds } of await current()) this.set({ queue }, oldestSeconds)
    },
  })
}

/** Reads once for all who ask within a while. @returns nothing where that fails or takes too long */
function keep(read: ReadBacklog): ReadBacklog {
  let readAt = Number.NEGATIVE_INFINITY
  let latest: Promise<QueueBacklog[]> | undefined
  return async () => {
    if (!latest || performance.now() - readAt >= KEPT_MS) {
      readAt = performance.now()
      latest = read().catch(() => [])
    }
    return Promise.race([latest, sleep(PATIENCE_MS, [], { ref: false })])
  }
}
