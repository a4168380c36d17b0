import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from '@sinclair/typebox'
import { listEnvelope, PageQuery, toPage } from '../../http/pagination.ts'
import { clientScope } from '../../http/resolve-user.ts'
import { errorResponses, toTimestamp } from '../../http/schemas.ts'
import type { ErrorCode } from '../../lib/errors.ts'
import { InstanceList, InstanceParams, InstanceResource, PutInstanceBody } from './schemas.ts'
import type { InstanceService } from './service.ts'
import type { Instance } from './store.ts'

interface Options {
  instances: InstanceService
}

const PUT_CODES: ErrorCode[] = ['INVALID_JSON', 'CONFLICT', 'PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE']

const TAKEN = {
  when: 'The name is taken.',
  example: { message: "The name 'coach-br' is taken. Rename the instance on its Evolution server." },
}

/** `/v1/whatsapp/instances`. */
export const instanceRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { instances }) => {
  app.put(
    '/whatsapp/instances/:name',
    {
      schema: {
        operationId: 'putWhatsAppInstance',
        tags: ['WhatsApp'],
        summary: 'Register an instance',
        description:
          'Lets the coach answer on a WhatsApp number of yours. Point the webhook of the instance, with the event ' +
          '`MESSAGES_UPSERT`, to `/api/webhooks/evolution`. What was registered under the name before is replaced.',
        params: InstanceParams,
        body: PutInstanceBody,
        response: {
          200: { ...InstanceResource, description: 'The instance, as it is registered now.' },
          201: { ...InstanceResource, description: 'The instance, newly registered.' },
          ...errorResponses(PUT_CODES, { meaning: { CONFLICT: TAKEN } }),
        },
      },
    },
    async (request, reply) => {
      const { server_url, api_key, webhook_secret, unknown_sender: unknownSender = 'ignore' } = request.body
      const input = { serverUrl: server_url, apiKey: api_key, webhookSecret: webhook_secret, unknownSender }
      const { instance, isNew } = await instances.put(clientScope(request), request.params.name, input)
      reply.code(isNew ? 201 : 200)
      return instanceEnvelope(instance)
    },
  )

  app.get(
    '/whatsapp/instances',
    {
      schema: {
        operationId: 'listWhatsAppInstances',
        tags: ['WhatsApp'],
        summary: 'List instances, the newest first',
        querystring: PageQuery('ozz_wai_'),
        response: { 200: InstanceList, ...errorResponses([]) },
      },
    },
    async (request) => {
      const page = toPage(request.query)
      return listEnvelope(await instances.list(clientScope(request), page), page, instanceData)
    },
  )

  app.get(
    '/whatsapp/instances/:name',
    {
      schema: {
        operationId: 'getWhatsAppInstance',
        tags: ['WhatsApp'],
        summary: 'Get an instance',
        params: InstanceParams,
        response: { 200: InstanceResource, ...errorResponses(['NOT_FOUND']) },
      },
    },
    async (request) => instanceEnvelope(await instances.get(clientScope(request), request.params.name)),
  )

  app.delete(
    '/whatsapp/instances/:name',
    {
      schema: {
        operationId: 'deleteWhatsAppInstance',
        tags: ['WhatsApp'],
        summary: 'Remove an instance',
        description: 'Its webhooks are refused from now on, and nothing more is sent through it.',
        params: InstanceParams,
        response: {
          204: Type.Null({ description: 'The instance is removed.' }),
          ...errorResponses(['NOT_FOUND']),
        },
      },
    },
    async (request, reply) => {
      await instances.remove(clientScope(request), request.params.name)
      reply.code(204)
      return null
    },
  )
}

function instanceEnvelope(instance: Instance) {
  return { object: 'whatsapp_instance' as const, data: instanceData(instance) }
}

function instanceData({ id, name, serverUrl, unknownSender, createdAt, updatedAt }: Instance) {
  return {
    id,
    name,
    server_url: serverUrl,
    unknown_sender: unknownSender,
    created_at: toTimestamp(createdAt),
    updated_at: toTimestamp(updatedAt),
  }
}
