import type { Category } from '../../src/transactions/category.ts'
import type { TestApi, TestClient } from '../helpers/test-api.ts'

export interface Row {
  type: 'expense' | 'income'
  amount: bigint
  currency: string
  category: Category
  description: string
  date: string
}

export interface StoredRow extends Row {
  id: string
}

let count = 0

export function row(changes: Partial<Row> = {}): Row {
  return {
    type: 'expense',
    amount: 1_000n,
    currency: 'USD',
    category: 'food',
    description: 'Lunch',
    date: '2025-05-10',
    ...changes,
  }
}

/** An expense of the month that the tests live in. */
export function spent(category: Category, amount: bigint, date = '2025-05-10'): Row {
  return row({ category, amount, date })
}

export function earned(amount: bigint, date = '2025-05-01'): Row {
  return row({ type: 'income', category: 'income', description: 'Salary', amount, date })
}

/** A user with these transactions. @returns the path of the user, its id, and the rows as they are stored */
export async function userWith(api: TestApi, client: TestClient, rows: Row[], language = 'en') {
  count += 1
  const created = await client.post('/v1/users', { external_user_id: `u${count}`, language })
  const userId: string = created.body.data.id
  return { path: `/v1/users/${userId}`, userId, rows: await store(api, client, userId, rows) }
}

export async function store(api: TestApi, client: TestClient, userId: string, rows: Row[]) {
  const stored = rows.map((values): StoredRow => {
    count += 1
    return { ...values, id: `ozz_txn_${String(count).padStart(26, '0')}` }
  })
  const column = (field: keyof StoredRow) => stored.map((values) => String(values[field]))
  await api.sql(
    `INSERT INTO transactions (api_client_id, user_id, id, type, amount_cents, currency, category, description,
                               transaction_date, source, ai_confidence, created_at)
     SELECT $1, $2, id, type::transaction_type, amount, currency, category::category, description, date,
            'api_json', 1, now()
       FROM unnest($3::text[], $4::text[], $5::bigint[], $6::text[], $7::text[], $8::text[], $9::date[])
         AS row(id, type, amount, currency, category, description, date)`,
    [
      client.id,
      userId,
      column('id'),
      column('type'),
      column('amount'),
      column('currency'),
      column('category'),
      column('description'),
      column('date'),
    ],
  )
  return stored
}
