import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountPerTime, CADENCES, type Cadence, nextInCadence } from '../../src/finance/cadence.ts'
import { isoDateFrom, utcMidnight } from '../../src/finance/dates.ts'
import { MAX_CENTS } from '../../src/finance/money.ts'

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map(isoDateFrom)
const cadence = fc.constantFrom(...CADENCES)

/** The days that follow the anchor, each one step after the one before. */
function seriesFrom(anchor: string, every: Cadence, count: number): string[] {
  const days = [anchor]
  while (days.length <= count) days.push(nextInCadence(days.at(-1) ?? anchor, every, anchor))
  return days.slice(1)
}

describe('the next day of a cadence', () => {
  test.each<[Cadence, string, string[]]>([
    ['weekly', '2024-02-22', ['2024-02-29', '2024-03-07', '2024-03-14']],
    ['weekly', '2025-12-25', ['2026-01-01', '2026-01-08']],
    ['biweekly', '2023-02-15', ['2023-03-01', '2023-03-15', '2023-03-29', '2023-04-12']],
    ['twice_monthly', '2025-02-01', ['2025-02-15', '2025-03-01', '2025-03-15']],
    ['twice_monthly', '2025-12-15', ['2026-01-01', '2026-01-15']],
    ['twice_monthly', '2025-05-14', ['2025-05-15', '2025-06-01']],
    ['twice_monthly', '2025-05-16', ['2025-06-01', '2025-06-15']],
    ['twice_monthly', '2024-02-29', ['2024-03-01', '2024-03-15']],
    ['twice_monthly', '2025-12-31', ['2026-01-01', '2026-01-15']],
    ['monthly', '2025-01-31', ['2025-02-28', '2025-03-31', '2025-04-30', '2025-05-31', '2025-06-30']],
    ['monthly', '2024-01-30', ['2024-02-29', '2024-03-30', '2024-04-30']],
    ['monthly', '2024-01-29', ['2024-02-29', '2024-03-29']],
    ['monthly', '2025-01-29', ['2025-02-28', '2025-03-29']],
    ['monthly', '2024-02-29', ['2024-03-29', '2024-04-29']],
    ['monthly', '2025-02-28', ['2025-03-28', '2025-04-28']],
    ['monthly', '2025-11-30', ['2025-12-30', '2026-01-30', '2026-02-28', '2026-03-30']],
  ])('%s from %s', (every, anchor, expected) => {
    expect(seriesFrom(anchor, every, expected.length)).toEqual(expected)
  })

  test('monthly comes back to the 29th of February in leap years alone', () => {
    const februaries = seriesFrom('2024-02-29', 'monthly', 96).filter((each) => each.slice(5, 7) === '02')
    expect(februaries).toEqual([
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
      '2029-02-28',
      '2030-02-28',
      '2031-02-28',
      '2032-02-29',
    ])
  })

  test('without an anchor counts from the day itself', () => {
    expect(nextInCadence('2025-02-28', 'monthly')).toBe('2025-03-28')
    expect(nextInCadence('2025-02-28', 'monthly', '2025-01-31')).toBe('2025-03-31')
  })

  test('is always later, and by about as much as the cadence says', () => {
    const [atLeast, atMost] = [
      { weekly: 7, biweekly: 14, twice_monthly: 1, monthly: 28 },
      { weekly: 7, biweekly: 14, twice_monthly: 17, monthly: 31 },
    ]
    fc.assert(
      fc.property(day, cadence, (anchor, every) => {
        let before = anchor
        for (const next of seriesFrom(anchor, every, 12)) {
          const gap = (utcMidnight(next).getTime() - utcMidnight(before).getTime()) / 86_400_000
          expect(gap).toBeGreaterThanOrEqual(atLeast[every])
          expect(gap).toBeLessThanOrEqual(atMost[every])
          before = next
        }
      }),
    )
  })

  test('twice a month is the 1st and the 15th from the second on', () => {
    fc.assert(
      fc.property(day, (anchor) => {
        for (const next of seriesFrom(anchor, 'twice_monthly', 4)) expect(next).toMatch(/-(01|15)$/)
      }),
    )
  })

  test('monthly is the anchor’s day, or the month’s last one where it has no such day', () => {
    fc.assert(
      fc.property(day, (anchor) => {
        const wanted = Number(anchor.slice(8))
        for (const next of seriesFrom(anchor, 'monthly', 24)) {
          const last = new Date(Date.UTC(Number(next.slice(0, 4)), Number(next.slice(5, 7)), 0)).getUTCDate()
          expect(Number(next.slice(8))).toBe(Math.min(wanted, last))
        }
      }),
    )
  })

  test.each(CADENCES)('does not run out of the calendar: %s', (every) => {
    expect(nextInCadence('9999-11-30', every)).toMatch(/^9999-12-/)
    for (const late of ['9999-12-01', '9999-12-24', '9999-12-31']) {
      expect(nextInCadence(late, every)).toBe('9999-12-31')
    }
  })

  test('of what is no day is a RangeError', () => {
    for (const every of CADENCES.filter((each) => each !== 'twice_monthly')) {
      expect(() => nextInCadence('2025-02-30', every)).toThrow(RangeError)
    }
  })
})

describe('the amount of each time', () => {
  test.each<[bigint, Cadence, bigint]>([
    [100_000n, 'weekly', 23_077n],
    [100_000n, 'biweekly', 46_154n],
    [100_000n, 'twice_monthly', 50_000n],
    [100_000n, 'monthly', 100_000n],
    [86_422n, 'weekly', 19_944n],
    [86_422n, 'biweekly', 39_887n],
    [1n, 'twice_monthly', 1n],
    [3n, 'twice_monthly', 2n],
    [1n, 'weekly', 0n],
    [1n, 'biweekly', 0n],
    [0n, 'weekly', 0n],
    [MAX_CENTS, 'monthly', MAX_CENTS],
    [MAX_CENTS, 'twice_monthly', 50_000_000_000_000n],
    [MAX_CENTS, 'weekly', 23_076_923_076_923n],
  ])('of %i cents a month, %s, is %i', (monthly, every, expected) => {
    expect(amountPerTime(monthly, every)).toBe(expected)
  })

  test('comes to the year’s amount but for half a cent each time', () => {
    const times = { weekly: 52n, biweekly: 26n, twice_monthly: 24n, monthly: 12n }
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: MAX_CENTS }), cadence, (monthly, every) => {
        const difference = times[every] * amountPerTime(monthly, every) - 12n * monthly
        expect(2n * difference).toBeLessThanOrEqual(times[every])
        expect(2n * difference).toBeGreaterThan(-times[every])
      }),
    )
  })
})
