import type { Database, Statement } from '../database/database.ts'
import type { ApiClientModel, ApiClientSecretModel } from '../database/generated/models.ts'

export type ApiClientRow = ApiClientModel
export type SecretRow = Pick<ApiClientSecretModel, 'id' | 'digest' | 'expiresAt'>

/** A live API client with its secrets, as authentication needs it. */
export interface AuthenticationRow {
  id: string
  api_version: string
  rate_limit_per_minute: number | null
  max_users: number | null
  secret_id: string | null
  digest: Uint8Array | null
  expires_at: Date | null
  last_used_at: Date | null
}

const findForAuthentication: Statement<AuthenticationRow> = {
  name: 'clients.find_for_authentication',
  isShort: true,
  text: `
    SELECT c.id, c.api_version, c.rate_limit_per_minute, c.max_users,
           s.id AS secret_id, s.digest, s.expires_at, s.last_used_at
      FROM api_clients c
      LEFT JOIN api_client_secrets s ON s.api_client_id = c.id
     WHERE c.id = $1 AND c.revoked_at IS NULL`,
}

/** One row a secret; none when the client is unknown or revoked. */
export function findAuthenticationRows(database: Database, clientId: string): Promise<AuthenticationRow[]> {
  return database.query(findForAuthentication, [clientId])
}

export async function insertClient(
  database: Database,
  client: Omit<ApiClientRow, 'revokedAt' | 'userCount'>,
): Promise<void> {
  await database.prisma.apiClient.create({ data: client })
}

/** Makes sure the client exists and is not revoked; leaves the rest of a known one alone. */
export async function ensureClient(
  database: Database,
  client: Pick<ApiClientRow, 'id' | 'name' | 'apiVersion' | 'createdAt'>,
): Promise<void> {
  await database.prisma.apiClient.createMany({ data: [client], skipDuplicates: true })
  await database.prisma.apiClient.updateMany({ where: { id: client.id }, data: { revokedAt: null } })
}

/** Takes the client's row for the rest of the transaction, so that its secrets change one after the other. */
export async function lockClient(database: Database, clientId: string): Promise<boolean> {
  const rows = await database.prisma.$queryRaw<unknown[]>`
    SELECT 1 FROM api_clients WHERE id = ${clientId} AND revoked_at IS NULL FOR NO KEY UPDATE`
  return rows.length > 0
}

export function listSecrets(database: Database, clientId: string): Promise<SecretRow[]> {
  return database.prisma.apiClientSecret.findMany({
    where: { apiClientId: clientId },
    select: { id: true, digest: true, expiresAt: true },
  })
}

export async function insertSecret(
  database: Database,
  secret: Omit<ApiClientSecretModel, 'expiresAt' | 'lastUsedAt'>,
): Promise<void> {
  await database.prisma.apiClientSecret.create({ data: secret })
}

export async function expireSecret(
  database: Database,
  clientId: string,
  secretId: string,
  expiresAt: Date,
): Promise<void> {
  await database.prisma.apiClientSecret.update({
    where: { apiClientId_id: { apiClientId: clientId, id: secretId } },
    data: { expiresAt },
  })
}

/** Deletes the client's secrets, all of them or all but one. */
export async function deleteSecrets(database: Database, clientId: string, exceptId?: string): Promise<void> {
  await database.prisma.apiClientSecret.deleteMany({
    where: { apiClientId: clientId, ...(exceptId && { id: { not: exceptId } }) },
  })
}

/** Notes that a secret was used. */
export async function touchSecret(
  database: Database,
  clientId: string,
  secretId: string,
  lastUsedAt: Date,
): Promise<void> {
  await database.prisma.apiClientSecret.updateMany({
    where: { apiClientId: clientId, id: secretId },
    data: { lastUsedAt },
  })
}

/** Oldest first, with the number of users and when each secret was last used. */
export function listClients(database: Database) {
  return database.prisma.apiClient.findMany({
    orderBy: { id: 'asc' },
    include: { secrets: { select: { lastUsedAt: true } }, _count: { select: { users: true } } },
  })
}

/** @returns false when there is no such client, or it is revoked already */
export async function revokeClient(database: Database, clientId: string, revokedAt: Date): Promise<boolean> {
  const { count } = await database.prisma.apiClient.updateMany({
    where: { id: clientId, revokedAt: null },
    data: { revokedAt },
  })
  return count > 0
}
