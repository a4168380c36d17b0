import type { FastifyInstance } from 'fastify'
import type { ApiClient, Authenticator } from '../clients/authenticator.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls. Set before anything else happens below /v1. */
    apiClient: ApiClient
  }
}

/** Refuses whoever is not a live API client, before a byte of the body is read. */
export function authenticate(v1: FastifyInstance, authenticator: Authenticator): void {
  v1.decorateRequest('apiClient')
  v1.addHook('onRequest', async (request) => {
    request.apiClient = await authenticator(request.headers.authorization)
  })
}
