import fc from 'fast-check'
import {
  type DescribedOperation,
  examplesOf,
  type Parameter,
  type Schema,
  schemaProblems,
} from './openapi-validator.ts'
import { HUNDRED_EMOJI, ODD_EXTERNAL_IDS, UNFIT_CHARACTERS } from './texts.ts'

/**
 * A request as it was drawn. Marks such as `{{own user_id 0}}` stand for what exists only when it is sent:
 * ids of the caller's own rows and of the other tenant's.
 */
export interface GeneratedRequest {
  method: string
  path: string
  query: string
  headers: Record<string, string>
  payload?: string | Uint8Array
}

type Owner = 'own' | 'foreign'

/** Looks up what a mark stands for. */
export type FillMark = (owner: Owner, name: string, index: number) => string

/** Replaces every mark. */
export function fillMarks(text: string, fill: FillMark): string {
  return text.replaceAll(
    /\{\{(own|foreign) (\w+) (\d)\}\}/g,
    (_, owner: Owner, name: string, index: string) => fill(owner, name, Number(index)),
  )
}

/** Anything to one operation: as it should be, off in one respect, or off in all. */
export function requestsTo(operation: DescribedOperation): fc.Arbitrary<GeneratedRequest> {
  const fair = {
    path: fairPaths(operation),
    query: queries(operation, fairQueryValues),
    headers: fairHeaders(operation),
    body: fairBodies(operation),
  }
  const odd = {
    path: oddPaths(operation),
    query: oddQueries(operation),
    headers: oddHeaders,
    body: oddBodies(operation),
  }
  const draw = (parts: typeof fair) =>
    fc.record(parts).map(({ path, query, headers, body }) => toRequest(operation, path, query, headers, body))
  return fc.oneof(
    { weight: 4, arbitrary: draw(fair) },
    { weight: 3, arbitrary: draw({ ...fair, path: odd.path }) },
    { weight: 2, arbitrary: draw({ ...fair, query: odd.query }) },
    { weight: 2, arbitrary: draw({ ...fair, headers: odd.headers }) },
    { weight: 5, arbitrary: draw({ ...fair, body: odd.body }) },
    { weight: 2, arbitrary: draw(odd) },
  )
}

/** Requests too telling to leave to chance: every field of the body with every kind of thing it must not be. */
export function certainRequests(operation: DescribedOperation): GeneratedRequest[] {
  const example = exampleBody(operation)
  const path = operation.path.replaceAll(/\{(\w+)\}/g, '{{own $1 0}}')
  const others = operation.path.replaceAll(/\{(\w+)\}/g, '{{foreign $1 0}}')
  const sample = (changed: unknown) => ({ payload: toJson(changed), type: JSON_TYPES[0] })
  const changes = placesIn(bodySchema(operation) ?? {}).flatMap(({ path: place, schema }) =>
    [...CERTAIN_VALUES, ...beyondLimits(schema)].map((value) => withValue(example, place, value)),
  )
  return [
    toRequest(operation, others, '', {}, example === undefined ? {} : sample(example)),
    ...changes.map((changed) => toRequest(operation, path, '', {}, sample(changed))),
  ]
}

function toRequest(
  { method }: DescribedOperation,
  path: string,
  query: string,
  headers: Record<string, string>,
  { payload, type }: Body,
): GeneratedRequest {
  return {
    method,
    path,
    query,
    headers: { ...headers, ...(type !== undefined && { 'content-type': type }) },
    ...(payload !== undefined && { payload }),
  }
}

/** Whether the document's schema of the body takes this one. */
export function fitsBodySchema(operation: DescribedOperation, payload: string | undefined): boolean {
  const schema = bodySchema(operation)
  if (!schema) return true
  if (payload === undefined || payload.trim() === '') return operation.requestBody?.required === false
  try {
    // A byte order mark may be there (RFC 8259), and is no part of the JSON.
    return schemaProblems(schema, JSON.parse(payload.replace(/^\ufeff/, ''))).length === 0
  } catch {
    return false
  }
}

