import { type Columns, insertSql, selectSql, valuesOf } from '../database/columns.ts'
import type { Statement } from '../database/database.ts'
import type { GoalModel } from '../database/generated/models.ts'
import { type IsoDate, isoDateFrom, utcMidnight } from '../finance/dates.ts'
import { type Page, pageOf } from '../lib/page.ts'
import { ofUser, type UserScope } from '../users/scope.ts'

/** Amounts are cents. */
export type Goal = Omit<GoalModel, 'apiClientId' | 'userId' | 'targetDate'> & { targetDate: IsoDate | null }
export type NewGoal = Omit<Goal, 'progressCents' | 'revision' | 'updatedAt'>
export type GoalUpdate = Partial<Omit<Goal, 'id' | 'createdAt'>> & { updatedAt: Date }

const COLUMNS: Columns<GoalModel> = {
  apiClientId: 'api_client_id',
  userId: 'user_id',
  id: 'id',
  origin: 'origin',
  goalType: 'goal_type',
  goalName: 'goal_name',
  targetAmountCents: 'target_amount_cents',
  startingAmountCents: 'starting_amount_cents',
  progressCents: 'progress',
  targetDate: 'target_date',
  cadence: 'cadence',
  status: 'status',
  revision: 'revision',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
}

const SELECT = `SELECT ${selectSql('goals', COLUMNS)} FROM goals WHERE api_client_id = $1 AND user_id = $2`

const findActiveStatement: Statement<GoalModel> = {
  name: 'goals.find_active',
  isShort: true,
  text: `${SELECT} AND status = 'active'`,
}

/** At most one goal of a user is active; the database sees to it. */
export async function findActive(scope: UserScope): Promise<Goal | undefined> {
  const [goal] = await scope.database.query(findActiveStatement, [scope.apiClientId, scope.user.id])
  return goal && toGoal(goal)
}

export async function find(scope: UserScope, goalId: string): Promise<Goal | undefined> {
  const goal = await scope.database.prisma.goal.findFirst({ where: { ...ofUser(scope), id: goalId } })
  return goal ? toGoal(goal) : undefined
}

const findForemostStatement: Statement<GoalModel> = {
  name: 'goals.find_foremost',
  isShort: true,
  text: `${SELECT} ORDER BY status = 'active' DESC, id DESC LIMIT 1`,
}

/** The active goal or, where none is active, the newest. */
export async function findForemost(scope: UserScope): Promise<Goal | undefined> {
  const [goal] = await scope.database.query(findForemostStatement, [scope.apiClientId, scope.user.id])
  return goal && toGoal(goal)
}

/** The active goal, then the others, newest first; one more than the page holds when there are more. */
export async function list(scope: UserScope, page: Page): Promise<Goal[]> {
  const active = await findActive(scope)
  const isFirstPage = page.before === undefined
  // Behind the active goal come all others, those that are newer than it as well.
  const before = page.before === active?.id ? undefined : page.before
  const { id, order } = pageOf({ ...page, before })
  const others = await scope.database.prisma.goal.findMany({
    where: { ...ofUser(scope), AND: [{ id }, { id: { not: active?.id ?? '' } }] },
    ...order,
  })
  return [...(isFirstPage && active ? [active] : []), ...others.map(toGoal)].slice(0, page.limit + 1)
}

const insertStatement: Statement<never> = { name: 'goals.insert', text: insertSql('goals', COLUMNS) }

export async function insert(scope: UserScope, goal: NewGoal): Promise<Goal> {
  const inserted: Goal = { ...goal, progressCents: 0n, revision: 1, updatedAt: goal.createdAt }
  await scope.database.query(insertStatement, valuesOf(COLUMNS, { ...inserted, ...ofUser(scope) }))
  return inserted
}

/** Writes the given columns. @returns undefined when there is no such goal */
export async function update(
  scope: UserScope,
  goalId: string,
  { targetDate, ...changes }: GoalUpdate,
): Promise<Goal | undefined> {
  const [updated] = await scope.database.prisma.goal.updateManyAndReturn({
    where: { ...ofUser(scope), id: goalId },
    data: {
      ...changes,
      ...(targetDate !== undefined && { targetDate: targetDate && utcMidnight(targetDate) }),
    },
  })
  return updated ? toGoal(updated) : undefined
}

/** @returns whether there was such a goal */
export async function remove(scope: UserScope, goalId: string): Promise<boolean> {
  const { count } = await scope.database.prisma.goal.deleteMany({ where: { ...ofUser(scope), id: goalId } })
  return count > 0
}

function toGoal({ apiClientId: _, userId: __, targetDate, ...rest }: GoalModel): Goal {
  return { ...rest, targetDate: targetDate && isoDateFrom(targetDate) }
}
