import type { Statement } from '../database/database.ts'
import type { FinancialIntakeModel } from '../database/generated/models.ts'
import { type IsoDate, isoDateFrom } from '../finance/dates.ts'
import { type Page, pageOf } from '../lib/page.ts'
import { ofUser, type UserScope } from '../users/scope.ts'
import { advanceStageSql } from '../users/store.ts'

/** A snapshot of a month's money. Amounts are cents; `currency` is null where the partner named none. */
export type Intake = Omit<FinancialIntakeModel, 'apiClientId' | 'userId' | 'nextPayDate'> & {
  nextPayDate: IsoDate | null
}

const INSERT = `
  INSERT INTO financial_intakes (
    api_client_id, user_id, id, monthly_income_cents, monthly_expenses_cents, financial_goal, next_pay_date,
    currency, current_savings_cents, total_debt_cents, debt_apr, created_at)
  VALUES ($1, $2, $3, $4::bigint, $5::bigint, $6::financial_goal, $7::date, $8, $9::bigint, $10::bigint,
          $11::float8, $12::timestamptz)`

const insertStatement: Statement<never> = {
  name: 'intakes.insert',
  isShort: true,
  text: INSERT,
}

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
    ...(isFirst ? [eventId] : []),
  ])
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
