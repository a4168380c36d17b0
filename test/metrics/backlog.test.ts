import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DatabaseConnection, openDatabase } from '../../src/database/database.ts'
import { readImportBacklog } from '../../src/imports/backlog.ts'
import { readBacklog } from '../../src/jobs/backlog.ts'
import { createJobQueue, type OpenJobQueue } from '../../src/jobs/queue.ts'
import { JOB_NAMES } from '../../src/jobs/queues.ts'
import { systemClock } from '../../src/lib/clock.ts'
import type { ReadBacklog } from '../../src/metrics/backlog.ts'
import { createMetrics } from '../../src/metrics/metrics.ts'
import { numbersTo } from '../helpers/requests.ts'
import { createTestDatabase } from '../helpers/test-database.ts'
import { figureIn } from './figures.ts'

let database: DatabaseConnection
let queue: OpenJobQueue

beforeAll(async () => {
  database = openDatabase(await createTestDatabase(), () => undefined)
  queue = createJobQueue(database, systemClock)
  await queue.open()
})

afterAll(() => database.close())

function scrape(read: ReadBacklog): Promise<string> {
  const metrics = createMetrics()
  metrics.showBacklog(read)
  return metrics.registry.metrics()
}

const QUEUED = 'ozzie_jobs_queued'
const OLDEST = 'ozzie_jobs_oldest_waiting_seconds'

describe('the backlog', () => {
  it('of every queue is shown, also while there is none', async () => {
    const shown = await scrape(async () => [
      ...(await readBacklog(database)),
      await readImportBacklog(database),
    ])
    for (const name of [...JOB_NAMES, 'imports']) {
      for (const state of ['waiting', 'running'])
        expect(figureIn(shown, QUEUED, { queue: name, state })).toBe(0)
      expect(figureIn(shown, OLDEST, { queue: name })).toBe(0)
    }
  })

  it('is counted by queue and state, with the time that the oldest has waited', async () => {
    const data = (id: string) => ({ apiClientId: 'client', id })
    for (const n of numbersTo(3)) await queue.add(database, 'webhook.deliver', data(`due ${n}`))
    const startAt = new Date(Date.now() + 3_600_000)
    for (const n of numbersTo(2))
      await queue.add(database, 'webhook.deliver', data(`later ${n}`), { startAt })
    await queue.add(database, 'whatsapp.send', data('running'))
    await database.prisma.$executeRaw`
      UPDATE pgboss.job SET start_after = start_after - interval '90 s' WHERE data->>'id' = 'due 2'`
    await database.prisma.$executeRaw`UPDATE pgboss.job SET state = 'active' WHERE name = 'whatsapp.send'`
    await database.prisma.$executeRaw`UPDATE pgboss.job SET state = 'failed' WHERE data->>'id' = 'due 3'`

    const shown = await scrape(() => readBacklog(database))
    const counted = (name: string, state: string) => figureIn(shown, QUEUED, { queue: name, state })
    const states = ['waiting', 'delayed', 'running', 'failed']
    expect(states.map((state) => counted('webhook.deliver', state))).toEqual([2, 2, 0, 1])
    expect(states.map((state) => counted('whatsapp.send', state))).toEqual([0, 0, 1, 0])
    const oldest = figureIn(shown, OLDEST, { queue: 'webhook.deliver' })
    expect(oldest).toBeGreaterThanOrEqual(90)
    expect(oldest).toBeLessThan(600)
    expect(figureIn(shown, OLDEST, { queue: 'whatsapp.send' })).toBe(0)
  })

  it('is read once for scrapes that follow each other', async () => {
    let reads = 0
    const metrics = createMetrics()
    metrics.showBacklog(async () => {
      reads += 1
      return readBacklog(database)
    })
    const shown = await Promise.all(numbersTo(5).map(() => metrics.registry.metrics()))
    expect(reads).toBe(1)
    for (const each of shown) expect(each).toContain(`${QUEUED}{`)
  })

  it.each<[string, ReadBacklog]>([
    ['cannot be read', () => Promise.reject(new Error('away'))],
    ['is not told', () => new Promise(() => undefined)],
  ])('that %s is left out, and the other figures are shown', async (_what, read) => {
    const shown = await scrape(read)
    expect(shown).not.toContain(`${QUEUED}{`)
    expect(figureIn(shown, 'process_resident_memory_bytes')).toBeGreaterThan(0)
  })
})
