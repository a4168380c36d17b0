import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { IdFactory } from '../lib/ids.ts'
import { inBatches } from '../lib/in-batches.ts'
import type { JsonObject } from '../lib/json.ts'
import type { UserScope } from '../users/scope.ts'
import type { FreshEvent } from './store.ts'
import * as store from './store.ts'
import type { EventType } from './types.ts'

/** Something that happened to a user. */
export interface Occurrence {
  apiClientId: string
  userId: string
  type: EventType
  /** The id of what it happened to. */
  subjectId: string
  /** What it happened to, as the API shows it. */
  data: JsonObject
}

/** Hands on what happened, in the transaction in which it is marked as handed on. */
export type Dispatch = (database: Database, events: FreshEvent[]) => Promise<void>

/** How many events are dispatched in one transaction, and how many deleted. */
const DISPATCHED_AT_ONCE = 100
const DELETED_AT_ONCE = 2_000

const DAY_MS = 24 * 60 * 60 * 1000

/** How long an event is kept after it was dispatched, in milliseconds. */
const KEPT_MS = 30 * DAY_MS

/** What happened, on record for those who want to be told. */
export function createEventService(clock: Clock, ids: IdFactory) {
  /** Puts occurrences on record, each once however often it is reported; a part of the transaction of `database`. */
  async function record(database: Database, occurrences: readonly Occurrence[]): Promise<void> {
    const createdAt = clock()
    await store.insertOnce(
      database,
      occurrences.map((occurrence) => ({ ...occurrence, id: ids('ozz_evt_'), createdAt })),
    )
  }

  return {
    record,

    /** Puts on record what happened to the user of the scope, as {@link record} does. */
    recordOf: (
      { apiClientId, user, database }: UserScope,
      occurrence: Pick<Occurrence, 'type' | 'subjectId' | 'data'>,
    ): Promise<void> => record(database, [{ ...occurrence, apiClientId, userId: user.id }]),

    /** Hands on all that is new, each event once. @returns how many there were */
    dispatch: (database: Database, handOn: Dispatch): Promise<number> =>
      inBatches(DISPATCHED_AT_ONCE, (limit) =>
        database.transaction(async (tx) => {
          const events = await store.takeUndispatched(tx, clock(), limit)
          if (events.length > 0) await handOn(tx, events)
          return events.length
        }),
      ),

    /** Deletes what was dispatched long ago. @returns how many events */
    purge(database: Database): Promise<number> {
      const before = new Date(clock().getTime() - KEPT_MS)
      return inBatches(DELETED_AT_ONCE, (limit) => store.deleteDispatched(database, before, limit))
    },
  }
}

export type EventService = ReturnType<typeof createEventService>
