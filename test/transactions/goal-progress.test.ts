import { describe, expect, it } from 'vitest'
import { amountOf, FAR_GOAL, householdOf, newHousehold } from '../goals/scenario.ts'
import { GUIDE_INTAKE, numbersTo, tally } from '../helpers/requests.ts'
import { useTestApi } from '../helpers/test-api.ts'
import { accountOf, complaintOf, only } from './account.ts'

const api = useTestApi()

/** A user with a goal. */
async function saver(goal: object = FAR_GOAL) {
  const client = await api.client()
  const [account, household] = [accountOf(client), householdOf(client)]
  const { id: goalId } = await household.setGoal(goal)
  return {
    account,
    household,
    goalId,
    goal: () => household.goal(goalId),
    /** Stores a transaction that counts toward the goal. @returns its id */
    async count(amountCents: number, changes: object = {}) {
      const { id } = only(
        await account.store({ amount_cents: amountCents, description: 'Saved', ...changes }),
      )
      const { status, body } = await account.patch(id, { goal_id: goalId })
      expect(status, JSON.stringify(body)).toBe(200)
      expect(body.data.goal_id).toBe(goalId)
      return id
    },
  }
}

describe('a transaction that carries a goal', () => {
  it('moves it, to the cent, and no further when it is said again', async () => {
    const { account, goal, goalId, count } = await saver({ ...FAR_GOAL, starting_amount: 10.5 })
    const id = await count(12_345)
    expect(await goal()).toMatchObject({ current_amount: 133.95, starting_amount: 10.5 })
    await account.patch(id, { goal_id: goalId })
    await account.patch(id, { description: 'Transfer', category: 'savings' })
    expect(await goal()).toMatchObject({ current_amount: 133.95 })
  })

  it('moves it by the difference when its amount changes, and back when it lets go or is deleted', async () => {
    const { account, goal, count } = await saver()
    const [first, second] = [await count(10_000), await count(5_000)]
    await account.patch(first, { amount_cents: 2_001 })
    expect(await goal()).toMatchObject({ current_amount: 70.01 })
    expect((await account.patch(first, { goal_id: null })).body.data.goal_id).toBeNull()
    expect(await goal()).toMatchObject({ current_amount: 50 })
    await account.remove(second)
    expect(await goal()).toMatchObject({ current_amount: 0 })
  })

  it('may change amount and goal at once', async () => {
    const { account, household, goal, count } = await saver()
    const id = await count(10_000)
    const next = await household.setGoal({ ...FAR_GOAL, goal_name: 'Boat' })
    await account.patch(id, { goal_id: next.id, amount_cents: 777 })
    expect(await goal()).toMatchObject({ current_amount: 0, status: 'replaced' })
    expect(await household.goal(next.id)).toMatchObject({ current_amount: 7.77 })
  })

  it('counts whatever its type is, day and category', async () => {
    const { goal, count } = await saver()
    await count(100, { type: 'income', category: 'income', transaction_date: '2019-01-01' })
    await count(200, { type: 'expense', category: 'food', transaction_date: '2031-01-01' })
    expect(await goal()).toMatchObject({ current_amount: 3 })
  })

  it('completes the goal that it fills, and opens it again when it is gone', async () => {
    const { account, goal, count } = await saver({ ...FAR_GOAL, target_amount: 100 })
    const id = await count(9_999)
    expect(await goal()).toMatchObject({ status: 'active' })
    await account.patch(id, { amount_cents: 10_000 })
    expect(await goal()).toMatchObject({ status: 'completed', progress_percent: 100, current_amount: 100 })
    await account.remove(id)
    expect(await goal()).toMatchObject({ status: 'active', current_amount: 0 })
  })

  it('outlives its goal', async () => {
    const { account, household, goalId, count } = await saver()
    const id = await count(5_000)
    expect((await household.remove(`/goals/${goalId}`)).status).toBe(204)
    expect((await account.get(`/transactions/${id}`)).body.data).toMatchObject({
      goal_id: null,
      amount_cents: 5_000,
    })
    expect((await account.patch(id, { amount_cents: 1 })).status).toBe(200)
    expect((await account.remove(id)).status).toBe(204)
  })

  it('moves it exactly under the largest amounts', async () => {
    const { account, goal, count } = await saver()
    const large = await count(99_999_999_999_999)
    await count(70_000)
    await account.remove(large)
    expect(await goal()).toMatchObject({ current_amount: 700, status: 'active' })
  })

  it('leaves the open cycle to ask for no more than the goal still lacks', async () => {
    const household = await newHousehold(api, { goal: { ...FAR_GOAL, target_amount: 5_000 } })
    expect(amountOf(await household.openMove())).toBe(100_000)
    const account = accountOf(household.client)
    const { id } = only(await account.store({ amount_cents: 470_000, description: 'Bonus saved' }))
    const goals = (await household.get('/goals')).body.data
    await account.patch(id, { goal_id: goals[0].id })
    expect(amountOf(await household.openMove())).toBe(30_000)
    await account.patch(id, { amount_cents: 500_000 })
    expect(amountOf(await household.openMove())).toBe(0)
    await account.remove(id)
    expect(amountOf(await household.openMove())).toBe(100_000)
  })

  it('adds to what tasks have moved', async () => {
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const account = accountOf(household.client)
    const move = await household.openMove()
    const { id } = only(await account.store({ amount_cents: 1_234, description: 'Saved' }))
    const goals = (await household.get('/goals')).body.data
    await account.patch(id, { goal_id: goals[0].id })
    await household.setMove(move, 'completed')
    expect((await household.goal(goals[0].id)).current_amount).toBe(1_012.34)
  })
})

