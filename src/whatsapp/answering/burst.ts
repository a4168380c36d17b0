/** How long a burst that does not end may put off its answer, in milliseconds. */
const LONGEST_WAIT_MS = 10_000

/**
 * When what waits is to be answered: once nothing more has come for the quiet time, and at the latest 10 s after the
 * first of it came.
 *
 * @param receivedAt when each of the waiting messages came; at least one
 * @param quietMs in milliseconds
 */
export function answerAt(receivedAt: readonly Date[], quietMs: number): Date {
  const times = receivedAt.map((date) => date.getTime())
  const quiet = Math.max(...times) + quietMs
  const latest = Math.min(...times) + Math.max(LONGEST_WAIT_MS, quietMs)
  return new Date(Math.min(quiet, latest))
}
