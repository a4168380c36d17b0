import { describe, expect, it } from 'vitest'
import { GUIDE_INTAKE, MARIA, numbersTo, tally, USER_ID, WITH_GUIDE_VERSION } from '../helpers/requests.ts'
import { useTestApi } from '../helpers/test-api.ts'
import { externalPath, HUNDRED_EMOJI, ODD_EXTERNAL_IDS, UNFIT_CHARACTERS } from '../helpers/texts.ts'

const api = useTestApi({ now: new Date('2025-05-05T14:30:00.999Z') })

async function userCount(): Promise<unknown> {
  const [row] = await api.sql('SELECT count(*)::int AS count FROM users')
  return row?.count
}

/** Posts what must be refused, and sees to it that it leaves nothing behind. */
async function refuse(body: unknown) {
  const client = await api.client()
  const before = await userCount()
  const response = await client.post('/v1/users', body)
  expect(await userCount()).toBe(before)
  expect(response).toMatchObject({ status: 400, body: { error: { code: 'VALIDATION_ERROR' } } })
  return response.body.error
}

describe('the documented example', () => {
  it('answers 201 with exactly the documented object', async () => {
    const client = await api.client()
    const { status, body } = await client.post('/v1/users', MARIA)
    expect(status).toBe(201)
    expect(body).toEqual({
      object: 'user',
      data: {
        ...MARIA,
        id: expect.stringMatching(USER_ID),
        onboarding_stage: 'intake_pending',
        created_at: '2025-05-05T14:30:00Z',
      },
    })
  })

  it('shows the eight fields in the documented order and nothing else', async () => {
    const client = await api.client()
    const { body } = await client.post('/v1/users', MARIA)
    expect(Object.keys(body)).toEqual(['object', 'data'])
    expect(Object.keys(body.data)).toEqual([
      'id',
      'external_user_id',
      'name',
      'email',
      'phone',
      'language',
      'onboarding_stage',
      'created_at',
    ])
  })

  it('can be read back unchanged by either id', async () => {
    const client = await api.client()
    const created = await client.post('/v1/users', MARIA)
    const byId = await client.get(`/v1/users/${created.body.data.id}`)
    const byExternalId = await client.get('/v1/users/external:usr_8821')
    expect(byId).toMatchObject({ status: 200, body: created.body })
    expect(byExternalId).toMatchObject({ status: 200, body: created.body })
  })

  it('stores that the user was made by the API, not by an external id', async () => {
    const client = await api.client()
    await client.post('/v1/users', MARIA)
    const rows = await api.sql('SELECT created_via FROM users WHERE api_client_id = $1', [client.id])
    expect(rows).toEqual([{ created_via: 'api' }])
  })

  it('never says that the user was provisioned', async () => {
    const client = await api.client()
    const { headers } = await client.post('/v1/users', MARIA)
    expect(headers).not.toHaveProperty('ozzie-user-provisioned')
  })
})

