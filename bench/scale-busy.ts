import { CLIENTS, connected, PLANNED, SPENDING } from './scale-database.ts'
import { CLIENT_ID } from './scale-server.ts'

/** Of many users most are away at any time. */
const MOST_BUSY = 10_000

/**
 * The numbers of the users who are asked for, spread evenly over the whole table: of the measured client's, those whose
 * number among them is a multiple of `nth`.
 */
export function busyUsers(users: number, nth: number): number[] {
  const count = Math.floor(users / CLIENTS / nth)
  const step = Math.max(1, count / MOST_BUSY)
  return Array.from(
    { length: Math.min(count, MOST_BUSY) },
    (_, n) => CLIENTS * nth * Math.floor(1 + n * step),
  )
}

/** Reads all that is stored of the busy users, as an hour of use would have. */
export async function warmUp(databaseUrl: string, users: number): Promise<void> {
  await connected(databaseUrl, async (client) => {
    await client.query('SET enable_seqscan = off')
    for (const [nth, tables] of [
      [1, []],
      [PLANNED, ['financial_intakes', 'goals', 'plans']],
      [SPENDING, ['financial_intakes', 'goals', 'plans', 'transactions']],
    ] as const) {
      const busy = busyUsers(users, nth)
      const ids = busy.map((n) => `ozz_usr_${String(n).padStart(26, '0')}`)
      const of = 'WHERE api_client_id = $1 AND'
      await client.query(`SELECT count(name) FROM users ${of} id = ANY ($2)`, [CLIENT_ID, ids])
      await client.query(`SELECT count(name) FROM users ${of} external_user_id = ANY ($2)`, [
        CLIENT_ID,
        busy.map((n) => `preloaded_${n}`),
      ])
      for (const table of tables) {
        await client.query(`SELECT max(created_at) FROM ${table} ${of} user_id = ANY ($2)`, [CLIENT_ID, ids])
      }
    }
  })
}
