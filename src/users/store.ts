import type { ClientScope } from '../clients/scope.ts'
import type { Statement } from '../database/database.ts'
import type { UserModel } from '../database/generated/models.ts'
import { insertEventSql } from '../events/store.ts'
import { type Page, pageOf } from '../lib/page.ts'
import { type OnboardingStage, stageBefore } from './onboarding.ts'
import type { UserScope } from './scope.ts'

export type User = Omit<UserModel, 'apiClientId' | 'createdVia'>
export type NewUser = Omit<UserModel, 'apiClientId' | 'onboardingStage'>
export type UserChanges = Partial<Pick<User, 'name' | 'email' | 'phone' | 'language'>>
export type UserFilter = Partial<Pick<User, 'externalUserId' | 'phone' | 'onboardingStage'>>

const COLUMNS = `
  id, external_user_id AS "externalUserId", name, email, phone, language,
  onboarding_stage AS "onboardingStage", created_at AS "createdAt"`

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

/** SQL that ends a SELECT of the newest of the users who have one of these numbers. */
export function newestByPhoneSql(parameters: { apiClientId: string; phones: string }): string {
  return `
      FROM users
     WHERE api_client_id = ${parameters.apiClientId} AND phone = ANY (${parameters.phones}::text[])
     ORDER BY created_at DESC, id DESC LIMIT 1`
}

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

/** A user as the API shows it, of a row that has {@link COLUMNS}. */
const USER_JSON = `
  jsonb_build_object(
    'id', id, 'external_user_id', "externalUserId", 'name', name, 'email', email, 'phone', phone,
    'language', language, 'onboarding_stage', "onboardingStage",
    'created_at', to_char("createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))`

const INSERT = `
  INSERT INTO users (api_client_id, external_user_id, id, name, email, phone, language, created_via, created_at)
  SELECT $1, $2, $3, $4, $5, $6, $7::language, $8::created_via, $9::timestamptz`

/** Puts on record that the user who was inserted came into being. */
const CREATED = insertEventSql({
  type: 'user.created',
  apiClientId: '$1',
  id: '$10',
  userId: 'id',
  subjectId: 'id',
  data: USER_JSON,
  createdAt: '$9::timestamptz',
  source: 'inserted',
})

const insertStatement: Statement<User> = {
  name: 'users.insert',
  isShort: true,
  text: `
    WITH inserted AS (
      ${INSERT} ON CONFLICT (api_client_id, external_user_id) DO NOTHING RETURNING ${COLUMNS}
    ), recorded AS (${CREATED})
    SELECT * FROM inserted`,
}

/** @returns undefined when the client has a user with this external id already */
export async function insert(scope: ClientScope, user: NewUser, eventId: string): Promise<User | undefined> {
  const [inserted] = await scope.database.query(insertStatement, insertValues(scope, user, eventId))
  return inserted
}

const findOrInsertStatement: Statement<User & { inserted: boolean }> = {
  name: 'users.find_or_insert',
  isShort: true,
  text: `
    WITH found AS (
      SELECT ${COLUMNS} FROM users WHERE api_client_id = $1 AND external_user_id = $2
    ), inserted AS (
      ${INSERT} WHERE NOT EXISTS (SELECT 1 FROM found)
      ON CONFLICT (api_client_id, external_user_id) DO NOTHING RETURNING ${COLUMNS}
    ), recorded AS (${CREATED})
    SELECT *, false AS inserted FROM found
    UNION ALL
    SELECT *, true AS inserted FROM inserted`,
}

/**
 * Finds the user with this external id or inserts it, in one statement.
 *
 * @returns undefined when another call inserted it at the same moment: it can be found now
 */
export async function findOrInsert(
  scope: ClientScope,
  candidate: NewUser,
  eventId: string,
): Promise<{ user: User; inserted: boolean } | undefined> {
  const [row] = await scope.database.query(findOrInsertStatement, insertValues(scope, candidate, eventId))
  if (!row) return undefined
  const { inserted, ...user } = row
  return { user, inserted }
}

function insertValues(scope: ClientScope, user: NewUser, eventId: string): unknown[] {
  const { externalUserId, id, name, email, phone, language, createdVia, createdAt } = user
  return [scope.apiClientId, externalUserId, id, name, email, phone, language, createdVia, createdAt, eventId]
}

/** Takes the client's row for the rest of the transaction, so that its users come into being one after the other. */
export async function lockClient(scope: ClientScope): Promise<void> {
  await scope.database.prisma
    .$queryRaw`SELECT 1 FROM api_clients WHERE id = ${scope.apiClientId} FOR NO KEY UPDATE`
}

export function countUsers(scope: ClientScope): Promise<number> {
  return scope.database.prisma.user.count({ where: { apiClientId: scope.apiClientId } })
}

/** The one look across tenants: tells "somebody else's user" from "nobody's". */
export async function existsAnywhere(scope: ClientScope, id: string): Promise<boolean> {
  const found = await scope.database.prisma.user.findFirst({ where: { id }, select: { id: true } })
  return found !== null
}

/**
 * Takes the user's row for the rest of the transaction, so that writes that depend on each other queue up. Rows
 * that merely point at the user can still be inserted.
 */
export async function lock(scope: UserScope): Promise<boolean> {
  const rows = await scope.database.prisma.$queryRaw<unknown[]>`
    SELECT 1 FROM users WHERE api_client_id = ${scope.apiClientId} AND id = ${scope.user.id} FOR NO KEY UPDATE`
  return rows.length > 0
}

interface AdvanceParameters {
  apiClientId: string
  userId: string
  /** Id and moment of the event that tells of it. */
  eventId: string
  at: string
}

/**
 * SQL, to follow `WITH`, that moves a user forward to a stage and never back, and puts the change on record; for a
 * statement that writes what causes it. Stages compare in the order in which the type lists them.
 */
export function advanceStageSql(
  { apiClientId, userId, eventId, at }: AdvanceParameters,
  to: OnboardingStage,
): string {
  return `
    advanced AS (
      UPDATE users SET onboarding_stage = '${to}'
       WHERE api_client_id = ${apiClientId} AND id = ${userId} AND onboarding_stage < '${to}'
      RETURNING ${COLUMNS}
    ), recorded AS (
      ${insertEventSql({
        type: 'user.stage_changed',
        apiClientId,
        id: eventId,
        userId: 'id',
        subjectId: `id || ':${to}'`,
        data: `${USER_JSON} || jsonb_build_object('from', '${stageBefore(to)}', 'to', '${to}')`,
        createdAt: `${at}::timestamptz`,
        source: 'advanced',
      })}
    )`
}

/** Moves the user forward to a stage, never back. */
export async function advanceStage(
  scope: UserScope,
  to: OnboardingStage,
  event: { id: string; at: Date },
): Promise<void> {
  const parameters = { apiClientId: '$1', userId: '$2', eventId: '$3', at: '$4' }
  await scope.database.prisma.$queryRawUnsafe(
    `WITH ${advanceStageSql(parameters, to)} SELECT 1 FROM advanced`,
    scope.apiClientId,
    scope.user.id,
    event.id,
    event.at,
  )
}
