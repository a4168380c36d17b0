import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/database/database.ts'
import { createOutbound } from '../../src/outbound/outbound.ts'
import { createTracing } from '../../src/tracing/opentelemetry.ts'
import { traceOutbound } from '../../src/tracing/outbound.ts'
import { inSpan, type Tracing } from '../../src/tracing/tracing.ts'
import { type ReceivedSpan, spansAt } from '../helpers/otlp.ts'
import { useReceiver } from '../helpers/receiver.ts'
import { numbersTo } from '../helpers/requests.ts'
import { createTestDatabase } from '../helpers/test-database.ts'

const collector = useReceiver()
const logger = { warn: () => undefined }
let databaseUrl: string

beforeAll(async () => {
  databaseUrl = await createTestDatabase()
})

/** The spans of what is done below one called `cause`. */
async function spansOf(work: (tracing: Tracing) => Promise<unknown>): Promise<ReceivedSpan[]> {
  const tracing = createTracing({ endpoint: collector.url, serviceName: 'test' }, logger)
  await inSpan(tracing.start('cause'), () => work(tracing)).catch(() => undefined)
  await tracing.close()
  return spansAt(collector)
}

const without = (spans: ReceivedSpan[], name: string) => spans.filter((span) => span.name !== name)

describe('a statement that fails', () => {
  const bad = { name: 'test.bad', text: 'INSERT INTO users (id, name) VALUES ($1, $2)' }

  it('is told of with its SQLSTATE and with nothing that was sent, past Prisma and through it', async () => {
    const spans = await spansOf(async (tracing) => {
      const database = openDatabase(databaseUrl, () => undefined, { tracing })
      await expect(database.query(bad, ['id', 'Xanthippe'])).rejects.toThrow()
      await expect(
        database.prisma.$executeRaw`SELECT 1 FROM nowhere WHERE x = ${'Xanthippe'}`,
      ).rejects.toThrow()
      await database.close()
    })
    expect(without(spans, 'cause')).toMatchObject([
      { name: 'test.bad', hasFailed: true, attributes: { 'error.type': '23502' } },
      { name: 'SELECT nowhere', hasFailed: true, attributes: { 'error.type': '42P01' } },
    ])
    expect(collector.received.map(({ body }) => body).join()).not.toContain('Xanthippe')
  })
})

describe('statements that wait for each other', () => {
  it('stay below what sent them', async () => {
    const rounds = numbersTo(40)
    const spans = await spansOf(async (tracing) => {
      const database = openDatabase(databaseUrl, () => undefined, { tracing })
      const statement = (n: number) => ({ name: `test.${n}`, text: `SELECT pg_sleep(0.01), ${n} AS n` })
      await Promise.all(
        rounds.map((n) =>
          inSpan(tracing.start(`work ${n}`), async () => {
            await database.query(statement(n), [])
            await database.transaction((tx) => tx.prisma.$queryRaw`SELECT 1`)
          }),
        ),
      )
      await database.close()
    })
    for (const n of rounds) {
      const work = spans.find(({ name }) => name === `work ${n}`)
      const below = spans.filter(({ parentSpanId }) => parentSpanId === work?.spanId)
      expect(below.map(({ name }) => name)).toEqual([`test.${n}`, 'BEGIN', 'SELECT', 'COMMIT'])
    }
  })

  it('that belong to nothing are not told of', async () => {
    const tracing = createTracing({ endpoint: collector.url, serviceName: 'test' }, logger)
    const database = openDatabase(databaseUrl, () => undefined, { tracing })
    await database.query({ name: 'test.alone', text: 'SELECT 1' }, [])
    await database.close()
    await tracing.close()
    expect(spansAt(collector)).toEqual([])
  })
})

describe('a request to a partner that fails', () => {
  const outbound = createOutbound({ allowPrivate: true })
  afterAll(() => outbound.close())

  it('is told of with the kind of failure and the host alone', async () => {
    const spans = await spansOf(async (tracing) => {
      const request = { method: 'POST', timeoutMs: 5_000, maxBytes: 100 } as const
      const traced = traceOutbound(outbound, tracing)
      await traced
        .send({ ...request, url: 'http://127.0.0.1:1/hidden-path?and=query' })
        .catch(() => undefined)
      collector.replies.set('/refused', { status: 503 })
      await traced.send({ ...request, url: `${collector.url}/refused` })
    })
    const [lost, refused] = without(spans, 'cause')
    expect(lost).toMatchObject({ name: 'POST', hasFailed: true, attributes: { 'error.type': 'connect' } })
    expect(refused).toMatchObject({ name: 'POST', hasFailed: true, attributes: { 'error.type': '503' } })
    expect(JSON.stringify(spans)).not.toContain('hidden')
  })
})
