import type pg from 'pg'
import { isUnstarted } from './failures.ts'
import { createLane, type Lane } from './lane.ts'

/**
 * Sends short statements over a few connections, each behind the others without waiting for their answers; what
 * must not or cannot go there takes a connection of the pool.
 */
export interface Lanes {
  query(query: pg.QueryConfig): Promise<pg.QueryResult>
  readonly figures: { total: number; idle: number }
  close(): Promise<void>
}

interface Options {
  count: number
  connection: pg.ClientConfig
  pool: pg.Pool
  onConnect: (client: pg.Client) => void
  onLost: (error: Error) => void
  /** How long a connection may owe an answer before it is given up, in milliseconds. */
  patienceMs: number
}

/** A statement that has to wait longer for a lock than this goes to the pool, out of the way of those behind it. */
const LOCK_TIMEOUT_MS = 100

/** A lane that owes answers for longer than this gets no more statements until it moves on, in milliseconds. */
const SILENCE_MS = 20

const WATCH_MS = 1_000

export function openLanes({ count, connection, pool, onConnect, onLost, patienceMs }: Options): Lanes {
  const config = { ...connection, lock_timeout: LOCK_TIMEOUT_MS }
  const lanes = Array.from({ length: count }, () => createLane(config, onConnect, onLost))
  // Nothing else would notice a server that is gone without a word.
  const watch = setInterval(() => {
    const now = performance.now()
    for (const lane of lanes) if (lane.silence(now) > patienceMs) lane.cut()
  }, WATCH_MS).unref()

  return {
    async query(query) {
      const lane = leastBusy(lanes)
      if (!lane) return pool.query(query)
      try {
        return await lane.query(query)
      } catch (error) {
        if (isUnstarted(error)) return pool.query(query)
        throw error
      }
    },
    get figures() {
      const open = lanes.filter(({ isOpen }) => isOpen)
      return {
        total: open.length,
        idle: open.filter(({ inFlight }) => inFlight === 0).length,
      }
    },
    async close() {
      await Promise.all(lanes.map((lane) => lane.close()))
      clearInterval(watch)
    },
  }
}

/** @returns undefined while none would send a statement at once */
function leastBusy(lanes: readonly Lane[]): Lane | undefined {
  const now = performance.now()
  let best: Lane | undefined
  for (const lane of lanes) {
    if (!lane.isOpen) lane.open()
    else if (lane.silence(now) <= SILENCE_MS && (!best || lane.inFlight < best.inFlight)) best = lane
  }
  return best
}
