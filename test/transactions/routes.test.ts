import { describe, expect, it } from 'vitest'
import { numbersTo, tally } from '../helpers/requests.ts'
import { type TestClient, useTestApi } from '../helpers/test-api.ts'
import { accountOf, complaintOf, csv, LUNCH, only, type Transaction } from './account.ts'

const api = useTestApi()
const newAccount = async () => accountOf(await api.client())
const NOBODYS = 'ozz_txn_01HX9KZMR4P5JQNBVT7YCW3DE0'

const descriptions = (rows: Transaction[]) => rows.map(({ description }) => description)

describe('the list', () => {
  /** One row for each thing that a filter can ask for. */
  async function mixed() {
    const account = await newAccount()
    await account.store(
      { ...LUNCH, description: 'A', transaction_date: '2025-04-30', category: 'food' },
      { ...LUNCH, description: 'B', transaction_date: '2025-05-01', category: 'food' },
      { ...LUNCH, description: 'C', transaction_date: '2025-05-31', category: 'income', type: 'income' },
      { ...LUNCH, description: 'D', transaction_date: '2025-06-01', category: 'debt', currency: 'EUR' },
    )
    expect((await account.sendFile(csv('2025-05-01,Taxi,-9.00'))).status).toBe(201)
    expect((await account.sendText('spent 7 on lunch')).status).toBe(201)
    return account
  }

  it.each([
    ['', 6],
    ['&from=2025-05-01', 5],
    ['&to=2025-05-01', 3],
    ['&from=2025-05-01&to=2025-05-31', 4],
    ['&from=2025-05-31&to=2025-05-31', 1],
    ['&from=2025-06-01&to=2025-05-01', 0],
    ['&from=0001-01-01&to=9999-12-31', 6],
    ['&category=food', 3],
    ['&category=clothing', 0],
    ['&source=api_json', 4],
    ['&source=api_spreadsheet', 1],
    ['&source=api_text', 1],
    ['&source=whatsapp', 0],
    ['&type=income', 1],
    ['&type=expense', 5],
    ['&type=expense&category=food&source=api_json&from=2025-05-01&to=2025-05-01', 1],
  ])('filtered by %j has %i', async (query, count) => {
    expect(await (await mixed()).all(query)).toHaveLength(count)
  })

  it('shows what was stored last first, whatever its day', async () => {
    const account = await mixed()
    expect(descriptions(await account.all('&source=api_json'))).toEqual(['D', 'C', 'B', 'A'])
  })

  it.each([
    'from=2025-02-30',
    'from=yesterday',
    'from=',
    'to=2025-13-01',
    'category=groceries',
    'category=',
    'source=csv',
    'type=transfer',
    'limit=0',
    'limit=101',
    'limit=x',
    'cursor=x',
    'form=2025-05-01',
    'currency=USD',
    'from=2025-05-01&from=2025-05-02',
  ])('is a 400 for %s', async (query) => {
    const account = await newAccount()
    const answer = await account.get(`/transactions?${query}`)
    expect(complaintOf(answer)).toBe(`400 VALIDATION_ERROR ${query.split('=')[0]}`)
    expect((await account.client.get('/v1/users')).body.data).toEqual([])
  })

  it('has pages that neither skip nor repeat while rows are added and removed', async () => {
    const account = await newAccount()
    const stored = await account.store(...numbersTo(30).map((n) => ({ ...LUNCH, description: `Row ${n}` })))
    const seen: string[] = []
    let cursor = ''
    for (let page = 0; page < 6; page++) {
      const { body } = await account.get(`/transactions?limit=5${cursor}`)
      seen.push(...descriptions(body.data))
      expect(body.has_more).toBe(page < 5)
      cursor = `&cursor=${body.next_cursor}`
      await account.store({ ...LUNCH, description: 'Later' })
      await account.remove(stored[29 - page]?.id ?? '')
    }
    expect(seen).toEqual(
      numbersTo(30)
        .reverse()
        .map((n) => `Row ${n}`),
    )
  })

  it('has 20 on a page unless told otherwise', async () => {
    const account = await newAccount()
    await account.store(...numbersTo(21).map(() => LUNCH))
    const { body } = await account.get('/transactions')
    expect([body.data.length, body.has_more]).toEqual([20, true])
  })

  it('of somebody new is empty', async () => {
    const answer = await (await newAccount()).get('/transactions')
    expect([answer.status, answer.body.data, answer.headers['ozzie-user-provisioned']]).toEqual([
      200,
      [],
      'true',
    ])
  })
})

