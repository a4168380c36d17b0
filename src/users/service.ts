import type { ClientScope } from '../clients/scope.ts'
import type { Clock } from '../lib/clock.ts'
import { foreignUser, unavailable, userExists, userLimitReached, userNotFound } from '../lib/errors.ts'
import type { IdFactory } from '../lib/ids.ts'
import type { Page } from '../lib/page.ts'
import { createSerially } from '../lib/serially.ts'
import { type OnboardingEvent, stageAfter } from './onboarding.ts'
import { inTransaction, type UserScope } from './scope.ts'
import type { Candidate, NewUser, ResolvedUser, User, UserChanges, UserFilter } from './store.ts'
import * as store from './store.ts'

const EXTERNAL_PREFIX = 'external:'
const ID_PREFIX = 'ozz_usr_'

export type UserInput = Omit<NewUser, 'id' | 'createdVia' | 'createdAt'>

/**
 * Whether an unknown `external:` id becomes a user: never, or with one statement that finds or inserts where
 * that is likely, and with a plain look first where it is not.
 */
export type Provisioning = 'never' | 'unlikely' | 'likely'

/** How a user came: as the row says, where those who first wrote on WhatsApp are `api_external` as well. */
type Way = NewUser['createdVia'] | 'whatsapp'

/** Told of every user that comes into being. */
export type OnUserCreated = (via: Way) => void

