import { beforeAll, describe, expect, it } from 'vitest'
import { GUIDE_INTAKE } from '../helpers/requests.ts'
import { type TestClient, useTestApi } from '../helpers/test-api.ts'

const api = useTestApi()
const HISTORY = '/v1/users/external:u/financial-intake/history'

let client: TestClient

/** Submits one intake per income, a second apart. */
async function submit(incomes: number[]): Promise<void> {
  for (const income of incomes) {
    api.clock.now = new Date(api.clock.now.getTime() + 1_000)
    const body = { ...GUIDE_INTAKE, monthly_income: income }
    await client.post('/v1/users/external:u/financial-intake', body)
  }
}

function incomes(body: { data: { monthly_income: number }[] }): number[] {
  return body.data.map((item) => item.monthly_income)
}

beforeAll(async () => {
  client = await api.client()
  await submit(Array.from({ length: 25 }, (_, n) => n + 1))
})

describe('a list', () => {
  it('holds the newest 20 first unless told otherwise', async () => {
    const { body } = await client.get(HISTORY)
    expect(body.data).toHaveLength(20)
    expect(incomes(body)).toEqual(incomes(body).toSorted((a, b) => b - a))
    expect(body).toMatchObject({ object: 'list', has_more: true, next_cursor: expect.any(String) })
  })

  it('is gone through page by page, each item once, while rows are added', async () => {
    const newest = incomes((await client.get(`${HISTORY}?limit=1`)).body)[0] ?? 0
    const seen: number[] = []
    let cursor: string | null = null
    for (let page = 0; page < 10; page++) {
      const { body } = await client.get(`${HISTORY}?limit=7${cursor ? `&cursor=${cursor}` : ''}`)
      seen.push(...incomes(body))
      cursor = body.next_cursor
      expect(body.has_more).toBe(cursor !== null)
      if (cursor === null) break
      await submit([1000 + page])
    }
    expect(seen).toEqual(seen.toSorted((a, b) => b - a))
    expect(seen[0]).toBe(newest)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.slice(-25)).toEqual(Array.from({ length: 25 }, (_, n) => 25 - n))
  })

  it('ends exactly at its last item', async () => {
    const other = await api.client()
    for (const _ of [1, 2, 3, 4]) await other.post('/v1/users/external:u/financial-intake', GUIDE_INTAKE)
    const first = await other.get(`${HISTORY}?limit=2`)
    const second = await other.get(`${HISTORY}?limit=2&cursor=${first.body.next_cursor}`)
    expect(first.body).toMatchObject({ has_more: true })
    expect(second.body).toMatchObject({ has_more: false, next_cursor: null })
    expect(second.body.data).toHaveLength(2)
  })

  it.each([1, 100])('takes a limit of %i', async (limit) => {
    const { status, body } = await client.get(`${HISTORY}?limit=${limit}`)
    expect(status).toBe(200)
    expect(body.data.length).toBeLessThanOrEqual(limit)
  })

  it.each([
    'limit=0',
    'limit=101',
    'limit=-1',
    'limit=1.5',
    'limit=ten',
    'limit=',
    'limit=1&limit=2',
    'cursor=',
    'cursor=nonsense',
    `cursor=${'x'.repeat(500)}`,
    'cursor=%00',
    `cursor=${Buffer.from("' OR 1=1 --").toString('base64url')}`,
    'cursor=a&cursor=b',
    'offset=20',
    'Limit=2',
    'limit[]=2',
    '__proto__=x',
  ])('refuses the query %s', async (query) => {
    const { status, body } = await client.get(`${HISTORY}?${query}`)
    expect({ status, code: body.error?.code }).toEqual({ status: 400, code: 'VALIDATION_ERROR' })
    expect(body.error.details).toHaveLength(1)
  })

  it("refuses another list's cursor rather than starting over", async () => {
    for (const _ of [1, 2]) await client.post('/v1/users/external:u/chat/messages', { message: 'Hello' })
    const messages = await client.get('/v1/users/external:u/chat/messages?limit=1')
    const { status } = await client.get(`${HISTORY}?cursor=${messages.body.next_cursor}`)
    expect(status).toBe(400)
  })
})
