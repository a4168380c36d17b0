import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ApiClient } from '../clients/authenticator.ts'
import { type ApiError, rateLimited } from '../lib/errors.ts'
import { secondsLeft, type Usage, WINDOW_SECONDS } from '../limits/counter.ts'
import type { Limits } from '../limits/limits.ts'

/** The name of the only policy, as the headers of draft-ietf-httpapi-ratelimit-headers want one. */
const POLICY = 'default'

interface RequestRate extends Usage {
  limit: number
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What the caller has used up, this request included; undefined when there is no limit. */
    requestRate: RequestRate | undefined
  }
}

/** Counts every request of an API client once, whatever it does, and tells in headers what is left. */
export function countRequests(v1: FastifyInstance, limits: Limits): void {
  v1.decorateRequest('requestRate', undefined)
  v1.addHook('onRequest', async ({ apiClient }, reply) => {
    const limit = limitOf(apiClient, limits)
    if (limit === 0) return
    const usage = await limits.counter.add(`client:${apiClient.id}`, 1)
    reply.request.requestRate = { ...usage, limit }
    const left = Math.max(0, limit - usage.count)
    reply.header('ratelimit-policy', `"${POLICY}";q=${limit};w=${WINDOW_SECONDS}`)
    reply.header('ratelimit', `"${POLICY}";r=${left};t=${secondsLeft(usage)}`)
  })
}

/** Refuses requests beyond the limit, before a byte of the body is read. */
export function refuseExcess(v1: FastifyInstance): void {
  v1.addHook('onRequest', async ({ requestRate }, reply) => {
    if (!requestRate || requestRate.count <= requestRate.limit) return
    throw tooMany(reply, requestRate, `Your API client may send ${requestRate.limit} requests a minute.`)
  })
}

/** The error to throw when a window is used up; the answer says when the next one begins. */
export function tooMany(reply: FastifyReply, usage: Usage, reason: string): ApiError {
  const seconds = secondsLeft(usage)
  reply.header('retry-after', seconds)
  return rateLimited(`${reason} Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`)
}

function limitOf(client: ApiClient, { requestsPerMinute }: Limits): number {
  return client.rateLimitPerMinute ?? requestsPerMinute
}
