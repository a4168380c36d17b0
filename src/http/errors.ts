import type { Duplex } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isDatabaseUnavailable, isUserMissing } from '../database/failures.ts'
import {
  ApiError,
  internal,
  invalidJson,
  notFound,
  standardError,
  unavailable,
  userNotFound,
  validationError,
} from '../lib/errors.ts'
import { CallerLeft } from './caller.ts'
import type { ErrorBody } from './schemas.ts'

/** What to send in `Retry-After` while the database is away, in seconds. */
const RETRY_AFTER_SECONDS = 1

/** Turns every failure, the framework's own included, into an answer of the catalogue. */
export function useErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => sendError(error, request, reply))
  app.setNotFoundHandler((request, reply) => sendError(routeNotFound(request), request, reply))
}

/** Answers a 404 before the body is read: whatever is sent to a route that there is not, there is none. */
export function refuseUnknownRoutes(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (request.is404) throw routeNotFound(request)
  })
}

function routeNotFound(request: FastifyRequest): ApiError {
  return notFound(`There is no route ${request.method} ${routePath(request)}.`)
}

/** Also for failures that come before any hook or handler, such as a malformed URL. */
export function sendError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const error = hasBeenCutOff(request, thrown) ? cutOff() : toApiError(thrown, request)
  if (error.status >= 500) request.log.error({ err: error.cause ?? error }, error.code)
  // Who is still sending would never read the answer on a connection that is closed meanwhile.
  if (error.code === 'PAYLOAD_TOO_LARGE') reply.removeHeader('connection')
  if (error.code === 'UNAUTHORIZED') reply.header('www-authenticate', 'Bearer')
  if (error.code === 'UNAVAILABLE' || error.code === 'IDEMPOTENCY_IN_PROGRESS')
    reply.header('retry-after', RETRY_AFTER_SECONDS)
  return reply
    .code(error.status)
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(errorBody(error))
}

export function errorBody({ code, message, details }: ApiError): ErrorBody {
  return { error: { code, message, ...(details && { details }) } }
}

const FRAMEWORK_ERRORS: Record<string, () => ApiError> = {
  FST_ERR_BAD_URL: () => malformedRequest('The path is not well-formed percent-encoded UTF-8.'),
  FST_ERR_MAX_PARAM_LENGTH: () => standardError('URI_TOO_LONG'),
  FST_ERR_CTP_BODY_TOO_LARGE: () => standardError('PAYLOAD_TOO_LARGE'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    invalidJson('The request body does not have the length that Content-Length says.'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => standardError('UNSUPPORTED_MEDIA_TYPE'),
}

/** Whether the caller left before all of the request was there, or before an answer that was given up then. */
function hasBeenCutOff({ raw }: FastifyRequest, thrown: unknown): boolean {
  return (raw.destroyed && !raw.complete) || thrown instanceof CallerLeft
}

function cutOff(): ApiError {
  return invalidJson('The request ended before all of its body was there.')
}

/** What the caller is told of a failure: itself when it is of the catalogue, else the nearest entry. */
export function toApiError(thrown: unknown, request?: FastifyRequest): ApiError {
  if (thrown instanceof ApiError) return thrown
  if (isUserMissing(thrown)) return deletedMeanwhile(request)
  if (isDatabaseUnavailable(thrown)) return unavailable(thrown)
  const { code, statusCode } = thrown instanceof Error ? frameworkFields(thrown) : {}
  const known = code === undefined ? undefined : FRAMEWORK_ERRORS[code]
  if (known) return known()
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return malformedRequest('The request is not valid.')
  }
  return internal(thrown)
}

/** The user was found when the request came, and deleted before it wrote. */
function deletedMeanwhile(request: FastifyRequest | undefined): ApiError {
  const pathId: unknown = Reflect.get(Object(request?.params), 'user_id')
  return typeof pathId === 'string' ? userNotFound(pathId) : notFound('The user was deleted in the meantime.')
}

function malformedRequest(message: string): ApiError {
  return validationError([{ field: 'request', message }])
}

function frameworkFields(error: Error): { code?: string; statusCode?: number } {
  const code: unknown = Reflect.get(error, 'code')
  const statusCode: unknown = Reflect.get(error, 'statusCode')
  return {
    ...(typeof code === 'string' && { code }),
    ...(typeof statusCode === 'number' && { statusCode }),
  }
}

function routePath(request: FastifyRequest): string {
  return request.url.split('?', 1)[0]?.slice(0, 100) ?? ''
}

/** Answers what is not even a request, on the bare socket, in the same form as everything else. */
export function answerBrokenRequest(
  error: Error & { code?: string },
  socket: Duplex,
  requestId: string,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const failure =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? standardError('HEADERS_TOO_LARGE')
      : malformedRequest('The request is not well-formed HTTP.')
  const body = JSON.stringify(errorBody(failure))
  const reason = failure.status === 431 ? 'Request Header Fields Too Large' : 'Bad Request'
  socket.end(
    [
      `HTTP/1.1 ${failure.status} ${reason}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${requestId}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}
