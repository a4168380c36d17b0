import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Coach, CoachReply } from '../../src/coach/coach.ts'
import { GUIDE_INTAKE, GUIDE_MESSAGE, numbersTo, tally } from '../helpers/requests.ts'
import { type AppInstance, openApp, type TestClient, testClient, useTestApi } from '../helpers/test-api.ts'

const ANSWER: CoachReply = {
  reply: 'One. Two.',
  emotion: 'neutral',
  topic: 'general',
  intent: 'general',
  thread: null,
}

/** Answers when it is told to, so that a test can look at what happens meanwhile. */
const pending: (() => void)[] = []
let isPatient = false
const coach: Coach = {
  async reply(_turn, options) {
    if (isPatient) await new Promise<void>((resolve) => pending.push(resolve))
    options?.onText?.('One. ')
    options?.onText?.('Two.')
    return ANSWER
  },
}

const api = useTestApi({ coach })
let other: AppInstance

beforeAll(async () => {
  other = await openApp(api.databaseUrl, () => api.clock.now, { coach })
})

afterAll(() => other.close())

const withKey = (key: string) => ({ 'idempotency-key': key })
const INTAKES = '/v1/users/external:usr_1/financial-intake'

async function countRows(table: string, clientId: string): Promise<number> {
  const [row] = await api.sql(`SELECT count(*)::int AS count FROM ${table} WHERE api_client_id = $1`, [
    clientId,
  ])
  return Number(row?.count)
}

/** The same client, as the other server process sees it. */
function elsewhere(client: TestClient): TestClient {
  const [clientId = '', secret = ''] = Buffer.from(client.token, 'base64').toString().split(':')
  return testClient(other.app, { clientId, secret })
}

describe('a request that is sent again with its key', () => {
  test.each([
    ['POST /v1/users', '/v1/users', { external_user_id: 'usr_1', name: 'Maria' }, 'users'],
    ['a financial intake', INTAKES, GUIDE_INTAKE, 'financial_intakes'],
    ['a chat message', '/v1/users/external:usr_1/chat/messages', GUIDE_MESSAGE, 'chat_messages'],
  ])('%s has one effect and the very same answer', async (_name, url, body, table) => {
    const client = await api.client()
    const first = await client.post(url, body, withKey('k1'))
    const again = await elsewhere(client).post(url, body, withKey('k1'))
    expect(first.status).toBeLessThan(300)
    expect(first.headers['idempotent-replayed']).toBeUndefined()
    expect(again.headers['idempotent-replayed']).toBe('true')
    expect([again.status, again.body]).toEqual([first.status, first.body])
    expect(again.headers['content-type']).toBe(first.headers['content-type'])
    expect(await countRows(table, client.id)).toBe(1)
  })

  test('a plan is generated once, also without a body', async () => {
    const client = await api.client()
    await client.post(INTAKES, GUIDE_INTAKE)
    const first = await client.post('/v1/users/external:usr_1/plan/generate', undefined, withKey('p'))
    const again = await client.post('/v1/users/external:usr_1/plan/generate', undefined, withKey('p'))
    expect(first.status).toBe(201)
    expect(again.body).toEqual(first.body)
    expect(await countRows('plans', client.id)).toBe(1)
  })

  test('a quoted key and a bare one are the same key', async () => {
    const client = await api.client()
    const first = await client.post(INTAKES, GUIDE_INTAKE, withKey('"q-1"'))
    const again = await client.post(INTAKES, GUIDE_INTAKE, withKey('q-1'))
    expect(again.headers['idempotent-replayed']).toBe('true')
    expect(again.body).toEqual(first.body)
  })

  test('a streamed answer is replayed whole', async () => {
    const client = await api.client()
    const url = '/v1/users/external:usr_1/chat/messages'
    const headers = { accept: 'text/event-stream', ...withKey('s') }
    const first = await client.post(url, GUIDE_MESSAGE, headers)
    const again = await client.post(url, GUIDE_MESSAGE, headers)
    expect(first.body).toMatch(/event: delta[\s\S]+event: done/)
    expect(again.headers['content-type']).toContain('text/event-stream')
    expect(again.headers['idempotent-replayed']).toBe('true')
    expect(again.body).toBe(first.body)
    expect(await countRows('chat_messages', client.id)).toBe(1)
  })

  test('a refusal by a business rule is kept, and leaves the user whom the request created', async () => {
    const client = await api.client()
    const url = '/v1/users/external:usr_1/plan/generate'
    const first = await client.post(url, {}, withKey('r'))
    expect([first.status, first.body.error.code]).toEqual([409, 'INTAKE_REQUIRED'])
    expect(first.headers['ozzie-user-provisioned']).toBe('true')
    expect(await countRows('users', client.id)).toBe(1)
    await client.post(INTAKES, GUIDE_INTAKE)
    const again = await client.post(url, {}, withKey('r'))
    expect([again.status, again.body]).toEqual([409, first.body])
    expect(again.headers['idempotent-replayed']).toBe('true')
  })

  test('a replay names the version that its body speaks', async () => {
    const client = await api.client()
    const user = { external_user_id: 'usr_1' }
    await client.post('/v1/users', user, withKey('v'))
    const again = await client.post('/v1/users', user, { 'ozzie-version': '2026-05-06', ...withKey('v') })
    expect(again.body.data.onboarding_stage).toBe('intake_pending')
    expect(again.headers['ozzie-version']).toBe('2025-05-05')
  })

  test('after 24 hours the key is new again', async () => {
    const client = await api.client()
    await client.post(INTAKES, GUIDE_INTAKE, withKey('old'))
    const before = api.clock.now
    api.clock.now = new Date(before.getTime() + 24 * 3_600_000)
    const again = await client.post(INTAKES, GUIDE_INTAKE, withKey('old'))
    api.clock.now = before
    expect(again.headers['idempotent-replayed']).toBeUndefined()
    expect(await countRows('financial_intakes', client.id)).toBe(2)
  })
})

