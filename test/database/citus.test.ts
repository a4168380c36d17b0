import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { distributionFlaws, type Placement, readPlacements } from '../helpers/citus-rules.ts'
import { createTestDatabase } from '../helpers/test-database.ts'

let client: pg.Client
let placements: Placement[]

beforeAll(async () => {
  placements = await readPlacements()
  client = new pg.Client(await createTestDatabase())
  await client.connect()
})

afterAll(() => client?.end())

/** What is wrong once the schema is changed, or the file says something else. */
async function flawsAfter(change: string, said = placements): Promise<string[]> {
  await client.query('BEGIN')
  try {
    await client.query(change)
    return await distributionFlaws(client, said)
  } finally {
    await client.query('ROLLBACK')
  }
}

const without = (table: string) => placements.filter((placement) => placement.table !== table)

describe('the tables can be distributed by API client', () => {
  it('because every key, unique index and reference of theirs carries the column', async () => {
    expect(await distributionFlaws(client, placements)).toEqual([])
  })

  it('and all but the few that every node holds are', () => {
    const others = placements.filter(({ kind }) => kind !== 'distributed')
    expect(others.map(({ table, kind }) => [table, kind])).toEqual([
      ['_prisma_migrations', 'local'],
      ['api_clients', 'reference'],
      ['whatsapp_instances', 'reference'],
    ])
    expect(new Set(placements.map(({ column }) => column))).toEqual(new Set([null, 'api_client_id']))
  })
})

describe('what Citus would refuse is found:', () => {
  it.each([
    ['a table that the file does not name', 'CREATE TABLE stray (id text)', 'stray is not named'],
    ['a named table that is gone', 'DROP TABLE chat_messages', 'chat_messages is no table'],
    [
      'a table without the column',
      'ALTER TABLE whatsapp_lids DROP COLUMN api_client_id CASCADE',
      'whatsapp_lids has no column api_client_id',
    ],
    [
      'a unique index without the column',
      'CREATE UNIQUE INDEX stray_key ON users (phone) WHERE phone IS NOT NULL',
      'users: stray_key lacks api_client_id',
    ],
    [
      'a primary key without it',
      'ALTER TABLE whatsapp_lids DROP CONSTRAINT whatsapp_lids_pkey, ADD CONSTRAINT stray_pkey PRIMARY KEY (lid)',
      'whatsapp_lids: stray_pkey lacks api_client_id',
    ],
    [
      'an exclusion without it',
      'ALTER TABLE goals ADD CONSTRAINT stray_excl EXCLUDE USING btree (id WITH =)',
      'goals: stray_excl lacks api_client_id',
    ],
    [
      'a reference without it',
      `CREATE UNIQUE INDEX stray_key ON goals (id);
       ALTER TABLE plans ADD CONSTRAINT stray_fkey FOREIGN KEY (goal_id) REFERENCES goals (id)`,
      'plans: stray_fkey does not tie api_client_id to goals',
    ],
    [
      'a reference from what every node holds to what one node holds',
      `ALTER TABLE whatsapp_instances ADD COLUMN user_id text, ADD CONSTRAINT stray_fkey
         FOREIGN KEY (api_client_id, user_id) REFERENCES users (api_client_id, id)`,
      'whatsapp_instances: stray_fkey points from a reference table to a distributed one',
    ],
    [
      'a reference that follows changes of the column',
      `ALTER TABLE whatsapp_lids ADD CONSTRAINT stray_fkey FOREIGN KEY (api_client_id)
         REFERENCES api_clients (id) ON UPDATE CASCADE`,
      'whatsapp_lids: stray_fkey changes or empties api_client_id',
    ],
    [
      'a reference that empties a part of itself',
      `ALTER TABLE plans ADD CONSTRAINT stray_fkey FOREIGN KEY (api_client_id, goal_id)
         REFERENCES goals (api_client_id, id) ON DELETE SET NULL (goal_id)`,
      'plans: stray_fkey changes or empties api_client_id',
    ],
    [
      'a trigger',
      `CREATE TRIGGER stray BEFORE UPDATE ON users
         FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
      'users: stray is a trigger',
    ],
    ['a column that counts', 'ALTER TABLE users ADD COLUMN n serial', 'users has a column of a sequence'],
  ])('%s', async (_, change, flaw) => {
    expect(await flawsAfter(change)).toContain(flaw)
  })

  it.each([
    ['a table that is left out', () => without('goals'), 'goals is not named'],
    ['a table that is named twice', () => [...placements, ...placements.slice(-1)], 'named more than once'],
    [
      'a table that comes before what it points at',
      () => [...without('users'), ...placements.filter(({ table }) => table === 'users')],
      'goals comes before users',
    ],
    [
      'a table that lies elsewhere than the others',
      () => placements.map((one) => (one.table === 'goals' ? { ...one, colocatedWith: null } : one)),
      'goals is not with the others',
    ],
  ])('%s', async (_, said, flaw) => {
    expect((await flawsAfter('SELECT 1', said())).join('\n')).toContain(flaw)
  })
})
