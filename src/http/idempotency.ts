import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import type { ClientScope } from '../clients/scope.ts'
import type { Database } from '../database/database.ts'
import { deferTransaction, type HeldTransaction, openTransaction } from '../database/held-transaction.ts'
import type { IdempotencyService, Run } from '../idempotency/service.ts'
import { validationError } from '../lib/errors.ts'
import type { UserService } from '../users/service.ts'
import { hasFailed } from './event-stream.ts'
import { clientScope } from './resolve-user.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The request's Idempotency-Key, where it has one and its method writes. */
    idempotencyKey: string | undefined
    /** Set while the request runs under an Idempotency-Key. */
    keyedRun: KeyedRun | null
  }
  interface FastifyContextConfig {
    /** The handler waits for something slow: no transaction may be open before it asks for one. */
    slow?: boolean
    /** The answer shows a secret, and is kept accordingly. */
    confidential?: boolean
    /** The field of the body that names the user, on a route that has none in its path. */
    userField?: 'external_user_id'
  }
}

interface KeyedRun {
  run: Run
  /** The caller's scope outside the effect's transaction. */
  scope: ClientScope
  transaction: HeldTransaction | undefined
}

const KEYED_METHODS = new Set(['POST', 'PATCH'])

/**
 * Makes every POST and PATCH safe to retry with an `Idempotency-Key`: the effect and the answer are written
 * in one transaction, and the answer is given again to whoever sends the same request with the same key.
 */
export function useIdempotency(
  v1: FastifyInstance,
  idempotency: IdempotencyService,
  users: UserService,
): void {
  v1.decorateRequest('idempotencyKey', undefined)
  v1.decorateRequest('keyedRun', null)

  v1.addHook('preValidation', async (request) => {
    if (KEYED_METHODS.has(request.method)) request.idempotencyKey = readKey(request)
  })

  // Before the user is resolved: a repeated request must not create anybody.
  v1.addHook('preHandler', async (request, reply) => {
    const key = request.idempotencyKey
    if (key === undefined) return
    const scope = clientScope(request)
    const begun = await idempotency.begin(scope, key, fingerprint(request))
    if ('run' in begun) {
      request.keyedRun = { run: begun.run, scope, transaction: undefined }
      return
    }
    const { status, apiVersion, contentType, body } = begun.answer
    return reply
      .code(status)
      .type(contentType)
      .headers({ 'idempotent-replayed': 'true', 'ozzie-version': apiVersion, 'cache-control': 'no-store' })
      .send(body)
  })

  // On the route, so that it comes after the user is resolved: a user who was created stays, whatever follows.
  v1.addHook('onRoute', (route) => addPreHandler(route, beginEffect))

  v1.addHook('onSend', async (request, reply, payload) => {
    if (!request.keyedRun) return payload
    const settle = (body: string) => settleRun(request, reply, body, users)
    if (payload instanceof Readable) return settledAtEnd(payload, settle)
    await settle(typeof payload === 'string' ? payload : '')
    return payload
  })

  // What was never answered, because the caller left, has no effect.
  v1.addHook('onResponse', (request) => abandonRun(request))
}

function readKey(request: FastifyRequest): string | undefined {
  const sent = request.headers['idempotency-key']
  if (sent === undefined) return undefined
  const key = String(sent).replace(/^"(.*)"$/, '$1')
  if (/^[\x20-\x7e\xa0-\xff]{1,255}$/.test(key)) return key
  const message = "Header 'Idempotency-Key' must have 1 to 255 characters without control characters."
  throw validationError([{ field: 'Idempotency-Key', message }])
}

function fingerprint({ method, url, body }: FastifyRequest): Uint8Array<ArrayBuffer> {
  const digest = createHash('sha256')
    .update(JSON.stringify([method, url, body ?? null]))
    .digest()
  return new Uint8Array(digest)
}

function addPreHandler(route: RouteOptions, hook: (request: FastifyRequest) => Promise<void>): void {
  const present = route.preHandler === undefined ? [] : [route.preHandler].flat()
  route.preHandler = [...present, hook]
}

async function beginEffect(request: FastifyRequest): Promise<void> {
  const { keyedRun, database } = request
  if (!keyedRun) return
  keyedRun.transaction = request.routeOptions.config.slow
    ? deferTransaction(database)
    : await openTransaction(database)
  const inTransaction = keyedRun.transaction.database
  if (request.userScope) request.userScope = { ...request.userScope, database: inTransaction }
  request.database = inTransaction
}

/**
 * Keeps effect and answer together; a refusal is kept without an effect, a failure or what was not valid to begin
 * with not at all.
 */
async function settleRun(
  request: FastifyRequest,
  reply: FastifyReply,
  body: string,
  users: UserService,
): Promise<void> {
  const { keyedRun } = request
  if (!keyedRun || reply.statusCode >= 500 || reply.statusCode === 400) return abandonRun(request)
  const { run, scope, transaction } = keyedRun
  const answer = {
    status: reply.statusCode,
    apiVersion: request.apiVersion,
    contentType: String(reply.getHeader('content-type')),
    body,
    isConfidential: request.routeOptions.config.confidential === true,
  }
  const complete = async (database: Database) =>
    run.complete({ ...scope, database }, answer, await subjectOf(request, { ...scope, database }, users))
  try {
    if (transaction && reply.statusCode < 400) {
      await transaction.database.transaction(complete)
      await transaction.commit()
    } else {
      await transaction?.rollback()
      await complete(scope.database)
    }
    request.keyedRun = null
  } catch (error) {
    await abandonRun(request)
    // A refusal that cannot be kept is still a refusal; an effect that cannot be kept did not happen.
    if (reply.statusCode < 400) throw error
  }
}

/** Undoes what the request did and gives its key back. */
async function abandonRun(request: FastifyRequest): Promise<void> {
  const { keyedRun } = request
  if (!keyedRun) return
  request.keyedRun = null
  await keyedRun.transaction?.rollback()
  // Where the database is away, the lease ends by itself.
  await keyedRun.run.release(keyedRun.scope).catch((error: unknown) => {
    request.log.warn({ err: error }, 'an Idempotency-Key was not given back')
  })
}

/** The user whose data the answer holds, so that it is erased with them. */
async function subjectOf(
  request: FastifyRequest,
  scope: ClientScope,
  users: UserService,
): Promise<string | null> {
  if (request.userScope) return request.userScope.user.id
  const { userField } = request.routeOptions.config
  const externalUserId: unknown = userField && Reflect.get(Object(request.body), userField)
  return typeof externalUserId === 'string' ? users.findId(scope, externalUserId) : null
}

/** Passes a stream on, but holds its last piece back until all of it is kept. */
function settledAtEnd(stream: Readable, settle: (body: string) => Promise<void>): Readable {
  async function* pieces() {
    let whole = ''
    let last: string | undefined
    for await (const piece of stream) {
      if (last !== undefined) yield last
      last = String(piece)
      whole += last
    }
    if (!hasFailed(stream)) await settle(whole)
    if (last !== undefined) yield last
  }
  return Readable.from(pieces())
}
