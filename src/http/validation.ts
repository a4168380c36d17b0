import type { TObject } from '@sinclair/typebox'
import { Ajv, type ErrorObject } from 'ajv'
import addFormatsModule from 'ajv-formats'
import { closest, distance } from 'fastest-levenshtein'
import type { FastifyInstance, FastifySchemaCompiler } from 'fastify'
import { isCurrencyCode } from '../finance/currencies.ts'
import { abridge, type FieldError, validationError } from '../lib/errors.ts'
import { isPossiblePhone } from '../lib/phone.ts'
import { isCursorOf } from './pagination.ts'
import { LINE_PATTERN, TEXT_PATTERN } from './schemas.ts'
import { UploadedFile } from './upload.ts'

// The package is CommonJS: its default export arrives inside the module object.
const addFormats = addFormatsModule.default

/**
 * Checks requests against their schemas. Nothing is coerced and no unknown field is dropped; only query
 * values, which are text by nature, are read as the numbers that their schema wants.
 */
export function useValidation(app: FastifyInstance): void {
  const ajv = createAjv()
  const compile: FastifySchemaCompiler<TObject> = ({ schema, httpPart }) => {
    const validate = ajv.compile(schema)
    return httpPart === 'querystring'
      ? (query) => {
          const value = withNumbers(query, schema)
          return validate(value) ? { value } : { error: validate.errors ?? [] }
        }
      : validate
  }
  app.setValidatorCompiler(compile)
  app.setSchemaErrorFormatter((errors, httpPart) => toValidationError(errors, httpPart))
}

/** Reads plain decimal integers where the schema wants an integer, and leaves the rest for the check to refuse. */
function withNumbers(query: Record<string, unknown>, { properties }: TObject): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => {
      const isInteger = properties[name]?.type === 'integer'
      return [
        name,
        isInteger && typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value,
      ]
    }),
  )
}

function createAjv(): Ajv {
  const ajv = new Ajv({
    allErrors: true,
    removeAdditional: false,
    useDefaults: true,
    verbose: true,
    allowUnionTypes: true,
    strictTypes: false,
  })
  addFormats(ajv)
  ajv.addKeyword({
    keyword: 'maxDecimals',
    type: 'number',
    schemaType: 'number',
    validate: hasAtMostDecimals,
  })
  ajv.addKeyword({ keyword: 'isPhone', type: 'string', schemaType: 'boolean', validate: isPhone })
  ajv.addKeyword({ keyword: 'isCurrency', type: 'string', schemaType: 'boolean', validate: isCurrency })
  ajv.addKeyword({ keyword: 'isCursorOf', type: 'string', schemaType: 'string', validate: isCursorOf })
  ajv.addKeyword({ keyword: 'isUpload', schemaType: 'boolean', validate: isUpload })
  ajv.addKeyword('requirement')
  ajv.addFormat('date', { type: 'string', validate: isCalendarDate })
  return ajv
}

function hasAtMostDecimals(decimals: number, value: number): boolean {
  return Number(value.toFixed(decimals)) === value
}

function isPhone(_: boolean, value: string): boolean {
  return isPossiblePhone(value)
}

function isUpload(_: boolean, value: unknown): boolean {
  return value instanceof UploadedFile
}

function isCurrency(_: boolean, value: string): boolean {
  return isCurrencyCode(value)
}

/** The years that PostgreSQL and ISO 8601 write with four digits. */
function isCalendarDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || value.startsWith('0000')) return false
  // What is beyond the end of a month is taken for a day of the next.
  return new Date(`${value}T00:00:00Z`).getUTCDate() === Number(value.slice(8))
}

type SchemaErrors = Parameters<Parameters<FastifyInstance['setSchemaErrorFormatter']>[0]>[0]

/** How many failing fields an answer names: a long list of bad items must not make a longer answer. */
const MOST_DETAILS = 100

function toValidationError(errors: SchemaErrors, httpPart: string) {
  const byField = new Map<string, FieldError>()
  for (const error of errors) {
    if (byField.size === MOST_DETAILS) break
    const { field, message } = describe(error, httpPart)
    if (!byField.has(field)) byField.set(field, { field, message })
  }
  const [first = { field: httpPart, message: 'The request is not valid.' }, ...rest] = byField.values()
  return validationError([first, ...rest])
}

type SchemaError = SchemaErrors[number] & Pick<ErrorObject, 'data' | 'parentSchema'>

