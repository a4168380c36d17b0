import { threadFromJson, threadToJson } from '../coach/question/stored.ts'
import type { Thread } from '../coach/thread.ts'
import { Prisma } from '../database/generated/client.ts'
import type { ChatMessageModel } from '../database/generated/models.ts'
import { type Page, pageOf } from '../lib/page.ts'
import { ofUser, type UserScope } from '../users/scope.ts'

/** One exchange: what the user wrote, what the coach answered and what that leaves to lean on. */
export type ChatMessage = Omit<ChatMessageModel, 'apiClientId' | 'userId' | 'thread'> & {
  thread: Thread | null
}

export async function insert(scope: UserScope, { thread, ...message }: ChatMessage): Promise<void> {
  await scope.database.prisma.chatMessage.create({
    data: { ...message, ...ofUser(scope), thread: thread ? threadToJson(thread) : Prisma.DbNull },
  })
}

/** Newest first, one more than the page holds when there are more. */
export async function list(scope: UserScope, page: Page): Promise<ChatMessage[]> {
  const { id, order } = pageOf(page)
  const rows = await scope.database.prisma.chatMessage.findMany({
    where: { ...ofUser(scope), id },
    ...order,
  })
  return rows.map(toMessage)
}

/** The ids of what the last exchanges logged, newest exchange first; exchanges that logged nothing do not count. */
export async function listLogged(scope: UserScope, limit: number): Promise<string[][]> {
  const rows = await scope.database.prisma.chatMessage.findMany({
    where: { ...ofUser(scope), thread: { path: ['kind'], equals: 'logged' } },
    select: { thread: true },
    orderBy: { id: 'desc' },
    take: limit,
  })
  const threads = rows.map(({ thread }) => threadFromJson(thread))
  return threads.map((thread) => (thread?.kind === 'logged' ? thread.transactionIds : []))
}

function toMessage({ apiClientId: _, userId: __, thread, ...message }: ChatMessageModel): ChatMessage {
  return { ...message, thread: threadFromJson(thread) }
}
