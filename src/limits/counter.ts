/** How long a window lasts, in seconds. It begins when its key is first used. */
export const WINDOW_SECONDS = 60

/** What a key has used up of its window. */
export interface Usage {
  count: number
  /** Until the window ends, in milliseconds. */
  msLeft: number
}

/** Counts by key in windows of {@link WINDOW_SECONDS}. */
export interface Counter {
  /** @param points what to add; 0 only reads */
  add(key: string, points: 0 | 1): Promise<Usage>
}

/** The rest of the window in whole seconds, at least 1. */
export function secondsLeft({ msLeft }: Usage): number {
  return Math.max(1, Math.ceil(msLeft / 1_000))
}
