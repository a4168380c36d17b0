import type { EventService } from '../events/service.ts'
import { amountPerTime, type Cadence } from '../finance/cadence.ts'
import { addDays, type IsoDate, isoDateFrom } from '../finance/dates.ts'
import { type Cents, maxCents, minCents } from '../finance/money.ts'
import { currentAmount, lackingAmount } from '../goals/progress.ts'
import { type GoalService, goalTitle } from '../goals/service.ts'
import type { Goal } from '../goals/store.ts'
import type { CategorySpending, SpendingService } from '../insights/spending.ts'
import { homeCurrency, type IntakeService } from '../intake/service.ts'
import type { Intake } from '../intake/store.ts'
import type { Clock } from '../lib/clock.ts'
import type { IdFactory } from '../lib/ids.ts'
import type { Plan } from '../plan/store.ts'
import type { UserScope } from '../users/scope.ts'
import { composeTasks, type TaskDraft } from './composition.ts'
import { TASK_POINTS } from './points.ts'
import { firstSchedule, nextSchedule, type Schedule } from './schedule.ts'
import type { Move, MoveTask } from './store.ts'
import * as store from './store.ts'
import { moveData } from './wire.ts'

interface Services {
  intakes: IntakeService
  goals: GoalService
  spending: SpendingService
  events: EventService
}

/** What a cycle follows. */
export interface CycleBasis {
  plan: Plan
  intake: Intake | undefined
  /** The active goal, or the one that was reached last. */
  goal: Goal | undefined
}

/** In how many cycles no task of the library comes twice. */
const CYCLES_WITHOUT_REPEAT = 12

/** What counts as a month of spending, in days. */
const SPENDING_DAYS = 30

