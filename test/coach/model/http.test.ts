import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createDeterministicCoach } from '../../../src/coach/deterministic.ts'
import { createModelCoach } from '../../../src/coach/model/model-coach.ts'
import { createCoachMetrics } from '../../../src/metrics/coach.ts'
import { failsWith, type ModelServer, says, saysText, startModelServer } from '../../helpers/model-server.ts'
import { GUIDE_INTAKE, GUIDE_MESSAGE, MARIA } from '../../helpers/requests.ts'
import {
  type AppInstance,
  openApp,
  PLAIN_CLIENT,
  type TestClient,
  testClient,
  useTestApi,
} from '../../helpers/test-api.ts'

const api = useTestApi()
const USER = '/v1/users/external:u'
const MESSAGES = `${USER}/chat/messages`
const STREAM = { accept: 'text/event-stream' }
const REPLY = 'You have room to breathe. Put $1,000.00 aside this month.'
const GOOD = { emotion: 'encouraging', reply: REPLY }
const RULES = 'Save $1,000.00 this month'

let server: ModelServer
let instance: AppInstance
const lines: string[] = []

beforeAll(async () => {
  server = await startModelServer()
  const metrics = createCoachMetrics()
  const coach = createModelCoach({
    baseUrl: server.baseUrl,
    apiKey: 'sk-very-secret',
    model: 'test-model',
    fallback: createDeterministicCoach(),
    clock: () => api.clock.now,
    metrics,
    retryDelayMs: 1,
  })
  const log = { write: (line: string) => void lines.push(line) }
  instance = await openApp(api.databaseUrl, () => api.clock.now, { coach, log })
  metrics.showIn(instance.app.metrics)
})
afterAll(async () => {
  await instance.close()
  await server.close()
})
beforeEach(() => {
  server.asked.length = 0
})

async function activeClient(language = 'en'): Promise<TestClient> {
  const client = testClient(instance.app, await instance.clients.create(PLAIN_CLIENT))
  await client.post('/v1/users', { ...MARIA, external_user_id: 'u', language })
  await client.post(`${USER}/financial-intake`, GUIDE_INTAKE)
  await client.post(`${USER}/plan/generate`)
  return client
}

function deltas(body: string): string[] {
  return [...body.matchAll(/^event: delta\ndata: (.*)$/gm)].map(([, data = '']) => JSON.parse(data).text)
}

describe('a chat message to a server with a model', () => {
  it('is answered in the words of the model', async () => {
    const client = await activeClient()
    server.will(says(GOOD))
    const { status, body } = await client.post(MESSAGES, GUIDE_MESSAGE)
    expect(status).toBe(200)
    expect(body.data).toMatchObject({ ...GOOD, topic: 'savings', intent: 'advice_request', language: 'en' })
    expect((await client.get(MESSAGES)).body.data).toMatchObject([{ ...GUIDE_MESSAGE, reply: REPLY }])
  })

  it('is answered as a stream of checked sentences', async () => {
    const client = await activeClient()
    server.will(says(GOOD))
    const { status, body } = await client.post(MESSAGES, GUIDE_MESSAGE, STREAM)
    expect(status).toBe(200)
    expect(deltas(body)).toEqual(['You have room to breathe.', ' Put $1,000.00 aside this month.'])
    expect(body).toContain('event: done')
  })

  it('never shows an invented figure, streamed or not', async () => {
    const client = await activeClient()
    server.will(says({ ...GOOD, reply: 'You have $7,777.00 to spare this month.' }))
    for (const headers of [{}, STREAM]) {
      const { status, body } = await client.post(MESSAGES, GUIDE_MESSAGE, headers)
      expect(status).toBe(200)
      expect(JSON.stringify(body)).toContain(RULES)
      expect(JSON.stringify(body)).not.toContain('7,777')
    }
    expect(JSON.stringify((await client.get(MESSAGES)).body)).not.toContain('7,777')
  })

  it('is answered by the rules when the model is down', async () => {
    const client = await activeClient()
    server.will(failsWith(500))
    const { status, body } = await client.post(MESSAGES, GUIDE_MESSAGE, STREAM)
    expect(status).toBe(200)
    expect(deltas(body).join('')).toContain(RULES)
  })

  it('shows the model what was said before', async () => {
    const client = await activeClient()
    server.will(says(GOOD))
    await client.post(MESSAGES, { message: 'How far along is my goal?' })
    await client.post(MESSAGES, GUIDE_MESSAGE)
    const contents = server.asked.at(-1)?.body.messages.map(({ content }: { content: string }) => content)
    expect(contents.slice(1)).toEqual(['How far along is my goal?', REPLY, GUIDE_MESSAGE.message])
  })

  it('is counted by outcome, with time and tokens', async () => {
    const client = await activeClient()
    server.will(says(GOOD))
    await client.post(MESSAGES, GUIDE_MESSAGE)
    server.will(saysText('hm'))
    await client.post(MESSAGES, GUIDE_MESSAGE)
    const { body } = await instance.app.inject('/metrics')
    expect(body).toMatch(/ozzie_coach_requests_total\{outcome="answered",reason="none"\} [1-9]/)
    expect(body).toMatch(/ozzie_coach_requests_total\{outcome="fallback",reason="malformed"\} 1/)
    expect(body).toMatch(/ozzie_coach_request_duration_seconds_count\{outcome="answered"\} [1-9]/)
    expect(body).toMatch(/ozzie_coach_tokens_total\{direction="in"\} [1-9]/)
    expect(body).toMatch(/ozzie_coach_tokens_total\{direction="out"\} [1-9]/)
  })

  it('leaves no word of the user, their name or the key in the log', () => {
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.filter((line) => /save this month|Maria|sk-very-secret|5,000/.test(line))).toEqual([])
  })
})
