import { insertEventSql } from '../events/store.ts'
import { type OnboardingStage, stageBefore } from './onboarding.ts'

/** The columns of a `User`. */
export const COLUMNS = `
  id, external_user_id AS "externalUserId", name, email, phone, language,
  onboarding_stage AS "onboardingStage", created_at AS "createdAt"`

/** A user as the API shows it, of a row that has {@link COLUMNS}. */
const USER_JSON = `
  jsonb_build_object(
    'id', id, 'external_user_id', "externalUserId", 'name', name, 'email', email, 'phone', phone,
    'language', language, 'onboarding_stage', "onboardingStage",
    'created_at', to_char("createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))`

/** The stage of whoever has done nothing yet. */
const FIRST_STAGE: OnboardingStage = 'intake_pending'

/** SQL that ends a SELECT of the newest of the users who have one of these numbers. */
export function newestByPhoneSql(parameters: { apiClientId: string; phones: string }): string {
  return `
      FROM users
     WHERE api_client_id = ${parameters.apiClientId} AND phone = ANY (${parameters.phones}::text[])
     ORDER BY created_at DESC, id DESC LIMIT 1`
}

/** The new row, unless the client has a user with this external id, and the event that tells of it. */
function insertedSql(stage: OnboardingStage, condition = ''): string {
  const created = insertEventSql({
    type: 'user.created',
    apiClientId: '$1',
    id: '$10',
    userId: 'id',
    subjectId: 'id',
    data: `${USER_JSON} || jsonb_build_object('onboarding_stage', '${FIRST_STAGE}')`,
    createdAt: '$9::timestamptz',
    source: 'inserted',
  })
  return `
    inserted AS (
      INSERT INTO users (api_client_id, external_user_id, id, name, email, phone, language, created_via, created_at,
                         onboarding_stage)
      SELECT $1, $2, $3, $4, $5, $6, $7::language, $8::created_via, $9::timestamptz, '${stage}' ${condition}
      ON CONFLICT (api_client_id, external_user_id) DO NOTHING RETURNING ${COLUMNS}
    ), created AS (${created})`
}

/** Follows `WITH`: `inserted` is the new user; nobody when the client has one with this external id. */
export const INSERTED = insertedSql(FIRST_STAGE)

const FOUND = `
    found AS (
      SELECT ${COLUMNS} FROM users WHERE api_client_id = $1 AND external_user_id = $2
    )`

function foundOrInserted(stage: OnboardingStage): string {
  return `
    ${FOUND}, ${insertedSql(stage, 'WHERE NOT EXISTS (SELECT FROM found)')}, person AS (
      SELECT *, false AS inserted FROM found
      UNION ALL
      SELECT *, true AS inserted FROM inserted
    )`
}

/**
 * Follows `WITH`: `person` is the user with this external id, found or `inserted`; nobody when another statement
 * inserted them at the same moment.
 */
export const PROVISIONED = foundOrInserted(FIRST_STAGE)

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
export function advanceStageSql(parameters: AdvanceParameters, to: OnboardingStage): string {
  return `${advancedSql(parameters, to)}, ${stageChangedSql(parameters, to, 'advanced')}`
}

/**
 * As {@link PROVISIONED}, and the user is moved forward to a stage as by {@link advanceStageSql}; `person` shows the
 * stage before where there was one.
 *
 * @param eventId SQL of the id of the event that tells of the stage
 */
export function provisionAtStageSql(eventId: string, to: OnboardingStage): string {
  const parameters = { apiClientId: '$1', userId: '(SELECT id FROM found)', eventId, at: '$9' }
  const moved = '(SELECT * FROM advanced UNION ALL SELECT * FROM inserted) AS moved'
  return `${foundOrInserted(to)}, ${advancedSql(parameters, to)}, ${stageChangedSql(parameters, to, moved)}`
}

function advancedSql({ apiClientId, userId }: AdvanceParameters, to: OnboardingStage): string {
  return `
    advanced AS (
      UPDATE users SET onboarding_stage = '${to}'
       WHERE api_client_id = ${apiClientId} AND id = ${userId} AND onboarding_stage < '${to}'
      RETURNING ${COLUMNS}
    )`
}

function stageChangedSql(
  { apiClientId, eventId, at }: AdvanceParameters,
  to: OnboardingStage,
  source: string,
): string {
  const event = insertEventSql({
    type: 'user.stage_changed',
    apiClientId,
    id: eventId,
    userId: 'id',
    subjectId: `id || ':${to}'`,
    data: `${USER_JSON} || jsonb_build_object('from', '${stageBefore(to)}', 'to', '${to}')`,
    createdAt: `${at}::timestamptz`,
    source,
  })
  return `stage_changed AS (${event})`
}
