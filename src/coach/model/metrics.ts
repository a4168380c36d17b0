import type { Tokens } from './endpoint.ts'
import type { FailureReason } from './failure.ts'

/**
 * How a message was answered: by the model, by its beginning alone, by its beginning and the answer of rules,
 * by the rules because the model failed, or by the rules without asking.
 */
export type Outcome = 'answered' | 'cut_short' | 'completed' | 'fallback' | 'not_asked' | 'cancelled'

/** What is measured of a model-backed coach. */
export interface ModelCoachMetrics {
  /** @param seconds from the question to the whole reply; undefined when the model was not asked */
  request(outcome: Outcome, reason: FailureReason | 'none', seconds?: number): void
  tokens(tokens: Tokens): void
}

export const noModelCoachMetrics: ModelCoachMetrics = { request: () => undefined, tokens: () => undefined }
