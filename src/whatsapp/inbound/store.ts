import type { ClientScope } from '../../clients/scope.ts'
import type { Database, Statement } from '../../database/database.ts'
import type { WhatsappMessageModel } from '../../database/generated/models.ts'
import { newestByPhoneSql } from '../../users/sql.ts'
import { ensureSql } from '../answering/store.ts'

/** A message of somebody who may or may not be known. */
export type NewMessage = Omit<WhatsappMessageModel, 'apiClientId' | 'userId' | 'status' | 'replyId'>

const insertStatement: Statement<{ conversationId: string | null }> = {
  name: 'whatsapp.insert_message',
  text: `
    WITH message AS (
      INSERT INTO whatsapp_messages (api_client_id, id, instance, message_id, user_id, phone, lid, kind, text, media,
                                     media_url, sent_at, received_at)
      SELECT $1, $2, $3, $4, (SELECT id ${newestByPhoneSql({ apiClientId: '$1', phones: '$13' })}), $5, $6,
             $7::whatsapp_message_kind, $8, $9::bytea, $10, $11::timestamptz, $12::timestamptz
      ON CONFLICT (api_client_id, instance, message_id) DO NOTHING
      RETURNING user_id
    ), conversation AS (${ensureSql({ apiClientId: '$1', newId: '$14', source: 'message' })})
    SELECT conversation.id AS "conversationId" FROM message LEFT JOIN conversation ON true`,
}

/**
 * Keeps a message, in one statement with all that answering a known user takes.
 *
 * @param phones by which of them the sender may be found at once
 * @param newId of the sender's conversation, where there is none yet
 * @returns the conversation of a sender who was found; undefined when the message came before
 */
export async function insert(
  scope: ClientScope,
  message: NewMessage,
  phones: readonly string[],
  newId: string,
): Promise<{ conversationId: string | null } | undefined> {
  const { id, instance, messageId, phone, lid, kind, text, media, mediaUrl, sentAt, receivedAt } = message
  const [inserted] = await scope.database.query(insertStatement, [
    ...[scope.apiClientId, id, instance, messageId, phone, lid],
    ...[kind, text, media, mediaUrl, sentAt, receivedAt],
    ...[phones, newId],
  ])
  return inserted
}

/** A message whose sender is still to be found. */
export type UnsettledMessage = Pick<
  WhatsappMessageModel,
  'apiClientId' | 'id' | 'instance' | 'phone' | 'lid' | 'receivedAt'
>

/** @returns undefined when there is no such message, or its sender is found already */
export async function findUnsettled(
  database: Database,
  { apiClientId, id }: { apiClientId: string; id: string },
): Promise<UnsettledMessage | undefined> {
  const message = await database.prisma.whatsappMessage.findFirst({
    where: { apiClientId, id, userId: null },
    select: { apiClientId: true, id: true, instance: true, phone: true, lid: true, receivedAt: true },
  })
  return message ?? undefined
}

/** @returns false when another run has done so, or the message is gone */
export async function settle(
  database: Database,
  { apiClientId, id }: UnsettledMessage,
  { userId, phone }: { userId: string; phone: string },
): Promise<boolean> {
  const { count } = await database.prisma.whatsappMessage.updateMany({
    where: { apiClientId, id, userId: null },
    data: { userId, phone },
  })
  return count > 0
}

export async function remove(database: Database, { apiClientId, id }: UnsettledMessage): Promise<boolean> {
  const { count } = await database.prisma.whatsappMessage.deleteMany({
    where: { apiClientId, id, userId: null },
  })
  return count > 0
}

/** The number behind a hidden sender, where an earlier message showed it. */
export async function findPhone(
  database: Database,
  { apiClientId, lid }: { apiClientId: string; lid: string },
): Promise<string | undefined> {
  const known = await database.prisma.whatsappLid.findFirst({ where: { apiClientId, lid } })
  return known?.phone
}

const learnStatement: Statement<object> = {
  name: 'whatsapp.learn_lid',
  text: `
    INSERT INTO whatsapp_lids (api_client_id, lid, phone, user_id, learned_at)
    VALUES ($1, $2, $3, $4, $5::timestamptz)
    ON CONFLICT (api_client_id, lid)
    DO UPDATE SET phone = excluded.phone, user_id = excluded.user_id, learned_at = excluded.learned_at`,
}

/** Keeps the number behind a hidden sender. */
export async function learnPhone(
  database: Database,
  link: { apiClientId: string; lid: string; phone: string; userId: string | null; learnedAt: Date },
): Promise<void> {
  const { apiClientId, lid, phone, userId, learnedAt } = link
  await database.query(learnStatement, [apiClientId, lid, phone, userId, learnedAt])
}

const inviteStatement: Statement<object> = {
  name: 'whatsapp.note_invitation',
  text: `
    INSERT INTO whatsapp_invitations AS known (api_client_id, recipient, invited_at)
    VALUES ($1, $2::bytea, $3::timestamptz)
    ON CONFLICT (api_client_id, recipient) DO UPDATE SET invited_at = excluded.invited_at
     WHERE known.invited_at <= $4::timestamptz
    RETURNING api_client_id`,
}

/** Notes that a number is invited. @returns false when it was since `since` */
export async function noteInvitation(
  database: Database,
  invitation: { apiClientId: string; recipient: Buffer; invitedAt: Date; since: Date },
): Promise<boolean> {
  const { apiClientId, recipient, invitedAt, since } = invitation
  const noted = await database.query(inviteStatement, [apiClientId, recipient, invitedAt, since])
  return noted.length > 0
}

/** Deletes what is kept of people who are nobody's users. */
export async function purge(database: Database, before: { messages: Date; lids: Date }): Promise<void> {
  await database.prisma.whatsappMessage.deleteMany({
    where: { userId: null, receivedAt: { lt: before.messages } },
  })
  await database.prisma.whatsappInvitation.deleteMany({ where: { invitedAt: { lt: before.messages } } })
  await database.prisma.whatsappLid.deleteMany({ where: { userId: null, learnedAt: { lt: before.lids } } })
}

/** Deletes what is kept under a person's numbers without being theirs by name. */
export async function forget({ apiClientId, database }: ClientScope, phones: string[]): Promise<void> {
  const where = { apiClientId, userId: null, phone: { in: phones } }
  await database.prisma.whatsappMessage.deleteMany({ where })
  await database.prisma.whatsappLid.deleteMany({ where })
}
