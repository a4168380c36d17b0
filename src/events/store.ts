import type { Database } from '../database/database.ts'
import type { EventModel } from '../database/generated/models.ts'

export type Event = EventModel

/** Keeps the events of any users, but none that happened to the same subject before. */
export async function insertOnce(database: Database, events: Event[]): Promise<void> {
  await database.prisma.event.createMany({ data: events, skipDuplicates: true })
}
