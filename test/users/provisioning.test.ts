import { describe, expect, it } from 'vitest'
import { listen } from '../helpers/real-server.ts'
import { GUIDE_INTAKE, GUIDE_MESSAGE, MARIA, numbersTo, tally, USER_ID } from '../helpers/requests.ts'
import { openApp, type TestClient, type TestResponse, useTestApi } from '../helpers/test-api.ts'
import { externalPath, ODD_EXTERNAL_IDS } from '../helpers/texts.ts'

const api = useTestApi()

async function usersOf(client: TestClient) {
  return api.sql(
    'SELECT external_user_id, created_via, name, email, phone, language FROM users WHERE api_client_id = $1',
    [client.id],
  )
}

/** One call of each kind that may be a user's first. */
const FIRST_CALLS: [string, (client: TestClient, externalId: string) => Promise<TestResponse>, number][] = [
  ['GET of the user', (client, id) => client.get(externalPath(id)), 200],
  ['an intake', (client, id) => client.post(externalPath(id, '/financial-intake'), GUIDE_INTAKE), 201],
  [
    'a plan, refused for want of an intake',
    (client, id) => client.post(externalPath(id, '/plan/generate')),
    409,
  ],
  ['a chat message', (client, id) => client.post(externalPath(id, '/chat/messages'), GUIDE_MESSAGE), 200],
  [
    'GET of an intake that is not there',
    (client, id) => client.get(externalPath(id, '/financial-intake')),
    404,
  ],
  ['GET of a plan that is not there', (client, id) => client.get(externalPath(id, '/plan')), 404],
  ['a list of intakes', (client, id) => client.get(externalPath(id, '/financial-intake/history')), 200],
  ['a list of plans', (client, id) => client.get(externalPath(id, '/plan/history')), 200],
  ['a list of messages', (client, id) => client.get(externalPath(id, '/chat/messages')), 200],
]

describe('the first call with an external id', () => {
  it.each(FIRST_CALLS)('creates the user and says so: %s', async (_, call, status) => {
    const client = await api.client()
    const first = await call(client, 'new')
    expect(first.status).toBe(status)
    expect(first.headers['ozzie-user-provisioned']).toBe('true')
    expect(await usersOf(client)).toEqual([
      {
        external_user_id: 'new',
        created_via: 'api_external',
        name: null,
        email: null,
        phone: null,
        language: 'en',
      },
    ])
  })

  it.each(FIRST_CALLS)('is the only one that says so: %s', async (_, call) => {
    const client = await api.client()
    await client.get(externalPath('known'))
    const second = await call(client, 'known')
    expect(second.headers).not.toHaveProperty('ozzie-user-provisioned')
    expect(await usersOf(client)).toHaveLength(1)
  })

  it('makes the documented blank user', async () => {
    const client = await api.client()
    const { body } = await client.get(externalPath('usr_8821'))
    expect(body).toEqual({
      object: 'user',
      data: {
        id: expect.stringMatching(USER_ID),
        external_user_id: 'usr_8821',
        name: null,
        email: null,
        phone: null,
        language: 'en',
        onboarding_stage: 'intake_pending',
        created_at: '2025-05-05T14:30:00Z',
      },
    })
  })

  it.each(ODD_EXTERNAL_IDS)('stores the id as it was meant: %j', async (externalId) => {
    const client = await api.client()
    const { status, body } = await client.get(externalPath(externalId))
    expect({ status, id: body.data?.external_user_id }).toEqual({ status: 200, id: externalId })
    expect(await usersOf(client)).toMatchObject([{ external_user_id: externalId }])
  })

  it('works in the guide’s order, each step for the same user', async () => {
    const client = await api.client()
    const intake = await client.post(externalPath('usr_8821', '/financial-intake'), GUIDE_INTAKE)
    const plan = await client.post(externalPath('usr_8821', '/plan/generate'), {})
    const chat = await client.post(externalPath('usr_8821', '/chat/messages'), GUIDE_MESSAGE)
    expect([intake.status, plan.status, chat.status]).toEqual([201, 201, 200])
    const { body } = await client.get(externalPath('usr_8821'))
    expect(body.data.onboarding_stage).toBe('active')
    for (const response of [intake, plan, chat]) expect(response.body.data.user_id).toBe(body.data.id)
  })

  it('keeps apart what differs in case or normalisation', async () => {
    const client = await api.client()
    for (const id of ['Usr', 'usr', 'é', 'e\u0301']) await client.get(externalPath(id))
    expect(await usersOf(client)).toHaveLength(4)
  })
})

