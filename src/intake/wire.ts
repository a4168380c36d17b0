import { majorFromCents } from '../finance/money.ts'
import { toTimestamp } from '../http/schemas.ts'
import type { Intake } from './store.ts'

/** A snapshot as the API shows it: what the partner left out stays out. */
export function intakeData(intake: Intake, userId: string) {
  const { currency, currentSavingsCents, totalDebtCents, debtApr } = intake
  return {
    id: intake.id,
    user_id: userId,
    monthly_income: majorFromCents(intake.monthlyIncomeCents),
    monthly_expenses: majorFromCents(intake.monthlyExpensesCents),
    monthly_surplus: majorFromCents(intake.monthlyIncomeCents - intake.monthlyExpensesCents),
    financial_goal: intake.financialGoal,
    next_pay_date: intake.nextPayDate,
    ...(currency !== null && { currency }),
    ...(currentSavingsCents !== null && { current_savings: majorFromCents(currentSavingsCents) }),
    ...(totalDebtCents !== null && { total_debt: majorFromCents(totalDebtCents) }),
    ...(debtApr !== null && { debt_apr: debtApr }),
    created_at: toTimestamp(intake.createdAt),
  }
}
