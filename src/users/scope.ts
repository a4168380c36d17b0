import type { ClientScope } from '../clients/scope.ts'
import type { User } from './store.ts'

/** What a request for one user may touch. */
export interface UserScope extends ClientScope {
  readonly user: User
}

/** Runs `work` with the scope inside one transaction. */
export function inTransaction<Scope extends ClientScope, T>(
  scope: Scope,
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  return scope.database.transaction((database) => work({ ...scope, database }))
}
