import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from '@sinclair/typebox'
import { listEnvelope, toPage } from '../http/pagination.ts'
import { clientScope } from '../http/resolve-user.ts'
import { errorResponses } from '../http/schemas.ts'
import {
  CreateEndpointBody,
  EmptyBody,
  EndpointIdParams,
  EndpointList,
  EndpointResource,
  EndpointWithSecretResource,
  ListEndpointsQuery,
  UpdateEndpointBody,
} from './schemas.ts'
import type { EndpointInput, EndpointWithSecret, WebhookService } from './service.ts'
import type { Endpoint } from './store.ts'
import { endpointData } from './wire.ts'

const FULL = {
  CONFLICT: {
    when: 'There are as many endpoints as there can be.',
    example: { message: 'You have 20 webhook endpoints, as many as there can be. Delete one first.' },
  },
}

/** `/v1/webhook-endpoints` and below. */
export const endpointRoutes: FastifyPluginAsyncTypebox<{ webhooks: WebhookService }> = async (
  app,
  { webhooks },
) => {
  app.post(
    '',
    {
      config: { confidential: true },
      schema: {
        operationId: 'createWebhookEndpoint',
        tags: ['Webhooks'],
        summary: 'Register a webhook endpoint',
        description:
          'Messages are signed as Standard Webhooks says, with the secret that only this answer shows. What arrives ' +
          'with a 2xx is done; all else is sent again over some three days.',
        body: CreateEndpointBody,
        response: {
          201: EndpointWithSecretResource,
          ...errorResponses(['CONFLICT'], { body: true, meaning: FULL }),
        },
      },
    },
    async (request, reply) => {
      const { url, description, event_types: eventTypes } = request.body
      const input = { url, description: description ?? null, eventTypes: eventTypes ?? [] }
      const endpoint = await webhooks.create(clientScope(request), input)
      reply.code(201)
      return secretEnvelope(endpoint)
    },
  )

  app.get(
    '',
    {
      schema: {
        operationId: 'listWebhookEndpoints',
        tags: ['Webhooks'],
        summary: 'List your webhook endpoints, newest first',
        querystring: ListEndpointsQuery,
        response: { 200: EndpointList, ...errorResponses([]) },
      },
    },
    async (request) => {
      const page = toPage(request.query)
      return listEnvelope(await webhooks.list(clientScope(request), page), page, endpointData)
    },
  )

  app.get(
    '/:endpoint_id',
    {
      schema: {
        operationId: 'getWebhookEndpoint',
        tags: ['Webhooks'],
        summary: 'Get a webhook endpoint',
        params: EndpointIdParams,
        response: { 200: EndpointResource, ...errorResponses(['NOT_FOUND']) },
      },
    },
    async (request) => envelope(await webhooks.get(clientScope(request), request.params.endpoint_id)),
  )

  app.patch(
    '/:endpoint_id',
    {
      schema: {
        operationId: 'updateWebhookEndpoint',
        tags: ['Webhooks'],
        summary: 'Update a webhook endpoint',
        description:
          'Changes the fields that are sent. One that was disabled, by whomever, is enabled with `status`.',
        params: EndpointIdParams,
        body: UpdateEndpointBody,
        response: { 200: EndpointResource, ...errorResponses(['NOT_FOUND'], { body: true }) },
      },
    },
    async (request) => {
      const { endpoint_id: id } = request.params
      return envelope(await webhooks.update(clientScope(request), id, toChanges(request.body)))
    },
  )

  app.delete(
    '/:endpoint_id',
    {
      schema: {
        operationId: 'deleteWebhookEndpoint',
        tags: ['Webhooks'],
        summary: 'Delete a webhook endpoint',
        description: 'Its deliveries go with it, also those that are still on their way.',
        params: EndpointIdParams,
        response: {
          204: Type.Null({ description: 'The endpoint is deleted.' }),
          ...errorResponses(['NOT_FOUND']),
        },
      },
    },
    async (request, reply) => {
      await webhooks.remove(clientScope(request), request.params.endpoint_id)
      reply.code(204)
      return null
    },
  )

  app.post(
    '/:endpoint_id/rotate-secret',
    {
      config: { bodyOptional: true, confidential: true },
      schema: {
        operationId: 'rotateWebhookSecret',
        tags: ['Webhooks'],
        summary: 'Make a new signing secret',
        description:
          'For 24 hours the secret before signs beside it: messages carry two signatures. Two secrets are valid at ' +
          'most: the one before that ends at once.',
        params: EndpointIdParams,
        body: EmptyBody,
        response: {
          200: EndpointWithSecretResource,
          ...errorResponses(['NOT_FOUND'], { body: true }),
        },
      },
    },
    async (request) =>
      secretEnvelope(await webhooks.rotateSecret(clientScope(request), request.params.endpoint_id)),
  )
}

function envelope(endpoint: Endpoint) {
  return { object: 'webhook_endpoint' as const, data: endpointData(endpoint) }
}

function secretEnvelope(endpoint: EndpointWithSecret) {
  return {
    object: 'webhook_endpoint' as const,
    data: { ...endpointData(endpoint), secret: endpoint.plainSecret },
  }
}

function toChanges(body: UpdateEndpointBody): Partial<EndpointInput> & { status?: Endpoint['status'] } {
  const { url, description, event_types: eventTypes, status } = body
  return {
    ...(url !== undefined && { url }),
    ...(description !== undefined && { description }),
    ...(eventTypes !== undefined && { eventTypes }),
    ...(status !== undefined && { status }),
  }
}
