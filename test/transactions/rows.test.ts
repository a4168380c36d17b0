import { describe, expect, it } from 'vitest'
import { numbersTo } from '../helpers/requests.ts'
import { useTestApi } from '../helpers/test-api.ts'
import { accountOf, complaintOf, LUNCH, newIn, only } from './account.ts'

const api = useTestApi()
const newAccount = async () => accountOf(await api.client())

const LARGEST = 99_999_999_999_999

describe('a row', () => {
  it('needs an amount and a description, and is an expense of today in US dollars that is sure', async () => {
    const account = await newAccount()
    const answer = await account.sendRows([{ amount_cents: 4590, description: 'Grocery store' }])
    expect([answer.status, newIn(answer)]).toEqual([201, 1])
    expect(answer.body).toEqual({
      object: 'list',
      data: [
        {
          id: expect.stringMatching(/^ozz_txn_[0-9A-HJKMNP-TV-Z]{26}$/),
          user_id: expect.stringMatching(/^ozz_usr_/),
          external_transaction_id: null,
          goal_id: null,
          type: 'expense',
          amount_cents: 4590,
          currency: 'USD',
          category: 'food',
          description: 'Grocery store',
          transaction_date: '2025-05-05',
          source: 'api_json',
          ai_confidence: 1,
          created_at: '2025-05-05T14:30:00Z',
        },
      ],
      has_more: false,
      next_cursor: null,
    })
    expect(answer.headers['ozzie-user-provisioned']).toBe('true')
    expect(await account.all()).toEqual(answer.body.data)
  })

  it('says everything itself where it wants to', async () => {
    const account = await newAccount()
    const row = {
      amount_cents: LARGEST,
      currency: 'JPY',
      category: 'debt',
      description: 'Grocery store',
      transaction_date: '1999-02-28',
      type: 'income',
      external_transaction_id: 'mine-1',
    }
    const stored = only(await account.store(row))
    expect(stored).toMatchObject({ ...row, ai_confidence: 1 })
    expect((await account.get(`/transactions/${stored.id}`)).body).toEqual({
      object: 'transaction',
      data: stored,
    })
  })

  it('without a currency is in that of the newest intake', async () => {
    const account = await newAccount()
    const intake = { monthly_income: 1, monthly_expenses: 1, financial_goal: 'savings' }
    const currencyNow = async () => only(await account.store(LUNCH)).currency
    await account.post('/financial-intake', { ...intake, currency: 'BRL' })
    expect(await currencyNow()).toBe('BRL')
    await account.post('/financial-intake', { ...intake, currency: 'EUR' })
    expect(await currencyNow()).toBe('EUR')
    await account.post('/financial-intake', intake)
    expect(await currencyNow()).toBe('USD')
  })

  it.each([
    ['pt', 'Supermercado', 'food'],
    ['es', 'Alquiler del departamento', 'housing'],
    ['en', 'Electric bill', 'utilities'],
    ['pt', 'Consulta com dentista', 'health'],
  ])(
    'without a category gets the likely one, in any language: %s %s',
    async (language, description, category) => {
      const client = await api.client()
      await client.post('/v1/users', { external_user_id: 'u', language })
      expect(only(await accountOf(client).store({ amount_cents: 1, description })).category).toBe(category)
    },
  )

  it('that is an income without a category is of the category income', async () => {
    const account = await newAccount()
    const stored = only(await account.store({ amount_cents: 1, description: 'Acme Corp', type: 'income' }))
    expect(stored.category).toBe('income')
  })

  it.each([
    'a',
    'ẞ 💸 ñ',
    'x'.repeat(500),
    '💸'.repeat(500),
    "'; DROP TABLE users; --",
    '0',
    '---',
    '12.50',
    '  spaced  ',
  ])('keeps its description as it is: %.20s', async (description) => {
    const account = await newAccount()
    const stored = only(await account.store({ amount_cents: 1, description }))
    expect(stored.description).toBe(description)
    expect((await account.patch(stored.id, { category: 'health' })).status).toBe(200)
  })

  it.each(['0001-01-01', '9999-12-31', '2024-02-29', '2030-01-01'])('may be of any day: %s', async (day) => {
    const account = await newAccount()
    expect(only(await account.store({ ...LUNCH, transaction_date: day })).transaction_date).toBe(day)
  })

  it('takes null as no id', async () => {
    const account = await newAccount()
    await account.store(
      { ...LUNCH, external_transaction_id: null },
      { ...LUNCH, external_transaction_id: null },
    )
    expect(await account.all()).toHaveLength(2)
  })
})

