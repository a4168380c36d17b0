import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EmbeddedServer, startEmbedded } from '../../src/database/embedded/index.ts'
import { migrate } from '../../src/database/migrate.ts'
import { GUIDE_INTAKE, GUIDE_MESSAGE, numbersTo } from '../helpers/requests.ts'
import { startTcpProxy, type TcpProxy } from '../helpers/tcp-proxy.ts'
import { makeTemporaryFolder, removeDataDir } from '../helpers/temporary-folder.ts'
import {
  type AppInstance,
  openApp,
  PLAIN_CLIENT,
  type TestClient,
  type TestResponse,
  testClient,
} from '../helpers/test-api.ts'

const clock = { now: new Date('2025-05-05T14:30:00Z') }
const USER = '/v1/users/external:u'

let folder: string
let server: EmbeddedServer
let proxy: TcpProxy
let instance: AppInstance
let known: TestClient

const portOf = (url: string) => Number(new URL(url).port)

function through(url: string, port: number): string {
  const address = new URL(url)
  address.port = String(port)
  return address.href
}

async function startDatabase(): Promise<void> {
  server = await startEmbedded(path.join(folder, 'data'), { fsync: 'off' })
  proxy.target = portOf(server.url)
}

async function stopDatabase(): Promise<void> {
  await server.stop()
  proxy.target = undefined
}

/** One request of each kind: reads and writes, plain statements and transactions. */
const REQUESTS: [string, (client: TestClient) => Promise<TestResponse>][] = [
  ['GET a user', (client) => client.get(USER)],
  ['a first call', (client) => client.get(`/v1/users/external:new-${Math.random()}`)],
  ['POST a user', (client) => client.post('/v1/users', { external_user_id: `new-${Math.random()}` })],
  ['POST an intake', (client) => client.post(`${USER}/financial-intake`, GUIDE_INTAKE)],
  ['GET a list', (client) => client.get(`${USER}/plan/history`)],
  ['POST a plan', (client) => client.post(`${USER}/plan/generate`)],
  ['POST a message', (client) => client.post(`${USER}/chat/messages`, GUIDE_MESSAGE)],
]

function expectUnavailable(response: TestResponse): void {
  expect(response.status).toBe(503)
  expect(response.body.error.code).toBe('UNAVAILABLE')
  expect(Number(response.headers['retry-after'])).toBeGreaterThan(0)
  expect(JSON.stringify(response.body)).not.toMatch(/prisma|postgres|ECONN|127\.0\.0\.1|terminat/i)
}

async function expectRecovery(): Promise<void> {
  const deadline = Date.now() + 5_000
  for (;;) {
    const { status } = await known.get(USER)
    if (status === 200) break
    expect(status).toBe(503)
    expect(Date.now()).toBeLessThan(deadline)
    await sleep(50)
  }
  for (const [name, request] of REQUESTS) expect((await request(known)).status, name).toBeLessThan(300)
  expect((await instance.app.inject('/health/ready')).statusCode).toBe(200)
}

beforeAll(async () => {
  folder = await makeTemporaryFolder()
  proxy = await startTcpProxy()
  await startDatabase()
  await migrate(server.url)
  instance = await openApp(through(server.url, proxy.port), () => clock.now)
  known = testClient(instance.app, await instance.clients.create(PLAIN_CLIENT))
  await known.post(`${USER}/financial-intake`, GUIDE_INTAKE)
})

afterAll(async () => {
  await instance?.close()
  await proxy?.close()
  await server?.stop()
  await removeDataDir(path.join(folder, 'data'))
  await removeDataDir(folder)
})

describe('while the database is away', () => {
  it('every request is a 503 that says when to come back; then all work again', async () => {
    await expectRecovery()
    await stopDatabase()
    try {
      for (const [, request] of REQUESTS) expectUnavailable(await request(known))
      const stranger = testClient(instance.app, { clientId: 'ozz_client_x', secret: 'y' })
      expectUnavailable(await stranger.get(USER))

      const ready = await instance.app.inject('/health/ready')
      expectUnavailable({ status: ready.statusCode, headers: ready.headers, body: ready.json() })
      expect((await instance.app.inject('/health/live')).statusCode).toBe(200)
      expect((await instance.app.inject('/metrics')).statusCode).toBe(200)
    } finally {
      await startDatabase()
    }
    await expectRecovery()
  })

  it('requests that need no database are answered as ever', async () => {
    await stopDatabase()
    try {
      expect((await instance.app.inject({ url: USER })).statusCode).toBe(401)
      expect((await known.post('/v1/users', { external_user_id: '' })).status).toBe(400)
      expect((await known.get('/nothing')).status).toBe(404)
    } finally {
      await startDatabase()
    }
    await expectRecovery()
  })

  it('a stop amid many requests gives 503s at most, never a 500', async () => {
    await expectRecovery()
    const flood = numbersTo(140).map(async (n) => {
      await sleep(n)
      const [, request] = REQUESTS[n % REQUESTS.length] ?? []
      return request?.(known)
    })
    await sleep(40)
    await stopDatabase()
    const responses = await Promise.all(flood)
    await startDatabase()
    const odd = responses.filter((response) => response && response.status >= 400 && response.status !== 503)
    expect(odd).toEqual([])
    expect(responses.some((response) => response?.status === 503)).toBe(true)
    await expectRecovery()
  })
})

describe('a database that cannot be reached', () => {
  it('because nothing listens there is a 503 at once', async () => {
    const listener = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => listener.once('listening', resolve))
    const address = listener.address()
    listener.close()
    const port = typeof address === 'object' ? address?.port : undefined
    const lost = await openApp(through(server.url, port ?? 1), () => clock.now)
    try {
      const client = testClient(lost.app, { clientId: 'ozz_client_x', secret: 'y' })
      expectUnavailable(await client.get(USER))
      expect((await lost.app.inject('/health/ready')).statusCode).toBe(503)
    } finally {
      await lost.close()
    }
  })

  it('because it never answers is a 503 after a few seconds, also for many at once', async () => {
    const silent = await startTcpProxy()
    silent.target = 'silence'
    const lost = await openApp(through(server.url, silent.port), () => clock.now)
    try {
      const client = testClient(lost.app, { clientId: 'ozz_client_x', secret: 'y' })
      const responses = await Promise.all(numbersTo(30).map(() => client.get(USER)))
      for (const response of responses) expectUnavailable(response)
    } finally {
      await silent.close()
      await lost.close()
    }
  })
})

describe('connections that an operator ends', () => {
  it('cost a few 503s at most, never a 500', async () => {
    await expectRecovery()
    const admin = new pg.Client(server.url)
    await admin.connect()
    const kill = () =>
      admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1', [
        'ozzie',
      ])
    try {
      const statuses: (number | undefined)[] = []
      for (const round of numbersTo(5)) {
        await expectRecovery()
        const wave = numbersTo(30).map(async (n) => {
          const [, request] = REQUESTS[(n + round) % REQUESTS.length] ?? []
          return (await request?.(known))?.status
        })
        const { rowCount } = await kill()
        expect(rowCount).toBeGreaterThan(0)
        statuses.push(...(await Promise.all(wave)))
      }
      const odd = statuses.filter((status) => status === undefined || (status >= 400 && status !== 503))
      expect(odd).toEqual([])
    } finally {
      await admin.end()
    }
    await expectRecovery()
  })

  it('cost nothing when they were idle', async () => {
    await expectRecovery()
    const admin = new pg.Client(server.url)
    await admin.connect()
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1', [
      'ozzie',
    ])
    await admin.end()
    await sleep(100)
    expect((await known.get(USER)).status).toBe(200)
  })
})
