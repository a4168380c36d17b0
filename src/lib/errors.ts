/** One failing field of a request. */
export interface FieldError {
  field: string
  message: string
}

/** What is known of a code. */
export interface CatalogueEntry {
  /** HTTP status. */
  status: number
  when: string
  example: { message: string; details?: FieldError[] }
}

const EMAIL_EXAMPLE = "Field 'email' must be a valid email address. Received: 'not-an-email'."

/** Every code that the API answers with. */
export const errorCatalogue = {
  INVALID_JSON: {
    status: 400,
    when: 'The body is not JSON, or is missing where one is needed.',
    example: { message: 'The request body is not valid JSON.' },
  },
  VALIDATION_ERROR: {
    status: 400,
    when: 'A field, path id, query value or header failed.',
    example: { message: EMAIL_EXAMPLE, details: [{ field: 'email', message: EMAIL_EXAMPLE }] },
  },
  UNAUTHORIZED: {
    status: 401,
    when: 'Credentials are missing, malformed, unknown or revoked.',
    example: { message: 'Missing or invalid credentials.' },
  },
  FORBIDDEN: {
    status: 403,
    when: 'The user belongs to a different API client.',
    example: { message: "User 'ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0' belongs to a different API client." },
  },
  USER_LIMIT_REACHED: {
    status: 403,
    when: "The API client's plan allows no more users.",
    example: { message: 'Your plan allows 1000 users, and all of them exist.' },
  },
  NOT_FOUND: {
    status: 404,
    when: 'There is no such resource, or no such route.',
    example: { message: "No user found with id 'ozz_usr_NOTEXIST' under your API client." },
  },
  CONFLICT: {
    status: 409,
    when: 'A user with this `external_user_id` exists already.',
    example: {
      message:
        "A user with external_user_id 'usr_8821' already exists under your API client. " +
        'Use GET /v1/users/{user_id} to retrieve them.',
    },
  },
  INTAKE_REQUIRED: {
    status: 409,
    when: 'A plan was asked for before any financial intake.',
    example: { message: 'This user has no financial intake yet.' },
  },
  PLAN_REQUIRED: {
    status: 409,
    when: 'Something that builds on a plan was asked for before any plan.',
    example: {
      message:
        'This user has no plan yet. Generate one with POST /v1/users/{user_id}/plan/generate and try again.',
    },
  },
  IDEMPOTENCY_IN_PROGRESS: {
    status: 409,
    when: 'A request with the same `Idempotency-Key` is still running.',
    example: { message: 'A request with this Idempotency-Key is still running. Try again shortly.' },
  },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    when: 'The body is larger than the route takes.',
    example: { message: 'The request body is larger than allowed.' },
  },
  URI_TOO_LONG: {
    status: 414,
    when: 'The path is longer than any legal one.',
    example: { message: 'The path is longer than any legal one.' },
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    when: 'The body has a content type that the route does not take.',
    example: { message: 'The request body must be JSON. Send the header `Content-Type: application/json`.' },
  },
  IDEMPOTENCY_MISMATCH: {
    status: 422,
    when: 'The `Idempotency-Key` was used before with another request.',
    example: {
      message: 'This Idempotency-Key was used with another request. Use a new key for a new request.',
    },
  },
  RATE_LIMITED: {
    status: 429,
    when: 'Too many requests; try again after `Retry-After` seconds.',
    example: { message: 'Your API client may send 600 requests a minute. Try again in 12 seconds.' },
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    when: 'The request line and headers are larger than 16 KiB.',
    example: { message: 'The request line and headers are larger than 16 KiB.' },
  },
  INTERNAL: {
    status: 500,
    when: 'Something failed on our side.',
    example: { message: 'Something went wrong on our side.' },
  },
  UNAVAILABLE: {
    status: 503,
    when: 'The database is away or overloaded; try again after `Retry-After` seconds.',
    example: { message: 'The service is unavailable for the moment. Try again shortly.' },
  },
} as const satisfies Record<string, CatalogueEntry>

export type ErrorCode = keyof typeof errorCatalogue

export const ERROR_CODES = Object.keys(errorCatalogue)

/** A failure that the caller is told of, in the words given here. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly code: ErrorCode
  readonly details: FieldError[] | undefined

  constructor(code: ErrorCode, message: string, options: { details?: FieldError[]; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.code = code
    this.details = options.details
  }

  get status(): number {
    return errorCatalogue[this.code].status
  }
}

export function invalidJson(reason: string): ApiError {
  return new ApiError('INVALID_JSON', reason)
}

/** @param details one entry per failing field; the message speaks of the first */
export function validationError(details: [FieldError, ...FieldError[]]): ApiError {
  return new ApiError('VALIDATION_ERROR', details[0].message, { details })
}

export function unauthorized(): ApiError {
  return new ApiError(
    'UNAUTHORIZED',
    'Missing or invalid credentials. Send the header `Authorization: Bearer base64(client_id:client_secret)`.',
  )
}

export function foreignUser(userId: string): ApiError {
  return new ApiError('FORBIDDEN', `User '${userId}' belongs to a different API client.`)
}

export function userNotFound(userId: string): ApiError {
  return new ApiError('NOT_FOUND', `No user found with id '${abridge(userId)}' under your API client.`)
}

export function notFound(message: string): ApiError {
  return new ApiError('NOT_FOUND', message)
}

export function userExists(externalUserId: string): ApiError {
  return new ApiError(
    'CONFLICT',
    `A user with external_user_id '${externalUserId}' already exists under your API client. ` +
      'Use GET /v1/users/{user_id} to retrieve them.',
  )
}

export function userLimitReached(maxUsers: number): ApiError {
  return new ApiError(
    'USER_LIMIT_REACHED',
    `Your plan allows ${maxUsers} users, and all of them exist. Delete users or have the limit raised.`,
  )
}

export function intakeRequired(): ApiError {
  return new ApiError(
    'INTAKE_REQUIRED',
    'This user has no financial intake yet. ' +
      'Send one with POST /v1/users/{user_id}/financial-intake before generating a plan.',
  )
}

export function planRequired(): ApiError {
  return standardError('PLAN_REQUIRED')
}

/** What is asked for no longer fits the state of things. */
export function conflict(message: string): ApiError {
  return new ApiError('CONFLICT', message)
}

/** A failure that is always told in the same words: those of the catalogue. */
export function standardError(code: ErrorCode, cause?: unknown): ApiError {
  return new ApiError(code, errorCatalogue[code].example.message, { cause })
}

export function idempotencyInProgress(): ApiError {
  return standardError('IDEMPOTENCY_IN_PROGRESS')
}

export function idempotencyMismatch(): ApiError {
  return standardError('IDEMPOTENCY_MISMATCH')
}

export function rateLimited(message: string): ApiError {
  return new ApiError('RATE_LIMITED', message)
}

export function unavailable(cause?: unknown): ApiError {
  return standardError('UNAVAILABLE', cause)
}

export function internal(cause?: unknown): ApiError {
  return new ApiError(
    'INTERNAL',
    'Something went wrong on our side. Quote the X-Request-Id of this response when you contact support.',
    { cause },
  )
}

/** The longest received value that a message repeats, in characters. */
const LONGEST_ECHO = 100

/** Cuts what the caller sent to what a message may repeat. */
export function abridge(received: string): string {
  return received.length > LONGEST_ECHO ? [...received].slice(0, LONGEST_ECHO).join('') : received
}
