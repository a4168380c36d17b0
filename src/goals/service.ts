import type { Cents } from '../finance/money.ts'
import { type Language, texts } from '../language/index.ts'
import type { Clock } from '../lib/clock.ts'
import type { IdFactory } from '../lib/ids.ts'
import type { UserScope } from '../users/scope.ts'
import type { Goal, NewGoal } from './store.ts'
import * as store from './store.ts'

export type SystemGoal = Pick<NewGoal, 'goalType' | 'goalName' | 'targetAmountCents' | 'startingAmountCents'>

export function createGoalService(clock: Clock, ids: IdFactory) {
  return {
    findActive: (scope: UserScope): Promise<Goal | undefined> => store.findActive(scope),

    /**
     * The active goal, or the proposed one, made now, for a user who has none. A goal that was made this
     * way gives way to a proposal of the other type. The caller holds the user's lock.
     */
    async ensureActive(scope: UserScope, proposal: SystemGoal): Promise<Goal> {
      const active = await store.findActive(scope)
      const isOutdated = active?.origin === 'system' && active.goalType !== proposal.goalType
      if (active && !isOutdated) return active
      if (active) await store.markReplaced(scope, active.id, clock())
      return store.insert(scope, { ...proposal, id: ids('ozz_goal_'), origin: 'system', createdAt: clock() })
    },
  }
}

export type GoalService = ReturnType<typeof createGoalService>

/** How much of the target is there: saved, or paid of the debt. In cents. */
export function currentAmount(goal: Goal): Cents {
  return goal.startingAmountCents
}

/** The name of a goal; one that the plan made is called what the language calls it. */
export function goalTitle({ origin, goalType, goalName }: Goal, language: Language): string {
  return origin === 'system' ? texts[language].plan.goalNames[goalType] : goalName
}
