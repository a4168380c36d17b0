import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from '@sinclair/typebox'
import type { ApiVersion } from '../clients/api-version.ts'
import { errorResponses, USER_CODES } from '../http/schemas.ts'
import { stageName } from '../http/versions.ts'
import { UserIdParams } from '../users/schemas.ts'
import { UserExportResource } from './schemas.ts'
import type { PrivacyService } from './service.ts'
import type { StoredUser } from './store.ts'

/** `GET /v1/users/{user_id}/export` and `DELETE /v1/users/{user_id}`. */
export const privacyRoutes: FastifyPluginAsyncTypebox<{ privacy: PrivacyService }> = async (
  app,
  { privacy },
) => {
  app.get(
    '/export',
    {
      schema: {
        operationId: 'exportUser',
        tags: ['Users'],
        summary: 'Export all that is stored of a user',
        description: 'Every record of the user in one document, all as they are at one moment.',
        params: UserIdParams,
        response: {
          200: UserExportResource,
          ...errorResponses(USER_CODES),
        },
      },
    },
    async ({ userScope, apiVersion }) => exportEnvelope(await privacy.export(userScope), apiVersion),
  )

  app.delete(
    '',
    {
      schema: {
        operationId: 'deleteUser',
        tags: ['Users'],
        summary: 'Erase a user',
        description:
          'Erases the user and everything that is stored of them, for good: the id is never found again. A later ' +
          'call with the same `external:` id creates a new user. An `external:` id that is not known is a 404.',
        params: UserIdParams,
        response: {
          204: Type.Null({ description: 'The user is erased.' }),
          ...errorResponses(['FORBIDDEN', 'NOT_FOUND']),
        },
      },
    },
    async ({ userScope }, reply) => {
      await privacy.erase(userScope)
      reply.code(204)
      return null
    },
  )
}

function exportEnvelope({ user, records }: StoredUser, version: ApiVersion) {
  const stage = stageName(user.onboarding_stage, version)
  return {
    object: 'user_export' as const,
    data: { user: { ...user, onboarding_stage: stage }, ...records },
  }
}
