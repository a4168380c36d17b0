import type { ClientScope } from '../clients/scope.ts'
import { type Columns, insertSql, selectSql, valuesOf } from '../database/columns.ts'
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

/** What a snapshot says. */
const SAID: Columns<Omit<FinancialIntakeModel, 'apiClientId' | 'userId'>> = {
  id: 'id',
  monthlyIncomeCents: 'monthly_income_cents',
  monthlyExpensesCents: 'monthly_expenses_cents',
  financialGoal: 'financial_goal',
  nextPayDate: 'next_pay_date',
  currency: 'currency',
  currentSavingsCents: 'current_savings_cents',
  totalDebtCents: 'total_debt_cents',
  debtApr: 'debt_apr',
  createdAt: 'created_at',
}

const COLUMNS: Columns<FinancialIntakeModel> = { apiClientId: 'api_client_id', userId: 'user_id', ...SAID }

const INSERT = insertSql('financial_intakes', COLUMNS)

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
    ...valuesOf(SAID, intake),
    ...(isFirst ? [eventId] : []),
  ])
}

/** The types of {@link SAID}, which a SELECT does not take from the table. */
const TYPES = 'text bigint bigint financial_goal date text bigint bigint float8 timestamptz'.split(' ')

const insertForStatement: Statement<PersonRow> = {
  name: 'intakes.insert_for',
  isShort: true,
  text: `
    WITH ${provisionAtStageSql('$11', 'plan_pending')}, stored AS (
      INSERT INTO financial_intakes (${Object.values(COLUMNS).join(', ')})
      SELECT $1, person.id, ${TYPES.map((type, index) => `$${12 + index}::${type}`).join(', ')} FROM person
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
  const values = [...insertValues(scope, candidate), eventId, ...valuesOf(SAID, intake)]
  const [row] = await scope.database.query(insertForStatement, values)
  return row && toResolved(row)
}

const findNewestStatement: Statement<FinancialIntakeModel> = {
  name: 'intakes.find_newest',
  isShort: true,
  text: `
    SELECT ${selectSql('financial_intakes', COLUMNS)}
      FROM financial_intakes WHERE api_client_id = $1 AND user_id = $2 ORDER BY id DESC LIMIT 1`,
}

export async function findNewest(scope: UserScope): Promise<Intake | undefined> {
  const [newest] = await scope.database.query(findNewestStatement, [scope.apiClientId, scope.user.id])
  return newest && toIntake(newest)
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
