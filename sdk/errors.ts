import type { ErrorBody } from './generated/types.gen.ts'

export type FieldError = NonNullable<ErrorBody['error']['details']>[number]

/**
 * The API's own codes, and two of the client: `NO_ANSWER` when the connection failed or timed out,
 * `UNEXPECTED_ANSWER` when something other than the API answered.
 */
export type OzzieErrorCode = ErrorBody['error']['code'] | 'NO_ANSWER' | 'UNEXPECTED_ANSWER'

interface Circumstances {
  /** HTTP status. */
  status?: number
  details?: FieldError[]
  requestId?: string | null
  retryAfterMs?: number | undefined
  cause?: unknown
}

/** Every failure of a call, except the abort that the caller asked for. */
export class OzzieError extends Error {
  override readonly name = 'OzzieError'
  readonly code: OzzieErrorCode
  /** HTTP status; undefined when nothing answered. A stream that fails after its beginning has 200. */
  readonly status: number | undefined
  /** One entry per failing field, with `VALIDATION_ERROR`. */
  readonly details: readonly FieldError[]
  /** What to quote to support. */
  readonly requestId: string | undefined
  /** How long the API asked to wait before another try, in milliseconds. */
  readonly retryAfterMs: number | undefined

  constructor(code: OzzieErrorCode, message: string, circumstances: Circumstances = {}) {
    super(message, { cause: circumstances.cause })
    this.code = code
    this.status = circumstances.status
    this.details = circumstances.details ?? []
    this.requestId = circumstances.requestId ?? undefined
    this.retryAfterMs = circumstances.retryAfterMs
  }
}

/** @param now milliseconds since 1970, for a `Retry-After` that is a date */
export function errorOf(response: Response, body: unknown, now: number): OzzieError {
  const circumstances = {
    status: response.status,
    requestId: response.headers.get('x-request-id'),
    retryAfterMs: retryAfterMs(response.headers.get('retry-after'), now),
  }
  if (!isErrorBody(body)) {
    const message = `The answer is not one of the Ozzie API: HTTP ${response.status}.`
    return new OzzieError('UNEXPECTED_ANSWER', message, circumstances)
  }
  const { code, message, details } = body.error
  return new OzzieError(code, message, { ...circumstances, ...(details && { details }) })
}

/** A failure of the connection. */
export function noAnswer(cause: unknown): OzzieError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new OzzieError('NO_ANSWER', `The Ozzie API did not answer: ${reason}.`, { cause })
}

function isErrorBody(body: unknown): body is ErrorBody {
  const error: unknown = Reflect.get(Object(body), 'error')
  return ['code', 'message'].every((field) => typeof Reflect.get(Object(error), field) === 'string')
}

/** Reads seconds, or a date (RFC 9110, section 10.2.3). */
function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null) return undefined
  const wait = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now
  return Number.isNaN(wait) ? undefined : Math.max(0, wait)
}
