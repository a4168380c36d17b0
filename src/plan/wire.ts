import { majorFromCents } from '../finance/money.ts'
import { toTimestamp } from '../http/schemas.ts'
import type { Plan } from './store.ts'

/** A plan as the API shows it. */
export function planData(plan: Plan & { stale: boolean }, userId: string) {
  return {
    id: plan.id,
    user_id: userId,
    description: plan.description,
    timeline_months: plan.timelineMonths,
    allocations: {
      needs: percent(plan.needsShare),
      wants: percent(plan.wantsShare),
      savings: percent(plan.savingsShare),
      debt: percent(plan.debtShare),
    },
    key_metrics: {
      monthly_savings_amount: plan.goalType === 'debt' ? 0 : majorFromCents(plan.monthlyContributionCents),
      projected_goal_date: plan.projectedGoalDate,
      current_savings_rate: percent(plan.currentSavingsRate),
      target_savings_rate: percent(plan.targetSavingsRate),
      debt_payoff_date: plan.debtPayoffDate,
    },
    action_items: plan.actionItems,
    personality_type: plan.personalityType,
    stale: plan.stale,
    created_at: toTimestamp(plan.createdAt),
    updated_at: toTimestamp(plan.updatedAt),
  }
}

/** Percent from hundredths of a percent. */
function percent(hundredths: number): number {
  return hundredths / 100
}
