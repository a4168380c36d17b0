import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** What the server was asked, as it came over the wire. */
export interface AskedModel {
  url: string
  headers: IncomingMessage['headers']
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies freely
  body: any
  /** Resolves when the caller has hung up before the answer was complete. */
  hungUp: Promise<void>
}

export type Behaviour = (response: ServerResponse, asked: AskedModel) => void | Promise<void>

/** A server on this machine that speaks OpenAI's chat completions as it is told to. */
export interface ModelServer {
  /** With the version, as the setting wants it. */
  baseUrl: string
  asked: AskedModel[]
  /** What to do with the next requests, one after the other; the last stays. */
  will(...behaviours: Behaviour[]): void
  close(): Promise<void>
}

export async function startModelServer(): Promise<ModelServer> {
  const asked: AskedModel[] = []
  let plan: Behaviour[] = [says({ emotion: 'neutral', reply: 'Hello.' })]
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const hungUp = new Promise<void>((resolve) => {
      response.once('close', () => {
        if (!response.writableFinished) resolve()
      })
    })
    const body = JSON.parse(Buffer.concat(chunks).toString())
    const one = { url: request.url ?? '', headers: request.headers, body, hungUp }
    asked.push(one)
    const behaviour = plan.length > 1 ? plan.shift() : plan[0]
    await behaviour?.(response, one)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    asked,
    will(...behaviours) {
      plan = behaviours
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const USAGE = { prompt_tokens: 321, completion_tokens: 45, total_tokens: 366 }

function completion(content: string, finishReason: string, message: Record<string, unknown> = {}) {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'test-model',
    choices: [{ index: 0, finish_reason: finishReason, message: { role: 'assistant', content, ...message } }],
    usage: USAGE,
  }
}

/** One event of a stream. */
export function event(response: ServerResponse, data: unknown): void {
  response.write(`data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`)
}

function chunk(delta: Record<string, unknown>, finishReason: string | null = null) {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'test-model',
    choices: [{ index: 0, delta, finish_reason: finishReason }],
  }
}

/** Writes a piece of a streamed answer. */
export function writePiece(response: ServerResponse, text: string): void {
  if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' })
  event(response, chunk({ content: text }))
}

export function endStream(response: ServerResponse, finishReason = 'stop'): void {
  event(response, chunk({}, finishReason))
  event(response, { ...chunk({}), choices: [], usage: USAGE })
  event(response, '[DONE]')
  response.end()
}

/** Answers with a text as it is, streamed in small pieces when that was asked for. */
export function saysText(text: string, finishReason = 'stop', size = 7): Behaviour {
  return async (response, { body }) => {
    if (!body.stream) return sendJson(response, 200, completion(text, finishReason))
    for (let at = 0; at < text.length; at += size) {
      writePiece(response, text.slice(at, at + size))
      if (at % (size * 20) === 0) await sleep(0)
    }
    if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' })
    endStream(response, finishReason)
  }
}

/** Answers with an object. */
export function says(answer: Record<string, unknown>): Behaviour {
  return saysText(JSON.stringify(answer))
}

/** Declines in the protocol's own way. */
export const refuses: Behaviour = (response, { body }) => {
  const refusal = 'I cannot help with that.'
  if (!body.stream) return sendJson(response, 200, completion('', 'stop', { content: null, refusal }))
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  event(response, chunk({ refusal }))
  endStream(response)
}

/** Fails with a status, and repeats in its message what it was sent, as some do. */
export function failsWith(status: number, headers: Record<string, string> = {}): Behaviour {
  return (response, { body }) =>
    sendJson(response, status, { error: { message: `cannot: ${JSON.stringify(body)}`, type: 'x' } }, headers)
}

/** Takes the request and says nothing. */
export const hangs: Behaviour = () => undefined

/** Closes the connection without an answer. */
export const cutsOff: Behaviour = (response) => {
  response.destroy()
}

/** Starts a streamed answer with a text, then falls silent. */
export function startsThenHangs(text: string): Behaviour {
  return (response) => writePiece(response, text)
}

/** Starts a streamed answer with a text, then closes the connection. */
export function startsThenCutsOff(text: string): Behaviour {
  return async (response) => {
    writePiece(response, text)
    await sleep(30)
    response.destroy()
  }
}

/** Answers with a body that is not the protocol's. */
export function sends(body: string, type = 'application/json'): Behaviour {
  return (response) => {
    response.writeHead(200, { 'content-type': type })
    response.end(body)
  }
}

function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}
