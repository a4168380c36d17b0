import { once } from 'node:events'
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'

/** A partner's server, which notes what it is told. */
export interface Inbox {
  url: string
  /** For each thing that happened, the ids of the messages that told of it. */
  messages: ReadonlyMap<string, ReadonlySet<string>>
  close(): Promise<void>
}

export async function openInbox(): Promise<Inbox> {
  const messages = new Map<string, Set<string>>()
  const server = createServer(async (request, response) => {
    const message: unknown = await json(request)
    const subject = subjectOf(message)
    const ids = messages.get(subject) ?? new Set()
    messages.set(subject, ids.add(String(request.headers['webhook-id'])))
    response.writeHead(204).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The inbox has no port.')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    messages,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** What a message is about: users come into being once and reach each stage once, the rest has ids of its own. */
function subjectOf(message: unknown): string {
  const type = textOf(message, 'type')
  const data: unknown = Reflect.get(Object(message), 'data')
  if (type === 'user.created') return subject(type, textOf(data, 'user_id'))
  if (type === 'user.stage_changed') return subject(type, textOf(data, 'user_id'), textOf(data, 'to'))
  return subject(type, textOf(data, 'id'))
}

/** How a thing that happened is named. */
export function subject(type: string, ...ids: string[]): string {
  return [type, ...ids].join(' ')
}

function textOf(value: unknown, field: string): string {
  return String(Reflect.get(Object(value), field))
}
