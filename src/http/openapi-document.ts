import type { FastifyContextConfig, FastifySchema } from 'fastify'
import { REQUEST_HEADERS, RESPONSE_HEADERS } from './openapi-headers.ts'

type Json = null | boolean | number | string | Json[] | JsonObject
interface JsonObject {
  [key: string]: Json
}

/** Keywords that only our own validator knows; the document says the same in words. */
const OWN_KEYWORDS = ['maxDecimals', 'isPhone', 'isCurrency', 'isCursorOf', 'isUpload', 'requirement']

/** Marks an operation whose body may be left out; gone from the finished document. */
const OPTIONAL_BODY = 'x-optional-body'

/** A route's schema as the document's generator should see it. */
export function documentedSchema(
  schema: FastifySchema | undefined,
  config: FastifyContextConfig = {},
): FastifySchema {
  return {
    ...schema,
    ...(config.bodyOptional && { [OPTIONAL_BODY]: true }),
    ...(hasUpload(schema?.body) && { body: { content: bodyByType(schema.body) } }),
  }
}

/** A body of which one property is a file in a form, and the others are JSON. */
interface UploadBody {
  properties: { file: { isUpload: true; description: string } }
}

function hasUpload(body: unknown): body is UploadBody {
  return Reflect.get(Object(Reflect.get(Object(body), 'properties')), 'file')?.isUpload === true
}

function bodyByType(body: UploadBody) {
  const { file, ...json } = body.properties
  const { description } = file
  return {
    'application/json': { schema: { ...body, properties: json } },
    'multipart/form-data': {
      schema: {
        type: 'object',
        properties: { file: { type: 'string', format: 'binary', description } },
        required: ['file'],
        additionalProperties: false,
        examples: [{ file: 'Date,Description,Amount\n2025-05-05,Lunch,-45.90\n' }],
      },
    },
  }
}

/**
 * Finishes the generated document: names the schemas that have a title, describes the headers that every
 * route shares, and drops what only our validator understands.
 */
export function refineDocument<Document extends object>(document: Document): Document {
  const refined: JsonObject = JSON.parse(JSON.stringify(document, withoutOwnKeywords))
  const schemas: JsonObject = {}
  refined.paths = nameSchemas(refined.paths ?? {}, schemas)
  refined.webhooks = nameSchemas(refined.webhooks ?? {}, schemas)
  for (const [path, operations] of entries(refined.paths)) {
    for (const [method, operation] of entries(operations))
      describeHeaders(operation, method, path.startsWith('/v1/'))
  }
  const components = isObject(refined.components) ? refined.components : {}
  refined.components = {
    ...components,
    schemas,
    headers: componentsOf(RESPONSE_HEADERS, () => ({})),
    parameters: componentsOf(REQUEST_HEADERS, (name) => ({ name, in: 'header', required: false })),
  }
  return Object.assign(document, refined)
}

/** Header components without what only decides where they go. */
function componentsOf(
  headers: Record<string, { on: unknown }>,
  extra: (name: string) => JsonObject,
): JsonObject {
  return Object.fromEntries(
    Object.entries(headers).map(([name, { on: _, ...described }]) => [
      name,
      { ...extra(name), ...described },
    ]),
  )
}

function describeHeaders(operation: JsonObject, method: string, versioned: boolean): void {
  const parameters = Array.isArray(operation.parameters) ? operation.parameters : []
  const context = {
    versioned,
    keyed: versioned && (method === 'post' || method === 'patch'),
    storesTransactions: operation.operationId === 'createTransactions',
    provisions: method !== 'delete' && JSON.stringify(parameters).includes('"user_id"'),
  }
  const accepted = namesOf(REQUEST_HEADERS, (header) => header.on(context))
  operation.parameters = [
    ...parameters,
    ...accepted.map((name) => ({ $ref: `#/components/parameters/${name}` })),
  ]
  for (const [status, response] of entries(operation.responses ?? {})) {
    const sent = namesOf(RESPONSE_HEADERS, (header) => header.on({ ...context, status: Number(status) }))
    response.headers = Object.fromEntries(
      sent.map((name) => [name, { $ref: `#/components/headers/${name}` }]),
    )
  }
  if (operation[OPTIONAL_BODY] && isObject(operation.requestBody)) operation.requestBody.required = false
  delete operation[OPTIONAL_BODY]
}

function namesOf<Header>(headers: Record<string, Header>, isWanted: (header: Header) => boolean): string[] {
  return Object.entries(headers).flatMap(([name, header]) => (isWanted(header) ? [name] : []))
}

function withoutOwnKeywords(key: string, value: unknown): unknown {
  return OWN_KEYWORDS.includes(key) ? undefined : value
}

/** What holds values rather than schemas: a value may have a title of its own. */
const VALUES = new Set(['example', 'examples', 'default', 'enum'])

/** Moves every schema that has a title to the components and leaves a reference in its place. */
function nameSchemas(value: Json, schemas: JsonObject): Json {
  if (Array.isArray(value)) return value.map((item) => nameSchemas(item, schemas))
  if (!isObject(value)) return value
  const walked = Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, VALUES.has(key) ? child : nameSchemas(child, schemas)]),
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
