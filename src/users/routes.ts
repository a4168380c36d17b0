import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { ApiVersion } from '../clients/api-version.ts'
import { listEnvelope, toPage } from '../http/pagination.ts'
import { clientScope } from '../http/resolve-user.ts'
import { errorResponses, USER_CODES } from '../http/schemas.ts'
import { stageNamed } from '../http/versions.ts'
import { abridge, validationError } from '../lib/errors.ts'
import {
  CreateUserBody,
  ListUsersQuery,
  UpdateUserBody,
  UserIdParams,
  UserList,
  UserResource,
} from './schemas.ts'
import type { UserService } from './service.ts'
import type { User, UserChanges, UserFilter } from './store.ts'
import { userData } from './wire.ts'

interface Options {
  users: UserService
}

/** `/v1/users` itself. */
export const usersRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { users }) => {
  app.post(
    '/users',
    {
      config: { userField: 'external_user_id' },
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
      preValidation: async ({ body }) => refuseTwoLanguages(body),
    },
    async (request, reply) => {
      const { external_user_id: externalUserId, name, email, phone } = request.body
      const user = await users.create(clientScope(request), {
        externalUserId,
        name: name ?? null,
        email: email ?? null,
        phone: phone ?? null,
        language: chosenLanguage(request.body) ?? 'en',
      })
      reply.code(201)
      return userEnvelope(user, request.apiVersion)
    },
  )

  app.get(
    '/users',
    {
      schema: {
        operationId: 'listUsers',
        tags: ['Users'],
        summary: 'List your users, newest first',
        description: 'All users of your API client, or those whom every given filter fits.',
        querystring: ListUsersQuery,
        response: { 200: UserList, ...errorResponses([]) },
      },
    },
    async (request) => {
      const page = toPage(request.query)
      const rows = await users.list(clientScope(request), toFilter(request.query), page)
      return listEnvelope(rows, page, (user) => userData(user, request.apiVersion))
    },
  )
}

/** `/v1/users/{user_id}` itself. */
export const userRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { users }) => {
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

  app.patch(
    '',
    {
      schema: {
        operationId: 'updateUser',
        tags: ['Users'],
        summary: 'Update a user',
        description: 'Changes the fields that are sent. Your own id of the user and the stage cannot be set.',
        params: UserIdParams,
        body: UpdateUserBody,
        response: { 200: UserResource, ...errorResponses(USER_CODES, { body: true }) },
      },
      preValidation: async ({ body }) => refuseTwoLanguages(body),
    },
    async (request) => {
      const user = await users.update(request.userScope, toChanges(request.body))
      return userEnvelope(user, request.apiVersion)
    },
  )
}

/** Before the user is resolved: a contradiction must not create anybody. */
function refuseTwoLanguages(body: unknown): void {
  const language: unknown = Reflect.get(Object(body), 'language')
  const alias: unknown = Reflect.get(Object(body), 'language_preference')
  if (typeof language !== 'string' || typeof alias !== 'string' || language === alias) return
  const message =
    "Fields 'language' and 'language_preference' must not differ. " +
    `Received: '${abridge(language)}' and '${abridge(alias)}'.`
  throw validationError([{ field: 'language_preference', message }])
}

function chosenLanguage(body: UpdateUserBody): User['language'] | undefined {
  return body.language ?? body.language_preference
}

function toChanges(body: UpdateUserBody): UserChanges {
  const { name, email, phone } = body
  const language = chosenLanguage(body)
  return {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
    ...(language !== undefined && { language }),
  }
}

function toFilter(query: ListUsersQuery): UserFilter {
  const { external_user_id: externalUserId, phone, onboarding_stage: stage } = query
  return {
    ...(externalUserId !== undefined && { externalUserId }),
    ...(phone !== undefined && { phone }),
    ...(stage !== undefined && { onboardingStage: stageNamed(stage) }),
  }
}

function userEnvelope(user: User, version: ApiVersion) {
  return { object: 'user' as const, data: userData(user, version) }
}
