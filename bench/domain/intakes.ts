import { centsFromMajor } from '../../src/finance/money.ts'
import type { IntakeBody } from './bodies.ts'
import { type Intake, newId } from './rows.ts'

/** The snapshot that a body asks to keep. */
export function newIntake(body: IntakeBody): Intake {
  return {
    id: newId('ozz_intake_'),
    monthlyIncomeCents: centsFromMajor(body.monthly_income),
    monthlyExpensesCents: centsFromMajor(body.monthly_expenses),
    financialGoal: body.financial_goal,
    nextPayDate: body.next_pay_date ?? null,
    currency: body.currency ?? null,
    currentSavingsCents: cents(body.current_savings),
    totalDebtCents: cents(body.total_debt),
    debtApr: body.debt_apr ?? null,
    createdAt: new Date(),
  }
}

function cents(amount: number | undefined): bigint | null {
  return amount === undefined ? null : centsFromMajor(amount)
}
