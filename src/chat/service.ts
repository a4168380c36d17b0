import type { Coach, CoachContext, ReplyOptions } from '../coach/coach.ts'
import { isoDateFrom } from '../finance/dates.ts'
import { currentAmount } from '../goals/progress.ts'
import { type GoalService, goalTitle } from '../goals/service.ts'
import type { Goal } from '../goals/store.ts'
import { DEFAULT_CURRENCY, type IntakeService } from '../intake/service.ts'
import type { Intake } from '../intake/store.ts'
import type { Language } from '../language/format.ts'
import type { Clock } from '../lib/clock.ts'
import type { IdFactory } from '../lib/ids.ts'
import type { Page } from '../lib/page.ts'
import type { PlanService } from '../plan/service.ts'
import type { Plan } from '../plan/store.ts'
import { inTransaction, type UserScope } from '../users/scope.ts'
import type { ChatMessage } from './store.ts'
import * as store from './store.ts'

interface Services {
  coach: Coach
  intakes: IntakeService
  plans: PlanService
  goals: GoalService
}

export interface SendOptions extends ReplyOptions {
  /** Where the message came from, and with it what it tells of. */
  source?: 'api_text' | 'whatsapp'
  /** Is a part of the transaction that keeps the exchange. */
  alongside?: (tx: UserScope, exchange: ChatMessage) => Promise<void>
}

/** How many earlier exchanges the coach is shown. */
const RECENT_EXCHANGES = 10

export function createChatService({ coach, intakes, plans, goals }: Services, clock: Clock, ids: IdFactory) {
  async function contextFor(scope: UserScope): Promise<CoachContext> {
    const [intake, plan, goal, recent] = await Promise.all([
      intakes.find(scope),
      plans.find(scope),
      goals.findPresent(scope),
      store.list(scope, { limit: RECENT_EXCHANGES, before: undefined }),
    ])
    return {
      language: scope.user.language,
      currency: intake?.currency ?? DEFAULT_CURRENCY,
      today: isoDateFrom(clock()),
      intake: intake ? coachIntake(intake) : null,
      plan: plan ? coachPlan(plan) : null,
      goal: goal ? coachGoal(goal, scope.user.language) : null,
      recent: recent.map(({ message, reply }) => ({ message, reply })).reverse(),
    }
  }

  return {
    /** Answers a message and keeps the exchange. The coach is asked outside any transaction. */
    async send(scope: UserScope, message: string, options?: SendOptions): Promise<ChatMessage> {
      const answer = await coach.reply(message, await contextFor(scope), options)
      const exchange = {
        ...answer,
        id: ids('ozz_msg_'),
        message,
        language: scope.user.language,
        createdAt: clock(),
      }
      await inTransaction(scope, async (tx) => {
        await store.insert(tx, exchange)
        await options?.alongside?.(tx, exchange)
      })
      return exchange
    },

    /** Newest first, one more than the page holds when there are more. */
    history: (scope: UserScope, page: Page): Promise<ChatMessage[]> => store.list(scope, page),
  }
}

export type ChatService = ReturnType<typeof createChatService>

function coachIntake(intake: Intake): CoachContext['intake'] {
  return {
    income: intake.monthlyIncomeCents,
    expenses: intake.monthlyExpensesCents,
    financialGoal: intake.financialGoal,
    nextPayDate: intake.nextPayDate,
  }
}

function coachPlan(plan: Plan): CoachContext['plan'] {
  return {
    contribution: plan.monthlyContributionCents,
    timelineMonths: plan.timelineMonths,
    projectedGoalDate: plan.projectedGoalDate,
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

function coachGoal(goal: Goal, language: Language): CoachContext['goal'] {
  return {
    name: goalTitle(goal, language),
    type: goal.goalType,
    target: goal.targetAmountCents,
    current: currentAmount(goal),
    targetDate: goal.targetDate,
  }
}