describe('a user who exists already', () => {
  it('is a 409 with the documented body, byte for byte', async () => {
    const client = await api.client()
    await client.post('/v1/users', MARIA)
    const response = await api.app.inject({
      method: 'POST',
      url: '/v1/users',
      headers: { authorization: `Bearer ${client.token}` },
      payload: MARIA,
    })
    expect(response.statusCode).toBe(409)
    expect(response.body).toBe(
      '{"error":{"code":"CONFLICT","message":"A user with external_user_id \'usr_8821\' already exists ' +
        'under your API client. Use GET /v1/users/{user_id} to retrieve them."}}',
    )
  })

  it('keeps what is stored', async () => {
    const client = await api.client()
    const first = await client.post('/v1/users', MARIA)
    await client.post('/v1/users', { ...MARIA, name: 'Somebody Else', language: 'pt' })
    const { body } = await client.get('/v1/users/external:usr_8821')
    expect(body).toEqual(first.body)
  })

  it('is a 409 also when an external id made them', async () => {
    const client = await api.client()
    await client.post('/v1/users/external:usr_8821/financial-intake', GUIDE_INTAKE)
    const { status, body } = await client.post('/v1/users', MARIA)
    expect({ status, code: body.error.code }).toEqual({ status: 409, code: 'CONFLICT' })
  })

  it('may exist under another API client, too', async () => {
    const [one, other] = [await api.client(), await api.client()]
    const first = await one.post('/v1/users', MARIA)
    const second = await other.post('/v1/users', MARIA)
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body.data.id).not.toBe(first.body.data.id)
  })

  it('is made once by 40 simultaneous calls: one 201, the rest 409', async () => {
    const client = await api.client()
    const responses = await Promise.all(numbersTo(40).map(() => client.post('/v1/users', MARIA)))
    expect(tally(responses.map(({ status }) => status))).toEqual({ 201: 1, 409: 39 })
    const rows = await api.sql('SELECT id FROM users WHERE api_client_id = $1', [client.id])
    expect(rows).toHaveLength(1)
  })
})

describe('optional fields', () => {
  it('are null, and the language English, where they are left out', async () => {
    const client = await api.client()
    const { body } = await client.post('/v1/users', { external_user_id: 'bare' })
    expect(body.data).toMatchObject({ name: null, email: null, phone: null, language: 'en' })
  })

  it('may be null where the answer may be null', async () => {
    const client = await api.client()
    const nulls = { name: null, email: null, phone: null }
    const { status, body } = await client.post('/v1/users', { external_user_id: 'nulls', ...nulls })
    expect(status).toBe(201)
    expect(body.data).toMatchObject(nulls)
  })

  it.each(['external_user_id', 'language', 'language_preference'])('refuse null for %s', async (field) => {
    const error = await refuse({ ...MARIA, [field]: null })
    expect(error.details).toMatchObject([{ field }])
  })

  it('keep a name of 200 characters, however many bytes each has', async () => {
    const client = await api.client()
    const name = '🦊'.repeat(200)
    const { status, body } = await client.post('/v1/users', { external_user_id: 'long', name })
    expect({ status, name: body.data?.name }).toEqual({ status: 201, name })
  })

  it('refuse a name of 201 characters', async () => {
    const error = await refuse({ external_user_id: 'long', name: 'n'.repeat(201) })
    expect(error.details).toMatchObject([{ field: 'name' }])
  })

  it.each(UNFIT_CHARACTERS)('refuse a name with %s', async (_, character) => {
    const error = await refuse({ external_user_id: 'odd', name: `Maria${character}` })
    expect(error.details).toMatchObject([{ field: 'name' }])
  })
})

describe('the language', () => {
  it.each(['en', 'pt', 'es'])('may be %s under either name', async (language) => {
    const client = await api.client()
    const named = await client.post('/v1/users', { external_user_id: 'a', language })
    const alias = await client.post('/v1/users', { external_user_id: 'b', language_preference: language })
    expect(named.body.data).toMatchObject({ language })
    expect(alias.body.data).toMatchObject({ language })
    expect(alias.body.data).not.toHaveProperty('language_preference')
  })

  it('may be given under both names when they agree', async () => {
    const client = await api.client()
    const both = { external_user_id: 'a', language: 'pt', language_preference: 'pt' }
    expect(await client.post('/v1/users', both)).toMatchObject({
      status: 201,
      body: { data: { language: 'pt' } },
    })
  })

  it('must not be given under both names when they differ', async () => {
    const error = await refuse({ external_user_id: 'a', language: 'pt', language_preference: 'es' })
    expect(error.details).toMatchObject([{ field: expect.stringMatching(/^language/) }])
  })

  it.each(['EN', 'fr', 'pt-BR', '', 'english'])('refuses %j', async (language) => {
    const error = await refuse({ external_user_id: 'a', language })
    expect(error.message).toBe(`Field 'language' must be one of en, pt, es. Received: '${language}'.`)
  })
})

