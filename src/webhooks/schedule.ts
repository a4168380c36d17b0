const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** How long to wait before each attempt, in milliseconds, as Standard Webhooks proposes it. */
const DELAYS_MS = [
  0,
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
]

/** How far a wait may be off in either direction, so that what failed together does not come back together. */
const JITTER = 0.2

/**
 * How long to wait after so many failed attempts, in milliseconds; undefined when there is to be no other.
 *
 * @param retryAfterMs how long the receiver asks to be left alone; heeded up to the wait that would follow
 * @param random a number in [0, 1)
 */
export function delayAfter(failures: number, retryAfterMs: number, random: () => number): number | undefined {
  const delay = DELAYS_MS[failures]
  if (delay === undefined) return undefined
  const jittered = delay * (1 - JITTER + 2 * JITTER * random())
  const longest = DELAYS_MS[failures + 1] ?? delay
  return Math.round(Math.max(jittered, Math.min(retryAfterMs, longest)))
}

/**
 * What a `Retry-After` header asks for, in milliseconds: its seconds, or the time until its date (RFC 9110).
 *
 * @returns 0 when it asks for nothing
 */
export function retryAfter(header: string | undefined, now: Date): number {
  if (header === undefined) return 0
  if (/^\d{1,9}$/.test(header)) return Number(header) * SECOND_MS
  const until = Date.parse(header) - now.getTime()
  return until > 0 ? until : 0
}
