import type { ChatMessageModel } from '../database/generated/models.ts'
import { type Page, pageOf } from '../lib/page.ts'
import { ofUser, type UserScope } from '../users/scope.ts'

/** One exchange: what the user wrote and what the coach answered. */
export type ChatMessage = Omit<ChatMessageModel, 'apiClientId' | 'userId'>

export async function insert(scope: UserScope, message: ChatMessage): Promise<void> {
  await scope.database.prisma.chatMessage.create({
    data: { ...message, ...ofUser(scope) },
  })
}

/** Newest first, one more than the page holds when there are more. */
export async function list(scope: UserScope, page: Page): Promise<ChatMessage[]> {
  const { id, order } = pageOf(page)
  const rows = await scope.database.prisma.chatMessage.findMany({
    where: { ...ofUser(scope), id },
    ...order,
  })
  return rows.map(({ apiClientId: _, userId: __, ...message }) => message)
}
