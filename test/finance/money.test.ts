import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  centsFromMajor,
  divideCeil,
  divideHalfUp,
  MAX_CENTS,
  majorFromCents,
  maxCents,
  minCents,
} from '../../src/finance/money.ts'

const cents = fc.bigInt({ min: 0n, max: MAX_CENTS })

describe('cents and major units', () => {
  test('every amount survives the way to major units, through JSON, and back', () => {
    fc.assert(
      fc.property(cents, (amount) => {
        const overTheWire: unknown = JSON.parse(JSON.stringify(majorFromCents(amount)))
        expect(centsFromMajor(Number(overTheWire))).toBe(amount)
      }),
    )
  })

  test('an amount is what its decimal text says', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 999_999_999_999n }),
        fc.integer({ min: 0, max: 99 }),
        (whole, part) => {
          const text = `${whole}.${String(part).padStart(2, '0')}`
          expect(centsFromMajor(Number(text))).toBe(BigInt(text.replace('.', '')))
        },
      ),
    )
  })

  test.each([
    [0, 0n],
    [-0, 0n],
    [0.01, 1n],
    [1.1, 110n],
    [19.99, 1999n],
    [0.07, 7n],
    [5000, 500_000n],
    [999_999_999_999.99, MAX_CENTS],
  ])('%s is exact', (major, expected) => {
    expect(centsFromMajor(major)).toBe(expected)
  })

  test.each([
    0.001,
    1.005,
    0.1 + 0.2,
    1e-7,
    -0.01,
    -5,
    1_000_000_000_000,
    1e21,
    Number.MAX_VALUE,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ])('%s is refused', (major) => {
    expect(() => centsFromMajor(major)).toThrow(RangeError)
  })

  test.each([
    [1.005, '1.005 has more than 2 decimals'],
    [1_000_000_000_000, '1000000000000 is above the largest amount'],
    [-5, '-5 is not a finite number of 0 or more'],
  ])('%s is refused with the reason', (major, reason) => {
    expect(() => centsFromMajor(major)).toThrow(new RangeError(reason))
  })
})

test.each([
  [1n, 2n],
  [-1n, 0n],
  [MAX_CENTS - 1n, MAX_CENTS],
])('of %s and %s the one is the smaller and the other the larger, in either order', (less, more) => {
  expect([minCents(less, more), minCents(more, less)]).toEqual([less, less])
  expect([maxCents(less, more), maxCents(more, less)]).toEqual([more, more])
})

describe('rounded division', () => {
  const numerator = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n })
  const denominator = fc.bigInt({ min: 1n, max: 10n ** 18n })

  test.each([
    [5n, 2n, 3n],
    [4n, 3n, 1n],
    [0n, 7n, 0n],
    [-5n, 2n, -2n],
    [-5n, 3n, -2n],
  ])('%s / %s is %s with halves up', (a, b, expected) => {
    expect(divideHalfUp(a, b)).toBe(expected)
  })

  test('half-up is off by at most a half, and by exactly a half only upward', () => {
    fc.assert(
      fc.property(numerator, denominator, (a, b) => {
        const twiceTheError = 2n * (divideHalfUp(a, b) * b - a)
        expect(twiceTheError > -b && twiceTheError <= b).toBe(true)
      }),
    )
  })

  test('rounding up is the least integer that is not below the quotient', () => {
    fc.assert(
      fc.property(numerator, denominator, (a, b) => {
        const excess = divideCeil(a, b) * b - a
        expect(excess >= 0n && excess < b).toBe(true)
      }),
    )
  })

  test.each([0n, -1n])('a denominator of %s is refused', (denominator) => {
    const refusal = new RangeError('the denominator must be positive')
    expect(() => divideHalfUp(1n, denominator)).toThrow(refusal)
    expect(() => divideCeil(1n, denominator)).toThrow(refusal)
  })
})
