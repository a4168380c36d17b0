import type { ClientScope } from '../clients/scope.ts'
import type { User } from './store.ts'

/** What a request for one user may touch. */
export interface UserScope extends ClientScope {
  readonly user: User
}

/** The columns that say whose a row is: in every `where` and every row of a user's. */
export function ofUser({ apiClientId, user }: UserScope) {
  return { apiClientId, userId: user.id }
}

/** Runs `work` with the scope inside one transaction. */
export function inTransaction<Scope extends ClientScope, T>(
  scope: Scope,
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  return scope.database.transaction((database) => work({ ...scope, database }))
}
