/** An exact non-negative decimal: `digits / 10 ** scale`, with `scale` never below 0. */
export interface Decimal {
  digits: bigint
  scale: number
}

const DECIMAL_TEXT = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/

/**
 * The number that the shortest decimal text of `value` names, exactly: 19.99 is 1999 / 10², not the
 * double nearest to it. Exponents (`1e-7`) are understood.
 *
 * @throws RangeError when the value is negative or not finite.
 */
export function decimalFromNumber(value: number): Decimal {
  const match = DECIMAL_TEXT.exec(String(value))
  if (!match) throw new RangeError(`${value} is not a finite number of 0 or more`)
  const [, whole = '', fraction = '', exponent = '0'] = match
  const digits = BigInt(whole + fraction)
  const scale = fraction.length - Number(exponent)
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale }
}
