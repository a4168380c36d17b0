import { pathAt, type Way } from '../coach/ahead.ts'
import type { CoachContext, CoachMove, CoachPlan } from '../coach/coach.ts'
import { isoDateFrom } from '../finance/dates.ts'
import { currentAmount } from '../goals/progress.ts'
import { type GoalService, goalTitle } from '../goals/service.ts'
import type { Goal } from '../goals/store.ts'
import type { SpendingService } from '../insights/spending.ts'
import { homeCurrency, type IntakeService } from '../intake/service.ts'
import type { Intake } from '../intake/store.ts'
import type { Language } from '../language/format.ts'
import type { Clock } from '../lib/clock.ts'
import type { MoveService } from '../moves/service.ts'
import type { Move } from '../moves/store.ts'
import { isStale, type PlanService } from '../plan/service.ts'
import type { Plan } from '../plan/store.ts'
import type { UserScope } from '../users/scope.ts'
import { createRecords } from './records.ts'
import type { RecentExchange } from './store.ts'

export interface ContextSources {
  intakes: IntakeService
  plans: PlanService
  goals: GoalService
  moves: MoveService
  spending: SpendingService
}

type Timeline = Pick<CoachPlan, 'timelineMonths' | 'projectedGoalDate'>

/**
 * What the coach is told of a user. Its size does not grow with the conversation.
 *
 * @param recent the last exchanges, newest first
 */
export async function readContext(
  sources: ContextSources,
  scope: UserScope,
  recent: Promise<RecentExchange[]>,
  clock: Clock,
): Promise<CoachContext> {
  const { intakes, plans, goals, moves, spending } = sources
  const [intake, plan, goal, move, exchanges] = await Promise.all([
    intakes.find(scope),
    plans.find(scope),
    goals.findPresent(scope),
    moves.findOpen(scope),
    recent,
  ])
  const { language } = scope.user
  const currency = homeCurrency(intake)
  const way: Way = {
    today: isoDateFrom(clock()),
    intake: intake ? coachIntake(intake) : null,
    goal: goal ? coachGoal(goal, language) : null,
  }
  return {
    ...way,
    language,
    currency,
    plan: plan ? coachPlan(plan, timelineOf(plan, goal, way)) : null,
    move: move ? coachMove(move) : null,
    records: createRecords({ spending, moves }, scope, currency),
    thread: exchanges[0]?.thread ?? null,
    recent: exchanges.map(({ message, reply }) => ({ message, reply })).reverse(),
  }
}

function coachIntake(intake: Intake): CoachContext['intake'] {
  return {
    income: intake.monthlyIncomeCents,
    expenses: intake.monthlyExpensesCents,
    financialGoal: intake.financialGoal,
    nextPayDate: intake.nextPayDate,
    debtApr: intake.debtApr,
  }
}

function coachPlan(plan: Plan, timeline: Timeline): CoachPlan {
  return {
    contribution: plan.monthlyContributionCents,
    ...timeline,
    targetSavingsRate: plan.targetSavingsRate,
    currentSavingsRate: plan.currentSavingsRate,
    allocations: {
      needs: plan.needsShare,
      wants: plan.wantsShare,
      savings: plan.savingsShare,
      debt: plan.debtShare,
    },
  }
}

/** The plan's own or, where the goal has changed since, the way to the present goal at the same pace. */
function timelineOf(plan: Plan, goal: Goal | undefined, way: Way): Timeline {
  const { timelineMonths, projectedGoalDate, monthlyContributionCents } = plan
  if (!isStale(plan, goal)) return { timelineMonths, projectedGoalDate }
  const path = pathAt(way, monthlyContributionCents)
  return { timelineMonths: path?.months ?? null, projectedGoalDate: path?.date ?? null }
}

function coachGoal(goal: Goal, language: Language): CoachContext['goal'] {
  return {
    name: goalTitle(goal, language),
    type: goal.goalType,
    target: goal.targetAmountCents,
    current: currentAmount(goal),
    targetDate: goal.targetDate,
  }
}

/** The cycle as a coach may know it. */
export function coachMove({ id, dueDate, tasks }: Move): CoachMove {
  return {
    id,
    dueDate,
    tasks: tasks.map(({ id: taskId, taskType, title, amountCents, status, points }) => ({
      id: taskId,
      type: taskType,
      title,
      amount: amountCents,
      status,
      points,
    })),
  }
}
