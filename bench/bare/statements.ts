/** A row of `users`, in the words of the API. */
export interface UserRow {
  id: string
  external_user_id: string
  name: string | null
  email: string | null
  phone: string | null
  language: string
  onboarding_stage: string
  created_at: Date
}

const COLUMNS = 'id, external_user_id, name, email, phone, language, onboarding_stage, created_at'

export const FIND_USER = {
  name: 'find_user',
  text: `SELECT ${COLUMNS} FROM users WHERE api_client_id = $1 AND external_user_id = $2`,
}

export const CREATE_USER = {
  name: 'create_user',
  text: `
    INSERT INTO users (api_client_id, external_user_id, id, name, email, phone, language, created_via, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, 'api', $8)
    ON CONFLICT (api_client_id, external_user_id) DO NOTHING
    RETURNING ${COLUMNS}`,
}

/**
 * Finds or makes the user, stores the intake and moves the stage forward, all in one statement. It is right
 * for known users, too, so that it does not win by doing less.
 */
export const FIRST_INTAKE = {
  name: 'first_intake',
  text: `
    WITH found AS (
      SELECT id FROM users WHERE api_client_id = $1 AND external_user_id = $2
    ), inserted AS (
      INSERT INTO users (api_client_id, external_user_id, id, onboarding_stage, created_via, created_at)
      SELECT $1, $2, $3, 'plan_pending', 'api_external', $4 WHERE NOT EXISTS (SELECT FROM found)
      ON CONFLICT (api_client_id, external_user_id) DO NOTHING
      RETURNING id
    ), advanced AS (
      UPDATE users SET onboarding_stage = 'plan_pending'
       WHERE api_client_id = $1 AND id = (SELECT id FROM found) AND onboarding_stage < 'plan_pending'
    )
    INSERT INTO financial_intakes (
      api_client_id, user_id, id, monthly_income_cents, monthly_expenses_cents, financial_goal, next_pay_date,
      currency, current_savings_cents, total_debt_cents, debt_apr, created_at)
    SELECT $1, person.id, $5, $6, $7, $8, $9, $10, $11, $12, $13, $4
      FROM (SELECT id FROM found UNION ALL SELECT id FROM inserted) AS person
    RETURNING user_id`,
}
