import { OutboundFailed } from './failures.ts'

/** The end that is set to a request from its start. */
export interface Deadline {
  /** Aborted with the failure to report, by the time or by the sender. */
  signal: AbortSignal
  /** The promise, unless the deadline comes first. */
  first<T>(promise: Promise<T>): Promise<T>
  /** To be called when the request is over. */
  end(): void
}

/** @param givenUp aborted when the sender wants no answer any more */
export function startDeadline(timeoutMs: number, givenUp?: AbortSignal): Deadline {
  const controller = new AbortController()
  const { signal } = controller
  const timer = setTimeout(() => controller.abort(new OutboundFailed('timeout')), timeoutMs)
  const giveUp = () => controller.abort(new OutboundFailed('aborted'))
  if (givenUp?.aborted) giveUp()
  givenUp?.addEventListener('abort', giveUp)
  return {
    signal,
    first(promise) {
      const { promise: passed, reject } = Promise.withResolvers<never>()
      signal.addEventListener('abort', () => reject(signal.reason))
      return Promise.race([promise, passed])
    },
    end() {
      clearTimeout(timer)
      givenUp?.removeEventListener('abort', giveUp)
    },
  }
}
