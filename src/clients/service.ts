import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { IdFactory } from '../lib/ids.ts'
import { type ApiVersion, DEFAULT_API_VERSION } from './api-version.ts'
import { type Credentials, digestSecret, generateSecret, sameDigest } from './credentials.ts'
import * as store from './store.ts'

export interface NewClient {
  name: string
  apiVersion: ApiVersion
  /** Undefined: the server's default. */
  rateLimitPerMinute: number | undefined
  /** Undefined: no limit. */
  maxUsers: number | undefined
}

/** Thrown for a client id that does not exist or is revoked. */
export class UnknownClientError extends Error {
  override name = 'UnknownClientError'
}

/** Manages API clients and their secrets. Secrets are returned once, when they are made. */
export function createClientService(database: Database, pepper: string, clock: Clock, ids: IdFactory) {
  async function addSecret(tx: Database, credentials: Credentials): Promise<void> {
    await store.insertSecret(tx, {
      apiClientId: credentials.clientId,
      id: ids('ozz_secret_'),
      digest: digestSecret(credentials, pepper),
      createdAt: clock(),
    })
  }

  return {
    async create(client: NewClient): Promise<Credentials> {
      const credentials = { clientId: ids('ozz_client_'), secret: generateSecret() }
      await database.transaction(async (tx) => {
        await store.insertClient(tx, {
          id: credentials.clientId,
          name: client.name,
          apiVersion: client.apiVersion,
          rateLimitPerMinute: client.rateLimitPerMinute ?? null,
          maxUsers: client.maxUsers ?? null,
          createdAt: clock(),
        })
        await addSecret(tx, credentials)
      })
      return credentials
    },

    list: () => store.listClients(database),

    /**
     * Makes a new secret. The one before stays valid for the overlap, all others end at once, so that
     * there are never more than two.
     *
     * @param overlapMs in milliseconds
     * @throws UnknownClientError
     */
    async rotate(clientId: string, overlapMs: number): Promise<Credentials> {
      const credentials = { clientId, secret: generateSecret() }
      await database.transaction(async (tx) => {
        if (!(await store.lockClient(tx, clientId))) throw unknown(clientId)
        const secrets = await store.listSecrets(tx, clientId)
        const current = overlapMs > 0 ? secrets.find(({ expiresAt }) => expiresAt === null) : undefined
        await store.deleteSecrets(tx, clientId, current?.id)
        if (current) {
          await store.expireSecret(tx, clientId, current.id, new Date(clock().getTime() + overlapMs))
        }
        await addSecret(tx, credentials)
      })
      return credentials
    },

    /** @throws UnknownClientError also for a client that is revoked */
    async requireLive(clientId: string): Promise<void> {
      const rows = await store.findAuthenticationRows(database, clientId)
      if (rows.length === 0) throw unknown(clientId)
    },

    /** @throws UnknownClientError */
    async revoke(clientId: string): Promise<void> {
      await database.transaction(async (tx) => {
        if (!(await store.revokeClient(tx, clientId, clock()))) throw unknown(clientId)
        await store.deleteSecrets(tx, clientId)
      })
    },

    /** Makes sure that the client exists with this secret; a different stored secret is replaced. */
    async ensure(credentials: Credentials, name: string): Promise<void> {
      const digest = digestSecret(credentials, pepper)
      await database.transaction(async (tx) => {
        await store.ensureClient(tx, {
          id: credentials.clientId,
          name,
          apiVersion: DEFAULT_API_VERSION,
          createdAt: clock(),
        })
        await store.lockClient(tx, credentials.clientId)
        const secrets = await store.listSecrets(tx, credentials.clientId)
        if (secrets.some((secret) => secret.expiresAt === null && sameDigest(secret.digest, digest))) return
        await store.deleteSecrets(tx, credentials.clientId)
        await addSecret(tx, credentials)
      })
    },
  }
}

export type ClientService = ReturnType<typeof createClientService>

function unknown(clientId: string): UnknownClientError {
  return new UnknownClientError(`There is no API client '${clientId}', or it is revoked.`)
}