export function createUserService(clock: Clock, ids: IdFactory, onCreated: OnUserCreated = () => undefined) {
  const serially = createSerially()

  function newCandidate(input: UserInput, createdVia: NewUser['createdVia']): Candidate {
    const user = { ...input, id: ids(ID_PREFIX), createdVia, createdAt: clock() }
    return { user, eventId: ids('ozz_evt_') }
  }

  /** Runs `insert` so that no race lets the client have more users than its plan allows. */
  function withinLimit<T>(
    scope: ClientScope,
    insert: (scope: ClientScope) => Promise<T>,
    hasInserted: (result: T) => boolean,
  ): Promise<T> {
    const { maxUsers } = scope
    if (maxUsers === undefined) return insert(scope)
    return inTransaction(scope, async (tx) => {
      const count = await store.lockClient(tx)
      const result = await insert(tx)
      if (!hasInserted(result)) return result
      if (count >= maxUsers) throw userLimitReached(maxUsers)
      await store.saveUserCount(tx, count + 1)
      return result
    })
  }

  /** Does what finds or inserts a user; a call that lost the race to insert finds the winner's at its next turn. */
  async function provisioned<Result extends ResolvedUser>(
    via: Way,
    attempt: () => Promise<Result | undefined>,
  ): Promise<Result> {
    for (let turn = 0; turn < 3; turn++) {
      const resolved = await attempt()
      if (resolved?.provisioned) onCreated(via)
      if (resolved) return resolved
    }
    throw unavailable()
  }

  function findOrCreate(
    scope: ClientScope,
    input: UserInput,
    lookFirst: boolean,
    via: Way,
  ): Promise<ResolvedUser> {
    const candidate = newCandidate(input, 'api_external')
    return provisioned<ResolvedUser>(via, async () => {
      const known = lookFirst ? await store.findByExternalId(scope, input.externalUserId) : undefined
      if (known) return { user: known, provisioned: false }
      return withinLimit(
        scope,
        (limited) => store.findOrInsert(limited, candidate),
        (found) => found?.provisioned === true,
      )
    })
  }

  return {
    /** @throws CONFLICT, USER_LIMIT_REACHED */
    async create(scope: ClientScope, input: UserInput): Promise<User> {
      const candidate = newCandidate(input, 'api')
      const user = await withinLimit(
        scope,
        (limited) => store.insert(limited, candidate),
        (inserted) => inserted !== undefined,
      )
      if (!user) throw userExists(input.externalUserId)
      onCreated('api')
      return user
    },

    /**
     * The user that a path id names: Ozzie's own id, or `external:` and the partner's. Unless
     * `provisioning` forbids it, an unknown `external:` id becomes a new user.
     *
     * @throws NOT_FOUND, FORBIDDEN for another client's user, USER_LIMIT_REACHED
     */
    async resolve(scope: ClientScope, pathId: string, provisioning: Provisioning): Promise<ResolvedUser> {
      if (pathId.startsWith(EXTERNAL_PREFIX)) {
        const externalUserId = pathId.slice(EXTERNAL_PREFIX.length)
        if (provisioning !== 'never') {
          // With a limit, an insert takes a lock that those who are known need not wait for.
          const lookFirst = provisioning === 'unlikely' || scope.maxUsers !== undefined
          return findOrCreate(scope, { ...BLANK, externalUserId }, lookFirst, 'api_external')
        }
        const user = await store.findByExternalId(scope, externalUserId)
        if (!user) throw userNotFound(pathId)
        return { user, provisioned: false }
      }
      if (!pathId.startsWith(ID_PREFIX)) throw userNotFound(pathId)
      const user = await store.findById(scope, pathId)
      if (user) return { user, provisioned: false }
      throw (await store.existsAnywhere(scope, pathId)) ? foreignUser(pathId) : userNotFound(pathId)
    },

    /**
     * Resolves the user that a path id names by a statement that does something of theirs as well, where an
     * `external:` id and a client without a limit of users allow that.
     *
     * @param attempt the statement: it finds the user or inserts the candidate, and says which; undefined when it
     *   did nothing because another call inserted them at the same moment
     * @returns undefined where the user has to be resolved first
     * @throws UNAVAILABLE
     */
    async resolveWith<Result extends ResolvedUser>(
      scope: ClientScope,
      pathId: string,
      attempt: (candidate: Candidate) => Promise<Result | undefined>,
    ): Promise<Result | undefined> {
      if (scope.maxUsers !== undefined || !pathId.startsWith(EXTERNAL_PREFIX)) return undefined
      const externalUserId = pathId.slice(EXTERNAL_PREFIX.length)
      const candidate = newCandidate({ ...BLANK, externalUserId }, 'api_external')
      return provisioned('api_external', () => attempt(candidate))
    },

    /** The client's own user that a path id names, if there is one; nobody comes into being. */
    async peek(scope: ClientScope, pathId: string): Promise<User | undefined> {
      return pathId.startsWith(EXTERNAL_PREFIX)
        ? store.findByExternalId(scope, pathId.slice(EXTERNAL_PREFIX.length))
        : store.findById(scope, pathId)
    },

    /** The newest of the client's users who has one of these numbers. */
    findByPhone: (scope: ClientScope, phones: readonly string[]): Promise<User | undefined> =>
      store.findByPhone(scope, phones),

    /**
     * The user with this external id; where there is none, one who wrote on WhatsApp, with all that is given.
     *
     * @throws USER_LIMIT_REACHED
     */
    provision: async (scope: ClientScope, input: UserInput): Promise<User> =>
      (await findOrCreate(scope, input, true, 'whatsapp')).user,

    /** The client's users, newest first, one more than the page holds when there are more. */
    list: (scope: ClientScope, filter: UserFilter, page: Page): Promise<User[]> =>
      store.list(scope, filter, page),

    /**
     * Changes what is given and nothing else.
     *
     * @throws NOT_FOUND when the user was deleted in the meantime
     */
    async update(scope: UserScope, changes: UserChanges): Promise<User> {
      if (Object.keys(changes).length === 0) return scope.user
      const updated = await store.update(scope, changes)
      if (!updated) throw userNotFound(scope.user.id)
      return updated
    },

    /** Ozzie's id of the user with this external id; null when there is none. */
    async findId(scope: ClientScope, externalUserId: string): Promise<string | null> {
      return (await store.findByExternalId(scope, externalUserId))?.id ?? null
    },

    /** Moves the user forward by an event; a part of the transaction that the event is in. */
    async advance(scope: UserScope, event: OnboardingEvent): Promise<void> {
      const stage = stageAfter(scope.user.onboardingStage, event)
      if (stage === scope.user.onboardingStage) return
      await store.advanceStage(scope, stage, { id: ids('ozz_evt_'), at: clock() })
    },

    /**
     * Runs `work` in a transaction, after all others that came before it for the same user.
     *
     * @throws NOT_FOUND when the user was deleted in the meantime
     */
    exclusively<T>(scope: UserScope, work: (tx: UserScope) => Promise<T>): Promise<T> {
      const locked = async (tx: UserScope) => {
        if (!(await store.lock(tx))) throw userNotFound(tx.user.id)
        return work(tx)
      }
      // A burst for one user must not hold every connection of the pool while it waits for that user's row. Who
      // has a connection already must not wait here for somebody who has none yet.
      return scope.database.isTransaction
        ? locked(scope)
        : serially(scope.user.id, () => inTransaction(scope, locked))
    },
  }
}

export type UserService = ReturnType<typeof createUserService>

/** What is known of a user that only an external id names. */
const BLANK = { name: null, email: null, phone: null, language: 'en' } as const
