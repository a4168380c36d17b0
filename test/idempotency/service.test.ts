import { createHash } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ClientScope } from '../../src/clients/scope.ts'
import type { Database } from '../../src/database/database.ts'
import { createIdempotencyService, type IdempotencyService } from '../../src/idempotency/service.ts'
import { createSeal } from '../../src/lib/sealed.ts'
import { createUserService } from '../../src/users/service.ts'
import { numbersTo } from '../helpers/requests.ts'
import { useTestServices } from '../helpers/test-services.ts'

const services = useTestServices()
const DAY = 24 * 3_600_000
const PRINT = fingerprintOf('POST /v1/users')
const OTHER_PRINT = fingerprintOf('POST /v1/users {}')
const ANSWER = { status: 201, apiVersion: '2025-05-05', contentType: 'application/json', body: '{"a":1}' }
const PLAIN = { ...ANSWER, isConfidential: false }
const IN_PROGRESS = { code: 'IDEMPOTENCY_IN_PROGRESS' }

let idempotency: IdempotencyService

beforeAll(() => {
  const seal = createSeal('pepper', 'answers')
  idempotency = createIdempotencyService(seal, () => services.clock.now, services.ids)
})

afterEach(() => {
  vi.useRealTimers()
})

function fingerprintOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(text).digest())
}

/** Takes a key that has to be free. */
async function take(scope: ClientScope, key = 'k') {
  const begun = await idempotency.begin(scope, key, PRINT)
  if (!('run' in begun)) throw new Error('the key was answered already')
  return begun.run
}

async function stored({ apiClientId }: ClientScope, key = 'k') {
  const [row] = await services.sql('SELECT * FROM idempotency_keys WHERE api_client_id = $1 AND key = $2', [
    apiClientId,
    key,
  ])
  return row
}

/** Lets the lease of a key end, as if its process had been dead for long enough. */
async function endLease({ apiClientId }: ClientScope): Promise<void> {
  await services.sql('UPDATE idempotency_keys SET lease_ends_at = now() WHERE api_client_id = $1', [
    apiClientId,
  ])
}

describe('an answer', () => {
  test('is given to the same request for 24 hours, and to no other', async () => {
    const scope = await services.scope()
    await (await take(scope)).complete(scope, PLAIN, null)
    services.passTime(DAY - 1)
    expect(await idempotency.begin(scope, 'k', PRINT)).toEqual({ answer: ANSWER })
    await expect(idempotency.begin(scope, 'k', OTHER_PRINT)).rejects.toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
    })
    services.passTime(1)
    expect(await idempotency.begin(scope, 'k', OTHER_PRINT)).toHaveProperty('run')
  })

  test('is forgotten whole when its key is taken anew', async () => {
    const scope = await services.scope()
    const user = await createUserService(() => services.clock.now, services.ids).resolve(
      scope,
      'external:u',
      'likely',
    )
    await (await take(scope)).complete(scope, PLAIN, user.user.id)
    services.passTime(DAY)
    await take(scope)
    expect(await stored(scope)).toMatchObject({
      user_id: null,
      status: null,
      api_version: null,
      content_type: null,
      body: null,
      expires_at: new Date(services.clock.now.getTime() + DAY),
      attempt: expect.stringMatching(/^req_/),
    })
  })

  test('that shows a secret is kept sealed, and is told again as it was', async () => {
    const scope = await services.scope()
    await (await take(scope)).complete(scope, { ...ANSWER, isConfidential: true }, null)
    expect(String((await stored(scope))?.body)).toMatch(/^sealed:/)
    expect(await idempotency.begin(scope, 'k', PRINT)).toEqual({ answer: ANSWER })
  })

  test('belongs to one client', async () => {
    const [mine, other] = [await services.scope(), await services.scope()]
    await (await take(mine)).complete(mine, PLAIN, null)
    expect(await idempotency.begin(other, 'k', OTHER_PRINT)).toHaveProperty('run')
  })
})

