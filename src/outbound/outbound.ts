import { Agent, type Dispatcher } from 'undici'
import { checkUrl } from './check-url.ts'
import { guardedConnector, type Judge } from './connector.ts'
import { type Deadline, startDeadline } from './deadline.ts'
import { OutboundFailed, OutboundRefused, toFailure } from './failures.ts'
import { isPublicAddress } from './public-address.ts'
import { createPublicResolve, type Resolve, resolveLocally } from './resolve.ts'

export interface OutboundRequest {
  url: string
  method: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string | Uint8Array
  /** Of the whole: resolving, connecting, sending and reading the answer to its end. */
  timeoutMs: number
  /** Of the answer's body. */
  maxBytes: number
  /** What becomes of a longer answer; by default it fails. */
  tooLong?: 'cut' | 'fail'
  signal?: AbortSignal
}

/** Whatever the status is: redirects are answers like any other, and not followed. */
export interface OutboundAnswer {
  status: number
  /** Names in lower case; several of one name are joined by commas. */
  headers: Record<string, string>
  body: Uint8Array
}

/** Sends requests to addresses that partners named. */
export interface Outbound {
  /**
   * @throws OutboundRefused when requests may not go to the address
   * @throws OutboundFailed when there is no answer
   */
  send(request: OutboundRequest): Promise<OutboundAnswer>
  /** Ends the requests that still run, and all connections. */
  close(): Promise<void>
}

export interface OutboundOptions {
  /** Whether requests may go to private networks and this machine, and unencrypted. */
  allowPrivate: boolean
  resolve?: Resolve
  isPublic?: Judge
}

/** The connections kept for reuse are its own: none was made under another policy. */
export function createOutbound(options: OutboundOptions): Outbound {
  const { allowPrivate, resolve, isPublic = isPublicAddress } = options
  const resolving = resolve ?? (allowPrivate ? resolveLocally : createPublicResolve())
  const agent = new Agent({
    connect: guardedConnector((address) => allowPrivate || isPublic(address), resolving),
    // The deadline of each request covers both.
    headersTimeout: 0,
    bodyTimeout: 0,
  })
  return {
    async send(request) {
      const reason = checkUrl(request.url, allowPrivate)
      if (reason) throw new OutboundRefused(reason)
      const deadline = startDeadline(request.timeoutMs, request.signal)
      try {
        return await exchange(agent, request, deadline)
      } catch (error) {
        throw toFailure(error)
      } finally {
        deadline.end()
      }
    },
    close: () => agent.destroy(),
  }
}

async function exchange(agent: Agent, request: OutboundRequest, deadline: Deadline): Promise<OutboundAnswer> {
  deadline.signal.throwIfAborted()
  const { origin, pathname, search } = new URL(request.url)
  const answered = agent.request({
    origin,
    path: `${pathname}${search}`,
    method: request.method,
    headers: request.headers ?? {},
    body: request.body ?? null,
    signal: deadline.signal,
  })
  // The agent heeds the signal only once it is connected.
  const { statusCode, headers, body } = await deadline.first(answered)
  return {
    status: statusCode,
    headers: plainHeaders(headers),
    body: await readAtMost(body, request.maxBytes, request.tooLong ?? 'fail'),
  }
}

function plainHeaders(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
  )
}

async function readAtMost(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
  tooLong: 'cut' | 'fail',
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    length += chunk.length
    if (length > maxBytes && tooLong === 'fail') throw new OutboundFailed('too_long')
    if (length > maxBytes) break
  }
  return Buffer.concat(chunks, Math.min(length, maxBytes))
}
