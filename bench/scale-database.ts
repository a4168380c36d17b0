import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { type EmbeddedServer, startEmbedded } from '../src/database/embedded/index.ts'
import { migrate } from '../src/database/migrate.ts'
import { prepareJobs } from '../src/jobs/schema.ts'
import { CLIENT_ID } from './scale-server.ts'

/** Nothing waits for the disk, which would hide what the size of a table costs; vacuum comes when it is told to. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_wal_size: '8GB',
  checkpoint_timeout: '30min',
  shared_buffers: '2GB',
  max_connections: '320',
}

/** How many API clients share the users; the measured one has every tenth. */
export const CLIENTS = 10
/** Of the measured client's users, every fourth has an intake and a plan, every twentieth transactions as well. */
export const PLANNED = 4
export const SPENDING = 20
const TRANSACTIONS_EACH = 30
const AT_A_TIME = 200_000

export async function startScaleServer(folder: string): Promise<EmbeddedServer> {
  await mkdir(folder, { recursive: true })
  return startEmbedded(path.join(folder, 'database'), SETTINGS)
}

/** A database of the server with so many users, filled unless it was there before. @returns its URL */
export async function provideUsers(server: EmbeddedServer, users: number): Promise<string> {
  const name = `users_${users}`
  const url = new URL(server.url)
  url.pathname = `/${name}`
  await connected(server.url, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${name}`)
  })
  await migrate(url.href)
  await prepareJobs(url.href)
  await connected(url.href, (client) => fill(client, users))
  return url.href
}

async function fill(client: pg.Client, users: number): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM api_clients')
  if (rowCount === CLIENTS) return
  // What is written here holds together by itself, and checking it row by row would take longer than writing it.
  await client.query(`SET session_replication_role = replica; SET jit = off; TRUNCATE api_clients CASCADE`)
  for (let from = 1; from <= users; from += AT_A_TIME) {
    const to = Math.min(users, from + AT_A_TIME - 1)
    for (const statement of FILL) await client.query(statement, [CLIENT_ID, from, to])
    if (users > AT_A_TIME) console.log(`  ${to.toLocaleString('en')} of ${users.toLocaleString('en')} users`)
  }
  await client.query('VACUUM (FREEZE, ANALYZE)')
  // The last, so that what was broken off is filled again.
  await client.query(
    `INSERT INTO api_clients (id, name, api_version, rate_limit_per_minute, created_at)
     SELECT ${clientOf('n')}, 'Client ' || n, '2025-05-05', 0, now() FROM generate_series(0, $2 - 1) AS n`,
    [CLIENT_ID, CLIENTS],
  )
}

/** What a user and their rows are called, as SQL over the number of the user. */
function clientOf(n: string): string {
  return `CASE ${n} % ${CLIENTS} WHEN 0 THEN $1 ELSE $1 || '_' || ${n} % ${CLIENTS} END`
}
const id = (prefix: string) => `'${prefix}' || lpad(n::text, 26, '0')`
const everyOne = 'generate_series($2::int, $3::int) AS n'
const every = (nth: number) => `${everyOne} WHERE n / ${CLIENTS} % ${nth} = 0`

const FILL = [
  `INSERT INTO users (api_client_id, id, external_user_id, name, email, phone, created_via, onboarding_stage, created_at)
   SELECT ${clientOf('n')}, ${id('ozz_usr_')}, 'preloaded_' || n, 'Person ' || n, 'person' || n || '@example.com',
          '+1555' || (1000000 + n), 'api',
          (CASE WHEN n / ${CLIENTS} % ${PLANNED} = 0 THEN 'active' ELSE 'intake_pending' END)::onboarding_stage, now()
     FROM ${everyOne}`,
  `INSERT INTO financial_intakes (api_client_id, id, user_id, monthly_income_cents, monthly_expenses_cents,
                                  financial_goal, currency, created_at)
   SELECT ${clientOf('n')}, ${id('ozz_intake_')}, ${id('ozz_usr_')}, 500000, 320000, 'savings', 'USD', now()
     FROM ${every(PLANNED)}`,
  `INSERT INTO goals (api_client_id, id, user_id, origin, goal_type, goal_name, target_amount_cents, created_at, updated_at)
   SELECT ${clientOf('n')}, ${id('ozz_goal_')}, ${id('ozz_usr_')}, 'system', 'savings', 'Emergency fund', 960000, now(), now()
     FROM ${every(PLANNED)}`,
  `INSERT INTO plans (api_client_id, id, user_id, intake_id, goal_id, goal_revision, goal_type, goal_name,
                      goal_target_cents, goal_current_cents, language, description, action_items, timeline_months,
                      needs_share, wants_share, savings_share, debt_share, monthly_contribution_cents,
                      current_savings_rate, target_savings_rate, created_at, updated_at)
   SELECT ${clientOf('n')}, ${id('ozz_plan_')}, ${id('ozz_usr_')}, ${id('ozz_intake_')}, ${id('ozz_goal_')}, 1, 'savings',
          'Emergency fund', 960000, 0, 'en', 'Put $1,000.00 a month aside and the fund is full in 10 months.',
          ARRAY['Move $1,000.00 on payday.', 'Keep $800.00 for yourself.', 'Look again in a month.'], 10,
          5000, 3000, 2000, 0, 100000, 3600, 2000, now(), now()
     FROM ${every(PLANNED)}`,
  `INSERT INTO transactions (api_client_id, id, user_id, type, amount_cents, currency, category, description,
                             transaction_date, source, ai_confidence, created_at)
   SELECT ${clientOf('n')}, ${id('ozz_txn_')} || lpad(t::text, 4, '0'), ${id('ozz_usr_')}, 'expense', 1000 + t, 'USD', 'food',
          'Lunch ' || t, current_date - t, 'api_json', 1, now()
     FROM generate_series(1, ${TRANSACTIONS_EACH}) AS t, ${every(SPENDING)} ORDER BY n, t`,
]

/** Runs `work` on a connection of its own. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Takes away the users that the measuring made, and everything under them. */
export function removeCreated(databaseUrl: string): Promise<void> {
  return connected(databaseUrl, async (client) => {
    await client.query(`SET session_replication_role = replica`)
    for (const table of ['financial_intakes', 'events', 'users']) {
      // What is made by hand here counts up in digits; what the API makes begins later in the order of ids.
      const column = table === 'users' ? 'id' : 'user_id'
      await client.query(`DELETE FROM ${table} WHERE api_client_id = $1 AND ${column} > 'ozz_usr_01'`, [
        CLIENT_ID,
      ])
      // Of a large table's indexes a few dead rows would be left for another time, and be read until then.
      await client.query(`VACUUM (ANALYZE, INDEX_CLEANUP on) ${table}`)
    }
  })
}
