import type { ClientScope } from '../clients/scope.ts'
import type { Database } from '../database/database.ts'
import type { WebhookEndpointModel } from '../database/generated/models.ts'
import { type Page, pageOf } from '../lib/page.ts'

export type Endpoint = Omit<WebhookEndpointModel, 'apiClientId'>
export type EndpointChanges = Partial<Omit<Endpoint, 'id' | 'createdAt'>>

/** Takes the client's row for the rest of the transaction, so that its endpoints come into being one after the other. */
export async function lockClient(scope: ClientScope): Promise<void> {
  await scope.database.prisma
    .$queryRaw`SELECT 1 FROM api_clients WHERE id = ${scope.apiClientId} FOR NO KEY UPDATE`
}

export function countEndpoints({ database, apiClientId }: ClientScope): Promise<number> {
  return database.prisma.webhookEndpoint.count({ where: { apiClientId } })
}

export async function insertEndpoint(scope: ClientScope, endpoint: Endpoint): Promise<void> {
  await scope.database.prisma.webhookEndpoint.create({
    data: { ...endpoint, apiClientId: scope.apiClientId },
  })
}

export async function findEndpoint(scope: ClientScope, id: string): Promise<Endpoint | undefined> {
  const found = await scope.database.prisma.webhookEndpoint.findFirst({
    where: { apiClientId: scope.apiClientId, id },
    omit: { apiClientId: true },
  })
  return found ?? undefined
}

/** Takes the endpoint for the rest of the transaction, so that what depends on it neither changes nor goes. */
export async function lockEndpoint(scope: ClientScope, id: string): Promise<void> {
  await scope.database.prisma.$queryRaw`
    SELECT 1 FROM webhook_endpoints WHERE api_client_id = ${scope.apiClientId} AND id = ${id} FOR NO KEY UPDATE`
}

/** Newest first, one more than the page holds when there are more. */
export function listEndpoints(scope: ClientScope, page: Page): Promise<Endpoint[]> {
  const { id, order } = pageOf(page)
  return scope.database.prisma.webhookEndpoint.findMany({
    where: { apiClientId: scope.apiClientId, id },
    omit: { apiClientId: true },
    ...order,
  })
}

/** Writes the given columns. @returns undefined when there is no such endpoint */
export async function updateEndpoint(
  scope: ClientScope,
  id: string,
  changes: EndpointChanges,
): Promise<Endpoint | undefined> {
  const [updated] = await scope.database.prisma.webhookEndpoint.updateManyAndReturn({
    where: { apiClientId: scope.apiClientId, id },
    data: changes,
    omit: { apiClientId: true },
  })
  return updated
}

/** @returns whether there was such an endpoint */
export async function removeEndpoint({ database, apiClientId }: ClientScope, id: string): Promise<boolean> {
  const { count } = await database.prisma.webhookEndpoint.deleteMany({ where: { apiClientId, id } })
  return count > 0
}

/** The enabled endpoints of clients that are not revoked, with the API version that each client is pinned to. */
export async function listEnabled(database: Database, apiClientIds: string[]) {
  const rows = await database.prisma.webhookEndpoint.findMany({
    where: { apiClientId: { in: apiClientIds }, status: 'enabled', apiClient: { revokedAt: null } },
    select: { apiClientId: true, id: true, eventTypes: true, apiClient: { select: { apiVersion: true } } },
  })
  return rows.map(({ apiClient, ...endpoint }) => ({ ...endpoint, apiVersion: apiClient.apiVersion }))
}

/** Notes on an endpoint how its deliveries fare; one that is disabled by now stays as it is. */
export async function markEndpoint(
  database: Database,
  { apiClientId, endpointId }: { apiClientId: string; endpointId: string },
  changes: EndpointChanges,
): Promise<void> {
  await database.prisma.webhookEndpoint.updateMany({
    where: { apiClientId, id: endpointId, status: 'enabled' },
    data: changes,
  })
}
