import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { API_VERSIONS, DEFAULT_API_VERSION } from '../clients/api-version.ts'
import { documentedSchema, refineDocument } from './openapi-document.ts'

/**
 * The document at `GET /openapi.json`, made from the routes' own schemas, and the pages at `GET /docs`.
 *
 * @param webhooks the messages that the server sends by itself, as OpenAPI describes them
 */
export async function useOpenApi(app: FastifyInstance, webhooks: object): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Ozzie API',
        version: API_VERSIONS.at(-1) ?? DEFAULT_API_VERSION,
        description: DESCRIPTION,
        license: { name: 'Proprietary', identifier: 'LicenseRef-Proprietary' },
      },
      servers: [{ url: '/', description: 'This server.' }],
      tags: [
        { name: 'Users', description: 'The people whom the coach looks after.' },
        { name: 'Financial intake', description: "Snapshots of a month's income and expenses." },
        { name: 'Plan', description: 'What to do with the money, and by when a goal is met.' },
        { name: 'Goals', description: 'What the money is for; one goal is active at a time.' },
        { name: 'Money Moves', description: 'Small tasks on a cadence, which turn the plan into behaviour.' },
        { name: 'Insights', description: 'What a month came to, and what stands out in it.' },
        {
          name: 'Transactions',
          description: 'What was really spent and earned, read from text, rows or files.',
        },
        { name: 'Chat', description: 'A money coach that knows the figures.' },
        { name: 'Webhooks', description: 'Addresses of yours that are told what happens.' },
        { name: 'WhatsApp', description: 'The coach on WhatsApp, over Evolution API.' },
        { name: 'Operation', description: 'For those who run the server.' },
      ],
      components: {
        securitySchemes: {
          bearer: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'base64(client_id:client_secret)',
            description: 'The token that `npm run clients -- create` prints.',
          },
        },
      },
      security: [{ bearer: [] }],
    },
    transform: ({ schema, url, route }) => ({ schema: documentedSchema(schema, route.config), url }),
    transformObject: (document) =>
      'openapiObject' in document ? refineDocument({ ...document.openapiObject, webhooks }) : {},
  })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    uiConfig: { docExpansion: 'list', persistAuthorization: true, tryItOutEnabled: true },
    theme: { title: 'Ozzie API' },
  })
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}

const DESCRIPTION = `A money coach for the users of any fintech.

Authenticate with \`Authorization: Bearer base64(client_id:client_secret)\`. Name a user by Ozzie's id or by
\`external:\` and your own id; an \`external:\` id that is not known yet becomes a new user, which the header
\`Ozzie-User-Provisioned: true\` tells. Every answer carries \`X-Request-Id\`, every failure has the form
\`{"error": {"code", "message", "details"?}}\`.`
