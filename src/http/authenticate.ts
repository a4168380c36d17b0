import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ApiClient, Authenticator } from '../clients/authenticator.ts'
import { ApiError } from '../lib/errors.ts'
import type { Limits } from '../limits/limits.ts'
import { tooMany } from './rate-limit.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls. Set before anything else happens below /v1. */
    apiClient: ApiClient
  }
}

const TOO_MANY_FAILURES = 'Too many failed authentications from your address.'

/** What is kept of an address; a proxy may pass on text of any length. */
const LONGEST_ADDRESS = 64

/**
 * Refuses whoever is not a live API client, before a byte of the body is read. Only failures are limited: who has
 * a live secret is served, whatever others do at the same address.
 */
export function authenticate(v1: FastifyInstance, authenticator: Authenticator, limits: Limits): void {
  const { counter, authFailuresPerMinute: limit } = limits
  v1.decorateRequest('apiClient')
  v1.addHook('onRequest', async (request, reply) => {
    try {
      request.apiClient = await authenticator(request.headers.authorization)
    } catch (error) {
      if (limit === 0 || !isUnauthorized(error)) throw error
      const failures = await counter.add(failuresOf(request), 1)
      throw failures.count > limit ? tooMany(reply, failures, TOO_MANY_FAILURES) : error
    }
  })
}

function failuresOf({ ip }: FastifyRequest): string {
  return `auth-failures:${ip.slice(0, LONGEST_ADDRESS)}`
}

function isUnauthorized(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'UNAUTHORIZED'
}
