import type { Clock } from '../lib/clock.ts'
import type { Seal } from '../lib/sealed.ts'
import { OutboundFailed, OutboundRefused } from '../outbound/failures.ts'
import type { Outbound } from '../outbound/outbound.ts'
import type { Attempt, DueDelivery } from './delivery-store.ts'
import { retryAfter } from './schedule.ts'
import { signedHeaders } from './signature.ts'

/** How long a receiver may take, in milliseconds. */
const TIMEOUT_MS = 15_000

/** How much of an answer is kept, in bytes. */
const KEPT_BYTES = 1_024

/** What came of an attempt, and how long the receiver wants to be left alone, in milliseconds. */
export type Outcome = Pick<Attempt, 'status' | 'failure' | 'responseBody'> & { retryAfterMs: number }

/** Sends a message to its endpoint once. What the receiver answers, or that it does not, is an outcome like another. */
export type Sender = (delivery: DueDelivery, signal: AbortSignal) => Promise<Outcome>

interface Dependencies {
  outbound: Outbound
  seal: Seal
}

export function createSender({ outbound, seal }: Dependencies, clock: Clock): Sender {
  /** @returns undefined when the secrets were sealed under another key */
  function secretsOf({ endpoint }: DueDelivery, now: Date): string[] | undefined {
    const { secret, formerSecret, formerSecretEndsAt } = endpoint
    const isKept = formerSecret && formerSecretEndsAt && formerSecretEndsAt > now
    try {
      return [secret, ...(isKept ? [formerSecret] : [])].map(seal.unseal)
    } catch {
      return undefined
    }
  }

  return async (delivery, signal) => {
    const now = clock()
    const secrets = secretsOf(delivery, now)
    if (!secrets) return unanswered('secret_unreadable')
    const message = { id: delivery.eventId, sentAt: now, body: delivery.payload }
    try {
      const answer = await outbound.send({
        url: delivery.endpoint.url,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': 'Ozzie-Webhooks/1.0',
          ...signedHeaders(message, secrets),
        },
        body: delivery.payload,
        timeoutMs: TIMEOUT_MS,
        maxBytes: KEPT_BYTES,
        tooLong: 'cut',
        signal,
      })
      return {
        status: answer.status,
        failure: null,
        responseBody: storable(answer.body),
        retryAfterMs: retryAfter(answer.headers['retry-after'], now),
      }
    } catch (error) {
      return unanswered(kindOf(error))
    }
  }
}

function unanswered(failure: string): Outcome {
  return { status: null, failure, responseBody: null, retryAfterMs: 0 }
}

function kindOf(error: unknown): string {
  if (error instanceof OutboundRefused) return 'refused'
  if (error instanceof OutboundFailed) return error.kind
  throw error
}

/** The text of an answer as a column can hold it. */
function storable(body: Uint8Array): string {
  return new TextDecoder().decode(body).replaceAll('\0', '')
}
