import { Counter, Histogram, type Registry } from 'prom-client'
import type { ModelCoachMetrics } from '../coach/model/metrics.ts'

/** The figures of a model-backed coach, which `showIn` adds to those of a process. */
export function createCoachMetrics(): ModelCoachMetrics & { showIn(registry: Registry): void } {
  const requests = new Counter({
    name: 'ozzie_coach_requests_total',
    help: 'Messages by how the model-backed coach answered them, and why the model did not.',
    labelNames: ['outcome', 'reason'],
    registers: [],
  })
  const duration = new Histogram({
    name: 'ozzie_coach_request_duration_seconds',
    help: 'Time from asking the model to the whole reply, by outcome.',
    labelNames: ['outcome'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 7.5, 10, 15],
    registers: [],
  })
  const tokens = new Counter({
    name: 'ozzie_coach_tokens_total',
    help: 'Tokens that the model has read (in) and written (out), as its endpoint counts them.',
    labelNames: ['direction'],
    registers: [],
  })
  return {
    request(outcome, reason, seconds) {
      requests.inc({ outcome, reason })
      if (seconds !== undefined) duration.observe({ outcome }, seconds)
    },
    tokens({ input, output }) {
      tokens.inc({ direction: 'in' }, input)
      tokens.inc({ direction: 'out' }, output)
    },
    showIn(registry) {
      registry.registerMetric(requests)
      registry.registerMetric(duration)
      registry.registerMetric(tokens)
    },
  }
}
