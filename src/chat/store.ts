import { threadFromJson, threadToJson } from '../coach/question/stored.ts'
import type { Thread } from '../coach/thread.ts'
import type { Statement } from '../database/database.ts'
import type { ChatMessageModel } from '../database/generated/models.ts'
import { type Page, pageOf } from '../lib/page.ts'
import { ofUser, type UserScope } from '../users/scope.ts'

/** One exchange: what the user wrote, what the coach answered and what that leaves to lean on. */
export type ChatMessage = Omit<ChatMessageModel, 'apiClientId' | 'userId' | 'thread'> & {
  thread: Thread | null
}

const insertStatement: Statement<{ id: string }> = {
  name: 'chat.insert',
  text: `
    INSERT INTO chat_messages (
      api_client_id, user_id, id, message, reply, emotion, topic, intent, language, thread, created_at)
    SELECT api_client_id, id, $3, $4, $5, $6::emotion, $7::topic, $8::intent, $9::language, $10::jsonb,
           $11::timestamptz
      FROM users WHERE api_client_id = $1 AND id = $2 FOR KEY SHARE
    RETURNING id`,
}

/** Keeps an exchange. @returns whether there is still a user to keep it for */
export async function insert(scope: UserScope, exchange: ChatMessage): Promise<boolean> {
  const { id, message, reply, emotion, topic, intent, language, thread, createdAt } = exchange
  const inserted = await scope.database.query(insertStatement, [
    scope.apiClientId,
    scope.user.id,
    ...[id, message, reply, emotion, topic, intent, language],
    thread && JSON.stringify(threadToJson(thread)),
    createdAt,
  ])
  return inserted.length > 0
}

/** What the next message may lean on of an exchange. */
export type RecentExchange = Pick<ChatMessage, 'message' | 'reply' | 'thread'>

const listRecentStatement: Statement<Pick<ChatMessageModel, keyof RecentExchange>> = {
  name: 'chat.list_recent',
  isShort: true,
  text: `
    SELECT message, reply, thread FROM chat_messages
     WHERE api_client_id = $1 AND user_id = $2 ORDER BY id DESC LIMIT $3`,
}

/** The last exchanges, newest first. */
export async function listRecent(scope: UserScope, limit: number): Promise<RecentExchange[]> {
  const values = [scope.apiClientId, scope.user.id, limit]
  const rows = await scope.database.query(listRecentStatement, values)
  return rows.map(({ thread, ...said }) => ({ ...said, thread: threadFromJson(thread) }))
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
