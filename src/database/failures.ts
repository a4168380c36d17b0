/**
 * PostgreSQL's error classes that pass by themselves: connection lost (08), a deadlock or a write conflict (40),
 * too many connections (53), being shut down or started (57), and a statement that was cancelled for taking too
 * long (57014).
 */
const TRANSIENT_SQLSTATE = /^(08|40|53|57)/

const TRANSIENT_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  // Prisma: cannot reach the server, timed out, connection closed, no connection from the pool, transaction lost,
  // write conflict or deadlock.
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'P2034',
  'P2037',
  'P2039',
])

/** The pg driver throws these without a code. */
const TRANSIENT_MESSAGES =
  /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Client was closed|pool after calling end|not queryable|Can't reach database server/i

/** Whether a failure says that the database is away or overloaded, rather than that a statement is wrong. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code: unknown = Reflect.get(error, 'code')
  if (typeof code === 'string' && (TRANSIENT_CODES.has(code) || TRANSIENT_SQLSTATE.test(code))) return true
  return (
    TRANSIENT_MESSAGES.test(error.message) || isDatabaseUnavailable(error.cause) || hasTransientParts(error)
  )
}

function hasTransientParts(error: Error): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseUnavailable)
  return /57P0[1-4]|57014|08006|53300|40001|40P01/.test(error.message)
}

/** A foreign key to users, by the name that the schema gives such a constraint, in the words of Prisma or pg. */
const MISSING_USER = /foreign key constraint[^\n]*_user_id_fkey\b/i

/** Whether a row was refused because the user whom it is about is no more. */
export function isUserMissing(error: unknown): boolean {
  return error instanceof Error && MISSING_USER.test(error.message)
}
