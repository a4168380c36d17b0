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

interface KnownSecret {
  id: string
  digest: Uint8Array
  expiresAt: Date | null
  lastUsedAt: Date | null
}

interface KnownClient {
  client: ApiClient
  secrets: KnownSecret[]
  /** Until when the client is believed without asking the database, in milliseconds since 1970. */
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
  const known = new LRUCache<string, KnownClient>({ max: 10_000 })

  return async (header) => {
    const credentials = parseAuthorization(header)
    if (!credentials) throw unauthorized()
    const digest = digestSecret(credentials, pepper)
    const liveSecret = (entry: KnownClient | undefined) =>
      entry?.secrets.find(
        (secret) =>
          sameDigest(secret.digest, digest) && (secret.expiresAt === null || secret.expiresAt > clock()),
      )

    const cached = known.get(credentials.clientId)
    const isStranger = liveSecret(cached) === undefined
    if (cached && !isStranger && clock().getTime() < cached.freshUntil) return cached.client
    const rows = await findAuthenticationRows(database, credentials.clientId)
    const loaded = toKnownClient(rows, clock().getTime() + CACHE_TTL_MS)
    const secret = liveSecret(loaded)
    if (!loaded || !secret) {
      if (!isStranger) known.delete(credentials.clientId)
      throw unauthorized()
    }
    known.set(credentials.clientId, loaded)
    noteUse(credentials.clientId, secret)
    return loaded.client
  }

  /** Nobody waits for it, and nobody fails because of it. */
  function noteUse(clientId: string, { id, lastUsedAt }: KnownSecret): void {
    const now = clock()
    if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < LAST_USED_PRECISION_MS) return
    touchSecret(database, clientId, id, now).catch(() => undefined)
  }
}

function toKnownClient(rows: AuthenticationRow[], freshUntil: number): KnownClient | undefined {
  const [first] = rows
  if (!first) return undefined
  return {
    client: {
      id: first.id,
      apiVersion: isApiVersion(first.api_version) ? first.api_version : DEFAULT_API_VERSION,
      rateLimitPerMinute: first.rate_limit_per_minute ?? undefined,
      maxUsers: first.max_users ?? undefined,
    },
    secrets: rows.flatMap(({ secret_id: id, digest, expires_at: expiresAt, last_used_at: lastUsedAt }) =>
      id !== null && digest !== null ? [{ id, digest, expiresAt, lastUsedAt }] : [],
    ),
    freshUntil,
  }
}
