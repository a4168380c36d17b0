import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createCoachMetrics } from '../../src/metrics/coach.ts'
import { createMetrics } from '../../src/metrics/metrics.ts'
import { repository } from '../helpers/processes.ts'
import { namesIn } from './figures.ts'

interface Panel {
  id: number
  type: string
  title: string
  gridPos: { h: number; w: number; x: number; y: number }
  targets?: { expr: string }[]
}

let dashboard: { panels: Panel[]; templating: { list: { name: string; query: unknown }[] } }
let known: Set<string>

beforeAll(async () => {
  dashboard = JSON.parse(await readFile(path.join(repository, 'ops/grafana-dashboard.json'), 'utf8'))
  const metrics = createMetrics()
  metrics.showBacklog(async () => [])
  createCoachMetrics().showIn(metrics.registry)
  known = namesIn(await metrics.registry.metrics())
})

const expressions = () => dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr))

/** The names of figures in a query: what stands before its labels. */
function namesOf(query: string): string[] {
  return [...query.matchAll(/(?<name>[a-z]\w+)\{/g)].map(([, name = '']) => name)
}

describe('the dashboard', () => {
  it('asks for figures that there are, in every panel', () => {
    const unknown = expressions()
      .flatMap(namesOf)
      .filter((name) => !known.has(name))
    expect(unknown).toEqual([])
    for (const expression of expressions()) expect(namesOf(expression), expression).not.toEqual([])
  })

  it('shows every figure of the product', () => {
    const asked = expressions().join('\n')
    const ours = [...known].filter((name) => /^(ozzie|http)_/.test(name) && !/_(sum|count)$/.test(name))
    expect(ours.length).toBeGreaterThan(10)
    expect(ours.filter((name) => !asked.includes(name))).toEqual([])
  })

  it('names its variables, and no two panels alike', () => {
    const defined = dashboard.templating.list.map(({ name }) => name)
    const used = [...JSON.stringify(dashboard).matchAll(/\$\{?(?<name>[a-z]+)/g)].map(([, name = '']) => name)
    expect([...new Set(used)].filter((name) => !defined.includes(name))).toEqual([])
    const ids = dashboard.panels.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has panels that fit the screen and do not overlap', () => {
    const cells = dashboard.panels.flatMap(({ gridPos: { h, w, x, y } }) => {
      expect(x + w).toBeLessThanOrEqual(24)
      return Array.from({ length: h * w }, (_, n) => `${x + (n % w)},${y + Math.floor(n / w)}`)
    })
    expect(new Set(cells).size).toBe(cells.length)
  })
})
