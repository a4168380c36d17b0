import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { sqlFromDatabaseToSchema } from '../../prisma/schema-diff.ts'
import { migrate } from '../../src/database/migrate.ts'
import { migrationNames } from '../../src/database/schema-engine.ts'
import { withDatabase } from '../helpers/database-server.ts'
import { startCli } from '../helpers/processes.ts'
import { centsColumns, probeValue, tenancyFlaws } from '../helpers/schema-rules.ts'
import { createTestDatabase } from '../helpers/test-database.ts'

const MAX_CENTS = '99999999999999'

let client: pg.Client
let databaseUrl: string

async function connect(url: string): Promise<pg.Client> {
  const connected = new pg.Client(url)
  await connected.connect()
  return connected
}

/** A database with nothing in it, not even the schema. */
async function createEmptyDatabase(): Promise<string> {
  const server = await connect(inject('databaseUrl'))
  const name = `empty_${Math.random().toString(36).slice(2)}`
  try {
    await server.query(`CREATE DATABASE ${name} TEMPLATE template0`)
  } finally {
    await server.end()
  }
  return withDatabase(inject('databaseUrl'), name)
}

/** Alters a database of the test's own and tells what `look` finds then. */
async function altered<T>(change: string, look: (url: string, own: pg.Client) => Promise<T>): Promise<T> {
  const url = await createTestDatabase()
  const own = await connect(url)
  try {
    await own.query(change)
    return await look(url, own)
  } finally {
    await own.end()
  }
}

beforeAll(async () => {
  databaseUrl = await createTestDatabase()
  client = await connect(databaseUrl)
})

afterAll(() => client?.end())

describe('the migrations', () => {
  it('make exactly what schema.prisma says', async () => {
    expect(await sqlFromDatabaseToSchema(databaseUrl)).toBe('')
  })

  it.each([
    [
      'columns',
      `ALTER TABLE users DROP COLUMN email, ADD COLUMN nickname text;
       ALTER TABLE goals ALTER COLUMN goal_name TYPE varchar(50);
       ALTER TABLE plans ALTER COLUMN intake_id DROP NOT NULL`,
      [
        /ADD COLUMN\s+"email"/,
        /DROP COLUMN "nickname"/,
        /"goal_name" SET DATA TYPE/,
        /"intake_id" SET NOT NULL/,
      ],
    ],
    [
      'indexes and references',
      `DROP INDEX users_id_idx, users_api_client_id_external_user_id_key;
       ALTER TABLE plans DROP CONSTRAINT plans_api_client_id_goal_id_fkey`,
      [
        /CREATE INDEX "users_id_idx"/,
        /CREATE UNIQUE INDEX "users_api_client_id_external_user_id_key"/,
        /ADD CONSTRAINT "plans_api_client_id_goal_id_fkey"/,
      ],
    ],
    [
      'tables and enums',
      `DROP TABLE chat_messages; CREATE TABLE stray (id text PRIMARY KEY); ALTER TYPE language ADD VALUE 'fr'`,
      [/CREATE TABLE "chat_messages"/, /DROP TABLE "stray"/, /"language_new"/],
    ],
  ])('would be caught with other %s', async (_, change, differences) => {
    const sql = await altered(change, (url) => sqlFromDatabaseToSchema(url))
    for (const difference of differences) expect(sql).toMatch(difference)
  })

  it('apply to an empty database, each once', async () => {
    const url = await createEmptyDatabase()
    const all = await migrationNames()
    expect(all.length).toBeGreaterThan(0)
    expect(await migrate(url)).toEqual(all)
    expect(await migrate(url)).toEqual([])
    expect(await sqlFromDatabaseToSchema(url)).toBe('')
  })

  it('apply once when five calls start together', async () => {
    const url = await createEmptyDatabase()
    const applied = await Promise.all([1, 2, 3, 4, 5].map(() => migrate(url)))
    expect(applied.flat().toSorted()).toEqual(await migrationNames())
    expect(await sqlFromDatabaseToSchema(url)).toBe('')
  })

  it('apply once when three processes start together, each of which ends when it is done', async () => {
    const url = await createEmptyDatabase()
    const ended = await Promise.all(
      [1, 2, 3].map(async () => {
        const child = startCli(['migrate'], { DATABASE_URL: url })
        await child.printed(/up to date/)
        const lingers = sleep(5_000, 'it lingers')
        const outcome = await Promise.race([child.finished(), lingers])
        await child.stop('SIGKILL')
        return typeof outcome === 'string' ? outcome : outcome.code
      }),
    )
    const own = await connect(url)
    const { rows } = await own.query('SELECT migration_name FROM _prisma_migrations ORDER BY 1')
    await own.end()
    expect(rows.map((row) => row.migration_name)).toEqual(await migrationNames())
    expect(ended).toEqual([0, 0, 0])
  })
})

