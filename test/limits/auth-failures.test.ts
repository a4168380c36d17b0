import { describe, expect, it } from 'vitest'
import { encodeToken } from '../../src/clients/credentials.ts'
import { numbersTo, tally } from '../helpers/requests.ts'
import { PLAIN_CLIENT, useTestApi } from '../helpers/test-api.ts'

const LIMIT = 3
const USER = '/v1/users/external:u'
const WRONG = `Bearer ${encodeToken({ clientId: 'ozz_client_x', secret: 'sk_live_x' })}`

const api = useTestApi({ limits: { authFailuresPerMinute: LIMIT } })
const behindProxy = useTestApi({ limits: { authFailuresPerMinute: LIMIT }, trustedProxies: 1 })
const unlimited = useTestApi()

let lastAddress = 0

/** An address that no other test uses. */
function newAddress(): string {
  lastAddress += 1
  return `192.0.2.${lastAddress}`
}

function passTime(milliseconds: number): void {
  api.clock.now = new Date(api.clock.now.getTime() + milliseconds)
}

async function call(remoteAddress: string, authorization: string | undefined, on = api) {
  const headers = authorization === undefined ? {} : { authorization }
  return on.app.inject({ url: USER, remoteAddress, headers })
}

async function fail(address: string, times: number): Promise<number[]> {
  const statuses: number[] = []
  for (let n = 0; n < times; n++) statuses.push((await call(address, WRONG)).statusCode)
  return statuses
}

describe('failed authentications of an address', () => {
  it('end in a 429 that says when to come back', async () => {
    const address = newAddress()
    expect(await fail(address, 2)).toEqual([401, 401])
    passTime(30_000)
    expect(await fail(address, 2)).toEqual([401, 429])
    const { statusCode, headers, body } = await call(address, WRONG)
    expect(statusCode).toBe(429)
    expect(headers['retry-after']).toBe('30')
    expect(headers['www-authenticate']).toBeUndefined()
    expect(JSON.parse(body)).toEqual({
      error: {
        code: 'RATE_LIMITED',
        message: 'Too many failed authentications from your address. Try again in 30 seconds.',
      },
    })
    passTime(30_000)
    expect(await fail(address, 1)).toEqual([401])
  })

  it('count whatever is wrong with the header', async () => {
    const address = newAddress()
    const headers = [undefined, 'Basic x', 'Bearer !', WRONG, undefined]
    const statuses: number[] = []
    for (const header of headers) statuses.push((await call(address, header)).statusCode)
    expect(statuses).toEqual([401, 401, 401, 429, 429])
  })

  it("do not count against others' addresses", async () => {
    await fail(newAddress(), LIMIT + 1)
    expect(await fail(newAddress(), 1)).toEqual([401])
  })

  it('are counted exactly when they come at once', async () => {
    const address = newAddress()
    const responses = await Promise.all(numbersTo(50).map(() => call(address, WRONG)))
    expect(tally(responses.map(({ statusCode }) => statusCode))).toEqual({ 401: LIMIT, 429: 50 - LIMIT })
  })

  it('are not forgotten for a success in between', async () => {
    const address = newAddress()
    const { token } = await api.client()
    expect(await fail(address, LIMIT - 1)).toEqual([401, 401])
    expect((await call(address, `Bearer ${token}`)).statusCode).toBe(200)
    expect(await fail(address, 2)).toEqual([401, 429])
  })

  it('are not those that the server is to blame for', async () => {
    const address = newAddress()
    const { token } = await api.client()
    await api.sql('ALTER TABLE api_client_secrets RENAME TO secrets_away')
    const during = await Promise.all(numbersTo(LIMIT + 1).map(() => call(address, `Bearer ${token}`)))
    await api.sql('ALTER TABLE secrets_away RENAME TO api_client_secrets')
    expect(during.filter(({ statusCode }) => statusCode < 500)).toEqual([])
    expect(await fail(address, LIMIT + 1)).toEqual([401, 401, 401, 429])
  })

  it('are without limit at 0', async () => {
    const responses = await Promise.all(numbersTo(20).map(() => call('192.0.2.1', WRONG, unlimited)))
    expect(tally(responses.map(({ statusCode }) => statusCode))).toEqual({ 401: 20 })
  })
})

describe('an address that failed too often', () => {
  it('is served all the same with a live secret, also one that was never seen before', async () => {
    const address = newAddress()
    const { token } = await api.client()
    await fail(address, LIMIT)
    expect((await call(address, WRONG)).statusCode).toBe(429)
    expect((await call(address, `Bearer ${token}`)).statusCode).toBe(200)
  })

  it('is refused with a secret that was revoked meanwhile', async () => {
    const address = newAddress()
    const credentials = await api.clients.create(PLAIN_CLIENT)
    const authorization = `Bearer ${encodeToken(credentials)}`
    expect((await call(address, authorization)).statusCode).toBe(200)
    await fail(address, LIMIT)
    expect((await call(address, authorization)).statusCode).toBe(200)
    passTime(20_000)
    expect((await call(address, authorization)).statusCode).toBe(200)
    await api.clients.revoke(credentials.clientId)
    passTime(6_000)
    expect((await call(address, authorization)).statusCode).toBe(429)
    expect((await call(newAddress(), authorization)).statusCode).toBe(401)
  })

  it('is not served with a wrong secret of a known client', async () => {
    const address = newAddress()
    const credentials = await api.clients.create(PLAIN_CLIENT)
    expect((await call(address, `Bearer ${encodeToken(credentials)}`)).statusCode).toBe(200)
    await fail(address, LIMIT)
    const wrong = encodeToken({ ...credentials, secret: 'sk_live_x' })
    expect((await call(address, `Bearer ${wrong}`)).statusCode).toBe(429)
  })
})

describe('the address', () => {
  const failFor = (on: typeof api, forwarded: string) =>
    on.app.inject({
      url: USER,
      remoteAddress: '198.51.100.1',
      headers: { authorization: WRONG, 'x-forwarded-for': forwarded },
    })

  it('is what the one trusted proxy says, whatever the caller claims besides', async () => {
    const statuses: number[] = []
    for (const claimed of ['1.1.1.1', '2.2.2.2', '3.3.3.3', '4.4.4.4']) {
      statuses.push((await failFor(behindProxy, `${claimed}, 203.0.113.7`)).statusCode)
    }
    expect(statuses).toEqual([401, 401, 401, 429])
    expect((await failFor(behindProxy, '203.0.113.8')).statusCode).toBe(401)
  })

  it('is told apart by its first 64 characters, however long a text the proxy passes on', async () => {
    const long = 'x'.repeat(64)
    const statuses: number[] = []
    for (const ending of ['', 'a', 'b', 'c'.repeat(1_000)]) {
      statuses.push((await failFor(behindProxy, long + ending)).statusCode)
    }
    expect(statuses).toEqual([401, 401, 401, 429])
    expect((await failFor(behindProxy, `${long.slice(1)}y`)).statusCode).toBe(401)
  })

  it("is the connection's own when no proxy is trusted", async () => {
    const statuses: number[] = []
    for (const claimed of ['1.1.1.1', '2.2.2.2', '3.3.3.3', '4.4.4.4']) {
      statuses.push((await failFor(api, claimed)).statusCode)
    }
    expect(statuses).toEqual([401, 401, 401, 429])
  })
})
