import type pg from 'pg'
import { APPLIED_MIGRATIONS } from './migrate.ts'
import { migrationNames } from './schema-engine.ts'

/** The database answers, but its schema is older than the code. */
export class MigrationsMissing extends Error {
  override name = 'MigrationsMissing'
}

/** How long an answer may take on a connection that is there, in milliseconds. */
const ANSWER_MS = 2_000

/** A connection on which nothing came in time is not used again: the server at its other end may be gone. */
const QUERY = { text: APPLIED_MIGRATIONS, query_timeout: ANSWER_MS }

let wanted: Promise<string[]> | undefined

/**
 * Resolves when the database can be worked with.
 *
 * @throws MigrationsMissing, or what the driver says; at the latest after the time that the pool waits for a
 * connection and {@link ANSWER_MS}
 */
export async function ping(pool: pg.Pool): Promise<void> {
  wanted ??= migrationNames()
  const [names, { rows }] = await Promise.all([wanted, pool.query<{ migration_name: string }>(QUERY)])
  const applied = new Set(rows.map((row) => row.migration_name))
  if (!names.every((name) => applied.has(name))) throw new MigrationsMissing('migrations are missing')
}
