import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { encodeToken } from '../../src/clients/credentials.ts'
import { type Child, startServer, startWorker } from '../helpers/processes.ts'
import { openReceiver, type Receiver } from '../helpers/receiver.ts'
import { GUIDE_INTAKE } from '../helpers/requests.ts'
import { createTestDatabase } from '../helpers/test-database.ts'

vi.setConfig({ testTimeout: 150_000, hookTimeout: 90_000 })

const CREDENTIALS = { clientId: 'crash', secret: 'sk_live_crash' }
const children: Child[] = []
let receiver: Receiver
let pool: pg.Pool
let environment: Record<string, string>

beforeAll(async () => {
  const databaseUrl = await createTestDatabase()
  pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  receiver = await openReceiver()
  environment = {
    DATABASE_URL: databaseUrl,
    BOOTSTRAP_CLIENT_ID: CREDENTIALS.clientId,
    BOOTSTRAP_CLIENT_SECRET: CREDENTIALS.secret,
    RATE_LIMIT_PER_MINUTE: '0',
  }
})

afterAll(async () => {
  await Promise.all(children.map((child) => child.stop('SIGKILL')))
  await receiver.close()
  await pool.end()
})

async function api(): Promise<{ url: string }> {
  const server = startServer({ ...environment, WORKER: 'off' })
  children.push(server)
  const [url] = await server.printed(/http:\/\/127\.0\.0\.1:\d+/)
  return { url }
}

async function worker(): Promise<Child> {
  const child = startWorker(environment)
  children.push(child)
  await child.printed(/the worker is ready/)
  return child
}

async function post(url: string, body: object): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${encodeToken(CREDENTIALS)}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  await response.arrayBuffer()
  return response.status
}

/** Kills a worker three times, each time a little later in its life, and starts another in its place. */
async function killNowAndThen(): Promise<void> {
  for (const moment of [150, 400, 900]) {
    const victim = await worker()
    await sleep(moment)
    await victim.stop('SIGKILL')
  }
  await worker()
}

async function count(sql: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(sql)
  return Number(rows[0]?.count)
}

test('no message is lost and none is done twice while workers are killed at any moment', async () => {
  const [first, second] = await Promise.all([api(), api()])
  expect(await post(`${first.url}/v1/webhook-endpoints`, { url: `${receiver.url}/` })).toBe(201)
  receiver.reply = async (response) => {
    await sleep(60)
    response.writeHead(204).end()
  }
  let isOver = false
  const killing = Promise.all([killNowAndThen(), killNowAndThen()]).finally(() => {
    isOver = true
  })
  let users = 0
  while (!isOver) {
    users += 1
    const { url } = users % 2 ? first : second
    expect(await post(`${url}/v1/users/external:user_${users}/financial-intake`, GUIDE_INTAKE)).toBe(201)
    await sleep(30)
  }
  await killing

  const deadline = Date.now() + 75_000
  while (Date.now() < deadline) {
    const open = `SELECT (SELECT count(*) FROM events WHERE dispatched_at IS NULL)
                       + (SELECT count(*) FROM webhook_deliveries WHERE status = 'pending')
                       + (SELECT count(*) FROM pgboss.job) AS count`
    if ((await count(open)) === 0) break
    await sleep(200)
  }
  // A user who came into being, and a first intake.
  const messages = receiver.received.map(({ body, headers }) => ({
    ...JSON.parse(body),
    id: headers['webhook-id'],
  }))
  const told = new Set(messages.map(({ type, data }) => `${type} ${data.external_user_id}`))
  expect(told.size).toBe(2 * users)
  // Whatever came more than once bears the id by which the receiver knows it.
  expect(new Set(messages.map(({ id }) => id)).size).toBe(2 * users)
  expect(await count('SELECT count(*) FROM webhook_deliveries')).toBe(2 * users)
  expect(await count(`SELECT count(*) FROM webhook_deliveries WHERE status = 'succeeded'`)).toBe(2 * users)
  expect(await count('SELECT count(*) FROM webhook_attempts')).toBe(2 * users)
  expect(await count('SELECT count(*) FROM pgboss.job')).toBe(0)
})
