import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalFromNumber } from '../../src/finance/decimal.ts'

test.each([
  [0, 0n, 0],
  [-0, 0n, 0],
  [12, 12n, 0],
  [19.99, 1_999n, 2],
  [0.07, 7n, 2],
  [1e-7, 1n, 7],
  [1.25e-7, 125n, 9],
  [1e21, 10n ** 21n, 0],
  [1.5e21, 15n * 10n ** 20n, 0],
  [5e-324, 5n, 324],
  [Number.MAX_SAFE_INTEGER, 9_007_199_254_740_991n, 0],
])('%s is its shortest decimal text, exactly', (value, digits, scale) => {
  expect(decimalFromNumber(value)).toEqual({ digits, scale })
})

test('every finite number of 0 or more is the nearest double to its decimal', () => {
  const finite = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true })
  fc.assert(
    fc.property(finite, (value) => {
      const { digits, scale } = decimalFromNumber(value)
      expect(scale).toBeGreaterThanOrEqual(0)
      expect(Number(`${digits}e-${scale}`)).toBe(Math.abs(value))
    }),
  )
})

test.each([-1, -0.01, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  '%s is refused',
  (value) => {
    const refusal = new RangeError(`${value} is not a finite number of 0 or more`)
    expect(() => decimalFromNumber(value)).toThrow(refusal)
  },
)
