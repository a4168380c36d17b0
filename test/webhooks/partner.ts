import { expect } from 'vitest'
import type { Received, Receiver } from '../helpers/receiver.ts'
import type { TestApi, TestClient, TestResponse } from '../helpers/test-api.ts'

/** An API client with a webhook endpoint at the receiver, and the calls that tests make most. */
export interface Partner {
  client: TestClient
  endpoint: Record<string, unknown> & { id: string; secret: string }
  /** The path of the endpoint in the API. */
  path: string
  patch(body: object): Promise<TestResponse>
  endpointNow(): Promise<Record<string, unknown>>
  /** All deliveries, the oldest first. */
  deliveries(query?: string): Promise<Record<string, unknown>[]>
  /** The one delivery that there is, with its attempts. */
  delivery(): Promise<Record<string, unknown> & { id: string; attempts: Record<string, unknown>[] }>
  /** What the receiver was sent, by type. */
  messages(type?: string): { type: string; timestamp: string; data: Record<string, unknown> }[]
  ping(): Promise<TestResponse>
}

let paths = 0

export async function newPartner(
  api: TestApi,
  receiver: Receiver,
  input: object = {},
  options = {},
): Promise<Partner> {
  const client = await api.client(options)
  paths += 1
  const target = `/hook/${paths}`
  const created = await client.post('/v1/webhook-endpoints', { url: receiver.url + target, ...input })
  expect(created.status, JSON.stringify(created.body)).toBe(201)
  const path = `/v1/webhook-endpoints/${created.body.data.id}`
  const isMine = (message: Received) => message.path === target
  return {
    client,
    endpoint: created.body.data,
    path,
    patch: (body) =>
      client.send({
        method: 'PATCH',
        url: path,
        payload: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    endpointNow: async () => (await client.get(path)).body.data,
    async deliveries(query = '') {
      const { status, body } = await client.get(`${path}/deliveries?limit=100${query}`)
      expect(status).toBe(200)
      return body.data.toReversed()
    },
    async delivery() {
      const { body } = await client.get(`${path}/deliveries`)
      expect(body.data).toHaveLength(1)
      return (await client.get(`${path}/deliveries/${body.data[0].id}`)).body.data
    },
    messages: (type) =>
      receiver.received
        .filter(isMine)
        .map(({ body }) => JSON.parse(body))
        .filter((message) => type === undefined || message.type === type),
    ping: () => client.post(`${path}/ping`),
  }
}
