import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { Shutdown } from '../shutdown.ts'
import type { Tracing } from './tracing.ts'

/** Opens what is told to a collector, where there is one; nothing of it is loaded otherwise. */
export async function openTracing(
  { tracing: settings }: Config,
  logger: Logger,
  shutdown: Shutdown,
): Promise<Tracing | undefined> {
  if (!settings) return undefined
  const { createTracing } = await import('./opentelemetry.ts')
  const tracing = createTracing(settings, logger)
  shutdown.add('traces', tracing.close)
  return tracing
}
