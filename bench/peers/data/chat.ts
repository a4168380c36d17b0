import { threadFromJson, threadToJson } from '../../../src/coach/question/stored.ts'
import { Prisma } from '../../../src/database/generated/client.ts'
import { API_CLIENT_ID } from '../../database.ts'
import { answerMessage, type ChatSource } from '../../domain/coaching.ts'
import { chatAnswer } from '../../domain/wire.ts'
import type { PrismaClient } from './client.ts'
import { toGoal, toIntake, toMove, toPlan } from './models.ts'
import { createRecords } from './records.ts'
import { keyOf, newRow } from './users.ts'

const NEWEST = { orderBy: { id: 'desc' }, take: 1 } as const

/** Answers a message from all that is known of the user, and keeps the exchange. */
export async function sendMessage(prisma: PrismaClient, pathId: string, message: string) {
  const source = await readSource(prisma, pathId)
  const records = createRecords(prisma, source.user.id, source.intake?.currency ?? 'USD')
  const exchange = await answerMessage(message, source, records)
  const { thread, ...rest } = exchange
  await prisma.chatMessage.create({
    data: {
      ...rest,
      apiClientId: API_CLIENT_ID,
      userId: source.user.id,
      thread: thread ? threadToJson(thread) : Prisma.DbNull,
    },
  })
  return chatAnswer(exchange, source.user.id)
}

async function readSource(prisma: PrismaClient, pathId: string): Promise<ChatSource> {
  const key = keyOf(pathId)
  const found = await prisma.user.findUnique({
    where: { apiClientId_externalUserId: key },
    include: {
      intakes: NEWEST,
      plans: NEWEST,
      goals: { where: { status: 'active' }, take: 1 },
      moves: { where: { outcome: null }, take: 1, include: { tasks: { orderBy: { position: 'asc' } } } },
      messages: { orderBy: { id: 'desc' }, take: 10, select: { message: true, reply: true, thread: true } },
    },
  })
  const user = found ?? (await prisma.user.create({ data: newRow(key.externalUserId) }))
  const { intakes = [], plans = [], goals = [], moves = [], messages = [] } = found ?? {}
  return {
    user,
    intake: intakes.map(toIntake)[0],
    plan: plans.map(toPlan)[0],
    goal: goals.map(toGoal)[0],
    move: moves.map(toMove)[0],
    recent: messages.map(({ thread, ...said }) => ({ ...said, thread: threadFromJson(thread) })),
  }
}
