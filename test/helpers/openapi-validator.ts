import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormatsModule from 'ajv-formats'
import type { FastifyInstance } from 'fastify'

// The package is CommonJS: its default export arrives inside the module object.
const addFormats = addFormatsModule.default

/** The keywords that tests look at; others are the validator's matter. */
export interface Schema {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  format?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  maxItems?: number
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  examples?: unknown[]
  default?: unknown
}

export interface MediaType {
  schema?: Schema
  example?: unknown
  examples?: Record<string, { value: unknown }>
}

export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header' | 'cookie'
  required?: boolean
  schema?: Schema
}

interface DescribedResponse {
  description: string
  headers?: Record<string, { schema?: Schema }>
  content?: Record<string, MediaType>
}

interface DocumentedOperation {
  operationId?: string
  summary?: string
  tags?: string[]
  security?: object[]
  parameters?: Parameter[]
  requestBody?: { required?: boolean; content: Record<string, MediaType> }
  responses: Record<string, DescribedResponse>
}

export interface Document {
  openapi: string
  security?: object[]
  tags?: { name: string }[]
  paths: Record<string, Record<string, DocumentedOperation>>
  webhooks: Record<string, Record<string, DocumentedOperation>>
  components: { schemas: Record<string, Schema> }
}

export interface DescribedOperation extends DocumentedOperation {
  /** In upper case. */
  method: string
  path: string
}

/** The app's OpenAPI document with every reference replaced by what it refers to. */
export function readDocument(app: FastifyInstance): Document {
  const plain: unknown = JSON.parse(JSON.stringify(app.swagger()))
  return JSON.parse(JSON.stringify(withoutReferences(plain, plain)))
}

export function describedOperations(document: Document): DescribedOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
  )
}

/** The examples of a body, whichever way the document writes them. */
export function examplesOf({ example, examples = {} }: MediaType): unknown[] {
  const named = Object.values(examples).map(({ value }) => value)
  return example === undefined ? named : [example, ...named]
}

/** What `app.inject` answers, as far as it matters here. */
interface Answer {
  raw: { req: IncomingMessage }
  statusCode: number
  headers: OutgoingHttpHeaders
  body: string
}

/** @throws when the app's own OpenAPI document does not describe the answer */
export function checkAnswer(app: FastifyInstance, answer: Answer): void {
  const { method = '', url = '' } = answer.raw.req
  const problems = validatorOf(app).problemsOf(method, url, answer)
  if (problems.length === 0) return
  throw new Error(
    `The OpenAPI document does not describe this answer to ${method} ${url.slice(0, 200)}:\n` +
      `${problems.map((problem) => `- ${problem}`).join('\n')}\n` +
      `It is a ${answer.statusCode} with the headers ${JSON.stringify(answer.headers)}\n` +
      `and the body ${answer.body.slice(0, 1_000)}`,
  )
}

const validators = new WeakMap<FastifyInstance, AnswerValidator>()

function validatorOf(app: FastifyInstance): AnswerValidator {
  const known = validators.get(app)
  if (known) return known
  const made = new AnswerValidator(readDocument(app))
  validators.set(app, made)
  return made
}

/** What serves the document, its pages and the figures is no part of the API that it describes. */
const UNDESCRIBED_PATH = /^\/(?:docs|metrics|openapi\.json)(?:\/|$)/

/** Headers that HTTP itself has, which need no description. */
const ORDINARY_HEADERS = new Set([
  'cache-control',
  'connection',
  'content-length',
  'content-type',
  'date',
  'keep-alive',
  'transfer-encoding',
  'vary',
])

/** Compares answers with a document. */
class AnswerValidator {
  readonly #document: Document
  readonly #operations: { operation: DescribedOperation; pattern: RegExp }[]

  constructor(document: Document) {
    this.#document = document
    // Fixed segments before parameters, as the router matches them.
    const bySpecificity = describedOperations(document).sort(
      (a, b) => parametersIn(a.path) - parametersIn(b.path),
    )
    this.#operations = bySpecificity.map((operation) => ({ operation, pattern: toPattern(operation.path) }))
  }

  /** What about the answer is not in the document; nothing when all is. */
  problemsOf(method: string, url: string, answer: Answer): string[] {
    const [path = ''] = url.split('?', 1)
    if (UNDESCRIBED_PATH.test(path)) return []
    const problems = answer.headers['x-request-id'] ? [] : ['It has no X-Request-Id.']
    const documented = method === 'HEAD' ? 'GET' : method
    const operation = this.#operations.find(
      (entry) => entry.operation.method === documented && entry.pattern.test(path),
    )?.operation
    if (!operation) return [...problems, ...this.#problemsWithoutRoute(path, answer)]

    const described = operation.responses[answer.statusCode]
    if (!described) {
      const known = Object.keys(operation.responses).join(', ')
      return [...problems, `${documented} ${operation.path} has no ${answer.statusCode}, only ${known}.`]
    }
    problems.push(...headerProblems(described, answer.headers))
    if (method === 'HEAD') return answer.body === '' ? problems : [...problems, 'A HEAD has a body.']
    return [...problems, ...bodyProblems(described, answer)]
  }

  #problemsWithoutRoute(path: string, { statusCode, body }: Answer): string[] {
    const expected = isWellFormed(path) ? 404 : 400
    const problems = statusCode === expected ? [] : [`There is no such route, which is a ${expected}.`]
    const parsed = parseJson(body)
    const schema = this.#document.components.schemas.Error ?? {}
    return [...problems, ...('error' in parsed ? [parsed.error] : schemaProblems(schema, parsed.value))]
  }
}

