import pg from 'pg'
import { applyMigrations, migrationNames } from './schema-engine.ts'

/** Names the migrations that a database has. */
export const APPLIED_MIGRATIONS =
  'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL'

/**
 * Brings the database's schema up to date. Looks first with one plain statement, because compiling
 * the migration engine costs more than everything else at a start that has nothing to migrate.
 *
 * @returns the names of the migrations that were applied
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
    const { rows } = await client.query<{ migration_name: string }>(APPLIED_MIGRATIONS)
    return new Set(rows.map((row) => row.migration_name))
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === UNDEFINED_TABLE) return new Set()
    throw error
  } finally {
    await client.end()
  }
}

const UNDEFINED_TABLE = '42P01'
