import type { FastifyContextConfig, FastifySchema } from 'fastify'
import { API_VERSIONS } from '../clients/api-version.ts'

type Json = null | boolean | number | string | Json[] | JsonObject
interface JsonObject {
  [key: string]: Json
}

/** Keywords that only our own validator knows; the document says the same in words. */
const OWN_KEYWORDS = ['maxDecimals', 'isPhone', 'isCurrency', 'requirement']

/** Marks an operation whose body may be left out; gone from the finished document. */
const OPTIONAL_BODY = 'x-optional-body'

/** A route's schema as the document's generator should see it. */
export function documentedSchema(
  schema: FastifySchema | undefined,
  config: FastifyContextConfig = {},
): FastifySchema {
  return { ...schema, ...(config.bodyOptional && { [OPTIONAL_BODY]: true }) }
}

/**
 * Finishes the generated document: names the schemas that have a title, describes the headers that every
 * route shares, and drops what only our validator understands.
 */
export function refineDocument<Document extends object>(document: Document): Document {
  const refined: JsonObject = JSON.parse(JSON.stringify(document, withoutOwnKeywords))
  const schemas: JsonObject = {}
  refined.paths = nameSchemas(refined.paths ?? {}, schemas)
  for (const [path, operations] of entries(refined.paths)) {
    for (const [, operation] of entries(operations)) describeHeaders(operation, path.startsWith('/v1/'))
  }
  const components = isObject(refined.components) ? refined.components : {}
  refined.components = { ...components, schemas, headers: HEADERS, parameters: PARAMETERS }
  return Object.assign(document, refined)
}

const HEADERS: JsonObject = {
  RequestId: {
    description: 'Names this request in our logs. A sane one that you send is kept.',
    schema: { type: 'string' },
    example: 'req_01HX9KZMR4P5JQNBVT7YCW3DE0',
  },
  Version: {
    description: 'The API version that was spoken.',
    schema: { type: 'string', enum: [...API_VERSIONS] },
  },
  UserProvisioned: {
    description: '`true` when this very request created the user.',
    schema: { type: 'string', enum: ['true'] },
  },
  RetryAfter: { description: 'Seconds to wait before trying again.', schema: { type: 'integer' } },
  Authenticate: { description: 'How to authenticate.', schema: { type: 'string', enum: ['Bearer'] } },
}

const PARAMETERS: JsonObject = {
  Version: {
    name: 'Ozzie-Version',
    in: 'header',
    required: false,
    description: 'The API version to speak; by default the one that the API client is pinned to.',
    schema: { type: 'string', enum: [...API_VERSIONS] },
  },
}

function describeHeaders(operation: JsonObject, versioned: boolean): void {
  if (versioned) {
    const parameters = Array.isArray(operation.parameters) ? operation.parameters : []
    operation.parameters = [...parameters, { $ref: '#/components/parameters/Version' }]
  }
  const provisions = JSON.stringify(operation.parameters ?? []).includes('"user_id"')
  for (const [status, response] of entries(operation.responses ?? {})) {
    response.headers = {
      'X-Request-Id': header('RequestId'),
      ...(versioned && { 'Ozzie-Version': header('Version') }),
      ...(provisions &&
        status !== '400' &&
        status !== '401' && { 'Ozzie-User-Provisioned': header('UserProvisioned') }),
      ...(status === '401' && { 'WWW-Authenticate': header('Authenticate') }),
      ...(status === '503' && { 'Retry-After': header('RetryAfter') }),
    }
  }
  if (operation[OPTIONAL_BODY] && isObject(operation.requestBody)) operation.requestBody.required = false
  delete operation[OPTIONAL_BODY]
}

function header(name: string): JsonObject {
  return { $ref: `#/components/headers/${name}` }
}

function withoutOwnKeywords(key: string, value: unknown): unknown {
  return OWN_KEYWORDS.includes(key) ? undefined : value
}

/** Moves every schema that has a title to the components and leaves a reference in its place. */
function nameSchemas(value: Json, schemas: JsonObject): Json {
  if (Array.isArray(value)) return value.map((item) => nameSchemas(item, schemas))
  if (!isObject(value)) return value
  const walked = Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, nameSchemas(child, schemas)]),
  )
  if (typeof value.title !== 'string') return walked
  schemas[value.title] = walked
  return { $ref: `#/components/schemas/${value.title}` }
}

function entries(value: Json): [string, JsonObject][] {
  return isObject(value)
    ? Object.entries(value).flatMap(([key, child]) =>
        isObject(child) ? [[key, child] as [string, JsonObject]] : [],
      )
    : []
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
