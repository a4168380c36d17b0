import type { Logger } from 'pino'
import { startBackground } from './background.ts'
import { type Config, ConfigError } from './config.ts'
import { findEmbedded } from './database/embedded/index.ts'
import { openParts } from './parts.ts'
import { runProcess } from './process.ts'
import { createServices } from './services.ts'
import type { Shutdown } from './shutdown.ts'

/** Starts a worker without a server; returns once it takes jobs. */
async function start(config: Config, logger: Logger, shutdown: Shutdown): Promise<void> {
  const databaseUrl = await findDatabase(config)
  const parts = await openParts(config, databaseUrl, logger, shutdown)
  const { database } = parts
  const stop = await startBackground({ services: createServices(parts), database, databaseUrl, logger })
  shutdown.add('worker', stop)
  logger.info('the worker is ready')
}

/** An embedded database belongs to the server that started it. */
async function findDatabase({ databaseUrl, dataDir }: Config): Promise<string> {
  const found = databaseUrl ?? (await findEmbedded(dataDir))
  if (found !== undefined) return found
  throw new ConfigError(
    `No server runs on ${dataDir}. Start it first with npm start, or set DATABASE_URL to a PostgreSQL server.`,
  )
}

await runProcess(start)
