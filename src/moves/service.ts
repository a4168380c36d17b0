import type { Database } from '../database/database.ts'
import type { EventService } from '../events/service.ts'
import { amountPerTime, type Cadence } from '../finance/cadence.ts'
import { type IsoDate, isoDateFrom } from '../finance/dates.ts'
import { type Cents, maxCents, minCents } from '../finance/money.ts'
import { currentAmount, lackingAmount } from '../goals/progress.ts'
import { type GoalService, goalTitle } from '../goals/service.ts'
import { DEFAULT_CURRENCY, type IntakeService } from '../intake/service.ts'
import type { Clock } from '../lib/clock.ts'
import { abridge, conflict, notFound, planRequired } from '../lib/errors.ts'
import type { IdFactory } from '../lib/ids.ts'
import type { Page } from '../lib/page.ts'
import type { PlanService } from '../plan/service.ts'
import type { Plan } from '../plan/store.ts'
import type { UserScope } from '../users/scope.ts'
import type { UserService } from '../users/service.ts'
import { composeTasks, type TaskDraft } from './composition.ts'
import { completionRate, FIRST_TASK_BONUS, streakOf, TASK_POINTS } from './points.ts'
import {
  firstSchedule,
  type MoveOutcome,
  type MoveStatus,
  nextSchedule,
  type Schedule,
  statusOn,
} from './schedule.ts'
import type { Move, MoveTask } from './store.ts'
import * as store from './store.ts'

interface Services {
  users: UserService
  intakes: IntakeService
  goals: GoalService
  plans: PlanService
  events: EventService
}

/** What a user's Money Moves come to so far. */
export interface MoveSummary {
  totalPoints: number
  /** Cycles completed in a row, counted back from the newest closed one. */
  streak: number
  /** Hundredths of a percent of the closed cycles. */
  completionRate: number
  completedCycles: number
  skippedCycles: number
  doneTasks: number
  skippedTasks: number
}

/** In how many cycles no task of the library comes twice. */
const CYCLES_WITHOUT_REPEAT = 12

/** How many cycles are announced in one transaction. */
const BATCH = 500

