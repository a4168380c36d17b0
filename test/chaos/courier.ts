import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { Findings } from './findings.ts'
import type { Random } from './random.ts'
import type { Server } from './server.ts'

/** One request that was sent to one server. */
export interface Attempt {
  /** Its `X-Request-Id`. */
  id: string
  server: Server
  what: string
  /** When it was handed to the operating system, by `performance.now()`; undefined until then. */
  sentAt: number | undefined
  endedAt: number | undefined
  /** Undefined while it is under way, and when no answer came. */
  status: number | undefined
}

/** Sends requests to one of the servers, and looks at every answer. */
export interface Courier {
  /** To any server; where nobody listens, to the next, as a balancer in front of them does. */
  any: typeof fetch
  only(server: Server): typeof fetch
  /** All attempts since they were last forgotten. */
  attempts: readonly Attempt[]
  forget(): void
}

/** Begins the Idempotency-Key of a request that is to be sent without one. */
export const WITHOUT_KEY = 'without-key-'

/** The refusals that partners cannot avoid. */
const EXPECTED = new Set(['CONFLICT', 'IDEMPOTENCY_IN_PROGRESS', 'UNAVAILABLE'])

export function createCourier(
  servers: readonly [Server, ...Server[]],
  random: Random,
  findings: Findings,
): Courier {
  let attempts: Attempt[] = []
  const pending = new Map<string, Attempt>()
  // Node's own `fetch` may wait for a connection before it sends anything.
  subscribe('undici:client:sendHeaders', (message) => {
    const attempt = pending.get(requestId(message))
    if (attempt) attempt.sentAt = performance.now()
  })

  async function send(server: Server, input: Parameters<typeof fetch>[0], init: RequestInit = {}) {
    const { pathname, search } = new URL(String(input))
    const headers = new Headers(init.headers)
    const id = randomUUID()
    headers.set('x-request-id', id)
    if (headers.get('idempotency-key')?.startsWith(WITHOUT_KEY)) headers.delete('idempotency-key')
    const what = `${init.method} ${pathname}`
    const attempt: Attempt = {
      id,
      server,
      what,
      sentAt: undefined,
      endedAt: undefined,
      status: undefined,
    }
    attempts.push(attempt)
    pending.set(id, attempt)
    try {
      const response = await fetch(server.url + pathname + search, { ...init, headers })
      const body = await response.text()
      attempt.status = response.status
      if (!response.ok) inspect(attempt, response, body)
      return new Response(response.status === 204 ? null : body, response)
    } catch (error) {
      // Where nobody listened, nothing was sent.
      if (isRefused(error)) attempts = attempts.filter((other) => other !== attempt)
      throw error
    } finally {
      attempt.endedAt = performance.now()
      pending.delete(id)
    }
  }

  function inspect({ what, server }: Attempt, { status, headers }: Response, body: string): void {
    const code = errorCode(body)
    const complain = (text: string) =>
      findings.add(`${what} on ${server.name}: ${text}: ${status} ${body.slice(0, 300)}`)
    if (code === undefined) complain('an answer without the error envelope')
    else if (!EXPECTED.has(code)) complain('an unexpected refusal')
    if (status === 503 && !headers.get('retry-after')) complain('a 503 without Retry-After')
  }

  async function any(input: Parameters<typeof fetch>[0], init?: RequestInit): Promise<Response> {
    const [first, second = first] = random.shuffled(servers)
    if (!first || !second) throw new Error('There are no servers.')
    return send(first, input, init).catch((error: unknown) => {
      if (isRefused(error)) return send(second, input, init)
      throw error
    })
  }

  return {
    any,
    only: (server) => (input, init) => send(server, input, init),
    get attempts() {
      return attempts
    },
    forget() {
      attempts = attempts.filter(({ endedAt }) => endedAt === undefined)
    },
  }
}

/** Whether nobody listened, so that nothing was sent. */
export function isRefused(error: unknown): boolean {
  return error instanceof TypeError && Reflect.get(Object(error.cause), 'code') === 'ECONNREFUSED'
}

/** The `X-Request-Id` of a request that is being sent. */
function requestId(message: unknown): string {
  const headers = String(Reflect.get(Object(message), 'headers'))
  return /^x-request-id: (\S+)/m.exec(headers)?.[1] ?? ''
}

function errorCode(body: string): string | undefined {
  try {
    const { code, message } = JSON.parse(body).error
    return typeof code === 'string' && typeof message === 'string' ? code : undefined
  } catch {
    return undefined
  }
}
