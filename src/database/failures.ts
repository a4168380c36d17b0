/**
 * PostgreSQL's error classes that pass by themselves: connection lost (08), a deadlock or a write conflict (40),
 * too many connections (53), being shut down or started (57), and a statement that was cancelled for taking too
 * long (57014).
 */
const TRANSIENT_SQLSTATE = /^(08|40|53|57)[0-9A-Z]{3}$/

const FOREIGN_KEY_VIOLATION = '23503'

const TRANSIENT_CODES = new Set([
  // PostgreSQL: a lock was waited for longer than the server allows.
  '55P03',
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
])

/** What Prisma's adapter makes of an error of the socket; a failure of plain SQL keeps no more of it. */
const TRANSIENT_KINDS = new Set(['ConnectionClosed', 'DatabaseNotReachable', 'SocketTimeout'])

/** The pg driver throws these without a code; Prisma puts its own words in front. */
const TRANSIENT_MESSAGES =
  /(^|\n)(timeout exceeded when trying to connect|Query read timeout|Connection terminated.*|Client .* not queryable|Cannot use a pool after calling end on the pool)$/

/** Whether a failure says that the database is away or overloaded, rather than that a statement is wrong. */
export function isDatabaseUnavailable(error: unknown): boolean {
  return partsOf(error).some(
    (part) =>
      codesOf(part).some((code) => TRANSIENT_CODES.has(code) || TRANSIENT_SQLSTATE.test(code)) ||
      TRANSIENT_KINDS.has(String(field(part, 'kind'))) ||
      (part instanceof Error && TRANSIENT_MESSAGES.test(part.message)),
  )
}

/** Waited too long for a lock, or named a statement that the server does not have, or has already. */
const UNSTARTED_SQLSTATES = new Set(['55P03', '26000', '42P05'])

/** Whether a statement failed before it did anything, for a reason that lies with the connection it was sent on. */
export function isUnstarted(error: unknown): boolean {
  return partsOf(error).some((part) => codesOf(part).some((code) => UNSTARTED_SQLSTATES.has(code)))
}

/** A foreign key to users, by the name that the schema gives such a constraint. */
const USER_FOREIGN_KEY = /_user_id_fkey\b/

/** Whether a row was refused because the user whom it is about is no more. */
export function isUserMissing(error: unknown): boolean {
  return partsOf(error).some(
    (part) =>
      codesOf(part).includes(FOREIGN_KEY_VIOLATION) &&
      [field(part, 'constraint'), field(part, 'originalMessage')].some(
        (text) => typeof text === 'string' && USER_FOREIGN_KEY.test(text),
      ),
  )
}

/** The error codes of a failure and of what it wraps, outermost first. They hold nothing of what was sent. */
export function errorCodes(error: unknown): string[] {
  return partsOf(error).flatMap(codesOf)
}

/** How deep failures are wrapped in each other: Prisma's error, its adapter's, the driver's. */
const MAX_DEPTH = 5

/** A failure and everything that it says was the cause. */
function partsOf(error: unknown, depth = 0): object[] {
  if (typeof error !== 'object' || error === null || depth > MAX_DEPTH) return []
  const wrapped = [field(error, 'cause'), field(field(error, 'meta'), 'driverAdapterError')]
  const several = error instanceof AggregateError ? error.errors : []
  return [error, ...[...wrapped, ...several].flatMap((part) => partsOf(part, depth + 1))]
}

function codesOf(part: object): string[] {
  return [field(part, 'code'), field(part, 'originalCode')].filter((code) => typeof code === 'string')
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
