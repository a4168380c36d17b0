import { DEFAULT_API_VERSION, isApiVersion } from '../clients/api-version.ts'
import type { ClientScope } from '../clients/scope.ts'
import type { Database } from '../database/database.ts'
import type { FreshEvent } from '../events/store.ts'
import type { Clock } from '../lib/clock.ts'
import { abridge, conflict, notFound } from '../lib/errors.ts'
import type { IdFactory } from '../lib/ids.ts'
import { inBatches } from '../lib/in-batches.ts'
import type { Page } from '../lib/page.ts'
import { inTransaction } from '../users/scope.ts'
import type { Deliverer } from './deliverer.ts'
import type { Attempt, Delivery, DeliveryStatus } from './delivery-store.ts'
import * as store from './delivery-store.ts'
import { eventPayload, payload } from './payload.ts'
import type { WebhookService } from './service.ts'
import { listEnabled } from './store.ts'

interface Services {
  webhooks: WebhookService
  deliverer: Deliverer
}

/** How long a delivery is kept, in milliseconds. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000

/** How many deliveries are deleted in one statement. */
const DELETED_AT_ONCE = 1_000

/** The messages to endpoints: what becomes of events, and what partners see and do of it. */
export function createDeliveryService({ webhooks, deliverer }: Services, clock: Clock, ids: IdFactory) {
  async function find(scope: ClientScope, endpointId: string, id: string): Promise<Delivery> {
    await webhooks.get(scope, endpointId)
    const delivery = await store.findDelivery(scope, endpointId, id)
    if (!delivery) throw deliveryNotFound(id)
    return delivery
  }

  async function requireEnabled(tx: ClientScope, id: string): Promise<void> {
    const { status } = await webhooks.getLocked(tx, id)
    if (status === 'disabled') {
      throw conflict(
        'This webhook endpoint is disabled. Enable it with PATCH and `{"status": "enabled"}` first.',
      )
    }
  }

  function newDelivery(
    to: { apiClientId: string; endpointId: string },
    about: Pick<Delivery, 'userId' | 'eventId' | 'eventType' | 'payload'>,
  ) {
    const now = clock()
    return {
      ...to,
      ...about,
      id: ids('ozz_whd_'),
      status: 'pending' as const,
      attemptCount: 0,
      step: 0,
      nextAttemptAt: now,
      createdAt: now,
      updatedAt: now,
    }
  }

  async function enqueue(database: Database, deliveries: ReturnType<typeof newDelivery>[]): Promise<void> {
    await store.insertDeliveries(database, deliveries)
    await deliverer.schedule(database, deliveries)
  }

  return {
    /**
     * Sends a message that tells of nothing.
     *
     * @throws NOT_FOUND, CONFLICT while the endpoint is disabled
     */
    ping: (scope: ClientScope, endpointId: string): Promise<Delivery> =>
      inTransaction(scope, async (tx) => {
        await requireEnabled(tx, endpointId)
        const about = {
          userId: null,
          eventId: ids('ozz_evt_'),
          eventType: 'ping',
          payload: payload('ping', clock(), { webhook_endpoint_id: endpointId }),
        }
        const delivery = newDelivery({ apiClientId: tx.apiClientId, endpointId }, about)
        await enqueue(tx.database, [delivery])
        return delivery
      }),

    /** @throws NOT_FOUND */
    async list(
      scope: ClientScope,
      endpointId: string,
      status: DeliveryStatus | undefined,
      page: Page,
    ): Promise<Delivery[]> {
      await webhooks.get(scope, endpointId)
      return store.listDeliveries(scope, endpointId, status, page)
    },

    /** @throws NOT_FOUND */
    async get(
      scope: ClientScope,
      endpointId: string,
      id: string,
    ): Promise<Delivery & { attempts: Attempt[] }> {
      const delivery = await find(scope, endpointId, id)
      return { ...delivery, attempts: await store.listAttempts(scope, id) }
    },

    /**
     * Sends a message again that has arrived or was given up, from the beginning of the schedule.
     *
     * @throws NOT_FOUND, CONFLICT while it is on its way or the endpoint is disabled
     */
    replay: (scope: ClientScope, endpointId: string, id: string): Promise<Delivery> =>
      inTransaction(scope, async (tx) => {
        const { apiClientId, database } = tx
        await requireEnabled(tx, endpointId)
        const delivery = await find(tx, endpointId, id)
        if (delivery.status === 'pending') {
          throw conflict('This delivery is still on its way. It can be replayed once it has ended.')
        }
        const now = clock()
        const restarted = { status: 'pending', step: 0, nextAttemptAt: now, updatedAt: now } as const
        if (!(await store.updateDelivery(database, { apiClientId, id }, {}, restarted))) {
          throw deliveryNotFound(id)
        }
        await deliverer.schedule(database, [{ ...delivery, apiClientId, nextAttemptAt: now }])
        return { ...delivery, ...restarted }
      }),

    /** Makes a delivery of each event for each endpoint that wants it; a part of the transaction of `database`. */
    async handOn(database: Database, events: FreshEvent[]): Promise<void> {
      const endpoints = await listEnabled(database, [
        ...new Set(events.map(({ apiClientId }) => apiClientId)),
      ])
      const deliveries = events.flatMap((event) =>
        endpoints.filter(isFor(event)).map(({ id, apiVersion }) =>
          newDelivery(
            { apiClientId: event.apiClientId, endpointId: id },
            {
              userId: event.userId,
              eventId: event.id,
              eventType: event.type,
              payload: eventPayload(event, isApiVersion(apiVersion) ? apiVersion : DEFAULT_API_VERSION),
            },
          ),
        ),
      )
      if (deliveries.length > 0) await enqueue(database, deliveries)
    },

    deliver: deliverer.deliver,

    deliverToFailing: deliverer.deliverToFailing,

    /** Deletes what ended long ago. @returns how many deliveries */
    purge(database: Database): Promise<number> {
      const before = new Date(clock().getTime() - KEPT_MS)
      return inBatches(DELETED_AT_ONCE, (limit) => store.deleteEnded(database, before, limit))
    },
  }
}

export type DeliveryService = ReturnType<typeof createDeliveryService>

function isFor({ apiClientId, type }: FreshEvent) {
  return (endpoint: { apiClientId: string; eventTypes: string[] }) =>
    endpoint.apiClientId === apiClientId &&
    (endpoint.eventTypes.length === 0 || endpoint.eventTypes.includes(type))
}

function deliveryNotFound(id: string) {
  return notFound(`No delivery found with id '${abridge(id)}' for this webhook endpoint.`)
}
