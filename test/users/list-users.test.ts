import { beforeAll, describe, expect, it } from 'vitest'
import { GUIDE_INTAKE, MARIA, numbersTo, WITH_GUIDE_VERSION } from '../helpers/requests.ts'
import { type TestClient, type TestResponse, useTestApi } from '../helpers/test-api.ts'
import { externalPath, ODD_EXTERNAL_IDS, UNFIT_CHARACTERS } from '../helpers/texts.ts'

const api = useTestApi()

function list(client: TestClient, query: Record<string, string | number> = {}): Promise<TestResponse> {
  const text = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return client.get(`/v1/users${text.length > 0 ? `?${text.join('&')}` : ''}`)
}

function externalIds({ body }: TestResponse): string[] {
  return body.data.map((user: { external_user_id: string }) => user.external_user_id)
}

/** Creates users `u1` to `u<count>`, in this order. */
async function createUsers(client: TestClient, count: number): Promise<void> {
  for (const n of numbersTo(count)) await client.post('/v1/users', { external_user_id: `u${n}` })
}

/** One user at each stage, named after it. */
async function createOfEachStage(client: TestClient): Promise<void> {
  for (const id of ['intake_pending', 'plan_pending', 'active']) await client.get(externalPath(id))
  for (const id of ['plan_pending', 'active']) {
    await client.post(externalPath(id, '/financial-intake'), GUIDE_INTAKE)
  }
  await client.post(externalPath('active', '/plan/generate'))
}

describe('the list of users', () => {
  it('is empty for a client that has none', async () => {
    const client = await api.client()
    expect(await list(client)).toMatchObject({
      status: 200,
      body: { object: 'list', data: [], has_more: false, next_cursor: null },
    })
  })

  it('shows each user as GET does, and no one of another client', async () => {
    const [client, other] = [await api.client(), await api.client()]
    const { body } = await client.post('/v1/users', MARIA)
    await other.post('/v1/users', MARIA)
    expect((await list(client)).body.data).toEqual([body.data])
  })

  it('holds those that a first call created', async () => {
    const client = await api.client()
    await client.get(externalPath('by-call'))
    expect(externalIds(await list(client))).toEqual(['by-call'])
  })

  it('holds the newest 20 first unless told otherwise', async () => {
    const client = await api.client()
    await createUsers(client, 23)
    const newest = numbersTo(23).toReversed()
    const first = await list(client)
    expect(externalIds(first)).toEqual(newest.slice(0, 20).map((n) => `u${n}`))
    const second = await list(client, { cursor: first.body.next_cursor })
    expect(externalIds(second)).toEqual(['u3', 'u2', 'u1'])
    expect(second.body).toMatchObject({ has_more: false, next_cursor: null })
  })

  it('shows each user once while users come and go', async () => {
    const client = await api.client()
    await createUsers(client, 9)
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: TestResponse = await list(client, { limit: 2, ...(cursor !== null && { cursor }) })
      seen.push(...externalIds(page))
      cursor = page.body.next_cursor
      await client.post('/v1/users', { external_user_id: `new-${seen.length}` })
      // The last one shown is the place where the next page starts.
      await client.send({ method: 'DELETE', url: externalPath(seen.at(-1) ?? '') })
    } while (cursor !== null)
    expect(seen).toEqual(
      numbersTo(9)
        .toReversed()
        .map((n) => `u${n}`),
    )
  })

  it('speaks the version asked for', async () => {
    const client = await api.client()
    await client.get(externalPath('a'))
    const { body } = await client.get('/v1/users', WITH_GUIDE_VERSION)
    expect(body.data[0].onboarding_stage).toBe('financial_intake')
  })
})

describe('the filter external_user_id', () => {
  it.each(ODD_EXTERNAL_IDS)('finds exactly %j', async (id) => {
    const client = await api.client()
    await createUsers(client, 2)
    await client.post('/v1/users', { external_user_id: id })
    expect(externalIds(await list(client, { external_user_id: id }))).toEqual([id])
  })

  it('minds case, and creates nobody', async () => {
    const client = await api.client()
    await createUsers(client, 1)
    expect(externalIds(await list(client, { external_user_id: 'U1' }))).toEqual([])
    expect(externalIds(await list(client))).toEqual(['u1'])
  })

  // A URL has no way to write half of a surrogate pair.
  const unfit = UNFIT_CHARACTERS.filter(([what]) => !what.includes('surrogate'))
  const refusals: [string, string][] = [
    ['nothing', ''],
    ['101 characters', 'x'.repeat(101)],
    ...unfit.map(([what, character]): [string, string] => [what, `a${character}b`]),
  ]

  it.each(refusals)('refuses %s', async (_, id) => {
    const client = await api.client()
    const { status, body } = await list(client, { external_user_id: id })
    expect(status).toBe(400)
    expect(body.error.details).toMatchObject([{ field: 'external_user_id' }])
  })
})