describe('no row can point across tenants', () => {
  it('because every table, key, unique index and reference carries the tenant', async () => {
    expect(await tenancyFlaws(client)).toEqual([])
  })

  it.each([
    ['a table without the tenant', 'CREATE TABLE stray (id text PRIMARY KEY)', 'stray has no api_client_id'],
    [
      'a primary key without it',
      'CREATE TABLE stray (api_client_id text NOT NULL REFERENCES api_clients(id), id text PRIMARY KEY)',
      'stray: stray_pkey (primary key)',
    ],
    [
      'no primary key at all',
      'CREATE TABLE stray (api_client_id text NOT NULL REFERENCES api_clients(id), id text)',
      'stray has no primary key',
    ],
    [
      'a unique index without it',
      'CREATE UNIQUE INDEX stray_key ON users (phone)',
      'users: stray_key (unique index)',
    ],
    [
      'a partial unique index without it',
      "CREATE UNIQUE INDEX stray_key ON goals (user_id) WHERE status = 'active'",
      'goals: stray_key (unique index)',
    ],
    [
      'a foreign key to a tenant’s table without it',
      `CREATE UNIQUE INDEX u ON goals (id);
       ALTER TABLE plans ADD CONSTRAINT stray_fkey FOREIGN KEY (goal_id) REFERENCES goals (id)`,
      'plans: stray_fkey (foreign key)',
    ],
    [
      'a tenant column that may be null',
      `CREATE TABLE stray (api_client_id text, id text, UNIQUE (api_client_id, id));`,
      'stray: api_client_id may be null',
    ],
  ])('and would be caught: %s', async (_, change, flaw) => {
    expect(await altered(change, (_url, own) => tenancyFlaws(own))).toContain(flaw)
  })

  it('and a reference to another tenant’s row is refused by the database', async () => {
    const own = await connect(await createTestDatabase())
    try {
      await own.query(`
        INSERT INTO api_clients (id, name, api_version, created_at)
        VALUES ('a', 'A', '2025-05-05', now()), ('b', 'B', '2025-05-05', now());
        INSERT INTO users (api_client_id, id, external_user_id, created_via, created_at)
        VALUES ('a', 'ua', 'u', 'api', now()), ('b', 'ub', 'u', 'api', now())`)
      const steal = own.query(`
        INSERT INTO chat_messages (api_client_id, id, user_id, message, reply, emotion, topic, intent, language, created_at)
        VALUES ('b', 'm', 'ua', 'x', 'y', 'neutral', 'general', 'general', 'en', now())`)
      await expect(steal).rejects.toMatchObject({ code: '23503' })
      await own.query(`DELETE FROM api_clients WHERE id = 'a'`)
      const { rows } = await own.query('SELECT id FROM users')
      expect(rows).toEqual([{ id: 'ub' }])
    } finally {
      await own.end()
    }
  })
})

describe('amounts', () => {
  it('are 64-bit integers', async () => {
    const columns = await centsColumns(client)
    expect(columns.length).toBeGreaterThanOrEqual(7)
    expect(columns.filter(({ type }) => type !== 'bigint')).toEqual([])
  })

  it('are held in range by a CHECK each: neither negative nor above the largest amount', async () => {
    const wrong: string[] = []
    for (const { table, column } of await centsColumns(client)) {
      const probe = (value: string) => probeValue(client, table, column, value)
      const outcome = {
        negative: await probe('-1'),
        tooLarge: await probe(String(BigInt(MAX_CENTS) + 1n)),
        largest: await probe(MAX_CENTS),
      }
      const isRight =
        outcome.negative === '23514' && outcome.tooLarge === '23514' && outcome.largest === 'accepted'
      if (!isRight) wrong.push(`${table}.${column}: ${JSON.stringify(outcome)}`)
    }
    expect(wrong).toEqual([])
  })

  it('would be caught without their CHECK', async () => {
    const change = 'ALTER TABLE goals DROP CONSTRAINT goals_target_in_range'
    const outcome = await altered(change, (_url, own) =>
      probeValue(own, 'goals', 'target_amount_cents', String(BigInt(MAX_CENTS) + 1n)),
    )
    expect(outcome).toBe('accepted')
  })
})

describe('other values', () => {
  it.each([
    ['users', 'external_user_id', "''"],
    ['users', 'external_user_id', "repeat('x', 101)"],
    ['users', 'name', "repeat('x', 201)"],
    ['users', 'phone', "'5551234567'"],
    ['users', 'phone', "'+0551234567'"],
    ['financial_intakes', 'debt_apr', '-0.01'],
    ['financial_intakes', 'debt_apr', '1000.01'],
    ['financial_intakes', 'debt_apr', "'NaN'"],
    ['financial_intakes', 'currency', "'usd'"],
    ['goals', 'goal_name', "''"],
    ['goals', 'goal_name', "repeat('x', 101)"],
    ['plans', 'timeline_months', '-1'],
    ['plans', 'timeline_months', '1201'],
    ['plans', 'current_savings_rate', '-1'],
    ['plans', 'target_savings_rate', '10001'],
    ['chat_messages', 'message', "''"],
    ['chat_messages', 'message', "repeat('x', 2001)"],
    ['api_clients', 'max_users', '-1'],
    ['api_clients', 'rate_limit_per_minute', '-1'],
    ['api_client_secrets', 'digest', "'sk_live_plain'::bytea"],
  ])('%s.%s refuses %s', async (table, column, value) => {
    expect(await probeValue(client, table, column, value)).toBe('23514')
  })

  it('leave a user one active goal at most', async () => {
    const own = await connect(await createTestDatabase())
    try {
      await own.query(`
        INSERT INTO api_clients (id, name, api_version, created_at) VALUES ('a', 'A', '2025-05-05', now());
        INSERT INTO users (api_client_id, id, external_user_id, created_via, created_at)
        VALUES ('a', 'u', 'u', 'api', now())`)
      const insert = (id: string, status: string) =>
        own.query(
          `INSERT INTO goals (api_client_id, id, user_id, origin, goal_type, goal_name, status, created_at, updated_at)
           VALUES ('a', $1, 'u', 'system', 'savings', 'Goal', $2::goal_status, now(), now())`,
          [id, status],
        )
      await insert('g1', 'active')
      await insert('g2', 'replaced')
      await insert('g3', 'replaced')
      await expect(insert('g4', 'active')).rejects.toMatchObject({ code: '23505' })
    } finally {
      await own.end()
    }
  })
})
