import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDeterministicCoach } from '../../../src/coach/deterministic.ts'
import { createModelCoach } from '../../../src/coach/model/model-coach.ts'
import { createCoachMetrics } from '../../../src/metrics/coach.ts'
import { type ModelServer, says, startModelServer } from '../../helpers/model-server.ts'
import { type AppInstance, openApp, PLAIN_CLIENT, testClient, useTestApi } from '../../helpers/test-api.ts'

const api = useTestApi()
const USER = '/v1/users/external:u'

let server: ModelServer
let instance: AppInstance

beforeAll(async () => {
  server = await startModelServer()
  server.will(says({ emotion: 'neutral', reply: 'I have logged it all for you.' }))
  const coach = createModelCoach({
    baseUrl: server.baseUrl,
    apiKey: 'test-key',
    model: 'test-model',
    fallback: createDeterministicCoach(),
    clock: () => api.clock.now,
    metrics: createCoachMetrics(),
    retryDelayMs: 1,
  })
  instance = await openApp(api.databaseUrl, () => api.clock.now, { coach })
})
afterAll(async () => {
  await instance.close()
  await server.close()
})

it('a model is not asked to do anything: what was done is told by who did it', async () => {
  const client = testClient(instance.app, await instance.clients.create(PLAIN_CLIENT))
  const figures = { monthly_income: 5000, monthly_expenses: 3200, financial_goal: 'savings' }
  await client.post(`${USER}/financial-intake`, figures)
  await client.post(`${USER}/plan/generate`)
  const replies: string[] = []
  for (const message of [
    'spent 20 on lunch',
    'no, it was 30',
    'the second task is done',
    'raise my goal to 12000',
    'undo the last expense',
    'speak Spanish',
  ]) {
    replies.push((await client.post(`${USER}/chat/messages`, { message })).body.data.reply)
  }
  expect(replies).toEqual([
    expect.stringMatching(/^Logged: \$20\.00/),
    expect.stringMatching(/^Corrected “Lunch”/),
    expect.stringMatching(/^Done: /),
    expect.stringMatching(/^Your goal “Emergency fund” has changed/),
    expect.stringMatching(/^Removed: \$30\.00/),
    'Desde ahora hablo español contigo.',
  ])
  expect(server.asked).toEqual([])
  expect((await client.get(`${USER}/transactions`)).body.data).toEqual([])
})

it('what was done is streamed as it is told', async () => {
  const client = testClient(instance.app, await instance.clients.create(PLAIN_CLIENT))
  const { body } = await client.post(
    `${USER}/chat/messages`,
    { message: 'spent 20 on lunch' },
    { accept: 'text/event-stream' },
  )
  const events = String(body).trim().split('\n\n')
  const data = events.map((event) => JSON.parse(event.split('\ndata: ')[1] ?? ''))
  expect(data[0].text).toBe(data.at(-1).data.reply)
  expect(data[0].text).toContain('Logged: $20.00')
})

it('what was told by WhatsApp is logged as such', async () => {
  const client = await api.client()
  const { chat, users } = api.services
  const scope = { apiClientId: client.id, database: api.database, maxUsers: undefined }
  const { user } = await users.resolve(scope, 'external:u', 'likely')
  await chat.send({ ...scope, user }, 'spent 20 on lunch', { source: 'whatsapp' })
  expect((await client.get(`${USER}/transactions`)).body.data).toMatchObject([
    { source: 'whatsapp', amount_cents: 2000 },
  ])
})
