import { decimalFromNumber } from './decimal.ts'
import { type Cents, divideHalfUp } from './money.ts'

/** The horizon in months beyond which a goal counts as never reached: a hundred years. */
export const MAX_MONTHS = 1_200

interface MonthlyRate {
  numerator: bigint
  denominator: bigint
}

/**
 * How many monthly payments pay a debt off, by month-by-month simulation: interest at a twelfth of the
 * annual rate, rounded half-up to the cent, is added, then the payment is taken. `balance` and `payment` are
 * cents; `apr` is percent a year, exactly as its shortest decimal text says. 0 when nothing is owed; null
 * when the payment does not exceed the first month's interest or `withinMonths` payments are not enough.
 *
 * @throws RangeError when `apr` is not within 0 to 1000.
 */
export function payoffMonths(
  balance: Cents,
  payment: Cents,
  apr: number,
  withinMonths = MAX_MONTHS,
): number | null {
  const rate = monthlyRate(apr)
  if (balance <= 0n) return 0
  let owed = balance
  for (let month = 1; month <= withinMonths; month++) {
    owed += divideHalfUp(owed * rate.numerator, rate.denominator) - payment
    if (owed <= 0n) return month
    if (owed >= balance) return null
  }
  return null
}

/**
 * All the interest, in cents, that is added until the payments of {@link payoffMonths} have paid the debt off: the
 * last payment is what is then owed. Null when they never do.
 *
 * @throws RangeError when `apr` is not within 0 to 1000.
 */
export function payoffInterest(balance: Cents, payment: Cents, apr: number): Cents | null {
  const months = payoffMonths(balance, payment, apr)
  if (months === null) return null
  const rate = monthlyRate(apr)
  let owed = balance
  let interest = 0n
  for (let month = 1; month <= months; month++) {
    const added = divideHalfUp(owed * rate.numerator, rate.denominator)
    interest += added
    owed += added - payment
  }
  return interest
}

/**
 * The least monthly payment, in cents, that ends a debt within `withinMonths` as {@link payoffMonths} counts
 * them; 0 when nothing is owed. The annuity formula B·r / (1 − (1 + r)^−n) gives the neighbourhood, and
 * the exact simulation, in which a larger payment never takes longer, finds the cent.
 *
 * @throws RangeError when `apr` is not within 0 to 1000 or `withinMonths` is below 1.
 */
export function leastPayment(balance: Cents, apr: number, withinMonths = MAX_MONTHS): Cents {
  requireApr(apr)
  if (!(withinMonths >= 1)) throw new RangeError('a debt needs at least 1 month')
  if (balance <= 0n) return 0n
  const isEnough = (payment: Cents) => payoffMonths(balance, payment, apr, withinMonths) !== null

  // Rounding each month's interest moves the payment by half a cent at most, so these are a step or two.
  let payment = annuityPayment(balance, apr, withinMonths)
  while (isEnough(payment - 1n)) payment -= 1n
  while (!isEnough(payment)) payment += 1n
  return payment
}

function requireApr(apr: number): void {
  if (!(apr >= 0 && apr <= 1000)) throw new RangeError(`an APR of ${apr} % is not within 0 to 1000`)
}

function monthlyRate(apr: number): MonthlyRate {
  requireApr(apr)
  const { digits, scale } = decimalFromNumber(apr)
  return { numerator: digits, denominator: 1_200n * 10n ** BigInt(scale) }
}

function annuityPayment(balance: Cents, apr: number, months: number): Cents {
  const rate = apr / 1_200
  // expm1 and log1p keep the digits that 1 − (1 + r)^−n loses for a small r.
  const payment =
    rate === 0 ? Number(balance) / months : (Number(balance) * rate) / -Math.expm1(-months * Math.log1p(rate))
  return BigInt(Math.ceil(payment))
}
