import { describe, expect, it } from 'vitest'
import { type Measured, measure, share } from './measure.ts'
import { english as firstEn } from './messages/en.ts'
import { spanish as firstEs } from './messages/es.ts'
import type { Group } from './messages/label.ts'
import { portuguese as firstPt } from './messages/pt.ts'
import { english as secondEn } from './second/en.ts'
import { spanish as secondEs } from './second/es.ts'
import { portuguese as secondPt } from './second/pt.ts'
import { english as thirdEn } from './third/en.ts'
import { spanish as thirdEs } from './third/es.ts'
import { portuguese as thirdPt } from './third/pt.ts'

/** Messages as people type them, by language, with the least share of right categories. */
const SETS: readonly (readonly [name: string, groups: readonly Group[], categories: number])[] = [
  ['everyday English', firstEn, 0.98],
  ['everyday Portuguese', firstPt, 0.98],
  ['everyday Spanish', firstEs, 0.98],
  ['English of many countries', secondEn, 0.95],
  ['Portuguese of many kinds', secondPt, 0.98],
  ['Spanish of many countries', secondEs, 0.95],
  ['further English', thirdEn, 0.85],
  ['further Portuguese', thirdPt, 0.96],
  ['further Spanish', thirdEs, 0.96],
]

const measured = new Map(SETS.map(([name, groups]) => [name, measure(groups)]))

function resultOf(name: string): Measured {
  const result = measured.get(name)
  if (result === undefined) throw new Error(`No set is called '${name}'`)
  return result
}

describe.each(SETS)('%s', (name, _, categories) => {
  const result = resultOf(name)
  const told = result.misses.join('\n')

  it('is cut into its transactions with their amounts', () => {
    expect(share(result.counts), told).toBeGreaterThanOrEqual(0.98)
    expect(share(result.amounts), told).toBeGreaterThanOrEqual(0.98)
  })

  it('is told apart as money in and money out, on its days and in its currencies', () => {
    expect(share(result.types), told).toBeGreaterThanOrEqual(0.96)
    expect(share(result.dates), told).toBeGreaterThanOrEqual(0.98)
    expect(share(result.currencies), told).toBeGreaterThanOrEqual(0.98)
  })

  it('is filed under the category that most people would choose', () => {
    expect(share(result.categories), told).toBeGreaterThanOrEqual(categories)
  })

  it('is refused where nothing has happened', () => {
    expect(share(result.refusals), told).toBe(1)
  })
})

describe('confidence', () => {
  const items = [...measured.values()].flatMap((result) => result.items)

  it.each([
    [0.9, 1.01],
    [0.7, 0.9],
    [0, 0.5],
  ])('from %f to %f promises no more than is kept', (from, to) => {
    const alike = items.filter(({ confidence }) => confidence >= from && confidence < to)
    const stated = alike.reduce((sum, { confidence }) => sum + confidence, 0) / alike.length
    expect(alike.length).toBeGreaterThan(10)
    expect(alike.filter(({ right }) => right).length / alike.length).toBeGreaterThanOrEqual(stated - 0.03)
  })
})
