import { createHash } from 'node:crypto'

type RunSql = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

/** All tables of the schema but the migrations' own. */
export async function tableNames(sql: RunSql): Promise<string[]> {
  const rows = await sql(`
    SELECT table_name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations'
     ORDER BY table_name`)
  return rows.map((row) => String(row.table_name))
}

/** How many rows each table has. */
export async function countRows(sql: RunSql): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of await tableNames(sql)) {
    const [row] = await sql(`SELECT count(*)::int AS count FROM "${table}"`)
    counts[table] = Number(row?.count)
  }
  return counts
}

/** Every row of every table as text; with `clientId`, of this API client alone. */
export async function readRows(sql: RunSql, clientId?: string): Promise<string[]> {
  const rows: string[] = []
  for (const table of await tableNames(sql)) {
    const key = table === 'api_clients' ? 'id' : 'api_client_id'
    const where = clientId === undefined ? '' : `WHERE t."${key}" = $1`
    const found = await sql(
      `SELECT to_jsonb(t)::text AS text FROM "${table}" t ${where} ORDER BY 1`,
      clientId === undefined ? [] : [clientId],
    )
    rows.push(...found.map((row) => `${table} ${row.text}`))
  }
  return rows
}

/** Changes whenever any row of the API client does. */
export async function fingerprint(sql: RunSql, clientId: string): Promise<string> {
  const rows = await readRows(sql, clientId)
  return createHash('sha256').update(rows.join('\n')).digest('hex')
}