/** The example of a body with `mark` at the end of every text that is free enough for it. */
export function markedExample(operation: DescribedOperation, mark: string): unknown {
  const example = exampleBody(operation)
  if (!isRecord(example)) return example
  const fields = bodySchema(operation)?.properties ?? {}
  return Object.fromEntries(
    Object.entries(example).map(([name, value]) => {
      const { enum: choices, format, maxLength = 0 } = fields[name] ?? {}
      const isFree = typeof value === 'string' && !choices && !format && maxLength >= 50
      return [name, isFree ? `${value} ${mark}` : value]
    }),
  )
}

// Paths

const mark = (owner: Owner, name: string) =>
  fc.nat({ max: 9 }).map((index) => `{{${owner} ${name} ${name === 'user_id' ? 0 : index}}}`)

const newExternalIds = fc
  .oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), fc.constantFrom(...ODD_EXTERNAL_IDS))
  .map((id) => `external:${encodeURIComponent(id)}`)

const malformedSegments = fc.constantFrom(
  '%',
  '%4',
  '%zz',
  'external:%',
  'external:%FF',
  'external:%C3%28',
  'external:%C0%AF',
  'external:%ED%A0%80',
  'external:%F4%90%80%80',
  'external:',
  'external',
  'External:u',
  'external%3Au',
  '',
  '.',
  '..',
  '%2e%2e',
  '..%2f..%2fetc%2fpasswd',
  '*',
  '{user_id}',
  'null',
  'undefined',
  '__proto__',
  "'%20OR%20'1'='1",
)

const overlongSegments = fc.constantFrom(
  `external:${'x'.repeat(101)}`,
  `external:${encodeURIComponent(`${HUNDRED_EMOJI}🦊`)}`,
  `external:${'x'.repeat(2_000)}`,
  `ozz_usr_${'0'.repeat(1_000)}`,
  '%41'.repeat(1_000),
)

const unfitSegments = fc
  .constantFrom(...UNFIT_CHARACTERS.map(([, character]) => character))
  .filter((character) => character.isWellFormed())
  .chain((character) =>
    fc.constantFrom('external:', 'external:a', 'ozz_usr_').map((id) => id + encodeURIComponent(character)),
  )

const unknownIds = (name: string) =>
  fc.constantFrom(
    'ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0',
    'ozz_usr_NOTEXIST',
    `ozz_${name.replace(/_id$/, '')}_01HX9KZMR4P5JQNBVT7YCW3DE0`,
    'ozz_client_01HX9KZMR4P5JQNBVT7YCW3DE0',
    '8821',
  )

function fairSegment(name: string): fc.Arbitrary<string> {
  if (name !== 'user_id') return mark('own', name)
  return fc.oneof(
    { weight: 4, arbitrary: mark('own', name) },
    { weight: 3, arbitrary: mark('own', 'external') },
    { weight: 2, arbitrary: newExternalIds },
  )
}

function oddSegment(name: string): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 2, arbitrary: fairSegment(name) },
    { weight: 4, arbitrary: mark('foreign', name) },
    { weight: 1, arbitrary: mark('foreign', 'external') },
    { weight: 2, arbitrary: unknownIds(name) },
    { weight: 2, arbitrary: malformedSegments },
    { weight: 1, arbitrary: overlongSegments },
    { weight: 2, arbitrary: unfitSegments },
  )
}

function paths(
  { path, parameters = [] }: DescribedOperation,
  segment: (name: string) => fc.Arbitrary<string>,
): fc.Arbitrary<string> {
  const names = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)
  return fc
    .tuple(...names.map(segment))
    .map((segments) =>
      names.reduce((url, name, at) => url.replace(`{${name}}`, () => segments[at] ?? ''), path),
    )
}

const fairPaths = (operation: DescribedOperation) => paths(operation, fairSegment)
const oddPaths = (operation: DescribedOperation) => paths(operation, oddSegment)

// Query strings

