import path from 'node:path'
import pg from 'pg'
import { type EmbeddedServer, startEmbedded } from '../src/database/embedded/index.ts'
import { migrate } from '../src/database/migrate.ts'

/** Requests a minute: they are counted, and never too many. */
const RATE_LIMIT = 1_000_000_000

/** The API client that owns all users of the benchmark. */
export const API_CLIENT_ID = 'ozz_client_bench'

/**
 * The disk, checkpoints and vacuum are out of the picture: they would cost both servers the same, and so
 * hide what the servers themselves cost.
 */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_wal_size: '8GB',
  checkpoint_timeout: '30min',
  shared_buffers: '512MB',
}

/** An intake for each user, of different figures; every tenth has a debt to pay. */
const INTAKES = `
  INSERT INTO financial_intakes (
    api_client_id, user_id, id, monthly_income_cents, monthly_expenses_cents, financial_goal, next_pay_date,
    currency, current_savings_cents, total_debt_cents, debt_apr, created_at)
  SELECT $1, 'ozz_usr_' || lpad(n::text, 26, '0'), 'ozz_intake_' || lpad(n::text, 26, '0'), 300000 + n, 200000 + n / 2,
         CASE WHEN n % 10 = 0 THEN 'debt' ELSE 'savings' END::financial_goal, current_date + 14, 'USD', 150000, 800050,
         19.9, now()
    FROM generate_series(1, $2::int) AS n`

/**
 * Starts a PostgreSQL below `folder` that holds the schema and `users` users.
 *
 * @param withIntakes whether each of them has submitted a financial intake
 */
export async function startDatabase(
  folder: string,
  users: number,
  { withIntakes = false } = {},
): Promise<EmbeddedServer> {
  const server = await startEmbedded(path.join(folder, 'database'), SETTINGS)
  try {
    await migrate(server.url)
    await preload(server.url, users, withIntakes)
  } catch (error) {
    await server.stop()
    throw error
  }
  return server
}

/** The external id of the n-th preloaded user, counted from 1. */
export function preloadedExternalId(n: number): string {
  return `preloaded_${n}`
}

async function preload(databaseUrl: string, users: number, withIntakes: boolean): Promise<void> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    await client.query(
      `INSERT INTO api_clients (id, name, api_version, rate_limit_per_minute, created_at)
       VALUES ($1, 'Benchmark', '2025-05-05', $2, now())`,
      [API_CLIENT_ID, RATE_LIMIT],
    )
    await client.query(
      `INSERT INTO users (
         api_client_id, id, external_user_id, name, email, phone, created_via, created_at, onboarding_stage)
       SELECT $1, 'ozz_usr_' || lpad(n::text, 26, '0'), 'preloaded_' || n, 'Person ' || n,
              'person' || n || '@example.com', '+1555' || (1000000 + n), 'api', now(), $3::onboarding_stage
         FROM generate_series(1, $2::int) AS n`,
      [API_CLIENT_ID, users, withIntakes ? 'plan_pending' : 'intake_pending'],
    )
    if (withIntakes) await client.query(INTAKES, [API_CLIENT_ID, users])
    await client.query('VACUUM (FREEZE, ANALYZE)')
  } finally {
    await client.end()
  }
}
