import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Context,
  defaultTextMapGetter,
  defaultTextMapSetter,
  type Link,
  type Span as OpenTelemetrySpan,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import type { Logger } from 'pino'
import { VERSION } from '../version.ts'
import { createExporter, EXPORT_TIMEOUT_MS } from './exporter.ts'
import type { Span, SpanOptions, Tracing } from './tracing.ts'

export interface TracingSettings {
  /** An OTLP/HTTP collector, without the path of the signal. */
  endpoint: string
  serviceName: string
}

/** How often what has ended is handed over, in milliseconds, and how much may wait for that. */
const BATCH = { scheduledDelayMillis: 1_000, maxQueueSize: 8_192, exportTimeoutMillis: EXPORT_TIMEOUT_MS }

/** How long the last of it may take, in milliseconds. */
const CLOSING_MS = 2_000

const KINDS = { server: SpanKind.SERVER, client: SpanKind.CLIENT, consumer: SpanKind.CONSUMER }

/** Traces by OpenTelemetry, registered nowhere: what is not given them is not traced. */
export function createTracing(
  { endpoint, serviceName }: TracingSettings,
  logger: Pick<Logger, 'warn'>,
): Tracing {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName, 'service.version': VERSION }),
    spanProcessors: [new BatchSpanProcessor({ exporter: createExporter(endpoint, logger), ...BATCH })],
  })
  const tracer = provider.getTracer('ozzie-api', VERSION)
  const contexts = new AsyncLocalStorageContextManager().enable()
  const propagator = new W3CTraceContextPropagator()

  /** The context of the span that headers name; without one that there is nothing above. */
  const named = (headers: SpanOptions['parent']) =>
    propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter)

  function linksTo(traceparent: string): Link[] {
    const context = trace.getSpanContext(named({ traceparent }))
    return context ? [{ context }] : []
  }

  return {
    start(name, { kind, attributes = {}, parent, follows }: SpanOptions = {}) {
      const above = parent || follows !== undefined ? named(parent ?? {}) : contexts.active()
      const options = {
        kind: kind ? KINDS[kind] : SpanKind.INTERNAL,
        attributes,
        links: follows === undefined ? [] : linksTo(follows),
      }
      const span = tracer.startSpan(name, options, above)
      return asSpan(span, trace.setSpan(above, span), contexts)
    },

    isActive: () => trace.getSpanContext(contexts.active()) !== undefined,

    traceparent() {
      const headers: Record<string, string> = {}
      propagator.inject(contexts.active(), headers, defaultTextMapSetter)
      return headers.traceparent
    },

    async close() {
      const flushed = provider.shutdown().catch(() => undefined)
      await Promise.race([flushed, sleep(CLOSING_MS, undefined, { ref: false })])
    },
  }
}

function asSpan(span: OpenTelemetrySpan, context: Context, contexts: AsyncLocalStorageContextManager): Span {
  let hasFailed = false
  return {
    traceId: span.spanContext().traceId,
    set: (attributes) => void span.setAttributes(attributes),
    fail(type) {
      if (hasFailed) return
      hasFailed = true
      span.setStatus({ code: SpanStatusCode.ERROR })
      span.setAttribute('error.type', type)
    },
    end: () => span.end(),
    during: (work) => contexts.with(context, work),
  }
}