const fairQueryValues = ({ schema = {} }: Parameter) =>
  valuesOf(schema).map((value) => encodeURIComponent(String(value)))

const oddTexts = fc.oneof(
  fc.constantFrom(
    ...['', ' ', '0', '-1', '1.5', '1e3', '1e400', '0x10', '999999999999999999999', 'NaN', 'null', 'true'],
    ...['[]', '{}', "' OR 1=1 --", '%00', '%', '%FF', '%ED%A0%80', '%0A', '🦊', 'b3p6X3Vzcl8', '2025-02-30'],
    'x'.repeat(300),
    'x'.repeat(8_000),
  ),
  mark('foreign', 'user_id'),
  mark('foreign', 'cursor'),
  mark('foreign', 'external'),
  mark('own', 'cursor'),
  fc.string({ unit: 'grapheme', maxLength: 20 }).map(encodeURIComponent),
)

const oddNames = fc.constantFrom(
  ...['unknown', '', 'limit[]', 'limit[x]', '__proto__', '__proto__[x]', 'constructor', 'user_id', '%FF'],
  ...['api_client_id', 'LIMIT', 'dry_run', 'a'.repeat(500)],
)

function queries(
  { parameters = [] }: DescribedOperation,
  values: (parameter: Parameter) => fc.Arbitrary<string>,
): fc.Arbitrary<string> {
  const pairs = parameters
    .filter((parameter) => parameter.in === 'query')
    .map((parameter) =>
      fc.oneof(
        { weight: parameter.required ? 0 : 2, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: values(parameter).map((value) => [`${parameter.name}=${value}`]) },
      ),
    )
  return fc.tuple(...pairs).map((found) => found.flat().join('&'))
}

function oddQueries(operation: DescribedOperation): fc.Arbitrary<string> {
  const names = (operation.parameters ?? []).flatMap((parameter) =>
    parameter.in === 'query' ? [parameter.name] : [],
  )
  const name = names.length > 0 ? fc.oneof(fc.constantFrom(...names), oddNames) : oddNames
  const pair = fc.tuple(name, oddTexts).map(([key, value]) => `${key}=${value}`)
  return fc.oneof(
    queries(operation, () => oddTexts),
    fc.array(pair, { minLength: 1, maxLength: 3 }).map((pairs) => pairs.join('&')),
    pair.map((twice) => `${twice}&${twice}`),
    fc.constantFrom('?', '&&&', '=', '%', '#', 'a=1&'.repeat(1_000)),
  )
}

// Headers

const optional = (values: fc.Arbitrary<string>) => fc.option(values, { nil: undefined })

function headers(
  values: Record<string, fc.Arbitrary<string | undefined>>,
): fc.Arbitrary<Record<string, string>> {
  return fc
    .record(values)
    .map((drawn) =>
      Object.fromEntries(
        Object.entries(drawn).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      ),
    )
}

function fairHeaders({ parameters = [] }: DescribedOperation): fc.Arbitrary<Record<string, string>> {
  const documented = parameters
    .filter(({ name, in: place }) => place === 'header' && name !== 'Idempotency-Key')
    .map(({ name, schema = {} }) => [name.toLowerCase(), optional(valuesOf(schema).map(String))] as const)
  return headers({
    ...Object.fromEntries(documented),
    'idempotency-key': optional(
      fc.oneof(
        { weight: 3, arbitrary: fc.uuid() },
        { weight: 1, arbitrary: fc.constantFrom('again-1', 'again-2', 'again-3') },
      ),
    ),
    accept: optional(
      fc.constantFrom('*/*', 'application/json', 'text/event-stream', 'Text/Event-Stream;q=1'),
    ),
  })
}

/** What a header can hold when it arrives: the bytes from 32 to 255. */
const headerText = fc
  .array(
    fc.integer({ min: 32, max: 255 }).filter((byte) => byte !== 127),
    { maxLength: 40 },
  )
  .map((bytes) => String.fromCharCode(...bytes))

