import { describe, expect, it } from 'vitest'
import { createSpendingService } from '../../src/insights/spending.ts'
import { findById } from '../../src/users/store.ts'
import { fingerprint } from '../helpers/database-contents.ts'
import { GUIDE_INTAKE } from '../helpers/requests.ts'
import { type TestClient, useTestApi } from '../helpers/test-api.ts'
import { earned, row, spent, store, userWith } from './transactions.ts'

const api = useTestApi({ now: new Date('2025-05-20T10:00:00Z') })

/** A user whose plan was made before there was any transaction. */
async function planned(client: TestClient) {
  const user = await userWith(api, client, [])
  await client.post(`${user.path}/financial-intake`, GUIDE_INTAKE)
  await client.post(`${user.path}/plan/generate`)
  return user
}

describe('the answer', () => {
  it('is a month beside the one before it and the plan, figure by figure', async () => {
    const client = await api.client()
    const { path, userId } = await planned(client)
    const rows = await store(api, client, userId, [
      earned(500_000n),
      spent('housing', 150_000n, '2025-05-01'),
      spent('food', 30_000n, '2025-05-02'),
      spent('food', 20_000n, '2025-05-31'),
      spent('savings', 80_000n),
      spent('housing', 160_000n, '2025-04-30'),
      spent('food', 99_999n, '2025-03-31'),
      spent('food', 99_999n, '2025-06-01'),
    ])
    const { status, body } = await client.get(`${path}/insights?month=2025-05`)
    expect(status).toBe(200)
    const expense = (index: number) => ({
      id: rows[index]?.id,
      description: 'Lunch',
      category: rows[index]?.category,
      amount_cents: Number(rows[index]?.amount),
      currency: 'USD',
      transaction_date: rows[index]?.date,
    })
    expect(body).toEqual({
      object: 'insights',
      data: {
        user_id: userId,
        month: '2025-05',
        totals: [{ currency: 'USD', income_cents: 500_000, spent_cents: 200_000, net_cents: 300_000 }],
        categories: [
          {
            currency: 'USD',
            category: 'housing',
            amount_cents: 150_000,
            share_percent: 75,
            change_percent: -6.25,
          },
          {
            currency: 'USD',
            category: 'food',
            amount_cents: 50_000,
            share_percent: 25,
            change_percent: null,
          },
        ],
        previous_month: {
          month: '2025-04',
          totals: [{ currency: 'USD', income_cents: 0, spent_cents: 160_000, net_cents: -160_000 }],
        },
        plan_vs_actual: {
          currency: 'USD',
          needs: { planned_cents: 250_000, actual_cents: 200_000 },
          wants: { planned_cents: 150_000, actual_cents: 0 },
          savings: { planned_cents: 100_000, actual_cents: 80_000 },
          debt: { planned_cents: 0, actual_cents: 0 },
        },
        largest: [expense(1), expense(2), expense(3)],
        unusual: [],
        findings: expect.arrayContaining([
          'So far, you have spent $2,000.00 in May 2025; in all of April 2025 you spent $1,600.00.',
          'You have put aside $800.00 of the $1,000.00 in your plan.',
        ]),
      },
    })
  })

  it('is about the present month by UTC when none is named', async () => {
    const client = await api.client()
    const { path } = await userWith(api, client, [spent('food', 100n, '2025-05-01')])
    const { body } = await client.get(`${path}/insights`)
    expect(body).toEqual((await client.get(`${path}/insights?month=2025-05`)).body)
  })

  it('has zeros in the own currency, no plan and one finding for a user of whom nothing is known', async () => {
    const client = await api.client()
    const { status, headers, body } = await client.get('/v1/users/external:nobody/insights?month=2024-02')
    expect(status).toBe(200)
    expect(headers['ozzie-user-provisioned']).toBe('true')
    const totals = [{ currency: 'USD', income_cents: 0, spent_cents: 0, net_cents: 0 }]
    expect(body.data).toMatchObject({
      totals,
      categories: [],
      previous_month: { month: '2024-01', totals },
      plan_vs_actual: null,
      largest: [],
      unusual: [],
      findings: ['There are no transactions in February 2024.'],
    })
  })

  it.each(['0001-01', '9999-12'])('reaches to the ends of time: %s', async (month) => {
    const client = await api.client()
    const { path } = await userWith(api, client, [spent('food', 100n, `${month}-31`)])
    const { status, body } = await client.get(`${path}/insights?month=${month}`)
    expect(status).toBe(200)
    expect(body.data.totals[0].spent_cents).toBe(100)
    expect(body.data.largest[0].transaction_date).toBe(`${month}-31`)
  })

  it.each(['2025-13', '2025-00', '2025-5', '2025', '2025-05-01', '05-2025', '0000-05', '', '２０２５-05'])(
    'is a 400 for %j, which is no month, and provisions nobody',
    async (month) => {
      const client = await api.client()
      const url = `/v1/users/external:u/insights?month=${encodeURIComponent(month)}`
      const { status, body } = await client.get(url)
      expect(status).toBe(400)
      expect(body.error).toMatchObject({
        code: 'VALIDATION_ERROR',
        message: `Field 'month' must be a month as YYYY-MM. Received: '${month}'.`,
      })
      expect(await api.sql('SELECT id FROM users WHERE api_client_id = $1', [client.id])).toEqual([])
    },
  )

  it('changes nothing', async () => {
    const client = await api.client()
    const { path } = await userWith(api, client, [spent('food', 100n)])
    const before = await fingerprint(api.sql, client.id)
    await client.get(`${path}/insights`)
    expect(await fingerprint(api.sql, client.id)).toBe(before)
  })

  it.each([
    ['pt', 'Até agora, você gastou'],
    ['es', 'Hasta ahora has gastado'],
  ])("speaks the user's language: %s", async (language, start) => {
    const client = await api.client()
    const { path } = await userWith(api, client, [spent('food', 100n)], language)
    expect((await client.get(`${path}/insights`)).body.data.findings[0]).toContain(start)
  })
})

