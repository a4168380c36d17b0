/** Runs the works of one key one after the other, in the order in which they came. */
export type Serially = <T>(key: string, work: () => Promise<T>) => Promise<T>

/** Works of different keys do not wait for each other; a work that fails does not hold up the next. */
export function createSerially(): Serially {
  const last = new Map<string, Promise<unknown>>()
  return async (key, work) => {
    const before = last.get(key) ?? Promise.resolve()
    const result = before.then(work, work)
    last.set(key, result)
    try {
      return await result
    } finally {
      if (last.get(key) === result) last.delete(key)
    }
  }
}