const oddHeaders = headers({
  'ozzie-version': optional(
    fc.oneof(
      fc.constantFrom('', '1', '2024-01-01', '2025-05-05, 2026-05-06', 'latest', '9'.repeat(3_000)),
      headerText,
    ),
  ),
  'idempotency-key': optional(
    fc.oneof(
      fc.constantFrom('again-1', 'again-2', 'again-3', 'again-1, again-1', '"again-1"', '""', '', ' ', '"'),
      fc.constantFrom('k'.repeat(255), 'k'.repeat(256), 'k'.repeat(6_000), 'é', '%00', '__proto__'),
      headerText,
    ),
  ),
  accept: optional(
    fc.oneof(
      fc.constantFrom('text/html', 'text/event-stream, */*', 'image/*;q=0', ',', '', 'a'.repeat(3_000)),
      headerText,
    ),
  ),
  'x-request-id': optional(fc.oneof(fc.constantFrom('', 'x'.repeat(500), `\${jndi:ldap://x}`), headerText)),
  'x-http-method-override': optional(fc.constantFrom('DELETE', 'PATCH')),
  'content-encoding': optional(fc.constantFrom('gzip', 'identity')),
})

// Bodies

interface Body {
  payload?: string | Uint8Array
  type?: string
}

const JSON_TYPES = ['application/json', 'application/json; charset=utf-8', 'Application/JSON'] as const

const OTHER_TYPES = [
  ...['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data', ''],
  ...[
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'application/jsonx',
    'json',
    '/',
  ],
  ...['application/merge-patch+json', 'application/json, application/json', 'application/json;;;', '*/*'],
] as const

function bodySchema({ requestBody }: DescribedOperation): Schema | undefined {
  return requestBody?.content['application/json']?.schema
}

function exampleBody({ requestBody }: DescribedOperation): unknown {
  const json = requestBody?.content['application/json']
  return json && examplesOf(json)[0]
}

/** Most of all the document's own example, which is sure to pass; and whatever else the schema takes. */
function fairValues(operation: DescribedOperation): fc.Arbitrary<unknown> {
  const generated = valuesOf(bodySchema(operation) ?? {})
  const example = exampleBody(operation)
  if (!isRecord(example)) return generated
  const merged = generated.map((value) => (isRecord(value) ? { ...example, ...value } : value))
  return fc.oneof(
    fc.constant(example),
    fc.uuid().map((id) => withIds(example, id)),
    merged,
    generated,
  )
}

/** The same of another name: an id that was sent before makes a conflict. */
function withIds(body: object, id: string): object {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, name.endsWith('_id') ? id : value]),
  )
}

function fairBodies(operation: DescribedOperation): fc.Arbitrary<Body> {
  if (!bodySchema(operation)) return fc.constant({})
  return fc
    .tuple(fairValues(operation), fc.constantFrom(...JSON_TYPES))
    .map(([value, type]) => ({ payload: JSON.stringify(value), type }))
}

const RAW_BODIES: readonly (string | Uint8Array)[] = [
  ...['', ' ', '\ufeff{}', '{"a":1,"a":2}', "{'a':1}", 'null', 'true', '0', '"text"', '[]', '[{}]', '[', '{'],
  ...['undefined', 'NaN', '{"a":1e400}', '{}{}', '{} x', '/**/{}', '{"\\ud800":1}', '{"":{}}', '\0'],
  '9'.repeat(400),
  '['.repeat(5_000),
  `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`,
  `{"a":"${'x'.repeat(70_000)}"}`,
  `{${Array.from({ length: 3_000 }, (_, n) => `"f${n}":1`).join(',')}}`,
  Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
  Uint8Array.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]),
]

