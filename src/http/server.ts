import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { DEFAULT_API_VERSION } from '../clients/api-version.ts'
import type { IdFactory } from '../lib/ids.ts'
import { answerBrokenRequest, sendError } from './errors.ts'
import { RequestLog } from './request-log.ts'
import { isVersioned } from './versions.ts'

/** The largest JSON body, in bytes. */
const BODY_LIMIT = 64 * 1024

/** `external:` and 100 four-byte characters, every byte of it percent-encoded, with some room. */
const LONGEST_PATH_ID = 1_500

/** How long a request may take to arrive, and how often that is checked. */
const REQUEST_TIMEOUT_MS = 10_000
const TIMEOUT_CHECK_MS = 1_000

/** An incoming request id that is fit to be kept, logged and sent back. */
const SANE_REQUEST_ID = /^[\w.:+/=@-]{1,128}$/

/**
 * Fastify with the settings that its safe defaults leave open.
 *
 * @param trustedProxies how many proxies in front to believe about the caller's address
 */
export function createServer(
  logger: FastifyBaseLogger,
  ids: IdFactory,
  trustedProxies: number,
): FastifyInstance {
  const app = Fastify({
    loggerInstance: logger,
    logController: new RequestLog(),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Given a mere number, Fastify trusts nobody.
    trustProxy: trustedProxies > 0 && ((_address, hop) => hop < trustedProxies),
    forceCloseConnections: 'idle',
    // A request that came before the connection was closed is still served.
    return503OnClosing: false,
    routerOptions: { maxParamLength: LONGEST_PATH_ID },
    http: {
      // Node would refuse a request without a Host header on its own, outside the error form.
      requireHostHeader: false,
      // Node makes the headers' own timeout of this; with that one left at 60 s, no shorter one would hold.
      requestTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: TIMEOUT_CHECK_MS,
    },
    genReqId: ({ headers }) => {
      const sent = headers['x-request-id']
      return typeof sent === 'string' && SANE_REQUEST_ID.test(sent) ? sent : ids('req_')
    },
    frameworkErrors: (error, request, reply) => {
      reply.header('x-request-id', request.id)
      if (isVersioned(request)) reply.header('ozzie-version', DEFAULT_API_VERSION)
      sendError(error, request, reply)
    },
    clientErrorHandler: (error, socket) => answerBrokenRequest(error, socket, ids('req_')),
  }).withTypeProvider<TypeBoxTypeProvider>()

  watchSilentSockets(app.server)
  // Node would answer an unknown Expect header itself, outside the error form.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))
  app.server.on('connect', (_request, socket) =>
    answerBrokenRequest(new Error('CONNECT'), socket, ids('req_')),
  )
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    done()
  })
  return app
}

/** The connections of a server on which nothing was asked yet; Node does not count them as idle. */
const silentSockets = new WeakMap<Server, Set<Socket>>()

function watchSilentSockets(server: Server): void {
  const silent = new Set<Socket>()
  silentSockets.set(server, silent)
  server.on('connection', (socket) => {
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
  })
  server.on('request', ({ socket }) => silent.delete(socket))
}

/** How long requests that are under way get to end, in milliseconds. */
const GRACE_MS = 10_000

/** Stops listening, lets requests that are under way end, and closes connections as they fall idle. */
export async function drain(app: FastifyInstance): Promise<void> {
  await readWhatArrived(app.server)
  for (const socket of silentSockets.get(app.server) ?? []) if (socket.bytesRead === 0) socket.destroy()
  const idle = setInterval(() => app.server.closeIdleConnections(), 50)
  const late = setTimeout(() => app.server.closeAllConnections(), GRACE_MS)
  await app.close()
  clearInterval(idle)
  clearTimeout(late)
}

/** How many turns of the event loop without a new connection show that no more of them wait. */
const QUIET_TURNS = 3

/** How long new connections may put off the end, in milliseconds. */
const LONGEST_READING_MS = 1_000

/**
 * Reads what has arrived: a request that was not read yet is under way, but its connection looks idle. In one turn
 * of the event loop one connection is accepted, to be read in the next.
 */
async function readWhatArrived(server: Server): Promise<void> {
  const deadline = performance.now() + LONGEST_READING_MS
  let quietTurns = 0
  const notice = () => {
    quietTurns = 0
  }
  server.on('connection', notice)
  while (quietTurns < QUIET_TURNS && performance.now() < deadline) {
    quietTurns += 1
    await turn()
  }
  server.off('connection', notice)
}
