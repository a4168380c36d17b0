import type { Logger } from 'pino'
import type { Clock } from '../lib/clock.ts'
import type { Counter } from './counter.ts'
import { createFallbackCounter } from './fallback-counter.ts'
import { createMemoryCounter } from './memory-counter.ts'

/** What callers may use up, and where it is counted. */
export interface Limits {
  counter: Counter
  /** Requests a minute of an API client that has no limit of its own; 0 is without limit. */
  requestsPerMinute: number
  /** Failed authentications a minute of one address; 0 is without limit. */
  authFailuresPerMinute: number
}

interface Settings {
  rateLimitPerMinute: number
  authFailuresPerMinute: number
  /** Undefined: count in the process's own memory. */
  redisUrl: string | undefined
}

/** Opens the counter that the settings ask for. A Redis that is away delays it by a second at most. */
export async function openLimits(
  { rateLimitPerMinute, authFailuresPerMinute, redisUrl }: Settings,
  clock: Clock,
  logger: Pick<Logger, 'info' | 'warn'>,
): Promise<{ limits: Limits; close: () => Promise<void> }> {
  const numbers = { requestsPerMinute: rateLimitPerMinute, authFailuresPerMinute }
  const local = createMemoryCounter(clock)
  if (redisUrl === undefined) return { limits: { ...numbers, counter: local }, close: async () => undefined }

  const { connectRedis, createRedisCounter } = await import('./redis-counter.ts')
  const { redis, failure } = await connectRedis(redisUrl)
  if (failure) logger.warn({ err: failure }, 'Redis is away: limits are counted in memory until it is back')
  const counter = createFallbackCounter(createRedisCounter(redis), local, {
    onFailure: (error) => logger.warn({ err: error }, 'Redis fails: limits are counted in memory'),
    onRecovery: () => logger.info('Redis is back: limits are counted there again'),
  })
  return { limits: { ...numbers, counter }, close: async () => redis.disconnect() }
}

/** Limits nobody but the API clients that have a limit of their own. */
export function noLimits(clock: Clock): Limits {
  return { counter: createMemoryCounter(clock), requestsPerMinute: 0, authFailuresPerMinute: 0 }
}
