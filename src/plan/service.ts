import { isoDateFrom } from '../finance/dates.ts'
import { currentAmount, type GoalService, goalTitle, type SystemGoal } from '../goals/service.ts'
import { DEFAULT_CURRENCY, type IntakeService } from '../intake/service.ts'
import type { Intake } from '../intake/store.ts'
import type { Language } from '../language/format.ts'
import type { Clock } from '../lib/clock.ts'
import { intakeRequired, notFound } from '../lib/errors.ts'
import type { IdFactory } from '../lib/ids.ts'
import type { Page } from '../lib/page.ts'
import { createSerially } from '../lib/serially.ts'
import { inTransaction, type UserScope } from '../users/scope.ts'
import type { UserService } from '../users/service.ts'
import { computePlan, initialGoal, type PlanFigures, type PlanInputs } from './engine.ts'
import { goalNameFor, type PlanNarrative, writePlan } from './narrative.ts'
import type { Plan } from './store.ts'
import * as store from './store.ts'

interface Services {
  users: UserService
  intakes: IntakeService
  goals: GoalService
}

export function createPlanService({ users, intakes, goals }: Services, clock: Clock, ids: IdFactory) {
  const serially = createSerially()

  async function generateInTransaction(tx: UserScope): Promise<Plan> {
    await users.lock(tx)
    const intake = await intakes.find(tx)
    if (!intake) throw intakeRequired()
    const { language } = tx.user
    const goal = await goals.ensureActive(tx, proposedGoal(intake, language))
    const now = clock()
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
      spending: null,
      today: isoDateFrom(now),
    }
    const figures = computePlan(inputs)
    const narrative = writePlan(figures, inputs, {
      language,
      currency: intake.currency ?? DEFAULT_CURRENCY,
      goalName: goalTitle(goal, language),
    })
    const identity = {
      id: ids('ozz_plan_'),
      goalId: goal.id,
      goalType: goal.goalType,
      language,
      createdAt: now,
      updatedAt: now,
    }
    const plan = toPlan(identity, figures, narrative)
    await store.insert(tx, plan)
    await users.advance(tx, 'plan_generated')
    return plan
  }

  return {
    /**
     * Makes the next plan from the newest intake and the active goal, which it creates where there is none.
     *
     * @throws INTAKE_REQUIRED
     */
    generate: (scope: UserScope): Promise<Plan> =>
      // A burst for one user must not hold every connection of the pool while it waits for that user's row. Who
      // has a connection already must not wait here for somebody who has none yet.
      scope.database.isTransaction
        ? generateInTransaction(scope)
        : serially(scope.user.id, () => inTransaction(scope, generateInTransaction)),

    /** The current plan, if there is one. */
    find: (scope: UserScope): Promise<Plan | undefined> => store.findCurrent(scope),

    /** @throws NOT_FOUND before the first plan */
    async get(scope: UserScope): Promise<Plan> {
      const plan = await store.findCurrent(scope)
      if (!plan) throw notFound('This user has no plan yet.')
      return plan
    },

    /** Newest first, one more than the page holds when there are more. */
    history: (scope: UserScope, page: Page): Promise<Plan[]> => store.list(scope, page),
  }
}

export type PlanService = ReturnType<typeof createPlanService>

function proposedGoal(intake: Intake, language: Language): SystemGoal {
  const { type, target, starting } = initialGoal({
    income: intake.monthlyIncomeCents,
    expenses: intake.monthlyExpensesCents,
    financialGoal: intake.financialGoal,
    currentSavings: intake.currentSavingsCents,
    totalDebt: intake.totalDebtCents,
  })
  return {
    goalType: type,
    goalName: goalNameFor(type, language),
    targetAmountCents: target,
    startingAmountCents: starting,
  }
}

function toPlan(
  identity: Pick<Plan, 'id' | 'goalId' | 'goalType' | 'language' | 'createdAt' | 'updatedAt'>,
  figures: PlanFigures,
  narrative: PlanNarrative,
): Plan {
  const { allocations } = figures
  return {
    ...identity,
    ...narrative,
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
    personalityType: null,
  }
}
