import type { TestApi, TestClient, TestResponse } from '../../helpers/test-api.ts'

const USER = '/v1/users/external:u'

/** What the coach answered. */
export interface Said {
  reply: string
  intent: string
  topic: string
  emotion: string
  language: string
}

/** A user who talks to the coach. */
export interface Conversation {
  client: TestClient
  /** Sends messages one after the other. @returns the answer to the last */
  say(...messages: string[]): Promise<Said>
  /** What the last answer was, as its reply alone. */
  hear(...messages: string[]): Promise<string>
  get(path: string): Promise<TestResponse>
  post(path: string, body?: unknown): Promise<TestResponse>
}

interface Person {
  language?: 'en' | 'pt' | 'es'
  currency?: string
  intake?: boolean
  plan?: boolean
}

/** A new user of a new API client, with an intake and a plan unless told otherwise. */
export async function startConversation(api: TestApi, person: Person = {}): Promise<Conversation> {
  const { language = 'en', currency = 'USD', intake = true, plan = intake } = person
  const client = await api.client()
  await client.post('/v1/users', { external_user_id: 'u', language })
  const figures = { monthly_income: 5000, monthly_expenses: 3200, financial_goal: 'savings', currency }
  if (intake) await client.post(`${USER}/financial-intake`, figures)
  if (plan) await client.post(`${USER}/plan/generate`)
  const say = async (...messages: string[]): Promise<Said> => {
    let last: TestResponse | undefined
    for (const message of messages) last = await client.post(`${USER}/chat/messages`, { message })
    return last?.body.data
  }
  return {
    client,
    say,
    hear: async (...messages) => (await say(...messages)).reply,
    get: (path) => client.get(`${USER}${path}`),
    post: (path, body) => client.post(`${USER}${path}`, body),
  }
}
