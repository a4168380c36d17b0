import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { GUIDE_INTAKE } from '../helpers/requests.ts'
import { startTcpProxy } from '../helpers/tcp-proxy.ts'
import { openApp, type TestClient, type TestResponse, testClient, useTestApi } from '../helpers/test-api.ts'

/** A line of the log, as far as tests look at single fields. */
interface Line {
  level: number
  msg: string
  reqId: string
  ms?: number
  err?: { type: string; message: string; stack: string }
}

const written: string[] = []
const log = { write: (line: string) => void written.push(line) }
const api = useTestApi({ log })

/** Persons and what they say. None of it may reach the log. */
const XANTHIPPE = {
  external_user_id: 'kunde-4711-xanthippe',
  name: 'Xanthippe Quisling',
  email: 'xanthippe.quisling@example.com',
  phone: '+15557654321',
}
const OTHER_EXTERNAL_ID = 'kunde-4712-ödipus'
const MESSAGE = 'My husband Socrates gambled our 4321.09 away, what shall I do?'
const INTAKE = { ...GUIDE_INTAKE, monthly_income: 7654.32, monthly_expenses: 3210.98 }
const KEY = 'key-of-xanthippe-1'
const BAD_MAIL = 'quisling-at-example'
const BAD_PHONE = '+1555-not-a-phone'
const BAD_FIELD = 'maiden_name'
const BAD_PATH = 'path-of-somebody'
const BAD_QUERY = 'query-of-somebody'
const BAD_JSON = '{"name": "truncated'
const WRONG_SECRET = 'sk_live_wrong'

const SAID = [
  ...Object.values(XANTHIPPE),
  ...[
    OTHER_EXTERNAL_ID,
    encodeURIComponent(OTHER_EXTERNAL_ID),
    'kunde-',
    'xanthippe',
    'quisling',
    '5557654321',
  ],
  ...[MESSAGE, 'Socrates', 'gambled', '4321.09', '7654.32', '7,654.32', '3210.98', KEY, WRONG_SECRET],
  ...[BAD_MAIL, BAD_PHONE, BAD_FIELD, BAD_PATH, BAD_QUERY, BAD_JSON, 'truncated'],
]

const TO_USERS = '/v1/users'
const TO_USER = '/v1/users/:user_id'
const TO_INTAKE = `${TO_USER}/financial-intake`
const TO_PLAN = `${TO_USER}/plan`
const TO_CHAT = `${TO_USER}/chat/messages`

const own = `/v1/users/external:${XANTHIPPE.external_user_id}`

/** What every request should have left in the log, by its id. */
const expected = new Map<string, { client: string | undefined; route: string | undefined; status: number }>()
/** Answers to requests that met a database unlike the one the code knows. */
const unforeseen: TestResponse[] = []
/** Texts that were given out, and secrets. */
const given: string[] = []
let client: TestClient
let lines: Line[]

/** Remembers what a request should have left in the log. */
async function note(
  request: Promise<TestResponse>,
  route: string | undefined,
  { isKnown = true } = {},
): Promise<TestResponse> {
  const response = await request
  const id = String(response.headers['x-request-id'])
  expected.set(id, { client: isKnown ? client.id : undefined, route, status: response.status })
  return response
}

/** From the first call to the coach's answer: once for a user made first, once for one made on the way. */
async function bothFlows(): Promise<void> {
  const created = await note(client.post('/v1/users', XANTHIPPE), TO_USERS)
  const other = `/v1/users/external:${encodeURIComponent(OTHER_EXTERNAL_ID)}`
  for (const user of [`/v1/users/${created.body.data.id}`, other]) {
    await note(client.get(user), TO_USER)
    await note(client.post(`${user}/financial-intake`, INTAKE), TO_INTAKE)
    const plan = await note(client.post(`${user}/plan/generate`), `${TO_PLAN}/generate`)
    await note(client.get(`${user}/plan`), TO_PLAN)
    const said = await note(client.post(`${user}/chat/messages`, { message: MESSAGE }), TO_CHAT)
    const asStream = { accept: 'text/event-stream' }
    await note(client.post(`${user}/chat/messages`, { message: MESSAGE }, asStream), TO_CHAT)
    await note(client.get(`${user}/chat/messages`), TO_CHAT)
    given.push(plan.body.data.description, ...plan.body.data.action_items, said.body.data.reply)
  }
}

async function replays(): Promise<void> {
  for (const message of [MESSAGE, MESSAGE, `${MESSAGE} Please.`]) {
    await note(client.post(`${own}/chat/messages`, { message }, { 'idempotency-key': KEY }), TO_CHAT)
  }
}

async function refusals(): Promise<void> {
  const bad = { ...XANTHIPPE, email: BAD_MAIL, phone: BAD_PHONE, [BAD_FIELD]: 1 }
  await note(client.post('/v1/users', bad), TO_USERS)
  await note(client.post('/v1/users', XANTHIPPE), TO_USERS)
  await note(client.get(`${own}/plan/history?cursor=${BAD_QUERY}`), `${TO_PLAN}/history`)
  await note(client.get(`/v1/users/${BAD_PATH}`), TO_USER)
  await note(client.get(`/v1/${BAD_PATH}?name=${BAD_QUERY}`), undefined, { isKnown: false })
  const json = { 'content-type': 'application/json' }
  await note(client.send({ method: 'POST', url: '/v1/users', payload: BAD_JSON, headers: json }), TO_USERS)
  const stranger = testClient(api.app, { clientId: client.id, secret: WRONG_SECRET })
  given.push(stranger.token)
  await note(stranger.get(own), TO_USER, { isKnown: false })
}

