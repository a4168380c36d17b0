import type { EventService } from '../events/service.ts'
import { addDays, type IsoDate, isoDateFrom } from '../finance/dates.ts'
import { currentAmount } from '../goals/progress.ts'
import { type GoalService, goalTitle, type SystemGoal } from '../goals/service.ts'
import type { Goal } from '../goals/store.ts'
import type { SpendingService } from '../insights/spending.ts'
import { homeCurrency, type IntakeService } from '../intake/service.ts'
import type { Intake } from '../intake/store.ts'
import type { Language } from '../language/format.ts'
import type { Clock } from '../lib/clock.ts'
import { intakeRequired, notFound, planRequired } from '../lib/errors.ts'
import type { IdFactory } from '../lib/ids.ts'
import { createListeners } from '../lib/listeners.ts'
import type { Page } from '../lib/page.ts'
import { spendingKind } from '../transactions/category.ts'
import type { UserScope } from '../users/scope.ts'
import type { UserService } from '../users/service.ts'
import { computePlan, initialGoal, type PlanFigures, type PlanInputs } from './engine.ts'
import { goalNameFor, type PlanNarrative, writePlan } from './narrative.ts'
import type { PersonalityType } from './personality.ts'
import type { Plan } from './store.ts'
import * as store from './store.ts'
import { planData } from './wire.ts'

interface Services {
  users: UserService
  intakes: IntakeService
  goals: GoalService
  spending: SpendingService
  events: EventService
}

/** A plan that has just been made, in the transaction in which it was. */
export interface PlanMade {
  tx: UserScope
  plan: Plan
  /** What it was made from. */
  intake: Intake
  goal: Goal
}

/** How many days of spending a plan looks back on. */
const DAYS_OF_SPENDING = 90

/** A plan, and whether the goal has changed since it was made. */
export type CurrentPlan = Plan & { stale: boolean }

export function createPlanService(
  { users, intakes, goals, spending, events }: Services,
  clock: Clock,
  ids: IdFactory,
) {
  const generated = createListeners<PlanMade>()
  const personalized = createListeners<UserScope>()

  async function requireCurrent(scope: UserScope): Promise<Plan> {
    const plan = await store.findCurrent(scope)
    if (!plan) throw planRequired()
    return plan
  }

  /** What was recently spent on needs and on wants, in the intake's currency; null when nothing is known. */
  async function recentSpending(
    tx: UserScope,
    intake: Intake,
    today: IsoDate,
  ): Promise<PlanInputs['spending']> {
    const range = { from: addDays(today, 1 - DAYS_OF_SPENDING), to: today }
    const byCategory = await spending.spending(tx, range, homeCurrency(intake))
    const sumOf = (kind: 'need' | 'want') =>
      byCategory
        .filter(({ category }) => spendingKind(category) === kind)
        .reduce((sum, { amount }) => sum + amount, 0n)
    return byCategory.length > 0 ? { needs: sumOf('need'), wants: sumOf('want') } : null
  }

  return {
    /** Calls the listener in every transaction that makes a plan. */
    onGenerated: generated.add,

    /** Calls the listener in every transaction that gives a plan another personality. */
    onPersonalized: personalized.add,

    /** Keeps the plans of a goal that is about to be deleted. */
    forgetGoal: store.forgetGoal,

    /**
     * Makes the next plan from the newest intake and the active goal, which it creates where there is none. It
     * speaks to the personality that the plan before it spoke to.
     *
     * @throws INTAKE_REQUIRED
     */
    generate: (scope: UserScope): Promise<CurrentPlan> =>
      users.exclusively(scope, async (tx) => {
        const intake = await intakes.find(tx)
        if (!intake) throw intakeRequired()
        const { language } = tx.user
        const former = await store.findCurrent(tx)
        const personality = former?.personalityType ?? null
        const goal = await goals.ensureActive(tx, proposedGoal(intake, language))
        const aim = aimOf(goal)
        const now = clock()
        const today = isoDateFrom(now)
        const inputs = {
          ...planInputs(intake, aim, today),
          spending: await recentSpending(tx, intake, today),
        }
        const figures = computePlan(inputs)
        const plan = {
          id: ids('ozz_plan_'),
          intakeId: intake.id,
          ...aim,
          ...storedFigures(figures),
          ...narrate(figures, inputs, { intake, aim, language, personality }),
          createdAt: now,
          updatedAt: now,
        }
        await store.insert(tx, plan)
        await users.advance(tx, 'plan_generated')
        const current = { ...plan, stale: false }
        await events.recordOf(tx, {
          type: 'plan.generated',
          subjectId: plan.id,
          data: planData(current, tx.user.id),
        })
        await generated.tell({ tx, plan, intake, goal })
        return current
      }),

    /**
     * Rewrites the current plan for a personality, in the user's present language. No figure changes.
     *
     * @throws PLAN_REQUIRED
     */
    personalize: (scope: UserScope, personality: PersonalityType): Promise<CurrentPlan> =>
      users.exclusively(scope, async (tx) => {
        const plan = await requireCurrent(tx)
        const intake = await intakes.getById(tx, plan.intakeId)
        const inputs = planInputs(intake, plan, isoDateFrom(plan.createdAt))
        const figures = { ...computePlan(inputs), allocations: allocationsOf(plan) }
        const { language } = tx.user
        const texts = narrate(figures, inputs, { intake, aim: plan, language, personality })
        const changes = { ...texts, updatedAt: clock() }
        await store.updateTexts(tx, plan.id, changes)
        await personalized.tell(tx)
        return { ...plan, ...changes, stale: isStale(plan, await goals.findActive(tx)) }
      }),

    /** The current plan, if there is one. */
    find: (scope: UserScope): Promise<Plan | undefined> => store.findCurrent(scope),

    /** @throws NOT_FOUND before the first plan */
    async get(scope: UserScope): Promise<CurrentPlan> {
      const plan = await store.findCurrent(scope)
      if (!plan) throw notFound('This user has no plan yet.')
      return { ...plan, stale: isStale(plan, await goals.findActive(scope)) }
    },

    /** Newest first, one more than the page holds when there are more. */
    async history(scope: UserScope, page: Page): Promise<CurrentPlan[]> {
      const active = await goals.findActive(scope)
      const rows = await store.list(scope, page)
      return rows.map((plan) => ({ ...plan, stale: isStale(plan, active) }))
    },
  }
}

