import { APICallError, NoObjectGeneratedError } from 'ai'
import type { Rejection } from '../guard/guard.ts'

/** Why a model gave no reply that could be used. */
export type FailureReason =
  | 'timeout'
  | 'unreachable'
  | 'rate_limited'
  | 'server_error'
  | 'refused_request'
  | 'malformed'
  | 'empty'
  | 'refusal'
  | 'circuit_open'
  | `guard_${Rejection | 'action'}`

/** Says of a request only why it failed: messages of an endpoint may repeat what the user wrote. */
export class ModelFailure extends Error {
  override name = 'ModelFailure'
  readonly reason: FailureReason
  /** Seconds that the endpoint asks to wait, when it says so. */
  readonly retryAfter: number

  constructor(reason: FailureReason, retryAfter = 0) {
    super(`The model gave no usable reply: ${reason}`)
    this.reason = reason
    this.retryAfter = retryAfter
  }
}

/** The endpoint did not understand the form of the request, which another form may cure. */
export class UnsupportedRequest extends ModelFailure {
  override name = 'UnsupportedRequest'

  constructor() {
    super('refused_request')
  }
}

/** What went wrong, without anything that was sent or received. */
export function failureOf(error: unknown): ModelFailure {
  if (error instanceof ModelFailure) return error
  if (NoObjectGeneratedError.isInstance(error)) return new ModelFailure(reasonOfNoObject(error))
  if (APICallError.isInstance(error)) return failureOfCall(error)
  return new ModelFailure(isOutsideProtocol(error) ? 'malformed' : 'unreachable')
}

function reasonOfNoObject({ finishReason, text }: NoObjectGeneratedError): FailureReason {
  if (finishReason === 'content-filter') return 'refusal'
  return text ? 'malformed' : 'empty'
}

function failureOfCall({ statusCode = 0, responseHeaders, cause }: APICallError): ModelFailure {
  if (statusCode === 429)
    return new ModelFailure('rate_limited', Number(responseHeaders?.['retry-after']) || 0)
  if (statusCode >= 500) return new ModelFailure('server_error')
  if (statusCode === 400 || statusCode === 422) return new UnsupportedRequest()
  if (statusCode >= 400) return new ModelFailure('refused_request')
  if (cause instanceof ModelFailure) return cause
  // A connection that breaks under the answer is a TypeError of fetch.
  return new ModelFailure(statusCode >= 200 && !(cause instanceof TypeError) ? 'malformed' : 'unreachable')
}

function isOutsideProtocol(error: unknown): boolean {
  const names = /JSONParse|TypeValidation|InvalidResponseData|NoOutput|NoContent|EmptyResponse/
  return error instanceof Error && names.test(error.name)
}

const REPEATABLE: ReadonlySet<FailureReason> = new Set([
  'unreachable',
  'rate_limited',
  'server_error',
  'malformed',
  'empty',
])

/** Whether the same question may fare better a moment later. */
export function isRepeatable(failure: ModelFailure): boolean {
  return failure instanceof UnsupportedRequest || REPEATABLE.has(failure.reason)
}

/** Whether the endpoint is to blame, rather than what the model wrote. */
export function isOutage({ reason }: ModelFailure): boolean {
  return reason === 'timeout' || reason === 'refused_request' || REPEATABLE.has(reason)
}
