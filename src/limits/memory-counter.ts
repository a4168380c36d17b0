import { LRUCache } from 'lru-cache'
import type { Clock } from '../lib/clock.ts'
import { type Counter, WINDOW_SECONDS } from './counter.ts'

interface Window {
  startedAt: number
  count: number
}

const WINDOW_MS = WINDOW_SECONDS * 1_000

/** A flood of new addresses pushes out what was idle longest, instead of filling the memory. */
const MAX_KEYS = 50_000

/** Counts in this process alone. */
export function createMemoryCounter(clock: Clock): Counter {
  const windows = new LRUCache<string, Window>({ max: MAX_KEYS })

  return {
    async add(key, points) {
      const now = clock().getTime()
      let window = windows.get(key)
      if (!window || !isOpen(window, now)) {
        window = { startedAt: now, count: 0 }
        windows.set(key, window)
      }
      window.count += points
      return { count: window.count, msLeft: window.startedAt + WINDOW_MS - now }
    },
  }
}

/** A clock that was set back ends a window, too, so that nobody is shut out for longer than one. */
function isOpen({ startedAt }: Window, now: number): boolean {
  return startedAt <= now && now < startedAt + WINDOW_MS
}
