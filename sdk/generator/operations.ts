import { type ApiDocument, type ApiOperation, type ApiSchema, operationsOf } from './document.ts'

/** Writes the class that has a method for each operation. */
export function writeOperations(document: ApiDocument): string {
  const types = new Set<string>()
  const methods = operationsOf(document).map(({ method, path, operation }) =>
    writeMethod(method, path, operation, types),
  )
  return `// Made by \`npm run sdk\` from the OpenAPI document.
import type { List } from '../list.ts'
import { path } from '../path.ts'
import type { CallOptions, Transport } from '../transport.ts'
import type {
${[...types]
  .toSorted()
  .map((type) => `  ${type},\n`)
  .join('')}} from './types.gen.ts'

export type ApiVersion = ${versionsOf(document)}

/** Every operation of the API, by its id. */
export class Operations {
  protected readonly transport: Transport

  constructor(transport: Transport) {
    this.transport = transport
  }
${methods.join('')}}
`
}

function versionsOf({ components }: ApiDocument): string {
  const versions = components.parameters['Ozzie-Version']?.schema.enum ?? []
  return versions.map((version) => `'${version}'`).join(' | ')
}

function writeMethod(method: string, path: string, operation: ApiOperation, types: Set<string>): string {
  const id = operation.operationId
  const data = `${id.charAt(0).toUpperCase()}${id.slice(1)}Data`
  const body = bodyOf(operation)
  const hasQuery = operation.parameters?.some((parameter) => 'in' in parameter && parameter.in === 'query')
  if (body || hasQuery) types.add(data)
  const parameters = [
    ...idsIn(path).map((name) => `${name}: string`),
    ...(body ? [`body${body.required ? '' : '?'}: ${data}['body']`] : []),
    ...(hasQuery ? [`query?: ${data}['query']`] : []),
    'options?: CallOptions',
  ]
  const call = [
    `method: '${method}'`,
    `path: ${writePath(path)}`,
    ...(hasQuery ? ['query'] : []),
    ...(body ? ['body'] : []),
  ]
  const { type, send } = resultOf(operation, types)
  return `
  /**
${commentOf(operation)}
   */
  ${id}(${parameters.join(', ')}): ${type} {
    return this.transport.${send}({ ${call.join(', ')} }, options)
  }
`
}

function commentOf({ summary, description }: ApiOperation): string {
  const lines = [`${summary}.`, ...(description ? ['', description] : [])]
  return lines.map((line) => `   * ${line.replaceAll('*/', '*\\/')}`.trimEnd()).join('\n')
}

/** A body that can hold nothing is not asked for. */
function bodyOf({ requestBody }: ApiOperation): { required: boolean } | undefined {
  const properties = requestBody?.content['application/json']?.schema.properties ?? {}
  if (!requestBody || Object.keys(properties).length === 0) return undefined
  return { required: requestBody.required ?? false }
}

function idsIn(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => camelCase(name))
}

function writePath(path: string): string {
  if (!path.includes('{')) return `'${path}'`
  return `path\`${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => `\${${camelCase(name)}}`)}\``
}

function camelCase(name: string): string {
  return name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** What a method gives back, and which of the transport's ways gets it. */
function resultOf(
  { operationId, responses }: ApiOperation,
  types: Set<string>,
): { type: string; send: string } {
  const schemas = Object.values(responses).flatMap(
    ({ content }) => content?.['application/json']?.schema ?? [],
  )
  const [first, ...others] = schemas.map(({ properties = {} }) => properties)
  if (!first) return { type: 'Promise<void>', send: 'nothing' }
  const name = nameOf(first.data?.items ?? first.data)
  const isOne = others.every(({ data }) => data && nameOf(data) === name)
  if (!isOne || name === undefined) {
    const type = `${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}Response`
    types.add(type)
    return { type: `Promise<${type}>`, send: 'body' }
  }
  types.add(name)
  if (first.data?.items) return { type: `List<${name}>`, send: 'list' }
  return { type: `Promise<${name}>`, send: 'data' }
}

function nameOf(schema: ApiSchema | undefined): string | undefined {
  return schema?.$ref?.split('/').at(-1)
}
