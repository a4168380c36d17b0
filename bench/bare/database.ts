import pg from 'pg'
import { API_CLIENT_ID } from '../database.ts'

/** Cents come as `bigint` and days as text, which is how the product counts. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  if (oid === pg.types.builtins.INT8) return BigInt
  if (oid === pg.types.builtins.DATE) return (text) => text
  return pg.types.getTypeParser(oid, format)
}

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 10,
  types: { getTypeParser },
})

/** A named prepared statement. Its first parameter is the API client. */
export interface Statement<Row> {
  name: string
  text: string
  /** Only carries the type of a row. */
  row?: Row
}

export type Run = <Row extends object>(statement: Statement<Row>, values: unknown[]) => Promise<Row[]>

const runOn =
  (connection: pg.Pool | pg.PoolClient): Run =>
  async ({ name, text }, values) => {
    const { rows } = await connection.query({ name, text, values: [API_CLIENT_ID, ...values] })
    return rows
  }

export const run = runOn(pool)

export async function transaction<T>(work: (run: Run) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const result = await work(runOn(client))
    await client.query('COMMIT')
    client.release()
    return result
  } catch (error) {
    client.release(true)
    throw error
  }
}

/** What a column is called in the database. */
export function columnOf(field: string): string {
  return field === 'progressCents'
    ? 'progress'
    : field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** A SELECT list that gives columns the names of these fields. */
export function columns(fields: string): string {
  return fields
    .trim()
    .split(/[\s,]+/)
    .map((field) => `${columnOf(field)} AS "${field}"`)
    .join(', ')
}
