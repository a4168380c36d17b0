import type { FastifyInstance } from 'fastify'
import type { Registry } from 'prom-client'
import type { Metrics } from '../metrics/metrics.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** What `GET /metrics` shows; further figures of the process can be added to it. */
    metrics: Registry
  }
}

/** Measures every request, and shows the figures at `GET /metrics`. */
export function useMetrics(app: FastifyInstance, { registry, request: observe }: Metrics): void {
  app.decorate('metrics', registry)
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown'
    observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
    done()
  })
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
}
