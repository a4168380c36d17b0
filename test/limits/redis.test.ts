import { setTimeout as sleep } from 'node:timers/promises'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../src/lib/clock.ts'
import { openLimits } from '../../src/limits/limits.ts'
import { createRedisServer, hasRedis, type RedisServer } from '../helpers/redis.ts'
import { numbersTo, tally } from '../helpers/requests.ts'
import {
  type AppInstance,
  openApp,
  PLAIN_CLIENT,
  type TestClient,
  type TestResponse,
  testClient,
} from '../helpers/test-api.ts'
import { createTestDatabase } from '../helpers/test-database.ts'

const USER = '/v1/users/external:u'
const TITLE = hasRedis ? 'limits in Redis' : 'limits in Redis (skipped: redis-server is not installed)'

/** When Redis gets no processor for 100 ms, each instance rightly counts for itself. */
const UNLESS_MACHINE_STALLS = { retry: 3 }

/** What a request may take while Redis is in trouble: its 100 ms, and a busy machine. In milliseconds. */
const SOON = 1_000

interface Instance extends AppInstance {
  end(): Promise<void>
}

/** One process's worth of the API that counts in Redis. */
async function openInstance(databaseUrl: string, redisUrl: string): Promise<Instance> {
  const settings = { rateLimitPerMinute: 600, authFailuresPerMinute: 3, redisUrl }
  const { limits, close } = await openLimits(settings, systemClock, pino({ level: 'silent' }))
  const instance = await openApp(databaseUrl, systemClock, { limits })
  return {
    ...instance,
    async end() {
      await instance.close()
      await close()
    },
  }
}

function remaining({ headers }: TestResponse): number {
  return Number(/;r=(\d+);/.exec(String(headers.ratelimit))?.[1])
}

describe.skipIf(!hasRedis)(TITLE, () => {
  let databaseUrl: string
  let redis: RedisServer
  let instances: Instance[]
  let lastAddress = 0

  beforeAll(async () => {
    databaseUrl = await createTestDatabase()
    redis = await createRedisServer()
    await redis.start()
    instances = await Promise.all([1, 2].map(() => openInstance(databaseUrl, redis.url)))
  })

  afterAll(async () => {
    await Promise.all(instances.map((instance) => instance.end()))
    await redis.kill()
  })

  /** The same API client on each instance. */
  async function newClient(rateLimitPerMinute?: number): Promise<[TestClient, TestClient]> {
    const [one, two] = instances
    if (!one || !two) throw new Error('two instances are needed')
    const credentials = await one.clients.create({ ...PLAIN_CLIENT, rateLimitPerMinute })
    return [testClient(one.app, credentials), testClient(two.app, credentials)]
  }

  /** Waits until both instances count together. */
  async function untilShared(): Promise<void> {
    const [one, two] = await newClient(100_000)
    for (let attempt = 0; attempt < 100; attempt++) {
      const [a, b] = [remaining(await one.get(USER)), remaining(await two.get(USER))]
      if (b === a - 1) return
      await sleep(100)
    }
    throw new Error('the instances do not count together')
  }

  /** Sends requests one after the other on several lanes while `during` happens. */
  async function load(clients: TestClient[], during: () => Promise<void>) {
    const answers: { status: number; ms: number }[] = []
    let isOver = false
    const lanes = [...clients, ...clients, ...clients, ...clients].map(async (client) => {
      while (!isOver) {
        const start = performance.now()
        const { status } = await client.get(USER)
        answers.push({ status, ms: performance.now() - start })
      }
    })
    await sleep(200)
    await during()
    isOver = true
    await Promise.all(lanes)
    return answers
  }

  async function expectNoHarm(during: () => Promise<void>): Promise<void> {
    const clients = await newClient(1_000_000)
    for (const client of clients) await client.get(USER)
    const answers = await load(clients, during)
    expect(Object.keys(tally(answers.map(({ status }) => status)))).toEqual(['200'])
    expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(SOON)
    expect(answers.length).toBeGreaterThan(50)
  }

  it('is one limit for two processes, exact under 100 requests at once', UNLESS_MACHINE_STALLS, async () => {
    await untilShared()
    const [one, two] = await newClient(37)
    const responses = await Promise.all(numbersTo(50).flatMap(() => [one.get(USER), two.get(USER)]))
    expect(tally(responses.map(({ status }) => status))).toEqual({ 200: 37, 429: 63 })
    const refused = responses.find(({ status }) => status === 429)
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThanOrEqual(1)
    expect(Number(refused?.headers['retry-after'])).toBeLessThanOrEqual(60)
  })

  it('is one limit of failed authentications for two processes', UNLESS_MACHINE_STALLS, async () => {
    await untilShared()
    lastAddress += 1
    const statuses: number[] = []
    for (const { app } of [...instances, ...instances]) {
      const response = await app.inject({ url: USER, remoteAddress: `192.0.2.${lastAddress}` })
      statuses.push(response.statusCode)
    }
    expect(statuses).toEqual([401, 401, 401, 429])
  })

  it('does no harm when Redis is killed under load, and is shared again when it is back', async () => {
    await expectNoHarm(async () => {
      await redis.kill()
      await sleep(1_500)
    })
    await redis.start()
    await untilShared()
  })

  it('does no harm when Redis is frozen under load, and is shared again when it thaws', async () => {
    await expectNoHarm(async () => {
      redis.freeze()
      await sleep(2_500)
    })
    redis.thaw()
    await untilShared()
  })

  it('holds in memory while Redis is away', async () => {
    const [one] = await newClient(2)
    await redis.kill()
    const statuses = [await one.get(USER), await one.get(USER), await one.get(USER)]
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429])
    await redis.start()
    await untilShared()
  })

  it.each(['away', 'frozen'])('does not keep the server from starting when Redis is %s', async (state) => {
    const other = await createRedisServer()
    if (state === 'frozen') {
      await other.start()
      other.freeze()
    }
    const instance = await openInstance(databaseUrl, other.url)
    try {
      const credentials = await instance.clients.create({ ...PLAIN_CLIENT, rateLimitPerMinute: 1 })
      const client = testClient(instance.app, credentials)
      expect([(await client.get(USER)).status, (await client.get(USER)).status]).toEqual([200, 429])
    } finally {
      await instance.end()
      await other.kill()
    }
  })
})
