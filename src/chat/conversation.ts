import { Type } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'

const Failure = Type.Object({ error: Type.Object({ message: Type.String() }) })
const Delta = Type.Object({ text: Type.String() })
const Done = Type.Object({
  data: Type.Object({ emotion: Type.String(), topic: Type.String(), intent: Type.String() }),
})

/** How the coach took a message. */
export type Taken = typeof Done.static.data

/** A user of a running server, spoken to over HTTP. */
export interface Conversation {
  /** Calls a route below the user. @throws Error with the message of a refusal */
  call(method: string, path: string, body?: object): Promise<void>
  /** Sends a message. `onText` is given the reply as it comes. @throws Error with the message of a refusal */
  say(message: string, onText: (text: string) => void): Promise<Taken | undefined>
}

/** @param user a path id: `external:…` or Ozzie's own */
export function createConversation(server: string, token: string, user: string): Conversation {
  const base = `${server.replace(/\/$/, '')}/v1/users/${encodeURIComponent(user)}`

  async function request(method: string, path: string, body?: object, accept = 'application/json') {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept },
      body: JSON.stringify(body ?? {}),
    })
    if (!response.ok) throw new Error(await refusalOf(response))
    return response
  }

  return {
    async call(method, path, body) {
      await request(method, path, body)
    },
    async say(message, onText) {
      const response = await request('POST', '/chat/messages', { message }, 'text/event-stream')
      let taken: Taken | undefined
      for await (const { event, data } of eventsOf(response)) {
        if (event === 'delta' && Value.Check(Delta, data)) onText(data.text)
        else if (event === 'done' && Value.Check(Done, data)) taken = data.data
        else if (Value.Check(Failure, data)) throw new Error(data.error.message)
      }
      return taken
    },
  }
}

async function refusalOf(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => undefined)
  return Value.Check(Failure, body) ? body.error.message : `The server answered ${response.status}.`
}

async function* eventsOf({ body }: Response): AsyncGenerator<{ event: string; data: unknown }> {
  let waiting = ''
  for await (const text of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = `${waiting}${text}`.split('\n\n')
    waiting = blocks.pop() ?? ''
    for (const block of blocks) {
      const [, event = '', data = 'null'] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? []
      yield { event, data: JSON.parse(data) }
    }
  }
}
