import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportion, distribute } from '../../src/finance/allocation.ts'

const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 28n }), { minLength: 1, maxLength: 6 })

test.each([
  [
    [50n, 30n, 20n],
    [5000, 3000, 2000],
  ],
  [
    [1n, 1n, 1n],
    [3334, 3333, 3333],
  ],
  [
    [1n, 1n, 1n, 1n, 1n, 1n],
    [1667, 1667, 1667, 1667, 1666, 1666],
  ],
  [
    [1n, 2n],
    [3333, 6667],
  ],
  [
    [20_001n, 179_999n],
    [1000, 9000],
  ],
  [
    [0n, 7n, 0n],
    [0, 10_000, 0],
  ],
  [
    [0n, 0n],
    [0, 0],
  ],
])('the shares of %s are %s hundredths of a percent', (given, expected) => {
  expect(apportion(given)).toEqual(expected)
})

test('equal remainders go to the one given first', () => {
  expect(apportion([1n, 19_999n])).toEqual([1, 9999])
  expect(apportion([19_999n, 1n])).toEqual([10_000, 0])
})

test('shares add up to exactly 100.00 %, or are all 0 without any weight', () => {
  fc.assert(
    fc.property(weights, (given) => {
      const total = apportion(given).reduce((sum, share) => sum + share, 0)
      expect(total).toBe(given.some((weight) => weight > 0n) ? 10_000 : 0)
    }),
  )
})

test('no share is a whole hundredth away from its exact value', () => {
  fc.assert(
    fc.property(weights, (given) => {
      const total = given.reduce((sum, weight) => sum + weight, 0n)
      fc.pre(total > 0n)
      apportion(given).forEach((share, index) => {
        const error = BigInt(share) * total - (given[index] ?? 0n) * 10_000n
        expect(error > -total && error < total).toBe(true)
      })
    }),
  )
})

test('a share that was rounded up never had a smaller remainder than one that was cut', () => {
  fc.assert(
    fc.property(weights, (given) => {
      const total = given.reduce((sum, weight) => sum + weight, 0n)
      fc.pre(total > 0n)
      const shares = apportion(given).map((share, index) => {
        const scaled = (given[index] ?? 0n) * 10_000n
        return { isUp: BigInt(share) > scaled / total, remainder: scaled % total }
      })
      for (const up of shares.filter((share) => share.isUp)) {
        for (const cut of shares.filter((share) => !share.isUp))
          expect(up.remainder >= cut.remainder).toBe(true)
      }
    }),
  )
})

test('the parts of an amount add up to it, each within a cent of its exact share', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), weights, (amount, given) => {
      const total = given.reduce((sum, weight) => sum + weight, 0n)
      fc.pre(total > 0n)
      const parts = distribute(amount, given)
      expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(amount)
      parts.forEach((part, index) => {
        const error = part * total - (given[index] ?? 0n) * amount
        expect(error > -total && error < total).toBe(true)
      })
    }),
  )
})

test('a negative weight is refused', () => {
  expect(() => apportion([2n, -1n])).toThrow(new RangeError('a weight is negative'))
})
