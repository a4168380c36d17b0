import type { ClientScope } from '../clients/scope.ts'
import type { Database } from '../database/database.ts'
import type { WebhookAttemptModel, WebhookDeliveryModel } from '../database/generated/models.ts'
import { type Page, pageOf } from '../lib/page.ts'
import type { Endpoint } from './store.ts'

export type Delivery = Omit<WebhookDeliveryModel, 'apiClientId'>
export type DeliveryStatus = Delivery['status']
export type Attempt = Omit<WebhookAttemptModel, 'apiClientId' | 'deliveryId' | 'userId'>

/** The key of a row of any client's. */
interface Key {
  apiClientId: string
  id: string
}

export async function insertDeliveries(
  database: Database,
  deliveries: WebhookDeliveryModel[],
): Promise<void> {
  await database.prisma.webhookDelivery.createMany({ data: deliveries })
}

export async function findDelivery(
  scope: ClientScope,
  endpointId: string,
  id: string,
): Promise<Delivery | undefined> {
  const found = await scope.database.prisma.webhookDelivery.findFirst({
    where: { apiClientId: scope.apiClientId, endpointId, id },
    omit: { apiClientId: true },
  })
  return found ?? undefined
}

/** Newest first, one more than the page holds when there are more. */
export function listDeliveries(
  scope: ClientScope,
  endpointId: string,
  status: DeliveryStatus | undefined,
  page: Page,
): Promise<Delivery[]> {
  const { id, order } = pageOf(page)
  return scope.database.prisma.webhookDelivery.findMany({
    where: { apiClientId: scope.apiClientId, endpointId, id, ...(status && { status }) },
    omit: { apiClientId: true },
    ...order,
  })
}

/** All attempts at a delivery, the first one first. */
export function listAttempts({ database, apiClientId }: ClientScope, deliveryId: string): Promise<Attempt[]> {
  return database.prisma.webhookAttempt.findMany({
    where: { apiClientId, deliveryId },
    omit: { apiClientId: true, deliveryId: true, userId: true },
    orderBy: { id: 'asc' },
  })
}

/** Writes the given columns of a delivery that stands as it is believed to. @returns whether it did */
export async function updateDelivery(
  database: Database,
  { apiClientId, id }: Key,
  from: Partial<Pick<Delivery, 'status' | 'attemptCount'>>,
  changes: Partial<Delivery>,
): Promise<boolean> {
  const { count } = await database.prisma.webhookDelivery.updateMany({
    where: { apiClientId, id, ...from },
    data: changes,
  })
  return count > 0
}

/** A delivery and where it goes. */
export async function readDelivery(database: Database, { apiClientId, id }: Key) {
  const found = await database.prisma.webhookDelivery.findFirst({
    where: { apiClientId, id },
    include: { endpoint: { include: { apiClient: { select: { revokedAt: true } } } } },
  })
  return found ?? undefined
}

export type DueDelivery = NonNullable<Awaited<ReturnType<typeof readDelivery>>>

/** What an endpoint is by now. */
export type EndpointNow = Pick<Endpoint, 'url' | 'failingSince'>

/**
 * Takes the delivery for the rest of the transaction; the rows that erasure begins with come first, so that neither
 * waits for the other.
 *
 * @returns its endpoint as it is by now; undefined when the delivery is not as it was read any more
 */
export async function lockDelivery(
  database: Database,
  delivery: DueDelivery,
): Promise<EndpointNow | undefined> {
  const { apiClientId, id, endpointId, userId, attemptCount } = delivery
  const { prisma } = database
  const [endpoint] = await prisma.$queryRaw<EndpointNow[]>`
    SELECT url, failing_since AS "failingSince" FROM webhook_endpoints
     WHERE api_client_id = ${apiClientId} AND id = ${endpointId} FOR KEY SHARE`
  await prisma.$queryRaw`
    SELECT 1 FROM users WHERE api_client_id = ${apiClientId} AND id = ${userId} FOR KEY SHARE`
  const rows = await prisma.$queryRaw<unknown[]>`
    SELECT 1 FROM webhook_deliveries
     WHERE api_client_id = ${apiClientId} AND id = ${id} AND status = 'pending' AND attempt_count = ${attemptCount}
       FOR NO KEY UPDATE`
  return rows.length > 0 ? endpoint : undefined
}

export async function insertAttempt(
  database: Database,
  delivery: DueDelivery,
  attempt: Attempt,
): Promise<void> {
  const { apiClientId, id, userId } = delivery
  await database.prisma.webhookAttempt.create({ data: { ...attempt, apiClientId, userId, deliveryId: id } })
}

/** Deletes up to `limit` deliveries of all clients that were created before and have ended. @returns how many */
export async function deleteEnded(database: Database, before: Date, limit: number): Promise<number> {
  const { count } = await database.prisma.webhookDelivery.deleteMany({
    where: { createdAt: { lt: before }, status: { not: 'pending' } },
    limit,
  })
  return count
}
