import { describe, expect, it } from 'vitest'
import { encodeToken } from '../../src/clients/credentials.ts'
import { tableNames } from '../helpers/database-contents.ts'
import { MARIA } from '../helpers/requests.ts'
import { PLAIN_CLIENT, testClient, useTestApi } from '../helpers/test-api.ts'

const api = useTestApi()
const USER = '/v1/users/external:u'

const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64')

async function statusWith(authorization: string | undefined): Promise<number> {
  const headers = authorization === undefined ? {} : { authorization }
  return (await api.app.inject({ url: USER, headers })).statusCode
}

/** Moves the clock beyond the time for which a known client is believed without a look into the database. */
function letCacheExpire(): void {
  passTime(6_000)
}

function passTime(milliseconds: number): void {
  api.clock.now = new Date(api.clock.now.getTime() + milliseconds)
}

describe('a bearer token', () => {
  it('is base64 of client id and secret', async () => {
    const credentials = await api.clients.create(PLAIN_CLIENT)
    expect(await statusWith(`Bearer ${base64(`${credentials.clientId}:${credentials.secret}`)}`)).toBe(200)
  })

  it.each(['Bearer', 'bearer', 'BEARER', 'bEaReR'])('follows the scheme in any case: %s', async (scheme) => {
    const { token } = await api.client()
    expect(await statusWith(`${scheme} ${token}`)).toBe(200)
  })

  it('may have several spaces before it and some behind', async () => {
    const { token } = await api.client()
    expect(await statusWith(`Bearer   ${token}  `)).toBe(200)
  })

  it('may bear the prefix ozp_', async () => {
    const { token } = await api.client()
    expect(await statusWith(`Bearer ozp_${token}`)).toBe(200)
  })

  it('may lack its padding, whatever its length', async () => {
    for (const id of ['partner', 'partner1', 'partner12']) {
      const credentials = { clientId: id, secret: 'sk_live_padded' }
      await api.clients.ensure(credentials, 'Padding')
      const token = encodeToken(credentials)
      expect(await statusWith(`Bearer ${token}`)).toBe(200)
      expect(await statusWith(`Bearer ${token.replaceAll('=', '')}`)).toBe(200)
      expect(await statusWith(`Bearer ozp_${token.replaceAll('=', '')}`)).toBe(200)
    }
  })

  it('may use the alphabet that is safe in URLs', async () => {
    const credentials = { clientId: 'urlsafe', secret: 'sk_live_???>>>~~~' }
    await api.clients.ensure(credentials, 'URL-safe')
    expect(encodeToken(credentials)).toMatch(/[+/]/)
    const token = Buffer.from(`${credentials.clientId}:${credentials.secret}`).toString('base64url')
    expect(await statusWith(`Bearer ${token}`)).toBe(200)
  })

  it('may hold colons in the secret, which ends with the token', async () => {
    const credentials = { clientId: 'colons', secret: 'a:b:c' }
    await api.clients.ensure(credentials, 'Colons')
    expect(await statusWith(`Bearer ${encodeToken(credentials)}`)).toBe(200)
    expect(await statusWith(`Bearer ${encodeToken({ ...credentials, secret: 'a:b' })}`)).toBe(401)
  })
})

