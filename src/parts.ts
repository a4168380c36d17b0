import type { Logger } from 'pino'
import type { Coach } from './coach/coach.ts'
import { createDeterministicCoach } from './coach/deterministic.ts'
import { type Config, DEFAULT_SECRET_PEPPER } from './config.ts'
import { type DatabaseConnection, openDatabase } from './database/database.ts'
import { migrate } from './database/migrate.ts'
import type { DatabaseSource } from './database/source.ts'
import { readImportBacklog } from './imports/backlog.ts'
import { readBacklog } from './jobs/backlog.ts'
import { createJobQueue } from './jobs/queue.ts'
import { prepareJobs } from './jobs/schema.ts'
import { type Clock, systemClock } from './lib/clock.ts'
import { createIdFactory, type IdFactory } from './lib/ids.ts'
import { createCoachMetrics } from './metrics/coach.ts'
import { createMetrics, type Metrics } from './metrics/metrics.ts'
import { createOutbound } from './outbound/outbound.ts'
import { createServices, type Services } from './services.ts'
import type { Shutdown } from './shutdown.ts'
import { traceQueue } from './tracing/jobs.ts'
import { openTracing } from './tracing/open.ts'
import { traceOutbound } from './tracing/outbound.ts'
import type { Tracing } from './tracing/tracing.ts'
import { createFileReader } from './transactions/reading/file-reader.ts'

/** What servers and workers are made of. */
export interface Parts {
  database: DatabaseConnection
  services: Services
  metrics: Metrics
  tracing: Tracing | undefined
  /** The key of what is stored of secrets. */
  secretPepper: string
  clock: Clock
  ids: IdFactory
}

/** Brings the schema up to date and opens everything that serves requests and jobs alike. */
export async function openParts(
  config: Config,
  { url, directUrl }: Pick<DatabaseSource, 'url' | 'directUrl'>,
  logger: Logger,
  shutdown: Shutdown,
): Promise<Parts> {
  if (config.production && config.secretPepper === DEFAULT_SECRET_PEPPER) {
    logger.warn('SECRET_PEPPER is not set: secrets are stored under a key that everybody knows')
  }
  const applied = await migrate(directUrl)
  if (applied.length > 0) logger.info({ applied }, 'migrated')
  await prepareJobs(directUrl)

  const tracing = await openTracing(config, logger, shutdown)
  const database = openPool(config, url, logger, tracing)
  shutdown.add('database connections', database.close)
  const files = createFileReader()
  shutdown.add('file reader', files.close)
  const allowPrivate = config.outboundAllowPrivate
  const outbound = createOutbound({ allowPrivate })
  shutdown.add('outbound connections', outbound.close)
  const jobs = createJobQueue(database, systemClock)
  await jobs.open()

  const metrics = createMetrics()
  metrics.showBacklog(async () => [...(await readBacklog(database)), await readImportBacklog(database)])
  const { whatsappQuietMs, secretPepper } = config
  const clock = systemClock
  const ids = createIdFactory(clock)
  const services = createServices({
    jobs: tracing ? traceQueue(jobs, tracing) : jobs,
    outbound: tracing ? traceOutbound(outbound, tracing) : outbound,
    allowPrivate,
    files,
    coach: await chooseCoach(config, metrics, tracing),
    ...{ whatsappQuietMs, secretPepper, clock, ids, tracing },
    ...metrics.observers,
  })
  return { database, services, metrics, tracing, secretPepper, clock, ids }
}

export function openPool(
  { databaseConnections: connections, databaseIsPooled: isPooled }: Config,
  url: string,
  logger: Logger,
  tracing: Tracing | undefined,
): DatabaseConnection {
  const onPoolError = (error: Error) => logger.warn({ err: error }, 'idle connection lost')
  return openDatabase(url, onPoolError, { connections, isPooled, tracing })
}

async function chooseCoach(
  config: Config,
  { registry }: Metrics,
  tracing: Tracing | undefined,
): Promise<Coach> {
  const rules = createDeterministicCoach()
  if (!config.coach) return rules
  const { createModelCoach } = await import('./coach/model/model-coach.ts')
  const metrics = createCoachMetrics()
  metrics.showIn(registry)
  return createModelCoach({ ...config.coach, fallback: rules, clock: systemClock, metrics, tracing })
}