function headerProblems({ headers = {} }: DescribedResponse, sent: OutgoingHttpHeaders): string[] {
  const described = new Map(Object.entries(headers).map(([name, header]) => [name.toLowerCase(), header]))
  return Object.entries(sent).flatMap(([name, value]) => {
    const header = described.get(name)
    if (!header) return ORDINARY_HEADERS.has(name) ? [] : [`The header ${name} is not described.`]
    return schemaProblems(header.schema ?? {}, asHeaderValue(value, header.schema)).map(
      (problem) => `The header ${name}: ${problem}`,
    )
  })
}

/** Headers are text; a number is one that reads as a number. */
function asHeaderValue(value: unknown, schema: Schema = {}): unknown {
  const isNumber = schema.type === 'integer' || schema.type === 'number'
  return isNumber && typeof value === 'string' && value.trim() !== '' ? Number(value) : value
}

function bodyProblems({ content }: DescribedResponse, answer: Answer): string[] {
  const { headers, body } = answer
  if (!content) return body === '' ? [] : ['It has a body where none is described.']
  const [type = ''] = String(headers['content-type']).toLowerCase().split(';', 1)
  const described = content[type]
  if (!described) return [`It is ${type}, which is none of ${Object.keys(content).join(', ')}.`]
  if (type === 'text/event-stream') return eventStreamProblems(body, content['application/json'])
  const parsed = parseJson(body)
  if ('error' in parsed) return [parsed.error]
  return [...schemaProblems(described.schema ?? {}, parsed.value), ...codeProblems(described, parsed.value)]
}

/** A failure's code is one of those that the examples of this status show. */
function codeProblems(described: MediaType, value: unknown): string[] {
  const code = codeOf(value)
  const known = examplesOf(described).map(codeOf)
  return code === undefined || known.includes(code)
    ? []
    : [`The code ${code} is none of ${known.join(', ')}.`]
}

function codeOf(body: unknown): unknown {
  const error: unknown = Reflect.get(Object(body), 'error')
  return Reflect.get(Object(error), 'code')
}

/** Server-sent events: each has a name and JSON data, and the last one holds what is else the whole answer. */
export function eventStreamProblems(body: string, whole: MediaType | undefined): string[] {
  if (!body.endsWith('\n\n')) return ['The last event is not complete.']
  const events = body.slice(0, -2).split('\n\n')
  const problems = events.flatMap((event) => {
    const match = /^event: (\w+)\ndata: (.*)$/.exec(event)
    const parsed = parseJson(match?.[2] ?? '')
    if (!match || 'error' in parsed) return [`It has an event that cannot be read: ${event}`]
    if (match[1] !== 'done' || !whole?.schema) return []
    return schemaProblems(whole.schema, parsed.value)
  })
  const isEnded = /^event: (?:done|error)\n/.test(events.at(-1) ?? '')
  return isEnded ? problems : [...problems, 'The last event is neither done nor error.']
}

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false })
addFormats(ajv)
ajv.addFormat('binary', true)

const compiled = new WeakMap<Schema, (value: unknown) => string[]>()

/**
 * In which ways a value does not fit a schema; nothing when it does. A field that the schema does not name
 * is one, unless the schema says that it may have others.
 *
 * @throws when the schema has a keyword that JSON Schema does not know
 */
export function schemaProblems(schema: Schema, value: unknown): string[] {
  const check = compiled.get(schema) ?? compile(schema)
  compiled.set(schema, check)
  return check(value)
}

function compile(schema: Schema): (value: unknown) => string[] {
  const validate = ajv.compile<unknown>(closed(schema))
  return (value) => {
    if (validate(value)) return []
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath || 'it'} ${message} (${JSON.stringify(params)}).`,
    )
  }
}

/** The schema with every object in it closed that does not say otherwise. */
function closed(schema: Schema, isPart = false): Schema & { unevaluatedProperties?: boolean } {
  const { properties, items, additionalProperties } = schema
  const parts = (['anyOf', 'oneOf', 'allOf'] as const).flatMap((keyword) => {
    const found = schema[keyword]
    return found ? [[keyword, found.map((part) => closed(part, true))] as const] : []
  })
  const isOpen = additionalProperties === undefined && !isPart && (properties || parts.length > 0)
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, closed(property)]),
      ),
    }),
    ...(items && { items: closed(items) }),
    ...Object.fromEntries(parts),
    ...(isOpen && { unevaluatedProperties: false }),
  }
}

/** Puts what references point at in their place. Schemas that contain themselves are not supported. */
function withoutReferences(value: unknown, root: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutReferences(item, root))
  if (typeof value !== 'object' || value === null) return value
  if ('$ref' in value) return withoutReferences(atPointer(root, String(value.$ref)), root)
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, withoutReferences(child, root)]),
  )
}

function atPointer(root: unknown, reference: string): unknown {
  const found = reference
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, key) => Reflect.get(Object(node), key), root)
  if (found === undefined) throw new Error(`The OpenAPI document refers to ${reference}, which is not there.`)
  return found
}

function parametersIn(path: string): number {
  return path.split('{').length - 1
}

function toPattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]*')}$`)
}

function isWellFormed(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

function parseJson(text: string): { value: unknown } | { error: string } {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return { error: 'The body is not JSON.' }
  }
}
