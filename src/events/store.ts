import type { Database, Statement } from '../database/database.ts'
import type { EventModel } from '../database/generated/models.ts'
import type { JsonObject } from '../lib/json.ts'
import { hasEndpointSql } from '../webhooks/listening.ts'
import type { EventType } from './types.ts'

/** Something that happened to a user, with what it happened to as it was then. */
export type Event = Omit<EventModel, 'type' | 'data' | 'dispatchedAt'> & { type: EventType; data: JsonObject }

const insertOnceStatement: Statement<never> = {
  name: 'events.insert_once',
  text: `
    INSERT INTO events (api_client_id, id, user_id, type, subject_id, data, created_at)
    SELECT client, id, user_id, type, subject_id, data, created_at
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::jsonb[], $7::timestamptz[])
        AS row (client, id, user_id, type, subject_id, data, created_at)
    ON CONFLICT (api_client_id, type, subject_id) DO NOTHING`,
}

/** Keeps the events of any users, but none that happened to the same subject before. */
export async function insertOnce(database: Database, events: readonly Event[]): Promise<void> {
  await database.query(insertOnceStatement, [
    events.map(({ apiClientId }) => apiClientId),
    events.map(({ id }) => id),
    events.map(({ userId }) => userId),
    events.map(({ type }) => type),
    events.map(({ subjectId }) => subjectId),
    events.map(({ data }) => JSON.stringify(data)),
    events.map(({ createdAt }) => createdAt),
  ])
}

interface EventSql {
  type: EventType
  /** SQL expressions; `subjectId`, `userId` and `data` may name columns of `source`. */
  apiClientId: string
  id: string
  userId: string
  subjectId: string
  data: string
  createdAt: string
  /** What is selected from: an event for each of its rows. */
  source: string
}

/** SQL that keeps an event, if there is anybody to tell, in the very statement that brings it about. */
export function insertEventSql(event: EventSql): string {
  return `
    INSERT INTO events (api_client_id, id, user_id, type, subject_id, data, created_at)
    SELECT ${event.apiClientId}, ${event.id}, ${event.userId}, '${event.type}', ${event.subjectId}, ${event.data},
           ${event.createdAt}
      FROM ${event.source} WHERE ${hasEndpointSql(event.apiClientId)}
    ON CONFLICT (api_client_id, type, subject_id) DO NOTHING`
}

/** An event whose addressees are to be looked up. */
export type FreshEvent = Event & { externalUserId: string }

/**
 * Marks up to `limit` events of all users as dispatched, the oldest first, and says which they are. Users who are
 * being erased are passed over: what is made of an event points at its user.
 */
export function takeUndispatched(database: Database, now: Date, limit: number): Promise<FreshEvent[]> {
  return database.prisma.$queryRaw<FreshEvent[]>`
    UPDATE events AS e SET dispatched_at = ${now}
      FROM (
        SELECT api_client_id, event.id, external_user_id
          FROM events AS event JOIN users AS u USING (api_client_id)
         WHERE u.id = user_id AND dispatched_at IS NULL
         ORDER BY event.created_at, event.id LIMIT ${limit}
           FOR KEY SHARE OF u SKIP LOCKED
           FOR NO KEY UPDATE OF event SKIP LOCKED
      ) AS fresh
     WHERE e.api_client_id = fresh.api_client_id AND e.id = fresh.id
    RETURNING e.api_client_id AS "apiClientId", e.id, user_id AS "userId", type, subject_id AS "subjectId", data,
              created_at AS "createdAt", external_user_id AS "externalUserId"`
}

/** Deletes up to `limit` events of all users that were dispatched before. @returns how many */
export async function deleteDispatched(database: Database, before: Date, limit: number): Promise<number> {
  const { count } = await database.prisma.event.deleteMany({ where: { dispatchedAt: { lt: before } }, limit })
  return count
}
