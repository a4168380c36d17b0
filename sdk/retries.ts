import type { Clock } from './clock.ts'
import { OzzieError } from './errors.ts'

export interface RetryPolicy {
  /** How often a failed attempt is made again. */
  retries: number
  /** After how long an attempt without an answer counts as failed, in milliseconds. */
  timeoutMs: number
  /** How long all attempts and pauses of a call may take together, in milliseconds. */
  totalMs: number
  clock: Clock
}

/** The pause before the first retry, and the longest one, in milliseconds, where the API asks for none. */
const FIRST_PAUSE = 500
const LONGEST_PAUSE = 8_000

/** What goes away by itself; the gateway's 502 and 504 say no more than that nobody answered. */
const PASSING_STATUSES = new Set([429, 502, 503, 504])

/**
 * Makes attempts until one succeeds, one fails for good, or the policy allows no more of them.
 *
 * @param caller aborts the attempt or the pause that is under way, and ends it all
 * @throws OzzieError the last attempt's; the reason of `caller` once that is aborted
 */
export async function retrying<T>(
  { retries, timeoutMs, totalMs, clock }: RetryPolicy,
  caller: AbortSignal | undefined,
  attempt: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const end = clock.now() + totalMs
  for (let made = 0; ; made += 1) {
    caller?.throwIfAborted()
    try {
      return await limited(Math.min(timeoutMs, end - clock.now()), caller, attempt)
    } catch (error) {
      caller?.throwIfAborted()
      if (made === retries || !isPassing(error)) throw error
      const pause = error.retryAfterMs ?? backoff(made)
      if (clock.now() + pause >= end) throw error
      await clock.wait(pause, caller)
    }
  }
}

/** The limit is for what `attempt` waits for; a stream that it resolves to may go on for longer. */
async function limited<T>(
  ms: number,
  caller: AbortSignal | undefined,
  attempt: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(new Error(`nothing came within ${ms} ms`)), ms)
  try {
    return await attempt(caller ? AbortSignal.any([caller, limit.signal]) : limit.signal)
  } finally {
    clearTimeout(timer)
  }
}

function isPassing(error: unknown): error is OzzieError {
  if (!(error instanceof OzzieError)) return false
  if (error.code === 'NO_ANSWER' || error.code === 'IDEMPOTENCY_IN_PROGRESS') return true
  return error.status !== undefined && PASSING_STATUSES.has(error.status)
}

/** Doubles from one to the next; the random half keeps many callers from coming back together. */
function backoff(made: number): number {
  const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** made)
  return (longest * (1 + Math.random())) / 2
}
