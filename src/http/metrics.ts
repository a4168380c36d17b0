import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { ModelCoachMetrics } from '../coach/model/metrics.ts'
import type { DatabaseConnection } from '../database/database.ts'

/** The process's figures in Prometheus form. */
export interface Metrics {
  registry: Registry
  userCreated(via: string): void
}

export function createMetrics(database: DatabaseConnection): Metrics & { requestDuration: Histogram } {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const requestDuration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  const usersCreated = new Counter({
    name: 'ozzie_users_created_total',
    help: 'Users that came into being: by POST /v1/users (api) or by a first external: id (api_external).',
    labelNames: ['via'],
    registers,
  })
  new Gauge({
    name: 'ozzie_database_connections',
    help: 'Connections of the pool by state; waiting are requests that wait for one.',
    labelNames: ['state'],
    registers,
    collect() {
      const { total, idle, waiting } = database.pool
      this.set({ state: 'busy' }, total - idle)
      this.set({ state: 'idle' }, idle)
      this.set({ state: 'waiting' }, waiting)
    },
  })
  return { registry, requestDuration, userCreated: (via) => usersCreated.inc({ via }) }
}

declare module 'fastify' {
  interface FastifyInstance {
    /** What `GET /metrics` shows; further figures of the process can be added to it. */
    metrics: Registry
  }
}

/** The figures of a model-backed coach, which `showIn` adds to those of an app. */
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

/** Measures every request, and shows the figures at `GET /metrics`. */
export function useMetrics(
  app: FastifyInstance,
  { registry, requestDuration }: ReturnType<typeof createMetrics>,
): void {
  app.decorate('metrics', registry)
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    requestDuration.observe(
      { method: request.method, route, status: reply.statusCode },
      reply.elapsedTime / 1000,
    )
  })
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
}
