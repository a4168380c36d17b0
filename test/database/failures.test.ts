import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, type DatabaseConnection, openDatabase } from '../../src/database/database.ts'
import { isDatabaseUnavailable } from '../../src/database/failures.ts'
import { startTcpProxy, type TcpProxy } from '../helpers/tcp-proxy.ts'
import { createTestDatabase } from '../helpers/test-database.ts'

let proxy: TcpProxy
let database: DatabaseConnection

beforeAll(async () => {
  const address = new URL(await createTestDatabase())
  proxy = await startTcpProxy()
  proxy.target = Number(address.port)
  address.port = String(proxy.port)
  database = openDatabase(address.href, () => undefined)
})

afterAll(async () => {
  await database?.close()
  await proxy?.close()
})

const STATEMENTS: [string, (tx: Database) => Promise<unknown>][] = [
  ['plain SQL', ({ prisma }) => prisma.$queryRaw`SELECT pg_sleep(5)::text`],
  ['SQL that returns nothing', ({ prisma }) => prisma.$executeRaw`SELECT pg_sleep(5)`],
  ['a hot statement', (tx) => tx.query({ name: 'test.sleep', text: 'SELECT pg_sleep(5)::text' }, [])],
]

describe('a connection that is reset under a statement says that the database is away', () => {
  it.each(STATEMENTS)('of a transaction: %s', async (_, statement) => {
    const failure = await database
      .transaction(async (tx) => {
        await tx.prisma.$queryRaw`SELECT 1 AS one`
        const result = statement(tx)
        setImmediate(() => proxy.reset())
        return result
      })
      .catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Error)
    expect(isDatabaseUnavailable(failure)).toBe(true)
  })

  it.each(STATEMENTS)('by itself: %s', async (_, statement) => {
    await database.prisma.$queryRaw`SELECT 1 AS one`
    const failure = statement(database).catch((error: unknown) => error)
    setImmediate(() => proxy.reset())
    expect(isDatabaseUnavailable(await failure)).toBe(true)
  })
})

it('so does a transaction that PostgreSQL ended because nothing came on it', async () => {
  const failure = await database
    .transaction(async ({ prisma }) => {
      await prisma.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = 50`
      await sleep(200)
      await prisma.user.findMany()
    })
    .catch((error: unknown) => error)
  expect(isDatabaseUnavailable(failure)).toBe(true)
})
