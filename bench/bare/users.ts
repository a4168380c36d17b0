import type { IntakeBody, UserBody } from '../domain/bodies.ts'
import { newIntake } from '../domain/intakes.ts'
import { blankUser, newId, type User } from '../domain/rows.ts'
import { intakeAnswer, userAnswer } from '../domain/wire.ts'
import { type Answer, CONFLICT } from './answer.ts'
import { columns, run, type Statement } from './database.ts'

const USER = columns('id externalUserId name email phone language onboardingStage createdAt')

const FIND: Statement<User> = {
  name: 'find_user',
  text: `SELECT ${USER} FROM users WHERE api_client_id = $1 AND external_user_id = $2`,
}

const USER_JSON = `
  jsonb_build_object(
    'id', id, 'external_user_id', "externalUserId", 'name', name, 'email', email, 'phone', phone,
    'language', language, 'onboarding_stage', "onboardingStage",
    'created_at', to_char("createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))`

/** Puts on record what happened to the users in `source`, and that nobody needs to be told. */
const record = (type: string, event: string, subject: string, source: string) => `
  INSERT INTO events (api_client_id, id, user_id, type, subject_id, data, created_at, dispatched_at)
  SELECT $1, ${event}, id, '${type}', ${subject}, ${USER_JSON}, $4::timestamptz, $4::timestamptz FROM ${source}
  ON CONFLICT (api_client_id, type, subject_id) DO NOTHING`

const CREATE: Statement<User> = {
  name: 'create_user',
  text: `
    WITH inserted AS (
      INSERT INTO users (api_client_id, external_user_id, id, created_at, name, email, phone, language, created_via)
      VALUES ($1, $2, $3, $4::timestamptz, $5, $6, $7, $8, $9)
      ON CONFLICT (api_client_id, external_user_id) DO NOTHING
      RETURNING ${USER}
    ), recorded AS (${record('user.created', '$10', 'id', 'inserted')})
    SELECT * FROM inserted`,
}

/**
 * Finds or makes the user, stores the intake, moves the stage forward and puts on record what that came to, all in
 * one statement. It is right for known users, too, so that it does not win by doing less.
 */
const FIRST_INTAKE: Statement<{ userId: string }> = {
  name: 'first_intake',
  text: `
    WITH found AS (
      SELECT id FROM users WHERE api_client_id = $1 AND external_user_id = $2
    ), inserted AS (
      INSERT INTO users (api_client_id, external_user_id, id, onboarding_stage, created_via, created_at)
      SELECT $1, $2, $3, 'plan_pending', 'api_external', $4::timestamptz WHERE NOT EXISTS (SELECT FROM found)
      ON CONFLICT (api_client_id, external_user_id) DO NOTHING
      RETURNING ${USER}
    ), advanced AS (
      UPDATE users SET onboarding_stage = 'plan_pending'
       WHERE api_client_id = $1 AND id = (SELECT id FROM found) AND onboarding_stage < 'plan_pending'
      RETURNING ${USER}
    ), created AS (${record('user.created', '$14', 'id', 'inserted')}
    ), changed AS (${record(
      'user.stage_changed',
      '$15',
      `id || ':plan_pending'`,
      '(SELECT * FROM inserted UNION ALL SELECT * FROM advanced) AS forward',
    )})
    INSERT INTO financial_intakes (
      api_client_id, user_id, id, monthly_income_cents, monthly_expenses_cents, financial_goal, next_pay_date,
      currency, current_savings_cents, total_debt_cents, debt_apr, created_at)
    SELECT $1, person.id, $5, $6, $7, $8, $9, $10, $11, $12, $13, $4
      FROM (SELECT id FROM found UNION ALL SELECT id FROM inserted) AS person
    RETURNING user_id AS "userId"`,
}

export async function findOrCreateUser(externalUserId: string): Promise<User> {
  const [known] = await run(FIND, [externalUserId])
  if (known) return known
  // Whoever lost the race to make the user finds the winner's.
  return (await insertUser(blankUser(externalUserId), 'api_external')) ?? findOrCreateUser(externalUserId)
}

async function insertUser(user: User, via: 'api' | 'api_external'): Promise<User | undefined> {
  const { externalUserId, id, createdAt, name, email, phone, language } = user
  const values = [externalUserId, id, createdAt, name, email, phone, language, via, newId('ozz_evt_')]
  const [inserted] = await run(CREATE, values)
  return inserted
}

export async function getUser(externalUserId: string): Promise<Answer> {
  return { status: 200, body: userAnswer(await findOrCreateUser(externalUserId)) }
}

export async function createUser(body: UserBody): Promise<Answer> {
  const { external_user_id: externalUserId, name = null, email = null, phone = null, language = 'en' } = body
  const user = await insertUser({ ...blankUser(externalUserId), name, email, phone, language }, 'api')
  return user ? { status: 201, body: userAnswer(user) } : CONFLICT
}

export async function submitIntake(externalUserId: string, body: IntakeBody): Promise<Answer> {
  const intake = newIntake(body)
  const values = [
    externalUserId,
    newId('ozz_usr_'),
    intake.createdAt,
    intake.id,
    intake.monthlyIncomeCents,
    intake.monthlyExpensesCents,
    intake.financialGoal,
    intake.nextPayDate,
    intake.currency,
    intake.currentSavingsCents,
    intake.totalDebtCents,
    intake.debtApr,
    newId('ozz_evt_'),
    newId('ozz_evt_'),
  ]
  const [row] = await run(FIRST_INTAKE, values)
  // Whoever lost the race to make the user finds the winner's.
  return row ? { status: 201, body: intakeAnswer(intake, row.userId) } : submitIntake(externalUserId, body)
}
