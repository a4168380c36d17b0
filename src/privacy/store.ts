import type { OnboardingStage } from '../users/onboarding.ts'
import { ofUser, type UserScope } from '../users/scope.ts'

/** A row as it is stored, by the names of its columns. */
export type StoredRow = Record<string, unknown>

/** Everything that is stored of a user. */
export interface StoredUser {
  user: StoredRow & { onboarding_stage: OnboardingStage }
  /** The rows of every other table by its name, in the order of their keys. */
  records: Record<string, StoredRow[]>
}

/**
 * Reads all rows of the user in one statement, and so as they are at one moment.
 *
 * @returns undefined when the user is no more
 */
export async function readAll(scope: UserScope): Promise<StoredUser | undefined> {
  const tables = await findUserTables(scope)
  const [stored] = await scope.database.prisma.$queryRawUnsafe<(StoredUser | { user: null })[]>(
    readAllSql(tables),
    scope.apiClientId,
    scope.user.id,
  )
  return stored?.user ? stored : undefined
}

/** Ends what is under way for the user. A file that is being stored would hold the user's row until its end. */
export async function endJobs(scope: UserScope): Promise<void> {
  await scope.database.prisma.importJob.deleteMany({ where: { ...ofUser(scope) } })
}

/**
 * Deletes the user and, by cascade, every row of theirs; in a transaction that is undone when there was nobody.
 *
 * @returns whether there was anybody to delete
 */
export async function erase(tx: UserScope): Promise<boolean> {
  const { apiClientId, user, database } = tx
  // First, as whoever adds a user under a limit takes this row first, too.
  await database.prisma.$executeRaw`
    UPDATE api_clients SET user_count = GREATEST(user_count - 1, 0)
     WHERE id = ${apiClientId} AND user_count IS NOT NULL`
  const { count } = await database.prisma.user.deleteMany({ where: { apiClientId, id: user.id } })
  return count > 0
}

/** A table with rows of users. All names are quoted, ready for SQL. */
interface UserTable {
  name: string
  /** The name as a string constant. */
  label: string
  /** The column that holds the user's id. */
  owner: 'id' | 'user_id'
  columns: { name: string; type: string; isKey: boolean }[]
}

/** Asks the catalogue, so that a table is covered by the mere fact that it has a `user_id`. */
function findUserTables(scope: UserScope): Promise<UserTable[]> {
  return scope.database.prisma.$queryRaw<UserTable[]>`
    SELECT quote_ident(c.relname) AS name,
           quote_literal(c.relname) AS label,
           CASE c.relname WHEN 'users' THEN 'id' ELSE 'user_id' END AS owner,
           json_agg(
             json_build_object(
               'name', quote_ident(a.attname),
               'type', format_type(a.atttypid, NULL),
               'isKey', coalesce(a.attnum = ANY (i.indkey), false))
             ORDER BY a.attnum) AS columns
      FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
     GROUP BY c.oid, c.relname
    HAVING c.relname = 'users' OR array_agg(a.attname::text) @> ARRAY['api_client_id', 'user_id']
     ORDER BY c.relname`
}

function readAllSql(tables: UserTable[]): string {
  const users = tables.filter(({ owner }) => owner === 'id')
  const others = tables.filter(({ owner }) => owner === 'user_id')
  const records = others.map(
    (table) => `(${table.label}, (SELECT coalesce(json_agg(r), '[]') FROM (${rowsSql(table)}) r))`,
  )
  return `
    SELECT (SELECT row_to_json(r) FROM (${users.map(rowsSql).join()}) r) AS "user",
           (SELECT json_object_agg(name, content)
              FROM (VALUES ${records.join(', ')}) AS t (name, content)) AS records`
}

/** All rows of the user in a table; $1 is the API client's id and $2 the user's. */
function rowsSql({ name, owner, columns }: UserTable): string {
  const key = columns.filter((column) => column.isKey).map((column) => column.name)
  return `
    SELECT ${columns.map(columnSql).join(', ')} FROM ${name}
     WHERE api_client_id = $1 AND ${owner} = $2
     ${key.length > 0 ? `ORDER BY ${key.join(', ')}` : ''}`
}

/** A column in the form that JSON has for it in the rest of the API. */
function columnSql({ name, type }: UserTable['columns'][number]): string {
  if (type === 'timestamp with time zone') {
    return `to_char(${name} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS ${name}`
  }
  if (type === 'bytea') return `encode(${name}, 'hex') AS ${name}`
  return name
}
