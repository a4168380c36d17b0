import { type ExportResult, ExportResultCode } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace'
import type { Logger } from 'pino'

/** How long a collector may take for a batch, its repetitions included, in milliseconds. */
export const EXPORT_TIMEOUT_MS = 3_000

/** How often a collector that is away is told of, in milliseconds. */
const COMPLAINT_INTERVAL_MS = 60_000

/** Sends spans to a collector over OTLP/HTTP. @param endpoint without the path of the signal */
export function createExporter(endpoint: string, logger: Pick<Logger, 'warn'>): SpanExporter {
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: EXPORT_TIMEOUT_MS })
  let complainedAt = Number.NEGATIVE_INFINITY

  function complain({ error }: ExportResult): void {
    const now = performance.now()
    if (now - complainedAt < COMPLAINT_INTERVAL_MS) return
    complainedAt = now
    logger.warn({ err: error }, 'traces were not taken by the collector')
  }

  return {
    export(spans: ReadableSpan[], done) {
      exporter.export(spans, (result) => {
        if (result.code !== ExportResultCode.SUCCESS) complain(result)
        done(result)
      })
    },
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush(),
  }
}
