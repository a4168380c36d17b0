import { describe, expect, it } from 'vitest'
import { amountOf, FAR_GOAL, type Household, newHousehold, tasksOf } from '../goals/scenario.ts'
import { useTestApi } from '../helpers/test-api.ts'
import { accountOf } from '../transactions/account.ts'

const api = useTestApi({ now: new Date('2025-05-20T12:00:00Z') })

const spent = (category: string, amount: number, changes: object = {}) => ({
  amount_cents: amount,
  description: 'Something',
  category,
  transaction_date: '2025-05-10',
  ...changes,
})

/** The guide's user with these rows and a plan made after them. */
async function spender(rows: object[], language = 'en', currency = 'USD'): Promise<Household> {
  const household = await newHousehold(api, {
    goal: FAR_GOAL,
    isPlanned: false,
    language,
    intake: { currency },
  })
  if (rows.length > 0) await accountOf(household.client).store(...rows)
  expect((await household.plan()).status).toBe(201)
  return household
}

async function doAmounts(household: Household): Promise<(number | null)[]> {
  return tasksOf(await household.openMove(), 'do').map((task) => task.amount_cents)
}

describe('what was spent on wants', () => {
  it('asks for less of it, a tenth, and for the rest as a transfer: together the contribution', async () => {
    const household = await spender([spent('entertainment', 50_000)])
    const move = await household.openMove()
    expect(amountOf(move)).toBe(100_000)
    expect(await doAmounts(household)).toEqual([95_000, 5_000])
    const [, cut] = tasksOf(move, 'do')
    expect(cut?.title).toContain('$50')
  })

  it.each([
    ['en', 'USD', /\$50/],
    ['pt', 'BRL', /R\$\s50/],
    ['es', 'MXN', /50/],
  ])('asks for it in %s, with the amount as written there', async (language, currency, amount) => {
    const household = await spender([spent('clothing', 50_000, { currency })], language, currency)
    const [, cut] = tasksOf(await household.openMove(), 'do')
    expect(cut?.title).toMatch(amount)
    expect(amountOf(await household.openMove())).toBe(100_000)
  })

  it('never asks for more than half of the contribution', async () => {
    const household = await spender([spent('clothing', 90_000_000)])
    const [transfer = 0, cut = 0] = await doAmounts(household)
    expect((transfer ?? 0) + (cut ?? 0)).toBe(100_000)
    expect(cut).toBeLessThanOrEqual(50_000)
  })

  it.each([
    ['needs', spent('housing', 50_000)],
    ['savings', spent('savings', 50_000)],
    ['debt', spent('debt', 50_000)],
    ['an income', spent('entertainment', 50_000, { type: 'income' })],
    ['another currency', spent('entertainment', 50_000, { currency: 'EUR' })],
    ['another year', spent('entertainment', 50_000, { transaction_date: '2024-05-10' })],
    ['little', spent('entertainment', 500)],
  ])('is not what %s is', async (_, row) => {
    expect(await doAmounts(await spender([row]))).toEqual([100_000])
  })

  it('is not asked for before anything is spent', async () => {
    expect(await doAmounts(await spender([]))).toEqual([100_000])
  })

  it("of others is not this user's", async () => {
    const household = await spender([])
    await accountOf(household.client, '/v1/users/external:v').store(spent('entertainment', 50_000))
    await household.plan()
    expect(await doAmounts(household)).toEqual([100_000])
  })

  it('counts toward the goal as a whole when both tasks are done', async () => {
    const household = await spender([spent('entertainment', 50_000)])
    await household.setMove(await household.openMove(), 'completed')
    const [goal] = (await household.get('/goals')).body.data
    expect(goal.current_amount).toBe(1_000)
  })

  it('keeps adding up when one task is done and a transaction moves the goal', async () => {
    const household = await spender([spent('entertainment', 50_000)])
    const account = accountOf(household.client)
    const [transfer] = tasksOf(await household.openMove(), 'do')
    if (!transfer) throw new Error('there is no transfer')
    await household.setTask(await household.openMove(), transfer, 'done')
    const [goal] = (await household.get('/goals')).body.data
    const [saved] = await account.store({ amount_cents: 9_999, description: 'Saved', category: 'savings' })
    expect((await account.patch(saved?.id ?? '', { goal_id: goal.id })).status).toBe(200)
    expect(amountOf(await household.openMove())).toBe(100_000)
  })
})
