import type { Database } from '../../database/database.ts'
import type { WhatsappReplyModel } from '../../database/generated/models.ts'

/** A text on its way to a number, or at its end. */
export type Reply = WhatsappReplyModel

/** A text that nobody has tried to send yet. Without a user it is an invitation. */
export type NewReply = Pick<
  Reply,
  'apiClientId' | 'id' | 'userId' | 'instance' | 'phone' | 'text' | 'nextAttemptAt' | 'createdAt'
>

/** Names a reply. */
export type ReplyKey = Pick<Reply, 'apiClientId' | 'id'>

export async function insert(database: Database, reply: NewReply): Promise<void> {
  await database.prisma.whatsappReply.create({ data: reply })
}

/** Takes the row for the rest of the transaction. @returns undefined when it is no more */
export async function lock(tx: Database, { apiClientId, id }: ReplyKey): Promise<Reply | undefined> {
  await tx.prisma.$queryRaw`
    SELECT 1 FROM whatsapp_replies WHERE api_client_id = ${apiClientId} AND id = ${id} FOR NO KEY UPDATE`
  const reply = await tx.prisma.whatsappReply.findFirst({ where: { apiClientId, id } })
  return reply ?? undefined
}

/** The user's reply that comes first, if that is another one that has not ended yet. */
export async function findEarlier(
  tx: Database,
  { apiClientId, id, userId }: Reply,
): Promise<Pick<Reply, 'status' | 'failure' | 'nextAttemptAt'> | undefined> {
  if (userId === null) return undefined
  const earlier = await tx.prisma.whatsappReply.findFirst({
    where: { apiClientId, userId, id: { lt: id }, status: { in: ['queued', 'sending'] } },
    orderBy: { id: 'asc' },
    select: { status: true, failure: true, nextAttemptAt: true },
  })
  return earlier ?? undefined
}

/** Which of WhatsApp's ids belong to replies of the client's that are known as sent. */
export async function findRecorded(
  database: Database,
  apiClientId: string,
  messageIds: string[],
): Promise<Set<string | null>> {
  const rows = await database.prisma.whatsappReply.findMany({
    where: { apiClientId, messageId: { in: messageIds } },
    select: { messageId: true },
  })
  return new Set(rows.map(({ messageId }) => messageId))
}

export type ReplyChanges = Partial<
  Pick<Reply, 'status' | 'attempts' | 'firstTriedAt' | 'nextAttemptAt' | 'failure' | 'messageId' | 'sentAt'>
>

/** @returns false when another attempt was begun since, or the reply is no more */
export async function update(
  database: Database,
  { apiClientId, id, attempts }: Reply,
  changes: ReplyChanges,
): Promise<boolean> {
  const { count } = await database.prisma.whatsappReply.updateMany({
    where: { apiClientId, id, attempts, status: { in: ['queued', 'sending'] } },
    data: changes,
  })
  return count > 0
}

export async function remove(database: Database, { apiClientId, id, attempts }: Reply): Promise<void> {
  await database.prisma.whatsappReply.deleteMany({ where: { apiClientId, id, attempts } })
}

/** Deletes the invitations from before. */
export async function deleteInvitations(database: Database, createdBefore: Date): Promise<void> {
  await database.prisma.whatsappReply.deleteMany({
    where: { userId: null, createdAt: { lt: createdBefore } },
  })
}

/** Deletes the invitations to these numbers. */
export async function forget(database: Database, apiClientId: string, phones: string[]): Promise<void> {
  await database.prisma.whatsappReply.deleteMany({
    where: { apiClientId, userId: null, phone: { in: phones } },
  })
}
