import type { ClientScope } from '../clients/scope.ts'
import type { Statement } from '../database/database.ts'
import type { FinancialIntakeModel } from '../database/generated/models.ts'
import { type IsoDate, isoDateFrom } from '../finance/dates.ts'
import { type Page, pageOf } from '../lib/page.ts'
import { ofUser, type UserScope } from '../users/scope.ts'
import { advanceStageSql, provisionAtStageSql } from '../users/sql.ts'
import {
  type Candidate,
  insertValues,
  type PersonRow,
  type ResolvedUser,
  toResolved,
} from '../users/store.ts'

/** A snapshot of a month's money. Amounts are cents; `currency` is null where the partner named none. */
export type Intake = Omit<FinancialIntakeModel, 'apiClientId' | 'userId' | 'nextPayDate'> & {
  nextPayDate: IsoDate | null
}

const COLUMNS = `
  api_client_id, user_id, id, monthly_income_cents, monthly_expenses_cents, financial_goal, next_pay_date, currency,
  current_savings_cents, total_debt_cents, debt_apr, created_at`

/** What a snapshot says, from the parameter of this number on, as {@link valuesOf} gives it. */
function valuesSql(first: number): string {
  const types = [
    'text',
    'bigint',
    'bigint',
    'financial_goal',
    'date',
    'text',
    'bigint',
    'bigint',
    'float8',
    'timestamptz',
  ]
  return types.map((type, index) => `$${first + index}::${type}`).join(', ')
}

const INSERT = `INSERT INTO financial_intakes (${COLUMNS}) VALUES ($1, $2, ${valuesSql(3)})`

const insertStatement: Statement<never> = { name: 'intakes.insert', isShort: true, text: INSERT }

const insertFirstStatement: Statement<never> = {
  name: 'intakes.insert_first',
  isShort: true,
  text: `
    WITH ${advanceStageSql({ apiClientId: '$1', userId: '$2', eventId: '$13', at: '$12' }, 'plan_pending')}
    ${INSERT}`,
}

/**
 * Stores the snapshot; a first one moves the user's stage forward in the same statement.
 *
 * @param eventId of the event that tells of the new stage
 */
export async function insert(scope: UserScope, intake: Intake, eventId: string): Promise<void> {
  const isFirst = scope.user.onboardingStage === 'intake_pending'
  await scope.database.query(isFirst ? insertFirstStatement : insertStatement, [
    scope.apiClientId,
    scope.user.id,
    ...valuesOf(intake),
    ...(isFirst ? [eventId] : []),
  ])
}

const insertForStatement: Statement<PersonRow> = {
  name: 'intakes.insert_for',
  isShort: true,
  text: `
    WITH ${provisionAtStageSql('$11', 'plan_pending')}, stored AS (
      INSERT INTO financial_intakes (${COLUMNS}) SELECT $1, person.id, ${valuesSql(12)} FROM person
    )
    SELECT * FROM person`,
}

/**
 * Finds or inserts the user and stores the snapshot, in one statement. The user is returned as they were before it.
 *
 * @param eventId of the event that tells of the new stage
 * @returns undefined when another call inserted the user at the same moment: nothing was stored
 */
export async function insertFor(
  scope: ClientScope,
  candidate: Candidate,
  intake: Intake,
  eventId: string,
): Promise<ResolvedUser | undefined> {
  const values = [...insertValues(scope, candidate), eventId, ...valuesOf(intake)]
  const [row] = await scope.database.query(insertForStatement, values)
  return row && toResolved(row)
}

function valuesOf(intake: Intake): unknown[] {
  return [
    intake.id,
    intake.monthlyIncomeCents,
    intake.monthlyExpensesCents,
    intake.financialGoal,
    intake.nextPayDate,
    intake.currency,
    intake.currentSavingsCents,
    intake.totalDebtCents,
    intake.debtApr,
    intake.createdAt,
  ]
}

export async function findNewest(scope: UserScope): Promise<Intake | undefined> {
  const [newest] = await list(scope, { limit: 1, before: undefined })
  return newest
}

export async function findById(scope: UserScope, intakeId: string): Promise<Intake | undefined> {
  const intake = await scope.database.prisma.financialIntake.findFirst({
    where: { ...ofUser(scope), id: intakeId },
  })
  return intake ? toIntake(intake) : undefined
}

/** Newest first, one more than the page holds when there are more. */
export async function list(scope: UserScope, page: Page): Promise<Intake[]> {
  const { id, order } = pageOf(page)
  const rows = await scope.database.prisma.financialIntake.findMany({
    where: { ...ofUser(scope), id },
    ...order,
  })
  return rows.map(toIntake)
}

function toIntake({ apiClientId: _, userId: __, nextPayDate, ...rest }: FinancialIntakeModel): Intake {
  return { ...rest, nextPayDate: nextPayDate && isoDateFrom(nextPayDate) }
}
