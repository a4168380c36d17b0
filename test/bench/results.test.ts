import { expect, test } from 'vitest'
import { toChart } from '../../bench/chart.ts'
import { readCpuTime } from '../../bench/cpu-time.ts'
import { toTables } from '../../bench/report.ts'
import { medianOf, type Round, ratiosTo, type ScenarioResult } from '../../bench/results.ts'
import { median } from '../../bench/statistics.ts'

const round = (requestsPerSecond: number, cpuMicrosecondsPerRequest: number | null = 100): Round => ({
  requestsPerSecond,
  cpuMicrosecondsPerRequest,
  sent: 10,
  p50: 1,
  p99: 2,
  failures: 0,
})

const result: ScenarioResult = {
  scenario: 'GET <user> & more',
  rounds: new Map([
    ['ours', [round(100), round(300), round(200)]],
    ['bare', [round(50, null), round(600, null), round(100, null)]],
  ]),
}

test('a median is the middle value, or the mean of the two in the middle', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([])).toBeNaN()
})

test('a ratio compares within one round', () => {
  expect(ratiosTo(result, 'bare')).toEqual([2, 0.5, 2])
})

test('a figure that the system does not tell has no median', () => {
  const cpu = ({ cpuMicrosecondsPerRequest }: Round) => cpuMicrosecondsPerRequest
  expect(medianOf(result, 'ours', cpu)).toBe(100)
  expect(medianOf(result, 'bare', cpu)).toBeNaN()
})

test('the tables hold the median of each server and the ratio of each round', () => {
  const lines = toTables([result]).split('\n')
  expect(lines).toContain('| GET <user> & more |  200 |  100 |')
  expect(lines).toContain('| GET <user> & more | 2.00 (2.00 0.50 2.00) |')
  expect(lines).toContain('| GET <user> & more |  100 |    – |')
})

test('the chart draws the fastest server as wide as it goes, and the others in proportion', () => {
  const widths = [...toChart([result]).matchAll(/<rect [^>]*width="(\d+)"/g)].map(([, width]) =>
    Number(width),
  )
  expect(widths).toEqual([widths[0], Math.round((widths[0] ?? 0) / 2)])
})

test('the chart escapes what XML would read as markup', () => {
  expect(toChart([result])).toContain('GET &lt;user&gt; &amp; more')
})

test('processor time is read whatever the program is called', () => {
  const stat = '42 (a (strange) name) S 1 42 42 0 -1 4194560 100 0 0 0 30 12 0 0 20 0 11 0 12345'
  expect(readCpuTime(stat)).toBe(420_000)
})
