import pg from 'pg'

/** Tables that belong to no tenant: the tenants themselves and the migrations' own. */
const TENANTLESS = ['api_clients', '_prisma_migrations']

/** What would let a row of one tenant clash with, or point at, a row of another; empty when nothing does. */
export async function tenancyFlaws(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ flaw: string }>(
    `
    WITH tables AS (
      SELECT c.oid, c.relname AS name, a.attnum AS tenant, a.attnotnull AS required
        FROM pg_class c
        LEFT JOIN pg_attribute a
          ON a.attrelid = c.oid AND a.attname = 'api_client_id' AND NOT a.attisdropped
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> ALL ($1)
    )
    SELECT name || ' has no api_client_id' AS flaw FROM tables WHERE tenant IS NULL
    UNION ALL
    SELECT name || ': api_client_id may be null' FROM tables WHERE tenant IS NOT NULL AND NOT required
    UNION ALL
    SELECT name || ' has no primary key' FROM tables
     WHERE NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = oid AND i.indisprimary)
    UNION ALL
    SELECT t.name || ': ' || i.indexrelid::regclass::text ||
           CASE WHEN i.indisprimary THEN ' (primary key)' ELSE ' (unique index)' END
      FROM tables t JOIN pg_index i ON i.indrelid = t.oid
     WHERE i.indisunique AND t.tenant IS NOT NULL AND NOT t.tenant = ANY (i.indkey::int2[])
    UNION ALL
    SELECT t.name || ': ' || k.conname || ' (foreign key)'
      FROM tables t
      JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'f'
      JOIN tables other ON other.oid = k.confrelid
     WHERE NOT EXISTS (
       SELECT FROM unnest(k.conkey, k.confkey) AS pair(here, there)
        WHERE pair.here = t.tenant AND pair.there = other.tenant)
    ORDER BY 1`,
    [TENANTLESS],
  )
  return rows.map(({ flaw }) => flaw)
}

/** Every column that holds an amount. */
export async function centsColumns(
  client: pg.Client,
): Promise<{ table: string; column: string; type: string }[]> {
  const { rows } = await client.query(`
    SELECT table_name AS "table", column_name AS "column", data_type AS type
      FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name LIKE '%\\_cents'
     ORDER BY 1, 2`)
  return rows
}

/**
 * Tries a value on a copy of the table that has all its CHECKs and nothing else, all other columns null.
 *
 * @param value an SQL expression
 * @returns `accepted`, or PostgreSQL's code of the refusal
 */
export async function probeValue(
  client: pg.Client,
  table: string,
  column: string,
  value: string,
): Promise<string> {
  await client.query('BEGIN')
  try {
    await client.query(`CREATE TEMP TABLE probe (LIKE "${table}" INCLUDING CONSTRAINTS) ON COMMIT DROP`)
    const { rows } = await client.query<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute
        WHERE attrelid = 'probe'::regclass AND attnum > 0 AND attnotnull`,
    )
    for (const { name } of rows) await client.query(`ALTER TABLE probe ALTER COLUMN "${name}" DROP NOT NULL`)
    await client.query(`INSERT INTO probe ("${column}") VALUES (${value})`)
    return 'accepted'
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code) return error.code
    throw error
  } finally {
    await client.query('ROLLBACK')
  }
}