describe('PATCH', () => {
  it('changes what is sent and nothing else', async () => {
    const account = await newAccount()
    const before = only(await account.store({ ...LUNCH, external_transaction_id: 'a' }))
    const changes = {
      amount_cents: 1,
      category: 'clothing',
      description: 'Socks',
      transaction_date: '2024-02-29',
      type: 'income',
    }
    for (const [field, value] of Object.entries(changes)) {
      const present = (await account.get(`/transactions/${before.id}`)).body.data
      const { status, body } = await account.patch(before.id, { [field]: value })
      expect([status, body]).toEqual([200, { object: 'transaction', data: { ...present, [field]: value } }])
    }
    expect(only(await account.all())).toEqual({ ...before, ...changes })
  })

  it('of nothing changes nothing', async () => {
    const account = await newAccount()
    const before = only(await account.store(LUNCH))
    expect((await account.patch(before.id, {})).body.data).toEqual(before)
  })

  it.each([
    ['amount_cents', 0],
    ['amount_cents', '12'],
    ['amount_cents', null],
    ['amount_cents', 100_000_000_000_000],
    ['category', 'x'],
    ['category', null],
    ['description', ''],
    ['description', 'x'.repeat(501)],
    ['description', null],
    ['transaction_date', '2025-02-30'],
    ['transaction_date', null],
    ['type', 'x'],
    ['goal_id', 12],
    ['currency', 'EUR'],
    ['external_transaction_id', 'x'],
    ['source', 'api_pdf'],
    ['id', NOBODYS],
  ])('refuses %s: %j', async (field, value) => {
    const account = await newAccount()
    const before = only(await account.store(LUNCH))
    expect(complaintOf(await account.patch(before.id, { amount_cents: 5, [field]: value }))).toBe(
      `400 VALIDATION_ERROR ${field}`,
    )
    expect(only(await account.all())).toEqual(before)
  })

  it('is done once under a key', async () => {
    const account = await newAccount()
    const { id } = only(await account.store(LUNCH))
    const key = { 'idempotency-key': 'k' }
    const first = await account.patch(id, { amount_cents: 5 }, key)
    await account.patch(id, { amount_cents: 6 })
    const again = await account.patch(id, { amount_cents: 5 }, key)
    expect([again.body, again.headers['idempotent-replayed']]).toEqual([first.body, 'true'])
    expect(only(await account.all()).amount_cents).toBe(6)
  })

  it('and DELETE at once leave no error behind', async () => {
    const account = await newAccount()
    const rows = await account.store(...numbersTo(20).map(() => LUNCH))
    const answers = await Promise.all(
      rows.flatMap(({ id }) => [account.patch(id, { amount_cents: 5 }), account.remove(id)]),
    )
    expect(new Set(answers.map(({ status }) => status)).difference(new Set([200, 204, 404]))).toEqual(
      new Set(),
    )
    expect(await account.all()).toEqual([])
  })
})

describe('DELETE', () => {
  it('takes one away for good, and the insights and the list with it', async () => {
    const account = await newAccount()
    const [first, second] = await account.store(
      { ...LUNCH, amount_cents: 100 },
      { ...LUNCH, amount_cents: 20 },
    )
    const answer = await account.remove(first?.id ?? '')
    expect([answer.status, answer.body]).toEqual([204, ''])
    expect((await account.get(`/transactions/${first?.id}`)).status).toBe(404)
    expect((await account.remove(first?.id ?? '')).status).toBe(404)
    expect(await account.all()).toEqual([second])
    expect((await account.get('/insights')).body.data.totals[0].spent_cents).toBe(20)
  })

  it('creates nobody', async () => {
    const account = await newAccount()
    expect((await account.remove(NOBODYS)).status).toBe(404)
    expect((await account.client.get('/v1/users')).body.data).toEqual([])
  })
})

