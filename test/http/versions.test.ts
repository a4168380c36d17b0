import { beforeAll, describe, expect, it } from 'vitest'
import { GUIDE_INTAKE, MARIA, WITH_GUIDE_VERSION } from '../helpers/requests.ts'
import { type TestClient, useTestApi } from '../helpers/test-api.ts'
import { externalPath } from '../helpers/texts.ts'

const api = useTestApi()
const VERSIONS = ['2025-05-05', '2026-05-06'] as const

let pinnedOld: TestClient
let pinnedNew: TestClient

beforeAll(async () => {
  pinnedOld = await api.client({ apiVersion: '2025-05-05' })
  pinnedNew = await api.client({ apiVersion: '2026-05-06' })
})

describe('the names of the onboarding stages', () => {
  it.each([
    ['2025-05-05', ['intake_pending', 'plan_pending', 'active']],
    ['2026-05-06', ['financial_intake', 'plan', 'active']],
  ])('in version %s are %j', async (version, names) => {
    const client = await api.client()
    const stage = async () => {
      const { body } = await client.get(externalPath('u'), { 'ozzie-version': version })
      return body.data.onboarding_stage
    }
    const seen = [await stage()]
    await client.post(externalPath('u', '/financial-intake'), GUIDE_INTAKE)
    seen.push(await stage())
    await client.post(externalPath('u', '/plan/generate'), {})
    seen.push(await stage())
    expect(seen).toEqual(names)
  })

  it('follow the version that the client is pinned to', async () => {
    const old = await pinnedOld.post('/v1/users', { external_user_id: 'stage-names' })
    const young = await pinnedNew.post('/v1/users', { external_user_id: 'stage-names' })
    expect(old.body.data.onboarding_stage).toBe('intake_pending')
    expect(young.body.data.onboarding_stage).toBe('financial_intake')
  })

  it('follow the header rather than the pin, for this request alone', async () => {
    const young = await pinnedOld.get(externalPath('override'), WITH_GUIDE_VERSION)
    const old = await pinnedOld.get(externalPath('override'))
    expect(young.body.data.onboarding_stage).toBe('financial_intake')
    expect(old.body.data.onboarding_stage).toBe('intake_pending')
  })
})

describe('the version that an answer used', () => {
  it.each(VERSIONS)('is echoed when the header asks for %s', async (version) => {
    const { headers } = await pinnedOld.get(externalPath('echo'), { 'ozzie-version': version })
    expect(headers['ozzie-version']).toBe(version)
  })

  it('is echoed when the client is pinned to it', async () => {
    expect((await pinnedOld.get(externalPath('echo'))).headers['ozzie-version']).toBe('2025-05-05')
    expect((await pinnedNew.get(externalPath('echo'))).headers['ozzie-version']).toBe('2026-05-06')
  })

  it.each<[number, string, string, unknown]>([
    [201, 'POST', '/v1/users', { external_user_id: 'echoed' }],
    [400, 'POST', '/v1/users', { external_user_id: '' }],
    [400, 'GET', '/v1/users/external:', undefined],
    [404, 'GET', '/v1/users/ozz_usr_NOTEXIST', undefined],
    [409, 'POST', '/v1/users/external:echo-plan/plan/generate', {}],
    [413, 'POST', '/v1/users', { external_user_id: 'x'.repeat(70_000) }],
    [415, 'POST', '/v1/users', '<xml/>'],
  ])('is echoed by a %i too: %s %s', async (status, method, url, body) => {
    const isJson = typeof body === 'object'
    const response = await pinnedNew.send({
      method: method === 'POST' ? 'POST' : 'GET',
      url,
      ...(body !== undefined && {
        payload: isJson ? JSON.stringify(body) : String(body),
        headers: { 'content-type': isJson ? 'application/json' : 'application/xml' },
      }),
    })
    expect({ status: response.status, version: response.headers['ozzie-version'] }).toEqual({
      status,
      version: '2026-05-06',
    })
  })

  it.each([
    ['a 401 without credentials', 401, '/v1/users/external:u', {}],
    ['a 401 with wrong credentials', 401, '/v1/users/external:u', { authorization: 'Bearer bm86b25l' }],
    ['a 401 that asks for the other version', 401, '/v1/users/external:u', WITH_GUIDE_VERSION],
    ['a 401 with an unknown version', 401, '/v1/users/external:u', { 'ozzie-version': 'x' }],
    ['a 404 for no route', 404, '/v1/nothing-here', {}],
    ['a 404 for /v1 itself', 404, '/v1', {}],
    ['a 400 for a malformed path', 400, '/v1/users/external:%FF', {}],
    ['a 414', 414, `/v1/users/external:${'x'.repeat(2_000)}`, {}],
  ])('is the default before a client is known: %s', async (_, status, url, headers) => {
    const response = await api.app.inject({ url, headers })
    expect({ status: response.statusCode, version: response.headers['ozzie-version'] }).toEqual({
      status,
      version: '2025-05-05',
    })
  })

  it.each(['/health/live', '/openapi.json', '/metrics', '/nothing-here', '/v1x'])(
    'is no matter outside /v1: %s',
    async (url) => {
      const { headers } = await api.app.inject({ url, headers: WITH_GUIDE_VERSION })
      expect(headers).not.toHaveProperty('ozzie-version')
    },
  )
})

describe('a version that does not exist', () => {
  it.each(['2024-01-01', 'latest', '2025-5-5', '2025-05-05, 2026-05-06', 'v'.repeat(500)])(
    'is a 400 that names the header and what it may be: %s',
    async (version) => {
      const response = await pinnedNew.get(externalPath('nobody'), { 'ozzie-version': version })
      expect(response).toMatchObject({ status: 400, body: { error: { code: 'VALIDATION_ERROR' } } })
      expect(response.body.error.message).toBe(
        "Header 'Ozzie-Version' must be one of 2025-05-05, 2026-05-06. " +
          `Received: '${version.slice(0, 100)}'.`,
      )
      expect(response.body.error.details).toMatchObject([{ field: 'Ozzie-Version' }])
      expect(response.headers['ozzie-version']).toBe('2026-05-06')
    },
  )

  it('keeps the request from doing anything', async () => {
    const client = await api.client()
    await client.post('/v1/users', MARIA, { 'ozzie-version': '2024-01-01' })
    await client.get(externalPath('u'), { 'ozzie-version': '2024-01-01' })
    expect(await api.sql('SELECT id FROM users WHERE api_client_id = $1', [client.id])).toEqual([])
  })
})
