import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { createServer as createTcpServer, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { createOutbound, type OutboundOptions, type OutboundRequest } from '../../src/outbound/outbound.ts'
import type { Certificate } from './certificate.ts'

/** What a server was asked, as it came over the wire. */
export interface Asked {
  method: string | undefined
  url: string | undefined
  headers: IncomingMessage['headers']
  body: string
}

export interface TestServer {
  port: number
  asked: Asked[]
  /** How many connections were made to it. */
  connections(): number
}

type Behaviour = (response: ServerResponse, asked: Asked) => void

/** A server on this machine, gone with the test. */
export async function startServer(
  behaviour: Behaviour,
  options: { certificate?: Certificate; host?: string } = {},
): Promise<TestServer> {
  const asked: Asked[] = []
  const listener: RequestListener = async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { method, url, headers } = request
    const one = { method, url, headers, body: Buffer.concat(chunks).toString() }
    asked.push(one)
    behaviour(response, one)
  }
  const { certificate, host } = options
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener)
  return { ...(await listen(server, host)), asked }
}

/** A server that knows no HTTP but does with each connection as it is told. */
export async function startTcpServer(
  behaviour: (socket: Socket) => void,
): Promise<Omit<TestServer, 'asked'>> {
  return listen(createTcpServer(behaviour))
}

async function listen(server: Server, host = '127.0.0.1'): Promise<Omit<TestServer, 'asked'>> {
  const sockets = new Set<Socket>()
  let connections = 0
  server.on('connection', (socket: Socket) => {
    connections += 1
    sockets.add(socket)
    // A client that hangs up in the middle is what many tests are about.
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, host, resolve))
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, connections: () => connections }
}

/** Sends with an outbound client that is closed with the test. */
export function sender(options: OutboundOptions) {
  const outbound = createOutbound(options)
  onTestFinished(() => outbound.close())
  return (url: string, request: Partial<OutboundRequest> = {}) =>
    outbound.send({ url, method: 'GET', timeoutMs: 20_000, maxBytes: 1_000_000, ...request })
}