/** Opens cycles and keeps the open one in step with goal and plan; always a part of the caller's transaction. */
export function createCycles(services: Services, clock: Clock, ids: IdFactory) {
  const { intakes, goals, spending, events } = services
  const today = (): IsoDate => isoDateFrom(clock())

  /** The last 30 days' spending or, when there is none, that of the 30 days before. */
  async function recentSpending(tx: UserScope, currency: string): Promise<CategorySpending[]> {
    for (const to of [today(), addDays(today(), -SPENDING_DAYS)]) {
      const found = await spending.spending(tx, { from: addDays(to, 1 - SPENDING_DAYS), to }, currency)
      if (found.length > 0) return found
    }
    return []
  }

  async function findBasis(tx: UserScope, plan: Plan): Promise<CycleBasis> {
    return { plan, intake: await intakes.find(tx), goal: await goals.findPresent(tx) }
  }

  /** The tasks of a cycle; `spent` is what of its contribution has been made already. */
  async function draftTasks(
    tx: UserScope,
    { plan, intake, goal }: CycleBasis,
    cadence: Cadence,
    recent: readonly string[],
    spent: Cents = 0n,
  ): Promise<TaskDraft[]> {
    const currency = homeCurrency(intake)
    const share = maxCents(amountPerTime(plan.monthlyContributionCents, cadence) - spent, 0n)
    const lacking = goal ? lackingAmount(goal) : null
    return composeTasks({
      language: tx.user.language,
      currency,
      goal:
        goal?.status === 'active'
          ? {
              type: goal.goalType,
              name: goalTitle(goal, tx.user.language),
              target: goal.targetAmountCents,
              current: currentAmount(goal),
            }
          : null,
      budget: lacking === null ? share : minCents(share, lacking),
      goalReached: goal?.status === 'completed',
      cadence,
      personality: plan.personalityType,
      spending: await recentSpending(tx, currency),
      recent: new Set(recent),
    })
  }

  const recentKeys = (tx: UserScope, before?: string): Promise<string[]> =>
    store.recentKeys(tx, CYCLES_WITHOUT_REPEAT - 1, before)

  function newTask(draft: TaskDraft, position: number, id = ids('ozz_task_')): MoveTask {
    const { taskType, key, title, amount } = draft
    return {
      id,
      position,
      taskType,
      key,
      title,
      amountCents: amount,
      points: TASK_POINTS[taskType],
      status: 'pending',
      completedAt: null,
      goalId: null,
    }
  }

  /** Records, once, that a cycle is available. */
  async function announce(tx: UserScope, moveId: string): Promise<void> {
    await store.update(tx, moveId, { announcedAt: clock() })
    const move = await store.find(tx, moveId)
    if (move) await recordAvailable(tx, move)
  }

  function recordAvailable(tx: UserScope, move: Move): Promise<void> {
    const data = moveData(move, tx.user.id, 'available')
    return events.recordOf(tx, { type: 'money_move.available', subjectId: move.id, data })
  }

  /**
   * Opens the cycle that comes next. No other one is open.
   *
   * @param former the cycle before it; undefined when it is the user's first
   * @param known what it follows, where the caller has read that
   */
  async function openNext(
    tx: UserScope,
    plan: Plan,
    former: Schedule | undefined,
    known?: CycleBasis,
  ): Promise<Move> {
    const basis = known ?? (await findBasis(tx, plan))
    const cadence = basis.goal?.cadence ?? former?.cadence ?? 'monthly'
    const schedule = scheduleAfter(former, basis, cadence)
    const drafts = await draftTasks(tx, basis, cadence, former ? await recentKeys(tx) : [])
    const now = clock()
    const isAvailable = schedule.availableOn <= isoDateFrom(now)
    const move: Move = {
      ...schedule,
      id: ids('ozz_move_'),
      tasks: drafts.map((draft, position) => newTask(draft, position)),
      outcome: null,
      bonusPoints: 0,
      createdAt: now,
      announcedAt: isAvailable ? now : null,
      closedAt: null,
    }
    await store.insert(tx, move)
    if (isAvailable) await recordAvailable(tx, move)
    return move
  }

  /** When the cycle behind `former` comes or, without one, the user's first. */
  function scheduleAfter(former: Schedule | undefined, { intake }: CycleBasis, cadence: Cadence): Schedule {
    if (former) return nextSchedule(former, cadence)
    return firstSchedule(today(), intake?.nextPayDate ?? null, cadence)
  }

  /** Lets a cycle come as often as the goal wants by now. */
  async function reschedule(tx: UserScope, move: Move, basis: CycleBasis, cadence: Cadence): Promise<void> {
    const former = await store.findNewest(tx, move.id)
    const { dueDate, anchorDate } = scheduleAfter(former, basis, cadence)
    await store.reschedule(tx, move.id, { cadence, dueDate, anchorDate })
  }

  /**
   * Lets what is still to be done in the open cycle follow the goal, the plan and its personality: all of an
   * untouched cycle and its day, else its `do` tasks.
   *
   * @param undoneId a `do` task that is to be done after all, and must not go
   */
  async function realign(tx: UserScope, move: Move, plan: Plan, undoneId?: string): Promise<void> {
    const settled = move.tasks.filter(({ status }) => status !== 'pending')
    const isUntouched = settled.length === 0 && undoneId === undefined
    const replaced = move.tasks
      .filter(({ status, taskType }) => status === 'pending' && (isUntouched || taskType === 'do'))
      .sort((a, b) => Number(b.id === undoneId) - Number(a.id === undoneId))
    if (replaced.length === 0) return
    const spent = settled.reduce((sum, { amountCents }) => sum + (amountCents ?? 0n), 0n)
    const basis = await findBasis(tx, plan)
    const cadence = (isUntouched ? basis.goal?.cadence : undefined) ?? move.cadence
    if (cadence !== move.cadence) await reschedule(tx, move, basis, cadence)
    const drafts = await draftTasks(tx, basis, cadence, await recentKeys(tx, move.id), spent)
    const wanted = isUntouched ? drafts : drafts.filter(({ taskType }) => taskType === 'do')
    const firstPosition = isUntouched ? 0 : Math.max(...move.tasks.map(({ position }) => position)) + 1
    // A task keeps its id, so that whoever has been shown it can still mark it as done.
    const kept = Map.groupBy(replaced, ({ taskType }) => taskType)
    const tasks = wanted.map((draft, index) =>
      newTask(draft, firstPosition + index, kept.get(draft.taskType)?.shift()?.id),
    )
    await store.removeTasks(
      tx,
      move.id,
      replaced.map(({ id }) => id),
    )
    await store.insertTasks(tx, move.id, tasks)
  }

  return { openNext, realign, announce }
}