describe('anything but live credentials', () => {
  const malformed: [string, (token: string) => string | undefined][] = [
    ['no header', () => undefined],
    ['an empty header', () => ''],
    ['the scheme alone', () => 'Bearer'],
    ['the scheme and a space', () => 'Bearer '],
    ['the token alone', (token) => token],
    ['another scheme', (token) => `Basic ${token}`],
    ['a scheme that only begins alike', (token) => `Bearers ${token}`],
    ['no space behind the scheme', (token) => `Bearer${token}`],
    ['two tokens', (token) => `Bearer ${token} ${token}`],
    ['two tokens with a comma', (token) => `Bearer ${token}, Bearer ${token}`],
    ['quotes', (token) => `Bearer "${token}"`],
    ['the prefix twice', (token) => `Bearer ozp_ozp_${token}`],
    ['too much padding', (token) => `Bearer ${token}====`],
    ['padding alone', () => 'Bearer =='],
    ['what is not base64', () => 'Bearer !!!***'],
    ['base64 without a colon', () => `Bearer ${base64('nocolon')}`],
    ['no client id', () => `Bearer ${base64(':secret')}`],
    ['no secret', () => `Bearer ${base64('ozz_client_demo:')}`],
    ['a colon alone', () => `Bearer ${base64(':')}`],
    ['NUL in the client id', () => `Bearer ${base64('a\0b:secret')}`],
    ['NUL in the secret', () => `Bearer ${base64('ab:sec\0ret')}`],
    ['a line feed in the secret', () => `Bearer ${base64('ab:sec\nret')}`],
    ['bytes that are not UTF-8', () => `Bearer ${base64(Uint8Array.of(0xff, 0xfe, 0x3a, 0xff))}`],
    ['an unknown client', () => `Bearer ${base64('ozz_client_01HX9KZMR4P5JQNBVT7YCW3DE0:sk_live_x')}`],
    ['SQL for a client id', () => `Bearer ${base64(`' OR '1'='1:sk_live_x`)}`],
    ['8 KB of client id', () => `Bearer ${base64(`${'x'.repeat(6_000)}:y`)}`],
    ['8 KB of secret', () => `Bearer ${base64(`x:${'y'.repeat(6_000)}`)}`],
  ]

  it.each(malformed)('is the same 401: %s', async (_, make) => {
    const { token } = await api.client()
    const header = make(token)
    const response = await api.app.inject({
      url: USER,
      headers: { 'x-request-id': 'same', ...(header !== undefined && { authorization: header }) },
    })
    expect(response.statusCode).toBe(401)
    expect(response.headers['www-authenticate']).toBe('Bearer')
    expect(response.body).toBe(
      '{"error":{"code":"UNAUTHORIZED","message":"Missing or invalid credentials. Send the header ' +
        '`Authorization: Bearer base64(client_id:client_secret)`."}}',
    )
  })

  it('gets one answer, be the id unknown or the secret wrong', async () => {
    const { clientId, secret } = await api.clients.create(PLAIN_CLIENT)
    const answers = await Promise.all(
      [
        { clientId, secret: `${secret}x` },
        { clientId, secret: secret.slice(0, -1) },
        { clientId, secret: secret.toUpperCase() },
        { clientId: `${clientId}x`, secret },
        { clientId: clientId.toLowerCase(), secret },
      ].map(async (credentials) => {
        const authorization = `Bearer ${encodeToken(credentials)}`
        const headers = { authorization, 'x-request-id': 'same' }
        const { statusCode, body, headers: answered } = await api.app.inject({ url: USER, headers })
        const { date: _, ...rest } = answered
        return JSON.stringify({ statusCode, body, rest })
      }),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('"statusCode":401')
  })

  it("gets a 401 for one client's secret with another's id", async () => {
    const [one, other] = await Promise.all([
      api.clients.create(PLAIN_CLIENT),
      api.clients.create(PLAIN_CLIENT),
    ])
    const mixed = encodeToken({ clientId: one.clientId, secret: other.secret })
    expect(await statusWith(`Bearer ${mixed}`)).toBe(401)
  })

  it('gets a 401 before anything else is looked at', async () => {
    const response = await api.app.inject({
      method: 'POST',
      url: '/v1/users',
      headers: { 'content-type': 'text/plain', 'ozzie-version': 'nonsense' },
      payload: 'x'.repeat(200_000),
    })
    expect(response.statusCode).toBe(401)
  })
})

describe('a revoked client', () => {
  it('gets a 401, within seconds also where it was known', async () => {
    const credentials = await api.clients.create(PLAIN_CLIENT)
    const client = testClient(api.app, credentials)
    expect((await client.get(USER)).status).toBe(200)
    await api.clients.revoke(credentials.clientId)
    letCacheExpire()
    expect((await client.get(USER)).status).toBe(401)
  })

  it('keeps its users and their data', async () => {
    const credentials = await api.clients.create(PLAIN_CLIENT)
    await testClient(api.app, credentials).post('/v1/users', MARIA)
    await api.clients.revoke(credentials.clientId)
    const rows = await api.sql('SELECT name FROM users WHERE api_client_id = $1', [credentials.clientId])
    expect(rows).toEqual([{ name: MARIA.name }])
  })

  it('cannot be rotated back to life, nor revoked twice', async () => {
    const { clientId } = await api.clients.create(PLAIN_CLIENT)
    await api.clients.revoke(clientId)
    await expect(api.clients.rotate(clientId, 0)).rejects.toThrow(clientId)
    await expect(api.clients.revoke(clientId)).rejects.toThrow(clientId)
  })

  it('works again when it is the one that the server is told to have', async () => {
    const credentials = await api.clients.create(PLAIN_CLIENT)
    await api.clients.revoke(credentials.clientId)
    await api.clients.ensure(credentials, 'Bootstrap')
    expect((await testClient(api.app, credentials).get(USER)).status).toBe(200)
  })
})

describe('a secret that is rotated', () => {
  const HOUR = 3_600_000

  it('works beside the new one during the overlap, and is dead after it', async () => {
    const old = await api.clients.create(PLAIN_CLIENT)
    const fresh = await api.clients.rotate(old.clientId, HOUR)
    const [before, after] = [testClient(api.app, old), testClient(api.app, fresh)]
    expect([(await before.get(USER)).status, (await after.get(USER)).status]).toEqual([200, 200])
    passTime(HOUR - 1_000)
    expect([(await before.get(USER)).status, (await after.get(USER)).status]).toEqual([200, 200])
    passTime(1_000)
    expect([(await before.get(USER)).status, (await after.get(USER)).status]).toEqual([401, 200])
  })

  it('lets the new one in at once, also where the client was known', async () => {
    const old = await api.clients.create(PLAIN_CLIENT)
    expect((await testClient(api.app, old).get(USER)).status).toBe(200)
    const fresh = await api.clients.rotate(old.clientId, HOUR)
    expect((await testClient(api.app, fresh).get(USER)).status).toBe(200)
  })

  it('is dead within seconds when there is no overlap', async () => {
    const old = await api.clients.create(PLAIN_CLIENT)
    expect((await testClient(api.app, old).get(USER)).status).toBe(200)
    const fresh = await api.clients.rotate(old.clientId, 0)
    letCacheExpire()
    expect((await testClient(api.app, old).get(USER)).status).toBe(401)
    expect((await testClient(api.app, fresh).get(USER)).status).toBe(200)
  })

  it('leaves two live secrets at most, however often it is done', async () => {
    const made = [await api.clients.create(PLAIN_CLIENT)]
    const [first] = made
    for (let n = 0; n < 4; n++) made.push(await api.clients.rotate(first?.clientId ?? '', HOUR))
    const statuses = await Promise.all(
      made.map(async (credentials) => (await testClient(api.app, credentials).get(USER)).status),
    )
    expect(statuses).toEqual([401, 401, 401, 200, 200])
    const rows = await api.sql('SELECT id FROM api_client_secrets WHERE api_client_id = $1', [
      first?.clientId,
    ])
    expect(rows).toHaveLength(2)
  })

  it('leaves two live secrets at most when it is rotated many times at once', async () => {
    const { clientId } = await api.clients.create(PLAIN_CLIENT)
    await Promise.all(Array.from({ length: 10 }, () => api.clients.rotate(clientId, HOUR)))
    const rows = await api.sql('SELECT expires_at FROM api_client_secrets WHERE api_client_id = $1', [
      clientId,
    ])
    expect(rows).toHaveLength(2)
    expect(rows.filter((row) => row.expires_at === null)).toHaveLength(1)
  })

  it('does not live longer by a second rotation than the first one said', async () => {
    const old = await api.clients.create(PLAIN_CLIENT)
    const second = await api.clients.rotate(old.clientId, HOUR)
    await api.clients.rotate(old.clientId, 10 * HOUR)
    expect((await testClient(api.app, old).get(USER)).status).toBe(401)
    expect((await testClient(api.app, second).get(USER)).status).toBe(200)
  })

  it('is made of 256 random bits each time', async () => {
    const { clientId, secret } = await api.clients.create(PLAIN_CLIENT)
    const fresh = await api.clients.rotate(clientId, 0)
    expect(clientId).toMatch(/^ozz_client_[0-9A-HJKMNP-TV-Z]{26}$/)
    for (const text of [secret, fresh.secret]) expect(text).toMatch(/^sk_live_[A-Za-z0-9_-]{43}$/)
    expect(fresh.secret).not.toBe(secret)
  })
})

describe('a secret in the database', () => {
  it('is nowhere: not as text, not as bytes, not in any encoding', async () => {
    const credentials = await api.clients.create({ ...PLAIN_CLIENT, name: 'Where is it' })
    const rotated = await api.clients.rotate(credentials.clientId, 60_000)
    await testClient(api.app, credentials).post('/v1/users', MARIA)
    const texts: string[] = []
    for (const table of [...(await tableNames(api.sql)), '_prisma_migrations']) {
      const rows = await api.sql(`SELECT to_jsonb(t)::text AS text FROM "${table}" t`)
      texts.push(...rows.map((row) => String(row.text)))
    }
    const all = texts.join('\n')
    expect(all).toContain('Where is it')
    for (const { secret, clientId } of [credentials, rotated]) {
      const token = encodeToken({ clientId, secret })
      const bare = secret.replace('sk_live_', '')
      for (const form of [secret, bare, token]) {
        expect(all).not.toContain(form)
        expect(all).not.toContain(Buffer.from(form).toString('hex'))
        expect(all).not.toContain(base64(form))
      }
      expect(all).not.toContain(Buffer.from(bare, 'base64url').toString('hex'))
    }
  })

  it('is a digest that another pepper would not give', async () => {
    const credentials = await api.clients.create(PLAIN_CLIENT)
    const [row] = await api.sql('SELECT digest FROM api_client_secrets WHERE api_client_id = $1', [
      credentials.clientId,
    ])
    const { digestSecret } = await import('../../src/clients/credentials.ts')
    expect(row?.digest).toHaveLength(32)
    expect(digestSecret(credentials, 'another').equals(row?.digest as Buffer)).toBe(false)
  })

  it('gives different digests to two clients with the same secret', async () => {
    await api.clients.ensure({ clientId: 'twin-1', secret: 'shared-secret' }, 'Twin')
    await api.clients.ensure({ clientId: 'twin-2', secret: 'shared-secret' }, 'Twin')
    const rows = await api.sql(
      `SELECT DISTINCT digest FROM api_client_secrets WHERE api_client_id LIKE 'twin-%'`,
    )
    expect(rows).toHaveLength(2)
  })
})

describe('the client that the server is told to have', () => {
  it('is made once, and stays as it is when it is there', async () => {
    const credentials = { clientId: 'told', secret: 'one' }
    await api.clients.ensure(credentials, 'Bootstrap')
    await api.clients.ensure(credentials, 'Bootstrap')
    const rows = await api.sql(`SELECT id FROM api_client_secrets WHERE api_client_id = 'told'`)
    expect(rows).toHaveLength(1)
    expect((await testClient(api.app, credentials).get(USER)).status).toBe(200)
  })

  it('gets another secret instead of the one it has', async () => {
    const old = { clientId: 'changed', secret: 'one' }
    const fresh = { clientId: 'changed', secret: 'two' }
    await api.clients.ensure(old, 'Bootstrap')
    await api.clients.ensure(fresh, 'Bootstrap')
    expect((await testClient(api.app, old).get(USER)).status).toBe(401)
    expect((await testClient(api.app, fresh).get(USER)).status).toBe(200)
  })

  it('is made once by five servers that start together', async () => {
    const credentials = { clientId: 'together', secret: 'one' }
    await Promise.all([1, 2, 3, 4, 5].map(() => api.clients.ensure(credentials, 'Bootstrap')))
    const rows = await api.sql(`SELECT id FROM api_client_secrets WHERE api_client_id = 'together'`)
    expect(rows).toHaveLength(1)
  })
})