describe('what creates nobody', () => {
  it.each<[string, string, unknown]>([
    ['an intake with a bad field', '/financial-intake', { ...GUIDE_INTAKE, monthly_income: '5000' }],
    ['an intake with an unknown field', '/financial-intake', { ...GUIDE_INTAKE, income: 1 }],
    ['an intake without a body', '/financial-intake', undefined],
    ['a plan with an unknown field', '/plan/generate', { mode: 'x' }],
    ['an empty message', '/chat/messages', { message: '' }],
  ])('%s', async (_, path, body) => {
    const client = await api.client()
    const { status, headers } = await client.post(externalPath('nobody', path), body)
    expect(status).toBe(400)
    expect(headers).not.toHaveProperty('ozzie-user-provisioned')
    expect(await usersOf(client)).toEqual([])
  })

  it.each(['/financial-intake/history?limit=0', '/plan/history?cursor=nonsense%20', '/chat/messages?page=2'])(
    'a bad query: %s',
    async (path) => {
      const client = await api.client()
      const { status } = await client.get(`/v1/users/external:nobody${path}`)
      expect(status).toBe(400)
      expect(await usersOf(client)).toEqual([])
    },
  )

  it('an intake that is not JSON', async () => {
    const client = await api.client()
    const { status } = await client.send({
      method: 'POST',
      url: externalPath('nobody', '/financial-intake'),
      headers: { 'content-type': 'application/json' },
      payload: '{"monthly_income": 5000,',
    })
    expect(status).toBe(400)
    expect(await usersOf(client)).toEqual([])
  })

  it('a call without valid credentials', async () => {
    const client = await api.client()
    const before = await api.sql('SELECT count(*)::int AS count FROM users')
    for (const authorization of ['', 'Bearer x', `Basic ${client.token}`]) {
      const { statusCode } = await api.app.inject({
        method: 'POST',
        url: externalPath('nobody', '/financial-intake'),
        headers: { authorization },
        payload: GUIDE_INTAKE,
      })
      expect(statusCode).toBe(401)
    }
    expect(await api.sql('SELECT count(*)::int AS count FROM users')).toEqual(before)
  })

  it('a route that does not exist', async () => {
    const client = await api.client()
    const { status } = await client.get(externalPath('nobody', '/no-such-thing'))
    expect(status).toBe(404)
    expect(await usersOf(client)).toEqual([])
  })

  it('DELETE', async () => {
    const client = await api.client()
    const { status } = await client.send({ method: 'DELETE', url: externalPath('nobody') })
    expect(status).toBe(404)
    expect(await usersOf(client)).toEqual([])
  })
})

describe('200 simultaneous first calls for one external id', () => {
  const call = (client: TestClient, n: number): Promise<TestResponse> => {
    const kinds = [FIRST_CALLS[0], FIRST_CALLS[1], FIRST_CALLS[2], FIRST_CALLS[3]]
    const kind = kinds[n % kinds.length]
    if (!kind) throw new Error('no such kind of call')
    return kind[1](client, 'racy')
  }

  it('over GET, intake, plan and chat end with one user and no failure', async () => {
    const client = await api.client()
    const responses = await Promise.all(numbersTo(200).map((n) => call(client, n)))
    const statuses = new Set(responses.map(({ status }) => status))
    expect([...statuses].filter((status) => ![200, 201, 409].includes(status))).toEqual([])
    const provisioned = responses.filter(({ headers }) => headers['ozzie-user-provisioned'] === 'true')
    expect(provisioned).toHaveLength(1)
    expect(await usersOf(client)).toHaveLength(1)
    const users = new Set(responses.map(({ body }) => body.data?.user_id ?? body.data?.id).filter(Boolean))
    expect(users.size).toBe(1)
  })

  it('over HTTP, at two servers on one database, end with one user and no failure', async () => {
    const client = await api.client()
    const instances = await Promise.all([1, 2].map(() => openApp(api.databaseUrl, () => api.clock.now)))
    try {
      const servers = await Promise.all(instances.map(({ app }) => listen(app)))
      const answers = await Promise.all(
        numbersTo(200).map(async (n) => {
          const url = `${servers[n % 2]?.url}${externalPath('racy')}`
          const headers = { authorization: `Bearer ${client.token}`, 'content-type': 'application/json' }
          const post = (path: string, body: unknown) =>
            fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
          const response = await [
            () => fetch(url, { headers }),
            () => post('/financial-intake', GUIDE_INTAKE),
            () => post('/plan/generate', {}),
            () => post('/chat/messages', GUIDE_MESSAGE),
          ][(n >> 1) % 4]?.()
          await response?.arrayBuffer()
          return { status: response?.status ?? 0, new: response?.headers.get('ozzie-user-provisioned') }
        }),
      )
      expect(answers.filter(({ status }) => ![200, 201, 409].includes(status))).toEqual([])
      expect(answers.filter((answer) => answer.new === 'true')).toHaveLength(1)
      expect(await usersOf(client)).toHaveLength(1)
    } finally {
      await Promise.all(instances.map((instance) => instance.close()))
    }
  })

  it('mixed with POST /v1/users still end with one user', async () => {
    const client = await api.client()
    const responses = await Promise.all(
      numbersTo(60).map((n) =>
        n % 3 === 0
          ? client.post('/v1/users', { ...MARIA, external_user_id: 'racy' })
          : client.get(externalPath('racy')),
      ),
    )
    expect(responses.filter(({ status }) => ![200, 201, 409].includes(status))).toEqual([])
    const made = responses.filter(
      ({ status, headers }) => status === 201 || headers['ozzie-user-provisioned'] === 'true',
    )
    expect(made).toHaveLength(1)
    expect(await usersOf(client)).toHaveLength(1)
  })
})

