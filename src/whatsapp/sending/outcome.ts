import type { SendOutcome } from '../evolution.ts'
import { delayAfter, MAX_ATTEMPTS } from './backoff.ts'
import type { ReplyChanges } from './store.ts'

/**
 * What becomes of a reply by the outcome of an attempt.
 *
 * @param attempts how many there were
 * @param random a number in [0, 1)
 */
export function changesAfter(
  attempts: number,
  outcome: SendOutcome,
  now: Date,
  random: () => number,
): ReplyChanges {
  if (outcome.kind === 'sent') {
    return { status: 'sent', sentAt: now, messageId: outcome.messageId, nextAttemptAt: null, failure: null }
  }
  const failure = outcome.reason
  const isFinal = attempts >= MAX_ATTEMPTS || (outcome.kind === 'refused' && outcome.isFinal)
  if (isFinal) return { status: 'failed', failure, nextAttemptAt: null }
  return {
    status: outcome.kind === 'uncertain' ? 'sending' : 'queued',
    failure,
    nextAttemptAt: new Date(now.getTime() + delayAfter(attempts, random)),
  }
}
