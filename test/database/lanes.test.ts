import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DatabaseConnection, openDatabase, type Statement } from '../../src/database/database.ts'
import { isDatabaseUnavailable } from '../../src/database/failures.ts'
import { openLanes } from '../../src/database/lanes.ts'
import { numbersTo } from '../helpers/requests.ts'
import { startTcpProxy } from '../helpers/tcp-proxy.ts'
import { createTestDatabase } from '../helpers/test-database.ts'

const POOL_CONNECTIONS = 2

/** Fails for multiples of seven. */
const echo: Statement<{ value: number; pid: number }> = {
  name: 'test.echo',
  isShort: true,
  text: 'SELECT 10 / ($1::int % 7) * 0 + $1::int AS value, pg_backend_pid() AS pid',
}

/** Ends once nobody else holds the lock of this number. */
const pass: Statement<{ number: number }> = {
  name: 'test.pass',
  isShort: true,
  text: 'SELECT pg_advisory_xact_lock($1), $1::int AS number',
}

let url: string
let admin: pg.Client
let database: DatabaseConnection
const lost: Error[] = []

/** The first statements take the pool, while the lanes connect. */
async function untilLanesAreOpen(): Promise<void> {
  await expect
    .poll(async () => (await database.query(echo, [1])) && database.pool.total, { timeout: 10_000 })
    .toBeGreaterThan(POOL_CONNECTIONS)
}

beforeAll(async () => {
  url = await createTestDatabase()
  admin = new pg.Client(url)
  await admin.connect()
  database = openDatabase(url, (error) => lost.push(error), { connections: POOL_CONNECTIONS })
})

afterAll(async () => {
  await database?.close()
  await admin?.end()
})

describe('short statements', () => {
  it('that are sent at once all get their own answers, whichever of them fail', async () => {
    await untilLanesAreOpen()
    const settled = await Promise.allSettled(numbersTo(200).map((n) => database.query(echo, [n])))
    for (const [index, result] of settled.entries()) {
      const number = index + 1
      if (number % 7 === 0) expect(result).toMatchObject({ status: 'rejected', reason: { code: '22012' } })
      else expect(result).toMatchObject({ status: 'fulfilled', value: [{ value: number }] })
    }
  })

  it('share a few connections, however many there are', async () => {
    await untilLanesAreOpen()
    const answers = await Promise.all(numbersTo(100).map(() => database.query(echo, [1])))
    expect(new Set(answers.map(([row]) => row?.pid)).size).toBeLessThanOrEqual(4)
    expect(database.pool.waiting).toBe(0)
  })

  it('do not wait for one that waits for a lock, and that one gets its answer once the lock is free', async () => {
    await untilLanesAreOpen()
    await admin.query('SELECT pg_advisory_lock(7)')
    let isFree = false
    const held = database.query(pass, [7]).then(([row]) => ({ row, isFree }))
    const others = await Promise.all(numbersTo(6).map((n) => database.query(echo, [n])))
    expect(others.map(([row]) => row?.value)).toEqual(numbersTo(6))
    isFree = true
    await admin.query('SELECT pg_advisory_unlock(7)')
    expect(await held).toEqual({ row: expect.objectContaining({ number: 7 }), isFree: true })
  })

  it('fail as an outage when their connections are ended, and the next ones are answered', async () => {
    await untilLanesAreOpen()
    lost.length = 0
    await admin.query('SELECT pg_advisory_lock(8)')
    const owed = Promise.allSettled(numbersTo(20).map(() => database.query(pass, [8])))
    await admin.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'ozzie'",
    )
    await admin.query('SELECT pg_advisory_unlock(8)')
    for (const result of await owed) {
      if (result.status === 'rejected') expect(isDatabaseUnavailable(result.reason)).toBe(true)
    }
    expect(lost.length).toBeGreaterThan(0)
    await expect.poll(() => database.query(echo, [3]).catch(() => undefined)).toMatchObject([{ value: 3 }])
    await untilLanesAreOpen()
  })
})

describe('a server that falls silent', () => {
  it('is given up, and whoever waits for it hears of an outage', async () => {
    const proxy = await startTcpProxy()
    const address = new URL(url)
    proxy.target = Number(address.port)
    address.port = String(proxy.port)
    const pool = new pg.Pool({ connectionString: url, max: 1 })
    const lanes = openLanes({
      count: 1,
      connection: { connectionString: address.href },
      pool,
      onConnect: () => undefined,
      onLost: () => undefined,
      patienceMs: 50,
    })
    const ask = () => lanes.query({ text: 'SELECT 1 AS one' })
    try {
      await expect.poll(async () => (await ask()) && lanes.figures.total).toBe(1)
      proxy.freeze()
      const error: unknown = await ask().catch((reason: unknown) => reason)
      expect(isDatabaseUnavailable(error)).toBe(true)
      expect((await ask()).rows).toEqual([{ one: 1 }])
    } finally {
      await lanes.close()
      await proxy.close()
      await pool.end()
    }
  })
})
