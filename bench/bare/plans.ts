import { addDays, isoDateFrom } from '../../src/finance/dates.ts'
import { moveData } from '../../src/moves/wire.ts'
import type { Category } from '../../src/transactions/category.ts'
import { API_CLIENT_ID } from '../database.ts'
import { firstMove } from '../domain/first-move.ts'
import { goalFor, type PlanSource, planFor } from '../domain/planning.ts'
import { type Goal, type Intake, newId, type Plan, type User } from '../domain/rows.ts'
import { planAnswer, userAnswer } from '../domain/wire.ts'
import { type Answer, CONFLICT } from './answer.ts'
import { columnOf, type Run, type Statement, transaction } from './database.ts'
import { FIND_GOAL, FIND_INTAKE } from './records.ts'
import { findOrCreateUser } from './users.ts'

const LOCK: Statement<object> = {
  name: 'lock_user',
  text: 'SELECT 1 FROM users WHERE api_client_id = $1 AND id = $2 FOR NO KEY UPDATE',
}

const FIND_FORMER: Statement<{ personality: Plan['personalityType']; hasMove: boolean }> = {
  name: 'find_former_plan',
  text: `
    SELECT (SELECT personality_type FROM plans
             WHERE api_client_id = $1 AND user_id = $2 ORDER BY id DESC LIMIT 1) AS personality,
           EXISTS (SELECT FROM money_moves WHERE api_client_id = $1 AND user_id = $2) AS "hasMove"`,
}

const SUM_SPENDING: Statement<{ category: Category; quarter: string; month: string | null }> = {
  name: 'sum_spending',
  text: `
    SELECT category, sum(amount_cents)::text AS quarter,
           (sum(amount_cents) FILTER (WHERE transaction_date >= $4))::text AS month
      FROM transactions
     WHERE api_client_id = $1 AND user_id = $2 AND transaction_date >= $3 AND transaction_date <= $5
       AND currency = $6 AND type = 'expense' AND category NOT IN ('savings', 'debt')
     GROUP BY category
     ORDER BY sum(amount_cents) DESC, category`,
}

/** By itself, as a user has one active goal at a time, also within one statement. */
const REPLACE_GOAL: Statement<object> = {
  name: 'replace_goal',
  text: `UPDATE goals SET status = 'replaced', updated_at = now() WHERE api_client_id = $1 AND id = $2`,
}

/** What a plan changes, each table's rows as JSON. */
const WRITE: Statement<object> = {
  name: 'write_plan',
  text: `
    WITH goal AS (
      INSERT INTO goals SELECT * FROM json_populate_recordset(NULL::goals, $3)
    ), plan AS (
      INSERT INTO plans SELECT * FROM json_populate_recordset(NULL::plans, $4)
    ), move AS (
      INSERT INTO money_moves SELECT * FROM json_populate_recordset(NULL::money_moves, $5)
    ), tasks AS (
      INSERT INTO move_tasks SELECT * FROM json_populate_recordset(NULL::move_tasks, $6)
    ), advanced AS (
      UPDATE users SET onboarding_stage = 'active'
       WHERE api_client_id = $1 AND id = $2 AND onboarding_stage < 'active'
    )
    INSERT INTO events SELECT * FROM json_populate_recordset(NULL::events, $7)
    ON CONFLICT (api_client_id, type, subject_id) DO NOTHING`,
}

export async function generatePlan(externalUserId: string): Promise<Answer> {
  const user = await findOrCreateUser(externalUserId)
  return transaction(async (run) => {
    const now = new Date()
    await run(LOCK, [user.id])
    const found = await readSource(run, user, now)
    if (!found) return CONFLICT
    const { source, hasMove } = found
    const goal = goalFor(source, now)
    const plan = planFor(source, goal, now)
    const { tasks, ...move } = firstMove(source, plan, goal, now)
    const isNewGoal = goal.id !== source.goal?.id
    if (source.goal && isNewGoal) await run(REPLACE_GOAL, [source.goal.id])
    const owner = { userId: user.id }
    const answer = planAnswer(plan, user.id)
    const available = moveData({ ...move, tasks }, user.id, 'available')
    await run(WRITE, [
      user.id,
      rows(owner, isNewGoal ? [goal] : []),
      rows(owner, [plan]),
      rows(owner, hasMove ? [] : [move]),
      rows({ ...owner, moveId: move.id }, hasMove ? [] : tasks),
      rows(owner, [
        event('user.stage_changed', `${user.id}:active`, userAnswer(user).data, now),
        event('plan.generated', plan.id, answer.data, now),
        ...(hasMove ? [] : [event('money_move.available', move.id, available, now)]),
      ]),
    ])
    return { status: 201, body: answer }
  })
}

async function readSource(
  run: Run,
  user: User,
  now: Date,
): Promise<{ source: PlanSource; hasMove: boolean } | undefined> {
  const [intake] = await run<Intake>(FIND_INTAKE, [user.id])
  if (!intake) return undefined
  const [goal] = await run<Goal>(FIND_GOAL, [user.id])
  const [former] = await run(FIND_FORMER, [user.id])
  const today = isoDateFrom(now)
  const days = [addDays(today, -89), addDays(today, -29), today]
  const sums = await run(SUM_SPENDING, [user.id, ...days, intake.currency ?? 'USD'])
  const spending = {
    quarter: sums.map(({ category, quarter }) => ({ category, amount: BigInt(quarter) })),
    month: sums.flatMap(({ category, month }) => (month ? { category, amount: BigInt(month) } : [])),
  }
  const personality = former?.personality ?? null
  return { source: { user, intake, goal, personality, spending }, hasMove: former?.hasMove ?? false }
}

/** Something that happened, and that nobody needs to be told. */
function event(type: string, subjectId: string, data: object, now: Date) {
  return { id: newId('ozz_evt_'), type, subjectId, data, createdAt: now, dispatchedAt: now }
}

/** Rows of a table, as JSON with its columns. */
function rows(owner: object, objects: readonly object[]): string {
  const withColumns = objects.map((object) =>
    Object.fromEntries(
      Object.entries({ apiClientId: API_CLIENT_ID, ...owner, ...object }).map(([field, value]) => [
        columnOf(field),
        value,
      ]),
    ),
  )
  return JSON.stringify(withColumns, (_, value) => (typeof value === 'bigint' ? String(value) : value))
}
