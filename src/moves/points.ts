import type { TaskType } from './composition.ts'
import type { MoveOutcome } from './schedule.ts'

/** What a task earns when it is done. */
export const TASK_POINTS: Record<TaskType, number> = { do: 50, learn: 10, mind: 10 }

/** What the first task that a user ever completes earns besides, once. */
export const FIRST_TASK_BONUS = 150

/** What a cycle has earned: its done tasks, and the reward for a first task if it was one of them. */
export function pointsEarned(cycle: {
  bonusPoints: number
  tasks: readonly { status: string; points: number }[]
}): number {
  return cycle.tasks
    .filter(({ status }) => status === 'done')
    .reduce((sum, { points }) => sum + points, cycle.bonusPoints)
}

/** The part of the closed cycles that were completed, in hundredths of a percent, rounded half-up; 0 before the first. */
export function completionRate(completed: number, closed: number): number {
  return closed === 0 ? 0 : Math.round((completed * 10_000) / closed)
}

/** How many cycles in a row were completed, counted back from the newest closed one. */
export function streakOf(outcomesNewestFirst: readonly MoveOutcome[]): number {
  const broken = outcomesNewestFirst.indexOf('skipped')
  return broken === -1 ? outcomesNewestFirst.length : broken
}
