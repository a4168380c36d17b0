import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { DatabaseConnection } from '../database/database.ts'
import type { IdFactory } from '../lib/ids.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { useErrors } from './errors.ts'
import { healthRoutes } from './health.ts'
import { useMetrics } from './metrics.ts'
import { createServer } from './server.ts'

interface Dependencies {
  database: DatabaseConnection
  metrics: Metrics
  ids: IdFactory
  logger: FastifyBaseLogger
  /** Whether the process is on its way out. */
  isClosing: () => boolean
}

/** All that a process answers which serves no API: whether it is well, and its figures. */
export async function buildMonitor(dependencies: Dependencies): Promise<FastifyInstance> {
  const { database, metrics, ids, logger, isClosing } = dependencies
  const app = createServer(logger, ids, 0)
  useErrors(app)
  useMetrics(app, metrics)
  await app.register(healthRoutes, { database, isClosing })
  return app
}
