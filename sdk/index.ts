import { type Clock, systemClock } from './clock.ts'
import type { ApiVersion } from './generated/operations.ts'
import { Ozzie } from './ozzie.ts'
import { Transport } from './transport.ts'

export type { Clock } from './clock.ts'
export { type FieldError, OzzieError, type OzzieErrorCode } from './errors.ts'
export type { ApiVersion } from './generated/operations.ts'
export type * from './generated/types.gen.ts'
export type { List, Page } from './list.ts'
export type { ChatEvent, Ozzie } from './ozzie.ts'
export { external } from './path.ts'
export type { CallOptions } from './transport.ts'

type Credentials = { token: string } | { clientId: string; clientSecret: string }

export type OzzieOptions = Credentials & {
  /** Where the API is, such as `https://api.example.com`. */
  baseUrl: string
  /** The API version to speak; by default the one that the API client is pinned to. */
  version?: ApiVersion | undefined
  /** How often a call is sent again after a 429, 502, 503, 504 or a lost connection; 3 by default, 0 is never. */
  retries?: number | undefined
  /** After how long without an answer an attempt has failed, in milliseconds; 60,000 by default. */
  timeoutMs?: number | undefined
  /** How long a call may take with all its retries, in milliseconds; 120,000 by default. */
  totalMs?: number | undefined
  /** What sends requests, for a proxy or for tracing; the platform's own by default. */
  fetch?: typeof fetch | undefined
  /** What tells the time and waits, for tests; the platform's own by default. */
  clock?: Clock | undefined
}

/** Makes a client of the Ozzie API. It holds no connection and needs no closing. */
export function createOzzie(options: OzzieOptions): Ozzie {
  const { baseUrl, version, retries = 3, timeoutMs = 60_000, totalMs = 120_000 } = options
  const { fetch = (input, init) => globalThis.fetch(input, init), clock = systemClock } = options
  const token = 'token' in options ? options.token : encodeToken(options.clientId, options.clientSecret)
  const policy = { retries, timeoutMs, totalMs, clock }
  return new Ozzie(new Transport({ baseUrl, token, version, fetch, policy }))
}

function encodeToken(clientId: string, clientSecret: string): string {
  const bytes = new TextEncoder().encode(`${clientId}:${clientSecret}`)
  return btoa(String.fromCharCode(...bytes))
}