describe('a key', () => {
  test.each([
    ['another body', 'POST', INTAKES, { ...GUIDE_INTAKE, monthly_income: 1 }],
    ['another path', 'POST', '/v1/users/external:usr_2/financial-intake', GUIDE_INTAKE],
    ['another route', 'POST', '/v1/users/external:usr_1/chat/messages', GUIDE_MESSAGE],
  ] as const)('with %s is refused and has no effect', async (_name, method, url, body) => {
    const client = await api.client()
    await client.post(INTAKES, GUIDE_INTAKE, withKey('k'))
    const response = await client.send({ method, url, payload: body, headers: withKey('k') })
    expect([response.status, response.body.error.code]).toEqual([422, 'IDEMPOTENCY_MISMATCH'])
    expect(await countRows('financial_intakes', client.id)).toBe(1)
    expect(await countRows('users', client.id)).toBe(1)
  })

  test('belongs to one API client', async () => {
    const [one, two] = [await api.client(), await api.client()]
    await one.post(INTAKES, GUIDE_INTAKE, withKey('shared'))
    const response = await two.post(INTAKES, { ...GUIDE_INTAKE, monthly_income: 1 }, withKey('shared'))
    expect(response.status).toBe(201)
  })

  test('is not used up by a request that fails validation', async () => {
    const client = await api.client()
    const bad = await client.post(INTAKES, { ...GUIDE_INTAKE, monthly_income: -1 }, withKey('v'))
    expect(bad.status).toBe(400)
    expect(await countRows('idempotency_keys', client.id)).toBe(0)
    const good = await client.post(INTAKES, GUIDE_INTAKE, withKey('v'))
    expect(good.status).toBe(201)
  })

  test('is ignored where nothing is written', async () => {
    const client = await api.client()
    const responses = [await client.get(INTAKES, withKey('g')), await client.get(INTAKES, withKey('g'))]
    expect(responses.map((response) => response.headers['idempotent-replayed'])).toEqual([
      undefined,
      undefined,
    ])
  })

  test.each([
    ['empty', ''],
    ['empty between quotes', '""'],
    ['longer than 255 characters', 'k'.repeat(256)],
  ])('that is %s is a 400 and creates nobody', async (_name, key) => {
    const client = await api.client()
    const response = await client.post(INTAKES, GUIDE_INTAKE, withKey(key))
    expect([response.status, response.body.error.code]).toEqual([400, 'VALIDATION_ERROR'])
    expect(response.body.error.details[0].field).toBe('Idempotency-Key')
    expect(await countRows('users', client.id)).toBe(0)
  })

  test('of 255 characters is fine', async () => {
    const client = await api.client()
    const response = await client.post(INTAKES, GUIDE_INTAKE, withKey('k'.repeat(255)))
    expect(response.status).toBe(201)
  })
})