describe('a goal_id is refused', () => {
  const NOBODYS = 'ozz_goal_01HX9KZMR4P5JQNBVT7YCW3DE0'

  it.each([
    ['an id that nobody has', NOBODYS],
    ['a word', 'goal'],
    ['nothing', ''],
    ['a prefix', 'ozz_goal_'],
    ['a picture', '💸'],
    ['a long text', 'x'.repeat(5_000)],
  ])('as %s, which is no goal', async (_, goalId) => {
    const account = accountOf(await api.client())
    const { id } = only(await account.store({ amount_cents: 1, description: 'Saved' }))
    expect(complaintOf(await account.patch(id, { goal_id: goalId, amount_cents: 5 }))).toBe(
      '400 VALIDATION_ERROR goal_id',
    )
    expect((await account.get(`/transactions/${id}`)).body.data.amount_cents).toBe(1)
  })

  it("as that of another user's goal, of the same API client or of another", async () => {
    const client = await api.client()
    const foreign = await householdOf(client, '/v1/users/external:other').setGoal()
    const [account, stranger] = [accountOf(client), accountOf(await api.client())]
    for (const [caller, goalId] of [
      [account, foreign.id],
      [stranger, foreign.id],
    ] as const) {
      const { id } = only(await caller.store({ amount_cents: 1, description: 'Saved' }))
      expect(complaintOf(await caller.patch(id, { goal_id: goalId }))).toBe('400 VALIDATION_ERROR goal_id')
    }
    expect((await householdOf(client, '/v1/users/external:other').goal(foreign.id)).current_amount).toBe(0)
  })

  it("of a transaction in another currency than the user's own", async () => {
    const { account, goal, goalId } = await saver()
    const { id } = only(await account.store({ amount_cents: 500, description: 'Saved', currency: 'EUR' }))
    const refused = await account.patch(id, { goal_id: goalId })
    expect(complaintOf(refused)).toBe('400 VALIDATION_ERROR goal_id')
    expect(refused.body.error.message).toContain('EUR')
    await account.post('/financial-intake', { ...GUIDE_INTAKE, currency: 'EUR' })
    expect((await account.patch(id, { goal_id: goalId })).status).toBe(200)
    expect(await goal()).toMatchObject({ current_amount: 5 })
  })

  it('in a new row', async () => {
    const { account, goalId } = await saver()
    const row = { amount_cents: 1, description: 'Saved', goal_id: goalId }
    expect(complaintOf(await account.sendRows([row]))).toBe('400 VALIDATION_ERROR transactions[0].goal_id')
  })
})

describe('at the same moment', () => {
  it('many transactions toward one goal all count, also with tasks done and amounts changed', async () => {
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const account = accountOf(household.client)
    const goals = (await household.get('/goals')).body.data
    const goalId: string = goals[0].id
    const rows = await account.store(
      ...numbersTo(30).map((n) => ({ amount_cents: n, description: `Row ${n}` })),
    )
    const move = await household.openMove()
    const answers = await Promise.all([
      ...rows.map(({ id }) => account.patch(id, { goal_id: goalId })),
      household.setMove(move, 'completed'),
    ])
    expect(tally(answers.map(({ status }) => status))).toEqual({ 200: 31 })
    expect((await household.goal(goalId)).current_amount).toBe(1_000 + 4.65)
    await Promise.all(
      rows.map(({ id }, n) => (n % 2 ? account.remove(id) : account.patch(id, { amount_cents: 100 }))),
    )
    expect((await household.goal(goalId)).current_amount).toBe(1_000 + 15)
  })

  it('one transaction that is deleted twice counts back once', async () => {
    const { account, goal, count } = await saver()
    await count(5_000)
    const id = await count(700)
    const answers = await Promise.all(numbersTo(10).map(() => account.remove(id)))
    expect(tally(answers.map(({ status }) => status))).toEqual({ 204: 1, 404: 9 })
    expect(await goal()).toMatchObject({ current_amount: 50 })
  })
})
