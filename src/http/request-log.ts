import { type FastifyReply, type FastifyRequest, LogController } from 'fastify'

/** One line a request. It names the route, never the path or anything sent: those may hold personal data. */
export class RequestLog extends LogController {
  override incomingRequest(): void {}
  override defaultErrorLog(): void {}
  override routeNotFound(): void {}

  override requestCompleted(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    request.log.info(
      {
        client: request.apiClient?.id,
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    )
  }
}
