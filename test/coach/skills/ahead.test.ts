import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountBy, monthly, paceFor, pathAt } from '../../../src/coach/ahead.ts'
import { debtGoal, goal, intake } from '../contexts.ts'

const today = '2026-05-06'
const way = { intake, goal, today }

/** A debt paid month by month, in floating cents rounded as a bank would. */
function payOff(owed: number, payment: number, apr: number): { months: number; interest: number } {
  let [left, months, interest] = [owed, 0, 0]
  while (left > 0) {
    const added = Math.floor((left * apr) / 1200 + 0.5)
    interest += added
    left += added - payment
    months += 1
  }
  return { months, interest }
}

describe('the way to a goal at a monthly payment', () => {
  it.each([
    [90_000_0n, 1, '2026-06-06'],
    [100_000n, 9, '2027-02-06'],
    [110_000n, 9, '2027-02-06'],
    [112_500n, 8, '2027-01-06'],
    [50_000n, 18, '2027-11-06'],
    [899_999n, 2, '2026-07-06'],
  ])('%d cents take %d months of the 9,000.00 that are missing', (payment, months, date) => {
    expect(pathAt(way, payment)).toEqual({ payment, months, date, interest: null })
  })

  it('is counted from the day, clamped to the end of a short month', () => {
    expect(pathAt({ ...way, today: '2026-01-31' }, 900_000n)?.date).toBe('2026-02-28')
    expect(pathAt({ ...way, today: '2027-01-31' }, 450_000n)?.date).toBe('2027-03-31')
  })

  it('has interest for a debt whose rate is known', () => {
    for (const [payment, apr] of [
      [100_000, 24.9],
      [110_000, 24.9],
      [50_000, 24.9],
      [25_000, 12],
      [900_000, 400],
    ] as const) {
      const path = pathAt({ intake: { ...intake, debtApr: apr }, goal: debtGoal, today }, BigInt(payment))
      const own = payOff(900_000, payment, apr)
      expect(path).toMatchObject({ months: own.months, interest: BigInt(own.interest) })
    }
  })

  it('has none for a debt without a rate, nor for savings with one', () => {
    expect(pathAt({ ...way, goal: debtGoal }, 100_000n)).toMatchObject({ months: 9, interest: null })
    const rated = { ...intake, debtApr: 24.9 }
    expect(pathAt({ ...way, intake: rated }, 100_000n)).toMatchObject({ months: 9, interest: null })
  })

  it('does not exist without a payment, a target or an end within 1,200 months', () => {
    expect(pathAt(way, 0n)).toBe(null)
    expect(pathAt({ ...way, goal: null }, 100_000n)).toBe(null)
    expect(pathAt({ ...way, goal: { ...goal, target: null } }, 100_000n)).toBe(null)
    expect(pathAt(way, 750n)).toMatchObject({ months: 1200 })
    expect(pathAt(way, 749n)).toBe(null)
    // A month's interest on 9,000.00 at 12 % is 90.00.
    const rated = { intake: { ...intake, debtApr: 12 }, goal: debtGoal, today }
    expect(pathAt(rated, 9_000n)).toBe(null)
    expect(pathAt(rated, 9_100n)).not.toBe(null)
  })
})

describe('what a day asks for', () => {
  it.each([
    ['2026-05-06', 1, 900_000n],
    ['2026-05-31', 1, 900_000n],
    ['2026-06-06', 1, 900_000n],
    ['2026-07-05', 1, 900_000n],
    ['2026-07-06', 2, 450_000n],
    ['2026-12-31', 7, 128_572n],
    ['2027-05-06', 12, 75_000n],
    ['2226-05-06', 1200, 750n],
  ])('by %s it is spread over %d months', (by, months, payment) => {
    expect(paceFor(way, by)).toEqual({ months, payment })
  })

  it('is nothing for a day that has gone by, a goal that is met or one without a target', () => {
    expect(paceFor(way, '2026-05-05')).toBe(null)
    expect(paceFor({ ...way, goal: { ...goal, current: 960_000n } }, '2026-12-31')).toBe(null)
    expect(paceFor({ ...way, goal: { ...goal, target: null } }, '2026-12-31')).toBe(null)
  })

  it('is the least that ends a debt in time, to the cent', () => {
    const rated = { intake: { ...intake, debtApr: 24.9 }, goal: debtGoal, today }
    const pace = paceFor(rated, '2026-12-31')
    expect(pace?.months).toBe(7)
    expect(payOff(900_000, Number(pace?.payment), 24.9).months).toBe(7)
    expect(payOff(900_000, Number(pace?.payment) - 1, 24.9).months).toBe(8)
  })

  it('is enough to be there by then', () => {
    const property = fc.property(
      fc.bigInt(1n, 10_000_000n),
      fc.integer({ min: 0, max: 900 }),
      (target, days) => {
        const by = new Date(Date.UTC(2026, 4, 7 + days)).toISOString().slice(0, 10)
        const toward = { ...way, goal: { ...goal, target, current: 0n } }
        const pace = paceFor(toward, by)
        expect(pace && amountBy(toward, pace.payment, by)).toBe(target)
      },
    )
    fc.assert(property)
  })
})

describe('what will be there by a day', () => {
  it.each([
    ['2026-05-06', 60_000n],
    ['2026-05-31', 160_000n],
    ['2026-06-06', 160_000n],
    ['2026-12-31', 760_000n],
    ['2027-02-05', 860_000n],
    ['2027-02-06', 960_000n],
    ['2030-01-01', 960_000n],
  ])('is by %s %d cents, and never more than the target', (by, amount) => {
    expect(amountBy(way, 100_000n, by)).toBe(amount)
  })

  it('has no end without a target', () => {
    expect(amountBy({ ...way, goal: { ...goal, target: null } }, 100_000n, '2036-05-06')).toBe(12_060_000n)
  })

  it('is not known without a goal or for a day that has gone by', () => {
    expect(amountBy({ ...way, goal: null }, 100_000n, '2026-12-31')).toBe(null)
    expect(amountBy(way, 100_000n, '2026-05-05')).toBe(null)
  })
})

describe('an amount by the month', () => {
  it.each([
    [10_000n, null, 10_000n],
    [10_000n, 'month', 10_000n],
    [10_000n, 'week', 43_333n],
    [2_500n, 'week', 10_833n],
    [120_000n, 'year', 10_000n],
    [10_000n, 'year', 833n],
    [6n, 'year', 1n],
  ] as const)('of %d cents a %s is %d', (amount, per, expected) => {
    expect(monthly({ amount, per })).toBe(expected)
  })
})
