import { majorFromCents } from '../finance/money.ts'
import { toTimestamp } from '../http/schemas.ts'
import { currentAmount, progressShare } from './progress.ts'
import type { Goal } from './store.ts'

export function isActive({ status }: Goal): boolean {
  return status === 'active'
}

/** A goal as the API shows it. */
export function goalData(goal: Goal, userId: string, nextMoveDate: string | null) {
  const { targetAmountCents } = goal
  const share = progressShare(goal)
  return {
    id: goal.id,
    user_id: userId,
    goal_type: goal.goalType,
    goal_name: goal.goalName,
    target_amount: targetAmountCents === null ? null : majorFromCents(targetAmountCents),
    starting_amount: majorFromCents(goal.startingAmountCents),
    current_amount: majorFromCents(currentAmount(goal)),
    progress_percent: share === null ? null : share / 100,
    target_date: goal.targetDate,
    cadence: goal.cadence,
    next_move_date: isActive(goal) ? nextMoveDate : null,
    status: goal.status,
    created_at: toTimestamp(goal.createdAt),
    updated_at: toTimestamp(goal.updatedAt),
  }
}
