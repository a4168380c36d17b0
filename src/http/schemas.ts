import { type Static, type TProperties, type TSchema, Type } from '@sinclair/typebox'
import { MAX_CENTS, majorFromCents } from '../finance/money.ts'
import { type ErrorCode, errorCatalogue } from '../lib/errors.ts'

/** One line of text: no control characters, no ill-formed Unicode. Patterns are matched with the `u` flag. */
export const LINE_PATTERN = '^[^\\p{Cc}\\p{Cs}]*$'

/** Text that may have line breaks and tabs. */
export const TEXT_PATTERN = '^(?:[^\\p{Cc}\\p{Cs}]|[\\t\\n\\r])*$'

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
    decimals: 2,
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

/** An object that admits no field but its own. */
export function Closed<Properties extends TProperties>(properties: Properties, options: object = {}) {
  return Type.Object(properties, { ...options, additionalProperties: false })
}

/** The envelope of one resource. */
export function Resource<Kind extends string, Data extends TSchema>(kind: Kind, data: Data) {
  return Type.Object({ object: Enum([kind]), data })
}

/** The envelope of a list. */
export function List<Item extends TSchema>(item: Item) {
  return Type.Object({
    object: Enum(['list']),
    data: Type.Array(item),
    has_more: Type.Boolean({ description: 'Whether there are more items behind these.' }),
    next_cursor: Nullable(Type.String({ description: 'Send it as `cursor` to get the next items.' })),
  })
}

const FieldErrorSchema = Type.Object({ field: Type.String(), message: Type.String() })

export const ErrorBody = Type.Object({
  error: Type.Object({
    code: Type.String(),
    message: Type.String(),
    details: Type.Optional(Type.Array(FieldErrorSchema)),
  }),
})

export type ErrorBody = Static<typeof ErrorBody>

/** Codes that any route below /v1 may answer with. */
const COMMON_CODES: ErrorCode[] = [
  'VALIDATION_ERROR',
  'UNAUTHORIZED',
  'URI_TOO_LONG',
  'HEADERS_TOO_LARGE',
  'INTERNAL',
  'UNAVAILABLE',
]

const BODY_CODES: ErrorCode[] = ['INVALID_JSON', 'PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE']

/** What a route below `/users/{user_id}` may answer besides, by method. */
export const USER_CODES: ErrorCode[] = ['FORBIDDEN', 'USER_LIMIT_REACHED', 'NOT_FOUND']

/** The `response` entries of a route for the codes it may answer with, next to those that every route may. */
export function errorResponses(codes: ErrorCode[], { body = false } = {}) {
  const all = [...new Set([...COMMON_CODES, ...(body ? BODY_CODES : []), ...codes])]
  const byStatus = Map.groupBy(all, (code) => errorCatalogue[code].status)
  return Object.fromEntries(
    [...byStatus].sort(([a], [b]) => a - b).map(([status, ofStatus]) => [status, errorResponse(ofStatus)]),
  )
}

/** One error answer of a route, for the codes that share its status. */
export function errorResponse(codes: ErrorCode[]) {
  return Type.Object(
    {
      error: Type.Object({
        code: Enum(codes),
        message: Type.String({ description: 'What went wrong and what to do about it.' }),
        details: Type.Optional(
          Type.Array(FieldErrorSchema, {
            description: 'One entry per failing field; with `VALIDATION_ERROR` only.',
          }),
        ),
      }),
    },
    { description: codes.map((code) => `\`${code}\`: ${errorCatalogue[code].when}`).join(' ') },
  )
}

/** ISO 8601 in UTC, to the second. */
export function toTimestamp(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}
