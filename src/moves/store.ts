import type { Database, Statement } from '../database/database.ts'
import type { MoneyMoveModel, MoveTaskModel } from '../database/generated/models.ts'
import { type IsoDate, isoDateFrom, utcMidnight } from '../finance/dates.ts'
import { type Page, pageOf } from '../lib/page.ts'
import { ofUser, type UserScope } from '../users/scope.ts'
import type { MoveOutcome, MoveStatus, Schedule } from './schedule.ts'

export type MoveTask = Omit<MoveTaskModel, 'apiClientId' | 'userId' | 'moveId'>

/** A cycle with its tasks in their order. Amounts are cents. */
export type Move = Omit<MoneyMoveModel, 'apiClientId' | 'userId' | keyof Schedule> &
  Schedule & { tasks: MoveTask[] }

export type NewMove = Schedule & Pick<Move, 'id' | 'createdAt' | 'tasks'>

const WITH_TASKS = { include: { tasks: { orderBy: { position: 'asc' } } } } as const

/** A cycle with one of its tasks. */
type MoveRow = MoneyMoveModel & { [Column in keyof MoveTask as `task.${Column}`]: MoveTask[Column] }

const findOpenStatement: Statement<MoveRow> = {
  name: 'moves.find_open',
  isShort: true,
  text: `
    SELECT m.api_client_id AS "apiClientId", m.user_id AS "userId", m.id, m.cadence,
           m.available_on AS "availableOn", m.due_date AS "dueDate", m.anchor_date AS "anchorDate", m.outcome,
           m.bonus_points AS "bonusPoints", m.created_at AS "createdAt", m.announced_at AS "announcedAt",
           m.closed_at AS "closedAt",
           t.id AS "task.id", t.position AS "task.position", t.task_type AS "task.taskType", t.key AS "task.key",
           t.title AS "task.title", t.amount_cents AS "task.amountCents", t.points AS "task.points",
           t.status AS "task.status", t.completed_at AS "task.completedAt", t.goal_id AS "task.goalId"
      FROM money_moves m JOIN move_tasks t ON t.api_client_id = m.api_client_id AND t.move_id = m.id
     WHERE m.api_client_id = $1 AND m.user_id = $2 AND m.outcome IS NULL
     ORDER BY t.position`,
}

