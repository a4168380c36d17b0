import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel'
import { isOutage, ModelFailure } from './failure.ts'

export interface BreakerOptions {
  /** Failures in a row that open it. */
  failures: number
  /** How long it stays open before one request may try again. */
  openMs: number
}

/** Keeps requests from an endpoint that has failed several times in a row. */
export interface Breaker {
  /** @throws ModelFailure `circuit_open`, at once, while the endpoint is left alone */
  run<Result>(work: () => Promise<Result>): Promise<Result>
}

export function createBreaker({ failures, openMs }: BreakerOptions): Breaker {
  const isProbing = () => policy.state === CircuitState.HalfOpen
  const policy = circuitBreaker(
    // A caller who left says nothing of the endpoint, and least of all that it has recovered.
    handleWhen((error) => error instanceof ModelFailure || isProbing()),
    { breaker: new ConsecutiveBreaker(failures), halfOpenAfter: openMs },
  )
  return {
    async run(work) {
      // Whoever comes while another tries would have to wait for the outcome.
      if (isProbing()) throw new ModelFailure('circuit_open')
      const settled = await policy
        .execute(() => settle(work))
        .catch((error: unknown) => {
          throw error instanceof BrokenCircuitError ? new ModelFailure('circuit_open') : error
        })
      if ('failure' in settled) throw settled.failure
      return settled.value
    },
  }
}

/** What a model wrote amiss proves that its endpoint works. */
async function settle<Result>(
  work: () => Promise<Result>,
): Promise<{ value: Result } | { failure: ModelFailure }> {
  try {
    return { value: await work() }
  } catch (error) {
    if (error instanceof ModelFailure && !isOutage(error)) return { failure: error }
    throw error
  }
}
