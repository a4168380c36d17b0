import type { Clock } from '../lib/clock.ts'
import { notFound } from '../lib/errors.ts'
import type { IdFactory } from '../lib/ids.ts'
import type { Page } from '../lib/page.ts'
import type { UserScope } from '../users/scope.ts'
import type { Intake } from './store.ts'
import * as store from './store.ts'

export type IntakeInput = Omit<Intake, 'id' | 'createdAt'>

/** The currency of whoever names none. */
export const DEFAULT_CURRENCY = 'USD'

export function createIntakeService(clock: Clock, ids: IdFactory) {
  return {
    /** Stores a snapshot; snapshots never change, and the newest counts. */
    async submit(scope: UserScope, input: IntakeInput): Promise<Intake> {
      const intake = { ...input, id: ids('ozz_intake_'), createdAt: clock() }
      await store.insert(scope, intake, ids('ozz_evt_'))
      return intake
    },

    /** The snapshot that counts, if there is one. */
    find: (scope: UserScope): Promise<Intake | undefined> => store.findNewest(scope),

    /** @throws NOT_FOUND before the first snapshot */
    async get(scope: UserScope): Promise<Intake> {
      const intake = await store.findNewest(scope)
      if (!intake) throw notFound('This user has no financial intake yet.')
      return intake
    },

    /** @throws NOT_FOUND */
    async getById(scope: UserScope, intakeId: string): Promise<Intake> {
      const intake = await store.findById(scope, intakeId)
      if (!intake) throw notFound(`No financial intake found with id '${intakeId}' for this user.`)
      return intake
    },

    /** Newest first, one more than the page holds when there are more. */
    history: (scope: UserScope, page: Page): Promise<Intake[]> => store.list(scope, page),
  }
}

export type IntakeService = ReturnType<typeof createIntakeService>
