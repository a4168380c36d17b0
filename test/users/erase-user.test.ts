import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { fingerprint, readRows } from '../helpers/database-contents.ts'
import { readOperations } from '../helpers/operations.ts'
import { GUIDE_INTAKE, GUIDE_MESSAGE, MARIA, numbersTo, USER_ID } from '../helpers/requests.ts'
import { type TestClient, type TestResponse, useTestApi } from '../helpers/test-api.ts'
import { externalPath } from '../helpers/texts.ts'

const api = useTestApi()

function erase(client: TestClient, url: string): Promise<TestResponse> {
  return client.send({ method: 'DELETE', url })
}

function rename(client: TestClient, url: string): Promise<TestResponse> {
  return client.send({
    method: 'PATCH',
    url,
    payload: JSON.stringify({ name: 'New' }),
    headers: { 'content-type': 'application/json' },
  })
}

/** Creates a user of whom every kind of record is stored, with a mark in each text. @returns Ozzie's id */
async function liveThrough(client: TestClient, externalId: string, mark: string): Promise<string> {
  const { body } = await client.post('/v1/users', {
    external_user_id: externalId,
    name: `Name ${mark}`,
    email: `${mark}@example.com`,
    phone: '+5511987654321',
  })
  const userId: string = body.data.id
  for (const operation of await readOperations(api.app)) {
    const isBelowUser = operation.pathParameters.includes('user_id')
    if (operation.method === 'POST' && isBelowUser) await client.send(operation.request({ user_id: userId }))
  }
  await client.post(`/v1/users/${userId}/financial-intake`, GUIDE_INTAKE)
  await client.post(`/v1/users/${userId}/plan/generate`)
  await client.post(`/v1/users/${userId}/plan/generate`)
  await client.post(
    `/v1/users/${userId}/chat/messages`,
    { message: `I am ${mark}` },
    { 'idempotency-key': `chat-${mark}` },
  )
  await api.sql(
    `INSERT INTO idempotency_keys (api_client_id, key, fingerprint, attempt, lease_ends_at, user_id, status,
                                   content_type, body, created_at, expires_at)
     VALUES ($1, $2, sha256('x'), 'attempt', now(), $3, 200, 'application/json', $4, now(), now())`,
    [client.id, `key of ${userId}`, userId, `{"name":"${mark}"}`],
  )
  return userId
}

async function expectNoTrace(...texts: string[]): Promise<void> {
  const rows = await readRows(api.sql)
  for (const text of texts) expect(rows.filter((row) => row.includes(text))).toEqual([])
}

/** No row is of the user. (A refusal that came after the erasure may still name the id that it was asked for.) */
async function expectNoRowOf(userId: string): Promise<void> {
  const tables = await api.sql(`
    SELECT table_name AS name, column_name AS owner FROM information_schema.columns
     WHERE table_schema = 'public' AND (column_name = 'user_id' OR (table_name = 'users' AND column_name = 'id'))`)
  expect(tables.length).toBeGreaterThanOrEqual(6)
  for (const { name, owner } of tables) {
    expect(await api.sql(`SELECT * FROM "${name}" WHERE "${owner}" = $1`, [userId])).toEqual([])
  }
}

