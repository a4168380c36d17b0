import type { Database } from '../database/database.ts'

/** What a request may touch: the rows of one API client. Every store takes a scope first. */
export interface ClientScope {
  readonly apiClientId: string
  /** How many users the client's plan allows; undefined when it sets no limit. */
  readonly maxUsers: number | undefined
  readonly database: Database
}
