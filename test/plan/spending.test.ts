import { describe, expect, it } from 'vitest'
import { GUIDE_INTAKE } from '../helpers/requests.ts'
import { useTestApi } from '../helpers/test-api.ts'
import { accountOf, csv, only } from '../transactions/account.ts'

const api = useTestApi({ now: new Date('2025-05-05T14:30:00Z') })

/** The guide's user, with these rows, who asks for a plan. @returns the plan's allocations */
async function planned(rows: object[], intake: object = {}) {
  const account = accountOf(await api.client())
  await account.post('/financial-intake', { ...GUIDE_INTAKE, ...intake })
  if (rows.length > 0) await account.store(...rows)
  const { status, body } = await account.post('/plan/generate')
  expect(status).toBe(201)
  const { needs, wants, savings, debt } = body.data.allocations
  expect(Math.round((needs + wants + savings + debt) * 100)).toBe(10_000)
  return { account, split: [needs, wants, savings, debt] }
}

const spent = (category: string, amount: number, changes: object = {}) => ({
  amount_cents: amount,
  description: 'Something',
  category,
  transaction_date: '2025-05-01',
  ...changes,
})

/** What the guide's plan gives where nothing is known. */
const USUAL = [50, 30, 20, 0]

describe('the split of needs and wants', () => {
  it('is the usual one without any spending', async () => {
    expect((await planned([])).split).toEqual(USUAL)
  })

  it('is that of what was spent', async () => {
    const { split } = await planned([spent('housing', 60_000), spent('entertainment', 20_000)])
    expect(split).toEqual([60, 20, 20, 0])
  })

  it.each(['housing', 'utilities', 'food', 'transport', 'health', 'education'])(
    'counts %s as a need',
    async (category) => {
      expect((await planned([spent(category, 100), spent('clothing', 100)])).split).toEqual([40, 40, 20, 0])
    },
  )

  it.each(['entertainment', 'clothing', 'other', 'income'])('counts %s as a want', async (category) => {
    expect((await planned([spent(category, 300), spent('food', 100)])).split).toEqual([20, 60, 20, 0])
  })

  it('may be all of one kind', async () => {
    expect((await planned([spent('food', 1)])).split).toEqual([80, 0, 20, 0])
    expect((await planned([spent('clothing', 1)])).split).toEqual([0, 80, 20, 0])
  })

  it('is exact to the hundredth of a percent with odd amounts', async () => {
    const { split } = await planned([spent('food', 2), spent('clothing', 1)])
    expect(split).toEqual([53.33, 26.67, 20, 0])
  })

  it('is the same for a debt, whose payments are neither', async () => {
    const rows = [spent('food', 300), spent('clothing', 100), spent('debt', 99_999)]
    const { split } = await planned(rows, { financial_goal: 'debt', total_debt: 5_000 })
    expect(split).toEqual([60, 20, 0, 20])
  })

  it.each([
    ['savings', spent('savings', 50_000)],
    ['debt', spent('debt', 50_000)],
    ['an income', spent('food', 50_000, { type: 'income' })],
    ['another currency', spent('food', 50_000, { currency: 'EUR' })],
    ['a day that is too long ago', spent('food', 50_000, { transaction_date: '2025-02-04' })],
    ['a day to come', spent('food', 50_000, { transaction_date: '2025-05-06' })],
  ])('takes no notice of %s', async (_, row) => {
    expect((await planned([row])).split).toEqual(USUAL)
    expect((await planned([row, spent('clothing', 1)])).split).toEqual([0, 80, 20, 0])
  })

  it.each(['2025-02-05', '2025-05-05'])('looks at 90 days, today being the last: %s is one', async (day) => {
    const rows = [spent('food', 100, { transaction_date: day })]
    expect((await planned(rows)).split).toEqual([80, 0, 20, 0])
  })

  it('looks at the currency of the intake', async () => {
    const rows = [spent('food', 100, { currency: 'USD' }), spent('clothing', 100)]
    expect((await planned(rows, { currency: 'EUR' })).split).toEqual([0, 80, 20, 0])
  })

  it('follows corrections and files at the next plan, and leaves the plans before as they are', async () => {
    const { account, split } = await planned([])
    expect(split).toEqual(USUAL)
    const next = async () => (await account.post('/plan/generate')).body.data.allocations
    const { id } = only(
      (await account.sendFile(csv('2025-05-01,Supermarket,-100.00'))).body.data as { id: string }[],
    )
    expect((await account.get('/plan')).body.data.allocations).toMatchObject({ needs: 50, wants: 30 })
    expect(await next()).toMatchObject({ needs: 80, wants: 0 })
    await account.patch(id, { category: 'clothing' })
    expect(await next()).toMatchObject({ needs: 0, wants: 80 })
    await account.remove(id)
    expect(await next()).toMatchObject({ needs: 50, wants: 30 })
    const history = (await account.get('/plan/history')).body.data
    expect(history.map((plan: { allocations: { needs: number } }) => plan.allocations.needs)).toEqual([
      50, 0, 80, 50,
    ])
  })

  it('stays when the plan is personalised after spending has changed', async () => {
    const { account } = await planned([spent('food', 100)])
    await account.store(spent('clothing', 100))
    const { body } = await account.post('/plan/personalize', { personality_type: 'saver' })
    expect(body.data.allocations).toMatchObject({ needs: 80, wants: 0 })
  })

  it("is nobody else's", async () => {
    const { account } = await planned([spent('clothing', 100)])
    const other = accountOf(account.client, '/v1/users/external:v')
    await other.post('/financial-intake', GUIDE_INTAKE)
    expect((await other.post('/plan/generate')).body.data.allocations).toMatchObject({ needs: 50, wants: 30 })
  })
})
