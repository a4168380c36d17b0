import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_CENTS } from '../../src/finance/money.ts'
import { leastPayment, payoffInterest, payoffMonths } from '../../src/finance/payoff.ts'

const apr = fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths / 100)
const balance = fc.oneof(fc.bigInt({ min: 1n, max: 10_000_000n }), fc.bigInt({ min: 1n, max: MAX_CENTS }))

/** Written apart from the code: the rate in hundredths of a percent, rounding by remainder, one list of balances. */
function simulate(owed: bigint, payment: bigint, hundredths: bigint): number | null {
  const balances = [owed]
  for (let month = 0; month < 1200; month++) {
    const last = balances[month] ?? 0n
    const product = last * hundredths
    const remainder = product % 120_000n
    const interest = (product - remainder) / 120_000n + (remainder >= 60_000n ? 1n : 0n)
    if (month === 0 && payment <= interest) return null
    const next = last + interest - payment
    if (next <= 0n) return month + 1
    balances.push(next)
  }
  return null
}

describe('the months a debt takes', () => {
  test.each([
    // 1,000.00 at an APR of 12: the annuity formula says 10.58 payments of 100.00.
    [100_000n, 10_000n, 12, 11],
    [1_000_000n, 100_000n, 0, 10],
    [1_000_001n, 100_000n, 0, 11],
    [0n, 0n, 12, 0],
    [1n, 2n, 1000, 1],
  ])('%s cents at %s a month and an APR of %s are paid off in %s', (owed, payment, rate, months) => {
    expect(payoffMonths(owed, payment, rate)).toBe(months)
  })

  test('a payment that only matches the first interest never ends the debt', () => {
    expect(payoffMonths(100_000n, 1_000n, 12)).toBeNull()
    expect(payoffMonths(100_000n, 1_001n, 12)).toBe(703)
    expect(payoffMonths(100_000n, 0n, 0)).toBeNull()
  })

  test('1,200 months count, 1,201 do not', () => {
    expect(payoffMonths(1_200n, 1n, 0)).toBe(1200)
    expect(payoffMonths(1_201n, 1n, 0)).toBeNull()
  })

  test('agrees with an independent simulation', () => {
    fc.assert(
      fc.property(balance, apr, fc.bigInt({ min: 1n, max: 1_000n }), (owed, rate, thousandths) => {
        const payment = (owed * thousandths) / 1_000n
        const hundredths = BigInt(Math.round(rate * 100))
        expect(payoffMonths(owed, payment, rate)).toBe(simulate(owed, payment, hundredths))
      }),
      { numRuns: 300 },
    )
  })

  test('a rate is exactly what its decimal text says, exponents included', () => {
    // At 1e-8 % the month's interest on this debt is exactly half a cent, which rounds up to one.
    expect(payoffMonths(60_000_000_000n, 60_000_000_000n, 1e-8)).toBe(2)
    expect(payoffMonths(60_000_000_000n, 60_000_000_000n, 9.99999e-9)).toBe(1)
  })
})

describe('the interest a debt costs', () => {
  test.each([
    // 1,000.00 costs 10.00 in the first month, and the 10.00 that are then left cost 0.10 in the second.
    [100_000n, 100_000n, 12, 1_010n],
    [100_000n, 101_000n, 12, 1_000n],
    [1_000_000n, 100_000n, 0, 0n],
    [0n, 100n, 12, 0n],
    [100_000n, 1_000n, 12, null],
  ])('of %s cents at %s a month and an APR of %s is %s', (owed, payment, rate, interest) => {
    expect(payoffInterest(owed, payment, rate)).toBe(interest)
  })

  test('and the debt together take all the payments but what the last one does not need', () => {
    fc.assert(
      fc.property(balance, apr, fc.bigInt({ min: 1n, max: 1_000n }), (owed, rate, thousandths) => {
        const payment = (owed * thousandths) / 1_000n
        const months = payoffMonths(owed, payment, rate)
        const interest = payoffInterest(owed, payment, rate)
        expect(interest === null).toBe(months === null)
        const paid = owed + (interest ?? 0n)
        if (months !== null) {
          expect(paid).toBeGreaterThan(BigInt(months - 1) * payment)
          expect(paid).toBeLessThanOrEqual(BigInt(months) * payment)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('the least payment', () => {
  test('ends the debt, and one cent less does not', () => {
    fc.assert(
      fc.property(balance, apr, fc.integer({ min: 1, max: 1200 }), (owed, rate, months) => {
        const least = leastPayment(owed, rate, months)
        expect(payoffMonths(owed, least, rate, months)).not.toBeNull()
        expect(payoffMonths(owed, least - 1n, rate, months)).toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  test.each([0, 5e-324, 1e-15, 1e-7, 0.01, 29.9, 1000])(
    'is found for the largest debt at an APR of %s',
    (rate) => {
      const least = leastPayment(MAX_CENTS, rate)
      expect(payoffMonths(MAX_CENTS, least, rate)).not.toBeNull()
      expect(payoffMonths(MAX_CENTS, least - 1n, rate)).toBeNull()
    },
  )

  test('without interest is the debt spread over 1,200 months', () => {
    expect(leastPayment(1_200_000n, 0)).toBe(1_000n)
    expect(leastPayment(1_200_001n, 0)).toBe(1_001n)
    expect(leastPayment(0n, 20)).toBe(0n)
  })
})

test.each([-0.01, 1000.01, Number.NaN, Number.POSITIVE_INFINITY])('an APR of %s is refused', (rate) => {
  const refusal = new RangeError(`an APR of ${rate} % is not within 0 to 1000`)
  expect(() => payoffMonths(1n, 1n, rate)).toThrow(refusal)
  expect(() => payoffInterest(1n, 1n, rate)).toThrow(refusal)
  expect(() => leastPayment(1n, rate)).toThrow(refusal)
})

test('a debt can end in 1 month, not in none', () => {
  expect(leastPayment(100_000n, 12, 1)).toBe(101_000n)
  expect(() => leastPayment(1n, 1, 0)).toThrow(new RangeError('a debt needs at least 1 month'))
})
