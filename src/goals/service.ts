import type { EventService } from '../events/service.ts'
import type { Cents } from '../finance/money.ts'
import { LANGUAGES, type Language } from '../language/format.ts'
import { texts } from '../language/index.ts'
import type { Clock } from '../lib/clock.ts'
import { abridge, notFound } from '../lib/errors.ts'
import type { IdFactory } from '../lib/ids.ts'
import { createListeners } from '../lib/listeners.ts'
import type { Page } from '../lib/page.ts'
import type { UserScope } from '../users/scope.ts'
import type { UserService } from '../users/service.ts'
import { statusAfterChange } from './progress.ts'
import type { Goal } from './store.ts'
import * as store from './store.ts'
import { goalData } from './wire.ts'

/** What a partner says of a goal. Amounts are cents. */
export type GoalInput = Pick<
  Goal,
  'goalType' | 'goalName' | 'targetAmountCents' | 'startingAmountCents' | 'targetDate' | 'cadence'
>
export type SystemGoal = Omit<GoalInput, 'targetDate' | 'cadence'>

interface Services {
  users: UserService
  events: EventService
}

export function createGoalService({ users, events }: Services, clock: Clock, ids: IdFactory) {
  const changed = createListeners<UserScope>()
  const removing = createListeners<{ tx: UserScope; goalId: string }>()

  /** @param former the active goal, which the new one takes the place of */
  async function insert(
    tx: UserScope,
    origin: Goal['origin'],
    input: GoalInput,
    former: Goal | undefined,
  ): Promise<Goal> {
    if (former) await store.update(tx, former.id, { status: 'replaced', updatedAt: clock() })
    const status = statusAfterChange({ ...input, progressCents: 0n, status: 'active' }, false)
    const id = ids('ozz_goal_')
    const goal = await store.insert(tx, { ...input, id, origin, status, createdAt: clock() })
    if (status === 'completed') await recordCompletion(tx, goal)
    return goal
  }

  /** A goal whose terms were changed since can be completed once more. */
  async function recordCompletion(tx: UserScope, goal: Goal): Promise<void> {
    await events.recordOf(tx, {
      type: 'goal.completed',
      subjectId: `${goal.id}:${goal.revision}`,
      data: goalData(goal, tx.user.id, null),
    })
  }

  /** The active goal or, when the newest was reached and none has followed, that one. */
  async function findPresent(scope: UserScope): Promise<Goal | undefined> {
    const foremost = await store.findForemost(scope)
    return foremost?.status === 'replaced' ? undefined : foremost
  }

  async function get(scope: UserScope, goalId: string): Promise<Goal> {
    const goal = await store.find(scope, goalId)
    if (!goal) throw goalNotFound(goalId)
    return goal
  }

  /** Writes what is new of a goal, and what follows from it for its status. */
  async function revise(tx: UserScope, goal: Goal, changes: Partial<Goal>): Promise<Goal> {
    const active = await store.findActive(tx)
    const isAnotherActive = active !== undefined && active.id !== goal.id
    const status = statusAfterChange({ ...goal, ...changes }, isAnotherActive)
    const revised = await store.update(tx, goal.id, { ...changes, status, updatedAt: clock() })
    if (!revised) throw goalNotFound(goal.id)
    if (status === 'completed' && goal.status !== 'completed') await recordCompletion(tx, revised)
    return revised
  }

  /**
   * Moves a goal by so many cents, back when negative. The caller holds the user's lock.
   *
   * @returns undefined when the goal has been deleted
   */
  async function addProgress(tx: UserScope, goalId: string, amount: Cents): Promise<Goal | undefined> {
    const goal = await store.find(tx, goalId)
    return goal && revise(tx, goal, { progressCents: goal.progressCents + amount })
  }

  return {
    /** Calls the listener in every transaction that changes which goal is active or what it asks for. */
    onChanged: changed.add,

    /** Calls the listener in every transaction that deletes a goal, before that: nothing may point at it then. */
    onRemoving: removing.add,

    /** Sets a goal, which takes the place of the active one. */
    create: (scope: UserScope, input: GoalInput): Promise<Goal> =>
      users.exclusively(scope, async (tx) => {
        const goal = await insert(tx, 'user', input, await store.findActive(tx))
        await changed.tell(tx)
        return goal
      }),

    /** @throws NOT_FOUND */
    get,

    /** Whether the user has this goal. */
    has: async (scope: UserScope, goalId: string): Promise<boolean> =>
      (await store.find(scope, goalId)) !== undefined,

    /** The active goal first, one more than the page holds when there are more. */
    list: (scope: UserScope, page: Page): Promise<Goal[]> => store.list(scope, page),

    /**
     * Changes what is given and nothing else.
     *
     * @throws NOT_FOUND
     */
    update: (scope: UserScope, goalId: string, changes: Partial<GoalInput>): Promise<Goal> =>
      users.exclusively(scope, async (tx) => {
        const goal = await get(tx, goalId)
        const isNew = (field: keyof GoalInput) => field in changes && changes[field] !== goal[field]
        if (!FIELDS.some(isNew)) return goal
        const isReplanned = PLANNED.some(isNew)
        const revision = goal.revision + (isReplanned ? 1 : 0)
        const origin = isMadeOwn(goal, changes) ? 'user' : goal.origin
        const revised = await revise(tx, goal, { ...changes, revision, origin })
        if (goal.status === 'active' || revised.status === 'active') await changed.tell(tx)
        return revised
      }),

    /** @throws NOT_FOUND */
    remove: (scope: UserScope, goalId: string): Promise<void> =>
      users.exclusively(scope, async (tx) => {
        const goal = await get(tx, goalId)
        await removing.tell({ tx, goalId })
        await store.remove(tx, goalId)
        if (goal.status === 'active') await changed.tell(tx)
      }),

    findActive: (scope: UserScope): Promise<Goal | undefined> => store.findActive(scope),

    findPresent,

    /**
     * The active goal, or the proposed one, made now, for a user who has none. A goal that was made this way gives
     * way to a proposal of the other type. The caller holds the user's lock.
     */
    async ensureActive(tx: UserScope, proposal: SystemGoal): Promise<Goal> {
      const present = await findPresent(tx)
      if (present && !isOutdated(present, proposal)) return present
      const input = { ...proposal, targetDate: null, cadence: present?.cadence ?? 'monthly' }
      return insert(tx, 'system', input, present?.status === 'active' ? present : undefined)
    },

    addProgress,

    /** Lets money count toward a goal that no task moved; the rest is as with {@link addProgress}. */
    async contribute(tx: UserScope, goalId: string, amount: Cents): Promise<void> {
      await addProgress(tx, goalId, amount)
      await changed.tell(tx)
    },
  }
}

