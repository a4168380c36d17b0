import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from '@sinclair/typebox'
import type { DatabaseConnection } from '../database/database.ts'
import { unavailable } from '../lib/errors.ts'
import { Enum, errorsByStatus } from './schemas.ts'

const Status = Type.Object(
  { status: Enum(['ok']) },
  { description: 'It is so.', examples: [{ status: 'ok' }] },
)

interface Options {
  database: DatabaseConnection
  isClosing: () => boolean
}

/** `GET /health/live` and `GET /health/ready`. */
export const healthRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { database, isClosing }) => {
  app.get(
    '/health/live',
    {
      schema: {
        operationId: 'getLiveness',
        tags: ['Operation'],
        summary: 'Whether the process runs',
        security: [],
        response: { 200: Status, ...errorsByStatus(['HEADERS_TOO_LARGE']) },
      },
    },
    async () => ({ status: 'ok' as const }),
  )

  app.get(
    '/health/ready',
    {
      schema: {
        operationId: 'getReadiness',
        tags: ['Operation'],
        summary: 'Whether requests can be served',
        description: 'Not while the database is away or lacks a migration, nor once the process is closing.',
        security: [],
        response: { 200: Status, ...errorsByStatus(['HEADERS_TOO_LARGE', 'UNAVAILABLE']) },
      },
    },
    async () => {
      if (isClosing()) throw unavailable()
      await database.ping().catch((error: unknown) => {
        throw unavailable(error)
      })
      return { status: 'ok' as const }
    },
  )
}
