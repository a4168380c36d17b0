import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { listEnvelope, toPage } from '../http/pagination.ts'
import { clientScope } from '../http/resolve-user.ts'
import { errorResponses } from '../http/schemas.ts'
import type { DeliveryService } from './delivery-service.ts'
import type { Delivery } from './delivery-store.ts'
import {
  DeliveryDetailResource,
  DeliveryIdParams,
  DeliveryList,
  DeliveryResource,
  EmptyBody,
  EndpointIdParams,
  ListDeliveriesQuery,
} from './schemas.ts'
import { attemptData, deliveryData } from './wire.ts'

const NOT_NOW = {
  CONFLICT: {
    when: 'The endpoint is disabled, or the delivery is still on its way.',
    example: {
      message: 'This webhook endpoint is disabled. Enable it with PATCH and `{"status": "enabled"}` first.',
    },
  },
}

/** What is sent to an endpoint: `/v1/webhook-endpoints/{endpoint_id}/ping`, `…/deliveries` and below. */
export const deliveryRoutes: FastifyPluginAsyncTypebox<{ deliveries: DeliveryService }> = async (
  app,
  { deliveries },
) => {
  app.post(
    '/:endpoint_id/ping',
    {
      config: { bodyOptional: true },
      schema: {
        operationId: 'pingWebhookEndpoint',
        tags: ['Webhooks'],
        summary: 'Send a test message',
        description: 'A message of type `ping`, signed, sent and retried like any other.',
        params: EndpointIdParams,
        body: EmptyBody,
        response: {
          201: DeliveryResource,
          ...errorResponses(['NOT_FOUND', 'CONFLICT'], { body: true, meaning: NOT_NOW }),
        },
      },
    },
    async (request, reply) => {
      const delivery = await deliveries.ping(clientScope(request), request.params.endpoint_id)
      reply.code(201)
      return envelope(delivery)
    },
  )

  app.get(
    '/:endpoint_id/deliveries',
    {
      schema: {
        operationId: 'listWebhookDeliveries',
        tags: ['Webhooks'],
        summary: 'List the deliveries to an endpoint, newest first',
        description: 'Of the last 30 days.',
        params: EndpointIdParams,
        querystring: ListDeliveriesQuery,
        response: { 200: DeliveryList, ...errorResponses(['NOT_FOUND']) },
      },
    },
    async (request) => {
      const page = toPage(request.query)
      const { endpoint_id: endpointId } = request.params
      const rows = await deliveries.list(clientScope(request), endpointId, request.query.status, page)
      return listEnvelope(rows, page, deliveryData)
    },
  )

  app.get(
    '/:endpoint_id/deliveries/:delivery_id',
    {
      schema: {
        operationId: 'getWebhookDelivery',
        tags: ['Webhooks'],
        summary: 'Get a delivery with its attempts',
        params: DeliveryIdParams,
        response: { 200: DeliveryDetailResource, ...errorResponses(['NOT_FOUND']) },
      },
    },
    async (request) => {
      const { endpoint_id: endpointId, delivery_id: id } = request.params
      const { attempts, ...delivery } = await deliveries.get(clientScope(request), endpointId, id)
      const data = {
        ...deliveryData(delivery),
        payload: delivery.payload,
        attempts: attempts.map(attemptData),
      }
      return { object: 'webhook_delivery' as const, data }
    },
  )

  app.post(
    '/:endpoint_id/deliveries/:delivery_id/replay',
    {
      config: { bodyOptional: true },
      schema: {
        operationId: 'replayWebhookDelivery',
        tags: ['Webhooks'],
        summary: 'Send a delivery again',
        description: 'One that has arrived or was given up, with the same id and body, at once.',
        params: DeliveryIdParams,
        body: EmptyBody,
        response: {
          200: DeliveryResource,
          ...errorResponses(['NOT_FOUND', 'CONFLICT'], { body: true, meaning: NOT_NOW }),
        },
      },
    },
    async (request) => {
      const { endpoint_id: endpointId, delivery_id: id } = request.params
      return envelope(await deliveries.replay(clientScope(request), endpointId, id))
    },
  )
}

function envelope(delivery: Delivery) {
  return { object: 'webhook_delivery' as const, data: deliveryData(delivery) }
}
