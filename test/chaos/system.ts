import { rm } from 'node:fs/promises'
import path from 'node:path'
import { createOzzie, type Ozzie } from '../../sdk/index.ts'
import { encodeToken, generateSecret } from '../../src/clients/credentials.ts'
import { migrate } from '../../src/database/migrate.ts'
import { createRedisServer, hasRedis, type RedisServer } from '../helpers/redis.ts'
import { type Courier, createCourier } from './courier.ts'
import type { Findings } from './findings.ts'
import { makeFolder } from './folder.ts'
import { type Inbox, openInbox } from './inbox.ts'
import { type Logs, watchLogs } from './logs.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { type DatabaseProxy, startProxy } from './proxy.ts'
import type { Random } from './random.ts'
import { createServer, type Server } from './server.ts'

/** Everything that faults happen to, and what watches it. */
export interface System {
  postgres: Postgres
  /** Between the servers and PostgreSQL. */
  proxy: DatabaseProxy
  /** Undefined where none is installed. */
  redis: RedisServer | undefined
  /** The first works through the jobs as well. */
  servers: readonly [Server, Server]
  inbox: Inbox
  courier: Courier
  logs: Logs
  random: Random
  findings: Findings
  /** A client whose requests `send` sends. */
  client(send: typeof fetch, patience: { retries: number; timeoutMs: number }): Ozzie
}

/** Starts everything on 127.0.0.1; what is started is added to `resources`, which ends it. */
export async function startSystem(
  resources: AsyncDisposableStack,
  random: Random,
  findings: Findings,
): Promise<System> {
  const folder = await makeFolder()
  resources.defer(() => rm(folder, { recursive: true, force: true }))
  const postgres = await startPostgres(folder)
  resources.defer(() => postgres.stop())
  await migrate(postgres.url)
  const proxy = await startProxy(postgres.port)
  resources.defer(() => proxy.close())
  const redis = hasRedis ? await createRedisServer() : undefined
  await redis?.start()
  resources.defer(async () => redis?.kill())
  const inbox = await openInbox()
  resources.defer(() => inbox.close())

  const credentials = { clientId: 'ozz_client_chaos', secret: generateSecret() }
  const environment = {
    NODE_ENV: 'production',
    DATABASE_URL: throughPort(postgres.url, proxy.port),
    DATA_DIR: path.join(folder, 'data'),
    BOOTSTRAP_CLIENT_ID: credentials.clientId,
    BOOTSTRAP_CLIENT_SECRET: credentials.secret,
    SECRET_PEPPER: generateSecret(),
    RATE_LIMIT_PER_MINUTE: '10000000',
    OUTBOUND_ALLOW_PRIVATE: 'true',
    ...(redis && { REDIS_URL: redis.url }),
  }
  const servers = [
    await createServer('A', folder, environment),
    await createServer('B', folder, { ...environment, WORKER: 'off' }),
  ] as const
  for (const server of servers) {
    resources.defer(() => server.stop())
    await server.start()
  }

  return {
    ...{ postgres, proxy, redis, servers, inbox, random, findings },
    courier: createCourier(servers, random, findings),
    logs: watchLogs(servers, findings),
    client: (send, patience) =>
      createOzzie({
        baseUrl: 'http://127.0.0.1',
        token: encodeToken(credentials),
        fetch: send,
        ...patience,
      }),
  }
}

function throughPort(url: string, port: number): string {
  const address = new URL(url)
  address.port = String(port)
  return address.href
}
