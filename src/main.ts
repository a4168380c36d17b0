import './check-node.js'
import type { Logger } from 'pino'
import { buildApp } from './app.ts'
import { startBackground } from './background.ts'
import { createClientService } from './clients/service.ts'
import type { Config } from './config.ts'
import { acquireDatabase } from './database/source.ts'
import { demoCredentials } from './demo-client.ts'
import { CAPACITY } from './http/overload.ts'
import { drain } from './http/server.ts'
import { openLimits } from './limits/limits.ts'
import { openParts, openPool, type Parts } from './parts.ts'
import { runProcess } from './process.ts'
import type { Shutdown } from './shutdown.ts'
import { warmUp } from './warm-up.ts'
import { welcome } from './welcome.ts'

/** Starts the server, and unless told otherwise a worker beside it; returns once it listens. */
async function start(config: Config, logger: Logger, shutdown: Shutdown): Promise<void> {
  const acquiring = acquireDatabase(config)
  // Whoever interrupts a start waits until what it has begun can be ended, so that nothing is left half made.
  shutdown.add('database server', async () => (await acquiring.catch(() => undefined))?.release())
  const source = await acquiring
  const parts = await openParts(config, source, logger, shutdown)
  const { database, clock, ids } = parts

  const clients = createClientService(database, config.secretPepper, clock, ids)
  const isDemo = source.cluster !== undefined
  const credentials = config.bootstrapClient ?? (isDemo ? await demoCredentials(config.dataDir) : undefined)
  if (credentials) await clients.ensure(credentials, config.bootstrapClient ? 'Bootstrap' : 'Demo')

  const { limits, close: closeLimits } = await openLimits(config, clock, logger)
  shutdown.add('limits', closeLimits)

  const app = await buildApp({
    ...parts,
    logger,
    isClosing: shutdown.hasBegun,
    limits,
    capacity: CAPACITY,
    trustedProxies: config.trustedProxies,
  })

  const stopWorker = config.worker
    ? await startWorker(config, parts, source.url, logger, shutdown)
    : undefined
  shutdown.add('server', async () => {
    // Requests and jobs end side by side.
    stopWorker?.().catch(() => undefined)
    await drain(app)
  })
  const url = await app.listen({ host: config.host, port: config.port })
  warmUp()
  if (!config.production) console.log(welcome({ url, credentials, cluster: source.cluster }))
}

/** @returns how to stop it, which the shutdown does at the latest */
async function startWorker(
  config: Config,
  parts: Parts,
  databaseUrl: string,
  logger: Logger,
  shutdown: Shutdown,
): Promise<() => Promise<void>> {
  const { services, metrics, tracing } = parts
  const database = openPool(config, databaseUrl, logger, tracing)
  shutdown.add('database connections of the worker', database.close)
  metrics.showPool('jobs', () => database.pool)
  const stop = await startBackground({ services, database, databaseUrl, logger, metrics, tracing })
  shutdown.add('worker', stop)
  return stop
}

await runProcess(start)
