import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'
import { ERROR_CODES } from '../../src/lib/errors.ts'
import {
  type DescribedOperation,
  describedOperations,
  eventStreamProblems,
  examplesOf,
  type MediaType,
  readDocument,
  type Schema,
  schemaProblems,
} from '../helpers/openapi-validator.ts'
import { openApp, useTestApi } from '../helpers/test-api.ts'

const api = useTestApi()

/** Every route that was registered as `METHOD /path`, with parameters written as the document writes them. */
const routes: string[] = []

/** As `npm run openapi` builds it, without a database. */
const offline = await openOffline()
const document = readDocument(offline)
const operations = describedOperations(document).map((operation) => ({
  ...operation,
  name: `${operation.method} ${operation.path}`,
}))

async function openOffline(): Promise<FastifyInstance> {
  const watch = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance }
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const name of [method].flat()) routes.push(`${name} ${url.replaceAll(/:(\w+)/g, '{$1}')}`)
    })
  }
  subscribe('fastify.initialization', watch)
  const { app } = await openApp('postgresql://127.0.0.1:1/none', () => new Date())
  unsubscribe('fastify.initialization', watch)
  await app.ready()
  return app
}

/** Every body that an operation takes or gives, with the place of each. */
function bodiesOf(operation: DescribedOperation): { place: string; type: string; body: MediaType }[] {
  const contents = [
    ['request', operation.requestBody?.content] as const,
    ...Object.entries(operation.responses).map(([status, { content }]) => [status, content] as const),
  ]
  return contents.flatMap(([place, content = {}]) =>
    Object.entries(content).map(([type, body]) => ({ place: `${place} ${type}`, type, body })),
  )
}

function problemsOfExample(type: string, { schema = {} }: MediaType, example: unknown): string[] {
  if (type === 'text/event-stream') return eventStreamProblems(String(example), undefined)
  return schemaProblems(schema, example)
}

/** A schema and all schemas in it, each with the path that leads to it. */
function schemasIn(schema: Schema, path = ''): { path: string; schema: Schema }[] {
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]
  return [
    { path, schema },
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
      schemasIn(field, `${path}/${name}`),
    ),
    ...(schema.items ? schemasIn(schema.items, `${path}/items`) : []),
    ...parts.flatMap((part, index) => schemasIn(part, `${path}/${index}`)),
  ]
}

describe('the document', () => {
  it('is OpenAPI 3.1', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/)
  })

  it('is served as `npm run openapi` prints it', async () => {
    const served = await api.app.inject('/openapi.json')
    expect(served.statusCode).toBe(200)
    expect(served.headers['content-type']).toMatch(/^application\/json/)
    expect(served.json()).toEqual(JSON.parse(JSON.stringify(offline.swagger())))
  })

  it('is the same each time', async () => {
    const [first, second] = [await api.app.inject('/openapi.json'), await api.app.inject('/openapi.json')]
    expect(second.body).toBe(first.body)
  })

  it('has exactly the routes that there are', () => {
    const isDescribed = (route: string) =>
      !/^HEAD /.test(route) && !/^\w+ \/(docs|metrics|openapi\.json)(\/|$)/.test(route)
    const registered = routes.filter(isDescribed).map((route) => route.replace(/(.)\/$/, '$1'))
    expect(operations.map(({ name }) => name).toSorted()).toEqual([...new Set(registered)].toSorted())
  })

  it('gives each operation an id of its own', () => {
    const ids = operations.map(({ operationId }) => operationId)
    expect(ids.filter((id) => !/^[a-z][A-Za-z]+$/.test(id ?? ''))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('shows each error code somewhere', () => {
    const shown = operations.flatMap((operation) =>
      bodiesOf(operation).flatMap(({ body }) => examplesOf(body).map((example) => codeOf(example))),
    )
    expect(ERROR_CODES.filter((code) => !shown.includes(code))).toEqual([])
  })

  it('tells of no error code that there is not', () => {
    expect(document.components.schemas.Error).toMatchObject({
      properties: { error: { properties: { code: { enum: ERROR_CODES } } } },
    })
  })
})

function codeOf(body: unknown): unknown {
  const error: unknown = Reflect.get(Object(body), 'error')
  return Reflect.get(Object(error), 'code')
}

describe.each(operations)('$name', (operation) => {
  const bodies = bodiesOf(operation)

  it('has a summary and a tag that is described', () => {
    expect(operation.summary).toMatch(/^[A-Z].*[^.]$/)
    expect(operation.tags).toHaveLength(1)
    expect(document.tags?.map(({ name }) => name)).toEqual(expect.arrayContaining(operation.tags ?? []))
  })

  it('says how to authenticate, or that there is no need to', () => {
    const security = operation.security ?? document.security
    expect(security).toEqual(operation.path.startsWith('/v1/') ? [{ bearer: [] }] : [])
  })

  it('has an example of each body', () => {
    const without = bodies.filter(({ body }) => examplesOf(body).length === 0)
    expect(without.map(({ place }) => place)).toEqual([])
  })

  it('has examples that fit their schemas', () => {
    const problems = bodies.flatMap(({ place, type, body }) =>
      examplesOf(body).flatMap((example) =>
        problemsOfExample(type, body, example).map((problem) => `${place}: ${problem}`),
      ),
    )
    expect(problems).toEqual([])
  })

  it('describes each parameter, and its values by a schema', () => {
    const { parameters = [] } = operation
    expect(parameters.filter(({ schema }) => !schema?.type).map(({ name }) => name)).toEqual([])
    const names = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => `{${name}}`)
    expect(names.toSorted()).toEqual((operation.path.match(/\{\w+\}/g) ?? []).toSorted())
  })

  it('has examples in its schemas that fit them', () => {
    const problems = allSchemas(operation).flatMap(({ path, schema }) =>
      (schema.examples ?? []).flatMap((example) =>
        schemaProblems(schema, example).map((problem) => `${path}: ${problem}`),
      ),
    )
    expect(problems).toEqual([])
  })

  it('uses no keyword that JSON Schema does not have', () => {
    // The validator is strict: it throws at a keyword that it does not know.
    for (const { schema } of allSchemas(operation)) expect(() => schemaProblems(schema, null)).not.toThrow()
    expect(Object.keys(operation).filter((key) => key.startsWith('x-'))).toEqual([])
  })

  it('takes no field in a body but those that are described', () => {
    const open = Object.values(operation.requestBody?.content ?? {}).flatMap(({ schema = {} }) =>
      schemasIn(schema).filter((found) => found.schema.properties && !isClosed(found.schema)),
    )
    expect(open.map(({ path }) => path)).toEqual([])
  })
})

function isClosed({ additionalProperties }: Schema): boolean {
  return additionalProperties === false
}

/** All schemas of an operation: of its bodies, parameters and headers. */
function allSchemas(operation: DescribedOperation): { path: string; schema: Schema }[] {
  const { parameters = [], responses } = operation
  return [
    ...bodiesOf(operation).flatMap(({ place, body }) => schemasIn(body.schema ?? {}, place)),
    ...parameters.flatMap(({ name, schema = {} }) => schemasIn(schema, name)),
    ...Object.values(responses).flatMap(({ headers = {} }) =>
      Object.entries(headers).flatMap(([name, { schema = {} }]) => schemasIn(schema, name)),
    ),
  ]
}

beforeAll(() => () => offline.close())
