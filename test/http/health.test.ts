import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/database/database.ts'
import { buildMonitor } from '../../src/http/monitor.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { createIdFactory } from '../../src/lib/ids.ts'
import { createLogger } from '../../src/logger.ts'
import { createMetrics } from '../../src/metrics/metrics.ts'
import { startTcpProxy, type TcpProxy } from '../helpers/tcp-proxy.ts'
import { type AppInstance, openApp, useTestApi } from '../helpers/test-api.ts'

const api = useTestApi()

async function answersOf(app: AppInstance['app']): Promise<{ live: number; ready: number }> {
  const [live, ready] = [await app.inject('/health/live'), await app.inject('/health/ready')]
  if (ready.statusCode === 503) {
    expect(ready.json().error.code).toBe('UNAVAILABLE')
    expect(Number(ready.headers['retry-after'])).toBeGreaterThan(0)
  }
  return { live: live.statusCode, ready: ready.statusCode }
}

const WELL = { live: 200, ready: 200 }
const NOT_READY = { live: 200, ready: 503 }

describe('a process', () => {
  it('is ready while its database has the schema that it knows, and one that is newer', async () => {
    expect(await answersOf(api.app)).toEqual(WELL)
    await api.sql(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
      VALUES ('later', '', '29990101000000_later', now(), 1)`)
    expect(await answersOf(api.app)).toEqual(WELL)
  })

  it('is not ready while migrations are missing or unfinished', async () => {
    const last = `(SELECT max(migration_name) FROM _prisma_migrations WHERE id <> 'later')`
    await api.sql(`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = ${last}`)
    expect(await answersOf(api.app)).toEqual(NOT_READY)
    await api.sql('UPDATE _prisma_migrations SET finished_at = now()')
    expect(await answersOf(api.app)).toEqual(WELL)
    await api.sql('ALTER TABLE _prisma_migrations RENAME TO elsewhere')
    expect(await answersOf(api.app)).toEqual(NOT_READY)
    await api.sql('ALTER TABLE elsewhere RENAME TO _prisma_migrations')
    expect(await answersOf(api.app)).toEqual(WELL)
  })

  it('is not ready once it is closing, though its database is there', async () => {
    const database = openDatabase(api.databaseUrl, () => undefined)
    const monitor = await buildMonitor({
      database,
      metrics: createMetrics(),
      ids: createIdFactory(systemClock),
      logger: createLogger('silent'),
      isClosing: () => true,
    })
    expect(await answersOf(monitor)).toEqual(NOT_READY)
    await monitor.close()
    await database.close()
  })
})

describe('a database that falls silent', () => {
  let proxy: TcpProxy
  let instance: AppInstance

  beforeAll(async () => {
    proxy = await startTcpProxy()
    const url = new URL(api.databaseUrl)
    proxy.target = Number(url.port)
    url.hostname = '127.0.0.1'
    url.port = String(proxy.port)
    instance = await openApp(url.href, systemClock)
  })

  afterAll(async () => {
    await instance.close()
    await proxy.close()
  })

  it('makes the process unready, and ready again as soon as a new connection is answered', async () => {
    expect(await answersOf(instance.app)).toEqual(WELL)
    proxy.freeze()
    expect(await answersOf(instance.app)).toEqual(NOT_READY)
    expect(await answersOf(instance.app)).toEqual(WELL)
  })
})