describe('insights', () => {
  it('follow every correction', async () => {
    const account = await newAccount()
    const { id } = only(await account.store({ ...LUNCH, amount_cents: 1000, category: 'food' }))
    const now = async () => {
      const { data } = (await account.get('/insights?month=2025-05')).body
      return [
        data.totals[0].income_cents,
        data.totals[0].spent_cents,
        data.categories.map((c: Transaction) => c.category),
      ]
    }
    expect(await now()).toEqual([0, 1000, ['food']])
    await account.patch(id, { category: 'health', amount_cents: 700 })
    expect(await now()).toEqual([0, 700, ['health']])
    await account.patch(id, { type: 'income' })
    expect(await now()).toEqual([700, 0, []])
    await account.patch(id, { type: 'expense', category: 'savings' })
    expect(await now()).toEqual([0, 0, []])
    await account.patch(id, { transaction_date: '2025-04-30', category: 'food' })
    expect(await now()).toEqual([0, 0, []])
  })
})

describe('an id', () => {
  const CALLS: [string, (client: TestClient, url: string) => ReturnType<TestClient['get']>][] = [
    ['GET', (client, url) => client.get(url)],
    ['PATCH', (client, url) => client.send({ method: 'PATCH', url, payload: { amount_cents: 1 } })],
    ['DELETE', (client, url) => client.send({ method: 'DELETE', url })],
  ]

  it.each(CALLS)("of another user's transaction is a 404, by %s", async (_, call) => {
    const client = await api.client()
    const [account, other] = [accountOf(client), accountOf(client, '/v1/users/external:v')]
    const mine = only(await account.store(LUNCH))
    await other.store(LUNCH)
    expect((await call(client, `${other.url}/transactions/${mine.id}`)).status).toBe(404)
    expect(only(await account.all())).toEqual(mine)
  })

  it.each(CALLS)(
    "of another API client's user is a 403, and of its transaction a 404, by %s",
    async (_, call) => {
      const [account, stranger] = [await newAccount(), await newAccount()]
      const mine = only(await account.store(LUNCH))
      await stranger.store(LUNCH)
      const { client } = stranger
      expect((await call(client, `/v1/users/${mine.user_id}/transactions/${mine.id}`)).status).toBe(403)
      expect((await call(client, `${stranger.url}/transactions/${mine.id}`)).status).toBe(404)
      expect(only(await account.all())).toEqual(mine)
    },
  )

  it.each(CALLS)('that nobody has is a 404, by %s', async (_, call) => {
    const account = await newAccount()
    await account.store(LUNCH)
    for (const id of [NOBODYS, 'x', 'ozz_txn_', '%00', '💸', NOBODYS.toLowerCase()]) {
      const { status } = await call(account.client, `${account.url}/transactions/${encodeURIComponent(id)}`)
      expect([400, 404], id).toContain(status)
    }
  })

  it("of another API client's user takes no rows, text or file, and none of them is read further", async () => {
    const [owner, stranger] = [await newAccount(), await newAccount()]
    const { user_id: userId } = only(await owner.store(LUNCH))
    const account = accountOf(stranger.client, `/v1/users/${userId}`)
    const answers = [
      await account.sendRows([LUNCH]),
      await account.sendText('spent 5 on lunch'),
      await account.sendFile(csv('2025-05-01,Taxi,-9.00')),
    ]
    expect(tally(answers.map(({ body }) => body.error.code))).toEqual({ FORBIDDEN: 3 })
    expect(await owner.all()).toHaveLength(1)
  })
})