describe('a key whose request still runs', () => {
  test('is refused, whatever the request', async () => {
    const scope = await services.scope()
    await take(scope)
    await expect(idempotency.begin(scope, 'k', PRINT)).rejects.toMatchObject(IN_PROGRESS)
    await expect(idempotency.begin(scope, 'k', OTHER_PRINT)).rejects.toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
    })
  })

  test('is taken by one of many who come at once', async () => {
    const scope = await services.scope()
    const results = await Promise.allSettled(numbersTo(30).map(() => idempotency.begin(scope, 'k', PRINT)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('is held for three seconds beyond the last sign of life', async () => {
    const scope = await services.scope()
    await take(scope)
    const [row] = await services.sql(
      `SELECT extract(epoch FROM lease_ends_at - now())::float8 AS seconds
         FROM idempotency_keys WHERE api_client_id = $1`,
      [scope.apiClientId],
    )
    expect(row?.seconds).toBeGreaterThan(0)
    expect(row?.seconds).toBeLessThanOrEqual(3)
  })

  test('is taken over by the same request once its lease has ended, and lost to the first', async () => {
    const scope = await services.scope()
    const first = await take(scope)
    await endLease(scope)
    await expect(idempotency.begin(scope, 'k', OTHER_PRINT)).rejects.toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
    })
    const second = await take(scope)
    await expect(first.complete(scope, PLAIN, null)).rejects.toMatchObject(IN_PROGRESS)
    await first.release(scope)
    await second.complete(scope, { ...PLAIN, body: 'second' }, null)
    await expect(second.complete(scope, PLAIN, null)).rejects.toMatchObject(IN_PROGRESS)
    expect(await idempotency.begin(scope, 'k', PRINT)).toEqual({ answer: { ...ANSWER, body: 'second' } })
  })

  test('is free again when it is given back, and no other key with it', async () => {
    const [scope, other] = [await services.scope(), await services.scope()]
    const run = await take(scope)
    await take(scope, 'sibling')
    await take(other)
    await run.release(scope)
    expect(await stored(scope)).toBeUndefined()
    expect(await stored(scope, 'sibling')).toBeDefined()
    expect(await stored(other)).toBeDefined()
    await take(scope)
  })

  test('stays answered when it is given back after its answer', async () => {
    const scope = await services.scope()
    const run = await take(scope)
    await run.complete(scope, PLAIN, null)
    await run.release(scope)
    expect(await idempotency.begin(scope, 'k', PRINT)).toEqual({ answer: ANSWER })
  })
})

describe('the sign of life of a request', () => {
  /** Takes a key while time stands still. `renewals` counts the signs that are given, which `onRenewal` may refuse. */
  async function takeInStillTime(onRenewal: () => void = () => undefined) {
    const scope = await services.scope()
    const seen = { renewals: 0 }
    const query: Database['query'] = async (statement, values) => {
      if (statement.name === 'idempotency.renew') {
        seen.renewals += 1
        onRenewal()
      }
      return services.database.query(statement, values)
    }
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] })
    const run = await take({ ...scope, database: { ...services.database, query } })
    return { scope, run, seen }
  }

  async function leaseEnd(scope: ClientScope): Promise<number> {
    const end = (await stored(scope))?.lease_ends_at
    return end instanceof Date ? end.getTime() : 0
  }

  test('comes every second, for 30 seconds at most', async () => {
    const { seen } = await takeInStillTime()
    await vi.advanceTimersByTimeAsync(999)
    expect(seen.renewals).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(seen.renewals).toBe(1)
    await vi.advanceTimersByTimeAsync(9_000)
    expect(seen.renewals).toBe(10)
    await vi.advanceTimersByTimeAsync(60_000)
    expect([29, 30]).toContain(seen.renewals)
  })

  test('puts off the end of its lease, and of no other', async () => {
    const { scope } = await takeInStillTime()
    await take(scope, 'sibling')
    await endLease(scope)
    const before = await leaseEnd(scope)
    await vi.advanceTimersByTimeAsync(1_000)
    vi.useRealTimers()
    await expect.poll(() => leaseEnd(scope)).toBeGreaterThan(before + 2_000)
  })

  test.each(['complete', 'release'] as const)('ends with its run: %s', async (end) => {
    const { scope, run, seen } = await takeInStillTime()
    await (end === 'complete' ? run.complete(scope, PLAIN, null) : run.release(scope))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(seen.renewals).toBe(0)
  })

  test('may fail, and the request goes on', async () => {
    const { scope, run, seen } = await takeInStillTime(() => {
      throw new Error('the database is away')
    })
    await vi.advanceTimersByTimeAsync(2_000)
    await run.complete(scope, PLAIN, null)
    expect(seen.renewals).toBe(2)
    expect(await idempotency.begin(scope, 'k', PRINT)).toEqual({ answer: ANSWER })
  })
})

test('what is kept no longer is deleted, of every client, and nothing else', async () => {
  const [one, other] = [await services.scope(), await services.scope()]
  services.passTime(DAY)
  await idempotency.purge(services.database)
  await (await take(one, 'old')).complete(one, PLAIN, null)
  await (await take(other, 'old')).complete(other, PLAIN, null)
  services.passTime(1)
  await (await take(one, 'new')).complete(one, PLAIN, null)
  services.passTime(DAY - 1)
  expect(await idempotency.purge(services.database)).toBe(2)
  expect(await stored(one, 'new')).toBeDefined()
  expect([await stored(one, 'old'), await stored(other, 'old')]).toEqual([undefined, undefined])
})
