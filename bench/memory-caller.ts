import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Caller } from './memory-life.ts'
import { AUTHORIZATION } from './scale-server.ts'

/** How many requests were answered, and how many of those with what is no success. */
export interface Tally {
  requests: number
  failures: number
  /** What the last failure said. */
  lastFailure: string | undefined
}

/** Hands out turns so that no more than `perSecond` requests begin in a second. */
export function createPace(perSecond: number): () => Promise<void> {
  let next = performance.now()
  return async () => {
    const now = performance.now()
    next = Math.max(next + 1000 / perSecond, now)
    await sleep(next - now)
  }
}

/** Calls the API for one user, at the pace, and counts what comes of it. */
export function createCaller(baseUrl: string, pace: () => Promise<void>, tally: Tally): Caller {
  const user = `${baseUrl}/v1/users/external:${randomUUID()}`

  async function call(
    path: string,
    init: RequestInit & { headers?: Record<string, string> },
  ): Promise<unknown> {
    await pace()
    const response = await fetch(user + path, {
      ...init,
      headers: { authorization: AUTHORIZATION, ...init.headers },
    })
    const text = await response.text()
    tally.requests += 1
    if (!response.ok) {
      tally.failures += 1
      tally.lastFailure = `${init.method} ${path}: ${response.status} ${text.slice(0, 300)}`
    }
    return response.headers.get('content-type')?.startsWith('application/json') ? JSON.parse(text) : undefined
  }

  return {
    get: (path, accept = 'application/json') => call(path, { method: 'GET', headers: { accept } }),
    send: (method, path, body, accept = 'application/json') =>
      call(path, {
        method,
        headers: {
          accept,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(method !== 'DELETE' && { 'idempotency-key': randomUUID() }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    upload(path, file) {
      const form = new FormData()
      form.append('file', new Blob([file]), 'statement.csv')
      return call(path, { method: 'POST', body: form })
    },
  }
}