export type GoalService = ReturnType<typeof createGoalService>

/** The fields that plans are made from. */
const PLANNED = [
  'goalType',
  'goalName',
  'targetAmountCents',
  'startingAmountCents',
  'targetDate',
] as const satisfies readonly (keyof GoalInput)[]

/** Those and what plans do not ask for. */
const FIELDS = [...PLANNED, 'cadence'] as const

/** Whether a goal that a plan made becomes the user's own: plan generation must not turn its kind back. */
function isMadeOwn(goal: Goal, changes: Partial<GoalInput>): boolean {
  const { goalType, targetAmountCents } = { ...goal, ...changes }
  return goalType !== goal.goalType && targetAmountCents !== null
}

/** Whether plan generation should make a goal of its own in place of the present one. */
function isOutdated(present: Goal, proposal: SystemGoal): boolean {
  if (present.status === 'active')
    return present.origin === 'system' && present.goalType !== proposal.goalType
  // The like of a goal that was reached at once need not be made with every plan.
  const isReachedAtOnce =
    statusAfterChange({ ...proposal, progressCents: 0n, status: 'active' }, false) === 'completed'
  return !(isReachedAtOnce && present.origin === 'system' && present.goalType === proposal.goalType)
}

function goalNotFound(goalId: string) {
  return notFound(`No goal found with id '${abridge(goalId)}' for this user.`)
}

/** The name of a goal; one that the plan made and nobody renamed is called what the language calls it. */
export function goalTitle(goal: Pick<Goal, 'goalType' | 'goalName'>, language: Language): string {
  const names = LANGUAGES.map((known) => texts[known].plan.goalNames[goal.goalType])
  return names.includes(goal.goalName) ? texts[language].plan.goalNames[goal.goalType] : goal.goalName
}
