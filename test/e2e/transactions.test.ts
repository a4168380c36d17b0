import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { encodeToken } from '../../src/clients/credentials.ts'
import { type Child, startServer } from '../helpers/processes.ts'
import { createTestDatabase } from '../helpers/test-database.ts'
import { csvStatement, fileForm } from '../helpers/uploads.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 90_000 })

const CREDENTIALS = { clientId: 'imports', secret: 'sk_live_imports' }
const ROWS = 40_000
const servers: Child[] = []
let databaseUrl: string
let database: pg.Pool

beforeAll(async () => {
  databaseUrl = await createTestDatabase()
  database = new pg.Pool({ connectionString: databaseUrl, max: 1 })
})

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop('SIGKILL')))
  await database.end()
})

async function start(): Promise<{ server: Child; url: string }> {
  const server = startServer({
    DATABASE_URL: databaseUrl,
    BOOTSTRAP_CLIENT_ID: CREDENTIALS.clientId,
    BOOTSTRAP_CLIENT_SECRET: CREDENTIALS.secret,
    RATE_LIMIT_PER_MINUTE: '0',
  })
  servers.push(server)
  const [url] = await server.printed(/http:\/\/127\.0\.0\.1:\d+/)
  return { server, url }
}

async function call(url: string, init: RequestInit = {}) {
  const headers = { ...init.headers, authorization: `Bearer ${encodeToken(CREDENTIALS)}` }
  const response = await fetch(url, { ...init, headers })
  return { status: response.status, body: JSON.parse(await response.text()) }
}

async function sendFile(url: string, file: string) {
  const { payload, headers } = await fileForm(file)
  return call(url, { method: 'POST', headers, body: new Uint8Array(payload) })
}

async function countRows(): Promise<number> {
  const { rows } = await database.query<{ count: number }>('SELECT count(*)::int AS count FROM transactions')
  return rows[0]?.count ?? Number.NaN
}

/** Waits until the job is as it should be. */
async function until<T>(look: () => Promise<T>, isRight: (seen: T) => boolean): Promise<T> {
  const deadline = Date.now() + 80_000
  for (;;) {
    const seen = await look()
    if (isRight(seen)) return seen
    if (Date.now() > deadline) throw new Error(`still ${JSON.stringify(seen)}`)
    await sleep(20)
  }
}

test('a long file is stored whole although the server is killed in the middle of it', async () => {
  const first = await start()
  const user = '/v1/users/external:u'
  const answer = await sendFile(`${first.url}${user}/transactions`, csvStatement(ROWS))
  expect(answer.status).toBe(202)
  const job = `${user}/jobs/${answer.body.data.id}`
  const begun = await until(
    async () => (await call(first.url + job)).body.data,
    ({ status, progress }) => status === 'completed' || progress.processed > 0,
  )
  expect(begun.status).toBe('running')
  await first.server.stop('SIGKILL')
  expect(await countRows()).toBe(0)

  const second = await start()
  const ended = await until(
    async () => (await call(second.url + job)).body.data,
    ({ status }) => status === 'completed' || status === 'failed',
  )
  expect(ended).toMatchObject({ status: 'completed', result: { stored: ROWS, known: 0 } })
  expect(await countRows()).toBe(ROWS)
})

test('a form that breaks off ends neither the server nor anything else', async () => {
  const { url, server } = await start()
  const { payload, headers } = await fileForm(csvStatement(10))
  const broken = { method: 'POST', headers, body: new Uint8Array(payload.subarray(0, -60)) }
  const transactions = `${url}/v1/users/external:v/transactions`
  expect((await call(transactions, broken)).status).toBe(400)
  await sleep(300)
  expect(server.hasEnded).toBe(false)
  expect((await sendFile(transactions, csvStatement(10))).status).toBe(201)
})