describe('DELETE of a user', () => {
  it.each([
    ['the id', (id: string) => `/v1/users/${id}`],
    ['the external id', () => externalPath('gone')],
  ])('by %s leaves no trace in any table', async (_, path) => {
    const client = await api.client()
    const userId = await liveThrough(client, 'gone', 'quixotic-zephyr')
    expect((await readRows(api.sql)).join()).toContain('quixotic-zephyr')
    const { status, headers, body } = await erase(client, path(userId))
    expect({ status, body }).toEqual({ status: 204, body: '' })
    expect(headers).not.toHaveProperty('content-type')
    expect(headers).toMatchObject({ 'x-request-id': expect.any(String), 'ozzie-version': '2025-05-05' })
    await expectNoTrace(userId, 'quixotic-zephyr', '+5511987654321')
  })

  it('leaves everybody else as they were', async () => {
    const [client, other] = [await api.client(), await api.client()]
    const sister = await liveThrough(client, 'sister', 'sister')
    await liveThrough(other, 'gone', 'namesake')
    const before = [await fingerprint(api.sql, client.id), await fingerprint(api.sql, other.id)]
    const { body } = await client.post('/v1/users', { ...MARIA, external_user_id: 'gone' })
    await client.post(`/v1/users/${body.data.id}/financial-intake`, GUIDE_INTAKE)
    expect((await erase(client, `/v1/users/${body.data.id}`)).status).toBe(204)
    expect([await fingerprint(api.sql, client.id), await fingerprint(api.sql, other.id)]).toEqual(before)
    expect((await client.get(`/v1/users/${sister}`)).status).toBe(200)
  })

  it('makes the id a 404 for everyone, on every route', async () => {
    const [client, other] = [await api.client(), await api.client()]
    const { body } = await client.post('/v1/users', MARIA)
    await erase(client, `/v1/users/${body.data.id}`)
    for (const operation of await readOperations(api.app)) {
      if (!operation.pathParameters.includes('user_id')) continue
      for (const caller of [client, other]) {
        const response = await caller.send(operation.request({ user_id: body.data.id }))
        expect(response.status, `${operation.method} ${operation.path}`).toBe(404)
        expect(response.body.error).toEqual({
          code: 'NOT_FOUND',
          message: `No user found with id '${body.data.id}' under your API client.`,
        })
      }
    }
  })

  it('lets the external id become a new user with a new id', async () => {
    const client = await api.client()
    const old = (await client.post('/v1/users', MARIA)).body.data
    await client.post(`/v1/users/${old.id}/financial-intake`, GUIDE_INTAKE)
    await erase(client, externalPath(MARIA.external_user_id))
    const { status, headers, body } = await client.get(externalPath(MARIA.external_user_id))
    expect({ status, provisioned: headers['ozzie-user-provisioned'] }).toEqual({
      status: 200,
      provisioned: 'true',
    })
    expect(body.data).toMatchObject({ name: null, phone: null, onboarding_stage: 'intake_pending' })
    expect(body.data.id).toMatch(USER_ID)
    expect(body.data.id).not.toBe(old.id)
    expect((await client.get(`/v1/users/${old.id}`)).status).toBe(404)
    await erase(client, externalPath(MARIA.external_user_id))
    expect((await client.post('/v1/users', MARIA)).status).toBe(201)
  })

  it('makes room under the limit of the plan', async () => {
    const client = await api.client({ maxUsers: 1 })
    await client.get(externalPath('a'))
    expect((await client.get(externalPath('b'))).status).toBe(403)
    await erase(client, externalPath('a'))
    expect((await client.get(externalPath('b'))).status).toBe(200)
  })

  it('leaves the count of users under a limit right, however much happens at once', async () => {
    const client = await api.client({ maxUsers: 30 })
    const ids = Array.from({ length: 20 }, (_, n) => externalPath(`counted ${n}`))
    await Promise.all(ids.map((id) => client.get(id)))
    const leaving = ids.slice(0, 10)
    const coming = ids.slice(0, 10).map((id) => `${id} again`)
    const statuses = await Promise.all([
      ...leaving.map(async (id) => (await erase(client, id)).status),
      ...leaving.map(async (id) => (await erase(client, id)).status),
      ...coming.map(async (id) => (await client.get(id)).status),
    ])
    expect(statuses.filter((status) => status === 204)).toHaveLength(10)
    expect(statuses.filter((status) => status === 404)).toHaveLength(10)
    const counts = 'SELECT user_count FROM api_clients WHERE id = $1'
    expect(await api.sql(counts, [client.id])).toEqual([{ user_count: 20 }])
    expect(await api.sql('SELECT id FROM users WHERE api_client_id = $1', [client.id])).toHaveLength(20)
  })

  it('of an external id that is not known is a 404, and creates nobody', async () => {
    const client = await api.client()
    const { status, headers, body } = await erase(client, externalPath('never'))
    expect({ status, code: body.error.code }).toEqual({ status: 404, code: 'NOT_FOUND' })
    expect(headers).not.toHaveProperty('ozzie-user-provisioned')
    expect(await api.sql('SELECT id FROM users WHERE api_client_id = $1', [client.id])).toEqual([])
  })

  it("of another client's user is a 403 by id and a 404 by external id, and erases nobody", async () => {
    const [client, other] = [await api.client(), await api.client()]
    const { body } = await client.post('/v1/users', MARIA)
    expect((await erase(other, `/v1/users/${body.data.id}`)).status).toBe(403)
    expect((await erase(other, externalPath(MARIA.external_user_id))).status).toBe(404)
    expect((await client.get(`/v1/users/${body.data.id}`)).body).toEqual(body)
  })

  it.each(['ozz_usr_NOTEXIST', 'usr_8821', 'ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0'])(
    'of %s is a 404',
    async (id) => {
      const client = await api.client()
      expect((await erase(client, `/v1/users/${id}`)).status).toBe(404)
    },
  )

  it('succeeds once when it is sent many times at once', async () => {
    const client = await api.client()
    const { body } = await client.post('/v1/users', MARIA)
    const answers = await Promise.all(numbersTo(10).map(() => erase(client, `/v1/users/${body.data.id}`)))
    const statuses = answers.map(({ status }) => status).toSorted()
    expect(statuses).toEqual([204, ...numbersTo(9).map(() => 404)])
  })
})

