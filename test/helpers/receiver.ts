import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll } from 'vitest'

/** A message as it arrived. */
export interface Received {
  path: string
  headers: IncomingHttpHeaders
  body: string
}

/** How a receiver answers; a function may keep the sender waiting. */
export type Reply =
  | { status: number; headers?: Record<string, string>; body?: string }
  | ((response: ServerResponse) => unknown)

/** A partner's server, which notes what it is sent. */
export interface Receiver {
  /** Where it listens, without a path. */
  url: string
  received: Received[]
  /** How it answers from now on, at any path. */
  reply: Reply
  /** How it answers at certain paths. */
  replies: Map<string, Reply>
  close(): Promise<void>
}

const ACCEPTED: Reply = { status: 204 }

export async function openReceiver(receiver: Partial<Receiver> = {}): Promise<Receiver> {
  const state = Object.assign(receiver, blankReceiver())
  const server = createServer(async (request, response) => {
    const path = request.url ?? ''
    state.received.push({ path, headers: request.headers, body: await text(request) })
    const reply = state.replies.get(path) ?? state.reply
    if (typeof reply === 'function') await reply(response)
    else response.writeHead(reply.status, reply.headers).end(reply.body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return Object.assign(state, {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  })
}

function blankReceiver(): Pick<Receiver, 'received' | 'reply' | 'replies'> {
  return { received: [], reply: ACCEPTED, replies: new Map() }
}

/** A receiver for a test file; each test begins with nothing received. */
export function useReceiver(): Receiver {
  const receiver = {} as Receiver
  beforeAll(() => openReceiver(receiver))
  afterEach(() => {
    receiver.received.length = 0
    receiver.reply = ACCEPTED
    receiver.replies.clear()
  })
  afterAll(() => receiver.close())
  return receiver
}
