import { API_VERSIONS } from '../clients/api-version.ts'

/** An answer of an operation, as far as it decides on headers. */
interface Answer {
  status: number
  /** Below /v1. */
  versioned: boolean
  /** POST or PATCH. */
  keyed: boolean
  /** The path names a user whom the request may create. */
  provisions: boolean
  /** POST of transactions. */
  storesTransactions: boolean
}

interface ResponseHeader {
  description: string
  schema: { type: string; enum?: string[] }
  example?: string
  /** On which answers it may be. */
  on: (answer: Answer) => boolean
}

/** The headers that answers carry besides what HTTP itself has. */
export const RESPONSE_HEADERS: Record<string, ResponseHeader> = {
  'X-Request-Id': {
    description: 'Names this request in our logs. A sane one that you send is kept.',
    schema: { type: 'string' },
    example: 'req_01HX9KZMR4P5JQNBVT7YCW3DE0',
    on: () => true,
  },
  'Ozzie-Version': {
    description: 'The API version that was spoken.',
    schema: { type: 'string', enum: [...API_VERSIONS] },
    on: ({ versioned }) => versioned,
  },
  'Ozzie-User-Provisioned': {
    description: '`true` when this very request created the user.',
    schema: { type: 'string', enum: ['true'] },
    on: ({ provisions, status }) => provisions && ![400, 401, 429].includes(status),
  },
  Location: {
    description: 'Where to see how far the job is.',
    schema: { type: 'string' },
    example: '/v1/users/ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0/jobs/ozz_job_01HX9KZMR4P5JQNBVT7YCW3DE0',
    on: ({ status }) => status === 202,
  },
  'Ozzie-Stored': {
    description: 'How many of the transactions were new and are stored now; the others were known.',
    schema: { type: 'string' },
    example: '2',
    on: ({ storesTransactions, status }) => storesTransactions && status === 201,
  },
  'Idempotent-Replayed': {
    description: '`true` when this is the kept answer to an earlier request with the same `Idempotency-Key`.',
    schema: { type: 'string', enum: ['true'] },
    on: ({ keyed, status }) => keyed && status < 500 && ![400, 401, 429].includes(status),
  },
  Deprecation: {
    description: 'Since when the spoken version is deprecated (RFC 9745); only where it has an end date.',
    schema: { type: 'string' },
    on: ({ versioned, status }) => versioned && status !== 401,
  },
  Sunset: {
    description: 'When the spoken version ends (RFC 8594); only where it has an end date.',
    schema: { type: 'string' },
    on: ({ versioned, status }) => versioned && status !== 401,
  },
  'RateLimit-Policy': {
    description: 'How many requests (`q`) the API client may send in how many seconds (`w`).',
    schema: { type: 'string' },
    example: '"default";q=600;w=60',
    on: isCounted,
  },
  RateLimit: {
    description: 'How many requests are left (`r`), and for how many seconds (`t`).',
    schema: { type: 'string' },
    example: '"default";r=599;t=60',
    on: isCounted,
  },
  'WWW-Authenticate': {
    description: 'How to authenticate.',
    schema: { type: 'string', enum: ['Bearer'] },
    on: ({ status }) => status === 401,
  },
  'Retry-After': {
    description: 'Seconds to wait before trying again.',
    schema: { type: 'integer' },
    on: ({ status, keyed }) => status === 429 || status === 503 || (keyed && status === 409),
  },
}

/** Whether the answer may come after the API client is known. */
function isCounted({ versioned, status }: Answer): boolean {
  return versioned && ![401, 414, 431].includes(status)
}

interface RequestHeader {
  description: string
  schema: { type: string; enum?: string[]; minLength?: number; maxLength?: number }
  on: (operation: Omit<Answer, 'status'>) => boolean
}

/** The headers that requests may carry besides what HTTP itself has. */
export const REQUEST_HEADERS: Record<string, RequestHeader> = {
  'Ozzie-Version': {
    description: 'The API version to speak; by default the one that the API client is pinned to.',
    schema: { type: 'string', enum: [...API_VERSIONS] },
    on: ({ versioned }) => versioned,
  },
  'Idempotency-Key': {
    description:
      'Makes the request safe to retry: the first answer is kept for 24 hours and given again to the same request.',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
    on: ({ keyed }) => keyed,
  },
}
