import type { Columns } from '../database/columns.ts'
import type { MoneyMoveModel, MoveTaskModel } from '../database/generated/models.ts'
import { isoDateFrom } from '../finance/dates.ts'
import type { Schedule } from './schedule.ts'

export type MoveTask = Omit<MoveTaskModel, 'apiClientId' | 'userId' | 'moveId'>

/** A cycle with its tasks in their order. Amounts are cents. */
export type Move = Omit<MoneyMoveModel, 'apiClientId' | 'userId' | keyof Schedule> &
  Schedule & { tasks: MoveTask[] }

/** Has Prisma read a cycle as {@link toMove} takes it. */
export const WITH_TASKS = { include: { tasks: { orderBy: { position: 'asc' } } } } as const

export const COLUMNS: Columns<MoneyMoveModel> = {
  apiClientId: 'api_client_id',
  userId: 'user_id',
  id: 'id',
  cadence: 'cadence',
  availableOn: 'available_on',
  dueDate: 'due_date',
  anchorDate: 'anchor_date',
  outcome: 'outcome',
  bonusPoints: 'bonus_points',
  createdAt: 'created_at',
  announcedAt: 'announced_at',
  closedAt: 'closed_at',
}

/** A cycle with one of its tasks. */
export type MoveRow = MoneyMoveModel & { [Column in keyof MoveTask as `task.${Column}`]: MoveTask[Column] }

export const TASK_COLUMNS: Columns<Omit<MoveRow, keyof MoneyMoveModel>> = {
  'task.id': 'id',
  'task.position': 'position',
  'task.taskType': 'task_type',
  'task.key': 'key',
  'task.title': 'title',
  'task.amountCents': 'amount_cents',
  'task.points': 'points',
  'task.status': 'status',
  'task.completedAt': 'completed_at',
  'task.goalId': 'goal_id',
}

/** The cycle whose rows these are, one for each of its tasks; undefined when there are none. */
export function moveOf(rows: readonly MoveRow[]): Move | undefined {
  const [first] = rows
  return first && { ...toCycle(first), tasks: rows.map(toTask) }
}

function toTask(row: MoveRow): MoveTask {
  return {
    id: row['task.id'],
    position: row['task.position'],
    taskType: row['task.taskType'],
    key: row['task.key'],
    title: row['task.title'],
    amountCents: row['task.amountCents'],
    points: row['task.points'],
    status: row['task.status'],
    completedAt: row['task.completedAt'],
    goalId: row['task.goalId'],
  }
}

export function toMove({ tasks, ...row }: MoneyMoveModel & { tasks: MoveTaskModel[] }): Move {
  return {
    ...toCycle(row),
    tasks: tasks.map(({ apiClientId: _, userId: __, moveId: ___, ...task }) => task),
  }
}

function toCycle(row: MoneyMoveModel): Omit<Move, 'tasks'> {
  const { id, cadence, availableOn, dueDate, anchorDate, outcome, bonusPoints } = row
  const { createdAt, announcedAt, closedAt } = row
  return {
    ...{ id, cadence, outcome, bonusPoints, createdAt, announcedAt, closedAt },
    availableOn: isoDateFrom(availableOn),
    dueDate: isoDateFrom(dueDate),
    anchorDate: isoDateFrom(anchorDate),
  }
}
