import type { CoachExpense, Days, Ledger, Records } from '../../src/coach/coach.ts'
import { streakOf } from '../../src/moves/points.ts'
import type { MoveOutcome } from '../../src/moves/schedule.ts'
import type { Goal, Intake } from '../domain/rows.ts'
import { columns, run, type Statement } from './database.ts'

export const FIND_INTAKE: Statement<Intake> = {
  name: 'find_intake',
  text: `
    SELECT ${columns(`id monthlyIncomeCents monthlyExpensesCents financialGoal nextPayDate currency
                      currentSavingsCents totalDebtCents debtApr createdAt`)}
      FROM financial_intakes WHERE api_client_id = $1 AND user_id = $2 ORDER BY id DESC LIMIT 1`,
}

export const FIND_GOAL: Statement<Goal> = {
  name: 'find_goal',
  text: `
    SELECT ${columns(`id origin goalType goalName targetAmountCents startingAmountCents progressCents targetDate
                      cadence status revision createdAt updatedAt`)}
      FROM goals WHERE api_client_id = $1 AND user_id = $2 AND status = 'active'`,
}

const WITHIN = `
  FROM transactions
 WHERE api_client_id = $1 AND user_id = $2 AND currency = $3 AND transaction_date >= $4 AND transaction_date <= $5`

const SPENT = `type = 'expense' AND category NOT IN ('savings', 'debt')`

const LEDGER: Statement<{ type: 'expense' | 'income'; category: CoachExpense['category']; amount: string }> =
  {
    name: 'ledger',
    text: `
    SELECT type, category, sum(amount_cents)::text AS amount ${WITHIN}
     GROUP BY type, category ORDER BY sum(amount_cents) DESC, category`,
  }

const LARGEST: Statement<CoachExpense> = {
  name: 'largest',
  text: `
    SELECT description, category, amount_cents AS amount, transaction_date AS date ${WITHIN}
       AND ${SPENT} AND ($6::category IS NULL OR category = $6)
     ORDER BY amount_cents DESC, transaction_date DESC, id DESC LIMIT 5`,
}

const MATCHING: Statement<{ amount: string; count: number }> = {
  name: 'matching',
  text: `
    SELECT coalesce(sum(amount_cents), 0)::text AS amount, count(*)::int AS count ${WITHIN}
       AND type = 'expense'
       AND position($6 IN translate(lower(description), 'áàâãäåéèêëíìîïóòôõöúùûüçñ', 'aaaaaaeeeeiiiiooooouuuucn')) > 0`,
}

const POINTS: Statement<{ points: number; done: number; outcomes: MoveOutcome[] }> = {
  name: 'points',
  text: `
    SELECT (SELECT coalesce(sum(points), 0) FROM move_tasks
             WHERE api_client_id = $1 AND user_id = $2 AND status = 'done')::int
           + coalesce(sum(bonus_points), 0)::int AS points,
           (SELECT count(*) FROM move_tasks
             WHERE api_client_id = $1 AND user_id = $2 AND status = 'done')::int AS done,
           coalesce(json_agg(outcome ORDER BY id DESC) FILTER (WHERE outcome IS NOT NULL), '[]') AS outcomes
      FROM money_moves WHERE api_client_id = $1 AND user_id = $2`,
}

/** What the coach may look up of a user while it answers. */
export function createRecords(userId: string, currency: string): Records {
  const found: unknown[] = []
  async function keep<Finding>(lookup: Promise<Finding>): Promise<Finding> {
    const finding = await lookup
    found.push(finding)
    return finding
  }
  const within = ({ from, to }: Days) => [userId, currency, from, to]

  async function ledger(days: Days): Promise<Ledger> {
    const sums = await run(LEDGER, within(days))
    const rows = sums.map((row) => ({ ...row, amount: BigInt(row.amount) }))
    const categories = rows.filter(({ type }) => type === 'expense')
    return {
      income: total(rows.filter(({ type }) => type === 'income')),
      spent: total(categories.filter(({ category }) => category !== 'savings' && category !== 'debt')),
      categories: categories.map(({ category, amount }) => ({ category, amount })),
    }
  }

  async function matching(words: string, days: Days) {
    const [row] = await run(MATCHING, [...within(days), words])
    return { amount: BigInt(row?.amount ?? 0), count: row?.count ?? 0 }
  }

  async function points() {
    const [row] = await run(POINTS, [userId])
    const outcomes = row?.outcomes ?? []
    return {
      points: row?.points ?? 0,
      streak: streakOf(outcomes),
      completedCycles: outcomes.filter((outcome) => outcome === 'completed').length,
      doneTasks: row?.done ?? 0,
    }
  }

  return {
    found,
    ledger: (days) => keep(ledger(days)),
    largest: (days, category) => keep(run(LARGEST, [...within(days), category])),
    matching: (words, days) => keep(matching(words, days)),
    points: () => keep(points()),
  }
}

function total(rows: readonly { amount: bigint }[]): bigint {
  return rows.reduce((sum, { amount }) => sum + amount, 0n)
}
