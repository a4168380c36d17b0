import { decimalFromNumber } from './decimal.ts'

/** An amount of money in whole cents: hundredths of the major unit, in every currency. */
export type Cents = bigint

/** The largest amount that is accepted or kept: 999,999,999,999.99 in major units. */
export const MAX_CENTS: Cents = 99_999_999_999_999n

/**
 * Cents from an amount in major units, read from the shortest decimal text of the number.
 *
 * @throws RangeError when the amount is negative, not finite, above {@link MAX_CENTS} or has more than
 * 2 decimals.
 */
export function centsFromMajor(value: number): Cents {
  const { digits, scale } = decimalFromNumber(value)
  if (scale > 2) throw new RangeError(`${value} has more than 2 decimals`)
  const cents = digits * 10n ** BigInt(2 - scale)
  if (cents > MAX_CENTS) throw new RangeError(`${value} is above the largest amount`)
  return cents
}

/**
 * The amount in major units. Its shortest decimal text is exact for amounts below 10^15 cents, which a
 * double's 15 certain digits can tell apart; that is ten times {@link MAX_CENTS}.
 */
export function majorFromCents(cents: Cents): number {
  return Number(cents) / 100
}

/**
 * The quotient rounded to the nearest integer, halves up: toward positive infinity, so 5/2 is 3 and
 * -5/2 is -2.
 *
 * @throws RangeError when the denominator is not positive.
 */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  return divideFloor(2n * numerator + denominator, 2n * denominator)
}

/**
 * The quotient rounded up to the next integer, toward positive infinity.
 *
 * @throws RangeError when the denominator is not positive.
 */
export function divideCeil(numerator: bigint, denominator: bigint): bigint {
  return -divideFloor(-numerator, denominator)
}

function divideFloor(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError('the denominator must be positive')
  const quotient = numerator / denominator
  return numerator % denominator < 0n ? quotient - 1n : quotient
}

/** The smaller of two amounts. */
export function minCents(a: Cents, b: Cents): Cents {
  return a < b ? a : b
}

/** The larger of two amounts. */
export function maxCents(a: Cents, b: Cents): Cents {
  return a > b ? a : b
}