describe('the schema', () => {
  it('lets every row of a user go with them, by a constraint whose name tells so', async () => {
    const tables = await api.sql(`
      SELECT c.relname AS name,
             EXISTS (
               SELECT FROM pg_constraint k
                WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid = 'users'::regclass
                  AND k.confdeltype = 'c' AND k.convalidated AND NOT k.condeferrable
                  AND a.attnum = ANY (k.conkey) AND k.conname LIKE '%\\_user\\_id\\_fkey') AS cascades
        FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'user_id' AND NOT a.attisdropped
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`)
    expect(tables.length).toBeGreaterThanOrEqual(5)
    expect(tables.filter(({ cascades }) => !cascades)).toEqual([])
  })

  it('has no other reference to a row of a user that would keep it from going', async () => {
    const keepers = await api.sql(`
      SELECT conrelid::regclass::text AS name, conname FROM pg_constraint
       WHERE contype = 'f' AND confrelid = 'users'::regclass AND confdeltype <> 'c'`)
    expect(keepers).toEqual([])
  })
})

type Call = (client: TestClient, url: string, n: number) => Promise<TestResponse>

const WRITES: [string, Call][] = [
  ['an intake', (client, url) => client.post(`${url}/financial-intake`, GUIDE_INTAKE)],
  [
    'an intake with a key',
    (client, url, n) =>
      client.post(`${url}/financial-intake`, GUIDE_INTAKE, { 'idempotency-key': `intake ${url} ${n}` }),
  ],
  ['a plan', (client, url) => client.post(`${url}/plan/generate`)],
  ['a message', (client, url) => client.post(`${url}/chat/messages`, GUIDE_MESSAGE)],
  [
    'a message with a key',
    (client, url, n) =>
      client.post(`${url}/chat/messages`, GUIDE_MESSAGE, { 'idempotency-key': `message ${url} ${n}` }),
  ],
  ['a change', (client, url) => rename(client, url)],
  ['an erasure', (client, url) => erase(client, url)],
]

const READS: [string, Call][] = [
  ['the user', (client, url) => client.get(url)],
  ['the export', (client, url) => client.get(`${url}/export`)],
  ['the intakes', (client, url) => client.get(`${url}/financial-intake/history`)],
]

