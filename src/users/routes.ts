import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { ApiVersion } from '../clients/api-version.ts'
import { clientScope } from '../http/resolve-user.ts'
import { errorResponses, toTimestamp, USER_CODES } from '../http/schemas.ts'
import { stageName } from '../http/versions.ts'
import { validationError } from '../lib/errors.ts'
import { CreateUserBody, UserIdParams, UserResource } from './schemas.ts'
import type { UserService } from './service.ts'
import type { User } from './store.ts'

interface Options {
  users: UserService
}

/** `/v1/users` itself. */
export const usersRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { users }) => {
  app.post(
    '/users',
    {
      schema: {
        operationId: 'createUser',
        tags: ['Users'],
        summary: 'Create a user',
        description:
          'Registers one of your users. Optional: any call with an `external:` id creates the user, too.',
        body: CreateUserBody,
        response: {
          201: UserResource,
          ...errorResponses(['CONFLICT', 'USER_LIMIT_REACHED'], { body: true }),
        },
      },
    },
    async (request, reply) => {
      const { external_user_id: externalUserId, name, email, phone } = request.body
      const user = await users.create(clientScope(request), {
        externalUserId,
        name: name ?? null,
        email: email ?? null,
        phone: phone ?? null,
        language: chosenLanguage(request.body),
      })
      reply.code(201)
      return userEnvelope(user, request.apiVersion)
    },
  )
}

/** `/v1/users/{user_id}` itself. */
export const userRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '',
    {
      schema: {
        operationId: 'getUser',
        tags: ['Users'],
        summary: 'Get a user',
        params: UserIdParams,
        response: { 200: UserResource, ...errorResponses(USER_CODES) },
      },
    },
    async (request) => userEnvelope(request.userScope.user, request.apiVersion),
  )
}

function chosenLanguage({ language, language_preference: alias }: CreateUserBody): User['language'] {
  if (language !== undefined && alias !== undefined && language !== alias) {
    const message = `Fields 'language' and 'language_preference' must not differ. Received: '${language}' and '${alias}'.`
    throw validationError([{ field: 'language_preference', message }])
  }
  return language ?? alias ?? 'en'
}

function userEnvelope(user: User, version: ApiVersion) {
  return {
    object: 'user' as const,
    data: {
      id: user.id,
      external_user_id: user.externalUserId,
      name: user.name,
      email: user.email,
      phone: user.phone,
      language: user.language,
      onboarding_stage: stageName(user.onboardingStage, version),
      created_at: toTimestamp(user.createdAt),
    },
  }
}