/** At most one cycle of a user is open, and none is without a task; the database sees to the first. */
export async function findOpen(scope: UserScope): Promise<Move | undefined> {
  const rows = await scope.database.query(findOpenStatement, [scope.apiClientId, scope.user.id])
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

export async function find(scope: UserScope, moveId: string): Promise<Move | undefined> {
  const move = await scope.database.prisma.moneyMove.findFirst({
    where: { ...ofUser(scope), id: moveId },
    ...WITH_TASKS,
  })
  return move ? toMove(move) : undefined
}

/** Newest first, one more than the page holds when there are more. */
export async function list(
  scope: UserScope,
  status: MoveStatus | undefined,
  today: IsoDate,
  page: Page,
): Promise<Move[]> {
  const { id, order } = pageOf(page)
  const moves = await scope.database.prisma.moneyMove.findMany({
    where: { ...ofUser(scope), id, ...(status && withStatus(status, today)) },
    ...WITH_TASKS,
    ...order,
  })
  return moves.map(toMove)
}

function withStatus(status: MoveStatus, today: IsoDate) {
  if (status === 'completed' || status === 'skipped') return { outcome: status }
  const day = utcMidnight(today)
  return { outcome: null, availableOn: status === 'available' ? { lte: day } : { gt: day } }
}

export async function insert(scope: UserScope, { tasks, ...move }: NewMove): Promise<void> {
  await scope.database.prisma.moneyMove.create({
    data: {
      ...move,
      ...ofUser(scope),
      availableOn: utcMidnight(move.availableOn),
      dueDate: utcMidnight(move.dueDate),
      anchorDate: utcMidnight(move.anchorDate),
    },
  })
  await insertTasks(scope, move.id, tasks)
}

export async function insertTasks(scope: UserScope, moveId: string, tasks: MoveTask[]): Promise<void> {
  await scope.database.prisma.moveTask.createMany({
    data: tasks.map((task) => ({ ...task, ...ofUser(scope), moveId })),
  })
}

export async function removeTasks(scope: UserScope, moveId: string, taskIds: string[]): Promise<void> {
  await scope.database.prisma.moveTask.deleteMany({
    where: { ...ofUser(scope), moveId, id: { in: taskIds } },
  })
}

export async function updateTask(
  scope: UserScope,
  taskId: string,
  changes: Pick<MoveTask, 'status' | 'completedAt' | 'goalId'>,
): Promise<void> {
  await scope.database.prisma.moveTask.updateMany({
    where: { ...ofUser(scope), id: taskId },
    data: changes,
  })
}

/** Lets the tasks that point at a goal point at none. */
export async function forgetGoal(scope: UserScope, goalId: string): Promise<void> {
  await scope.database.prisma.moveTask.updateMany({
    where: { ...ofUser(scope), goalId },
    data: { goalId: null },
  })
}

export async function update(
  scope: UserScope,
  moveId: string,
  changes: Partial<Pick<Move, 'outcome' | 'closedAt' | 'bonusPoints' | 'announcedAt'>>,
): Promise<void> {
  await scope.database.prisma.moneyMove.updateMany({ where: { ...ofUser(scope), id: moveId }, data: changes })
}

export async function reschedule(
  scope: UserScope,
  moveId: string,
  { cadence, dueDate, anchorDate }: Omit<Schedule, 'availableOn'>,
): Promise<void> {
  await scope.database.prisma.moneyMove.updateMany({
    where: { ...ofUser(scope), id: moveId },
    data: { cadence, dueDate: utcMidnight(dueDate), anchorDate: utcMidnight(anchorDate) },
  })
}

/** Whether the user has had the reward for a first task. */
export async function hasBonus(scope: UserScope): Promise<boolean> {
  const rewarded = await scope.database.prisma.moneyMove.findFirst({
    where: { ...ofUser(scope), bonusPoints: { gt: 0 } },
    select: { id: true },
  })
  return rewarded !== null
}

/** What the newest cycles were about: the keys of the tasks of `count` cycles before `before`, or of all. */
export async function recentKeys(scope: UserScope, count: number, before?: string): Promise<string[]> {
  const { id, order } = pageOf({ limit: count - 1, before })
  const moves = await scope.database.prisma.moneyMove.findMany({
    where: { ...ofUser(scope), id },
    select: { tasks: { select: { key: true } } },
    ...order,
  })
  return moves.flatMap(({ tasks }) => tasks.map(({ key }) => key))
}

/** The newest cycle or, given an id, the one before it. */
export async function findNewest(scope: UserScope, before?: string): Promise<Move | undefined> {
  const move = await scope.database.prisma.moneyMove.findFirst({
    where: { ...ofUser(scope), ...(before !== undefined && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    ...WITH_TASKS,
  })
  return move ? toMove(move) : undefined
}

/** The outcomes of all closed cycles, newest first. */
export async function listOutcomes(scope: UserScope): Promise<MoveOutcome[]> {
  const moves = await scope.database.prisma.moneyMove.findMany({
    where: { ...ofUser(scope), outcome: { not: null } },
    select: { outcome: true },
    orderBy: { id: 'desc' },
  })
  return moves.flatMap(({ outcome }) => outcome ?? [])
}

export interface TaskTotals {
  done: number
  skipped: number
  points: number
}

/** How many tasks of the user are done and skipped, and all points, the reward for the first task included. */
export async function totalTasks(scope: UserScope): Promise<TaskTotals> {
  const { prisma } = scope.database
  const [byStatus, bonus] = [
    await prisma.moveTask.groupBy({
      by: ['status'],
      where: ofUser(scope),
      _count: true,
      _sum: { points: true },
    }),
    await prisma.moneyMove.aggregate({ where: ofUser(scope), _sum: { bonusPoints: true } }),
  ]
  const done = byStatus.find(({ status }) => status === 'done')
  const skipped = byStatus.find(({ status }) => status === 'skipped')
  return {
    done: done?._count ?? 0,
    skipped: skipped?._count ?? 0,
    points: (done?._sum.points ?? 0) + (bonus._sum.bonusPoints ?? 0),
  }
}

/** A cycle of any user whose availability is to be recorded. */
export type UnannouncedMove = Pick<MoneyMoveModel, 'apiClientId' | 'userId'> & { move: Move }

/** Marks up to `limit` cycles of all users that are available by now as announced, and says which they are. */
export async function takeUnannounced(
  database: Database,
  now: Date,
  limit: number,
): Promise<UnannouncedMove[]> {
  const taken = await database.prisma.$queryRaw<Pick<MoneyMoveModel, 'apiClientId' | 'id'>[]>`
    UPDATE money_moves AS m SET announced_at = ${now}
      FROM (
        SELECT api_client_id, id FROM money_moves
         WHERE announced_at IS NULL AND available_on <= ${isoDateFrom(now)}::date
         ORDER BY available_on LIMIT ${limit}
         FOR NO KEY UPDATE SKIP LOCKED
      ) AS due
     WHERE m.api_client_id = due.api_client_id AND m.id = due.id
    RETURNING m.api_client_id AS "apiClientId", m.id`
  const rows = await database.prisma.moneyMove.findMany({
    where: {
      OR: [...Map.groupBy(taken, ({ apiClientId }) => apiClientId)].map(([apiClientId, moves]) => ({
        apiClientId,
        id: { in: moves.map(({ id }) => id) },
      })),
    },
    ...WITH_TASKS,
  })
  return rows.map((row) => ({ apiClientId: row.apiClientId, userId: row.userId, move: toMove(row) }))
}

function toMove({ tasks, ...row }: MoneyMoveModel & { tasks: MoveTaskModel[] }): Move {
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
