import './check-node.js'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { startBackground } from './background.ts'
import { type Config, ConfigError } from './config.ts'
import { findEmbedded } from './database/embedded/index.ts'
import { buildMonitor } from './http/monitor.ts'
import { openParts } from './parts.ts'
import { runProcess } from './process.ts'
import type { Shutdown } from './shutdown.ts'

/** Starts a worker without a server; returns once it takes jobs. */
async function start(config: Config, logger: Logger, shutdown: Shutdown): Promise<void> {
  const databaseUrl = await findDatabase(config)
  const directUrl = config.databaseDirectUrl ?? databaseUrl
  const parts = await openParts(config, { url: databaseUrl, directUrl }, logger, shutdown)
  const { database, services, metrics, tracing } = parts
  metrics.showPool('jobs', () => database.pool)
  const monitor = await buildMonitor({ ...parts, logger, isClosing: shutdown.hasBegun })
  shutdown.add('monitor', () => monitor.close())
  await listen(monitor, config)
  const stop = await startBackground({ services, database, databaseUrl, logger, metrics, tracing })
  shutdown.add('worker', stop)
  logger.info('the worker is ready')
}

/** Lets the worker be asked for its health and figures, if it is to be. */
async function listen(monitor: FastifyInstance, { host, workerMetricsPort: port }: Config): Promise<void> {
  if (port === undefined) return
  await monitor.listen({ host, port }).catch((cause: unknown) => {
    const cure = 'Set WORKER_METRICS_PORT to another number, or HOST to an address of this machine.'
    throw new ConfigError(`The worker cannot listen on port ${port} of ${host}. ${cure}`, { cause })
  })
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
