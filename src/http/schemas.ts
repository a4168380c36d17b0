import { type Static, type TProperties, type TSchema, Type } from '@sinclair/typebox'
import { MAX_CENTS, majorFromCents } from '../finance/money.ts'
import { type CatalogueEntry, ERROR_CODES, type ErrorCode, errorCatalogue } from '../lib/errors.ts'
import type { IdPrefix } from '../lib/ids.ts'

/** What a line of text may be made of. */
export const LINE_CHARACTER = '[^\\p{Cc}\\p{Cs}]'

/** One line of text: no control characters, no ill-formed Unicode. Patterns are matched with the `u` flag. */
export const LINE_PATTERN = `^${LINE_CHARACTER}*$`

/** Text that may have line breaks and tabs. */
export const TEXT_PATTERN = `^(?:${LINE_CHARACTER}|[\\t\\n\\r])*$`

/** One of a few strings, as an `enum`, which documents and error messages can list. */
export function Enum<const Values extends readonly string[]>(values: Values, options: object = {}) {
  return Type.Unsafe<Values[number]>({ type: 'string', enum: [...values], ...options })
}

/** A schema of one JSON type that also admits null. */
export function Nullable<Schema extends TSchema>(schema: Schema) {
  return Type.Unsafe<Static<Schema> | null>({
    ...schema,
    type: [schema.type, 'null'],
    ...(Array.isArray(schema.enum) && { enum: [...schema.enum, null] }),
  })
}

/** An amount in major units with at most two decimals. */
export function Amount(description: string, example: number) {
  return Type.Number({
    minimum: 0,
    maximum: majorFromCents(MAX_CENTS),
    maxDecimals: 2,
    description: `${description} In major units of the currency, with at most 2 decimals.`,
    examples: [example],
  })
}

/** A calendar day, in no time zone. */
export function CalendarDate(description: string, example: string) {
  return Type.String({ format: 'date', description, examples: [example] })
}

/** A moment in UTC, to the second. */
export function Timestamp(description: string) {
  return Type.String({ format: 'date-time', description, examples: ['2025-05-05T14:30:00Z'] })
}

/** The id of a resource below a user, in a path. Whatever is not one names nothing. */
export function ResourceId(prefix: IdPrefix, description: string) {
  return Type.String({
    pattern: LINE_PATTERN,
    requirement: 'have no control characters',
    description,
    examples: [`${prefix}01HX9KZMR4P5JQNBVT7YCW3DE0`],
  })
}

/** An object that admits no field but its own. */
export function Closed<Properties extends TProperties>(properties: Properties, options: object = {}) {
  return Type.Object(properties, { ...options, additionalProperties: false })
}

/** The envelope of one resource. */
export function Resource<Kind extends string, Data extends TSchema>(kind: Kind, data: Data) {
  return Type.Object(
    { object: Enum([kind]), data },
    {
      description: data.description,
      ...(data.examples && {
        examples: data.examples.map((example: unknown) => ({ object: kind, data: example })),
      }),
    },
  )
}

/** The envelope of a list. */
export function List<Item extends TSchema>(item: Item, description = 'The newest first.') {
  return Type.Object(
    {
      object: Enum(['list']),
      data: Type.Array(item),
      has_more: Type.Boolean({ description: 'Whether there are more items behind these.' }),
      next_cursor: Nullable(Type.String({ description: 'Send it as `cursor` to get the next items.' })),
    },
    {
      description,
      ...(item.examples && {
        examples: [{ object: 'list', data: item.examples, has_more: false, next_cursor: null }],
      }),
    },
  )
}

/** The body of every failure. Schemas with a title become named components of the OpenAPI document. */
export const ErrorBody = Type.Object(
  {
    error: Type.Object({
      code: Enum(ERROR_CODES),
      message: Type.String({ description: 'What went wrong and what to do about it.' }),
      details: Type.Optional(
        Type.Array(Type.Object({ field: Type.String(), message: Type.String() }), {
          description: 'One entry per failing field; with `VALIDATION_ERROR` only.',
        }),
      ),
    }),
  },
  { title: 'Error' },
)

export type ErrorBody = Static<typeof ErrorBody>

/** Codes that any route below /v1 may answer with. */
const COMMON_CODES: ErrorCode[] = [
  'VALIDATION_ERROR',
  'UNAUTHORIZED',
  'URI_TOO_LONG',
  'RATE_LIMITED',
  'HEADERS_TOO_LARGE',
  'INTERNAL',
  'UNAVAILABLE',
]

/** Every POST and PATCH takes a body and an Idempotency-Key. */
const BODY_CODES: ErrorCode[] = [
  'INVALID_JSON',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'IDEMPOTENCY_IN_PROGRESS',
  'IDEMPOTENCY_MISMATCH',
]

/** What a route below `/users/{user_id}` may answer besides. */
export const USER_CODES: ErrorCode[] = ['FORBIDDEN', 'USER_LIMIT_REACHED', 'NOT_FOUND']

/** What a code means on one route. */
type Meanings = Partial<Record<ErrorCode, Omit<CatalogueEntry, 'status'>>>

/** The `response` entries of a route for the codes it may answer with, next to those that every route may. */
export function errorResponses(
  codes: ErrorCode[],
  { body = false, meaning = {} }: { body?: boolean; meaning?: Meanings } = {},
) {
  return errorsByStatus([...COMMON_CODES, ...(body ? BODY_CODES : []), ...codes], meaning)
}

/** The `response` entries for exactly these codes. */
export function errorsByStatus(codes: ErrorCode[], meaning: Meanings = {}) {
  const byStatus = Map.groupBy(new Set(codes), (code) => errorCatalogue[code].status)
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, ofStatus]) => [status, errorResponse(ofStatus, meaning)]),
  )
}

function errorResponse(codes: ErrorCode[], meaning: Meanings) {
  const entries = codes.map((code) => ({ code, ...errorCatalogue[code], ...meaning[code] }))
  return {
    description: entries.map(({ code, when }) => `\`${code}\`: ${when}`).join(' '),
    content: {
      'application/json': {
        schema: ErrorBody,
        examples: Object.fromEntries(
          entries.map(({ code, example }) => [code, { value: { error: { code, ...example } } }]),
        ),
      },
    },
  }
}

/** ISO 8601 in UTC, to the second. */
export function toTimestamp(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}
