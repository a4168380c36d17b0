import { describe, expect, it } from 'vitest'
import { countRows } from '../helpers/database-contents.ts'
import { GUIDE_INTAKE, GUIDE_MESSAGE, MARIA, numbersTo, tally } from '../helpers/requests.ts'
import { type TestResponse, useTestApi } from '../helpers/test-api.ts'

const LIMIT = 5
const api = useTestApi({ limits: { requestsPerMinute: LIMIT } })
const USER = '/v1/users/external:u'

function passTime(milliseconds: number): void {
  api.clock.now = new Date(api.clock.now.getTime() + milliseconds)
}

function rateHeaders({ headers }: Pick<TestResponse, 'headers'>) {
  return [headers['ratelimit-policy'], headers.ratelimit]
}

/** A client that has used up its limit. */
async function usedUpClient(options: Parameters<typeof api.client>[0] = {}) {
  const client = await api.client({ rateLimitPerMinute: 1, ...options })
  expect((await client.get('/v1/users')).status).toBe(200)
  return client
}

describe('the rate limit of an API client', () => {
  it('tells in every answer what is left, and for how long', async () => {
    const client = await api.client()
    expect(rateHeaders(await client.get(USER))).toEqual(['"default";q=5;w=60', '"default";r=4;t=60'])
    passTime(10_500)
    expect(rateHeaders(await client.get(USER))).toEqual(['"default";q=5;w=60', '"default";r=3;t=50'])
  })

  it('ends in a 429 that says when to come back, and opens again then', async () => {
    const client = await api.client()
    for (const left of [4, 3, 2, 1, 0]) {
      const response = await client.get(USER)
      expect(response.status).toBe(200)
      expect(response.headers.ratelimit).toBe(`"default";r=${left};t=60`)
    }
    passTime(47_700)
    const refused = await client.get(USER)
    expect(refused.status).toBe(429)
    expect(refused.body).toEqual({
      error: {
        code: 'RATE_LIMITED',
        message: 'Your API client may send 5 requests a minute. Try again in 13 seconds.',
      },
    })
    expect(refused.headers['retry-after']).toBe('13')
    expect(refused.headers.ratelimit).toBe('"default";r=0;t=13')
    expect(refused.headers['x-request-id']).toBeDefined()
    passTime(12_299)
    const last = await client.get(USER)
    expect([last.status, last.headers['retry-after']]).toEqual([429, '1'])
    expect(last.body.error.message).toMatch(/Try again in 1 second\.$/)
    passTime(1)
    expect((await client.get(USER)).status).toBe(200)
  })

  it('is not longer than a window when the clock is set back', async () => {
    const client = await usedUpClient()
    passTime(-3_600_000)
    expect((await client.get(USER)).status).toBe(200)
  })

  it("is nobody else's", async () => {
    const other = await api.client()
    await usedUpClient()
    expect((await other.get(USER)).headers.ratelimit).toBe('"default";r=4;t=60')
  })

  it('may be its own', async () => {
    const client = await api.client({ rateLimitPerMinute: 2 })
    const responses = [await client.get(USER), await client.get(USER), await client.get(USER)]
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 429])
    expect(responses.map(rateHeaders)).toEqual([
      ['"default";q=2;w=60', '"default";r=1;t=60'],
      ['"default";q=2;w=60', '"default";r=0;t=60'],
      ['"default";q=2;w=60', '"default";r=0;t=60'],
    ])
  })

  it('is off at 0, and then tells nothing', async () => {
    const client = await api.client({ rateLimitPerMinute: 0 })
    const responses = await Promise.all(numbersTo(20).map(() => client.get(USER)))
    for (const response of responses) {
      expect(response.status).toBe(200)
      expect(rateHeaders(response)).toEqual([undefined, undefined])
    }
  })

  it('is exact under 100 requests at once', async () => {
    const client = await api.client({ rateLimitPerMinute: 37 })
    const responses = await Promise.all(numbersTo(100).map(() => client.get(USER)))
    expect(tally(responses.map(({ status }) => status))).toEqual({ 200: 37, 429: 63 })
  })

  it('costs one a request, whether it creates the user or not', async () => {
    const client = await api.client({ rateLimitPerMinute: 100 })
    const external = [
      await client.post(`${USER}/financial-intake`, GUIDE_INTAKE),
      await client.post(`${USER}/plan/generate`, {}),
      await client.post(`${USER}/chat/messages`, GUIDE_MESSAGE),
    ]
    expect(external[0]?.headers['ozzie-user-provisioned']).toBe('true')
    const created = await client.post('/v1/users', MARIA)
    const byId = `/v1/users/${created.body.data.id}`
    const registered = [
      created,
      await client.post(`${byId}/financial-intake`, GUIDE_INTAKE),
      await client.post(`${byId}/plan/generate`, {}),
      await client.post(`${byId}/chat/messages`, GUIDE_MESSAGE),
    ]
    const left = [...external, ...registered].map(({ headers }) => headers.ratelimit)
    expect(left).toEqual([99, 98, 97, 96, 95, 94, 93].map((rest) => `"default";r=${rest};t=60`))
  })

  it('is told in a streamed answer, too', async () => {
    const client = await api.client()
    await client.post(`${USER}/financial-intake`, GUIDE_INTAKE)
    const accept = { accept: 'text/event-stream' }
    const streamed = await client.post(`${USER}/chat/messages`, GUIDE_MESSAGE, accept)
    expect(streamed.headers['content-type']).toMatch('text/event-stream')
    expect(rateHeaders(streamed)).toEqual(['"default";q=5;w=60', '"default";r=3;t=60'])
  })
})

