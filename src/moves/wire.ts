import { toTimestamp } from '../http/schemas.ts'
import { pointsEarned } from './points.ts'
import type { MoveStatus } from './schedule.ts'
import type { Move, MoveTask } from './store.ts'

/** A cycle as the API shows it. */
export function moveData(move: Move, userId: string, status: MoveStatus) {
  return {
    id: move.id,
    user_id: userId,
    due_date: move.dueDate,
    cadence: move.cadence,
    status,
    points_earned: pointsEarned(move),
    tasks: move.tasks.map(taskData),
    created_at: toTimestamp(move.createdAt),
  }
}

/** A task as the API shows it. */
export function taskData(task: MoveTask) {
  const { id, title, status, points, amountCents, completedAt } = task
  return {
    id,
    task_type: task.taskType,
    title,
    amount_cents: amountCents === null ? null : Number(amountCents),
    status,
    points,
    completed_at: completedAt === null ? null : toTimestamp(completedAt),
  }
}
