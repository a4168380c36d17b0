import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { textMessage, type Webhook } from '../helpers/evolution-payloads.ts'
import { type EvolutionStub, startEvolutionServer } from '../helpers/evolution-server.ts'
import { type Child, startServer, startWorker } from '../helpers/processes.ts'
import { createTestDatabase } from '../helpers/test-database.ts'

const CLIENT = { BOOTSTRAP_CLIENT_ID: 'partner', BOOTSTRAP_CLIENT_SECRET: 'sk_live_partner' }
const TOKEN = Buffer.from('partner:sk_live_partner').toString('base64')
const SECRET = 'the-webhook-secret'
const USERS = 12
const ROUNDS = 4

let evolution: EvolutionStub
let environment: Record<string, string>
let database: pg.Client
let servers: Child[]
let workers: Child[]
let urls: string[]

beforeAll(async () => {
  evolution = await startEvolutionServer(() => new Date())
  const url = await createTestDatabase()
  database = new pg.Client(url)
  await database.connect()
  environment = { ...CLIENT, DATABASE_URL: url, WORKER: 'off', LOG_LEVEL: 'silent', WHATSAPP_QUIET_MS: '300' }
  servers = [startServer(environment), startServer(environment)]
  workers = [startWorker(environment), startWorker(environment)]
  urls = await Promise.all(
    servers.map(async (server) => (await server.printed(/http:\/\/127\.0\.0\.1:\d+/))[0]),
  )
  await call('PUT', '/v1/whatsapp/instances/line', {
    server_url: evolution.url,
    api_key: evolution.apiKey,
    webhook_secret: SECRET,
  })
  for (let user = 0; user < USERS; user++) {
    await call('POST', '/v1/users', { external_user_id: `u${user}`, phone: `+${numberOf(user)}` })
  }
}, 60_000)

afterAll(async () => {
  await Promise.all([...servers, ...workers].map((child) => child.stop('SIGKILL')))
  await database.end()
  await evolution.close()
})

const numberOf = (user: number) => String(5_511_900_000_000 + 80_000_000 + user)

async function call(method: string, path: string, body: object): Promise<void> {
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }
  const response = await fetch(`${urls[0]}${path}`, { method, headers, body: JSON.stringify(body) })
  if (response.status !== 201) throw new Error(`${method} ${path}: ${response.status}`)
}

/** As the server does: again, until it is acknowledged. */
async function deliver(webhook: Webhook): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const url = `${urls[attempt % urls.length]}/api/webhooks/evolution`
    const headers = { apikey: SECRET, 'content-type': 'application/json' }
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(webhook) }).catch(
      () => undefined,
    )
    if (answer?.status === 200) return
    await sleep(50)
  }
}

async function waiting(): Promise<number> {
  const { rows } = await database.query(`
    SELECT (SELECT count(*) FROM whatsapp_messages WHERE status = 'waiting') +
           (SELECT count(*) FROM whatsapp_replies WHERE status IN ('queued', 'sending')) AS count`)
  return Number(rows[0].count)
}

it('every message is answered once and every reply sent once, whatever process is killed at whatever moment', {
  timeout: 240_000,
}, async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const messages = Array.from({ length: USERS }, (_, user) =>
      textMessage('line', `round ${round}`, { from: numberOf(user), at: 1_746_455_400 + round }),
    )
    const deliveries = messages.flatMap((message) => [deliver(message), deliver(message)])
    if (round === 1) await servers[1]?.stop('SIGKILL')
    await Promise.all(deliveries)
    await sleep(Math.random() * 1_500)
    const victim = round % workers.length
    await workers[victim]?.stop('SIGKILL')
    workers[victim] = startWorker(environment)
  }
  const deadline = Date.now() + 180_000
  while ((await waiting()) > 0 && Date.now() < deadline) await sleep(250)

  const { rows } = await database.query(`
      SELECT count(*) AS messages, count(*) FILTER (WHERE status = 'answered') AS answered,
             count(DISTINCT reply_id) AS replies
        FROM whatsapp_messages`)
  expect(rows).toEqual([
    { messages: String(USERS * ROUNDS), answered: String(USERS * ROUNDS), replies: rows[0].replies },
  ])
  const { rows: chats } = await database.query('SELECT count(*) AS count FROM chat_messages')
  expect(chats[0].count).toBe(rows[0].replies)
  expect(evolution.sent).toHaveLength(Number(rows[0].replies))
  const { rows: said } = await database.query(
    `SELECT DISTINCT string_agg(message, E'\\n' ORDER BY id) AS words FROM chat_messages GROUP BY user_id`,
  )
  const words = Array.from({ length: ROUNDS }, (_, round) => `round ${round}`).join('\n')
  expect(said).toEqual([{ words }])
  const { rows: states } = await database.query('SELECT DISTINCT status FROM whatsapp_replies')
  expect(states).toEqual([{ status: 'sent' }])
})
