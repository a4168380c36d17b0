import type { Counter } from './counter.ts'

/** How long a counter that failed is left alone, in milliseconds. */
const PAUSE_MS = 1_000

interface Events {
  onFailure(error: unknown): void
  onRecovery(): void
}

/**
 * Counts in `shared` while that works, and in `local` otherwise. After a failure only one caller in every
 * {@link PAUSE_MS} tries `shared` again, so that an outage does not slow down everybody.
 */
export function createFallbackCounter(shared: Counter, local: Counter, events: Events): Counter {
  let failing = false
  let retryAt = 0

  function mayAskShared(): boolean {
    if (!failing) return true
    const now = performance.now()
    if (now < retryAt) return false
    retryAt = now + PAUSE_MS
    return true
  }

  function noteFailure(error: unknown): void {
    retryAt = performance.now() + PAUSE_MS
    if (!failing) events.onFailure(error)
    failing = true
  }

  function noteSuccess(): void {
    if (failing) events.onRecovery()
    failing = false
  }

  return {
    async add(key, points) {
      if (!mayAskShared()) return local.add(key, points)
      try {
        const usage = await shared.add(key, points)
        noteSuccess()
        return usage
      } catch (error) {
        noteFailure(error)
        return local.add(key, points)
      }
    },
  }
}
