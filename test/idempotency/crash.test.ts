import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { encodeToken } from '../../src/clients/credentials.ts'
import { type Child, startServer } from '../helpers/processes.ts'
import { GUIDE_INTAKE, numbersTo } from '../helpers/requests.ts'
import { createTestDatabase } from '../helpers/test-database.ts'

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 })

const CREDENTIALS = { clientId: 'crash', secret: 'sk_live_crash' }
const servers: Child[] = []
let pool: pg.Pool

async function start(databaseUrl: string): Promise<{ server: Child; url: string }> {
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

/** @returns the status, or undefined when the server died before it answered */
async function submit(url: string, n: number): Promise<number | undefined> {
  const response = await fetch(`${url}/v1/users/external:user_${n}/financial-intake`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${encodeToken(CREDENTIALS)}`,
      'content-type': 'application/json',
      'idempotency-key': `key-${n}`,
    },
    body: JSON.stringify(GUIDE_INTAKE),
  }).catch(() => undefined)
  await response?.arrayBuffer().catch(() => undefined)
  return response?.status
}

/** Sends the request again until it is answered, as a partner would. */
async function submitUntilAnswered(url: string, n: number): Promise<number> {
  for (;;) {
    const status = await submit(url, n)
    if (status !== undefined && status !== 409 && status !== 503) return status
    await sleep(200)
  }
}

let databaseUrl: string

beforeAll(async () => {
  databaseUrl = await createTestDatabase()
  pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
})

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop('SIGKILL')))
  await pool.end()
})

test('a server that is killed under load leaves no request half done and none done twice', async () => {
  const [victim, survivor] = await Promise.all([start(databaseUrl), start(databaseUrl)])
  const requests = numbersTo(400)
  const answered = requests.map(async (n) => {
    // Some are sent before the kill, some while it happens, all of them again to the one that lives.
    await sleep(n)
    const first = await submit(victim.url, n)
    return first === 201 ? first : submitUntilAnswered(survivor.url, n)
  })
  await sleep(200)
  await victim.server.stop('SIGKILL')
  const statuses = await Promise.all(answered)
  expect(new Set(statuses)).toEqual(new Set([201]))

  const { rows } = await pool.query<{ effects: number; users: number; keys: number }>(
    `SELECT (SELECT count(*)::int FROM financial_intakes) AS effects,
            (SELECT count(*)::int FROM users) AS users,
            (SELECT count(*)::int FROM idempotency_keys WHERE status = 201) AS keys`,
  )
  expect(rows).toEqual([{ effects: 400, users: 400, keys: 400 }])
})
