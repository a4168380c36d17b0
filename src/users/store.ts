import type { ClientScope } from '../clients/scope.ts'
import type { Statement } from '../database/database.ts'
import type { UserModel } from '../database/generated/models.ts'
import { type Page, pageOf } from '../lib/page.ts'
import type { OnboardingStage } from './onboarding.ts'
import type { UserScope } from './scope.ts'
import { advanceStageSql, COLUMNS, INSERTED, newestByPhoneSql, PROVISIONED } from './sql.ts'

export type User = Omit<UserModel, 'apiClientId' | 'createdVia'>
export type NewUser = Omit<UserModel, 'apiClientId' | 'onboardingStage'>

/** A user who comes into being unless there is one, and the id of the event that would tell of it. */
export interface Candidate {
  user: NewUser
  eventId: string
}

export interface ResolvedUser {
  user: User
  /** Whether this very call created the user. */
  provisioned: boolean
}

export type UserChanges = Partial<Pick<User, 'name' | 'email' | 'phone' | 'language'>>
export type UserFilter = Partial<Pick<User, 'externalUserId' | 'phone' | 'onboardingStage'>>

const findByIdStatement: Statement<User> = {
  name: 'users.find_by_id',
  isShort: true,
  text: `SELECT ${COLUMNS} FROM users WHERE api_client_id = $1 AND id = $2`,
}

export async function findById(scope: ClientScope, id: string): Promise<User | undefined> {
  const [user] = await scope.database.query(findByIdStatement, [scope.apiClientId, id])
  return user
}

const findByExternalIdStatement: Statement<User> = {
  name: 'users.find_by_external_id',
  isShort: true,
  text: `SELECT ${COLUMNS} FROM users WHERE api_client_id = $1 AND external_user_id = $2`,
}

export async function findByExternalId(
  scope: ClientScope,
  externalUserId: string,
): Promise<User | undefined> {
  const [user] = await scope.database.query(findByExternalIdStatement, [scope.apiClientId, externalUserId])
  return user
}

/** What a row has besides a `User`. */
const NOT_OF_USER = { apiClientId: true, createdVia: true } as const

const findByPhoneStatement: Statement<User> = {
  name: 'users.find_by_phone',
  isShort: true,
  text: `SELECT ${COLUMNS} ${newestByPhoneSql({ apiClientId: '$1', phones: '$2' })}`,
}

/** The newest of the users who have one of these numbers. */
export async function findByPhone(scope: ClientScope, phones: readonly string[]): Promise<User | undefined> {
  const [user] = await scope.database.query(findByPhoneStatement, [scope.apiClientId, phones])
  return user
}

/** Newest first, one more than the page holds when there are more. */
export function list(scope: ClientScope, filter: UserFilter, page: Page): Promise<User[]> {
  const { id, order } = pageOf(page)
  return scope.database.prisma.user.findMany({
    where: { ...filter, apiClientId: scope.apiClientId, id },
    omit: NOT_OF_USER,
    ...order,
  })
}

/**
 * Writes the given columns and no other, so that updates of different ones do not undo each other.
 *
 * @returns undefined when the user is no more
 */
export async function update(scope: UserScope, changes: UserChanges): Promise<User | undefined> {
  const [updated] = await scope.database.prisma.user.updateManyAndReturn({
    where: { apiClientId: scope.apiClientId, id: scope.user.id },
    data: changes,
    omit: NOT_OF_USER,
  })
  return updated
}

const insertStatement: Statement<User> = {
  name: 'users.insert',
  isShort: true,
  text: `WITH ${INSERTED} SELECT * FROM inserted`,
}

/** @returns undefined when the client has a user with this external id already */
export async function insert(scope: ClientScope, candidate: Candidate): Promise<User | undefined> {
  const [inserted] = await scope.database.query(insertStatement, insertValues(scope, candidate))
  return inserted
}

/** A row of `person`. */
export type PersonRow = User & { inserted: boolean }

const findOrInsertStatement: Statement<PersonRow> = {
  name: 'users.find_or_insert',
  isShort: true,
  text: `WITH ${PROVISIONED} SELECT * FROM person`,
}

/**
 * Finds the user with this external id or inserts it, in one statement.
 *
 * @returns undefined when another call inserted it at the same moment: it can be found now
 */
export async function findOrInsert(
  scope: ClientScope,
  candidate: Candidate,
): Promise<ResolvedUser | undefined> {
  const [person] = await scope.database.query(findOrInsertStatement, insertValues(scope, candidate))
  return person && toResolved(person)
}

export function toResolved({ inserted, ...user }: PersonRow): ResolvedUser {
  return { user, provisioned: inserted }
}

/** The parameters of statements that insert a user, from `$1` to `$10`. */
export function insertValues(scope: ClientScope, { user, eventId }: Candidate): unknown[] {
  const { externalUserId, id, name, email, phone, language, createdVia, createdAt } = user
  return [scope.apiClientId, externalUserId, id, name, email, phone, language, createdVia, createdAt, eventId]
}

/**
 * Takes the client's row for the rest of the transaction, so that its users come into being one after the other.
 *
 * @returns how many there are
 */
export async function lockClient({ database, apiClientId }: ClientScope): Promise<number> {
  const [client] = await database.prisma.$queryRaw<{ userCount: number | null }[]>`
    SELECT user_count AS "userCount" FROM api_clients WHERE id = ${apiClientId} FOR NO KEY UPDATE`
  return client?.userCount ?? database.prisma.user.count({ where: { apiClientId } })
}

/** Notes how many users a client with a limit has. The caller holds the client's lock. */
export async function saveUserCount(scope: ClientScope, userCount: number): Promise<void> {
  await scope.database.prisma.apiClient.updateMany({
    where: { id: scope.apiClientId, maxUsers: { not: null } },
    data: { userCount },
  })
}

/** The one look across tenants: tells "somebody else's user" from "nobody's". */
export async function existsAnywhere(scope: ClientScope, id: string): Promise<boolean> {
  const found = await scope.database.prisma.user.findFirst({ where: { id }, select: { id: true } })
  return found !== null
}

const lockStatement: Statement<object> = {
  name: 'users.lock',
  text: 'SELECT 1 FROM users WHERE api_client_id = $1 AND id = $2 FOR NO KEY UPDATE',
}

/**
 * Takes the user's row for the rest of the transaction, so that writes that depend on each other queue up. Rows
 * that merely point at the user can still be inserted.
 */
export async function lock(scope: UserScope): Promise<boolean> {
  const rows = await scope.database.query(lockStatement, [scope.apiClientId, scope.user.id])
  return rows.length > 0
}

function advanceStatement(to: OnboardingStage): Statement<object> {
  const parameters = { apiClientId: '$1', userId: '$2', eventId: '$3', at: '$4' }
  const text = `WITH ${advanceStageSql(parameters, to)} SELECT 1 FROM advanced`
  return { name: `users.advance_to_${to}`, text }
}

const ADVANCE: Record<OnboardingStage, Statement<object>> = {
  intake_pending: advanceStatement('intake_pending'),
  plan_pending: advanceStatement('plan_pending'),
  active: advanceStatement('active'),
}

/** Moves the user forward to a stage, never back. */
export async function advanceStage(
  scope: UserScope,
  to: OnboardingStage,
  event: { id: string; at: Date },
): Promise<void> {
  await scope.database.query(ADVANCE[to], [scope.apiClientId, scope.user.id, event.id, event.at])
}
