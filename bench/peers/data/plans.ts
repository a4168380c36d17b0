import { addDays, isoDateFrom, utcMidnight } from '../../../src/finance/dates.ts'
import type { CategorySpending } from '../../../src/insights/spending.ts'
import { API_CLIENT_ID } from '../../database.ts'
import { firstMove } from '../../domain/first-move.ts'
import { goalFor, type PlanSource, planFor } from '../../domain/planning.ts'
import type { Move } from '../../domain/rows.ts'
import { planAnswer } from '../../domain/wire.ts'
import { type PrismaClient, Refusal } from './client.ts'
import { fromGoal, fromMove, fromPlan, toGoal, toIntake } from './models.ts'
import { keyOf, newRow } from './users.ts'

const NEWEST = { orderBy: { id: 'desc' }, take: 1 } as const

/**
 * Makes a plan from the newest intake and the active goal; the first one makes the goal, opens the first cycle of
 * Money Moves and moves the stage forward, too.
 *
 * @throws Refusal with 409 before an intake
 */
export async function generatePlan(prisma: PrismaClient, pathId: string) {
  const now = new Date()
  const { source, hasMove } = await readSource(prisma, pathId, now)
  const { user, goal: former } = source
  const goal = goalFor(source, now)
  const plan = planFor(source, goal, now)
  const owner = { apiClientId: API_CLIENT_ID, userId: user.id }
  const isNew = goal.id !== former?.id
  await prisma.$transaction([
    ...(former && isNew
      ? [prisma.goal.updateMany({ where: { ...owner, id: former.id }, data: { status: 'replaced' } })]
      : []),
    ...(isNew ? [prisma.goal.create({ data: { ...fromGoal(goal), ...owner } })] : []),
    prisma.plan.create({ data: { ...fromPlan(plan), ...owner } }),
    prisma.user.update({
      where: { apiClientId_id: { apiClientId: API_CLIENT_ID, id: user.id } },
      data: { onboardingStage: 'active' },
    }),
    ...(hasMove ? [] : [createMove(prisma, owner, firstMove(source, plan, goal, now))]),
  ])
  return planAnswer(plan, user.id)
}

interface Owner {
  apiClientId: string
  userId: string
}

function createMove(prisma: PrismaClient, owner: Owner, move: Move) {
  const tasks = move.tasks.map((task) => ({ ...task, userId: owner.userId }))
  return prisma.moneyMove.create({
    data: { ...fromMove(move), ...owner, tasks: { createMany: { data: tasks } } },
  })
}

async function readSource(
  prisma: PrismaClient,
  pathId: string,
  now: Date,
): Promise<{ source: PlanSource; hasMove: boolean }> {
  const key = keyOf(pathId)
  const found = await prisma.user.findUnique({
    where: { apiClientId_externalUserId: key },
    include: {
      intakes: NEWEST,
      goals: { where: { status: 'active' }, take: 1 },
      plans: { ...NEWEST, select: { personalityType: true } },
      moves: { ...NEWEST, select: { id: true } },
    },
  })
  if (!found) await prisma.user.create({ data: newRow(key.externalUserId) })
  const [intake] = found?.intakes ?? []
  if (!found || !intake) throw new Refusal(409, 'This user has no financial intake yet.')
  const { intakes: _, goals, plans, moves, ...user } = found
  return {
    source: {
      user,
      intake: toIntake(intake),
      goal: goals.map(toGoal)[0],
      personality: plans[0]?.personalityType ?? null,
      spending: await recentSpending(prisma, user.id, intake.currency ?? 'USD', now),
    },
    hasMove: moves.length > 0,
  }
}

/** What was spent in the last 90 days and in the last 30 of them. */
async function recentSpending(
  prisma: PrismaClient,
  userId: string,
  currency: string,
  now: Date,
): Promise<PlanSource['spending']> {
  const today = isoDateFrom(now)
  const since = async (days: number): Promise<CategorySpending[]> => {
    const sums = await prisma.transaction.groupBy({
      by: ['category'],
      where: {
        apiClientId: API_CLIENT_ID,
        userId,
        currency,
        type: 'expense',
        category: { notIn: ['savings', 'debt'] },
        transactionDate: { gte: utcMidnight(addDays(today, 1 - days)), lte: utcMidnight(today) },
      },
      _sum: { amountCents: true },
      orderBy: { _sum: { amountCents: 'desc' } },
    })
    return sums.map(({ category, _sum }) => ({ category, amount: _sum.amountCents ?? 0n }))
  }
  const quarter = await since(90)
  return { quarter, month: quarter.length > 0 ? await since(30) : [] }
}