/** Erases the user in a transaction that ends only once `call` waits for it. */
async function whileErased(userId: string, call: () => Promise<TestResponse>): Promise<TestResponse> {
  const eraser = new pg.Client(api.databaseUrl)
  await eraser.connect()
  try {
    await eraser.query('BEGIN')
    await eraser.query('DELETE FROM users WHERE id = $1', [userId])
    const answer = call()
    await untilSomeoneWaits()
    await eraser.query('COMMIT')
    return await answer
  } finally {
    await eraser.end()
  }
}

async function untilSomeoneWaits(): Promise<void> {
  const deadline = Date.now() + 4_000
  while (Date.now() < deadline) {
    const waiting = await api.sql(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    if (waiting.length > 0) return
    await sleep(10)
  }
  throw new Error('Nobody waited.')
}

describe('a request for a user who is erased while it runs', () => {
  it.each(WRITES)('is a 404 that says so: %s', async (_, call) => {
    const client = await api.client()
    const { body } = await client.post('/v1/users', MARIA)
    const { id } = body.data
    await client.post(`/v1/users/${id}/financial-intake`, GUIDE_INTAKE)
    const answer = await whileErased(id, () => call(client, `/v1/users/${id}`, 0))
    expect(answer).toMatchObject({
      status: 404,
      body: {
        error: { code: 'NOT_FOUND', message: `No user found with id '${id}' under your API client.` },
      },
    })
    await expectNoRowOf(id)
  })

  it('ends a stream that has begun with a 404 in place of the reply', async () => {
    const client = await api.client()
    const { body } = await client.post('/v1/users', MARIA)
    const url = `/v1/users/${body.data.id}/chat/messages`
    const answer = await whileErased(body.data.id, () =>
      client.post(url, GUIDE_MESSAGE, { accept: 'text/event-stream' }),
    )
    expect(answer.body).toMatch(/event: error\ndata: \{"error":\{"code":"NOT_FOUND"/)
    await expectNoTrace(body.data.id)
  })

  it('never fails, and never leaves anything behind, whatever comes first', async () => {
    const client = await api.client()
    const calls = [...WRITES, ...READS, ...WRITES].map(([, call]) => call)
    for (const round of numbersTo(40)) {
      const { body } = await client.post('/v1/users', { external_user_id: `race ${round}` })
      const url = `/v1/users/${body.data.id}`
      if (round % 2) await client.post(`${url}/financial-intake`, GUIDE_INTAKE)
      const answers = await Promise.all(
        calls.map(async (call, n) => {
          await sleep((n * round * 7) % 23)
          return call(client, url, n)
        }),
      )
      const last = await erase(client, url)
      for (const { status, body: answer } of [...answers, last]) {
        expect([200, 201, 204, 404, 409], JSON.stringify(answer)).toContain(status)
        if (status === 409) expect(answer.error.code).toBe('INTAKE_REQUIRED')
      }
      expect([...answers, last].filter(({ status }) => status === 204)).toHaveLength(1)
      await expectNoRowOf(body.data.id)
    }
  })

  it('never fails when it comes by the external id and creates the user anew', async () => {
    const client = await api.client()
    const calls = [...WRITES, ...READS, ...WRITES].map(([, call]) => call)
    for (const round of numbersTo(40)) {
      const url = externalPath(`phoenix ${round}`)
      const first = await client.get(url)
      const answers = await Promise.all(
        calls.map(async (call, n) => {
          await sleep((n * round * 7) % 23)
          return call(client, url, n)
        }),
      )
      for (const { status, body } of answers) {
        expect([200, 201, 204, 404, 409], JSON.stringify(body)).toContain(status)
      }
      await expectNoRowOf(first.body.data.id)
    }
    const users = await api.sql('SELECT external_user_id FROM users WHERE api_client_id = $1', [client.id])
    expect(new Set(users.map((user) => user.external_user_id)).size).toBe(users.length)
  })
})
