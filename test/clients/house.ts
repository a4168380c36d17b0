import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { type Authenticator, createAuthenticator } from '../../src/clients/authenticator.ts'
import { type Credentials, encodeToken } from '../../src/clients/credentials.ts'
import { type ClientService, createClientService, type NewClient } from '../../src/clients/service.ts'
import { openDatabase } from '../../src/database/database.ts'
import { createIdFactory } from '../../src/lib/ids.ts'
import { createTestDatabase } from '../helpers/test-database.ts'

/** API clients and who checks them, on a database of their own and without HTTP. */
export interface House {
  clock: { now: Date }
  clients: ClientService
  authenticate: Authenticator
  passTime(milliseconds: number): void
  sql(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>
}

/** A client of which nothing is said but its name. */
export const ACME: NewClient = {
  name: 'Acme',
  apiVersion: '2025-05-05',
  rateLimitPerMinute: undefined,
  maxUsers: undefined,
}

export function useHouse(): House {
  const clock = { now: new Date('2025-05-05T14:30:00Z') }
  const house = { clock } as House
  let close = async () => {}

  beforeAll(async () => {
    const url = await createTestDatabase()
    const database = openDatabase(url, () => undefined)
    const pool = new pg.Pool({ connectionString: url, max: 1 })
    const readClock = () => clock.now
    house.clients = createClientService(database, 'pepper', readClock, createIdFactory(readClock))
    house.authenticate = createAuthenticator(database, 'pepper', readClock)
    house.passTime = (milliseconds) => {
      clock.now = new Date(clock.now.getTime() + milliseconds)
    }
    house.sql = async (text, values) => (await pool.query(text, values)).rows
    close = async () => {
      await database.close()
      await pool.end()
    }
  })

  afterAll(() => close())
  return house
}

/** The header that speaks for a client. */
export function bearer(credentials: Credentials): string {
  return `Bearer ${encodeToken(credentials)}`
}
