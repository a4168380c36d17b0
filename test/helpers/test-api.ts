import type { FastifyInstance, InjectOptions } from 'fastify'
import pg from 'pg'
import type { DestinationStream } from 'pino'
import { afterAll, beforeAll } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { jobHandlers } from '../../src/background.ts'
import { encodeToken } from '../../src/clients/credentials.ts'
import { type ClientService, createClientService, type NewClient } from '../../src/clients/service.ts'
import type { Coach } from '../../src/coach/coach.ts'
import { createDeterministicCoach } from '../../src/coach/deterministic.ts'
import { type DatabaseConnection, openDatabase } from '../../src/database/database.ts'
import type { Capacity } from '../../src/http/overload.ts'
import { createJobQueue } from '../../src/jobs/queue.ts'
import { createJobWorker } from '../../src/jobs/worker.ts'
import type { Clock } from '../../src/lib/clock.ts'
import { createIdFactory } from '../../src/lib/ids.ts'
import { type Limits, noLimits } from '../../src/limits/limits.ts'
import { createLogger } from '../../src/logger.ts'
import { createMetrics } from '../../src/metrics/metrics.ts'
import { createOutbound } from '../../src/outbound/outbound.ts'
import { createServices, type Services } from '../../src/services.ts'
import { createFileReader } from '../../src/transactions/reading/file-reader.ts'
import { checkAnswer } from './openapi-validator.ts'
import { createTestDatabase } from './test-database.ts'

export const PEPPER = 'test-pepper'

