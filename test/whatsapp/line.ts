import { afterAll, beforeAll } from 'vitest'
import type { Webhook } from '../helpers/evolution-payloads.ts'
import { type EvolutionStub, startEvolutionServer } from '../helpers/evolution-server.ts'
import { MARIA } from '../helpers/requests.ts'
import type { TestApi, TestClient } from '../helpers/test-api.ts'

export const SECRET = 'k3yA8Zr1vQm5tXw7Lp2Ns9Ud4Hg6Jf0B'

/** Longer than the quiet time. */
export const QUIET_MS = 2_000

/** A partner's WhatsApp number, with the Evolution server behind it. */
export interface Line {
  client: TestClient
  instance: string
  /** Has a webhook delivered. */
  deliver(webhook: Webhook, headers?: Record<string, string>): Promise<{ status: number; body: unknown }>
  /** Lets time pass, and a worker do what falls due. */
  pass(ms?: number): Promise<void>
  /** What went out on this line. */
  sent(): { number: string; text: string }[]
  /** A user with a number. @returns the user's id */
  user(details?: Record<string, unknown>): Promise<string>
}

/** Starts an Evolution server once for a test file. */
export function useEvolution(api: TestApi): { readonly server: EvolutionStub } {
  let server: EvolutionStub | undefined
  beforeAll(async () => {
    server = await startEvolutionServer(() => api.clock.now)
  })
  afterAll(() => server?.close())
  return {
    get server() {
      if (!server) throw new Error('the server has not started yet')
      return server
    },
  }
}

let lines = 0

/** Registers an instance of a name of its own. */
export async function openLine(
  api: TestApi,
  server: EvolutionStub,
  options: { client?: TestClient; maxUsers?: number; unknownSender?: string } = {},
): Promise<Line> {
  const client = options.client ?? (await api.client({ maxUsers: options.maxUsers }))
  lines += 1
  const instance = `line ${lines}`
  const { status } = await client.send({
    method: 'PUT',
    url: `/v1/whatsapp/instances/${encodeURIComponent(instance)}`,
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({
      server_url: server.url,
      api_key: server.apiKey,
      webhook_secret: SECRET,
      unknown_sender: options.unknownSender ?? 'ignore',
    }),
  })
  if (status !== 201) throw new Error(`The instance was not registered: ${status}`)
  return {
    client,
    instance,
    deliver: (webhook, headers = { apikey: SECRET }) => deliver(api, webhook, headers),
    async pass(ms = QUIET_MS) {
      await api.work()
      api.clock.now = new Date(api.clock.now.getTime() + ms)
      await api.work()
    },
    sent: () =>
      server.sent.flatMap(({ number, text, instance: by }) => (by === instance ? { number, text } : [])),
    async user(details = {}) {
      const external = `u${lines}-${Math.random()}`
      const person = {
        ...MARIA,
        external_user_id: external,
        phone: '+5511987654321',
        language: 'en',
        ...details,
      }
      const created = await client.post('/v1/users', person)
      return created.body.data.id
    },
  }
}

export async function deliver(
  api: TestApi,
  webhook: unknown,
  headers: Record<string, string>,
  path = '/api/webhooks/evolution',
): Promise<{ status: number; body: unknown }> {
  const response = await api.app.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/json', ...headers },
    payload: JSON.stringify(webhook),
  })
  return { status: response.statusCode, body: response.json() }
}
