import type { ClientScope } from '../clients/scope.ts'
import type { Clock } from '../lib/clock.ts'
import { notFound } from '../lib/errors.ts'
import type { IdFactory } from '../lib/ids.ts'
import type { Page } from '../lib/page.ts'
import type { UserScope } from '../users/scope.ts'
import type { UserService } from '../users/service.ts'
import type { ResolvedUser } from '../users/store.ts'
import type { Intake } from './store.ts'
import * as store from './store.ts'

export type IntakeInput = Omit<Intake, 'id' | 'createdAt'>

/** The currency of whoever names none. */
const DEFAULT_CURRENCY = 'USD'

/** The currency that a user's own amounts are in, by the intake that counts. */
export function homeCurrency(intake: Pick<Intake, 'currency'> | undefined): string {
  return intake?.currency ?? DEFAULT_CURRENCY
}

export function createIntakeService({ users }: { users: UserService }, clock: Clock, ids: IdFactory) {
  const newIntake = (input: IntakeInput): Intake => ({
    ...input,
    id: ids('ozz_intake_'),
    createdAt: clock(),
  })

  return {
    /**
     * Stores a snapshot of the user that a path id names, who may come into being by it. Snapshots never change, and
     * the newest counts.
     *
     * @throws what resolving the user throws
     */
    async submit(
      scope: ClientScope,
      pathId: string,
      input: IntakeInput,
    ): Promise<ResolvedUser & { intake: Intake }> {
      // What a user comes into being by is told of behind that user, so its ids are drawn later.
      const done = await users.resolveWith(scope, pathId, async (candidate) => {
        const intake = newIntake(input)
        const resolved = await store.insertFor(scope, candidate, intake, ids('ozz_evt_'))
        return resolved && { ...resolved, intake }
      })
      if (done) return done
      const resolved = await users.resolve(scope, pathId, 'likely')
      const intake = newIntake(input)
      await store.insert({ ...scope, user: resolved.user }, intake, ids('ozz_evt_'))
      return { ...resolved, intake }
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
