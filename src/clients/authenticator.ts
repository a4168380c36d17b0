import { hash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import { unauthorized } from '../lib/errors.ts'
import { type ApiVersion, DEFAULT_API_VERSION, isApiVersion } from './api-version.ts'
import { digestSecret, parseAuthorization, sameDigest } from './credentials.ts'
import { type AuthenticationRow, findAuthenticationRows, touchSecret } from './store.ts'

/** The API client that a request speaks for. */
export interface ApiClient {
  id: string
  apiVersion: ApiVersion
  /** Undefined: the server's default. */
  rateLimitPerMinute: number | undefined
  /** Undefined: as many as they like. */
  maxUsers: number | undefined
}

interface KnownHeader {
  client: ApiClient
  /** When the secret in the header ends, in milliseconds since 1970. */
  expiresAt: number
  /** Until when the header is believed without asking the database, in milliseconds since 1970. */
  freshUntil: number
}

/** How long a known client is believed without asking the database, in milliseconds. */
const CACHE_TTL_MS = 5_000

/** How exact the time is at which a secret was last used, in milliseconds. */
const LAST_USED_PRECISION_MS = 60_000

/** Checks an `Authorization` header. */
export type Authenticator = (header: string | undefined) => Promise<ApiClient>

/**
 * Answers from a cache with a short life, and asks the database whenever that does not settle it: a new
 * secret works at once, a revoked one for {@link CACHE_TTL_MS} at most. An unknown id and a wrong secret
 * cost the same: one digest and one look into the database.
 *
 * @returns a function that throws `UNAUTHORIZED` for whatever is not a live secret of a live client
 */
export function createAuthenticator(database: Database, pepper: string, clock: Clock): Authenticator {
  // By the header's digest, so that no secret is kept in memory.
  const known = new LRUCache<string, KnownHeader>({ max: 10_000 })

  return async (header) => {
    const now = clock().getTime()
    const key = hash('sha256', header ?? '')
    const cached = known.get(key)
    if (cached && now < Math.min(cached.freshUntil, cached.expiresAt)) return cached.client
    known.delete(key)

    const credentials = parseAuthorization(header)
    if (!credentials) throw unauthorized()
    const digest = digestSecret(credentials, pepper)
    const rows = await findAuthenticationRows(database, credentials.clientId)
    const row = rows.find((secret) => secret.digest !== null && sameDigest(secret.digest, digest))
    const expiresAt = row?.expires_at?.getTime() ?? Number.POSITIVE_INFINITY
    if (!row || expiresAt <= now) throw unauthorized()
    const client = toApiClient(row)
    known.set(key, { client, expiresAt, freshUntil: now + CACHE_TTL_MS })
    noteUse(row)
    return client
  }

  /** Nobody waits for it, and nobody fails because of it. */
  function noteUse({ id, secret_id: secretId, last_used_at: lastUsedAt }: AuthenticationRow): void {
    const now = clock()
    if (secretId === null) return
    if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < LAST_USED_PRECISION_MS) return
    touchSecret(database, id, secretId, now).catch(() => undefined)
  }
}

function toApiClient(row: AuthenticationRow): ApiClient {
  return {
    id: row.id,
    apiVersion: isApiVersion(row.api_version) ? row.api_version : DEFAULT_API_VERSION,
    rateLimitPerMinute: row.rate_limit_per_minute ?? undefined,
    maxUsers: row.max_users ?? undefined,
  }
}
