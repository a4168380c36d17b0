import { expect, it } from 'vitest'
import { BOUND, judge, memoryCurve, type Sample } from '../../bench/memory-report.ts'
import { slopeOf } from '../../bench/memory-slope.ts'

/** An hour in samples of a minute, with memory as a function of the minute. */
function hour(rss: (minute: number) => number, heap: (minute: number) => number | null = () => 50): Sample[] {
  return Array.from({ length: 60 }, (_, minutes) => ({
    minutes,
    rssMegabytes: rss(minutes),
    heapMegabytes: heap(minutes),
    requests: minutes * 1000,
  }))
}

const jitter = (minute: number) => (minute % 2 === 0 ? 3 : -3)

it('finds the line through points that lie on one, without a margin', () => {
  const { slope, margin } = slopeOf([0, 1, 2, 5].map((x) => ({ x, y: 7 - 2 * x })))
  expect(slope).toBeCloseTo(-2)
  expect(margin).toBeCloseTo(0)
})

it('gives points that scatter a margin that holds the line', () => {
  const { slope, margin } = slopeOf(
    hour(jitter).map(({ minutes, rssMegabytes }) => ({ x: minutes, y: rssMegabytes })),
  )
  expect(margin).toBeGreaterThan(0.01)
  expect(Math.abs(slope)).toBeLessThan(margin)
})

it('calls memory steady that grows at the start alone', () => {
  const verdict = judge(hour((minute) => Math.min(400, 200 + 20 * minute) + jitter(minute)))
  expect(verdict.isSteady).toBe(true)
  expect(Math.abs(verdict.rss.slope)).toBeLessThan(5)
})

it('calls memory growing that grows all the time, though slowly', () => {
  const verdict = judge(hour((minute) => 200 + ((BOUND + 10) / 60) * minute + jitter(minute)))
  expect(verdict.isSteady).toBe(false)
  expect(verdict.rss.slope).toBeCloseTo(BOUND + 10, -1)
})

it('sees a heap that grows in resident memory that does not', () => {
  const verdict = judge(
    hour(
      () => 400,
      (minute) => 50 + ((BOUND + 10) / 60) * minute,
    ),
  )
  expect([verdict.isSteady, verdict.rss.slope]).toEqual([false, 0])
})

it('takes a run without any whole collection for no proof', () => {
  expect(
    judge(
      hour(
        () => 400,
        () => null,
      ),
    ).isSteady,
  ).toBe(false)
})

it('draws both curves within the picture', () => {
  const svg = memoryCurve(
    hour(
      () => 400,
      (minute) => (minute < 5 ? null : 50),
    ),
  )
  const points = [...svg.matchAll(/points="(?<points>[^"]*)"/g)].map(
    ({ groups }) => groups?.points?.split(' ') ?? [],
  )
  expect(points.map(({ length }) => length)).toEqual([60, 55])
  for (const point of points.flat()) {
    const [x = -1, y = -1] = point.split(',').map(Number)
    expect(x >= 0 && x <= 720 && y >= 0 && y <= 240).toBe(true)
  }
})
