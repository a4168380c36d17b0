import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { IdFactory } from '../lib/ids.ts'
import * as store from './store.ts'

export type EventType = 'money_move.available'

/** Something that happened to a user. */
export interface Occurrence {
  apiClientId: string
  userId: string
  type: EventType
  /** The id of what it happened to. */
  subjectId: string
}

/** What happened, on record for those who want to be told. */
export function createEventService(clock: Clock, ids: IdFactory) {
  return {
    /** Puts occurrences on record, each once however often it is reported; a part of the transaction of `database`. */
    async record(database: Database, occurrences: readonly Occurrence[]): Promise<void> {
      const createdAt = clock()
      await store.insertOnce(
        database,
        occurrences.map((occurrence) => ({ ...occurrence, id: ids('ozz_evt_'), createdAt })),
      )
    },
  }
}

export type EventService = ReturnType<typeof createEventService>
