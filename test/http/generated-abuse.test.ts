import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createIdFactory } from '../../src/lib/ids.ts'
import { fingerprint, readRows, tableNames } from '../helpers/database-contents.ts'
import {
  certainRequests,
  type FillMark,
  fillMarks,
  fitsBodySchema,
  type GeneratedRequest,
  markedExample,
  requestsTo,
} from '../helpers/generated-requests.ts'
import { type DescribedOperation, describedOperations, readDocument } from '../helpers/openapi-validator.ts'
import { MARIA } from '../helpers/requests.ts'
import { openApp, type TestClient, type TestResponse, useTestApi } from '../helpers/test-api.ts'

const RUNS = Number(process.env.ABUSE_RUNS ?? 40)
/** Always the same, so that a change fails for what it does and not for what was drawn. */
const SEED = Number(process.env.ABUSE_SEED ?? 20_250_505)

/** Appears in every text of the other tenant's, and in nothing that is sent. */
const MARK = 'quixotic-zephyr'

/** What refuses a request before it may have an effect. */
const REFUSALS = [
  ...['INVALID_JSON', 'VALIDATION_ERROR', 'UNAUTHORIZED', 'PAYLOAD_TOO_LARGE', 'URI_TOO_LONG'],
  ...['UNSUPPORTED_MEDIA_TYPE', 'RATE_LIMITED', 'HEADERS_TOO_LARGE'],
]

const operations = (await documentedOperations()).filter(({ path }) => path.startsWith('/v1/'))
const api = useTestApi()

/** The document needs no database. */
async function documentedOperations(): Promise<DescribedOperation[]> {
  const { app, close } = await openApp('postgresql://127.0.0.1:1/none', () => new Date())
  await app.ready()
  const found = describedOperations(readDocument(app))
  await close()
  return found
}

/** An API client with one user that has whatever the API can create for it. */
interface Tenant {
  client: TestClient
  externalId: string
  /** Ids of all rows, the user's first. */
  ids: string[]
  /** What was taken from the client, and may be told to it again. */
  stored: string[]
}

async function makeTenant(externalId: string, mark: string): Promise<Tenant> {
  const tenant = { client: await api.client(), externalId, ids: [], stored: [] }
  await fillTenant(tenant, mark)
  return tenant
}

