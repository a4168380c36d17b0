import type { Database } from '../database/database.ts'
import type { EventService } from '../events/service.ts'
import type { Cadence } from '../finance/cadence.ts'
import { type IsoDate, isoDateFrom } from '../finance/dates.ts'
import type { GoalService } from '../goals/service.ts'
import type { SpendingService } from '../insights/spending.ts'
import type { IntakeService } from '../intake/service.ts'
import type { Clock } from '../lib/clock.ts'
import { abridge, conflict, notFound, planRequired } from '../lib/errors.ts'
import type { IdFactory } from '../lib/ids.ts'
import type { Page } from '../lib/page.ts'
import type { PlanMade, PlanService } from '../plan/service.ts'
import type { UserScope } from '../users/scope.ts'
import type { UserService } from '../users/service.ts'
import { createCycles } from './cycles.ts'
import { completionRate, FIRST_TASK_BONUS, streakOf } from './points.ts'
import { firstSchedule, type MoveOutcome, type MoveStatus, statusOn } from './schedule.ts'
import type { Move, MoveTask } from './store.ts'
import * as store from './store.ts'
import { moveData } from './wire.ts'

interface Services {
  users: UserService
  intakes: IntakeService
  goals: GoalService
  plans: PlanService
  spending: SpendingService
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

/** How many cycles are announced in one transaction. */
const BATCH = 500

export function createMoveService(services: Services, clock: Clock, ids: IdFactory) {
  const { users, intakes, goals, plans, events } = services
  const cycles = createCycles(services, clock, ids)
  const today = (): IsoDate => isoDateFrom(clock())

  async function get(scope: UserScope, moveId: string): Promise<Move> {
    const move = await store.find(scope, moveId)
    if (!move) throw notFound(`No Money Moves cycle found with id '${abridge(moveId)}' for this user.`)
    return move
  }

  /** Follows a change of the goal or of a plan's personality, in its transaction. */
  async function follow(tx: UserScope): Promise<void> {
    const move = await store.findOpen(tx)
    const plan = move && (await plans.find(tx))
    if (plan) await cycles.realign(tx, move, plan)
  }

  /** What was done for a former goal is, once undone, asked for in the terms of the present one. */
  async function followUndone(tx: UserScope, moveId: string, undone: MoveTask): Promise<void> {
    if (undone.status !== 'done' || undone.taskType !== 'do') return
    const active = await goals.findActive(tx)
    const plan = await plans.find(tx)
    if (active && plan && active.id !== undone.goalId) {
      await cycles.realign(tx, await get(tx, moveId), plan, undone.id)
    }
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
    // A cycle that was done ahead of its time has become available all the same.
    if (move.announcedAt === null) await cycles.announce(tx, move.id)
    await store.update(tx, move.id, { outcome, closedAt: clock() })
    if (outcome === 'completed') {
      const data = moveData(await get(tx, move.id), tx.user.id, outcome)
      await events.recordOf(tx, { type: 'money_move.completed', subjectId: move.id, data })
    }
    const plan = await plans.find(tx)
    if (plan) await cycles.openNext(tx, plan, move)
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
        return { move: await cycles.openNext(tx, plan, await store.findNewest(tx)), isNew: true }
      }),

    /** @throws NOT_FOUND */
    get,

    /** Keeps what was done for a goal that is about to be deleted. */
    forgetGoal: store.forgetGoal,

    /** The cycle that is neither completed nor skipped. */
    findOpen: (scope: UserScope): Promise<Move | undefined> => store.findOpen(scope),

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
        if (status === 'pending') await followUndone(tx, moveId, task)
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
    async begin({ tx, ...made }: PlanMade): Promise<void> {
      const { plan } = made
      const newest = await store.findNewest(tx)
      if (!newest) await cycles.openNext(tx, plan, undefined, made)
      else if (newest.outcome === null) await cycles.realign(tx, newest, plan)
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
        moves.map(({ apiClientId, userId, move }) => ({
          apiClientId,
          userId,
          type: 'money_move.available',
          subjectId: move.id,
          data: moveData(move, userId, 'available'),
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