/** The API on a database of its own, as one API client after the other sees it. */
export interface TestApi {
  app: FastifyInstance
  database: DatabaseConnection
  databaseUrl: string
  /** Moves and reads the injected clock. */
  clock: { now: Date }
  /** The service that manages API clients, on the same database and clock. */
  clients: ClientService
  /** As a worker has them. */
  services: Services
  /** Lets a worker do all that is due by the injected clock, and what that leads to. */
  work(): Promise<void>
  /** Makes an API client. @returns a caller that speaks for it */
  client(options?: Partial<NewClient>): Promise<TestClient>
  /** Runs SQL past the API. */
  sql(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>
}

export interface TestResponse {
  status: number
  headers: Record<string, string | string[] | number | undefined>
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies freely
  body: any
}

export interface TestClient {
  id: string
  token: string
  get(url: string, headers?: Record<string, string>): Promise<TestResponse>
  post(url: string, body?: unknown, headers?: Record<string, string>): Promise<TestResponse>
  send(options: InjectOptions): Promise<TestResponse>
}

interface Options {
  coach?: Coach
  now?: Date
  log?: DestinationStream
  /** Nothing is limited unless a test asks for it. */
  limits?: Partial<Limits>
  capacity?: Capacity
  trustedProxies?: number
  /** By default partners' addresses may be on this machine. */
  allowPrivate?: boolean
  /** How long a burst of WhatsApp messages waits for more, in milliseconds. */
  whatsappQuietMs?: number
  /** A number in [0, 1). */
  random?: () => number
}

/** One process's worth of the API: an app with a pool of its own. */
export interface AppInstance {
  app: FastifyInstance
  database: DatabaseConnection
  clients: ClientService
  services: Services
  work(): Promise<void>
  close(): Promise<void>
}

/** Builds the API on a database that exists and is migrated. Several may share one. */
export async function openApp(
  databaseUrl: string,
  readClock: Clock,
  options: Omit<Options, 'now'> = {},
): Promise<AppInstance> {
  const ids = createIdFactory(readClock)
  const database = openDatabase(databaseUrl, () => undefined)
  const files = createFileReader()
  const logger = createLogger(options.log ? 'info' : 'silent', options.log)
  const allowPrivate = options.allowPrivate ?? true
  const outbound = createOutbound({ allowPrivate })
  const metrics = createMetrics()
  const parts = {
    database,
    metrics,
    ...metrics.observers,
    coach: options.coach ?? createDeterministicCoach(),
    files,
    jobs: createJobQueue(database, readClock),
    outbound,
    allowPrivate,
    clock: readClock,
    ids,
    whatsappQuietMs: options.whatsappQuietMs ?? 2_000,
    secretPepper: PEPPER,
    ...(options.random && { random: options.random }),
  }
  const services = createServices(parts)
  const app = await buildApp({
    ...parts,
    services,
    logger,
    isClosing: () => false,
    limits: { ...noLimits(readClock), ...options.limits },
    ...(options.capacity && { capacity: options.capacity }),
    ...(options.trustedProxies && { trustedProxies: options.trustedProxies }),
  })
  const worker = createJobWorker({ databaseUrl, handlers: jobHandlers(services, database, logger), logger })
  const letTimePass = timeLapse(database, readClock)
  return {
    app,
    database,
    clients: createClientService(database, PEPPER, readClock, ids),
    services,
    async work() {
      await letTimePass()
      for (let done = 1; done > 0; ) {
        done = await services.events.dispatch(database, services.deliveries.handOn)
        done += await worker.runDue()
      }
    },
    async close() {
      await app.close()
      await worker.stop()
      await outbound.close()
      await files.close()
      await database.close()
    },
  }
}

/** Brings the times of waiting jobs, which run by the database's clock, in step with the injected one. */
function timeLapse(database: DatabaseConnection, readClock: Clock): () => Promise<void> {
  let last = readClock().getTime()
  return async () => {
    const passed = readClock().getTime() - last
    last += passed
    await database.prisma.$executeRaw`
      UPDATE pgboss.job SET start_after = start_after - make_interval(secs => ${passed / 1000}::float8)
       WHERE state IN ('created', 'retry')`
  }
}

/** What a client is where a test does not care. */
export const PLAIN_CLIENT: NewClient = {
  name: 'Test',
  apiVersion: '2025-05-05',
  rateLimitPerMinute: undefined,
  maxUsers: undefined,
}

/** Builds the API once for a test file and closes it behind the last test. */
export function useTestApi(options: Options = {}): TestApi {
  const clock = { now: options.now ?? new Date('2025-05-05T14:30:00.250Z') }
  const api = { clock } as TestApi
  let pool: pg.Pool | undefined
  let instance: AppInstance | undefined

  beforeAll(async () => {
    api.databaseUrl = await createTestDatabase()
    const connected = new pg.Pool({ connectionString: api.databaseUrl, max: 2 })
    pool = connected
    instance = await openApp(api.databaseUrl, () => clock.now, options)
    api.app = instance.app
    api.database = instance.database
    api.clients = instance.clients
    api.services = instance.services
    api.work = instance.work
    api.client = async (client) =>
      testClient(api.app, await api.clients.create({ ...PLAIN_CLIENT, ...client }))
    api.sql = async (text, values) => (await connected.query(text, values)).rows
  })

  afterAll(async () => {
    await instance?.close()
    await pool?.end()
  })
  return api
}

/** Sends requests with a client's credentials, straight into the app. Every answer has to be as documented. */
export function testClient(
  app: FastifyInstance,
  credentials: { clientId: string; secret: string },
): TestClient {
  const token = encodeToken(credentials)
  const send = async (request: InjectOptions): Promise<TestResponse> => {
    const headers = { authorization: `Bearer ${token}`, ...request.headers }
    const response = await app.inject({ ...request, headers })
    checkAnswer(app, response)
    const isJson = String(response.headers['content-type']).startsWith('application/json')
    return {
      status: response.statusCode,
      headers: response.headers,
      body: isJson && response.body ? response.json() : response.body,
    }
  }
  return {
    id: credentials.clientId,
    token,
    send,
    get: (url, headers = {}) => send({ method: 'GET', url, headers }),
    post: (url, body, headers = {}) =>
      send({
        method: 'POST',
        url,
        headers,
        ...(body !== undefined && {
          payload: JSON.stringify(body),
          headers: { 'content-type': 'application/json', ...headers },
        }),
      }),
  }
}
