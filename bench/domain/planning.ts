import { isoDateFrom } from '../../src/finance/dates.ts'
import { currentAmount, statusAfterChange } from '../../src/goals/progress.ts'
import type { CategorySpending } from '../../src/insights/spending.ts'
import { computePlan, initialGoal, type PlanFigures, type PlanInputs } from '../../src/plan/engine.ts'
import { goalNameFor, writePlan } from '../../src/plan/narrative.ts'
import { spendingKind } from '../../src/transactions/category.ts'
import { type Goal, type Intake, newId, type Plan, type User } from './rows.ts'

/** What a plan is made from. */
export interface PlanSource {
  user: User
  intake: Intake
  /** The active one. */
  goal: Goal | undefined
  personality: Plan['personalityType']
  /** Of the last 90 days, and of the last 30 of them. */
  spending: { quarter: CategorySpending[]; month: CategorySpending[] }
}

/** The goal that a plan of this source is made for: the active one, unless it was made for another aim. */
export function goalFor({ user, intake, goal }: PlanSource, now: Date): Goal {
  if (goal && (goal.origin === 'user' || goal.goalType === intake.financialGoal)) return goal
  const { type, target, starting } = initialGoal({
    income: intake.monthlyIncomeCents,
    expenses: intake.monthlyExpensesCents,
    financialGoal: intake.financialGoal,
    currentSavings: intake.currentSavingsCents,
    totalDebt: intake.totalDebtCents,
  })
  const state = {
    targetAmountCents: target,
    startingAmountCents: starting,
    progressCents: 0n,
    status: 'active' as const,
  }
  return {
    ...state,
    status: statusAfterChange(state, false),
    id: newId('ozz_goal_'),
    origin: 'system',
    goalType: type,
    goalName: goalNameFor(type, user.language),
    targetDate: null,
    cadence: goal?.cadence ?? 'monthly',
    revision: 1,
    createdAt: now,
    updatedAt: now,
  }
}

/** The plan for a goal, with all its figures and texts. */
export function planFor({ user, intake, personality, spending }: PlanSource, goal: Goal, now: Date): Plan {
  const inputs: PlanInputs = {
    income: intake.monthlyIncomeCents,
    expenses: intake.monthlyExpensesCents,
    goal: {
      type: goal.goalType,
      target: goal.targetAmountCents,
      current: currentAmount(goal),
      targetDate: goal.targetDate,
    },
    debtApr: intake.debtApr,
    spending: splitOf(spending.quarter),
    today: isoDateFrom(now),
  }
  const figures = computePlan(inputs)
  const { language } = user
  const currency = intake.currency ?? 'USD'
  return {
    id: newId('ozz_plan_'),
    intakeId: intake.id,
    goalId: goal.id,
    goalRevision: goal.revision,
    goalType: goal.goalType,
    goalName: goal.goalName,
    goalTargetCents: goal.targetAmountCents,
    goalCurrentCents: currentAmount(goal),
    goalTargetDate: goal.targetDate,
    ...writePlan(figures, inputs, { language, currency, goalName: goal.goalName, personality }),
    ...figuresOf(figures),
    language,
    personalityType: personality,
    createdAt: now,
    updatedAt: now,
  }
}

function splitOf(spending: readonly CategorySpending[]): PlanInputs['spending'] {
  const sumOf = (kind: 'need' | 'want') =>
    spending
      .filter(({ category }) => spendingKind(category) === kind)
      .reduce((sum, { amount }) => sum + amount, 0n)
  return spending.length > 0 ? { needs: sumOf('need'), wants: sumOf('want') } : null
}

function figuresOf({ allocations, ...figures }: PlanFigures) {
  return {
    timelineMonths: figures.timelineMonths,
    needsShare: allocations.needs,
    wantsShare: allocations.wants,
    savingsShare: allocations.savings,
    debtShare: allocations.debt,
    monthlyContributionCents: figures.contribution,
    currentSavingsRate: figures.currentSavingsRate,
    targetSavingsRate: figures.targetSavingsRate,
    projectedGoalDate: figures.projectedGoalDate,
    debtPayoffDate: figures.debtPayoffDate,
  }
}
