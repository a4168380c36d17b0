import type { Statement } from '../database/database.ts'
import type { GoalModel } from '../database/generated/models.ts'
import { type IsoDate, isoDateFrom, utcMidnight } from '../finance/dates.ts'
import { type Page, pageOf } from '../lib/page.ts'
import { ofUser, type UserScope } from '../users/scope.ts'

/** Amounts are cents. */
export type Goal = Omit<GoalModel, 'apiClientId' | 'userId' | 'targetDate'> & { targetDate: IsoDate | null }
export type NewGoal = Omit<Goal, 'progressCents' | 'revision' | 'updatedAt'>
export type GoalUpdate = Partial<Omit<Goal, 'id' | 'createdAt'>> & { updatedAt: Date }

/** At most one goal of a user is active; the database sees to it. */
export async function findActive(scope: UserScope): Promise<Goal | undefined> {
  const goal = await scope.database.prisma.goal.findFirst({ where: { ...ofUser(scope), status: 'active' } })
  return goal ? toGoal(goal) : undefined
}

export async function find(scope: UserScope, goalId: string): Promise<Goal | undefined> {
  const goal = await scope.database.prisma.goal.findFirst({ where: { ...ofUser(scope), id: goalId } })
  return goal ? toGoal(goal) : undefined
}

const findForemostStatement: Statement<GoalModel> = {
  name: 'goals.find_foremost',
  isShort: true,
  text: `
    SELECT api_client_id AS "apiClientId", user_id AS "userId", id, origin, goal_type AS "goalType",
           goal_name AS "goalName", target_amount_cents AS "targetAmountCents",
           starting_amount_cents AS "startingAmountCents", progress AS "progressCents",
           target_date AS "targetDate", cadence, status, revision, created_at AS "createdAt",
           updated_at AS "updatedAt"
      FROM goals WHERE api_client_id = $1 AND user_id = $2
     ORDER BY status = 'active' DESC, id DESC LIMIT 1`,
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

export async function insert(scope: UserScope, goal: NewGoal): Promise<Goal> {
  const inserted = await scope.database.prisma.goal.create({
    data: {
      ...goal,
      ...ofUser(scope),
      targetDate: goal.targetDate && utcMidnight(goal.targetDate),
      updatedAt: goal.createdAt,
    },
  })
  return toGoal(inserted)
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
