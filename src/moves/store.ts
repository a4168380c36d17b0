import { insertSql, selectSql, valuesOf } from '../database/columns.ts'
import type { Database, Statement } from '../database/database.ts'
import type { MoneyMoveModel } from '../database/generated/models.ts'
import { type IsoDate, isoDateFrom, utcMidnight } from '../finance/dates.ts'
import { END, type Page, pageOf } from '../lib/page.ts'
import { ofUser, type UserScope } from '../users/scope.ts'
import {
  COLUMNS,
  type Move,
  type MoveRow,
  type MoveTask,
  moveOf,
  TASK_COLUMNS,
  toMove,
  WITH_TASKS,
} from './rows.ts'
import type { MoveOutcome, MoveStatus, Schedule } from './schedule.ts'

export type { Move, MoveTask } from './rows.ts'

/** A statement that finds one cycle of a user with its tasks in their order; none is without a task. */
function findStatement(name: string, condition: string): Statement<MoveRow> {
  return {
    name,
    isShort: true,
    text: `
      SELECT ${selectSql('m', COLUMNS)}, ${selectSql('t', TASK_COLUMNS)}
        FROM money_moves AS m JOIN move_tasks AS t ON t.api_client_id = m.api_client_id AND t.move_id = m.id
       WHERE m.api_client_id = $1 AND m.user_id = $2 AND ${condition}
       ORDER BY t.position`,
  }
}

async function findOne(
  { database, apiClientId, user }: UserScope,
  statement: Statement<MoveRow>,
  ...parameters: string[]
): Promise<Move | undefined> {
  return moveOf(await database.query(statement, [apiClientId, user.id, ...parameters]))
}

const findOpenStatement = findStatement('moves.find_open', 'm.outcome IS NULL')

/** At most one cycle of a user is open; the database sees to it. */
export const findOpen = (scope: UserScope): Promise<Move | undefined> => findOne(scope, findOpenStatement)

const findByIdStatement = findStatement('moves.find_by_id', 'm.id = $3')

export const find = (scope: UserScope, moveId: string): Promise<Move | undefined> =>
  findOne(scope, findByIdStatement, moveId)

const findNewestStatement = findStatement(
  'moves.find_newest',
  `m.id = (SELECT id FROM money_moves
            WHERE api_client_id = $1 AND user_id = $2 AND id < $3 ORDER BY id DESC LIMIT 1)`,
)

/** The newest cycle or, given an id, the one before it. */
export const findNewest = (scope: UserScope, before = END): Promise<Move | undefined> =>
  findOne(scope, findNewestStatement, before)

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

const insertStatement: Statement<never> = { name: 'moves.insert', text: insertSql('money_moves', COLUMNS) }

export async function insert(scope: UserScope, { tasks, ...cycle }: Move): Promise<void> {
  await scope.database.query(insertStatement, valuesOf(COLUMNS, { ...cycle, ...ofUser(scope) }))
  await insertTasks(scope, cycle.id, tasks)
}

const insertTasksStatement: Statement<never> = {
  name: 'moves.insert_tasks',
  text: `
    INSERT INTO move_tasks (
      api_client_id, user_id, move_id, id, position, task_type, key, title, amount_cents, points, status)
    SELECT $1, $2, $3, id, position, type::task_type, key, title, amount, points, 'pending'
      FROM unnest($4::text[], $5::int[], $6::text[], $7::text[], $8::text[], $9::bigint[], $10::int[])
        AS row (id, position, type, key, title, amount, points)`,
}

/** Keeps new tasks of a cycle, which are all still to be done. */
export async function insertTasks(
  scope: UserScope,
  moveId: string,
  tasks: readonly MoveTask[],
): Promise<void> {
  await scope.database.query(insertTasksStatement, [
    scope.apiClientId,
    scope.user.id,
    moveId,
    tasks.map(({ id }) => id),
    tasks.map(({ position }) => position),
    tasks.map(({ taskType }) => taskType),
    tasks.map(({ key }) => key),
    tasks.map(({ title }) => title),
    tasks.map(({ amountCents }) => amountCents),
    tasks.map(({ points }) => points),
  ])
}

const removeTasksStatement: Statement<never> = {
  name: 'moves.remove_tasks',
  text: `
    DELETE FROM move_tasks
     WHERE api_client_id = $1 AND user_id = $2 AND move_id = $3 AND id = ANY ($4::text[])`,
}

export async function removeTasks(
  scope: UserScope,
  moveId: string,
  taskIds: readonly string[],
): Promise<void> {
  await scope.database.query(removeTasksStatement, [scope.apiClientId, scope.user.id, moveId, taskIds])
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

const recentKeysStatement: Statement<{ key: string }> = {
  name: 'moves.recent_keys',
  text: `
    SELECT t.key
      FROM move_tasks AS t
      JOIN (SELECT id FROM money_moves
             WHERE api_client_id = $1 AND user_id = $2 AND id < $3 ORDER BY id DESC LIMIT $4) AS m
        ON t.move_id = m.id
     WHERE t.api_client_id = $1`,
}

/** What the newest cycles were about: the keys of the tasks of `count` cycles before `before`, or of all. */
export async function recentKeys(scope: UserScope, count: number, before = END): Promise<string[]> {
  const rows = await scope.database.query(recentKeysStatement, [
    scope.apiClientId,
    scope.user.id,
    before,
    count,
  ])
  return rows.map(({ key }) => key)
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
