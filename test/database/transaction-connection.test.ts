import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type DatabaseConnection, openDatabase } from '../../src/database/database.ts'
import { createTestDatabase } from '../helpers/test-database.ts'

let admin: pg.Client
let database: DatabaseConnection

beforeAll(async () => {
  const url = await createTestDatabase()
  admin = new pg.Client(url)
  await admin.connect()
  await admin.query('CREATE TABLE written (what text)')
  database = openDatabase(url, () => undefined, { connections: 1 })
})

afterAll(async () => {
  await database?.close()
  await admin?.end()
})

it('what a transaction still writes when its time has run out is undone with the rest', async () => {
  const write = (what: string) => ({
    name: `test.write_${what}`,
    text: `INSERT INTO written VALUES ('${what}') RETURNING what`,
  })
  const late = Promise.withResolvers<unknown>()
  const slow = database.transaction(async (tx) => {
    await tx.query(write('before'), [])
    // The time runs out in the middle of this.
    await tx.query({ name: 'test.sleep', text: 'SELECT pg_sleep(0.5)::text' }, []).catch(() => undefined)
    tx.query(write('after'), []).then(late.resolve, late.resolve)
    await late.promise
  }, 300)

  await expect(slow).rejects.toMatchObject({ code: 'P2028' })
  expect(await late.promise).toMatchObject({ code: 'P2028' })
  expect((await admin.query('SELECT what FROM written')).rows).toEqual([])
})

it('a transaction whose server is gone without a word is ended by PostgreSQL, and with it its locks', async () => {
  const setting = await database.transaction((tx) =>
    tx.query({ name: 'test.show', text: 'SHOW idle_in_transaction_session_timeout' }, []),
  )
  expect(setting).toEqual([{ idle_in_transaction_session_timeout: '10s' }])
})