async function fillTenant(tenant: Tenant, mark: string): Promise<void> {
  const { client, externalId } = tenant
  const person = { ...MARIA, external_user_id: externalId, name: `${MARIA.name} ${mark}` }
  await client.post('/v1/users', person)
  const { body } = await client.get(`/v1/users/external:${externalId}`)
  const userId: string = body.data.id
  for (const operation of operations.filter(
    ({ method, path }) => method === 'POST' && path !== '/v1/users',
  )) {
    if (/\{(?!user_id)/.test(operation.path)) continue
    await client.post(operation.path.replace('{user_id}', userId), markedExample(operation, mark))
  }
  for (const operation of operations.filter(({ method }) => method === 'PUT')) {
    const payload = JSON.stringify(markedExample(operation, mark))
    const url = operation.path.replace('{name}', userId)
    await client.send({ method: 'PUT', url, payload, headers: { 'content-type': 'application/json' } })
  }
  await insertJob(client.id, userId)
  await insertDelivery(client.id)
  const rows = await readRows(api.sql, client.id)
  const ids = rows.join('\n').match(/ozz_[a-z]+_[0-9A-HJKMNP-TV-Z]{26}/g) ?? []
  tenant.ids = [...new Set([userId, ...ids])].filter((id) => id !== client.id)
}

/** A job needs a file that would take longer to send than all the other requests together. */
async function insertJob(clientId: string, userId: string): Promise<void> {
  await api.sql(
    `INSERT INTO import_jobs (api_client_id, id, user_id, file, language, currency, read_on, is_rehearsal,
                              row_count, created_at, updated_at)
     VALUES ($1, $2, $3, '', 'en', 'USD', now(), false, 1, now(), now())`,
    [clientId, createIdFactory(() => new Date())('ozz_job_'), userId],
  )
}

/** A message that has arrived, which only one whom it was sent to could bring about. */
async function insertDelivery(clientId: string): Promise<void> {
  await api.sql(
    `INSERT INTO webhook_deliveries (api_client_id, id, endpoint_id, event_id, event_type, payload, status,
                                     created_at, updated_at)
     SELECT $1, $2, id, 'ozz_evt_x', 'ping', '{}', 'succeeded', now(), now()
       FROM webhook_endpoints WHERE api_client_id = $1 ORDER BY id LIMIT 1`,
    [clientId, createIdFactory(() => new Date())('ozz_whd_')],
  )
}

/** How a path parameter's name becomes a prefix, where it is not the name itself. */
const PREFIXES: Record<string, string> = {
  user: 'usr',
  transaction: 'txn',
  message: 'msg',
  endpoint: 'whe',
  delivery: 'whd',
}

function fillFrom(tenants: { own: Tenant; foreign: Tenant }): FillMark {
  return (owner, name, index) => {
    const { ids, externalId } = tenants[owner]
    const pick = (from: string[]) => from[index % from.length] ?? 'ozz_none'
    if (name === 'external') return `external:${externalId}`
    if (name === 'cursor') return Buffer.from(pick(ids)).toString('base64url')
    const kind = name.replace(/_id$/, '')
    const fitting = ids.filter((id) => id.startsWith(`ozz_${PREFIXES[kind] ?? kind}_`))
    return pick(fitting.length > 0 ? fitting : ids)
  }
}

/**
 * Changes whenever a row of the client is inserted, updated or deleted, and costs one statement. When the
 * caller was last seen is noted without being an effect of the request.
 */
async function writeMark(clientId: string): Promise<string> {
  const tenantTables = (await allTables).filter((table) => !table.startsWith('api_client'))
  const parts = tenantTables.map(
    (table) =>
      `SELECT '${table}', count(*), max(xmin::text::bigint) FROM "${table}" WHERE api_client_id = $1`,
  )
  return JSON.stringify(await api.sql(parts.join(' UNION ALL '), [clientId]), (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  )
}

let allTables: Promise<string[]>
let foreign: Tenant

beforeAll(async () => {
  allTables = tableNames(api.sql)
  foreign = await makeTenant('theirs', MARK)
})

/** Sends what was drawn. The client itself sees to it that the answer is one that the document describes. */
async function send(tenant: Tenant, request: GeneratedRequest) {
  const fill = fillFrom({ own: tenant, foreign })
  const { method, path, query, headers, payload } = request
  const url = fillMarks(query === '' ? path : `${path}?${query}`, fill)
  const body = typeof payload === 'string' ? fillMarks(payload, fill) : payload
  const response = await tenant.client.send({
    method: toMethod(method),
    url,
    headers,
    ...(body !== undefined && { payload: typeof body === 'string' ? body : Buffer.from(body) }),
  })
  return { response, sent: `${decoded(url)} ${body} ${JSON.stringify(headers)}` }
}

function toMethod(method: string) {
  const known = (['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).find((name) => name === method)
  if (!known) throw new Error(`There is no way to send a ${method}.`)
  return known
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

/** Of the other tenant's ids, an answer may only repeat those that the caller has said itself. */
function expectNothingForeign(
  { stored }: Tenant,
  { status, body, headers }: TestResponse,
  sent: string,
): void {
  const text = JSON.stringify([body, headers])
  const said = foreign.ids.filter((id) => sent.includes(id))
  const shown = foreign.ids.filter((id) => text.includes(id))
  expect(shown.filter((id) => !said.includes(id) && !stored.includes(id))).toEqual([])
  if (status < 300) stored.push(...said)
  expect(text).not.toContain(MARK)
}

/** All that must hold of any request, whatever was drawn. */
async function expectPromisesKept(
  operation: DescribedOperation,
  tenant: Tenant,
  request: GeneratedRequest,
): Promise<TestResponse> {
  const before = { own: await writeMark(tenant.client.id), foreign: await writeMark(foreign.client.id) }
  const { response, sent } = await send(tenant, request)
  const { status, body } = response
  expect(status, JSON.stringify(body)).toBeLessThan(500)
  expect(await writeMark(foreign.client.id), 'rows of the other tenant').toBe(before.foreign)
  expectNothingForeign(tenant, response, sent)
  if (REFUSALS.includes(body?.error?.code)) {
    expect(await writeMark(tenant.client.id), `rows after ${body.error.message}`).toBe(before.own)
  }
  const payload = typeof request.payload === 'string' ? request.payload : undefined
  if (status < 300 && !fitsBodySchema(operation, payload)) {
    throw new Error(`It took a body that its schema refuses: ${payload}`)
  }
  return response
}

/** Runs the property and tells how to run the very same again. */
async function check(operation: DescribedOperation, tenant: Tenant): Promise<Map<number, number>> {
  const statuses = new Map<number, number>()
  const property = fc.asyncProperty(requestsTo(operation), async (request) => {
    const { status } = await expectPromisesKept(operation, tenant, request)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if (request.method === 'DELETE' && status < 300) await fillTenant(tenant, '')
  })
  const examples = certainRequests(operation).map((request): [GeneratedRequest] => [request])
  const result = await fc.check(property, { seed: SEED, numRuns: examples.length + RUNS, examples })
  if (!result.failed) return statuses
  const again = `ABUSE_SEED=${result.seed} ABUSE_RUNS=${RUNS}`
  throw new Error(`${fc.defaultReportMessage(result)}\n\nRun it again with ${again}.`, {
    cause: result.errorInstance,
  })
}

describe(`${RUNS} generated requests keep every promise`, () => {
  it.each(operations.map((operation) => ({ ...operation, name: `${operation.method} ${operation.path}` })))(
    'to $name',
    { timeout: 10_000 + RUNS * 200 },
    async (operation) => {
      const tenant = await makeTenant('ours', '')
      const before = await fingerprint(api.sql, foreign.client.id)
      const statuses = await check(operation, tenant)
      expect(await fingerprint(api.sql, foreign.client.id)).toBe(before)
      // Requests that are all refused would prove nothing.
      expect([...statuses.keys()].some((status) => status < 300)).toBe(true)
      expect([...statuses.keys()].some((status) => status >= 400)).toBe(true)
    },
  )
})

describe('a route that there is not', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)(
    'is a 404 whatever is sent to it with %s',
    async (method) => {
      const client = await api.client()
      for (const [type, payload] of [
        ['application/json', '{'],
        ['application/json', `"${'x'.repeat(70_000)}"`],
        ['text/plain', 'text'],
      ] as const) {
        const headers = { 'content-type': type }
        const response = await client.send({ method, url: '/v1/users/u/nothing', headers, payload })
        expect(response).toMatchObject({ status: 404, body: { error: { code: 'NOT_FOUND' } } })
      }
    },
  )
})