describe('a hundred requests at once with one key over two server processes', () => {
  test.each([
    ['POST /v1/users', '/v1/users', { external_user_id: 'usr_1' }, 'users'],
    ['intakes', INTAKES, GUIDE_INTAKE, 'financial_intakes'],
    ['chat messages', '/v1/users/external:usr_1/chat/messages', GUIDE_MESSAGE, 'chat_messages'],
  ])('have one effect: %s', async (_name, url, body, table) => {
    const client = await api.client()
    const callers = [client, elsewhere(client)]
    const key = randomUUID()
    const responses = await Promise.all(
      numbersTo(100).map((n) => (callers[n % 2] ?? client).post(url, body, withKey(key))),
    )
    const fresh = responses.filter(({ status, headers }) => status < 300 && !headers['idempotent-replayed'])
    expect(fresh).toHaveLength(1)
    const codes = tally(responses.map(({ status, body }) => (status < 300 ? 'ok' : body.error.code)))
    expect(Object.keys(codes).filter((code) => code !== 'ok' && code !== 'IDEMPOTENCY_IN_PROGRESS')).toEqual(
      [],
    )
    expect(await countRows(table, client.id)).toBe(1)
    expect(await countRows('users', client.id)).toBe(1)
    const last = await client.post(url, body, withKey(key))
    expect(last.body).toEqual(fresh[0]?.body)
  })
})

describe('a request that is still running', () => {
  test('answers 409 with Retry-After to a second one, and has no transaction open while the coach thinks', async () => {
    const client = await api.client()
    const url = '/v1/users/external:usr_1/chat/messages'
    isPatient = true
    const running = client.post(url, GUIDE_MESSAGE, withKey('slow'))
    while (pending.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    const [open] = await api.sql(
      `SELECT count(*)::int AS count FROM pg_stat_activity
        WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
    )
    const second = await elsewhere(client).post(url, GUIDE_MESSAGE, withKey('slow'))
    isPatient = false
    pending.splice(0).forEach((resume) => {
      resume()
    })
    const first = await running
    expect(open?.count).toBe(0)
    expect([second.status, second.body.error.code]).toEqual([409, 'IDEMPOTENCY_IN_PROGRESS'])
    expect(Number(second.headers['retry-after'])).toBeGreaterThan(0)
    expect(first.status).toBe(200)
    expect(await countRows('chat_messages', client.id)).toBe(1)
  })

  test('is taken over once its process has been dead for the length of the lease', async () => {
    const client = await api.client()
    await client.post(INTAKES, GUIDE_INTAKE, withKey('dead'))
    await api.sql(
      `UPDATE idempotency_keys SET status = NULL, body = NULL, content_type = NULL,
              lease_ends_at = now() + interval '1 hour' WHERE api_client_id = $1`,
      [client.id],
    )
    const early = await client.post(INTAKES, GUIDE_INTAKE, withKey('dead'))
    expect([early.status, early.body.error.code]).toEqual([409, 'IDEMPOTENCY_IN_PROGRESS'])
    await api.sql(`UPDATE idempotency_keys SET lease_ends_at = now() WHERE api_client_id = $1`, [client.id])
    const late = await client.post(INTAKES, GUIDE_INTAKE, withKey('dead'))
    expect(late.status).toBe(201)
    expect(late.headers['idempotent-replayed']).toBeUndefined()
  })

  test('has no effect when its key was taken over meanwhile', async () => {
    const client = await api.client()
    const url = '/v1/users/external:usr_1/chat/messages'
    isPatient = true
    const running = client.post(url, GUIDE_MESSAGE, withKey('lost'))
    while (pending.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    await api.sql(`UPDATE idempotency_keys SET attempt = 'another' WHERE api_client_id = $1`, [client.id])
    isPatient = false
    pending.splice(0).forEach((resume) => {
      resume()
    })
    const response = await running
    expect([response.status, response.body.error.code]).toEqual([409, 'IDEMPOTENCY_IN_PROGRESS'])
    expect(await countRows('chat_messages', client.id)).toBe(0)
  })
})

test('a failure on our side is not kept: the retry runs anew', async () => {
  const client = await api.client()
  await client.post(INTAKES, GUIDE_INTAKE)
  await api.sql('ALTER TABLE plans RENAME TO plans_away')
  const failed = await client.post('/v1/users/external:usr_1/plan/generate', {}, withKey('f'))
  await api.sql('ALTER TABLE plans_away RENAME TO plans')
  const retried = await client.post('/v1/users/external:usr_1/plan/generate', {}, withKey('f'))
  expect(failed.status).toBe(500)
  expect(retried.status).toBe(201)
  expect(retried.headers['idempotent-replayed']).toBeUndefined()
})
