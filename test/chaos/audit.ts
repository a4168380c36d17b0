import { ONBOARDING_STAGES } from '../../src/users/onboarding.ts'
import type { Findings } from './findings.ts'
import { type Ledger, MARKERS, type MarkedTable } from './ledger.ts'
import type { Postgres } from './postgres.ts'

const ORDER: readonly string[] = ONBOARDING_STAGES

/** The people of the load, apart from whom the probes call for. */
const PEOPLE = `SELECT id FROM users WHERE external_user_id LIKE 'person-%'`

/** What no table may show, whatever happened; each names what is wrong. */
const CONTRADICTIONS: Record<string, string> = {
  'a goal does not add up': `
    SELECT id FROM goals g WHERE progress <> COALESCE(
      (SELECT sum(amount_cents) FROM move_tasks t
        WHERE t.api_client_id = g.api_client_id AND t.goal_id = g.id AND status = 'done'), 0) + COALESCE(
      (SELECT sum(amount_cents) FROM transactions t
        WHERE t.api_client_id = g.api_client_id AND t.goal_id = g.id), 0)`,
  'two goals are active': `SELECT user_id FROM goals WHERE status = 'active' GROUP BY 1 HAVING count(*) > 1`,
  'two cycles are open': `SELECT user_id FROM money_moves WHERE outcome IS NULL GROUP BY 1 HAVING count(*) > 1`,
  'two cycles are due on one day': `
    SELECT user_id FROM money_moves GROUP BY user_id, due_date HAVING count(*) > 1`,
  'the first task was rewarded twice': `
    SELECT user_id FROM money_moves WHERE bonus_points > 0 GROUP BY 1 HAVING count(*) > 1`,
  'a cycle is closed with a task pending': `
    SELECT m.id FROM money_moves m JOIN move_tasks t ON t.move_id = m.id
     WHERE m.outcome IS NOT NULL AND t.status = 'pending'`,
  'the stage is not that of what the user did': `
    SELECT id FROM users u WHERE onboarding_stage <> CASE
      WHEN EXISTS (SELECT 1 FROM plans WHERE user_id = u.id) THEN 'active'
      WHEN EXISTS (SELECT 1 FROM financial_intakes WHERE user_id = u.id) THEN 'plan_pending'
      ELSE 'intake_pending' END::onboarding_stage`,
  'an event happened twice': `SELECT subject_id FROM events GROUP BY type, subject_id HAVING count(*) > 1`,
  'an event was handed on twice': `
    SELECT event_id FROM webhook_deliveries GROUP BY endpoint_id, event_id HAVING count(*) > 1`,
}

/** Compares what is stored with what was promised. */
export async function audit(postgres: Postgres, ledger: Ledger, findings: Findings): Promise<void> {
  for (const [wrong, text] of Object.entries(CONTRADICTIONS)) {
    for (const row of await postgres.query(text)) findings.add(`${wrong}: ${Object.values(row)}`)
  }
  for (const table of Object.keys(MARKERS).filter(isMarked)) {
    for (const wrong of compare(ledger.rows[table], await storedRows(postgres, table))) {
      findings.add(`${table}: ${wrong}`)
    }
  }
  const done = await postgres.query<{ id: string }>(`SELECT id FROM move_tasks WHERE status = 'done'`)
  reportLost('the task is not done', ledger.tasks, new Set(done.map(({ id }) => id)), findings)
  const moved = await postgres.query<{ pair: string }>(
    `SELECT id || ' ' || goal_id AS pair FROM transactions WHERE goal_id IS NOT NULL`,
  )
  const contributions = [...ledger.contributions].map((pair) => pair.join(' '))
  reportLost('it counts toward no goal', contributions, new Set(moved.map(({ pair }) => pair)), findings)
}

function isMarked(name: string): name is MarkedTable {
  return name in MARKERS
}

export interface StoredRow {
  id: string
  marker: string
}

function storedRows(postgres: Postgres, table: MarkedTable): Promise<StoredRow[]> {
  const whose = table === 'users' ? 'id' : 'user_id'
  // Plans make goals as well.
  const own = table === 'goals' ? `AND origin = 'user'` : ''
  return postgres.query<StoredRow>(
    `SELECT id, ${MARKERS[table]} AS marker FROM ${table} WHERE ${whose} IN (${PEOPLE}) ${own}`,
  )
}

/** Tells what of the rows by their markers is lost, doubled, another's, or there although nobody was told. */
export function* compare(
  promised: ReadonlyMap<string, string | undefined>,
  stored: readonly StoredRow[],
): Generator<string, void> {
  const found = new Map<string, string>()
  for (const { id, marker } of stored) {
    if (found.has(marker)) yield `'${marker}' is there twice: ${found.get(marker)} and ${id}`
    found.set(marker, id)
    if (!promised.has(marker)) yield `'${marker}' (${id}) is there, and nobody was told`
  }
  for (const [marker, id] of promised) {
    const there = found.get(marker)
    if (there === undefined) yield `'${marker}' (${id}) was acknowledged and is lost`
    else if (id !== undefined && id !== there) yield `'${marker}' was acknowledged as ${id} and is ${there}`
  }
}

function reportLost(
  wrong: string,
  promised: Iterable<string>,
  there: ReadonlySet<string>,
  findings: Findings,
): void {
  for (const item of promised) if (!there.has(item)) findings.add(`${wrong}: ${item}`)
}

/** Compares each user's stage with the one of the last look. */
export function createStageWatch(postgres: Postgres, findings: Findings): () => Promise<void> {
  let before = new Map<string, number>()
  return async () => {
    const rows = await postgres.query<{ id: string; stage: string }>(
      'SELECT id, onboarding_stage AS stage FROM users',
    )
    const now = new Map(rows.map(({ id, stage }) => [id, ORDER.indexOf(stage)]))
    for (const [id, stage] of before) {
      const present = now.get(id)
      if (present === undefined) findings.add(`user ${id} is gone`)
      else if (present < stage) findings.add(`user ${id} went back from stage ${stage} to ${present}`)
    }
    before = now
  }
}
