import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  isoDateFrom,
  monthsApart,
  utcMidnight,
  wholeMonthsBetween,
} from '../../src/finance/dates.ts'

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map(isoDateFrom)
const months = fc.integer({ min: 0, max: 1200 })

describe('adding months', () => {
  test.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 2, '2025-03-31'],
    ['2025-01-31', 3, '2025-04-30'],
    ['2025-05-05', 10, '2026-03-05'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-05-05', 0, '2025-05-05'],
    ['0099-12-31', 2, '0100-02-28'],
  ])('%s and %i months is %s', (anchor, count, expected) => {
    expect(addMonths(anchor, count)).toBe(expected)
  })

  test('lands in the right month, on the same day or on the last one of a month without it', () => {
    fc.assert(
      fc.property(day, months, (anchor, count) => {
        const from = utcMidnight(anchor)
        const to = utcMidnight(addMonths(anchor, count))
        const monthOf = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth()
        expect(monthOf(to)).toBe(monthOf(from) + count)
        const nextDay = new Date(to.getTime() + 86_400_000)
        expect(to.getUTCDate() === from.getUTCDate() || nextDay.getUTCDate() === 1).toBe(true)
        expect(to.getUTCDate()).toBeLessThanOrEqual(from.getUTCDate())
      }),
    )
  })

  test.each([
    '2025-02-30',
    '2025-13-01',
    '2025-1-1',
    '',
    '2025-01-01T00:00:00Z',
    '+012025-01-01',
    '+012025-01',
  ])('refuses "%s", which is no day', (anchor) => {
    expect(() => addMonths(anchor, 1)).toThrow(new RangeError(`${anchor} is not a calendar day`))
  })

  test('reaches the first and the last of the four-digit years, and refuses to leave them', () => {
    expect(addMonths('0000-02-01', -1)).toBe('0000-01-01')
    expect(addMonths('9999-11-30', 1)).toBe('9999-12-30')
    for (const [anchor, count] of [
      ['9999-12-01', 1],
      ['0000-01-01', -1],
      ['2025-01-01', Number.NaN],
    ] as const) {
      const refusal = new RangeError(`${anchor} plus ${count} months has no ISO date`)
      expect(() => addMonths(anchor, count)).toThrow(refusal)
    }
  })
})

describe('adding days', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2025-01-01', -1, '2024-12-31'],
    ['2025-01-01', 0, '2025-01-01'],
    ['0000-01-02', -1, '0000-01-01'],
    ['9999-12-30', 1, '9999-12-31'],
  ])('%s and %i days is %s', (from, count, expected) => {
    expect(addDays(from, count)).toBe(expected)
  })

  test.each([
    ['9999-12-31', 1],
    ['0000-01-01', -1],
  ])('refuses to leave the four-digit years from %s by %i', (from, count) => {
    expect(() => addDays(from, count)).toThrow(new RangeError(`${from} plus ${count} days has no ISO date`))
  })
})

test.each([
  ['2025-01-31', '2025-02-01', 1],
  ['2025-01-01', '2025-01-31', 0],
  ['2024-12-31', '2025-01-01', 1],
  ['2025-03-01', '2023-12-31', -15],
])('from %s to %s the month changes %i times', (from, to, expected) => {
  expect(monthsApart(from, to)).toBe(expected)
})

describe('whole months between two days', () => {
  test.each([
    ['2025-01-31', '2025-02-28', 1],
    ['2025-01-31', '2025-02-27', 0],
    ['2025-05-05', '2025-10-05', 5],
    ['2025-05-05', '2025-10-04', 4],
    ['2025-05-05', '2025-05-04', -1],
  ])('%s to %s is %i', (from, to, expected) => {
    expect(wholeMonthsBetween(from, to)).toBe(expected)
  })

  test('is the most months that can be added without passing the later day', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        const count = wholeMonthsBetween(from, to)
        expect(addMonths(from, count) <= to).toBe(true)
        expect(addMonths(from, count + 1) > to).toBe(true)
      }),
    )
  })
})

test('the day of an instant is its UTC day', () => {
  expect(isoDateFrom(new Date('2025-05-05T23:59:59-03:00'))).toBe('2025-05-06')
  expect(() => isoDateFrom(new Date('never'))).toThrow(RangeError)
})
