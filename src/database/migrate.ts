import pg from 'pg'
import { ConfigError } from '../config.ts'
import { applyMigrations, migrationNames } from './schema-engine.ts'

/** Names the migrations that a database has. */
export const APPLIED_MIGRATIONS =
  'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL'

/**
 * Brings the database's schema up to date. Looks first with one plain statement, because compiling
 * the migration engine costs more than everything else at a start that has nothing to migrate.
 *
 * @returns the names of the migrations that were applied
 * @throws ConfigError when the database can never hold the schema
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const connection = { connectionString: databaseUrl, connectionTimeoutMillis: 5_000 }
  const [wanted, applied] = await Promise.all([migrationNames(), appliedMigrations(connection)])
  if (wanted.every((name) => applied.has(name))) return []
  return applyMigrations(connection)
}

async function appliedMigrations(connection: pg.ClientConfig): Promise<Set<string>> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await requireSuitable(client)
    const { rows } = await client.query<{ migration_name: string }>(APPLIED_MIGRATIONS)
    return new Set(rows.map((row) => row.migration_name))
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === UNDEFINED_TABLE) return new Set()
    throw error
  } finally {
    await client.end()
  }
}

/** The oldest major version that the queue of jobs works on. */
const OLDEST_POSTGRES = 13

async function requireSuitable(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    `SELECT current_setting('server_version_num')::int / 10000 AS version,
            current_setting('server_encoding') AS encoding`,
  )
  const { version = 0, encoding = '' } = rows[0] ?? {}
  if (version < OLDEST_POSTGRES) {
    throw new ConfigError(
      `The database of DATABASE_URL is PostgreSQL ${version}. Use one of version ${OLDEST_POSTGRES} or newer.`,
    )
  }
  if (encoding === 'UTF8') return
  const cure = "Name one that was created with TEMPLATE template0 ENCODING 'UTF8'."
  throw new ConfigError(`The database of DATABASE_URL keeps its texts in ${encoding}. ${cure}`)
}

const UNDEFINED_TABLE = '42P01'
