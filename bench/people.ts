import pg from 'pg'
import { API_CLIENT_ID } from './database.ts'
import { AUTHORIZATION } from './our-server.ts'
import type { ServerProcess } from './server-process.ts'

/** How many users have a plan, a conversation to come and transactions. */
const PEOPLE = 500
const TRANSACTIONS_EACH = 200
const AT_ONCE = 16

/** The external id of one of them, picked at random. */
export function somebody(): string {
  return nameOf(1 + Math.floor(Math.random() * PEOPLE))
}

function nameOf(n: number): string {
  return `person_${n}`
}

/** Lets people come into being through our own API, so that every server finds the same in the database. */
export async function settlePeople(
  server: ServerProcess,
  databaseUrl: string,
  signal: AbortSignal,
): Promise<void> {
  const waiting = Array.from({ length: PEOPLE }, (_, index) => nameOf(index + 1)).values()
  const settleNext = async () => {
    for (const name of waiting) await settle(`${server.url}/v1/users/external:${name}`, signal)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, settleNext))
  await addTransactions(databaseUrl)
}

async function settle(userUrl: string, signal: AbortSignal): Promise<void> {
  const intake = { monthly_income: 5_000, monthly_expenses: 3_200, financial_goal: 'savings' }
  await post(`${userUrl}/financial-intake`, intake, signal)
  await post(`${userUrl}/plan/generate`, {}, signal)
}

async function post(url: string, body: object, signal: AbortSignal): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: AUTHORIZATION, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${url} was answered ${response.status}: ${text}`)
}

async function addTransactions(databaseUrl: string): Promise<void> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    await client.query(
      `INSERT INTO transactions (
         api_client_id, user_id, id, external_transaction_id, type, amount_cents, currency, category, description,
         transaction_date, source, ai_confidence, created_at)
       SELECT $1, id, 'ozz_txn_' || lpad((row_number() OVER ())::text, 26, '0'), 'bank_' || n, 'expense',
              500 + 13 * n, 'USD', (ARRAY['food', 'transport', 'housing', 'entertainment'])[1 + n % 4]::category,
              'Purchase ' || n, current_date - n % 90, 'api_json', 1, now()
         FROM users, generate_series(1, $2::int) AS n
        WHERE api_client_id = $1 AND external_user_id LIKE 'person\\_%'`,
      [API_CLIENT_ID, TRANSACTIONS_EACH],
    )
    await client.query('VACUUM (FREEZE, ANALYZE)')
  } finally {
    await client.end()
  }
}
