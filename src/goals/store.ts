import type { GoalModel } from '../database/generated/models.ts'
import { type IsoDate, isoDateFrom } from '../finance/dates.ts'
import type { UserScope } from '../users/scope.ts'

/** Amounts are cents. */
export type Goal = Omit<GoalModel, 'apiClientId' | 'userId' | 'targetDate'> & { targetDate: IsoDate | null }
export type NewGoal = Pick<
  Goal,
  'id' | 'origin' | 'goalType' | 'goalName' | 'targetAmountCents' | 'startingAmountCents' | 'createdAt'
>

/** At most one goal of a user is active; the database sees to it. */
export async function findActive(scope: UserScope): Promise<Goal | undefined> {
  const goal = await scope.database.prisma.goal.findFirst({
    where: { apiClientId: scope.apiClientId, userId: scope.user.id, status: 'active' },
  })
  return goal ? toGoal(goal) : undefined
}

export async function insert(scope: UserScope, goal: NewGoal): Promise<Goal> {
  const inserted = await scope.database.prisma.goal.create({
    data: { ...goal, apiClientId: scope.apiClientId, userId: scope.user.id, updatedAt: goal.createdAt },
  })
  return toGoal(inserted)
}

export async function markReplaced(scope: UserScope, goalId: string, updatedAt: Date): Promise<void> {
  await scope.database.prisma.goal.updateMany({
    where: { apiClientId: scope.apiClientId, userId: scope.user.id, id: goalId },
    data: { status: 'replaced', updatedAt },
  })
}

function toGoal({ apiClientId: _, userId: __, targetDate, ...rest }: GoalModel): Goal {
  return { ...rest, targetDate: targetDate && isoDateFrom(targetDate) }
}
