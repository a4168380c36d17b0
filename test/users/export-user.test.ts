import { beforeAll, describe, expect, it } from 'vitest'
import { tableNames } from '../helpers/database-contents.ts'
import { readOperations } from '../helpers/operations.ts'
import { GUIDE_INTAKE, GUIDE_MESSAGE, MARIA, numbersTo, WITH_GUIDE_VERSION } from '../helpers/requests.ts'
import { type TestClient, useTestApi } from '../helpers/test-api.ts'
import { externalPath } from '../helpers/texts.ts'

const api = useTestApi()

type Row = Record<string, unknown>

interface Column {
  name: string
  type: string
}

async function columnsOf(table: string): Promise<Column[]> {
  const rows = await api.sql(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name = $1`,
    [table],
  )
  return rows.map(({ name, type }) => ({ name: String(name), type: String(type) }))
}

/** What the export should show of a stored value. */
function exported(value: unknown, { type }: Column): unknown {
  if (value === null) return null
  if (type === 'timestamp with time zone') return `${new Date(String(value)).toISOString().slice(0, 19)}Z`
  if (type === 'bytea') return String(value).replace(/^\\x/, '')
  return value
}

/** The user's rows of every table that has a `user_id`, read past the API. */
async function storedRecords(clientId: string, userId: string): Promise<Record<string, Row[]>> {
  const records: Record<string, Row[]> = {}
  for (const table of await tableNames(api.sql)) {
    const columns = await columnsOf(table)
    if (!columns.some(({ name }) => name === 'user_id')) continue
    const rows = await api.sql(
      `SELECT to_jsonb(t) AS row FROM "${table}" t WHERE api_client_id = $1 AND user_id = $2`,
      [clientId, userId],
    )
    records[table] = rows.map(({ row }) =>
      Object.fromEntries(
        columns.map((column) => [column.name, exported(Reflect.get(Object(row), column.name), column)]),
      ),
    )
  }
  return records
}

/** Does everything that the API lets one do for a user, with a mark in each text. */
async function liveThrough(client: TestClient, externalId: string, mark: string): Promise<string> {
  const { body } = await client.post('/v1/users', {
    ...MARIA,
    external_user_id: externalId,
    name: `Name ${mark}`,
    email: `${mark}@example.com`,
  })
  const userId: string = body.data.id
  for (const operation of await readOperations(api.app)) {
    if (operation.method === 'POST') await client.send(operation.request({ user_id: userId }))
  }
  await client.post(`/v1/users/${userId}/financial-intake`, {
    ...GUIDE_INTAKE,
    monthly_income: 999_999_999_999.99,
    next_pay_date: '2025-05-30',
    current_savings: 0.01,
    debt_apr: 19.9,
  })
  await client.post(`/v1/users/${userId}/plan/generate`)
  await client.post(`/v1/users/${userId}/chat/messages`, { message: `Grüße 🦊 "${mark}" \\ \n\t` })
  await api.sql(
    `INSERT INTO idempotency_keys (api_client_id, key, fingerprint, attempt, lease_ends_at, user_id, status,
                                   content_type, body, created_at, expires_at)
     VALUES ($1, $2, sha256('x'), 'attempt', now(), $3, 200, 'application/json', $4, now(), now())`,
    [client.id, `key-${mark}`, userId, `{"name":"${mark}"}`],
  )
  return userId
}

describe('the export of a user', () => {
  let client: TestClient
  let other: TestClient
  let userId: string

  beforeAll(async () => {
    client = await api.client()
    other = await api.client()
    userId = await liveThrough(client, MARIA.external_user_id, 'quixotic-zephyr')
    await liveThrough(client, 'sister', 'sister-sphinx')
    await liveThrough(other, MARIA.external_user_id, 'namesake-nymph')
  })

  it('holds every value of every row of the user in every table', async () => {
    const { status, body } = await client.get(`/v1/users/${userId}/export`)
    expect({ status, object: body.object }).toEqual({ status: 200, object: 'user_export' })
    const { user: _, ...records } = body.data
    const stored = await storedRecords(client.id, userId)
    expect(Object.keys(records).toSorted()).toEqual(Object.keys(stored))
    for (const [table, rows] of Object.entries(stored)) {
      expect(records[table], table).toHaveLength(rows.length)
      expect(records[table], table).toEqual(expect.arrayContaining(rows))
    }
    for (const table of ['financial_intakes', 'goals', 'plans', 'chat_messages', 'idempotency_keys']) {
      expect(records[table]?.length, table).toBeGreaterThan(0)
    }
  })

  it("holds the user's own row", async () => {
    const { body } = await client.get(`/v1/users/${userId}/export`)
    const [stored] = await api.sql('SELECT to_jsonb(u) AS row FROM users u WHERE id = $1', [userId])
    const columns = await columnsOf('users')
    expect(body.data.user).toEqual(
      Object.fromEntries(
        columns.map((column) => [
          column.name,
          exported(Reflect.get(Object(stored?.row), column.name), column),
        ]),
      ),
    )
    const shown = (await client.get(`/v1/users/${userId}`)).body.data
    expect(body.data.user).toMatchObject(shown)
  })

  it('holds nothing of another user or client, and no secret', async () => {
    const text = JSON.stringify((await client.get(`/v1/users/${userId}/export`)).body)
    expect(text).toContain('quixotic-zephyr')
    expect(text).not.toMatch(/sister|namesake/)
    expect(text).not.toContain(other.id)
    const secrets = await api.sql(`SELECT id, encode(digest, 'hex') AS digest FROM api_client_secrets`)
    for (const { id, digest } of secrets) {
      expect(text).not.toContain(id)
      expect(text).not.toContain(digest)
    }
  })

  it('writes cents as whole numbers, to the last digit', async () => {
    const { payload } = await api.app.inject({
      url: `/v1/users/${userId}/export`,
      headers: { authorization: `Bearer ${client.token}` },
    })
    expect(payload).toContain('"monthly_income_cents":99999999999999,')
    expect(payload).toContain('"current_savings_cents":1,')
  })

  it('lists the oldest rows first', async () => {
    const { body } = await client.get(`/v1/users/${userId}/export`)
    const ids = body.data.financial_intakes.map(({ id }: { id: string }) => id)
    expect(ids.length).toBeGreaterThan(1)
    expect(ids).toEqual(ids.toSorted())
  })

  it('covers a table that is added, whatever it is called', async () => {
    await api.sql(`
      CREATE TABLE "odd ""Table's" (
        api_client_id text, "the Note" jsonb, user_id text, raw bytea, seen timestamptz,
        FOREIGN KEY (api_client_id, user_id) REFERENCES users (api_client_id, id) ON DELETE CASCADE)`)
    try {
      await api.sql(
        `INSERT INTO "odd ""Table's" VALUES ($1, '{"a": [1, {"b": null}]}', $2, '\\xc0ff', '2025-01-01T00:00:00+05:30')`,
        [client.id, userId],
      )
      const { body } = await client.get(`/v1/users/${userId}/export`)
      expect(body.data['odd "Table\'s']).toEqual([
        {
          api_client_id: client.id,
          user_id: userId,
          'the Note': { a: [1, { b: null }] },
          raw: 'c0ff',
          seen: '2024-12-31T18:30:00Z',
        },
      ])
    } finally {
      await api.sql(`DROP TABLE "odd ""Table's"`)
    }
  })
})

describe('the export of a user, otherwise', () => {
  it('has an empty list for each kind of which there is nothing', async () => {
    const client = await api.client()
    const { status, headers, body } = await client.get(externalPath('new', '/export'))
    expect({ status, provisioned: headers['ozzie-user-provisioned'] }).toEqual({
      status: 200,
      provisioned: 'true',
    })
    const { user, ...records } = body.data
    expect(user).toMatchObject({ external_user_id: 'new', created_via: 'api_external', name: null })
    expect(records).toMatchObject({ financial_intakes: [], goals: [], plans: [], chat_messages: [] })
  })

  it('speaks the version asked for', async () => {
    const client = await api.client()
    const { body } = await client.get(externalPath('new', '/export'), WITH_GUIDE_VERSION)
    expect(body.data.user.onboarding_stage).toBe('financial_intake')
  })

  it('shows one moment while the user lives on', async () => {
    const client = await api.client()
    for (const round of numbersTo(20)) {
      const path = (below: string) => externalPath(`u${round}`, below)
      await client.post(path('/financial-intake'), GUIDE_INTAKE)
      const [, ...exports] = await Promise.all([
        client.post(path('/plan/generate')),
        ...numbersTo(6).map(() => client.get(path('/export'))),
      ])
      for (const { body } of exports) {
        const { user, plans, goals } = body.data
        const stage = plans.length > 0 ? 'active' : 'plan_pending'
        expect([user.onboarding_stage, goals.length]).toEqual([stage, plans.length])
      }
    }
  })

  it("refuses another client's user", async () => {
    const [client, other] = [await api.client(), await api.client()]
    const { body } = await client.post('/v1/users', MARIA)
    await client.post(`/v1/users/${body.data.id}/chat/messages`, GUIDE_MESSAGE)
    const refused = await other.get(`/v1/users/${body.data.id}/export`)
    expect(refused).toMatchObject({ status: 403, body: { error: { code: 'FORBIDDEN' } } })
    expect((await other.get('/v1/users/ozz_usr_NOTEXIST/export')).status).toBe(404)
  })
})