function describe(error: SchemaError, httpPart: string): FieldError {
  const parent = fieldName(error.instancePath)
  if (error.keyword === 'required') {
    const field = join(parent, String(error.params.missingProperty))
    return { field, message: `Field '${field}' is required.` }
  }
  if (error.keyword === 'additionalProperties') {
    const unknown = String(error.params.additionalProperty)
    return {
      field: join(parent, unknown),
      message: unknownFieldMessage(join(parent, unknown), unknown, error),
    }
  }
  const field = parent || httpPart
  const rule = `Field '${field}' ${requirement(error)}.`
  // A secret is not said back, not even to the one who sent it: answers are kept in logs.
  return {
    field,
    message: error.parentSchema?.writeOnly ? rule : `${rule} Received: ${received(error.data)}.`,
  }
}

/** A JSON pointer as people write it: `transactions[0].amount_cents`. */
function fieldName(instancePath: string): string {
  return instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : join(path, part)), '')
}

function join(parent: string, name: string): string {
  return parent ? `${parent}.${abridge(name)}` : abridge(name)
}

function unknownFieldMessage(field: string, name: string, error: SchemaError): string {
  const known = Object.keys(error.parentSchema?.properties ?? {})
  const nearest = known.length > 0 ? closest(abridge(name), known) : undefined
  const isAlike =
    nearest !== undefined && distance(abridge(name), nearest) < Math.max(name.length, nearest.length)
  return `Field '${field}' is not known.${isAlike ? ` Did you mean '${nearest}'?` : ''}`
}

const TYPE_NAMES: Record<string, string> = {
  array: 'an array',
  boolean: 'true or false',
  integer: 'a whole number',
  null: 'null',
  number: 'a number',
  object: 'an object',
  string: 'a string',
}

const FORMAT_NAMES: Record<string, string> = {
  date: 'a date as YYYY-MM-DD',
  email: 'a valid email address',
}

const PATTERN_NAMES: Record<string, string> = {
  [LINE_PATTERN]: 'be one line of well-formed Unicode without control characters',
  [TEXT_PATTERN]: 'be well-formed Unicode without control characters',
}

const REQUIREMENTS: Record<string, (error: SchemaError) => string> = {
  type: ({ params, parentSchema }) =>
    parentSchema?.enum
      ? oneOf(parentSchema.enum)
      : `must be ${[params.type].flat().map(typeName).join(' or ')}`,
  format: ({ params }) => `must be ${FORMAT_NAMES[String(params.format)] ?? `a valid ${params.format}`}`,
  enum: ({ params }) => oneOf(params.allowedValues),
  pattern: (error) => `must ${error.parentSchema?.requirement ?? patternName(error.params.pattern)}`,
  minLength: ({ params }) => `must have at least ${count(params.limit, 'character')}`,
  maxLength: ({ params }) => `must have at most ${count(params.limit, 'character')}`,
  minItems: ({ params }) => `must have at least ${count(params.limit, 'item')}`,
  maxItems: ({ params }) => `must have at most ${count(params.limit, 'item')}`,
  uniqueItems: () => 'must not hold the same item twice',
  minimum: ({ params }) => `must be at least ${params.limit}`,
  maximum: ({ params }) => `must be at most ${params.limit}`,
  exclusiveMinimum: ({ params }) => `must be more than ${params.limit}`,
  maxDecimals: ({ parentSchema }) => `must have at most ${count(parentSchema?.maxDecimals, 'decimal')}`,
  minProperties: (error) => `must ${error.parentSchema?.requirement ?? 'not be empty'}`,
  maxProperties: (error) => `must ${error.parentSchema?.requirement ?? 'have fewer fields'}`,
  isUpload: () => 'must be a file in a form, sent as `Content-Type: multipart/form-data`',
  isCurrency: () => 'must be an ISO 4217 currency code, such as USD',
  isCursorOf: () => 'must be the `next_cursor` of an earlier page',
  isPhone: () => 'must be a phone number in E.164 format, such as +15551234567',
}

function requirement(error: SchemaError): string {
  return REQUIREMENTS[error.keyword]?.(error) ?? error.message ?? 'is not valid'
}

function oneOf(values: unknown): string {
  return `must be one of ${[values].flat().filter(Boolean).join(', ')}`
}

function typeName(type: unknown): string {
  return TYPE_NAMES[String(type)] ?? String(type)
}

function patternName(pattern: unknown): string {
  return PATTERN_NAMES[String(pattern)] ?? `match the pattern ${pattern}`
}

function count(limit: unknown, noun: string): string {
  return `${limit} ${noun}${limit === 1 ? '' : 's'}`
}

function received(value: unknown): string {
  if (typeof value === 'string') return `'${abridge(value)}'`
  // JSON has no way to write what a number beyond its range became.
  if (typeof value === 'number') return String(value)
  return abridge(JSON.stringify(value) ?? 'nothing')
}
