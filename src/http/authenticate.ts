import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
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
  v1.decorateRequest('apiClient')
  v1.addHook('onRequest', async (request, reply) => {
    try {
      request.apiClient = await authenticator(request.headers.authorization)
    } catch (error) {
      throw await asFailedAuthentication(error, request, reply, limits)
    }
  })
}

/** The error to throw for one that was caught: itself, unless it is one failed authentication too many. */
export async function asFailedAuthentication(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  { counter, authFailuresPerMinute: limit }: Limits,
): Promise<unknown> {
  if (limit === 0 || !isUnauthorized(error)) return error
  const failures = await counter.add(failuresOf(request), 1)
  return failures.count > limit ? tooMany(reply, failures, TOO_MANY_FAILURES) : error
}

function failuresOf({ ip }: FastifyRequest): string {
  return `auth-failures:${ip.slice(0, LONGEST_ADDRESS)}`
}

function isUnauthorized(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'UNAUTHORIZED'
}
