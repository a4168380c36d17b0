import { describe, expect, it } from 'vitest'
import { useReceiver } from '../helpers/receiver.ts'
import { numbersTo } from '../helpers/requests.ts'
import { openApp, testClient, useTestApi } from '../helpers/test-api.ts'
import { newPartner } from './partner.ts'

const api = useTestApi()
const receiver = useReceiver()
const URL = 'https://example.com/webhooks/ozzie'

describe('a webhook endpoint', () => {
  it('is registered with a secret that is shown this once, and told of everything', async () => {
    const client = await api.client()
    const { status, body } = await client.post('/v1/webhook-endpoints', { url: URL })
    expect(status).toBe(201)
    expect(body).toEqual({
      object: 'webhook_endpoint',
      data: {
        id: expect.stringMatching(/^ozz_whe_[0-9A-HJKMNP-TV-Z]{26}$/),
        url: URL,
        description: null,
        event_types: [],
        status: 'enabled',
        disabled_reason: null,
        disabled_at: null,
        created_at: '2025-05-05T14:30:00Z',
        updated_at: '2025-05-05T14:30:00Z',
        secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
      },
    })
    const { secret, ...shown } = body.data
    expect((await client.get(`/v1/webhook-endpoints/${body.data.id}`)).body.data).toEqual(shown)
    expect((await client.get('/v1/webhook-endpoints')).body.data).toEqual([shown])
    const stored = await api.sql('SELECT w::text AS text FROM webhook_endpoints w')
    expect(JSON.stringify(stored)).not.toContain(secret.slice(6))
    expect(JSON.stringify(stored)).not.toContain(Buffer.from(secret.slice(6), 'base64').toString('hex'))
  })

  it('is changed field by field', async () => {
    const partner = await newPartner(api, receiver)
    const changes = { description: 'Production', event_types: ['goal.completed'], url: URL }
    const { status, body } = await partner.patch(changes)
    expect([status, body.data]).toMatchObject([200, changes])
    expect((await partner.patch({ description: null })).body.data).toMatchObject({
      ...changes,
      description: null,
    })
  })

  it('is turned off and on', async () => {
    const partner = await newPartner(api, receiver)
    expect((await partner.patch({ status: 'disabled' })).body.data).toMatchObject({
      status: 'disabled',
      disabled_reason: 'requested',
      disabled_at: '2025-05-05T14:30:00Z',
    })
    expect((await partner.ping()).status).toBe(409)
    expect((await partner.patch({ status: 'enabled' })).body.data).toMatchObject({
      status: 'enabled',
      disabled_reason: null,
      disabled_at: null,
    })
  })

  it('is deleted with its deliveries', async () => {
    const partner = await newPartner(api, receiver)
    await partner.ping()
    expect((await partner.client.send({ method: 'DELETE', url: partner.path })).status).toBe(204)
    expect((await partner.client.get(partner.path)).status).toBe(404)
    expect(
      await api.sql('SELECT 1 FROM webhook_deliveries WHERE api_client_id = $1', [partner.client.id]),
    ).toEqual([])
    await api.work()
    expect(partner.messages()).toEqual([])
  })

  it('belongs to one API client, and to nobody else', async () => {
    const partner = await newPartner(api, receiver)
    await partner.ping()
    const { id } = await partner.delivery()
    const other = await newPartner(api, receiver)
    for (const path of ['', '/deliveries', `/deliveries/${id}`]) {
      expect((await other.client.get(partner.path + path)).status, path).toBe(404)
    }
    for (const path of ['/ping', '/rotate-secret', `/deliveries/${id}/replay`]) {
      expect((await other.client.post(partner.path + path)).status, path).toBe(404)
    }
    expect((await other.client.get(`${other.path}/deliveries/${id}`)).status).toBe(404)
    expect((await other.client.get('/v1/webhook-endpoints')).body.data).toHaveLength(1)
  })

  it('is one of 20 at most, also of those that come together', async () => {
    const client = await api.client()
    const answers = await Promise.all(
      numbersTo(25).map(() => client.post('/v1/webhook-endpoints', { url: URL })),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(5)
    expect(answers.find(({ status }) => status === 409)?.body.error.message).toContain('20')
  })

  it('is made once under one Idempotency-Key', async () => {
    const client = await api.client()
    const key = { 'idempotency-key': 'k' }
    const [first, again] = [
      await client.post('/v1/webhook-endpoints', { url: URL }, key),
      await client.post('/v1/webhook-endpoints', { url: URL }, key),
    ]
    expect(again.body).toEqual(first.body)
    const [kept] = await api.sql('SELECT body FROM idempotency_keys WHERE api_client_id = $1', [client.id])
    expect(kept?.body).not.toContain(first.body.data.secret.slice(6))
    expect((await client.get('/v1/webhook-endpoints')).body.data).toHaveLength(1)
  })

  it.each([
    [{}, 'url'],
    [{ url: 'not a url' }, 'url'],
    [{ url: 'ftp://example.com' }, 'url'],
    [{ url: 'https://user:secret@example.com/' }, 'url'],
    [{ url: `https://example.com/${'x'.repeat(2_000)}` }, 'url'],
    [{ url: URL, event_types: ['user.deleted'] }, 'event_types[0]'],
    [{ url: URL, event_types: ['plan.generated', 'plan.generated'] }, 'event_types'],
    [{ url: URL, secret: 'whsec_mine' }, 'secret'],
    [{ url: URL, status: 'enabled' }, 'status'],
  ])('with a wrong field is a 400 that names it: %j', async (input, field) => {
    const { status, body } = await (await api.client()).post('/v1/webhook-endpoints', input)
    expect([status, body.error?.details?.[0]?.field]).toEqual([400, field])
  })
})

describe('where private networks are out of bounds', () => {
  it.each([
    'http://example.com/',
    'https://127.0.0.1/',
    'https://localhost/',
    'https://[::1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://10.1.2.3/',
    'https://2130706433/',
  ])('no endpoint is at %s', async (url) => {
    const strict = await openApp(api.databaseUrl, () => api.clock.now, { allowPrivate: false })
    try {
      const client = await api.client()
      const [clientId = '', secret = ''] = Buffer.from(client.token, 'base64').toString().split(':')
      const strictly = testClient(strict.app, { clientId, secret })
      expect((await strictly.post('/v1/webhook-endpoints', { url })).status).toBe(400)
      const { body } = await strictly.post('/v1/webhook-endpoints', { url: URL })
      const patched = await strictly.send({
        method: 'PATCH',
        url: `/v1/webhook-endpoints/${body.data.id}`,
        payload: { url },
      })
      expect(patched.status).toBe(400)
    } finally {
      await strict.close()
    }
  })
})
