import { beforeAll, describe, expect, it } from 'vitest'
import { fingerprint, readRows } from '../helpers/database-contents.ts'
import { type Operation, readOperations } from '../helpers/operations.ts'
import { GUIDE_INTAKE, MARIA } from '../helpers/requests.ts'
import { type TestClient, type TestResponse, useTestApi } from '../helpers/test-api.ts'
import { longStatement } from '../helpers/uploads.ts'

const api = useTestApi()

/** Appears in every text that the owner's user says or is. */
const MARK = 'quixotic-zephyr'
const EXTERNAL_ID = 'shared-1'

let operations: Operation[]
let owner: TestClient
let ownersUser: string
/** Ids of everything that is the owner's. */
let ownersIds: string[]

beforeAll(async () => {
  operations = await readOperations(api.app)
  owner = await api.client()
  const created = await owner.post('/v1/users', {
    ...MARIA,
    external_user_id: EXTERNAL_ID,
    name: MARK,
    email: `${MARK}@example.com`,
  })
  ownersUser = created.body.data.id
  // Filled through the API: whatever it can create for a user, the owner's user has.
  for (const operation of operations.filter(({ method }) => method === 'POST')) {
    await owner.send(operation.request({ user_id: ownersUser }))
  }
  await owner.post(`/v1/users/${ownersUser}/financial-intake`, { ...GUIDE_INTAKE, monthly_income: 7_654.32 })
  await owner.post(`/v1/users/${ownersUser}/plan/generate`)
  await owner.post(`/v1/users/${ownersUser}/chat/messages`, { message: `I am ${MARK}` })
  await owner.send({
    method: 'POST',
    url: `/v1/users/${ownersUser}/transactions`,
    ...(await longStatement()),
  })
  const rows = await readRows(api.sql, owner.id)
  ownersIds = [...new Set(rows.join('\n').match(/ozz_[a-z]+_[0-9A-HJKMNP-TV-Z]{26}/g) ?? [])]
})

/** Fills a path: the user as given, all else with ids of the owner's. */
function pathValues(operation: Operation, userId: string): Record<string, string> {
  const values: Record<string, string> = { user_id: userId }
  for (const [name, example] of Object.entries(operation.pathExamples)) {
    const prefix = example.replace(/[^_]*$/, '')
    values[name] ??= ownersIds.find((id) => id.startsWith(prefix)) ?? example
  }
  return values
}

function expectNothingOfTheOwner(response: TestResponse, sent: Record<string, string>): void {
  const text = JSON.stringify([response.body, response.headers])
  const known = new Set(Object.values(sent))
  expect(ownersIds.filter((id) => !known.has(id) && text.includes(id))).toEqual([])
  expect(text).not.toContain(MARK)
}

