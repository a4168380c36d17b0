import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { hasPgbouncer, type Pgbouncer, startPgbouncer } from '../../bench/pgbouncer.ts'
import { createOzzie, external, type Ozzie } from '../../sdk/index.ts'
import { type Child, startServer } from '../helpers/processes.ts'
import { openReceiver, type Receiver } from '../helpers/receiver.ts'
import { createTestDatabase } from '../helpers/test-database.ts'
import { csvStatement } from '../helpers/uploads.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const CREDENTIALS = { clientId: 'pooled', clientSecret: 'sk_live_pooled' }
const INTAKE = { monthly_income: 5000, monthly_expenses: 3200, financial_goal: 'savings' } as const

/** Fewer than the server would like to have, so that its statements meet another connection all the time. */
const POOL_SIZE = 4
const USERS = Array.from({ length: 12 }, (_, n) => external(`pooled ${n}`))

let pgbouncer: Pgbouncer
let directUrl: string
let server: Child
let baseUrl: string
let ozzie: Ozzie
let receiver: Receiver

const TITLE = hasPgbouncer
  ? 'behind PgBouncer in transaction mode'
  : 'behind PgBouncer in transaction mode (skipped: pgbouncer is not installed)'

describe.skipIf(!hasPgbouncer)(TITLE, () => {
  beforeAll(async () => {
    receiver = await openReceiver()
    directUrl = await createTestDatabase()
    pgbouncer = await startPgbouncer(directUrl, POOL_SIZE)
    server = startServer({
      DATABASE_URL: pgbouncer.url,
      DATABASE_DIRECT_URL: directUrl,
      DATABASE_POOLER: 'transaction',
      RATE_LIMIT_PER_MINUTE: '0',
      BOOTSTRAP_CLIENT_ID: CREDENTIALS.clientId,
      BOOTSTRAP_CLIENT_SECRET: CREDENTIALS.clientSecret,
    })
    baseUrl = (await server.printed(/http:\/\/127\.0\.0\.1:\d+/))[0]
    ozzie = createOzzie({ baseUrl, ...CREDENTIALS, retries: 0 })
    await ozzie.createWebhookEndpoint({ url: `${receiver.url}/`, event_types: ['plan.generated'] })
  })

  afterAll(async () => {
    await server?.stop()
    await pgbouncer?.[Symbol.asyncDispose]()
    await receiver?.close()
  })

  it('everything works for many users at once, and their webhooks arrive', async () => {
    await Promise.all(USERS.map(goThrough))
    await until(async () => receiver.received.length >= 2 * USERS.length)
    await Promise.all(USERS.slice(1).map((user) => ozzie.deleteUser(user)))
    expect(server.stdout).not.toMatch(/"level":(40|50)/)
  })

  it('a hundred posts with one key have one effect', async () => {
    const [user = ''] = USERS
    const key = randomUUID()
    const post = () =>
      fetch(`${baseUrl}/v1/users/${encodeURIComponent(user)}/transactions`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${btoa(`${CREDENTIALS.clientId}:${CREDENTIALS.clientSecret}`)}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify({ transactions: [{ amount_cents: 4590, description: 'Only once' }] }),
      })
    const statuses = await Promise.all(Array.from({ length: 100 }, async () => (await post()).status))
    expect(new Set(statuses)).toEqual(new Set([201, ...(statuses.includes(409) ? [409] : [])]))
    const kept = (await all(ozzie.listTransactions(user))).filter(
      ({ description }) => description === 'Only once',
    )
    expect(kept).toHaveLength(1)
  })

  it('a long file is stored by a job', async () => {
    const [user = ''] = USERS
    const accepted = await ozzie.uploadTransactions(user, new Blob([csvStatement(10_001)]))
    if (accepted.object !== 'job') throw new Error('The file was stored at once.')
    const { id } = accepted.data
    await until(async () => (await ozzie.getJob(user, id)).status === 'completed')
  })

  it('PostgreSQL sees no more connections than the pool has', async () => {
    const client = new pg.Client(directUrl)
    await client.connect()
    const { rows } = await client.query(
      `SELECT count(*)::int AS count FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    )
    await client.end()
    expect(rows[0].count).toBeLessThanOrEqual(POOL_SIZE)
  })
})

/** From an unknown id to a month of transactions. */
async function goThrough(user: string): Promise<void> {
  await ozzie.createFinancialIntake(user, INTAKE)
  await ozzie.generatePlan(user)
  await ozzie.createGoal(user, { goal_type: 'savings', goal_name: 'Trip', target_amount: 6000 })
  await ozzie.generatePlan(user)
  const [move] = await all(ozzie.listMoneyMoves(user, { status: 'available' }))
  if (!move) throw new Error('No Money Move is available.')
  for (const { id } of move.tasks) await ozzie.updateMoneyMoveTask(user, move.id, id, { status: 'done' })
  await ozzie.createTransactions(user, { text: 'spent 45.90 on lunch yesterday' })
  await ozzie.uploadTransactions(user, new Blob([csvStatement(50)]))
  const { reply } = await ozzie.createChatMessage(user, { message: 'How much should I save this month?' })
  expect(reply).toMatch(/\$/)
  expect((await all(ozzie.listTransactions(user))).length).toBe(51)
  await ozzie.getInsights(user)
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const seen: Item[] = []
  for await (const item of items) seen.push(item)
  return seen
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('It did not come to that.')
    await sleep(50)
  }
}