describe('the filter phone', () => {
  it('finds the users with this number, newest first, page by page', async () => {
    const client = await api.client()
    for (const n of numbersTo(3)) {
      await client.post('/v1/users', { external_user_id: `shared${n}`, phone: MARIA.phone })
      await client.post('/v1/users', { external_user_id: `other${n}`, phone: `+1555123456${n}` })
    }
    const first = await list(client, { phone: MARIA.phone, limit: 2 })
    expect(externalIds(first)).toEqual(['shared3', 'shared2'])
    const second = await list(client, { phone: MARIA.phone, limit: 2, cursor: first.body.next_cursor })
    expect(externalIds(second)).toEqual(['shared1'])
  })

  it('says how a + is written when it came as a space', async () => {
    const client = await api.client()
    const { status, body } = await client.get(`/v1/users?phone=${MARIA.phone}`)
    expect({ status, code: body.error.code }).toEqual({ status: 400, code: 'VALIDATION_ERROR' })
    expect(body.error.message).toBe(
      "Field 'phone' must be a phone number in E.164 format; a URL writes its + as %2B, " +
        "as in %2B15551234567. Received: ' 15551234567'.",
    )
  })

  it.each([
    '',
    '5551234567',
    '+1',
    '+0123456789',
    '+1 555 123 4567',
    '+15551234567 ',
    '+999999999999999',
    'x',
  ])('refuses %j', async (phone) => {
    const client = await api.client()
    const { status, body } = await list(client, { phone })
    expect(status).toBe(400)
    expect(body.error.details).toMatchObject([{ field: 'phone' }])
  })
})

describe('the filter onboarding_stage', () => {
  let client: TestClient

  beforeAll(async () => {
    client = await api.client()
    await createOfEachStage(client)
  })

  const names: [string, string][] = [
    ['intake_pending', 'intake_pending'],
    ['financial_intake', 'intake_pending'],
    ['plan_pending', 'plan_pending'],
    ['plan', 'plan_pending'],
    ['active', 'active'],
  ]

  it.each(names)('takes %s in either version', async (name, id) => {
    for (const headers of [{}, WITH_GUIDE_VERSION]) {
      const response = await client.get(`/v1/users?onboarding_stage=${name}`, headers)
      expect(externalIds(response)).toEqual([id])
    }
  })

  it.each(['', 'Active', 'done', 'intake'])('refuses %j', async (stage) => {
    const { status, body } = await list(client, { onboarding_stage: stage })
    expect(status).toBe(400)
    expect(body.error.details).toMatchObject([{ field: 'onboarding_stage' }])
  })
})

describe('the list of users, otherwise', () => {
  it('holds only those whom all filters fit', async () => {
    const client = await api.client()
    await createOfEachStage(client)
    const both = { external_user_id: 'active', onboarding_stage: 'active' }
    expect(externalIds(await list(client, both))).toEqual(['active'])
    expect(externalIds(await list(client, { ...both, onboarding_stage: 'plan' }))).toEqual([])
  })

  it.each([
    'limit=0',
    'limit=101',
    'limit=ten',
    'cursor=nonsense',
    'email=maria@example.com',
    'name=Maria',
    'stage=active',
    'phone=%2B15551234567&phone=%2B15551234568',
    '__proto__=x',
  ])('refuses the query %s', async (query) => {
    const client = await api.client()
    const { status, body } = await client.get(`/v1/users?${query}`)
    expect({ status, code: body.error?.code }).toEqual({ status: 400, code: 'VALIDATION_ERROR' })
  })

  it('suggests the nearest filter', async () => {
    const client = await api.client()
    const { body } = await client.get('/v1/users?external_id=u1')
    expect(body.error.message).toBe("Field 'external_id' is not known. Did you mean 'external_user_id'?")
  })
})
