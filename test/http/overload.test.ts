import { once } from 'node:events'
import { connect } from 'node:net'
import pg from 'pg'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { listen, rawRequest, sendRaw } from '../helpers/real-server.ts'
import { GUIDE_INTAKE, numbersTo, tally } from '../helpers/requests.ts'
import { type TestApi, type TestResponse, useTestApi } from '../helpers/test-api.ts'

const CONNECTIONS = 10
const USER = '/v1/users/external:u'

const narrow = useTestApi({ capacity: { inFlight: 3, poolWaiting: 1_000 } })
const queueing = useTestApi({ capacity: { inFlight: 1_000, poolWaiting: 2 } })
const open = useTestApi()

const locks: pg.Client[] = []

/** Runs a statement in a transaction of its own that stays open until the test ends it. */
async function lock(api: TestApi, statement: string, values: unknown[] = []): Promise<() => Promise<void>> {
  const client = new pg.Client(api.databaseUrl)
  locks.push(client)
  await client.connect()
  await client.query('BEGIN')
  await client.query(statement, values)
  return async () => {
    locks.splice(locks.indexOf(client), 1)
    await client.end()
  }
}

const lockUsers = (api: TestApi) => lock(api, 'LOCK TABLE users IN ACCESS EXCLUSIVE MODE')

afterEach(async () => {
  await Promise.all(locks.splice(0).map((client) => client.end()))
})

/** Waits until so many connections of the pool are busy and so many requests wait for one. */
async function untilPoolHas(api: TestApi, busy: number, waiting: number): Promise<void> {
  await vi.waitFor(
    () => {
      const { pool } = api.database
      expect([pool.total - pool.idle, pool.waiting]).toEqual([busy, waiting])
    },
    { timeout: 10_000, interval: 10 },
  )
}

function expectUnavailable({ status, headers, body }: TestResponse): void {
  expect(status).toBe(503)
  expect(body).toEqual({
    error: { code: 'UNAVAILABLE', message: 'The service is unavailable for the moment. Try again shortly.' },
  })
  expect(String(headers['retry-after'])).toBe('1')
  expect(headers['x-request-id']).toBeDefined()
  expect(headers['ozzie-version']).toBeDefined()
}

describe('more requests than the process takes on', () => {
  it('are refused without a look into the database, and taken again when there is room', async () => {
    const client = await narrow.client()
    expect((await client.get(USER)).status).toBe(200)
    const unlock = await lockUsers(narrow)
    const taken = numbersTo(3).map(() => client.get(USER))
    await untilPoolHas(narrow, 3, 0)
    const query = vi.spyOn(narrow.database, 'query')
    const refused = await Promise.all(numbersTo(50).map(() => client.get(USER)))
    expect(query).not.toHaveBeenCalled()
    query.mockRestore()
    for (const response of refused) expectUnavailable(response)
    await unlock()
    expect(tally((await Promise.all(taken)).map(({ status }) => status))).toEqual({ 200: 3 })
    expect((await client.get(USER)).status).toBe(200)
  })

  it('do not keep health and figures from being told', async () => {
    const client = await narrow.client()
    expect((await client.get(USER)).status).toBe(200)
    const unlock = await lockUsers(narrow)
    const taken = numbersTo(3).map(() => client.get(USER))
    await untilPoolHas(narrow, 3, 0)
    for (const url of ['/health/live', '/health/ready', '/metrics']) {
      expect((await narrow.app.inject(url)).statusCode).toBe(200)
    }
    await unlock()
    await Promise.all(taken)
  })

  it('do not count when their callers have hung up', async () => {
    const client = await narrow.client()
    const { port } = await listen(narrow.app)
    const half = rawRequest({
      method: 'POST',
      target: '/v1/users',
      headers: { Authorization: `Bearer ${client.token}`, 'Content-Length': '1000' },
      body: '{',
    })
    const sockets = numbersTo(3).map(() => connect(port, '127.0.0.1').on('error', () => undefined))
    let arrived = 0
    narrow.app.server.on('request', () => {
      arrived += 1
    })
    for (const socket of sockets) socket.write(half)
    // Any other request meanwhile could take the place of one of these.
    await vi.waitFor(() => expect(arrived).toBe(3), { timeout: 10_000 })
    expect((await client.get(USER)).status).toBe(503)
    await Promise.all(
      sockets.map((socket) => {
        socket.destroy()
        return once(socket, 'close')
      }),
    )
    await vi.waitFor(async () => expect((await client.get(USER)).status).toBe(200), { timeout: 10_000 })
  })

  it('are refused when too many wait for a connection', async () => {
    const client = await queueing.client()
    expect((await client.get(USER)).status).toBe(200)
    const unlock = await lockUsers(queueing)
    const taken: Promise<TestResponse>[] = []
    for (const n of numbersTo(CONNECTIONS + 2)) {
      taken.push(client.get(USER))
      await untilPoolHas(queueing, Math.min(n, CONNECTIONS), Math.max(0, n - CONNECTIONS))
    }
    expectUnavailable(await client.get(USER))
    await unlock()
    expect(tally((await Promise.all(taken)).map(({ status }) => status))).toEqual({ 200: CONNECTIONS + 2 })
    expect((await client.get(USER)).status).toBe(200)
  })
})

describe('a database that is slow', () => {
  it('gives a 503 when a statement takes longer than 5 s', async () => {
    const client = await open.client()
    expect((await client.post(`${USER}/financial-intake`, GUIDE_INTAKE)).status).toBe(201)
    const unlock = await lock(open, 'SELECT 1 FROM users WHERE api_client_id = $1 FOR UPDATE', [client.id])
    const start = performance.now()
    expectUnavailable(await client.post(`${USER}/plan/generate`, {}))
    const ms = performance.now() - start
    expect(ms).toBeGreaterThan(4_000)
    expect(ms).toBeLessThan(9_000)
    await unlock()
    expect((await client.post(`${USER}/plan/generate`, {})).status).toBe(201)
  })

  it('gives a 503 after 2 s to whoever finds no free connection', async () => {
    const client = await open.client()
    expect((await client.get(USER)).status).toBe(200)
    const unlock = await lockUsers(open)
    const taken = numbersTo(CONNECTIONS).map(() => client.get(USER))
    await untilPoolHas(open, CONNECTIONS, 0)
    const start = performance.now()
    expectUnavailable(await client.get(USER))
    expect(performance.now() - start).toBeGreaterThan(1_900)
    await unlock()
    expect(tally((await Promise.all(taken)).map(({ status }) => status))).toEqual({ 200: CONNECTIONS })
    expect((await client.get(USER)).status).toBe(200)
  })
})

describe('a caller that sends half a request', () => {
  it('is cut off in the form of an error within the request timeout', async () => {
    const client = await open.client()
    const { port } = await listen(open.app)
    const sendHalf = (headers: Record<string, string | undefined>) =>
      sendRaw(
        port,
        rawRequest({
          method: 'POST',
          target: '/v1/users',
          headers: { Authorization: `Bearer ${client.token}`, ...headers },
          body: '5\r\n{"ext',
        }),
      )
    const responses = await Promise.all([
      sendHalf({ 'Content-Length': '1000' }),
      sendHalf({ 'Content-Length': undefined, 'Transfer-Encoding': 'chunked' }),
    ])
    for (const response of responses) {
      expect(response.status).toBe(400)
      expect(JSON.parse(response.body).error.code).toBe('VALIDATION_ERROR')
      expect(response.headers.get('x-request-id')).toBeTypeOf('string')
    }
  })
})