describe('what counts', () => {
  it('income is what has that type, even in the category of savings', async () => {
    const client = await api.client()
    const { path } = await userWith(api, client, [
      row({ type: 'income', category: 'savings', amount: 7_000n }),
      row({ type: 'income', category: 'food', amount: 500n }),
      spent('savings', 2_000n),
    ])
    await client.post(`${path}/financial-intake`, GUIDE_INTAKE)
    await client.post(`${path}/plan/generate`)
    const { data } = (await client.get(`${path}/insights`)).body
    expect(data.totals).toEqual([{ currency: 'USD', income_cents: 7_500, spent_cents: 0, net_cents: 7_500 }])
    expect(data.categories).toEqual([])
    expect(data.plan_vs_actual.savings.actual_cents).toBe(2_000)
    expect(data.plan_vs_actual.needs.actual_cents).toBe(0)
  })

  it('savings and debt are neither spent nor large nor unusual', async () => {
    const client = await api.client()
    const usual = [1, 2, 3, 4].flatMap((day) => [
      spent('savings', 10n, `2025-05-0${day}`),
      spent('debt', 10n, `2025-05-0${day}`),
    ])
    const { path } = await userWith(api, client, [
      ...usual,
      spent('savings', 90_000n),
      spent('debt', 90_000n),
    ])
    const { data } = (await client.get(`${path}/insights`)).body
    expect(data).toMatchObject({ categories: [], largest: [], unusual: [] })
    expect(data.totals[0].spent_cents).toBe(0)
    expect(data.findings).toEqual([
      'There is no spending in May 2025.',
      'You put aside $900.40.',
      'You paid $900.40 toward your debt.',
    ])
  })

  it("keeps currencies apart, the user's own first", async () => {
    const client = await api.client()
    const { path } = await userWith(api, client, [
      row({ currency: 'USD', amount: 90_000n }),
      row({ currency: 'EUR', amount: 30_000n }),
      row({ currency: 'BRL', amount: 10n }),
      row({ currency: 'BRL', amount: 20n, date: '2025-04-10' }),
    ])
    await client.post(`${path}/financial-intake`, { ...GUIDE_INTAKE, currency: 'BRL' })
    await client.post(`${path}/plan/generate`)
    const { data } = (await client.get(`${path}/insights`)).body
    const total = (currency: string, spentCents: number) => ({
      currency,
      income_cents: 0,
      spent_cents: spentCents,
      net_cents: -spentCents,
    })
    expect(data.totals).toEqual([total('BRL', 10), total('EUR', 30_000), total('USD', 90_000)])
    expect(data.previous_month.totals).toEqual([total('BRL', 20)])
    expect(data.categories.map((share: { currency: string }) => share.currency)).toEqual([
      'BRL',
      'EUR',
      'USD',
    ])
    for (const { share_percent } of data.categories) expect(share_percent).toBe(100)
    expect(data.largest.map((expense: { currency: string }) => expense.currency)).toEqual([
      'BRL',
      'EUR',
      'USD',
    ])
    expect(data.plan_vs_actual).toMatchObject({ currency: 'BRL', needs: { actual_cents: 10 } })
  })

  it('holds a plan against the currency of the intake that it was made from', async () => {
    const client = await api.client()
    const { path, userId } = await planned(client)
    await store(api, client, userId, [spent('food', 500n), row({ currency: 'EUR', amount: 700n })])
    await client.post(`${path}/financial-intake`, { ...GUIDE_INTAKE, monthly_income: 9, currency: 'EUR' })
    const { data } = (await client.get(`${path}/insights`)).body
    expect(data.totals[0].currency).toBe('EUR')
    expect(data.plan_vs_actual).toMatchObject({
      currency: 'USD',
      needs: { planned_cents: 250_000, actual_cents: 500 },
    })
  })

  it('an expense is unusual from three times the median of four others on', async () => {
    const client = await api.client()
    const others = [
      spent('food', 1_000n),
      spent('food', 1_001n),
      spent('food', 10n),
      spent('food', 2_000n, '2025-04-01'),
    ]
    const insights = async (amount: bigint, rows = others) => {
      const { path } = await userWith(api, client, [...rows, spent('food', amount)])
      const { data } = (await client.get(`${path}/insights`)).body
      return data.unusual.map((expense: Record<string, unknown>) => [
        expense.amount_cents,
        expense.median_cents,
      ])
    }
    // The median of the four is 1,000.5 cents, three times that 3,001.5.
    expect(await insights(3_002n)).toEqual([[3_002, 1_001]])
    expect(await insights(3_001n)).toEqual([])
    expect(await insights(9_999n, others.slice(1))).toEqual([])
  })
})

