import type { Duplex } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isDatabaseUnavailable, isUserMissing } from '../database/failures.ts'
import { ApiError, type ErrorCode, internal, notFound, unavailable, userNotFound } from '../lib/errors.ts'
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
  const error = hasBeenCutOff(request) ? cutOff() : toApiError(thrown, request)
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

const FRAMEWORK_ERRORS: Record<string, { code: ErrorCode; message: string }> = {
  FST_ERR_BAD_URL: {
    code: 'VALIDATION_ERROR',
    message: 'The path is not well-formed percent-encoded UTF-8.',
  },
  FST_ERR_MAX_PARAM_LENGTH: { code: 'URI_TOO_LONG', message: 'The path is longer than any legal one.' },
  FST_ERR_CTP_BODY_TOO_LARGE: {
    code: 'PAYLOAD_TOO_LARGE',
    message: 'The request body is larger than allowed.',
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    code: 'INVALID_JSON',
    message: 'The request body does not have the length that Content-Length says.',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'The request body must be JSON. Send the header `Content-Type: application/json`.',
  },
}

/** Whether the caller left before all of the request was there. */
function hasBeenCutOff({ raw }: FastifyRequest): boolean {
  return raw.destroyed && !raw.complete
}

function cutOff(): ApiError {
  return new ApiError('INVALID_JSON', 'The request ended before all of its body was there.')
}

/** What the caller is told of a failure: itself when it is of the catalogue, else the nearest entry. */
export function toApiError(thrown: unknown, request?: FastifyRequest): ApiError {
  if (thrown instanceof ApiError) return thrown
  if (isUserMissing(thrown)) return deletedMeanwhile(request)
  if (isDatabaseUnavailable(thrown)) return unavailable(thrown)
  const { code, statusCode } = thrown instanceof Error ? frameworkFields(thrown) : {}
  const known = code === undefined ? undefined : FRAMEWORK_ERRORS[code]
  if (known) return toDetailed(known)
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return toDetailed({ code: 'VALIDATION_ERROR', message: 'The request is not valid.' })
  }
  return internal(thrown)
}

/** The user was found when the request came, and deleted before it wrote. */
function deletedMeanwhile(request: FastifyRequest | undefined): ApiError {
  const userId = request?.userScope?.user.id
  return userId === undefined ? notFound('The user was deleted in the meantime.') : userNotFound(userId)
}

function toDetailed({ code, message }: { code: ErrorCode; message: string }): ApiError {
  return new ApiError(
    code,
    message,
    code === 'VALIDATION_ERROR' ? { details: [{ field: 'request', message }] } : {},
  )
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
      ? new ApiError('HEADERS_TOO_LARGE', 'The request line and headers are larger than 16 KiB.')
      : toDetailed({ code: 'VALIDATION_ERROR', message: 'The request is not well-formed HTTP.' })
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
