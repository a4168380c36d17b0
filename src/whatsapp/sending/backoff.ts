/** How often a text is tried before it is given up. */
export const MAX_ATTEMPTS = 8

const FIRST_DELAY_MS = 5_000
const LONGEST_DELAY_MS = 300_000
const JITTER = 0.2

/**
 * How long to wait before the next attempt, in milliseconds: 5 s doubling to 5 minutes, give or take a fifth.
 *
 * @param attempts how many there were
 * @param random a number in [0, 1)
 */
export function delayAfter(attempts: number, random: () => number): number {
  const delay = Math.min(FIRST_DELAY_MS * 2 ** (attempts - 1), LONGEST_DELAY_MS)
  return Math.round(delay * (1 - JITTER + 2 * JITTER * random()))
}
