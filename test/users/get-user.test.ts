import { describe, expect, it } from 'vitest'
import { MARIA } from '../helpers/requests.ts'
import { useTestApi } from '../helpers/test-api.ts'
import { UNFIT_CHARACTERS } from '../helpers/texts.ts'

const api = useTestApi()

describe('an id of Ozzie that does not exist', () => {
  it('is a 404 with the documented body, byte for byte', async () => {
    const client = await api.client()
    const response = await api.app.inject({
      url: '/v1/users/ozz_usr_NOTEXIST',
      headers: { authorization: `Bearer ${client.token}` },
    })
    expect(response.statusCode).toBe(404)
    expect(response.body).toBe(
      '{"error":{"code":"NOT_FOUND","message":"No user found with id \'ozz_usr_NOTEXIST\' under your API client."}}',
    )
  })

  it.each([
    'usr_8821',
    'ozz_usr_',
    'ozz_plan_01HX9KZMR4P5JQNBVT7YCW3DE0',
    'External:usr_8821',
    'EXTERNAL:usr_8821',
    'external',
    'external :usr_8821',
    '12',
    'null',
    ' ',
    '🦊',
  ])('is a 404: %s', async (id) => {
    const client = await api.client()
    await client.post('/v1/users', MARIA)
    const { status, body } = await client.get(`/v1/users/${encodeURIComponent(id)}`)
    expect({ status, code: body.error?.code }).toEqual({ status: 404, code: 'NOT_FOUND' })
    const rows = await api.sql('SELECT id FROM users WHERE api_client_id = $1', [client.id])
    expect(rows).toHaveLength(1)
  })

  it('is a 404 when it differs from a real one in case', async () => {
    const client = await api.client()
    const { body } = await client.post('/v1/users', MARIA)
    const { status } = await client.get(`/v1/users/${body.data.id.replace('ozz_usr_', '').toLowerCase()}`)
    const lower = await client.get(`/v1/users/${body.data.id.toLowerCase()}`)
    expect([status, lower.status]).toEqual([404, 404])
  })
})

describe("another client's user", () => {
  it('is a 403 by its id', async () => {
    const [owner, other] = [await api.client(), await api.client()]
    const { body } = await owner.post('/v1/users', MARIA)
    const response = await other.get(`/v1/users/${body.data.id}`)
    expect(response).toMatchObject({ status: 403, body: { error: { code: 'FORBIDDEN' } } })
    expect(response.body.error).not.toHaveProperty('details')
  })

  it('is out of reach by its external id, which names an own user instead', async () => {
    const [owner, other] = [await api.client(), await api.client()]
    const { body } = await owner.post('/v1/users', MARIA)
    const response = await other.get('/v1/users/external:usr_8821')
    expect(response.status).toBe(200)
    expect(response.headers['ozzie-user-provisioned']).toBe('true')
    expect(response.body.data).toMatchObject({ external_user_id: 'usr_8821', name: null, email: null })
    expect(response.body.data.id).not.toBe(body.data.id)
  })

  it('stays a 404 for an id that nobody has', async () => {
    const other = await api.client()
    const { status } = await other.get('/v1/users/ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0')
    expect(status).toBe(404)
  })
})

describe('an external id in the path', () => {
  it.each<readonly [string, string]>([
    ['nothing', ''],
    ['101 characters', 'x'.repeat(101)],
    ...UNFIT_CHARACTERS.filter(([, character]) => character.isWellFormed()),
  ])('is a 400 with %s, and makes no user', async (_, externalId) => {
    const client = await api.client()
    const { status, body } = await client.get(`/v1/users/external:${encodeURIComponent(externalId)}`)
    expect({ status, code: body.error?.code }).toEqual({ status: 400, code: 'VALIDATION_ERROR' })
    expect(body.error.details).toMatchObject([{ field: 'user_id' }])
    expect(await api.sql('SELECT id FROM users WHERE api_client_id = $1', [client.id])).toEqual([])
  })

  it.each(['%ED%A0%BE', '%ED%B6%8A', '%FF', '%C3', '%C0%80', '%', '%2', '%zz'])(
    'is a 400 when it is not percent-encoded UTF-8: %s',
    async (encoded) => {
      const client = await api.client()
      const { status, body, headers } = await client.get(`/v1/users/external:usr${encoded}`)
      expect({ status, code: body.error?.code }).toEqual({ status: 400, code: 'VALIDATION_ERROR' })
      expect(headers['x-request-id']).toBeTruthy()
      expect(await api.sql('SELECT id FROM users WHERE api_client_id = $1', [client.id])).toEqual([])
    },
  )

  it('means the same in any legal encoding', async () => {
    const client = await api.client()
    const { body } = await client.post('/v1/users', { external_user_id: 'a/b c:d' })
    for (const path of ['external:a%2Fb%20c:d', 'external%3Aa%2fb%20c%3Ad', '%65xternal:%61%2Fb%20c:d']) {
      const { status, body: found } = await client.get(`/v1/users/${path}`)
      expect({ path, status, id: found.data?.id }).toEqual({ path, status: 200, id: body.data.id })
    }
  })

  it('keeps a plus sign, which is no space in a path', async () => {
    const client = await api.client()
    const { body } = await client.get('/v1/users/external:a+b')
    expect(body.data.external_user_id).toBe('a+b')
  })
})
