import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
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

/** Measures every request, and shows the figures at `GET /metrics`. */
export function useMetrics(
  app: FastifyInstance,
  { registry, requestDuration }: ReturnType<typeof createMetrics>,
): void {
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
