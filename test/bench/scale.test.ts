import { expect, it } from 'vitest'
import { cpuSecondsOf } from '../../bench/scale-cpu.ts'
import { readScaleOptions } from '../../bench/scale-options.ts'
import { largestRatio, scaleTables } from '../../bench/scale-report.ts'
import { scaleScenarios } from '../../bench/scale-requests.ts'
import { quantile } from '../../bench/scale-users.ts'

const SIZE = {
  scenario: 'GET',
  p50: [1, 1.05, 1.1],
  p99: [4, 4, 5],
  throughput: [900, 880, 870],
  throughputRatios: [0.9, 0.98, 1],
  databaseCpu: [0.1, 0.1, 0.11],
}

it('measures up to five million users unless told otherwise', () => {
  const { sizes, parts, write } = readScaleOptions([])
  expect(sizes).toEqual([1_000, 100_000, 5_000_000])
  expect([parts, write]).toEqual([['users', 'processes', 'pooler'], false])
})

it('keeps no page of a part alone', () => {
  expect(() => readScaleOptions(['--only', 'users', '--write'])).toThrow('all parts')
  expect(() => readScaleOptions(['--only', 'nothing'])).toThrow('Usage')
})

it('compares the largest table with the smallest', () => {
  const table = scaleTables({ users: [SIZE] }, readScaleOptions([]))
  expect(table).toContain(
    '| GET | 1.00 | 4.0 | 1.05 | 4.0 | 1.10 | 5.0 | 1.10 | 1.25 | 900 / 880 / 870 | 0.98 |',
  )
  expect(largestRatio([SIZE, { ...SIZE, p50: [1, 1, 0.9] }])).toBeCloseTo(1.1)
})

it.each([
  [0.5, 51],
  [0.99, 100],
  [1, 100],
])('knows the value below which %d of the others lie', (share, value) => {
  expect(
    quantile(
      Array.from({ length: 100 }, (_, n) => 100 - n),
      share,
    ),
  ).toBe(value)
})

it('asks for users that the smallest table has', () => {
  for (const { name, next } of scaleScenarios(1_000)) {
    for (let n = 0; n < 200; n++) {
      const number = /(?:preloaded_|ozz_usr_0*)(?<n>\d+)/.exec(next().path)?.groups?.n
      if (number === undefined) continue
      const user = Number(number)
      expect(user >= 10 && user <= 1_000 && user % 10 === 0, `${name} of ${user}`).toBe(true)
    }
  }
})

it('counts the processor time of a process and those below it', async () => {
  while (process.cpuUsage().user < 100_000) Math.sqrt(2)
  const own = await cpuSecondsOf(process.pid)
  expect(own).toBeGreaterThanOrEqual(0.09)
  expect(await cpuSecondsOf(process.ppid)).toBeGreaterThanOrEqual(own)
})
