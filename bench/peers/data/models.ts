import type {
  FinancialIntakeModel,
  GoalModel,
  MoneyMoveModel,
  MoveTaskModel,
  PlanModel,
  TransactionModel,
} from '../../../src/database/generated/models.ts'
import { type IsoDate, isoDateFrom, utcMidnight } from '../../../src/finance/dates.ts'
import type { Goal, Intake, Move, Plan, Transaction } from '../../domain/rows.ts'

// The database gives a day as the midnight of UTC; the product counts in days of the calendar.

const dayOf = (date: Date | null): IsoDate | null => date && isoDateFrom(date)
const dateOf = (day: IsoDate | null): Date | null => (day === null ? null : utcMidnight(day))

export function toIntake(row: FinancialIntakeModel): Intake {
  return { ...row, nextPayDate: dayOf(row.nextPayDate) }
}

export function fromIntake(intake: Intake) {
  return { ...intake, nextPayDate: dateOf(intake.nextPayDate) }
}

export function toGoal(row: GoalModel): Goal {
  return { ...row, targetDate: dayOf(row.targetDate) }
}

export function fromGoal(goal: Goal) {
  return { ...goal, targetDate: dateOf(goal.targetDate) }
}

export function toPlan(row: PlanModel): Plan {
  return {
    ...row,
    projectedGoalDate: dayOf(row.projectedGoalDate),
    debtPayoffDate: dayOf(row.debtPayoffDate),
    goalTargetDate: dayOf(row.goalTargetDate),
  }
}

export function fromPlan(plan: Plan) {
  return {
    ...plan,
    projectedGoalDate: dateOf(plan.projectedGoalDate),
    debtPayoffDate: dateOf(plan.debtPayoffDate),
    goalTargetDate: dateOf(plan.goalTargetDate),
  }
}

export function toMove(row: MoneyMoveModel & { tasks: MoveTaskModel[] }): Move {
  return {
    ...row,
    availableOn: isoDateFrom(row.availableOn),
    dueDate: isoDateFrom(row.dueDate),
    anchorDate: isoDateFrom(row.anchorDate),
  }
}

/** The cycle without its tasks. */
export function fromMove({ tasks: _, ...move }: Move) {
  return {
    ...move,
    availableOn: utcMidnight(move.availableOn),
    dueDate: utcMidnight(move.dueDate),
    anchorDate: utcMidnight(move.anchorDate),
  }
}

export function toTransaction(row: TransactionModel): Transaction {
  return { ...row, transactionDate: isoDateFrom(row.transactionDate) }
}

export function fromTransaction(transaction: Transaction) {
  return { ...transaction, transactionDate: utcMidnight(transaction.transactionDate) }
}