export function createMoveService(services: Services, clock: Clock, ids: IdFactory) {
  const { users, intakes, goals, plans, events } = services
  const today = (): IsoDate => isoDateFrom(clock())

  async function get(scope: UserScope, moveId: string): Promise<Move> {
    const move = await store.find(scope, moveId)
    if (!move) throw notFound(`No Money Moves cycle found with id '${abridge(moveId)}' for this user.`)
    return move
  }

  /** The tasks of a cycle; `spent` is what of its contribution has been made already. */
  async function draftTasks(
    tx: UserScope,
    plan: Plan,
    cadence: Cadence,
    { before, spent = 0n }: { before?: string; spent?: Cents } = {},
  ): Promise<TaskDraft[]> {
    const intake = await intakes.find(tx)
    const goal = await goals.findPresent(tx)
    const share = maxCents(amountPerTime(plan.monthlyContributionCents, cadence) - spent, 0n)
    const lacking = goal ? lackingAmount(goal) : null
    return composeTasks({
      language: tx.user.language,
      currency: intake?.currency ?? DEFAULT_CURRENCY,
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
      spending: [],
      recent: new Set(await store.recentKeys(tx, CYCLES_WITHOUT_REPEAT - 1, before)),
    })
  }

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

  async function announce(tx: UserScope, moveId: string): Promise<void> {
    await store.update(tx, moveId, { announcedAt: clock() })
    const { apiClientId, user, database } = tx
    const occurrence = {
      apiClientId,
      userId: user.id,
      type: 'money_move.available',
      subjectId: moveId,
    } as const
    await events.record(database, [occurrence])
  }

  async function open(tx: UserScope, plan: Plan, schedule: Schedule): Promise<Move> {
    const drafts = await draftTasks(tx, plan, schedule.cadence)
    const id = ids('ozz_move_')
    const tasks = drafts.map((draft, position) => newTask(draft, position))
    await store.insert(tx, { ...schedule, id, createdAt: clock(), tasks })
    if (schedule.availableOn <= today()) await announce(tx, id)
    return get(tx, id)
  }

  /** Opens the cycle that comes next. No other one is open. */
  async function openNext(tx: UserScope, plan: Plan): Promise<Move> {
    const former = await store.findNewest(tx)
    const goal = await goals.findPresent(tx)
    if (former) return open(tx, plan, nextSchedule(former, goal?.cadence ?? former.cadence))
    const intake = await intakes.find(tx)
    return open(tx, plan, firstSchedule(today(), intake?.nextPayDate ?? null, goal?.cadence ?? 'monthly'))
  }

  /** Lets what is still to be done in the open cycle follow the goal, the plan and its personality. */
  async function realign(tx: UserScope, move: Move, plan: Plan): Promise<void> {
    const settled = move.tasks.filter(({ status }) => status !== 'pending')
    const isUntouched = settled.length === 0
    const replaced = move.tasks.filter(
      ({ status, taskType }) => status === 'pending' && (isUntouched || taskType === 'do'),
    )
    if (replaced.length === 0) return
    const spent = settled.reduce((sum, { amountCents }) => sum + (amountCents ?? 0n), 0n)
    const drafts = await draftTasks(tx, plan, move.cadence, { before: move.id, spent })
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

  /** Follows a change of the goal or of a plan's personality, in its transaction. */
  async function follow(tx: UserScope): Promise<void> {
    const move = await store.findOpen(tx)
    const plan = move && (await plans.find(tx))
    if (plan) await realign(tx, move, plan)
  }

  async function setTask(tx: UserScope, task: MoveTask, status: MoveTask['status']): Promise<void> {
    const { amountCents } = task
    if (task.status === 'done' && task.goalId !== null && amountCents !== null) {
      await goals.addProgress(tx, task.goalId, -amountCents)
    }
    const isDone = status === 'done'
    const goal = isDone && amountCents ? await goals.findActive(tx) : undefined
    await store.updateTask(tx, task.id, {
      status,
      completedAt: isDone ? clock() : null,
      goalId: goal?.id ?? null,
    })
    if (goal && amountCents) await goals.addProgress(tx, goal.id, amountCents)
  }

  /** The reward for a first task comes with the first one done, and goes when that one is undone. */
  async function settleBonus(tx: UserScope, { id, tasks, bonusPoints }: Move): Promise<void> {
    const hasDone = tasks.some(({ status }) => status === 'done')
    if (hasDone && bonusPoints === 0 && !(await store.hasBonus(tx))) {
      await store.update(tx, id, { bonusPoints: FIRST_TASK_BONUS })
    }
    if (!hasDone && bonusPoints > 0) await store.update(tx, id, { bonusPoints: 0 })
  }

  async function close(tx: UserScope, move: Move, outcome: MoveOutcome): Promise<void> {
    await store.update(tx, move.id, { outcome, closedAt: clock() })
    // A cycle that was done ahead of its time has become available all the same.
    if (move.announcedAt === null) await announce(tx, move.id)
    const plan = await plans.find(tx)
    if (plan) await openNext(tx, plan)
  }

  return {
    /**
     * The open cycle, or the next one, opened now.
     *
     * @throws PLAN_REQUIRED
     */
    generate: (scope: UserScope): Promise<{ move: Move; isNew: boolean }> =>
      users.exclusively(scope, async (tx) => {
        const present = await store.findOpen(tx)
        if (present) return { move: present, isNew: false }
        const plan = await plans.find(tx)
        if (!plan) throw planRequired()
        return { move: await openNext(tx, plan), isNew: true }
      }),

    /** @throws NOT_FOUND */
    get,

    /** Where a cycle stands today. */
    statusOf: (move: Move): MoveStatus => statusOn(today(), move),

    /** Newest first, one more than the page holds when there are more. */
    list: (scope: UserScope, status: MoveStatus | undefined, page: Page): Promise<Move[]> =>
      store.list(scope, status, today(), page),

    /**
     * Closes a cycle: what is still pending is done, or skipped.
     *
     * @throws NOT_FOUND, CONFLICT when it was closed the other way
     */
    close: (scope: UserScope, moveId: string, outcome: MoveOutcome): Promise<Move> =>
      users.exclusively(scope, async (tx) => {
        const move = await get(tx, moveId)
        if (move.outcome === outcome) return move
        if (move.outcome !== null) throw closedAlready(move.outcome)
        for (const task of move.tasks.filter(({ status }) => status === 'pending')) {
          await setTask(tx, task, outcome === 'completed' ? 'done' : 'skipped')
        }
        await settleBonus(tx, await get(tx, moveId))
        await close(tx, move, outcome)
        return get(tx, moveId)
      }),

    /**
     * Marks a task as done or skipped, or as pending again. The last one closes the cycle.
     *
     * @throws NOT_FOUND, CONFLICT when the cycle is closed
     */
    setTask: (
      scope: UserScope,
      moveId: string,
      taskId: string,
      status: MoveTask['status'],
    ): Promise<MoveTask> =>
      users.exclusively(scope, async (tx) => {
        const move = await get(tx, moveId)
        const task = taskOf(move, taskId)
        if (task.status === status) return task
        if (move.outcome !== null) throw closedAlready(move.outcome)
        await setTask(tx, task, status)
        await settleBonus(tx, await get(tx, moveId))
        // What was made for a former goal is asked for again in the terms of the present one.
        if (status === 'pending') await follow(tx)
        const changed = await get(tx, moveId)
        if (changed.tasks.every((each) => each.status !== 'pending')) await close(tx, changed, 'completed')
        return taskOf(changed, taskId)
      }),

    async summarise(scope: UserScope): Promise<MoveSummary> {
      const totals = await store.totalTasks(scope)
      const outcomes = await store.listOutcomes(scope)
      const completed = outcomes.filter((outcome) => outcome === 'completed').length
      return {
        totalPoints: totals.points,
        streak: streakOf(outcomes),
        completionRate: completionRate(completed, outcomes.length),
        completedCycles: completed,
        skippedCycles: outcomes.length - completed,
        doneTasks: totals.done,
        skippedTasks: totals.skipped,
      }
    },

    /** When the open cycle is due or, before the first one, when that would be. */
    async nextDueDate(scope: UserScope, cadence: Cadence): Promise<IsoDate> {
      const present = await store.findOpen(scope)
      if (present) return present.dueDate
      const intake = await intakes.find(scope)
      return firstSchedule(today(), intake?.nextPayDate ?? null, cadence).dueDate
    },

    follow,

    /** Follows a new plan, in its transaction: the first one opens the first cycle. */
    async begin(tx: UserScope): Promise<void> {
      if (await store.findNewest(tx)) return follow(tx)
      const plan = await plans.find(tx)
      if (plan) await openNext(tx, plan)
    },

    /** Records for all users which cycles have become available. @returns how many there were */
    async announceAvailable(database: Database): Promise<number> {
      for (let announced = 0; ; ) {
        const batch = await announceBatch(database)
        announced += batch
        if (batch < BATCH) return announced
      }
    },
  }

  function announceBatch(database: Database): Promise<number> {
    return database.transaction(async (tx) => {
      const moves = await store.takeUnannounced(tx, clock(), BATCH)
      await events.record(
        tx,
        moves.map(({ apiClientId, userId, id }) => ({
          apiClientId,
          userId,
          type: 'money_move.available',
          subjectId: id,
        })),
      )
      return moves.length
    })
  }
}

export type MoveService = ReturnType<typeof createMoveService>

function taskOf(move: Move, taskId: string): MoveTask {
  const task = move.tasks.find(({ id }) => id === taskId)
  if (!task) throw notFound(`No task found with id '${abridge(taskId)}' in this cycle.`)
  return task
}

function closedAlready(outcome: MoveOutcome) {
  return conflict(
    `This Money Moves cycle is ${outcome} and changes no more. ` +
      'Get the open one with POST /v1/users/{user_id}/money-moves/generate.',
  )
}