function oddBodies(operation: DescribedOperation): fc.Arbitrary<Body> {
  const schema = bodySchema(operation) ?? {}
  const places = placesIn(schema)
  const values = fairValues(operation)
  const change = (edit: (value: unknown) => fc.Arbitrary<unknown>) => values.chain(edit).map(toJson)
  const place = fc.constantFrom(...(places.length > 0 ? places : [{ path: ['field'], schema: {} }]))
  const payload = fc.oneof(
    {
      weight: 6,
      arbitrary: change((value) =>
        place.chain(({ path, schema: field }) => oddValues(field).map((odd) => withValue(value, path, odd))),
      ),
    },
    { weight: 2, arbitrary: change((value) => place.map(({ path }) => withValue(value, path, undefined))) },
    {
      weight: 2,
      arbitrary: change((value) => fc.tuple(oddFields, oddValues({})).map((f) => withField(value, f))),
    },
    { weight: 1, arbitrary: fc.jsonValue().map(toJson) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(values.map(toJson), fc.double({ min: 0, max: 1, noNaN: true }))
        .map(([text, share]) => text.slice(0, Math.floor(text.length * share))),
    },
    { weight: 2, arbitrary: fc.constantFrom(...RAW_BODIES) },
  )
  const sent = fc.record({ payload, type: fc.constantFrom(...JSON_TYPES) })
  return fc.oneof(
    { weight: 8, arbitrary: sent },
    { weight: 1, arbitrary: fc.record({ payload, type: fc.constantFrom(...OTHER_TYPES) }) },
    { weight: 1, arbitrary: fc.constantFrom({}, { type: 'application/json' }, { payload: '{}' }) },
  )
}

const oddFields = fc.constantFrom(
  ...['unknown', '__proto__', 'constructor', 'toString', '', 'id', 'user_id', 'api_client_id', '$ref', 'a.b'],
  ...['created_at', 'status', ' name', 'x'.repeat(1_000), '\u0000', '\ud83e'],
)

/** JSON text in which numbers stand that JavaScript cannot write. */
function toJson(value: unknown): string {
  return (JSON.stringify(value) ?? '').replaceAll(/"number:([^"]*)"/g, '$1')
}

const ODD_VALUES: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    0.005,
    1.005,
    1e21,
    2 ** 53,
    -(2 ** 63),
    '',
    ' ',
    '12',
    'true',
    'null',
    'NaN',
  ],
  ...['number:1e400', 'number:-0', 'number:1.0', 'number:1E2', 'number:0.1000000000000000000000000000001'],
  ...[
    'number:999999999999.99',
    'number:999999999999.999',
    'number:1000000000000',
    'number:9223372036854775808',
  ],
  ...[[], {}, [[]], [null], { toString: 1 }, { $ne: null }, ['a', 'b']],
  ...UNFIT_CHARACTERS.flatMap(([, character]) => [character, `a${character}b`]),
  ...[
    '\u202e',
    '\u200b',
    '\u2028',
    '<script>',
    "'; DROP TABLE users; --",
    '%00',
    `\${7*7}`,
    'a\nb',
    '\ufeff',
  ],
  ...['+15551234567890123', '+1', 'a@b', `${'a'.repeat(250)}@b.co`, '2025-02-30', '0000-01-01', '2025-1-1'],
  ...['9999-12-31', '10000-01-01', 'XXX', 'usd'],
  'x'.repeat(5_000),
  HUNDRED_EMOJI.repeat(3),
  'x'.repeat(70_000),
]

/** One of each kind. Taken away, too. */
const CERTAIN_VALUES: readonly unknown[] = [
  ...[undefined, null, true, 1, -1, 1.005, '12', 'number:1e400', [], [[1]], {}, { $ne: null }],
  ...['', 'a\u0000b', 'a\ud83eb', 'a\u001bb', 'x'.repeat(5_000), 'x'.repeat(70_000)],
]

/** Just within and just beyond what a schema allows. */
function beyondLimits({ maxLength, minLength, maximum, minimum, maxItems }: Schema): unknown[] {
  return [
    ...(maxLength === undefined ? [] : ['x'.repeat(maxLength + 1), '🦊'.repeat(maxLength + 1)]),
    ...(maxLength === undefined ? [] : ['x'.repeat(maxLength), '🦊'.repeat(maxLength)]),
    ...(minLength ? ['x'.repeat(minLength - 1)] : []),
    ...(maximum === undefined ? [] : [maximum, maximum + 1, maximum + 0.01]),
    ...(minimum === undefined ? [] : [minimum, minimum - 1, minimum - 0.01]),
    ...(maxItems === undefined ? [] : [Array.from({ length: maxItems + 1 }, () => 1)]),
  ]
}

