import type { FastifyInstance, InjectOptions } from 'fastify'

/** A route as the OpenAPI document shows it, with a way to write a valid request to it. */
export interface Operation {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  pathParameters: string[]
  /** An example of each path parameter. */
  pathExamples: Record<string, string>
  /** A request that passes validation, made of the document's own examples. */
  request(pathValues: Record<string, string>): InjectOptions
}

interface Schema {
  examples?: unknown[]
  default?: unknown
  enum?: unknown[]
}

/** Where the document may put an example. */
interface Exemplified {
  example?: unknown
  schema?: Schema
}

interface Parameter extends Exemplified {
  name?: string
  in?: string
  required?: boolean
}

interface DocumentedOperation {
  parameters?: Parameter[]
  requestBody?: { content: Record<string, Exemplified | undefined> }
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const

/** Every documented route, so that tests cover the ones that are added later. */
export async function readOperations(app: FastifyInstance): Promise<Operation[]> {
  const document: { paths: Record<string, Partial<Record<string, DocumentedOperation>>> } = (
    await app.inject('/openapi.json')
  ).json()
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method]
      return operation ? [toOperation(method, path, operation)] : []
    }),
  )
}

function toOperation(
  method: (typeof METHODS)[number],
  path: string,
  { parameters = [], requestBody }: DocumentedOperation,
): Operation {
  const verb = method.toUpperCase() as Operation['method']
  const body = requestBody?.content['application/json']
  const named = parameters.flatMap((parameter) =>
    parameter.name === undefined ? [] : [{ ...parameter, name: parameter.name }],
  )
  const query = named
    .filter((parameter) => parameter.in === 'query' && parameter.required)
    .map(
      (parameter) => `${parameter.name}=${encodeURIComponent(String(exampleOf(parameter, parameter.name)))}`,
    )
  const inPath = named.filter((parameter) => parameter.in === 'path')
  return {
    method: verb,
    path,
    pathParameters: inPath.map(({ name }) => name),
    pathExamples: Object.fromEntries(
      inPath.map((parameter) => [parameter.name, String(exampleOf(parameter, parameter.name))]),
    ),
    request: (pathValues) => ({
      method: verb,
      url: fillPath(path, pathValues) + (query.length > 0 ? `?${query.join('&')}` : ''),
      ...(body && {
        payload: JSON.stringify(exampleOf(body, `the body of ${verb} ${path}`)),
        headers: { 'content-type': 'application/json' },
      }),
    }),
  }
}

function exampleOf({ example, schema }: Exemplified, what: string): unknown {
  const found = example ?? schema?.examples?.[0] ?? schema?.default ?? schema?.enum?.[0]
  if (found === undefined) throw new Error(`The OpenAPI document has no example of ${what}.`)
  return found
}

function fillPath(path: string, values: Record<string, string>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? 'unknown'))
}
