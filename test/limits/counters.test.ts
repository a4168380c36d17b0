import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Counter, secondsLeft } from '../../src/limits/counter.ts'
import { createFallbackCounter } from '../../src/limits/fallback-counter.ts'
import { noLimits, openLimits } from '../../src/limits/limits.ts'
import { createMemoryCounter } from '../../src/limits/memory-counter.ts'

const MINUTE = 60_000

describe('a counter in memory', () => {
  function counterAt(start: number) {
    const clock = { now: start }
    return { clock, counter: createMemoryCounter(() => new Date(clock.now)) }
  }

  test('counts by key, and reads without counting', async () => {
    const { counter } = counterAt(0)
    expect(await counter.add('a', 0)).toEqual({ count: 0, msLeft: MINUTE })
    expect(await counter.add('a', 1)).toEqual({ count: 1, msLeft: MINUTE })
    expect(await counter.add('a', 1)).toEqual({ count: 2, msLeft: MINUTE })
    expect(await counter.add('a', 0)).toEqual({ count: 2, msLeft: MINUTE })
    expect(await counter.add('b', 1)).toEqual({ count: 1, msLeft: MINUTE })
  })

  test('begins anew when the minute is over, not before', async () => {
    const { clock, counter } = counterAt(1_000)
    await counter.add('a', 1)
    clock.now += MINUTE - 1
    expect(await counter.add('a', 1)).toEqual({ count: 2, msLeft: 1 })
    clock.now += 1
    expect(await counter.add('a', 1)).toEqual({ count: 1, msLeft: MINUTE })
  })

  test('shuts nobody out for longer than a minute when the clock is set back', async () => {
    const { clock, counter } = counterAt(10 * MINUTE)
    await counter.add('a', 1)
    clock.now -= 1
    expect(await counter.add('a', 1)).toEqual({ count: 1, msLeft: MINUTE })
  })

  test('forgets, of too many keys, those that were idle longest', async () => {
    const { counter } = counterAt(0)
    await counter.add('idle', 1)
    await counter.add('busy', 1)
    for (let n = 0; n < 49_999; n++) await counter.add(`other-${n}`, 1)
    expect(await counter.add('busy', 0)).toMatchObject({ count: 1 })
    expect(await counter.add('idle', 0)).toMatchObject({ count: 0 })
  })
})

test.each([
  [60_000, 60],
  [59_001, 60],
  [59_000, 59],
  [1, 1],
  [0, 1],
  [-5_000, 1],
])('of a window with %i ms left a caller is told %i seconds', (msLeft, seconds) => {
  expect(secondsLeft({ count: 1, msLeft })).toBe(seconds)
})

describe('a counter that is shared', () => {
  const told: unknown[] = []
  let isAway = false
  let asked = 0

  const shared: Counter = {
    async add() {
      asked += 1
      if (isAway) throw new Error('away')
      return { count: 100, msLeft: 1 }
    },
  }
  const local: Counter = { add: async () => ({ count: 1, msLeft: 1 }) }

  const newCounter = () =>
    createFallbackCounter(shared, local, {
      onFailure: (error) => told.push(error),
      onRecovery: () => told.push('back'),
    })

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] })
    told.length = 0
    isAway = false
    asked = 0
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  test('is asked each time while it works, and nothing is told', async () => {
    const counter = newCounter()
    for (const _ of [1, 2, 3]) expect((await counter.add('a', 1)).count).toBe(100)
    expect([asked, told]).toEqual([3, []])
  })

  test('is left alone for a second after it failed, and its failure is told once', async () => {
    const counter = newCounter()
    isAway = true
    for (const _ of [1, 2, 3]) expect((await counter.add('a', 1)).count).toBe(1)
    vi.advanceTimersByTime(999)
    await counter.add('a', 1)
    expect(asked).toBe(1)
    vi.advanceTimersByTime(1)
    await counter.add('a', 1)
    await counter.add('a', 1)
    expect(asked).toBe(2)
    expect(told).toEqual([new Error('away')])
  })

  test('is tried by one caller of many when the second is over', async () => {
    const counter = newCounter()
    isAway = true
    await counter.add('a', 1)
    vi.advanceTimersByTime(1_000)
    await Promise.all([1, 2, 3].map(() => counter.add('a', 1)))
    expect(asked).toBe(2)
  })

  test('is asked each time again once it is back, and that is told once', async () => {
    const counter = newCounter()
    isAway = true
    await counter.add('a', 1)
    isAway = false
    vi.advanceTimersByTime(1_000)
    for (const _ of [1, 2, 3]) expect((await counter.add('a', 1)).count).toBe(100)
    expect(told).toEqual([new Error('away'), 'back'])
    isAway = true
    await counter.add('a', 1)
    expect(told).toEqual([new Error('away'), 'back', new Error('away')])
  })
})

describe('limits', () => {
  const clock = () => new Date(0)
  const quiet = { info: () => undefined, warn: () => undefined }

  test('are counted in memory without Redis, with the numbers of the settings', async () => {
    const settings = { rateLimitPerMinute: 7, authFailuresPerMinute: 3, redisUrl: undefined }
    const { limits, close } = await openLimits(settings, clock, quiet)
    expect(limits).toMatchObject({ requestsPerMinute: 7, authFailuresPerMinute: 3 })
    expect(await limits.counter.add('a', 1)).toEqual({ count: 1, msLeft: MINUTE })
    await close()
  })

  test('that are none count for those who have one of their own', async () => {
    const limits = noLimits(clock)
    expect(limits).toMatchObject({ requestsPerMinute: 0, authFailuresPerMinute: 0 })
    expect(await limits.counter.add('a', 1)).toEqual({ count: 1, msLeft: MINUTE })
  })
})
