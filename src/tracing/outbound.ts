import { OutboundFailed } from '../outbound/failures.ts'
import type { Outbound } from '../outbound/outbound.ts'
import { inSpan, type Tracing } from './tracing.ts'

/** Traces requests to partners. They themselves are told nothing of it, and of addresses only the host is kept. */
export function traceOutbound(outbound: Outbound, tracing: Tracing): Outbound {
  return {
    send(request) {
      const { url, method } = request
      const span = tracing.start(method, {
        kind: 'client',
        attributes: { 'http.request.method': method, 'server.address': URL.parse(url)?.hostname },
      })
      return inSpan(span, async () => {
        try {
          const answer = await outbound.send(request)
          span.set({ 'http.response.status_code': answer.status })
          if (answer.status >= 400) span.fail(String(answer.status))
          return answer
        } catch (error) {
          if (error instanceof OutboundFailed) span.fail(error.kind)
          throw error
        }
      })
    },
    close: outbound.close,
  }
}
