import type { Database, Statement } from '../../database/database.ts'
import type { WhatsappConversationModel, WhatsappMessageModel } from '../../database/generated/models.ts'
import { ofUser, type UserScope } from '../../users/scope.ts'

/** The turn to answer a user. */
export type Conversation = WhatsappConversationModel

/** Names a conversation. */
export type ConversationKey = Pick<Conversation, 'apiClientId' | 'id'>

/**
 * SQL that finds or makes the conversation of a user and takes its row for the rest of the transaction.
 *
 * @param source what the `user_id` is selected from; nothing happens where it is null
 */
export function ensureSql(parameters: { apiClientId: string; newId: string; source: string }): string {
  return `
    INSERT INTO whatsapp_conversations (api_client_id, id, user_id)
    SELECT ${parameters.apiClientId}, ${parameters.newId}, user_id
      FROM ${parameters.source} WHERE user_id IS NOT NULL
    ON CONFLICT (api_client_id, user_id) DO UPDATE SET user_id = excluded.user_id
    RETURNING id`
}

const ensureStatement: Statement<{ id: string }> = {
  name: 'whatsapp.ensure_conversation',
  text: ensureSql({ apiClientId: '$1', newId: '$2', source: '(SELECT $3::text AS user_id) AS wanted' }),
}

/** The user's conversation, new with this id where there is none; its row is taken for the rest of the transaction. */
export async function ensure(scope: UserScope, newId: string): Promise<string> {
  const [row] = await scope.database.query(ensureStatement, [scope.apiClientId, newId, scope.user.id])
  return row?.id ?? newId
}

/** Takes the row for the rest of the transaction. @returns undefined when it is no more */
export async function lock(
  tx: Database,
  { apiClientId, id }: ConversationKey,
): Promise<Conversation | undefined> {
  await tx.prisma.$queryRaw`
    SELECT 1 FROM whatsapp_conversations WHERE api_client_id = ${apiClientId} AND id = ${id} FOR NO KEY UPDATE`
  const conversation = await tx.prisma.whatsappConversation.findFirst({ where: { apiClientId, id } })
  return conversation ?? undefined
}

/** A message that waits for its answer; without its file, which may be large. */
export type WaitingMessage = Pick<
  WhatsappMessageModel,
  'id' | 'instance' | 'messageId' | 'phone' | 'kind' | 'text' | 'mediaUrl' | 'receivedAt'
>

/** In the order in which they were written. */
export function listWaiting(
  database: Database,
  { apiClientId, userId }: Pick<Conversation, 'apiClientId' | 'userId'>,
): Promise<WaitingMessage[]> {
  return database.prisma.whatsappMessage.findMany({
    where: { apiClientId, userId, status: 'waiting' },
    orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      instance: true,
      messageId: true,
      phone: true,
      kind: true,
      text: true,
      mediaUrl: true,
      receivedAt: true,
    },
  })
}

/** The file that came with a message. */
export async function readMedia(scope: UserScope, id: string): Promise<Uint8Array | undefined> {
  const message = await scope.database.prisma.whatsappMessage.findFirst({
    where: { ...ofUser(scope), id },
    select: { media: true },
  })
  return message?.media ?? undefined
}

/** Changes the turn of whoever holds it. @returns false when somebody else does by now, or nobody */
export async function updateTurn(
  database: Database,
  { apiClientId, id, holder }: Conversation,
  changes: Partial<Pick<Conversation, 'holder' | 'leaseEndsAt' | 'attempts'>>,
): Promise<boolean> {
  const { count } = await database.prisma.whatsappConversation.updateMany({
    where: { apiClientId, id, holder },
    data: changes,
  })
  return count > 0
}

/** Ends messages: as answered by a reply, or as given up where there is none. What was only kept to be read goes. */
export async function endMessages(
  database: Database,
  { apiClientId, userId }: Pick<Conversation, 'apiClientId' | 'userId'>,
  messages: readonly WaitingMessage[],
  replyId: string | null,
): Promise<void> {
  await database.prisma.whatsappMessage.updateMany({
    where: { apiClientId, userId, status: 'waiting', id: { in: messages.map(({ id }) => id) } },
    data: { status: replyId === null ? 'failed' : 'answered', replyId, media: null, mediaUrl: null },
  })
}
