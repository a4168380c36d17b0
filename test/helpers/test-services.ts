import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { type Authenticator, createAuthenticator } from '../../src/clients/authenticator.ts'
import { type Credentials, encodeToken } from '../../src/clients/credentials.ts'
import type { ClientScope } from '../../src/clients/scope.ts'
import { type ClientService, createClientService, type NewClient } from '../../src/clients/service.ts'
import { type DatabaseConnection, openDatabase } from '../../src/database/database.ts'
import { createIdFactory, type IdFactory } from '../../src/lib/ids.ts'
import { createTestDatabase } from './test-database.ts'

/** The services that every request needs, on a database of their own and without HTTP. */
export interface TestServices {
  clock: { now: Date }
  ids: IdFactory
  database: DatabaseConnection
  clients: ClientService
  authenticate: Authenticator
  passTime(milliseconds: number): void
  /** Makes an API client. @returns what its requests may touch */
  scope(maxUsers?: number): Promise<ClientScope>
  /** Runs SQL past the services. */
  sql(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>
}

/** A client of which nothing is said but its name. */
export const ACME: NewClient = {
  name: 'Acme',
  apiVersion: '2025-05-05',
  rateLimitPerMinute: undefined,
  maxUsers: undefined,
}

/** Opens the services once for a test file and closes them behind the last test. */
export function useTestServices(): TestServices {
  const clock = { now: new Date('2025-05-05T14:30:00Z') }
  const services = { clock } as TestServices
  let close = async () => {}

  beforeAll(async () => {
    const url = await createTestDatabase()
    const database = openDatabase(url, () => undefined)
    const pool = new pg.Pool({ connectionString: url, max: 1 })
    const readClock = () => clock.now
    const ids = createIdFactory(readClock)
    const clients = createClientService(database, 'pepper', readClock, ids)
    Object.assign(services, { database, ids, clients })
    services.authenticate = createAuthenticator(database, 'pepper', readClock)
    services.passTime = (milliseconds) => {
      clock.now = new Date(clock.now.getTime() + milliseconds)
    }
    services.scope = async (maxUsers) => {
      const { clientId } = await clients.create({ ...ACME, maxUsers })
      return { apiClientId: clientId, maxUsers, database }
    }
    services.sql = async (text, values) => (await pool.query(text, values)).rows
    close = async () => {
      await database.close()
      await pool.end()
    }
  })

  afterAll(() => close())
  return services
}

/** The header that speaks for a client. */
export function bearer(credentials: Credentials): string {
  return `Bearer ${encodeToken(credentials)}`
}
