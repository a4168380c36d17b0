import { beforeAll, describe, expect, it } from 'vitest'
import { openApp, type TestClient, testClient, useTestApi } from '../helpers/test-api.ts'

const api = useTestApi()

const BODY = {
  server_url: 'https://evolution.example.com/',
  api_key: 'the-api-key-of-the-instance',
  webhook_secret: 'the-webhook-secret',
  unknown_sender: 'invite',
}

let client: TestClient
let other: TestClient

beforeAll(async () => {
  client = await api.client()
  other = await api.client()
})

const put = (by: TestClient, name: string, body: object = BODY) =>
  by.send({
    method: 'PUT',
    url: `/v1/whatsapp/instances/${encodeURIComponent(name)}`,
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  })

const remove = (by: TestClient, name: string) =>
  by.send({ method: 'DELETE', url: `/v1/whatsapp/instances/${name}` })

describe('an instance', () => {
  it('is registered, then changed, and its secrets are never shown', async () => {
    const created = await put(client, 'first')
    expect(created).toMatchObject({
      status: 201,
      body: {
        object: 'whatsapp_instance',
        data: { name: 'first', server_url: 'https://evolution.example.com', unknown_sender: 'invite' },
      },
    })
    const { unknown_sender: _, ...rest } = BODY
    const changed = await put(client, 'first', {
      ...rest,
      server_url: 'https://other.example.com/evolution/',
    })
    expect(changed).toMatchObject({
      status: 200,
      body: {
        data: {
          id: created.body.data.id,
          server_url: 'https://other.example.com/evolution',
          unknown_sender: 'ignore',
        },
      },
    })
    const got = await client.get('/v1/whatsapp/instances/first')
    expect(got.body).toEqual(changed.body)
    for (const { body } of [created, changed, got]) {
      expect(JSON.stringify(body)).not.toMatch(/the-api-key|the-webhook-secret/)
    }
  })

  it('has its secrets not said back when they are refused', async () => {
    const { status, body } = await put(client, 'refused', {
      ...BODY,
      webhook_secret: 'a-secret\nof two lines',
    })
    expect(status).toBe(400)
    expect(body.error.details[0].field).toBe('webhook_secret')
    expect(JSON.stringify(body)).not.toContain('a-secret')
  })

  it('keeps its secrets unreadable in the database', async () => {
    await put(client, 'sealed')
    const rows = await api.sql('SELECT to_jsonb(i)::text AS text FROM whatsapp_instances i')
    const hex = (text: string) => Buffer.from(text).toString('hex')
    for (const { text } of rows) {
      expect(text).not.toContain(BODY.api_key)
      expect(text).not.toContain(hex(BODY.api_key))
      expect(text).not.toContain(hex(BODY.webhook_secret))
    }
  })

  it('of another client takes the name, and is no more than that to others', async () => {
    await put(client, 'taken')
    const refused = await put(other, 'taken')
    expect(refused).toMatchObject({ status: 409, body: { error: { code: 'CONFLICT' } } })
    expect(JSON.stringify(refused.body)).not.toContain(client.id)
    expect((await other.get('/v1/whatsapp/instances/taken')).status).toBe(404)
    expect((await remove(other, 'taken')).status).toBe(404)
    expect((await client.get('/v1/whatsapp/instances/taken')).body.data.server_url).toBe(
      'https://evolution.example.com',
    )
  })

  it('is one, however many register it at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => put(index % 2 ? client : other, 'raced')),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 201)).toHaveLength(1)
    expect(statuses.filter((status) => status === 409)).toHaveLength(10)
  })

  it('is removed, and its name is free again', async () => {
    await put(client, 'short-lived')
    expect((await remove(client, 'short-lived')).status).toBe(204)
    expect((await client.get('/v1/whatsapp/instances/short-lived')).status).toBe(404)
    expect((await put(other, 'short-lived')).status).toBe(201)
  })

  it('is listed with the others of its client, the newest first', async () => {
    const own = await api.client()
    for (const name of ['a', 'b/c', 'ü 🦊']) expect((await put(own, `${own.id} ${name}`)).status).toBe(201)
    const first = await own.get('/v1/whatsapp/instances?limit=2')
    const second = await own.get(`/v1/whatsapp/instances?limit=2&cursor=${first.body.next_cursor}`)
    const names = [...first.body.data, ...second.body.data].map(({ name }) => name)
    expect(names).toEqual(['ü 🦊', 'b/c', 'a'].map((name) => `${own.id} ${name}`))
  })

  it.each([
    ['no address', { server_url: 'evolution' }, 'server_url'],
    ['another scheme', { server_url: 'ftp://evolution.example.com' }, 'server_url'],
    ['a password in it', { server_url: 'https://a:b@evolution.example.com' }, 'server_url'],
    ['a query', { server_url: 'https://evolution.example.com?x=1' }, 'server_url'],
    ['no key', { api_key: '' }, 'api_key'],
    ['a key that fits into no header', { api_key: 'ключ' }, 'api_key'],
    ['no secret', { webhook_secret: null }, 'webhook_secret'],
    ['a blank secret', { webhook_secret: ' ' }, 'webhook_secret'],
    ['another way with strangers', { unknown_sender: 'shout' }, 'unknown_sender'],
    ['an unknown field', { serverUrl: 'x' }, 'serverUrl'],
  ])('is refused with %s', async (_, change, field) => {
    const { status, body } = await put(client, 'odd', { ...BODY, ...change })
    expect(status).toBe(400)
    expect(body.error.details.map((detail: { field: string }) => detail.field)).toEqual([field])
  })
})

describe('where private addresses are out of bounds', () => {
  it.each([
    'http://evolution.example.com',
    'https://127.0.0.1',
    'https://10.1.2.3',
    'https://[::1]:8080',
    'https://2130706433',
    'https://localhost',
    'https://evolution.internal',
  ])('a server at %s is refused', async (serverUrl) => {
    const { app, close } = await openApp(api.databaseUrl, () => api.clock.now, { allowPrivate: false })
    const credentials = await api.clients.create({
      name: 'Test',
      apiVersion: '2025-05-05',
      rateLimitPerMinute: undefined,
      maxUsers: undefined,
    })
    const { status, body } = await put(testClient(app, credentials), 'private', {
      ...BODY,
      server_url: serverUrl,
    })
    await close()
    expect({ status, code: body.error?.code }).toEqual({ status: 400, code: 'VALIDATION_ERROR' })
  })
})
