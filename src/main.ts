import type { Logger } from 'pino'
import { buildApp } from './app.ts'
import { createClientService } from './clients/service.ts'
import type { Coach } from './coach/coach.ts'
import { createDeterministicCoach } from './coach/deterministic.ts'
import type { ModelCoachMetrics } from './coach/model/metrics.ts'
import { createModelCoach } from './coach/model/model-coach.ts'
import { type Config, ConfigError, DEFAULT_SECRET_PEPPER, readConfig } from './config.ts'
import { openDatabase } from './database/database.ts'
import { migrate } from './database/migrate.ts'
import { acquireDatabase } from './database/source.ts'
import { demoCredentials } from './demo-client.ts'
import { startHousekeeping } from './housekeeping.ts'
import { createCoachMetrics } from './http/metrics.ts'
import { CAPACITY } from './http/overload.ts'
import { drain } from './http/server.ts'
import { systemClock } from './lib/clock.ts'
import { createIdFactory } from './lib/ids.ts'
import { openLimits } from './limits/limits.ts'
import { createLogger } from './logger.ts'
import { createServices } from './services.ts'
import { createShutdown, type Shutdown } from './shutdown.ts'
import { explainFailure } from './start-failure.ts'
import { createFileReader } from './transactions/reading/file-reader.ts'
import { welcome } from './welcome.ts'

/** Starts the server and returns once it listens. */
async function start(config: Config, logger: Logger, shutdown: Shutdown): Promise<void> {
  if (config.production && config.secretPepper === DEFAULT_SECRET_PEPPER) {
    logger.warn('SECRET_PEPPER is not set: client secrets are stored under a key that everybody knows')
  }
  const source = await acquireDatabase(config)
  shutdown.add('database server', source.release)
  const applied = await migrate(source.url)
  if (applied.length > 0) logger.info({ applied }, 'migrated')

  const database = openDatabase(source.url, (error) => logger.warn({ err: error }, 'idle connection lost'))
  shutdown.add('database connections', database.close)

  const ids = createIdFactory(systemClock)
  const clients = createClientService(database, config.secretPepper, systemClock, ids)
  const isDemo = source.cluster !== undefined
  const credentials = config.bootstrapClient ?? (isDemo ? await demoCredentials(config.dataDir) : undefined)
  if (credentials) await clients.ensure(credentials, config.bootstrapClient ? 'Bootstrap' : 'Demo')

  const { limits, close: closeLimits } = await openLimits(config, systemClock, logger)
  shutdown.add('limits', closeLimits)

  const coachMetrics = createCoachMetrics()
  const coach = chooseCoach(config, coachMetrics)
  const files = createFileReader()
  shutdown.add('file reader', files.close)
  const services = createServices({ coach, files, clock: systemClock, ids })
  shutdown.add('housekeeping', startHousekeeping(services, database, logger))

  const app = await buildApp({
    database,
    coach,
    files,
    clock: systemClock,
    ids,
    logger,
    secretPepper: config.secretPepper,
    isClosing: shutdown.hasBegun,
    limits,
    capacity: CAPACITY,
    trustedProxies: config.trustedProxies,
  })
  if (config.coach) coachMetrics.showIn(app.metrics)
  shutdown.add('server', () => drain(app))
  const url = await app.listen({ host: config.host, port: config.port })
  if (!config.production) console.log(welcome({ url, credentials, cluster: source.cluster }))
}

function chooseCoach(config: Config, metrics: ModelCoachMetrics): Coach {
  const rules = createDeterministicCoach()
  return config.coach
    ? createModelCoach({ ...config.coach, fallback: rules, clock: systemClock, metrics })
    : rules
}

async function main(config: Config): Promise<void> {
  const logger = createLogger(config.logLevel)
  const shutdown = createShutdown(logger)
  try {
    await start(config, logger, shutdown)
  } catch (error) {
    if (shutdown.hasBegun()) return
    console.error(explainFailure(error, config))
    await shutdown.exit(1)
  }
}

try {
  await main(readConfig(process.env))
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  console.error(error.message)
  process.exit(1)
}
