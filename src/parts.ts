import type { Logger } from 'pino'
import type { Coach } from './coach/coach.ts'
import { createDeterministicCoach } from './coach/deterministic.ts'
import type { ModelCoachMetrics } from './coach/model/metrics.ts'
import { createModelCoach } from './coach/model/model-coach.ts'
import { type Config, DEFAULT_SECRET_PEPPER } from './config.ts'
import { type DatabaseConnection, openDatabase } from './database/database.ts'
import { migrate } from './database/migrate.ts'
import { createCoachMetrics } from './http/metrics.ts'
import { createJobQueue, type OpenJobQueue } from './jobs/queue.ts'
import { prepareJobs } from './jobs/schema.ts'
import { systemClock } from './lib/clock.ts'
import { createIdFactory } from './lib/ids.ts'
import { createOutbound } from './outbound/outbound.ts'
import type { ServiceDependencies } from './services.ts'
import type { Shutdown } from './shutdown.ts'
import { createFileReader } from './transactions/reading/file-reader.ts'

/** What servers and workers are made of. */
export interface Parts extends ServiceDependencies {
  database: DatabaseConnection
  jobs: OpenJobQueue
  coachMetrics: ReturnType<typeof createCoachMetrics>
}

/** Brings the schema up to date and opens everything that serves requests and jobs alike. */
export async function openParts(
  config: Config,
  databaseUrl: string,
  logger: Logger,
  shutdown: Shutdown,
): Promise<Parts> {
  if (config.production && config.secretPepper === DEFAULT_SECRET_PEPPER) {
    logger.warn('SECRET_PEPPER is not set: secrets are stored under a key that everybody knows')
  }
  const applied = await migrate(databaseUrl)
  if (applied.length > 0) logger.info({ applied }, 'migrated')
  await prepareJobs(databaseUrl)

  const database = openPool(databaseUrl, logger)
  shutdown.add('database connections', database.close)
  const files = createFileReader()
  shutdown.add('file reader', files.close)
  const allowPrivate = config.outboundAllowPrivate
  const outbound = createOutbound({ allowPrivate })
  shutdown.add('outbound connections', outbound.close)
  const jobs = createJobQueue(database, systemClock)
  await jobs.open()

  const coachMetrics = createCoachMetrics()
  return {
    database,
    jobs,
    outbound,
    allowPrivate,
    files,
    coach: chooseCoach(config, coachMetrics),
    coachMetrics,
    whatsappQuietMs: config.whatsappQuietMs,
    secretPepper: config.secretPepper,
    clock: systemClock,
    ids: createIdFactory(systemClock),
  }
}

export function openPool(databaseUrl: string, logger: Logger): DatabaseConnection {
  return openDatabase(databaseUrl, (error) => logger.warn({ err: error }, 'idle connection lost'))
}

function chooseCoach(config: Config, metrics: ModelCoachMetrics): Coach {
  const rules = createDeterministicCoach()
  return config.coach
    ? createModelCoach({ ...config.coach, fallback: rules, clock: systemClock, metrics })
    : rules
}
