import { userNotFound } from '../lib/errors.ts'
import { createListeners } from '../lib/listeners.ts'
import { inTransaction, type UserScope } from '../users/scope.ts'
import type { StoredUser } from './store.ts'
import * as store from './store.ts'

/** A person's rights over what is stored of them: to see all of it, and to have it erased. */
export function createPrivacyService() {
  const erasing = createListeners<UserScope>()
  return {
    /** Comes before each erasure: for what is about a user without saying so. */
    onErasing: erasing.add,

    /** @throws NOT_FOUND when the user was deleted in the meantime */
    async export(scope: UserScope): Promise<StoredUser> {
      const stored = await store.readAll(scope)
      if (!stored) throw userNotFound(scope.user.id)
      return stored
    },

    /**
     * Erases the user and everything that is stored of them.
     *
     * @throws NOT_FOUND when the user was deleted in the meantime
     */
    async erase(scope: UserScope): Promise<void> {
      await erasing.tell(scope)
      await store.endJobs(scope)
      await inTransaction(scope, async (tx) => {
        if (!(await store.erase(tx))) throw userNotFound(scope.user.id)
      })
    },
  }
}

export type PrivacyService = ReturnType<typeof createPrivacyService>
