import { connect } from 'node:net'
import type { FastifyInstance } from 'fastify'

export interface RealServer {
  port: number
  url: string
}

/** Lets the app listen on a free port. */
export async function listen(app: FastifyInstance): Promise<RealServer> {
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return { url, port: Number(new URL(url).port) }
}

export interface RawResponse {
  status: number
  headers: Map<string, string>
  body: string
}

/** Sends bytes as they are and reads until the server closes the connection. */
export async function sendRaw(port: number, request: string | Uint8Array): Promise<RawResponse> {
  const socket = connect(port, '127.0.0.1')
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  // A server that refuses a large request closes before it has read all of it.
  socket.on('error', () => undefined)
  socket.setTimeout(15_000, () => socket.destroy())
  socket.write(request)
  await new Promise((resolve) => socket.once('close', resolve))
  return parseResponse(Buffer.concat(chunks).toString('utf8'))
}

interface RawRequest {
  method?: string
  target: string
  /** `undefined` leaves a default header out. */
  headers?: Record<string, string | undefined>
  body?: string | Uint8Array
}

/** Writes a request by hand, so that nothing tidies it up. */
export function rawRequest({ method = 'GET', target, headers = {}, body }: RawRequest): Buffer {
  const bytes = Buffer.from(body ?? '')
  const all = {
    Host: '127.0.0.1',
    Connection: 'close',
    ...(body !== undefined && {
      'Content-Type': 'application/json',
      'Content-Length': String(bytes.byteLength),
    }),
    ...headers,
  }
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  )
  return Buffer.concat([Buffer.from([`${method} ${target} HTTP/1.1`, ...lines, '', ''].join('\r\n')), bytes])
}

function parseResponse(text: string): RawResponse {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [statusLine = '', ...headerLines] = head.split('\r\n')
  const headers = new Map(
    headerLines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
    }),
  )
  const raw = rest.join('\r\n\r\n')
  return {
    status: Number(statusLine.split(' ')[1] ?? Number.NaN),
    headers,
    body: headers.get('transfer-encoding') === 'chunked' ? joinChunks(raw) : raw,
  }
}

function joinChunks(raw: string): string {
  const bytes = Buffer.from(raw)
  const parts: Buffer[] = []
  let at = 0
  for (;;) {
    const lineEnd = bytes.indexOf('\r\n', at)
    const size = Number.parseInt(bytes.subarray(at, lineEnd).toString(), 16)
    if (lineEnd < 0 || !size) return Buffer.concat(parts).toString('utf8')
    parts.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size))
    at = lineEnd + 2 + size + 2
  }
}
