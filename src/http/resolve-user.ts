import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ClientScope } from '../clients/scope.ts'
import type { Database } from '../database/database.ts'
import type { UserScope } from '../users/scope.ts'
import type { Provisioning, UserService } from '../users/service.ts'
import type { ResolvedUser } from '../users/store.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What the request's statements run on. */
    database: Database
    /** The caller and the user of the path. Set on the routes below `/users/:user_id`, before the handler. */
    userScope: UserScope
  }
}

/** Gives every request the database to run on. */
export function provideDatabase(v1: FastifyInstance, database: Database): void {
  v1.decorateRequest('database')
  v1.decorateRequest('userScope')
  v1.addHook('onRequest', (request, _reply, done) => {
    request.database = database
    done()
  })
}

/** Makes the user of the path known to every route below. */
export function resolveUser(routes: FastifyInstance, users: UserService): void {
  routes.addHook('preHandler', userResolver(users))
}

/**
 * Finds the user of the path, and creates the one that an `external:` id names for the first time. The only
 * maker of a user scope in HTTP.
 */
export function userResolver(users: UserService) {
  return async (
    request: FastifyRequest<{ Params: { user_id: string } }>,
    reply: FastifyReply,
  ): Promise<void> => {
    const mode = PROVISIONING[request.method] ?? 'likely'
    admit(request, reply, await users.resolve(clientScope(request), request.params.user_id, mode))
  }
}

/** Makes a user known to the rest of the request, and tells the caller of one who has just come into being. */
export function admit(
  request: FastifyRequest,
  reply: FastifyReply,
  { user, provisioned }: ResolvedUser,
): void {
  if (provisioned) reply.header('ozzie-user-provisioned', 'true')
  request.userScope = { ...clientScope(request), user }
}

/** Creating a user in order to delete something of theirs would be absurd; who reads has mostly written before. */
const PROVISIONING: Record<string, Provisioning> = { DELETE: 'never', GET: 'unlikely', HEAD: 'unlikely' }

/** What the caller may touch. */
export function clientScope({ apiClient, database }: FastifyRequest): ClientScope {
  return { apiClientId: apiClient.id, maxUsers: apiClient.maxUsers, database }
}
