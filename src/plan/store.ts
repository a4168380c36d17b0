import type { Statement } from '../database/database.ts'
import type { PlanModel } from '../database/generated/models.ts'
import { type IsoDate, isoDateFrom, utcMidnight } from '../finance/dates.ts'
import { type Page, pageOf } from '../lib/page.ts'
import { ofUser, type UserScope } from '../users/scope.ts'

/** Amounts are cents; shares and rates are hundredths of a percent of income. */
export type Plan = Omit<PlanModel, 'apiClientId' | 'userId' | DateField> & Record<DateField, IsoDate | null>

type DateField = 'projectedGoalDate' | 'debtPayoffDate' | 'goalTargetDate'

export async function insert(scope: UserScope, plan: Plan): Promise<void> {
  await scope.database.prisma.plan.create({
    data: {
      ...plan,
      ...ofUser(scope),
      projectedGoalDate: plan.projectedGoalDate && utcMidnight(plan.projectedGoalDate),
      debtPayoffDate: plan.debtPayoffDate && utcMidnight(plan.debtPayoffDate),
      goalTargetDate: plan.goalTargetDate && utcMidnight(plan.goalTargetDate),
    },
  })
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
    SELECT api_client_id AS "apiClientId", user_id AS "userId", id, intake_id AS "intakeId", goal_id AS "goalId",
           goal_revision AS "goalRevision", goal_type AS "goalType", goal_name AS "goalName",
           goal_target_cents AS "goalTargetCents", goal_current_cents AS "goalCurrentCents",
           goal_target_date AS "goalTargetDate", language, description, action_items AS "actionItems",
           timeline_months AS "timelineMonths", needs_share AS "needsShare", wants_share AS "wantsShare",
           savings_share AS "savingsShare", debt_share AS "debtShare",
           monthly_contribution_cents AS "monthlyContributionCents",
           current_savings_rate AS "currentSavingsRate", target_savings_rate AS "targetSavingsRate",
           projected_goal_date AS "projectedGoalDate", debt_payoff_date AS "debtPayoffDate",
           personality_type AS "personalityType", created_at AS "createdAt", updated_at AS "updatedAt"
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