export type PlanService = ReturnType<typeof createPlanService>

/** The goal as a plan remembers it. */
type Aim = Pick<
  Plan,
  | 'goalId'
  | 'goalRevision'
  | 'goalType'
  | 'goalName'
  | 'goalTargetCents'
  | 'goalCurrentCents'
  | 'goalTargetDate'
>

function aimOf(goal: Goal): Aim {
  return {
    goalId: goal.id,
    goalRevision: goal.revision,
    goalType: goal.goalType,
    goalName: goal.goalName,
    goalTargetCents: goal.targetAmountCents,
    goalCurrentCents: currentAmount(goal),
    goalTargetDate: goal.targetDate,
  }
}

/** Whether the next plan would be made for another goal, or for the same one with other terms. */
export function isStale({ goalId, goalRevision }: Plan, active: Goal | undefined): boolean {
  if (goalId === null) return true
  // A goal that was reached takes nothing from the plan that led to it.
  return active !== undefined && (active.id !== goalId || active.revision !== goalRevision)
}

function planInputs(intake: Intake, aim: Aim, today: IsoDate): PlanInputs {
  return {
    income: intake.monthlyIncomeCents,
    expenses: intake.monthlyExpensesCents,
    goal: {
      type: aim.goalType,
      target: aim.goalTargetCents,
      current: aim.goalCurrentCents,
      targetDate: aim.goalTargetDate,
    },
    debtApr: intake.debtApr,
    spending: null,
    today,
  }
}

interface Addressee {
  intake: Intake
  aim: Aim
  language: Language
  personality: PersonalityType | null
}

function narrate(
  figures: PlanFigures,
  inputs: PlanInputs,
  { intake, aim, language, personality }: Addressee,
) {
  const narrative: PlanNarrative = writePlan(figures, inputs, {
    language,
    currency: homeCurrency(intake),
    goalName: goalTitle(aim, language),
    personality,
  })
  return { ...narrative, language, personalityType: personality }
}

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

function storedFigures(figures: PlanFigures) {
  const { allocations } = figures
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

function allocationsOf(plan: Plan): PlanFigures['allocations'] {
  return { needs: plan.needsShare, wants: plan.wantsShare, savings: plan.savingsShare, debt: plan.debtShare }
}