/** What a field of this schema must not be; and, now and then, what it may. */
function oddValues(schema: Schema): fc.Arbitrary<unknown> {
  const limits = beyondLimits(schema)
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...ODD_VALUES) },
    { weight: limits.length > 0 ? 2 : 0, arbitrary: fc.constantFrom(...limits, null) },
    { weight: 1, arbitrary: fc.oneof(mark('foreign', 'user_id'), mark('foreign', 'item')) },
    { weight: 1, arbitrary: fc.jsonValue() },
  )
}

interface Place {
  path: string[]
  schema: Schema
}

/** Every field of a schema, and of the objects and first items in it. */
function placesIn(schema: Schema, path: string[] = []): Place[] {
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]
  return [
    ...(path.length > 0 ? [{ path, schema }] : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => placesIn(field, [...path, name])),
    ...(schema.items ? placesIn(schema.items, [...path, '0']) : []),
    ...parts.flatMap((part) => placesIn(part, path)),
  ]
}

/** A copy with another value at a place; `undefined` takes the field away. */
function withValue(value: unknown, [name, ...rest]: string[], changed: unknown): unknown {
  if (name === undefined) return changed
  if (Array.isArray(value)) {
    return value.map((item, index) => (String(index) === name ? withValue(item, rest, changed) : item))
  }
  const fields = isRecord(value) ? value : {}
  return withField(fields, [name, withValue(fields[name], rest, changed)])
}

/** `fromEntries` makes an own field of any name, `__proto__` included. */
function withField(value: unknown, field: [string, unknown]): unknown {
  return isRecord(value) ? Object.fromEntries([...Object.entries(value), field]) : value
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// Values that fit a schema

/** Values of a schema. The document's own examples come often: they pass what a schema cannot say. */
function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  const { examples = [] } = schema
  if (examples.length === 0) return generatedValues(schema)
  return fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...examples) },
    { weight: 1, arbitrary: generatedValues(schema) },
  )
}

function generatedValues(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map(valuesOf))
  const types = [schema.type ?? []].flat()
  return types.length > 0 ? fc.oneof(...types.map((type) => valuesOfType(type, schema))) : fc.jsonValue()
}

function valuesOfType(type: string, schema: Schema): fc.Arbitrary<unknown> {
  const { minimum = -1e9, maximum = 1e9, items = {}, maxItems = 3 } = schema
  switch (type) {
    case 'string':
      return textsOf(schema)
    case 'integer':
      return fc.integer({ min: minimum, max: Math.min(maximum, Number.MAX_SAFE_INTEGER) })
    case 'number':
      return fc.integer({ min: minimum * 100, max: maximum * 100 }).map((cents) => cents / 100)
    case 'boolean':
      return fc.boolean()
    case 'array':
      return fc.array(valuesOf(items), { maxLength: Math.min(maxItems, 3) })
    case 'object':
      return objectsOf(schema)
    default:
      return fc.constant(null)
  }
}

function textsOf({ format, minLength = 0, maxLength = 50 }: Schema): fc.Arbitrary<string> {
  const dates = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  if (format === 'date') return dates.map((date) => date.toISOString().slice(0, 10))
  if (format === 'date-time') return dates.map((date) => `${date.toISOString().slice(0, 19)}Z`)
  if (format === 'email') return fc.emailAddress()
  return fc.string({ unit: 'grapheme', minLength, maxLength: Math.max(minLength, Math.min(maxLength, 300)) })
}

function objectsOf({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, valuesOf(field)]),
  )
  return fc.record(fields, { requiredKeys: required.filter((name) => name in fields) })
}
