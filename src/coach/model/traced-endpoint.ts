import type { Tracing } from '../../tracing/tracing.ts'
import type { ModelEndpoint } from './endpoint.ts'
import { failureOf } from './failure.ts'

/** Traces every question to a model: how long it takes and how many tokens, and nothing of what is said. */
export function traceEndpoint(endpoint: ModelEndpoint, tracing: Tracing, model: string): ModelEndpoint {
  return {
    async *ask(question, options) {
      const attributes = { 'gen_ai.operation.name': 'chat', 'gen_ai.request.model': model }
      const span = tracing.start('chat', { kind: 'client', attributes })
      const onTokens: typeof options.onTokens = (tokens) => {
        span.set({ 'gen_ai.usage.input_tokens': tokens.input, 'gen_ai.usage.output_tokens': tokens.output })
        options.onTokens(tokens)
      }
      try {
        yield* endpoint.ask(question, { ...options, onTokens })
      } catch (error) {
        span.fail(failureOf(error).reason)
        throw error
      } finally {
        span.end()
      }
    },
  }
}
