import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Span, Tracing } from '../tracing/tracing.ts'

/** Asked every few seconds by machines, and of interest to nobody. */
const UNTRACED = /^\/(health|metrics)(\/|$)/

/** Traces every request from its head to the end of its answer. It names the route, and nothing that was sent. */
export function useTracing(app: FastifyInstance, tracing: Tracing): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { method, headers, routeOptions } = request
    const { url: route } = routeOptions
    if (route !== undefined && UNTRACED.test(route)) return done()
    const span = tracing.start(route === undefined ? method : `${method} ${route}`, {
      kind: 'server',
      parent: headers,
      attributes: { 'http.request.method': method, 'http.route': route, 'ozzie.request.id': request.id },
    })
    request.log = reply.log = request.log.child({ traceId: span.traceId })
    // Comes once for each answer, also when the caller hangs up before there is one.
    reply.raw.once('close', () => conclude(span, request, reply))
    span.during(done)
  })
}

function conclude(span: Span, { apiClient }: FastifyRequest, { raw, statusCode }: FastifyReply): void {
  span.set({ 'ozzie.client': apiClient?.id })
  if (raw.writableFinished) span.set({ 'http.response.status_code': statusCode })
  else span.fail('aborted')
  if (statusCode >= 500) span.fail(String(statusCode))
  span.end()
}
