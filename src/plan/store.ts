import { type Columns, insertSql, selectSql, valuesOf } from '../database/columns.ts'
import type { Statement } from '../database/database.ts'
import type { PlanModel } from '../database/generated/models.ts'
import { type IsoDate, isoDateFrom } from '../finance/dates.ts'
import { type Page, pageOf } from '../lib/page.ts'
import { ofUser, type UserScope } from '../users/scope.ts'

/** Amounts are cents; shares and rates are hundredths of a percent of income. */
export type Plan = Omit<PlanModel, 'apiClientId' | 'userId' | DateField> & Record<DateField, IsoDate | null>

type DateField = 'projectedGoalDate' | 'debtPayoffDate' | 'goalTargetDate'

const COLUMNS: Columns<PlanModel> = {
  apiClientId: 'api_client_id',
  userId: 'user_id',
  id: 'id',
  intakeId: 'intake_id',
  goalId: 'goal_id',
  goalRevision: 'goal_revision',
  goalType: 'goal_type',
  goalName: 'goal_name',
  goalTargetCents: 'goal_target_cents',
  goalCurrentCents: 'goal_current_cents',
  goalTargetDate: 'goal_target_date',
  language: 'language',
  description: 'description',
  actionItems: 'action_items',
  timelineMonths: 'timeline_months',
  needsShare: 'needs_share',
  wantsShare: 'wants_share',
  savingsShare: 'savings_share',
  debtShare: 'debt_share',
  monthlyContributionCents: 'monthly_contribution_cents',
  currentSavingsRate: 'current_savings_rate',
  targetSavingsRate: 'target_savings_rate',
  projectedGoalDate: 'projected_goal_date',
  debtPayoffDate: 'debt_payoff_date',
  personalityType: 'personality_type',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
}

const insertStatement: Statement<never> = { name: 'plans.insert', text: insertSql('plans', COLUMNS) }

export async function insert(scope: UserScope, plan: Plan): Promise<void> {
  await scope.database.query(insertStatement, valuesOf(COLUMNS, { ...plan, ...ofUser(scope) }))
}

/** Rewrites the texts of a plan; its figures never change. */
export async function updateTexts(
  scope: UserScope,
  planId: string,
  texts: Pick<Plan, 'description' | 'actionItems' | 'language' | 'personalityType' | 'updatedAt'>,
): Promise<void> {
  await scope.database.prisma.plan.updateMany({
    where: { ...ofUser(scope), id: planId },
    data: texts,
  })
}

/** Lets the plans that point at a goal point at none. */
export async function forgetGoal(scope: UserScope, goalId: string): Promise<void> {
  await scope.database.prisma.plan.updateMany({
    where: { ...ofUser(scope), goalId },
    data: { goalId: null },
  })
}

const findCurrentStatement: Statement<PlanModel> = {
  name: 'plans.find_current',
  isShort: true,
  text: `
    SELECT ${selectSql('plans', COLUMNS)}
      FROM plans WHERE api_client_id = $1 AND user_id = $2 ORDER BY id DESC LIMIT 1`,
}

/** The newest plan. */
export async function findCurrent(scope: UserScope): Promise<Plan | undefined> {
  const [current] = await scope.database.query(findCurrentStatement, [scope.apiClientId, scope.user.id])
  return current && toPlan(current)
}

/** Newest first, one more than the page holds when there are more. */
export async function list(scope: UserScope, page: Page): Promise<Plan[]> {
  const { id, order } = pageOf(page)
  const rows = await scope.database.prisma.plan.findMany({
    where: { ...ofUser(scope), id },
    ...order,
  })
  return rows.map(toPlan)
}

function toPlan(row: PlanModel): Plan {
  const { apiClientId: _, userId: __, projectedGoalDate, debtPayoffDate, goalTargetDate, ...rest } = row
  return {
    ...rest,
    projectedGoalDate: projectedGoalDate && isoDateFrom(projectedGoalDate),
    debtPayoffDate: debtPayoffDate && isoDateFrom(debtPayoffDate),
    goalTargetDate: goalTargetDate && isoDateFrom(goalTargetDate),
  }
}
