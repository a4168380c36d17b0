import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../../lib/clock.ts'
import type { ModelAnswer } from './answer.ts'
import type { AskOptions, ModelEndpoint, Question } from './endpoint.ts'
import { failureOf, isRepeatable, ModelFailure } from './failure.ts'
import type { SpokenReply } from './spoken.ts'

const ATTEMPTS = 2

export interface AskSettings {
  endpoint: ModelEndpoint
  clock: Clock
  /** Time for all attempts together. */
  budgetMs: number
  /** Pause before a second attempt, unless the endpoint asks for a longer one. */
  retryDelayMs: number
  onTokens: AskOptions['onTokens']
}

interface Wish {
  stream: boolean
  signal: AbortSignal | undefined
}

/**
 * Asks, and once more where that may help, the budget allows it and nothing was shown yet.
 *
 * @param begin makes the reply that an attempt is spoken into
 * @throws ModelFailure, or the reason of an aborted signal
 */
export async function ask(
  question: Question,
  begin: () => SpokenReply,
  settings: AskSettings,
  { stream, signal }: Wish,
): Promise<ModelAnswer> {
  const { clock, budgetMs, retryDelayMs } = settings
  const timeout = AbortSignal.timeout(budgetMs)
  const limit = signal ? AbortSignal.any([timeout, signal]) : timeout
  const deadline = clock().getTime() + budgetMs
  for (let attempt = 1; ; attempt += 1) {
    const spoken = begin()
    try {
      return await speak(question, spoken, settings, { stream, signal: limit })
    } catch (error) {
      signal?.throwIfAborted()
      const failure = timeout.aborted ? new ModelFailure('timeout') : failureOf(error)
      const pause = Math.max(retryDelayMs, failure.retryAfter * 1000)
      const isOver = attempt === ATTEMPTS || clock().getTime() + pause >= deadline
      if (isOver || spoken.shown() || !isRepeatable(failure)) throw failure
      await sleep(pause, undefined, { signal: limit }).catch(() => undefined)
    }
  }
}

async function speak(
  question: Question,
  spoken: SpokenReply,
  { endpoint, onTokens }: AskSettings,
  { stream, signal }: { stream: boolean; signal: AbortSignal },
): Promise<ModelAnswer> {
  const done = new AbortController()
  try {
    const options = { stream, signal: AbortSignal.any([signal, done.signal]), onTokens }
    for await (const text of endpoint.ask(question, options)) await spoken.push(text)
    return spoken.end()
  } finally {
    // What is no longer listened to should no longer be written, or paid for.
    done.abort()
  }
}
