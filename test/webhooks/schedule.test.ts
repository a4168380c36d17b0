import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { delayAfter, retryAfter } from '../../src/webhooks/schedule.ts'
import { numbersTo } from '../helpers/requests.ts'

const NOW = new Date('2025-05-05T14:30:00Z')
const HOUR_MS = 3_600_000
const WAITS_MS = [5_000, 300_000, 1_800_000, ...[2, 5, 10, 14, 20, 24].map((hours) => hours * HOUR_MS)]

/** What is waited after so many failures when nothing is asked for. */
const plainDelay = (failures: number, random: number) => delayAfter(failures, 0, () => random)

describe('the wait before the next attempt', () => {
  it('grows from 5 seconds to a day, over nine waits', () => {
    expect(numbersTo(9).map((failures) => plainDelay(failures, 0.5))).toEqual(WAITS_MS)
    expect(plainDelay(10, 0.5)).toBeUndefined()
    expect(delayAfter(10, HOUR_MS, () => 0.5)).toBeUndefined()
  })

  it('is a fifth shorter or longer at most', () => {
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    const property = fc.property(fc.integer({ min: 1, max: 9 }), chance, (failures, random) => {
      const ratio = Number(plainDelay(failures, random)) / Number(WAITS_MS[failures - 1])
      expect(ratio).toBeGreaterThanOrEqual(0.8)
      expect(ratio).toBeLessThanOrEqual(1.2)
    })
    fc.assert(property)
    expect([plainDelay(1, 0), plainDelay(1, 0.999_999)]).toEqual([4_000, 6_000])
  })

  it('is as long as is asked for, between itself and the one that follows', () => {
    const asked = (ms: number) => delayAfter(1, ms, () => 0.5)
    expect([1_000, 60_000, HOUR_MS].map(asked)).toEqual([5_000, 60_000, 300_000])
    expect(delayAfter(9, 48 * HOUR_MS, () => 0.5)).toBe(24 * HOUR_MS)
  })
})

describe('Retry-After', () => {
  it.each([
    [undefined, 0],
    ['120', 120_000],
    ['0', 0],
    ['Mon, 05 May 2025 14:31:00 GMT', 60_000],
    ['Mon, 05 May 2025 14:29:00 GMT', 0],
    ['-5', 0],
    ['1e9', 0],
    ['tomorrow', 0],
    ['', 0],
  ])('%j asks for %i ms', (header, wait) => {
    expect(retryAfter(header, NOW)).toBe(wait)
  })
})
