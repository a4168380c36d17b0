import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { chatRoutes } from './chat/routes.ts'
import { createAuthenticator } from './clients/authenticator.ts'
import type { DatabaseConnection } from './database/database.ts'
import { goalRoutes } from './goals/routes.ts'
import { authenticate } from './http/authenticate.ts'
import { refuseUnknownRoutes, useErrors } from './http/errors.ts'
import { healthRoutes } from './http/health.ts'
import { useIdempotency } from './http/idempotency.ts'
import { useJsonBody } from './http/json-body.ts'
import { useMetrics } from './http/metrics.ts'
import { useOpenApi } from './http/openapi.ts'
import { type Capacity, shedLoad } from './http/overload.ts'
import { countRequests, refuseExcess } from './http/rate-limit.ts'
import { provideDatabase, resolveUser } from './http/resolve-user.ts'
import { createServer } from './http/server.ts'
import { useTracing } from './http/tracing.ts'
import { useValidation } from './http/validation.ts'
import { echoVersion, negotiateVersion } from './http/versions.ts'
import { jobRoutes } from './imports/routes.ts'
import { insightsRoutes } from './insights/routes.ts'
import { createIntakeRoute, intakeRoutes } from './intake/routes.ts'
import type { Clock } from './lib/clock.ts'
import type { IdFactory } from './lib/ids.ts'
import { type Limits, noLimits } from './limits/limits.ts'
import { createMetrics, type Metrics } from './metrics/metrics.ts'
import { moveRoutes } from './moves/routes.ts'
import { planRoutes } from './plan/routes.ts'
import { privacyRoutes } from './privacy/routes.ts'
import type { Services } from './services.ts'
import type { Tracing } from './tracing/tracing.ts'
import { createTransactionsRoute, transactionRoutes } from './transactions/routes.ts'
import { userRoutes, usersRoutes } from './users/routes.ts'
import { deliveryRoutes } from './webhooks/delivery-routes.ts'
import { MESSAGES } from './webhooks/messages.ts'
import { endpointRoutes } from './webhooks/routes.ts'
import { evolutionRoutes } from './whatsapp/inbound/routes.ts'
import { instanceRoutes } from './whatsapp/instances/routes.ts'

export interface Dependencies {
  database: DatabaseConnection
  services: Services
  clock: Clock
  ids: IdFactory
  logger: FastifyBaseLogger
  /** The key of what is stored of secrets. */
  secretPepper: string
  /** Whether the process is on its way out and wants no more requests. */
  isClosing: () => boolean
  /** Left out: only API clients with a limit of their own are limited. */
  limits?: Limits
  /** How much to take on at once; left out: whatever comes. */
  capacity?: Capacity
  /** How many proxies in front to believe about the caller's address. */
  trustedProxies?: number
  /** Left out: the app's own. */
  metrics?: Metrics
  /** Left out: nothing is traced. */
  tracing?: Tracing | undefined
}

/** The whole API, ready to listen. The order of registration is the order in which a request meets things. */
export async function buildApp(dependencies: Dependencies): Promise<FastifyInstance> {
  const { database, services, clock, ids, logger, secretPepper, isClosing } = dependencies
  const { limits = noLimits(clock), capacity, trustedProxies = 0 } = dependencies
  const { metrics = createMetrics(), tracing } = dependencies
  metrics.showPool('requests', () => database.pool)

  const authenticator = createAuthenticator(database, secretPepper, clock)
  const { users, idempotency } = services

  const app = createServer(logger, ids, trustedProxies)
  if (tracing) useTracing(app, tracing)
  useErrors(app)
  useJsonBody(app)
  useValidation(app)
  useMetrics(app, metrics)
  echoVersion(app)
  refuseUnknownRoutes(app)
  await useOpenApi(app, MESSAGES)
  await app.register(healthRoutes, { database, isClosing })
  await app.register(evolutionRoutes, { ...services.whatsapp, database, limits })

  await app.register(
    async (v1) => {
      if (capacity) shedLoad(v1, database, capacity)
      authenticate(v1, authenticator, limits)
      countRequests(v1, limits)
      negotiateVersion(v1)
      refuseExcess(v1)
      provideDatabase(v1, database)
      useIdempotency(v1, idempotency, users)
      await v1.register(usersRoutes, services)
      await v1.register(endpointRoutes, { ...services, prefix: '/webhook-endpoints' })
      await v1.register(deliveryRoutes, { ...services, prefix: '/webhook-endpoints' })
      await v1.register(instanceRoutes, services.whatsapp)

      await v1.register(createIntakeRoute, { ...services, prefix: '/users/:user_id' })
      await v1.register(createTransactionsRoute, { ...services, prefix: '/users/:user_id' })

      await v1.register(
        async (user) => {
          resolveUser(user, users)
          await user.register(userRoutes, services)
          await user.register(privacyRoutes, services)
          await user.register(intakeRoutes, services)
          await user.register(planRoutes, services)
          await user.register(goalRoutes, services)
          await user.register(moveRoutes, services)
          await user.register(transactionRoutes, services)
          await user.register(jobRoutes, services)
          await user.register(insightsRoutes, services)
          await user.register(chatRoutes, services)
        },
        { prefix: '/users/:user_id' },
      )
    },
    { prefix: '/v1' },
  )
  return app
}
