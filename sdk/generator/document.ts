/** The parts of the OpenAPI document that the client is made of. */
export interface ApiDocument {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Partial<Record<string, ApiOperation>>>
  components: {
    schemas: Record<string, ApiSchema>
    parameters: Record<string, ApiParameter>
  }
}

export interface ApiOperation {
  operationId: string
  summary: string
  description?: string
  parameters?: ({ $ref: string } | ApiParameter)[]
  requestBody?: { required?: boolean; content: Record<string, { schema: ApiSchema }> }
  responses: Record<string, { content?: Record<string, { schema: ApiSchema }> }>
}

export interface ApiParameter {
  name: string
  in: string
  required?: boolean
  schema: ApiSchema
}

export interface ApiSchema {
  $ref?: string
  type?: string
  title?: string
  enum?: unknown[]
  items?: ApiSchema
  properties?: Record<string, ApiSchema>
}

/**
 * The document without what partners do not call, and without what the client says by other means: headers are
 * options, failures are thrown, and forms and streams have methods of their own.
 */
export function partnerDocument(document: ApiDocument): ApiDocument {
  const { Error: ErrorBody, ...schemas } = document.components.schemas
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/v1/'))
  return {
    ...document,
    paths: Object.fromEntries(paths.map(([path, item]) => [path, mapOperations(item)])),
    // Not `Error`, which would hide the global one.
    components: { ...document.components, schemas: { ...schemas, ...(ErrorBody && { ErrorBody }) } },
  }
}

/** All operations, with the method and the path of each. */
export function operationsOf(
  document: ApiDocument,
): { method: string; path: string; operation: ApiOperation }[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) =>
      operation ? [{ method: method.toUpperCase(), path, operation }] : [],
    ),
  )
}

function mapOperations(item: Partial<Record<string, ApiOperation>>): Partial<Record<string, ApiOperation>> {
  return Object.fromEntries(
    Object.entries(item).flatMap(([method, operation]) => (operation ? [[method, lean(operation)]] : [])),
  )
}

function lean({ parameters = [], requestBody, responses, ...operation }: ApiOperation): ApiOperation {
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'))
  return {
    ...operation,
    parameters: parameters.filter((parameter) => !('$ref' in parameter)),
    ...(requestBody && { requestBody: { ...requestBody, content: jsonOf(requestBody.content) } }),
    responses: Object.fromEntries(
      successes.map(([status, { content, ...response }]) => [
        status,
        { ...response, ...(content && { content: jsonOf(content) }) },
      ]),
    ),
  }
}

function jsonOf(content: Record<string, { schema: ApiSchema }>): Record<string, { schema: ApiSchema }> {
  const json = content['application/json']
  return json ? { 'application/json': json } : {}
}