describe('a client whose plan limits its users', () => {
  it('gets a 403 for the first user too many, by either flow', async () => {
    const client = await api.client({ maxUsers: 1 })
    await client.post('/v1/users', MARIA)
    const expected = { status: 403, body: { error: { code: 'USER_LIMIT_REACHED' } } }
    expect(await client.post('/v1/users', { external_user_id: 'second' })).toMatchObject(expected)
    const external = await client.post(externalPath('second', '/financial-intake'), GUIDE_INTAKE)
    expect(external).toMatchObject(expected)
    expect(external.headers).not.toHaveProperty('ozzie-user-provisioned')
    expect(await usersOf(client)).toHaveLength(1)
  })

  it('is held to it also when it had users before there was a limit', async () => {
    const client = await api.client()
    await client.get(externalPath('before'))
    await api.sql('UPDATE api_clients SET max_users = 2 WHERE id = $1', [client.id])
    api.clock.now = new Date(api.clock.now.getTime() + 10_000)
    expect((await client.get(externalPath('second'))).status).toBe(200)
    expect((await client.get(externalPath('third'))).status).toBe(403)
  })

  it('cannot lose its limit and keep a count that nobody keeps right', async () => {
    const client = await api.client({ maxUsers: 2 })
    await client.get(externalPath('counted'))
    const lift = 'UPDATE api_clients SET max_users = NULL WHERE id = $1'
    await expect(api.sql(lift, [client.id])).rejects.toMatchObject({ code: '23514' })
  })

  it('goes on serving the users that exist', async () => {
    const client = await api.client({ maxUsers: 1 })
    await client.post('/v1/users', MARIA)
    const intake = await client.post(externalPath(MARIA.external_user_id, '/financial-intake'), GUIDE_INTAKE)
    expect(intake.status).toBe(201)
  })

  it('gets nobody at all when the limit is 0', async () => {
    const client = await api.client({ maxUsers: 0 })
    expect((await client.get(externalPath('a'))).status).toBe(403)
    expect((await client.post('/v1/users', MARIA)).status).toBe(403)
  })

  it('is told of a duplicate as a duplicate, also when the limit is reached', async () => {
    const client = await api.client({ maxUsers: 1 })
    await client.post('/v1/users', MARIA)
    expect(await client.post('/v1/users', MARIA)).toMatchObject({ status: 409 })
  })

  it('does not take from what another client may have', async () => {
    const [one, other] = [await api.client({ maxUsers: 1 }), await api.client({ maxUsers: 1 })]
    expect((await one.get(externalPath('a'))).status).toBe(200)
    expect((await other.get(externalPath('a'))).status).toBe(200)
  })

  it('has exactly as many after 50 simultaneous first calls for different ids', async () => {
    const client = await api.client({ maxUsers: 7 })
    const responses = await Promise.all(numbersTo(50).map((n) => client.get(externalPath(`u${n}`))))
    expect(tally(responses.map(({ status }) => status))).toEqual({ 200: 7, 403: 43 })
    expect(await usersOf(client)).toHaveLength(7)
  })

  it('has exactly as many after 50 simultaneous POST /v1/users', async () => {
    const client = await api.client({ maxUsers: 7 })
    const responses = await Promise.all(
      numbersTo(50).map((n) => client.post('/v1/users', { external_user_id: `u${n}` })),
    )
    expect(tally(responses.map(({ status }) => status))).toEqual({ 201: 7, 403: 43 })
    expect(await usersOf(client)).toHaveLength(7)
  })

  it('gets its last user from simultaneous first calls for one id, none of which fails', async () => {
    const client = await api.client({ maxUsers: 1 })
    const responses = await Promise.all(numbersTo(50).map(() => client.get(externalPath('last'))))
    expect(tally(responses.map(({ status }) => status))).toEqual({ 200: 50 })
    const provisioned = responses.filter(({ headers }) => headers['ozzie-user-provisioned'] === 'true')
    expect(provisioned).toHaveLength(1)
  })
})
