/**
 * Does what there is to do in batches, so that none takes long.
 *
 * @param doSome does `limit` pieces at most, and says how many there were
 * @returns how many pieces there were in all
 */
export async function inBatches(limit: number, doSome: (limit: number) => Promise<number>): Promise<number> {
  for (let done = 0; ; ) {
    const some = await doSome(limit)
    done += some
    if (some < limit) return done
  }
}
