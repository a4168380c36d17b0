import { Redis } from 'ioredis'
import { RateLimiterRedis } from 'rate-limiter-flexible'
import { type Counter, WINDOW_SECONDS } from './counter.ts'

/** The most that a dead, slow or frozen Redis costs a request, in milliseconds. */
const PATIENCE_MS = 100

/** How long connecting may take before it is tried anew, or the server starts without it, in milliseconds. */
const CONNECT_TIMEOUT_MS = 1_000

/** The longest pause between two attempts to connect, in milliseconds. */
const MAX_RETRY_DELAY_MS = 1_000

export interface RedisConnection {
  redis: Redis
  /** Why there is no connection yet; Redis is tried again and again all the same. */
  failure: Error | undefined
}

/** Connects to Redis. Resolves within {@link CONNECT_TIMEOUT_MS}, connected or not. */
export async function connectRedis(url: string): Promise<RedisConnection> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    commandTimeout: CONNECT_TIMEOUT_MS,
    // A command that cannot be sent now is of no use later.
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    retryStrategy: (attempt) => Math.min(attempt * 100, MAX_RETRY_DELAY_MS),
  })
  // Without a listener an error of the connection ends the process. Each command fails by itself anyway.
  let failure: Error | undefined
  redis.on('error', (error: Error) => {
    failure = error
  })
  const timeout = Promise.withResolvers<void>()
  const timer = setTimeout(timeout.resolve, CONNECT_TIMEOUT_MS)
  await Promise.race([redis.connect().catch(() => undefined), timeout.promise])
  clearTimeout(timer)
  if (redis.status === 'ready') return { redis, failure: undefined }
  return { redis, failure: failure ?? new Error('no answer') }
}

/** Counts in Redis, together with all other processes that use it. Fails when Redis does. */
export function createRedisCounter(redis: Redis): Counter {
  const limiter = new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: 'ozzie:limit',
    duration: WINDOW_SECONDS,
    // Callers compare with limits of their own.
    points: 0,
  })

  return {
    async add(key, points) {
      const { consumedPoints, msBeforeNext } = await inTime(limiter.penalty(key, points))
      return { count: consumedPoints, msLeft: msBeforeNext }
    },
  }
}

/**
 * Fails when the answer is late. The client's own timeout would blame Redis for a process that stood still
 * itself: here it first reads what has come in meanwhile.
 */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>()
  const giveUp = () => late.reject(new Error(`Redis did not answer within ${PATIENCE_MS} ms`))
  const timer = setTimeout(() => setImmediate(giveUp), PATIENCE_MS)
  try {
    return await Promise.race([answer, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
