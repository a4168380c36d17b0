import type { Logger } from 'pino'
import type { Database } from './database/database.ts'
import { startSweeps, sweepsOf } from './housekeeping.ts'
import { createJobWorker, type JobHandlers } from './jobs/worker.ts'
import type { Metrics } from './metrics/metrics.ts'
import type { Services } from './services.ts'
import { traceHandlers } from './tracing/jobs.ts'
import type { Tracing } from './tracing/tracing.ts'
import { whatsappHandlers } from './whatsapp/handlers.ts'

/** What is done for each kind of job. */
export function jobHandlers(
  { deliveries, whatsapp }: Services,
  database: Database,
  logger: Pick<Logger, 'warn'>,
): JobHandlers {
  return {
    ...whatsappHandlers(whatsapp, database, logger),
    'webhook.deliver': (job, signal) => deliveries.deliver(database, job, signal),
    'webhook.deliver_failing': (job, signal) => deliveries.deliverToFailing(database, job, signal),
  }
}

interface Dependencies {
  services: Services
  /** A pool of its own, so that jobs and requests do not wait for each other. */
  database: Database
  databaseUrl: string
  logger: Pick<Logger, 'warn'>
  metrics: Metrics
  tracing: Tracing | undefined
}

/** Does all that no request waits for, until stopped. @returns how to stop it; it can be asked again */
export async function startBackground(dependencies: Dependencies): Promise<() => Promise<void>> {
  const { services, database, databaseUrl, logger, metrics, tracing } = dependencies
  const measured = metrics.measureJobs(jobHandlers(services, database, logger))
  const handlers = tracing ? traceHandlers(measured, tracing) : measured
  const worker = createJobWorker({ databaseUrl, handlers, logger })
  await worker.start()
  const { onSweep } = metrics.observers
  const stopSweeps = startSweeps(sweepsOf(services, database), { logger, onSweep, tracing })
  let stopped: Promise<unknown> | undefined
  return async () => {
    stopped ??= Promise.all([stopSweeps(), worker.stop()])
    await stopped
  }
}
