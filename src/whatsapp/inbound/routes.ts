import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import type { Database } from '../../database/database.ts'
import { asFailedAuthentication } from '../../http/authenticate.ts'
import { errorsByStatus } from '../../http/schemas.ts'
import { invalidJson } from '../../lib/errors.ts'
import type { Limits } from '../../limits/limits.ts'
import { type Envelope, readEnvelope } from './envelope.ts'
import type { Proofs } from './proof.ts'
import { Acknowledgement, EventParams, WebhookBody } from './schemas.ts'
import type { InboundService } from './service.ts'

interface Options {
  inbound: InboundService
  database: Database
  limits: Limits
}

/** The largest body, in bytes: a file of 10 MiB in base64, with some room. */
const BODY_LIMIT = 16 * 1024 * 1024

const SHARED_SCHEMA = {
  tags: ['WhatsApp'],
  description:
    'For the webhooks of an Evolution server, with the secret of the instance in one of the headers `apikey` and ' +
    '`x-webhook-secret`, in the `apikey` of the body, or as the key of a `Bearer` token (HS256). Whatever wants no ' +
    'answer is acknowledged and ignored.',
  security: [],
  body: WebhookBody,
  response: {
    200: Acknowledgement,
    ...errorsByStatus([
      ...(['INVALID_JSON', 'VALIDATION_ERROR', 'UNAUTHORIZED', 'PAYLOAD_TOO_LARGE', 'URI_TOO_LONG'] as const),
      ...([
        'UNSUPPORTED_MEDIA_TYPE',
        'RATE_LIMITED',
        'HEADERS_TOO_LARGE',
        'INTERNAL',
        'UNAVAILABLE',
      ] as const),
    ]),
  },
}

/** `/api/webhooks/evolution`, with or without the event in the path. */
export const evolutionRoutes: FastifyPluginAsyncTypebox<Options> = async (
  app,
  { inbound, database, limits },
) => {
  // Files make bodies large, and what an Evolution server repeats or nests is none of our business.
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, JSON.parse(String(body)))
    } catch {
      done(invalidJson('The request body is not valid JSON.'))
    }
  })

  app.post(
    '/api/webhooks/evolution',
    {
      bodyLimit: BODY_LIMIT,
      schema: { ...SHARED_SCHEMA, operationId: 'receiveEvolutionWebhook', summary: 'Receive a webhook' },
    },
    async (request, reply) => {
      try {
        return await acknowledge(request, readEnvelope(request.body, undefined))
      } catch (error) {
        throw await asFailedAuthentication(error, request, reply, limits)
      }
    },
  )

  app.post(
    '/api/webhooks/evolution/:event',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        ...SHARED_SCHEMA,
        operationId: 'receiveEvolutionEvent',
        summary: 'Receive a webhook of one event',
        params: EventParams,
      },
    },
    async (request, reply) => {
      try {
        return await acknowledge(request, readEnvelope(request.body, request.params.event))
      } catch (error) {
        throw await asFailedAuthentication(error, request, reply, limits)
      }
    },
  )

  async function acknowledge(request: FastifyRequest, envelope: Envelope) {
    const accepted = await inbound.accept(database, envelope, proofsOf(request, envelope))
    return { status: accepted > 0 ? ('accepted' as const) : ('ignored' as const) }
  }
}

function proofsOf({ headers }: FastifyRequest, { apikey }: Envelope): Proofs {
  const sent = [headers.apikey, headers['x-webhook-secret'], apikey]
  return {
    secrets: sent.filter((secret) => typeof secret === 'string'),
    token: /^bearer +(?<token>\S+)$/i.exec(headers.authorization ?? '')?.groups?.token,
  }
}