describe("another client's request", () => {
  it('meets every kind of route that there is', () => {
    const below = operations.filter(({ pathParameters }) => pathParameters.includes('user_id'))
    const names = below.map(({ method, path }) => `${method} ${path}`)
    expect(names).toEqual(
      expect.arrayContaining([
        'GET /v1/users/{user_id}',
        'POST /v1/users/{user_id}/financial-intake',
        'POST /v1/users/{user_id}/plan/generate',
        'POST /v1/users/{user_id}/chat/messages',
        'PATCH /v1/users/{user_id}/goals/{goal_id}',
        'PATCH /v1/users/{user_id}/money-moves/{move_id}/tasks/{task_id}',
      ]),
    )
    const kinds = below
      .flatMap(({ pathExamples: { user_id: _, ...others } }) => Object.values(others))
      .map((example) => example.replace(/[^_]*$/, ''))
    expect(kinds.filter((kind) => !ownersIds.some((id) => id.startsWith(kind)))).toEqual([])
    expect(ownersIds.length).toBeGreaterThanOrEqual(5)
  })

  it("with the owner's id of the user is a 403 on every route, and changes nothing", async () => {
    const other = await api.client()
    const before = await fingerprint(api.sql, owner.id)
    const answers: Record<string, unknown> = {}
    const expected: Record<string, unknown> = {}
    for (const operation of operations.filter(({ pathParameters }) => pathParameters.includes('user_id'))) {
      const values = pathValues(operation, ownersUser)
      const response = await other.send(operation.request(values))
      const name = `${operation.method} ${operation.path}`
      answers[name] = `${response.status} ${response.body.error?.code}`
      expected[name] = '403 FORBIDDEN'
      expectNothingOfTheOwner(response, values)
    }
    expect(answers).toEqual(expected)
    expect(await fingerprint(api.sql, owner.id)).toBe(before)
    expect(await api.sql('SELECT id FROM users WHERE api_client_id = $1', [other.id])).toEqual([])
  })

  it('with an id that nobody has is a 404 on every route', async () => {
    const other = await api.client()
    const answers: Record<string, unknown> = {}
    const expected: Record<string, unknown> = {}
    for (const operation of operations.filter(({ pathParameters }) => pathParameters.includes('user_id'))) {
      const values = pathValues(operation, 'ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0')
      const response = await other.send(operation.request(values))
      const name = `${operation.method} ${operation.path}`
      answers[name] = `${response.status} ${response.body.error?.code}`
      expected[name] = '404 NOT_FOUND'
    }
    expect(answers).toEqual(expected)
  })

  it("with the owner's external id reaches the other client's own user on every route", async () => {
    const before = await fingerprint(api.sql, owner.id)
    for (const operation of operations.filter(({ pathParameters }) => pathParameters.includes('user_id'))) {
      const other = await api.client()
      const values = pathValues(operation, `external:${EXTERNAL_ID}`)
      const response = await other.send(operation.request(values))
      expect(response.status, `${operation.method} ${operation.path}`).not.toBe(403)
      expect(response.status, `${operation.method} ${operation.path}`).toBeLessThan(500)
      expectNothingOfTheOwner(response, values)
      const users = await api.sql('SELECT id FROM users WHERE api_client_id = $1', [other.id])
      expect(users.length).toBe(operation.method === 'DELETE' ? 0 : 1)
    }
    expect(await fingerprint(api.sql, owner.id)).toBe(before)
  })

  it('to any other route shows and changes nothing of the owner’s', async () => {
    const other = await api.client()
    const before = await fingerprint(api.sql, owner.id)
    for (const operation of operations.filter(({ pathParameters }) => !pathParameters.includes('user_id'))) {
      const values = pathValues(operation, '')
      const response = await other.send(operation.request(values))
      expect(response.status, `${operation.method} ${operation.path}`).toBeLessThan(500)
      expectNothingOfTheOwner(response, values)
    }
    expect(await fingerprint(api.sql, owner.id)).toBe(before)
  })
})

describe('a request without valid credentials', () => {
  it.each([
    ['none', undefined],
    ['a wrong secret', 'wrong'],
  ])('is a 401 on every route below /v1: %s', async (_, kind) => {
    const authorization = kind && `Bearer ${Buffer.from(`${owner.id}:sk_live_wrong`).toString('base64')}`
    const before = await fingerprint(api.sql, owner.id)
    for (const operation of operations.filter(({ path }) => path.startsWith('/v1/'))) {
      const request = operation.request(pathValues(operation, ownersUser))
      const { statusCode, headers, body } = await api.app.inject({
        ...request,
        headers: { ...request.headers, ...(authorization && { authorization }) },
      })
      expect(statusCode, `${operation.method} ${operation.path}`).toBe(401)
      expect(headers['www-authenticate']).toBe('Bearer')
      expect(body).not.toContain(MARK)
    }
    expect(await fingerprint(api.sql, owner.id)).toBe(before)
  })
})

describe('the measure of what is unchanged', () => {
  it('notices a change in any table', async () => {
    const before = await fingerprint(api.sql, owner.id)
    await api.sql(`UPDATE chat_messages SET reply = reply || ' ' WHERE api_client_id = $1`, [owner.id])
    expect(await fingerprint(api.sql, owner.id)).not.toBe(before)
  })
})
