import { createHash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { migrate } from '../../src/database/migrate.ts'
import { migrationNames, prismaDirectory } from '../../src/database/schema-engine.ts'
import { amountOf, type Household, householdOf, isOpen } from '../goals/scenario.ts'
import { withDatabase } from '../helpers/database-server.ts'
import { type AppInstance, openApp, PLAIN_CLIENT, type TestClient, testClient } from '../helpers/test-api.ts'

/** The last migration before goals could change and cycles existed. */
const BEFORE = '20261121020000_safe_retries'
const clock = { now: new Date('2026-11-21T12:00:00Z') }

let database: pg.Client
let instance: AppInstance
let client: TestClient
let applied: string[]

/** Brings a database to where it was before, puts users into it, one for each test, and upgrades it. */
beforeAll(async () => {
  const databaseUrl = await createEarlierDatabase()
  await database.query(
    `INSERT INTO api_clients (id, name, api_version, created_at) VALUES ('earlier', 'E', '2025-05-05', now())`,
  )
  for (const name of 'ABCDEFG') await insertUser('earlier', name)
  applied = await migrate(databaseUrl)
  instance = await openApp(databaseUrl, () => clock.now)
  const credentials = await instance.clients.create(PLAIN_CLIENT)
  await giveUsersTo(credentials.clientId)
  client = testClient(instance.app, credentials)
})

afterAll(async () => {
  await instance?.close()
  await database?.end()
})

function userOf(name: string): Household {
  return householdOf(client, `/v1/users/external:${name}`)
}

async function createEarlierDatabase(): Promise<string> {
  const server = new pg.Client(inject('databaseUrl'))
  await server.connect()
  const name = `upgrade_${randomUUID().replaceAll('-', '')}`
  await server.query(`CREATE DATABASE ${name} TEMPLATE template0`)
  await server.end()
  const databaseUrl = withDatabase(inject('databaseUrl'), name)
  database = new pg.Client(databaseUrl)
  await database.connect()
  await database.query(`
    CREATE TABLE _prisma_migrations (
      id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
      migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
      started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`)
  for (const migration of (await migrationNames()).filter((each) => each <= BEFORE)) {
    const sql = await readFile(path.join(prismaDirectory, 'migrations', migration, 'migration.sql'), 'utf8')
    await database.query(sql)
    await database.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), createHash('sha256').update(sql).digest('hex'), migration],
    )
  }
  return databaseUrl
}

/** The earlier client's secret is not known, so its users become those of one whose secret is. */
async function giveUsersTo(clientId: string): Promise<void> {
  await database.query('BEGIN')
  await database.query(`SET LOCAL session_replication_role = replica`)
  for (const table of ['users', 'financial_intakes', 'goals', 'plans']) {
    await database.query(`UPDATE ${table} SET api_client_id = $1`, [clientId])
  }
  await database.query('COMMIT')
}

/** Whom the earlier release left behind: two intakes, a goal that was replaced, one that is active, two plans. */
async function insertUser(clientId: string, externalId: string): Promise<void> {
  const id = (prefix: string, n: number) => `${prefix}_01HX9KZMR4P5JQNBVT7YCW3D${externalId}${n}`
  const at = (n: number) => `2026-01-0${n}T00:00:00Z`
  const user = id('ozz_usr', 0)
  await database.query(
    `INSERT INTO users (api_client_id, id, external_user_id, language, onboarding_stage, created_via, created_at)
     VALUES ($1, $2, $3, 'pt', 'active', 'api', $4)`,
    [clientId, user, externalId, at(1)],
  )
  for (const [n, income] of [
    [1, 400_000],
    [4, 500_000],
  ] as const) {
    await database.query(
      `INSERT INTO financial_intakes (api_client_id, id, user_id, monthly_income_cents, monthly_expenses_cents,
                                      financial_goal, currency, created_at)
       VALUES ($1, $2, $3, $4, 320000, 'savings', 'BRL', $5)`,
      [clientId, id('ozz_intake', n), user, income, at(n)],
    )
  }
  for (const [n, status] of [
    [2, 'replaced'],
    [5, 'active'],
  ] as const) {
    await database.query(
      `INSERT INTO goals (api_client_id, id, user_id, origin, goal_type, goal_name, target_amount_cents,
                          status, created_at, updated_at)
       VALUES ($1, $2, $3, 'system', 'savings', 'Reserva de emergência', 960000, $4::goal_status, $5, $5)`,
      [clientId, id('ozz_goal', n), user, status, at(n)],
    )
    await database.query(
      `INSERT INTO plans (api_client_id, id, user_id, goal_id, goal_type, language, description, action_items,
                          timeline_months, needs_share, wants_share, savings_share, debt_share,
                          monthly_contribution_cents, current_savings_rate, target_savings_rate,
                          projected_goal_date, created_at, updated_at)
       VALUES ($1, $2, $3, $4, 'savings', 'pt', 'Texto', '{um,dois,três}', 10, 5000, 3000, 2000, 0,
               $5, 3600, 2000, '2026-11-05', $6, $6)`,
      [clientId, id('ozz_plan', n), user, id('ozz_goal', n), n === 5 ? 100_000 : 80_000, at(n)],
    )
  }
}

