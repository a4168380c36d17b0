import { type Clock, createOzzie, type Ozzie, type OzzieOptions } from '../../sdk/index.ts'
import type { Receiver, Reply } from '../helpers/receiver.ts'

export const NOW = Date.parse('2026-11-21T12:00:00Z')

/** A clock that stands still but for the pauses that it notes. */
export interface NotingClock extends Clock {
  pauses: number[]
}

export function notingClock(): NotingClock {
  const pauses: number[] = []
  return {
    pauses,
    now: () => pauses.reduce((sum, pause) => sum + pause, NOW),
    wait: async (ms) => {
      pauses.push(ms)
    },
  }
}

/** A client of what `receiver` plays. */
export function clientOf(receiver: Receiver, options: Partial<OzzieOptions> = {}): Ozzie {
  return createOzzie({ baseUrl: receiver.url, token: 'token', clock: notingClock(), ...options })
}

/** Lets a receiver answer one request after the other, and all that come then like the last. */
export function answerInTurn(receiver: Receiver, ...replies: [Reply, ...Reply[]]): void {
  const [first, ...others] = replies
  let current = first
  receiver.reply = (response) => {
    const reply = current
    current = others.shift() ?? current
    return typeof reply === 'function'
      ? reply(response)
      : response.writeHead(reply.status, reply.headers).end(reply.body)
  }
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }
}

export function failure(status: number, code: string, headers: Record<string, string> = {}): Reply {
  return json(status, { error: { code, message: `It is ${code}.` } }, headers)
}

/** Takes a request, and breaks the connection off. */
export const drop: Reply = (response) => response.destroy()

export const CREATED = json(201, { object: 'user', data: { id: 'ozz_usr_1' } })
