import type { ClientScope } from '../clients/scope.ts'
import type { Database, Statement } from '../database/database.ts'

/** What a request was answered with. */
export interface Answer {
  status: number
  apiVersion: string
  contentType: string
  body: string
}

/** A try at a request: only the one that holds the key's lease may complete it. */
export interface Attempt {
  key: string
  id: string
  fingerprint: Uint8Array<ArrayBuffer>
}

interface Lifetime {
  createdAt: Date
  expiresAt: Date
  leaseMs: number
}

// Leases are told by the database's clock, which all processes share.
const LEASE_END = `now() + make_interval(secs => $5::float8 / 1000)`

const reserveStatement: Statement<{ attempt: string }> = {
  name: 'idempotency.reserve',
  isShort: true,
  text: `
    INSERT INTO idempotency_keys AS known (
      api_client_id, key, fingerprint, attempt, lease_ends_at, created_at, expires_at)
    VALUES ($1, $2, $3, $4, ${LEASE_END}, $6::timestamptz, $7::timestamptz)
    ON CONFLICT (api_client_id, key) DO UPDATE
       SET fingerprint = EXCLUDED.fingerprint, attempt = EXCLUDED.attempt,
           lease_ends_at = EXCLUDED.lease_ends_at, created_at = EXCLUDED.created_at,
           expires_at = EXCLUDED.expires_at, user_id = NULL, status = NULL, api_version = NULL, content_type = NULL, body = NULL
     WHERE known.expires_at <= EXCLUDED.created_at
        OR (known.status IS NULL AND known.lease_ends_at <= now() AND known.fingerprint = EXCLUDED.fingerprint)
    RETURNING attempt`,
}

/** Takes a key that is new, has expired, or was left behind by an attempt that died. @returns whether it was taken */
export async function reserve(scope: ClientScope, attempt: Attempt, lifetime: Lifetime): Promise<boolean> {
  const { createdAt, expiresAt, leaseMs } = lifetime
  const { key, id, fingerprint } = attempt
  const values = [scope.apiClientId, key, fingerprint, id, leaseMs, createdAt, expiresAt]
  const rows = await scope.database.query(reserveStatement, values)
  return rows.length > 0
}

export async function find(scope: ClientScope, key: string) {
  return scope.database.prisma.idempotencyKey.findUnique({
    where: { apiClientId_key: { apiClientId: scope.apiClientId, key } },
  })
}

const renewStatement: Statement<never> = {
  name: 'idempotency.renew',
  isShort: true,
  text: `
    UPDATE idempotency_keys SET lease_ends_at = now() + make_interval(secs => $4::float8 / 1000)
     WHERE api_client_id = $1 AND key = $2 AND attempt = $3 AND status IS NULL`,
}

export async function renew(scope: ClientScope, attempt: Attempt, leaseMs: number): Promise<void> {
  await scope.database.query(renewStatement, [scope.apiClientId, attempt.key, attempt.id, leaseMs])
}

/** Keeps the answer. @returns false when another attempt has taken the key over */
export async function complete(
  scope: ClientScope,
  attempt: Attempt,
  answer: Answer,
  userId: string | null,
): Promise<boolean> {
  const { count } = await scope.database.prisma.idempotencyKey.updateMany({
    where: { apiClientId: scope.apiClientId, key: attempt.key, attempt: attempt.id, status: null },
    data: { ...answer, userId },
  })
  return count > 0
}

/** Gives the key back, as if it had never been used. */
export async function release(scope: ClientScope, attempt: Attempt): Promise<void> {
  await scope.database.prisma.idempotencyKey.deleteMany({
    where: { apiClientId: scope.apiClientId, key: attempt.key, attempt: attempt.id, status: null },
  })
}

/** Deletes the keys of all clients that expired before `now`. */
export async function deleteExpired(database: Database, now: Date): Promise<number> {
  const { count } = await database.prisma.idempotencyKey.deleteMany({ where: { expiresAt: { lte: now } } })
  return count
}