async function failures(): Promise<void> {
  await api.sql('ALTER TABLE plans RENAME TO plans_elsewhere')
  unforeseen.push(await note(client.get(`${own}/plan`), TO_PLAN))
  await api.sql('ALTER TABLE plans_elsewhere RENAME TO plans')

  await api.sql('ALTER TABLE chat_messages RENAME COLUMN reply TO reply_elsewhere')
  unforeseen.push(await note(client.post(`${own}/chat/messages`, { message: MESSAGE }), TO_CHAT))
  await api.sql('ALTER TABLE chat_messages RENAME COLUMN reply_elsewhere TO reply')

  // PostgreSQL's message about a broken rule repeats the whole row.
  await api.sql('ALTER TABLE users ADD CONSTRAINT nameless CHECK (name IS NULL) NOT VALID')
  const another = { ...XANTHIPPE, external_user_id: `${XANTHIPPE.external_user_id}-2` }
  unforeseen.push(await note(client.post('/v1/users', another), TO_USERS))
  await api.sql('ALTER TABLE users DROP CONSTRAINT nameless')

  // Others of its messages repeat values themselves, as those about a value of the wrong type do.
  await api.sql(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'invalid input: %', NEW; END $$`)
  for (const table of ['users', 'chat_messages']) {
    await api.sql(`CREATE TRIGGER refuse BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse()`)
  }
  unforeseen.push(await note(client.post('/v1/users', another), TO_USERS))
  unforeseen.push(await note(client.post(`${own}/chat/messages`, { message: MESSAGE }), TO_CHAT))
  await api.sql('DROP FUNCTION refuse() CASCADE')
}

/** The same client at another process, whose database goes away. */
async function outage(): Promise<void> {
  const proxy = await startTcpProxy()
  const url = new URL(api.databaseUrl)
  proxy.target = Number(url.port)
  url.hostname = '127.0.0.1'
  url.port = String(proxy.port)
  const instance = await openApp(url.href, () => api.clock.now, { log })
  const post = (path: string, body: object) =>
    instance.app.inject({
      method: 'POST',
      url: path,
      payload: body,
      headers: { authorization: `Bearer ${client.token}` },
    })
  const noteAll = async (path: string, body: object, route: string) => {
    const { statusCode: status, headers } = await post(path, body)
    expected.set(String(headers['x-request-id']), { client: client.id, route, status })
  }
  await noteAll('/v1/users', XANTHIPPE, TO_USERS)
  await proxy.close()
  await noteAll('/v1/users', XANTHIPPE, TO_USERS)
  await noteAll(`${own}/chat/messages`, { message: MESSAGE }, TO_CHAT)
  await instance.close()
}

beforeAll(async () => {
  client = await api.client()
  given.push(client.token, client.token.replace(/=+$/, ''))
  given.push(Buffer.from(client.token, 'base64').toString().split(':')[1] ?? '')
  await bothFlows()
  await replays()
  await refusals()
  await failures()
  await outage()
  // A line is written when its answer is out.
  await sleep(100)
  lines = written.map((line) => JSON.parse(line))
})

/** All texts in a value, at any depth, as they are and not as JSON writes them. */
function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)]
  return Object.entries(value).flatMap(([key, child]) => [key, ...textsIn(child)])
}

const serverFailures = () => [...expected].filter(([, { status }]) => status >= 500)

describe('the log of a whole journey', () => {
  it('is that of a journey with every kind of answer', () => {
    const statuses = new Set([...expected.values()].map(({ status }) => status))
    expect([...statuses].toSorted()).toEqual([200, 201, 400, 401, 404, 409, 422, 500, 503])
    expect(serverFailures()).toHaveLength(7)
    expect(unforeseen.map(({ status }) => status)).toEqual([500, 500, 500, 500, 500])
    expect(given.every((text) => text.length > 10)).toBe(true)
  })

  it('holds nothing of what persons are or say, nothing they are told, and no secret', () => {
    const texts = lines.flatMap(textsIn).join('\n').toLowerCase()
    const secrets = [...SAID, ...given].filter((text) => texts.includes(text.toLowerCase()))
    expect(secrets).toEqual([])
  })

  it('has exactly one line for each request, with the pattern of its route', () => {
    const requests = lines.filter(({ msg }) => msg === 'request')
    const found = requests.map(({ reqId }) => reqId)
    expect(found.toSorted()).toEqual([...expected.keys()].toSorted())
    for (const line of requests) expect(line).toMatchObject(withoutUndefined(expected.get(line.reqId)))
  })

  it('says how long each request took', () => {
    for (const { msg, ms } of lines) {
      if (msg === 'request') expect(ms).toBeGreaterThan(0)
    }
  })

  it('names no client where none is known, and no route where there is none', () => {
    for (const line of lines.filter(({ msg }) => msg === 'request')) {
      const { client: caller, route } = expected.get(line.reqId) ?? {}
      expect('client' in line).toBe(caller !== undefined)
      expect('route' in line).toBe(route !== undefined)
    }
  })

  it('has one more line for each failure of ours, which says where it came from', () => {
    const errors = lines.filter(({ level }) => level >= 50)
    const failed = serverFailures().map(([id]) => id)
    expect(errors.map(({ reqId }) => reqId).toSorted()).toEqual(failed.toSorted())
    for (const { err } of errors) {
      expect(err?.message).toBeTruthy()
      expect(err?.stack).toMatch(/\n +at /)
    }
  })

  it('has no other lines', () => {
    expect(lines).toHaveLength(expected.size + serverFailures().length)
  })
})

function withoutUndefined(fields: object = {}): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