describe('a database from before goals and Money Moves', () => {
  it('is brought up to date, and loses nobody and nothing', async () => {
    expect(applied).toEqual((await migrationNames()).filter((each) => each > BEFORE))
    const { data } = (await client.get('/v1/users?limit=100')).body
    expect(data.map((user: { external_user_id: string }) => user.external_user_id)).toContain('F')
    expect((await userOf('F').get('/financial-intake/history')).body.data).toHaveLength(2)
    expect((await userOf('F').get('/plan/history')).body.data).toHaveLength(2)
    expect((await userOf('F').get('/goals')).body.data).toHaveLength(2)
  })

  it('shows its plans as they were, each with its own figures', async () => {
    const household = userOf('A')
    const { status, body } = await household.get('/plan')
    expect(status).toBe(200)
    expect(body.data).toMatchObject({
      description: 'Texto',
      action_items: ['um', 'dois', 'três'],
      timeline_months: 10,
      key_metrics: { monthly_savings_amount: 1000, projected_goal_date: '2026-11-05' },
      personality_type: null,
      stale: false,
    })
    const { data } = (await household.get('/plan/history')).body
    expect(
      data.map((plan: { key_metrics: Record<string, number> }) => plan.key_metrics.monthly_savings_amount),
    ).toEqual([1000, 800])
  })

  it('knows the intake that each plan was made from', async () => {
    const { rows } = await database.query(`
      SELECT right(p.id, 1) AS plan, right(p.intake_id, 1) AS intake, p.goal_name AS name,
             p.goal_target_cents::int AS target
        FROM plans p WHERE p.user_id LIKE '%G0' ORDER BY p.id`)
    expect(rows).toEqual([
      { plan: '2', intake: '1', name: 'Reserva de emergência', target: 960_000 },
      { plan: '5', intake: '4', name: 'Reserva de emergência', target: 960_000 },
    ])
  })

  it('shows its goals with their progress', async () => {
    const household = userOf('B')
    const { data } = (await household.get('/goals')).body
    expect(data).toMatchObject([
      {
        status: 'active',
        target_amount: 9600,
        current_amount: 0,
        progress_percent: 0,
        next_move_date: '2026-12-21',
      },
      { status: 'replaced', next_move_date: null },
    ])
  })

  it('personalises its plan, in the user’s language and with the same figures', async () => {
    const household = userOf('C')
    const { status, body } = await household.post('/plan/personalize', { personality_type: 'saver' })
    expect(status).toBe(200)
    expect(body.data).toMatchObject({
      personality_type: 'saver',
      timeline_months: 10,
      key_metrics: { monthly_savings_amount: 1000, projected_goal_date: '2026-11-05' },
    })
    const text = [body.data.description, ...body.data.action_items].join('\n').replaceAll(/\s/g, ' ')
    expect(text).toMatch(/R\$ 1\.000/)
    expect(text).toContain('Reserva de emergência')
  })

  it('opens the first cycle when it is asked to, and goes on from there', async () => {
    const household = userOf('D')
    const first = await household.post('/money-moves/generate')
    expect(first.status).toBe(201)
    expect(first.body.data).toMatchObject({ status: 'available', due_date: '2026-12-21', cadence: 'monthly' })
    expect(amountOf(first.body.data)).toBe(100_000)
    expect((await household.post('/money-moves/generate')).status).toBe(200)
    await household.setMove(first.body.data, 'completed')
    expect((await household.moves()).filter(isOpen)).toMatchObject([{ due_date: '2027-01-21' }])
    expect((await household.get('/goals')).body.data[0].current_amount).toBe(1000)
  })

  it('erases its users whole', async () => {
    const household = userOf('E')
    await household.post('/money-moves/generate')
    expect((await household.remove('')).status).toBe(204)
    for (const table of ['financial_intakes', 'goals', 'plans', 'money_moves', 'move_tasks']) {
      const { rows } = await database.query(`SELECT id FROM ${table} WHERE user_id LIKE '%E0'`)
      expect(rows, table).toEqual([])
    }
  })
})