describe('another user', () => {
  it('has no part in it, of the same API client or of another', async () => {
    const [client, other] = [await api.client(), await api.client()]
    const { path } = await userWith(api, client, [spent('food', 100n)])
    await userWith(api, client, [spent('food', 70_000n)])
    await userWith(api, other, [spent('food', 80_000n)])
    const { data } = (await client.get(`${path}/insights`)).body
    expect(data.totals[0].spent_cents).toBe(100)
    expect(data.largest).toHaveLength(1)
    expect((await other.get(`${path}/insights`)).status).toBe(403)
  })
})

describe('the spending that other parts of the product ask for', () => {
  const { spending } = createSpendingService()

  it('is what each category cost from the first day to the last, the largest first', async () => {
    const client = await api.client()
    const { userId } = await userWith(api, client, [
      spent('food', 100n, '2025-02-28'),
      spent('food', 50n, '2025-03-01'),
      spent('housing', 120n, '2025-04-30'),
      spent('housing', 9n, '2025-05-01'),
      spent('food', 9n, '2025-02-27'),
      spent('savings', 9n, '2025-03-01'),
      spent('debt', 9n, '2025-03-01'),
      earned(9n, '2025-03-01'),
      row({ currency: 'EUR', date: '2025-03-01' }),
    ])
    await userWith(api, client, [spent('food', 9n, '2025-03-01')])
    const clientScope = { apiClientId: client.id, maxUsers: undefined, database: api.database }
    const user = await findById(clientScope, userId)
    if (!user) throw new Error('the user is gone')
    const range = { from: '2025-02-28', to: '2025-04-30' }
    const expected = [
      { category: 'food', amount: 150n },
      { category: 'housing', amount: 120n },
    ]
    expect(await spending({ ...clientScope, user }, range, 'USD')).toEqual(expected)
    await api.database.transaction(async (database) => {
      expect(await spending({ ...clientScope, database, user }, range, 'USD')).toEqual(expected)
    })
    expect(await spending({ ...clientScope, user }, range, 'BRL')).toEqual([])
  })
})