describe('an error', () => {
  const failing: [string, number, Parameters<Awaited<ReturnType<typeof api.client>>['send']>[0]][] = [
    ['an unknown version', 400, { url: USER, headers: { 'ozzie-version': '1999-01-01' } }],
    ['an invalid query', 400, { url: '/v1/users?limit=0' }],
    ['an unknown user', 404, { url: '/v1/users/ozz_usr_NOTEXIST' }],
    [
      'malformed JSON',
      400,
      { method: 'POST', url: '/v1/users', headers: { 'content-type': 'application/json' }, payload: '{' },
    ],
    [
      'another media type',
      415,
      { method: 'POST', url: '/v1/users', headers: { 'content-type': 'text/plain' }, payload: 'x' },
    ],
  ]

  it.each(failing)('counts and tells what is left: %s', async (_, status, request) => {
    const client = await api.client()
    const response = await client.send(request)
    expect(response.status).toBe(status)
    expect(rateHeaders(response)).toEqual(['"default";q=5;w=60', '"default";r=4;t=60'])
  })

  it('tells nothing where nobody is authenticated', async () => {
    const client = await api.client()
    const responses = [
      await client.get('/v1/nothing'),
      await client.get(USER, { authorization: 'Bearer x' }),
      await client.get('/health/live'),
      await client.get('/nothing'),
    ]
    expect(responses.map(({ status }) => status)).toEqual([404, 401, 200, 404])
    for (const response of responses) expect(rateHeaders(response)).toEqual([undefined, undefined])
    expect((await client.get(USER)).headers.ratelimit).toBe('"default";r=4;t=60')
  })
})

describe('the OpenAPI document', () => {
  it('shows the headers wherever they may be', async () => {
    const { paths } = (await api.app.inject('/openapi.json')).json()
    const { responses } = paths['/v1/users/{user_id}'].get
    for (const status of ['200', '400', '403', '404', '429']) {
      expect(Object.keys(responses[status].headers)).toContain('RateLimit')
      expect(Object.keys(responses[status].headers)).toContain('RateLimit-Policy')
    }
    expect(Object.keys(responses['429'].headers)).toContain('Retry-After')
    expect(Object.keys(responses['401'].headers)).not.toContain('RateLimit')
    expect(Object.keys(paths['/health/ready'].get.responses['200'].headers)).not.toContain('RateLimit')
  })
})

describe('a request beyond the limit', () => {
  it('writes nothing and creates nobody', async () => {
    const client = await usedUpClient()
    const before = await countRows(api.sql)
    const responses = [
      await client.get('/v1/users/external:new'),
      await client.post('/v1/users/external:new/financial-intake', GUIDE_INTAKE),
      await client.post('/v1/users/external:new/chat/messages', GUIDE_MESSAGE, { 'idempotency-key': 'k' }),
      await client.post('/v1/users', MARIA),
    ]
    expect(tally(responses.map(({ status }) => status))).toEqual({ 429: 4 })
    expect(await countRows(api.sql)).toEqual(before)
  })

  it('is refused before its body is looked at', async () => {
    const client = await usedUpClient()
    const response = await client.send({
      method: 'POST',
      url: '/v1/users',
      headers: { 'content-type': 'application/xml' },
      payload: 'x'.repeat(100_000),
    })
    expect(response.status).toBe(429)
  })

  it('is answered in the version that the caller speaks', async () => {
    const client = await usedUpClient({ apiVersion: '2026-05-06' })
    expect((await client.get(USER)).headers['ozzie-version']).toBe('2026-05-06')
    const asked = await client.get(USER, { 'ozzie-version': '2025-05-05' })
    expect([asked.status, asked.headers['ozzie-version']]).toEqual([429, '2025-05-05'])
  })
})
