import { createHmac, randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'

/** A new signing secret with 256 bits of randomness. */
export function generateSecret(): string {
  return PREFIX + randomBytes(32).toString('base64')
}

/** A message as it is about to be sent. */
export interface Message {
  id: string
  sentAt: Date
  body: string
}

/**
 * The headers that prove where a message comes from, as Standard Webhooks 1.0 has them: HMAC-SHA256 over id, time
 * and body, once for each secret.
 */
export function signedHeaders({ id, sentAt, body }: Message, secrets: string[]): Record<string, string> {
  const timestamp = String(Math.floor(sentAt.getTime() / 1000))
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}
