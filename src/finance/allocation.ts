/** 100 percent, in hundredths of a percent. */
export const WHOLE = 10_000

/**
 * Shares of the whole in hundredths of a percent, in the order of the weights, by the largest-remainder
 * (Hamilton) method: each share is cut to its integer part, and the hundredths left over go to the largest
 * remainders, equal ones in the given order. The shares are the exact ratios of the weights, and the result
 * adds up to exactly {@link WHOLE}, or is all 0 when every weight is 0.
 *
 * @throws RangeError when a weight is negative.
 */
export function apportion(weights: readonly bigint[]): number[] {
  return distribute(BigInt(WHOLE), weights).map(Number)
}

/**
 * Splits an amount of 0 or more in the ratio of the weights, as {@link apportion} splits the whole: the parts add
 * up to exactly the amount, or are all 0 when every weight is 0.
 *
 * @throws RangeError when a weight is negative.
 */
export function distribute(amount: bigint, weights: readonly bigint[]): bigint[] {
  if (weights.some((weight) => weight < 0n)) throw new RangeError('a weight is negative')
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  if (total === 0n) return weights.map(() => 0n)

  const parts = weights.map((weight) => {
    const scaled = weight * amount
    return { floor: scaled / total, remainder: scaled % total }
  })
  const leftOver = amount - parts.reduce((sum, part) => sum + part.floor, 0n)
  // The sort is stable, so equal remainders keep the given order.
  const favoured = new Set(parts.toSorted(byRemainder).slice(0, Number(leftOver)))
  return parts.map((part) => (favoured.has(part) ? part.floor + 1n : part.floor))
}

function byRemainder(a: { remainder: bigint }, b: { remainder: bigint }): number {
  return Number(b.remainder - a.remainder)
}