describe('the external id', () => {
  it.each(ODD_EXTERNAL_IDS)('may be %j, and finds the user again', async (externalUserId) => {
    const client = await api.client()
    const created = await client.post('/v1/users', { external_user_id: externalUserId })
    expect(created).toMatchObject({ status: 201, body: { data: { external_user_id: externalUserId } } })
    const found = await client.get(externalPath(externalUserId))
    expect(found).toMatchObject({ status: 200, body: created.body })
    expect(found.headers).not.toHaveProperty('ozzie-user-provisioned')
  })

  it('tells upper from lower case and composed from decomposed letters', async () => {
    const client = await api.client()
    for (const externalUserId of ['café', 'cafe\u0301', 'CAFÉ']) {
      const { status } = await client.post('/v1/users', { external_user_id: externalUserId })
      expect(status).toBe(201)
    }
  })

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['101 characters long', 'x'.repeat(101)],
    ['101 four-byte characters long', `${HUNDRED_EMOJI}🦊`],
  ])('is refused when it is %s', async (_, externalUserId) => {
    const error = await refuse({ ...MARIA, external_user_id: externalUserId })
    expect(error.details).toMatchObject([{ field: 'external_user_id' }])
  })

  it.each(UNFIT_CHARACTERS)('is refused with %s in it', async (_, character) => {
    const error = await refuse({ external_user_id: `usr${character}8821` })
    expect(error.details).toMatchObject([{ field: 'external_user_id' }])
  })
})

describe('the email', () => {
  it('is refused with the documented message when it is none', async () => {
    const error = await refuse({ ...MARIA, email: 'not-an-email' })
    const message = "Field 'email' must be a valid email address. Received: 'not-an-email'."
    expect(error).toEqual({ code: 'VALIDATION_ERROR', message, details: [{ field: 'email', message }] })
  })

  it.each(['maria+tag@example.co.uk', "o'neil@example.com", 'MARIA@EXAMPLE.COM', 'm.s@sub.example.org'])(
    'may be %s',
    async (email) => {
      const client = await api.client()
      const { status, body } = await client.post('/v1/users', { external_user_id: 'a', email })
      expect({ status, email: body.data?.email }).toEqual({ status: 201, email })
    },
  )

  it.each([
    '',
    'maria',
    'maria@',
    '@example.com',
    'maria santos@example.com',
    'a@b@c.com',
    ' a@b.com',
    'a@b.com\n',
  ])('refuses %j', async (email) => {
    const error = await refuse({ external_user_id: 'a', email })
    expect(error.details).toMatchObject([{ field: 'email' }])
  })
})

describe('the phone', () => {
  it.each([
    '+15551234567',
    '+5511987654321',
    '+551187654321',
    '+351912345678',
    '+5491123456789',
    '+34612345678',
  ])('may be %s', async (phone) => {
    const client = await api.client()
    const { status, body } = await client.post('/v1/users', { external_user_id: 'a', phone })
    expect({ status, phone: body.data?.phone }).toEqual({ status: 201, phone })
  })

  it.each([
    '',
    '5551234567',
    '15551234567',
    '0015551234567',
    '+05551234567',
    '+1 555 123 4567',
    '+1-555-123-4567',
    '+1(555)1234567',
    '+1555123',
    '+155512345678901',
    '+1234567890123456',
    '+15551234567x',
    'tel:+15551234567',
    '+١٥٥٥١٢٣٤٥٦٧',
    '+999123456789',
    'phone',
  ])('refuses %j', async (phone) => {
    const error = await refuse({ external_user_id: 'a', phone })
    expect(error.message).toContain("Field 'phone' must be a phone number in E.164 format")
    expect(error.message).toContain(`Received: '${phone}'.`)
  })
})

