import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createOzzie, external, type Ozzie, OzzieError, type Task } from '../../sdk/index.ts'
import { type Child, startServer } from '../helpers/processes.ts'
import { createTestDatabase } from '../helpers/test-database.ts'
import { csvStatement } from '../helpers/uploads.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const CREDENTIALS = { clientId: 'journey', clientSecret: 'sk_live_journey' }
const INTAKE = { monthly_income: 5000, monthly_expenses: 3200, financial_goal: 'savings' } as const

let server: Child
let baseUrl: string
let ozzie: Ozzie

beforeAll(async () => {
  server = startServer({
    DATABASE_URL: await createTestDatabase(),
    BOOTSTRAP_CLIENT_ID: CREDENTIALS.clientId,
    BOOTSTRAP_CLIENT_SECRET: CREDENTIALS.clientSecret,
  })
  baseUrl = (await server.printed(/http:\/\/127\.0\.0\.1:\d+/))[0]
  ozzie = createOzzie({ baseUrl, ...CREDENTIALS })
})

afterAll(() => server?.stop())

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const seen: Item[] = []
  for await (const item of items) seen.push(item)
  return seen
}

/** From an unknown id to a plan that is exact. */
async function makesPlan(user: string): Promise<void> {
  await expect(ozzie.generatePlan(user)).rejects.toMatchObject({ status: 409, code: 'INTAKE_REQUIRED' })
  const intake = await ozzie.createFinancialIntake(user, INTAKE)
  expect(intake.monthly_surplus).toBe(1800)
  const plan = await ozzie.generatePlan(user)
  expect(plan.key_metrics.monthly_savings_amount).toBe(1000)
  expect(plan.allocations).toEqual({ needs: 50, wants: 30, savings: 20, debt: 0 })
  const { external_user_id, onboarding_stage } = await ozzie.getUser(user, { version: '2025-05-05' })
  expect({ external_user_id, onboarding_stage }).toEqual({
    external_user_id: 'usr 8821/ü',
    onboarding_stage: 'active',
  })
}

/** A Money Move brings the person's own goal nearer. */
async function movesMoney(user: string): Promise<void> {
  const goal = await ozzie.createGoal(user, {
    goal_type: 'savings',
    goal_name: 'Trip to Bahia',
    target_amount: 6000,
  })
  await ozzie.generatePlan(user)
  const [move] = await all(ozzie.listMoneyMoves(user, { status: 'available' }))
  if (!move) throw new Error('No Money Move is available.')
  const saving = move.tasks.find(({ task_type }) => task_type === 'do')
  if (!saving) throw new Error('No task is to be done.')
  const task: Task = await ozzie.updateMoneyMoveTask(user, move.id, saving.id, { status: 'done' })
  expect(task).toMatchObject({ status: 'done', amount_cents: 100_000 })
  expect((await ozzie.getGoal(user, goal.id)).current_amount).toBe(1000)
  expect((await ozzie.getMoneyMovesSummary(user)).total_points).toBe(200)
}

/** From what they write and what their bank sends to what the month came to. */
async function recordsSpending(user: string): Promise<void> {
  const told = await ozzie.createTransactions(user, {
    text: 'spent 45.90 on lunch and 12 on the bus yesterday',
  })
  expect(told).toMatchObject({ object: 'list', data: [{ amount_cents: 4590 }, { amount_cents: 1200 }] })

  const statement = new Blob([csvStatement(30)])
  const stored: (string | null)[] = []
  const onResponse = ({ headers }: Response) => stored.push(headers.get('ozzie-stored'))
  await ozzie.uploadTransactions(user, statement, {}, { onResponse })
  await ozzie.uploadTransactions(user, statement, {}, { onResponse })
  expect(stored).toEqual(['30', '0'])

  const april = await all(ozzie.listTransactions(user, { from: '2025-04-01', to: '2025-04-30', limit: 7 }))
  expect(april).toHaveLength(30)
  const total = april.reduce((sum, { amount_cents }) => sum + amount_cents, 0)
  const insights = await ozzie.getInsights(user, { month: '2025-04' })
  expect(insights.totals).toMatchObject([{ currency: 'USD', spent_cents: total, income_cents: 0 }])
}

/** The same answer whole and streamed. */
async function talks(user: string): Promise<void> {
  const message = await ozzie.createChatMessage(user, { message: 'How much should I save this month?' })
  expect(message.reply).toContain('$1,000.00')

  const events = await all(ozzie.streamChatMessage(user, { message: 'How much should I save this month?' }))
  const text = events.map((event) => (event.type === 'delta' ? event.text : '')).join('')
  expect(text).toContain('$1,000.00')
  expect(events.at(-1)).toMatchObject({ type: 'done', message: { reply: text, intent: 'advice_request' } })
  expect(await all(ozzie.listChatMessages(user))).toHaveLength(2)
}

/** Everything that was kept is given out, then nothing is kept. */
async function leaves(user: string): Promise<void> {
  const { id } = await ozzie.getUser(user)
  const { goals, transactions, chat_messages } = await ozzie.exportUser(user)
  expect([goals, transactions, chat_messages].map((kept) => kept?.length)).toEqual([2, 32, 2])
  await ozzie.deleteUser(user)
  const error = await ozzie.getUser(id).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(OzzieError)
  expect(error).toMatchObject({ status: 404, code: 'NOT_FOUND', requestId: expect.stringMatching(/^req_/) })
}

test('a partner takes a person all the way, from an unknown id to erasure', async () => {
  const user = external('usr 8821/ü')
  await makesPlan(user)
  await movesMoney(user)
  await recordsSpending(user)
  await talks(user)
  await leaves(user)
})

test('what is sent again because its answer was lost has one effect', async () => {
  const replayed: (string | null)[] = []
  let lost = 0
  const unlucky: typeof fetch = async (input, init) => {
    const response = await fetch(input, init)
    if (lost > 0) return response
    lost += 1
    await response.arrayBuffer()
    throw new TypeError('the connection is gone')
  }
  const client = createOzzie({ baseUrl, ...CREDENTIALS, fetch: unlucky })
  const user = external('usr_8822')
  const intake = await client.createFinancialIntake(user, INTAKE, {
    onResponse: ({ headers }) => replayed.push(headers.get('idempotent-replayed')),
  })
  expect({ lost, replayed }).toEqual({ lost: 1, replayed: ['true'] })
  expect(await all(ozzie.listFinancialIntakes(user))).toEqual([intake])
})
