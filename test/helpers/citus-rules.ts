import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { repository } from './processes.ts'

export const DISTRIBUTION_FILE = path.join(repository, 'prisma/citus/distribute.sql')

/** A table of the file, in its order. */
export interface Placement {
  table: string
  kind: 'distributed' | 'reference' | 'local'
  /** What it is distributed by. */
  column: string | null
  colocatedWith: string | null
}

const PLACEMENTS =
  /^(?:SELECT create_reference_table\('(?<reference>\w+)'\);|-- local: (?<local>\w+)|SELECT create_distributed_table\('(?<distributed>\w+)', '(?<column>\w+)', colocate_with => '(?<with>\w+)'\);)$/gm

/** What the file does with which table. @throws Error when it does something that is not understood here */
export async function readPlacements(): Promise<Placement[]> {
  const sql = await readFile(DISTRIBUTION_FILE, 'utf8')
  const placements = [...sql.matchAll(PLACEMENTS)].map(({ groups = {} }): Placement => {
    const { reference, local, distributed, column, with: colocatedWith } = groups
    const none = { column: null, colocatedWith: null }
    if (reference) return { table: reference, kind: 'reference', ...none }
    if (local) return { table: local, kind: 'local', ...none }
    return {
      table: distributed ?? '',
      kind: 'distributed',
      column: column ?? null,
      colocatedWith: colocatedWith === 'none' ? null : (colocatedWith ?? null),
    }
  })
  const statements = sql.split('\n').filter((line) => line !== '' && !line.startsWith('--'))
  const understood = placements.filter(({ kind }) => kind !== 'local').length + 1
  if (statements.length !== understood) throw new Error('The file has statements of another form.')
  return placements
}

/**
 * What Citus would refuse, by its own rules for keys, references, triggers and sequences; empty when nothing is.
 *
 * @param placements in the order in which they are carried out
 */
export async function distributionFlaws(client: pg.Client, placements: Placement[]): Promise<string[]> {
  const { rows } = await client.query<{ flaw: string }>(FLAWS, [
    placements.map(({ table }) => table),
    placements.map(({ kind }) => kind),
    placements.map(({ column }) => column),
    placements.map(({ colocatedWith, table }) => colocatedWith ?? table),
  ])
  return rows.map(({ flaw }) => flaw)
}

const FLAWS = `
  WITH placed AS (
    SELECT p.*, c.oid, a.attnum
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) WITH ORDINALITY AS p(name, kind, col, partner, place)
      LEFT JOIN pg_class c
        ON c.relname = p.name AND c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = p.col AND NOT a.attisdropped
  ), keys AS (
    SELECT k.conname, k.confupdtype, k.confdeltype, here.*,
           there.kind AS there_kind, there.name AS there_name, there.partner AS there_partner, there.place AS there_place,
           EXISTS (SELECT FROM unnest(k.conkey, k.confkey) AS pair(a, b) WHERE a = here.attnum AND b = there.attnum) AS paired,
           here.attnum = ANY (k.conkey) AS has_column
      FROM pg_constraint k
      JOIN placed here ON here.oid = k.conrelid
      LEFT JOIN placed there ON there.oid = k.confrelid
     WHERE k.contype = 'f'
  )
  SELECT c.relname || ' is not named' AS flaw
    FROM pg_class c
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.oid NOT IN (SELECT oid FROM placed WHERE oid IS NOT NULL)
  UNION ALL
  SELECT name || ' is no table' FROM placed WHERE oid IS NULL
  UNION ALL
  SELECT name || ' is named more than once' FROM placed GROUP BY name HAVING count(*) > 1
  UNION ALL
  SELECT name || ' has no column ' || col FROM placed WHERE oid IS NOT NULL AND col IS NOT NULL AND attnum IS NULL
  UNION ALL
  SELECT name || ' is not with the others: ' || partner FROM placed
   WHERE kind = 'distributed' AND partner <> (SELECT name FROM placed WHERE kind = 'distributed' ORDER BY place LIMIT 1)
  UNION ALL
  SELECT p.name || ': ' || i.indexrelid::regclass::text || ' lacks ' || p.col
    FROM placed p JOIN pg_index i ON i.indrelid = p.oid
   WHERE p.kind = 'distributed' AND (i.indisunique OR i.indisexclusion) AND NOT p.attnum = ANY (i.indkey::int2[])
  UNION ALL
  SELECT p.name || ': ' || k.conname || ' does not compare ' || p.col || ' by ='
    FROM placed p JOIN pg_constraint k ON k.conrelid = p.oid AND k.contype = 'x'
   WHERE p.kind = 'distributed' AND NOT EXISTS (
     SELECT FROM unnest(k.conkey, k.conexclop) AS part(key, operator) JOIN pg_operator o ON o.oid = operator
      WHERE key = p.attnum AND o.oprname = '=')
  UNION ALL
  SELECT name || ': ' || conname || ' points from a ' || kind || ' table to a distributed one' FROM keys
   WHERE kind <> 'distributed' AND there_kind = 'distributed'
  UNION ALL
  SELECT name || ': ' || conname || ' points to a local table' FROM keys WHERE kind <> 'local' AND there_kind = 'local'
  UNION ALL
  SELECT name || ': ' || conname || ' does not tie ' || col || ' to ' || there_name FROM keys
   WHERE kind = 'distributed' AND there_kind = 'distributed' AND NOT paired
  UNION ALL
  SELECT name || ': ' || conname || ' changes or empties ' || col FROM keys
   WHERE kind = 'distributed' AND has_column AND (confupdtype IN ('c', 'n', 'd') OR confdeltype IN ('n', 'd'))
  UNION ALL
  SELECT name || ' comes before ' || there_name || ', which it points at' FROM keys
   WHERE kind <> 'local' AND there_place > place
  UNION ALL
  SELECT p.name || ': ' || t.tgname || ' is a trigger'
    FROM placed p JOIN pg_trigger t ON t.tgrelid = p.oid
   WHERE p.kind <> 'local' AND NOT t.tgisinternal
  UNION ALL
  SELECT p.name || ' has a column of a sequence'
    FROM placed p JOIN pg_depend d ON d.refobjid = p.oid AND d.deptype IN ('a', 'i') JOIN pg_class s ON s.oid = d.objid
   WHERE p.kind <> 'local' AND s.relkind = 'S'
  ORDER BY 1`