describe('a row is refused, with its place, and nobody comes into being', () => {
  it.each([
    ['amount_cents', 0],
    ['amount_cents', -1],
    ['amount_cents', 1.5],
    ['amount_cents', '12'],
    ['amount_cents', true],
    ['amount_cents', null],
    ['amount_cents', [1]],
    ['amount_cents', LARGEST + 1],
    ['amount_cents', 1e300],
    ['currency', 'usd'],
    ['currency', 'XYZ'],
    ['currency', 'US'],
    ['currency', ''],
    ['currency', null],
    ['currency', 840],
    ['category', 'groceries'],
    ['category', 'Food'],
    ['category', null],
    ['description', ''],
    ['description', 'x'.repeat(501)],
    ['description', 'a\u0000b'],
    ['description', 'a\nb'],
    ['description', '\uD800'],
    ['description', null],
    ['description', 12],
    ['transaction_date', '2025-02-29'],
    ['transaction_date', '05/05/2025'],
    ['transaction_date', '2025-05-05T00:00:00Z'],
    ['transaction_date', '2025-5-5'],
    ['transaction_date', '0000-01-01'],
    ['transaction_date', 'today'],
    ['transaction_date', null],
    ['type', 'transfer'],
    ['type', null],
    ['external_transaction_id', ''],
    ['external_transaction_id', 'x'.repeat(101)],
    ['external_transaction_id', 'a\u0007'],
    ['external_transaction_id', 12],
    ['source', 'api_pdf'],
    ['id', 'ozz_txn_01HX9KZMR4P5JQNBVT7YCW3DE0'],
    ['amount', 12],
    ['ai_confidence', 0.5],
  ])('%s: %j', async (field, value) => {
    const client = await api.client()
    const answer = await accountOf(client).sendRows([LUNCH, { ...LUNCH, [field]: value }])
    expect(complaintOf(answer)).toBe(`400 VALIDATION_ERROR transactions[1].${field}`)
    expect(answer.body.error.message.length).toBeLessThan(400)
    expect((await client.get('/v1/users')).body.data).toEqual([])
  })

  it.each(['amount_cents', 'description'])('without %s', async (field) => {
    const account = await newAccount()
    const row: Record<string, unknown> = { ...LUNCH }
    delete row[field]
    expect(complaintOf(await account.sendRows([row]))).toBe(`400 VALIDATION_ERROR transactions[0].${field}`)
  })

  it('as an unknown field, with the one that was probably meant', async () => {
    const account = await newAccount()
    const { body } = await account.sendRows([{ ...LUNCH, transaction_dat: '2025-05-05' }])
    expect(body.error.message).toContain('transaction_date')
  })

  it.each([[[]], [{}], ['x'], [null], [12], [[null]], [['x']], [[[]]]])(
    'as %j in the place of rows',
    async (rows) => {
      const account = await newAccount()
      const { status, body } = await account.sendRows(rows)
      expect([status, body.error.code]).toEqual([400, 'VALIDATION_ERROR'])
      expect(body.error.details[0].field).toMatch(/^transactions/)
    },
  )
})

describe('many rows', () => {
  it('are stored in the order in which they come, up to 1,000', async () => {
    const account = await newAccount()
    const stored = await account.store(
      ...numbersTo(1_000).map((n) => ({ amount_cents: n, description: `Row ${n}` })),
    )
    expect(stored.map((row) => row.amount_cents)).toEqual(numbersTo(1_000))
    expect((await account.all()).map((row) => row.amount_cents)).toEqual(numbersTo(1_000).reverse())
  })

  it('are refused from 1,001 on', async () => {
    const account = await newAccount()
    const answer = await account.sendRows(numbersTo(1_001).map(() => LUNCH))
    expect(complaintOf(answer)).toBe('400 VALIDATION_ERROR transactions')
    expect(answer.body.error.message.length).toBeLessThan(400)
  })

  it('are all refused for one that is bad', async () => {
    const account = await newAccount()
    const rows = numbersTo(1_000).map((n) => ({ ...LUNCH, amount_cents: n === 1_000 ? 0 : n }))
    expect(complaintOf(await account.sendRows(rows))).toBe(
      '400 VALIDATION_ERROR transactions[999].amount_cents',
    )
    expect(await account.all()).toEqual([])
  })

  it.each([
    ['are all bad', numbersTo(1_000).map(() => ({ x: 1 }))],
    ['are far too many', numbersTo(300_000).map(() => 1)],
  ])('that %s are refused with an answer that is no longer than they are', async (_, rows) => {
    const account = await newAccount()
    const { status, body } = await account.sendRows(rows)
    expect(status).toBe(400)
    expect(JSON.stringify(body).length).toBeLessThan(50_000)
  })

  it('may be 1 MiB large and no larger', async () => {
    const account = await newAccount()
    const bytes = 1024 * 1024
    const send = (length: number) => {
      const body = JSON.stringify({
        transactions: numbersTo(900).map(() => ({ ...LUNCH, description: 'é'.repeat(400) })),
      })
      const payload = body + ' '.repeat(length - Buffer.byteLength(body))
      return account.client.send({
        method: 'POST',
        url: `${account.url}/transactions`,
        payload,
        headers: { 'content-type': 'application/json' },
      })
    }
    expect((await send(bytes)).status).toBe(201)
    const refused = await send(bytes + 1)
    expect([refused.status, refused.body.error.code]).toEqual([413, 'PAYLOAD_TOO_LARGE'])
    expect(await account.all()).toHaveLength(900)
  })
})

describe('a request has exactly one of text, transactions and file', () => {
  it.each([
    ['none', {}],
    ['text and rows', { text: 'spent 5 on lunch', transactions: [LUNCH] }],
    ['a file in JSON', { file: 'RGF0ZQ==' }],
    ['a null', { text: null }],
    ['another field', { texts: 'spent 5 on lunch' }],
    ['a list', [LUNCH]],
  ])('not %s', async (_, body) => {
    const account = await newAccount()
    const answer = await account.post('/transactions', body)
    expect([answer.status, answer.body.error.code]).toEqual([400, 'VALIDATION_ERROR'])
    expect((await account.client.get('/v1/users')).body.data).toEqual([])
  })

  it.each([undefined, '', '{', 'null'])('not %j', async (payload) => {
    const client = await api.client()
    const answer = await client.send({
      method: 'POST',
      url: '/v1/users/external:u/transactions',
      ...(payload !== undefined && { payload, headers: { 'content-type': 'application/json' } }),
    })
    expect(answer.status).toBe(400)
    expect((await client.get('/v1/users')).body.data).toEqual([])
  })
})
