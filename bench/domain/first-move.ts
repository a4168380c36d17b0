import { amountPerTime } from '../../src/finance/cadence.ts'
import { isoDateFrom } from '../../src/finance/dates.ts'
import { minCents } from '../../src/finance/money.ts'
import { currentAmount, lackingAmount } from '../../src/goals/progress.ts'
import { composeTasks } from '../../src/moves/composition.ts'
import { TASK_POINTS } from '../../src/moves/points.ts'
import { firstSchedule } from '../../src/moves/schedule.ts'
import type { PlanSource } from './planning.ts'
import { type Goal, type Move, newId, type Plan } from './rows.ts'

/** The user's first cycle of Money Moves, open at once. */
export function firstMove({ user, intake, spending }: PlanSource, plan: Plan, goal: Goal, now: Date): Move {
  const today = isoDateFrom(now)
  const share = amountPerTime(plan.monthlyContributionCents, goal.cadence)
  const lacking = lackingAmount(goal)
  const drafts = composeTasks({
    language: user.language,
    currency: intake.currency ?? 'USD',
    goal: goal.status === 'active' ? cycleGoal(goal) : null,
    budget: lacking === null ? share : minCents(share, lacking),
    goalReached: goal.status === 'completed',
    cadence: goal.cadence,
    personality: plan.personalityType,
    spending: spending.month,
    recent: new Set(),
  })
  return {
    ...firstSchedule(today, intake.nextPayDate, goal.cadence),
    id: newId('ozz_move_'),
    outcome: null,
    bonusPoints: 0,
    createdAt: now,
    announcedAt: now,
    closedAt: null,
    tasks: drafts.map(({ taskType, key, title, amount }, position) => ({
      id: newId('ozz_task_'),
      position,
      taskType,
      key,
      title,
      amountCents: amount,
      points: TASK_POINTS[taskType],
      status: 'pending',
      completedAt: null,
      goalId: null,
    })),
  }
}

function cycleGoal(goal: Goal) {
  return {
    type: goal.goalType,
    name: goal.goalName,
    target: goal.targetAmountCents,
    current: currentAmount(goal),
  }
}
