import { describe, expect, it } from 'vitest'
import { GUIDE_INTAKE, MARIA, numbersTo, WITH_GUIDE_VERSION } from '../helpers/requests.ts'
import { type TestClient, type TestResponse, useTestApi } from '../helpers/test-api.ts'
import { externalPath, UNFIT_CHARACTERS } from '../helpers/texts.ts'

const api = useTestApi()

function patch(
  client: TestClient,
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<TestResponse> {
  return client.send({
    method: 'PATCH',
    url,
    payload: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })
}

async function createMaria(): Promise<{ client: TestClient; url: string; user: Record<string, unknown> }> {
  const client = await api.client()
  const { body } = await client.post('/v1/users', MARIA)
  return { client, url: `/v1/users/${body.data.id}`, user: body.data }
}

describe('PATCH of a user', () => {
  it.each([
    { name: 'Maria S. Oliveira' },
    { email: 'maria.santos@example.com' },
    { phone: '+5511987654321' },
    { language: 'pt' },
    { name: 'M', email: 'm@example.com', phone: '+34612345678', language: 'es' },
  ])('changes what is sent and nothing else: %j', async (changes) => {
    const { client, url, user } = await createMaria()
    const response = await patch(client, url, changes)
    expect(response).toMatchObject({ status: 200, body: { object: 'user', data: { ...user, ...changes } } })
    expect(response.headers).not.toHaveProperty('ozzie-user-provisioned')
    expect((await client.get(url)).body).toEqual(response.body)
  })

  it.each(['name', 'email', 'phone'])('clears %s with null', async (field) => {
    const { client, url, user } = await createMaria()
    const { status, body } = await patch(client, url, { [field]: null })
    expect({ status, data: body.data }).toEqual({ status: 200, data: { ...user, [field]: null } })
  })

  it('changes nothing with an empty object', async () => {
    const { client, url, user } = await createMaria()
    const { status, body } = await patch(client, url, {})
    expect({ status, data: body.data }).toEqual({ status: 200, data: user })
  })

  it('takes language_preference for language', async () => {
    const { client, url, user } = await createMaria()
    const alias = await patch(client, url, { language_preference: 'es' })
    expect(alias.body.data).toEqual({ ...user, language: 'es' })
    const both = await patch(client, url, { language: 'pt', language_preference: 'pt' })
    expect(both.body.data).toEqual({ ...user, language: 'pt' })
  })

  it('reaches the user by the external id, and speaks the version asked for', async () => {
    const { client } = await createMaria()
    const url = externalPath(MARIA.external_user_id)
    const { status, body } = await patch(client, url, { name: 'New' }, WITH_GUIDE_VERSION)
    expect({ status, data: body.data }).toMatchObject({
      status: 200,
      data: { name: 'New', onboarding_stage: 'financial_intake' },
    })
  })

  it('keeps the stage', async () => {
    const { client, url } = await createMaria()
    await client.post(`${url}/financial-intake`, GUIDE_INTAKE)
    expect((await patch(client, url, { name: 'New' })).body.data.onboarding_stage).toBe('plan_pending')
  })

  it('creates the user of an external id that is not known, with what is sent', async () => {
    const client = await api.client()
    const { status, headers, body } = await patch(client, externalPath('new'), {
      name: 'New',
      language: 'es',
    })
    expect({ status, provisioned: headers['ozzie-user-provisioned'] }).toEqual({
      status: 200,
      provisioned: 'true',
    })
    expect(body.data).toMatchObject({ external_user_id: 'new', name: 'New', email: null, language: 'es' })
  })

  it('loses nothing when different fields are changed at once', async () => {
    const { client, url } = await createMaria()
    for (const round of numbersTo(20)) {
      const changes = {
        name: `Name ${round}`,
        email: `mail${round}@example.com`,
        phone: `+155512340${String(round).padStart(2, '0')}`,
        language: round % 2 ? 'pt' : 'es',
      }
      const answers = await Promise.all(
        Object.entries(changes).map(([field, value]) => patch(client, url, { [field]: value })),
      )
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
      expect((await client.get(url)).body.data).toMatchObject(changes)
    }
  })

  it("does not touch the other users of the client, nor another client's of the same external id", async () => {
    const { client, url } = await createMaria()
    const sister = await client.post('/v1/users', { ...MARIA, external_user_id: 'sister' })
    const other = await api.client()
    const namesake = await other.post('/v1/users', MARIA)
    await patch(client, url, { name: 'Changed', email: null, phone: null, language: 'es' })
    expect((await client.get(`/v1/users/${sister.body.data.id}`)).body).toEqual(sister.body)
    expect((await other.get(`/v1/users/${namesake.body.data.id}`)).body).toEqual(namesake.body)
  })
})

describe('PATCH of a user refuses', () => {
  const refusals: [string, unknown, string][] = [
    ['a null language', { language: null }, 'language'],
    ['a null language_preference', { language_preference: null }, 'language_preference'],
    ['an unknown language', { language: 'fr' }, 'language'],
    ['two languages that differ', { language: 'en', language_preference: 'pt' }, 'language_preference'],
    ['another external id', { external_user_id: 'other' }, 'external_user_id'],
    ['a stage', { onboarding_stage: 'active' }, 'onboarding_stage'],
    ['an id', { id: 'ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0' }, 'id'],
    ['an unknown field', { nmae: 'Maria' }, 'nmae'],
    ['a name that is a number', { name: 12 }, 'name'],
    ['a name that is too long', { name: 'x'.repeat(201) }, 'name'],
    ['a bad email', { email: 'not-an-email' }, 'email'],
    ['an empty email', { email: '' }, 'email'],
    ['a bad phone', { phone: '5551234567' }, 'phone'],
    ['an array', [], 'body'],
    ['null', null, 'body'],
    ['a text', 'name', 'body'],
    ...UNFIT_CHARACTERS.map(([what, character]): [string, unknown, string] => [
      `a name with ${what}`,
      { name: `a${character}b` },
      'name',
    ]),
  ]

  it.each(refusals)('%s, and changes nothing', async (_, body, field) => {
    const { client, url, user } = await createMaria()
    const response = await patch(client, url, body)
    expect(response).toMatchObject({ status: 400, body: { error: { code: 'VALIDATION_ERROR' } } })
    expect(response.body.error.details).toMatchObject([{ field }])
    expect((await client.get(url)).body.data).toEqual(user)
  })

  it.each(refusals)('%s, and creates nobody', async (_, body) => {
    const client = await api.client()
    expect((await patch(client, externalPath('new'), body)).status).toBe(400)
    expect(await api.sql('SELECT id FROM users WHERE api_client_id = $1', [client.id])).toEqual([])
  })

  it.each(refusals)('%s, before it says whose the user is', async (_, body) => {
    const { url } = await createMaria()
    const other = await api.client()
    expect((await patch(other, url, body)).status).toBe(400)
  })

  it('a body that is missing', async () => {
    const { client, url } = await createMaria()
    const { status, body } = await client.send({ method: 'PATCH', url })
    expect({ status, code: body.error.code }).toEqual({ status: 400, code: 'INVALID_JSON' })
  })

  it("another client's user", async () => {
    const { client, url, user } = await createMaria()
    const other = await api.client()
    expect((await patch(other, url, { name: 'Mine' })).status).toBe(403)
    expect((await client.get(url)).body.data).toEqual(user)
  })

  it('an id that nobody has', async () => {
    const client = await api.client()
    const { status, body } = await patch(client, '/v1/users/ozz_usr_NOTEXIST', { name: 'New' })
    expect({ status, code: body.error.code }).toEqual({ status: 404, code: 'NOT_FOUND' })
  })
})
