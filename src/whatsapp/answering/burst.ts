/** How long a burst that does not end may put off its answer, in milliseconds. */
const LONGEST_WAIT_MS = 60_000

/** What the coach takes at once, in characters. */
const LONGEST_QUESTION = 2_000

/**
 * When what waits is to be answered: once nothing more has come for the quiet time, and at the latest a minute after
 * the first of it came.
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

/** Words as one message, cut to what the coach takes. */
export function asQuestion(words: readonly string[]): string {
  return [...words.join('\n')].slice(0, LONGEST_QUESTION).join('')
}

/** Those of the following messages that fit into one answer with the first, without a gap; the others get the next. */
export function fitting<M extends { text: string | null }>(first: M, rest: readonly M[]): M[] {
  let room = LONGEST_QUESTION - lengthOf(first)
  const tooMuch = rest.findIndex((message) => {
    room -= lengthOf(message)
    return room < 0
  })
  return tooMuch === -1 ? [...rest] : rest.slice(0, tooMuch)
}

/** In characters, with the line break before them. */
function lengthOf({ text }: { text: string | null }): number {
  return text === null ? 0 : [...text].length + 1
}