describe('fields that are not known', () => {
  it.each([
    ['emial', 'email'],
    ['languge', 'language'],
    ['externalUserId', 'external_user_id'],
    ['phnoe', 'phone'],
  ])('are refused: %s is taken for a slip of %s', async (unknown, nearest) => {
    const error = await refuse({ ...MARIA, [unknown]: 'x' })
    expect(error.details).toEqual([{ field: unknown, message: expect.stringContaining(`'${nearest}'`) }])
    expect(error.message).toBe(error.details[0].message)
  })

  it.each(['id', 'onboarding_stage', 'created_at', 'created_via', 'api_client_id'])(
    'are refused: %s cannot be set from outside',
    async (field) => {
      const error = await refuse({ ...MARIA, [field]: 'x' })
      expect(error.details).toMatchObject([{ field }])
    },
  )

  it('get no suggestion when nothing is near', async () => {
    const error = await refuse({ ...MARIA, zzzzzzzzzzzzzzzzzzzzzz: 1 })
    expect(error.message).toBe("Field 'zzzzzzzzzzzzzzzzzzzzzz' is not known.")
  })

  it('are cut in the message when their name is very long', async () => {
    const error = await refuse({ ...MARIA, ['k'.repeat(5_000)]: 1 })
    expect(error.message.length).toBeLessThan(300)
  })
})

describe('types', () => {
  it.each([
    ['external_user_id', 12],
    ['external_user_id', true],
    ['external_user_id', ['usr_8821']],
    ['external_user_id', {}],
    ['name', 12],
    ['name', ['Maria']],
    ['email', false],
    ['phone', 15551234567],
    ['language', 1],
    ['language', ['en']],
  ])('are never converted: %s refuses %j', async (field, value) => {
    const error = await refuse({ ...MARIA, [field]: value })
    expect(error.details).toMatchObject([{ field }])
    expect(error.message).toContain(`Field '${field}' must be`)
  })

  it.each([[[]], ['text'], [12], [true], [null]])('are checked for the body as a whole: %j', async (body) => {
    await refuse(body)
  })
})

describe('a refused request', () => {
  it('names every failing field once, and speaks of the first', async () => {
    const error = await refuse({ external_user_id: '', email: 'x', phone: 'y', language: 'z', nmae: 1 })
    const fields = error.details.map(({ field }: { field: string }) => field)
    expect(fields.toSorted()).toEqual(['email', 'external_user_id', 'language', 'nmae', 'phone'])
    expect(error.message).toBe(error.details[0].message)
  })

  it('repeats no more than 100 characters of what it received', async () => {
    const error = await refuse({ ...MARIA, email: 'e'.repeat(5_000) })
    expect(error.message).toContain(` Received: '${'e'.repeat(100)}'.`)
  })

  it('leaves the external id free', async () => {
    const client = await api.client()
    await client.post('/v1/users', { ...MARIA, email: 'not-an-email' })
    expect(await client.post('/v1/users', MARIA)).toMatchObject({ status: 201 })
  })

  it('is a 401 without credentials, and stores nothing', async () => {
    const before = await userCount()
    const response = await api.app.inject({ method: 'POST', url: '/v1/users', payload: MARIA })
    expect(response.statusCode).toBe(401)
    expect(response.json()).toMatchObject({ error: { code: 'UNAUTHORIZED' } })
    expect(await userCount()).toBe(before)
  })
})

describe('a user made with POST and driven by their external id', () => {
  it('is one and the same user', async () => {
    const client = await api.client()
    const created = await client.post('/v1/users', MARIA)
    const intake = await client.post(externalPath(MARIA.external_user_id, '/financial-intake'), GUIDE_INTAKE)
    expect(intake.body.data.user_id).toBe(created.body.data.id)
    expect(intake.headers).not.toHaveProperty('ozzie-user-provisioned')
    const { body } = await client.get(`/v1/users/${created.body.data.id}`, WITH_GUIDE_VERSION)
    expect(body.data.onboarding_stage).toBe('plan')
  })
})
