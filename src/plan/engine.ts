import { apportion, WHOLE } from '../finance/allocation.ts'
import { addMonths, type IsoDate, wholeMonthsBetween } from '../finance/dates.ts'
import { type Cents, divideCeil, divideHalfUp, MAX_CENTS, maxCents, minCents } from '../finance/money.ts'
import { leastPayment, MAX_MONTHS, payoffMonths } from '../finance/payoff.ts'

export type GoalType = 'savings' | 'debt'

/** A goal as the plan sees it. For a debt, `current` is what has been paid of `target`. */
export interface PlanGoal {
  type: GoalType
  /** Null when there is no figure to aim at. */
  target: Cents | null
  current: Cents
  /** The day by which the user wants to be there. */
  targetDate?: IsoDate | null
}

/** What a plan is computed from. Amounts are cents, income and expenses a month's. */
export interface PlanInputs {
  income: Cents
  expenses: Cents
  goal: PlanGoal
  /** Percent a year; counts only for a debt. */
  debtApr: number | null
  /** What was recently spent on each; null when nothing is known. */
  spending: { needs: Cents; wants: Cents } | null
  /** The UTC day of generation. */
  today: IsoDate
}

/** Shares of income in hundredths of a percent; they add up to 10,000, or are all 0 without an income. */
export interface Allocations {
  needs: number
  wants: number
  savings: number
  debt: number
}

/** A plan's figures. Amounts are cents a month, rates hundredths of a percent of income. */
export interface PlanFigures {
  /** Income minus expenses; negative is a deficit. */
  surplus: Cents
  /** What goes to the goal; never negative, never above the surplus. */
  contribution: Cents
  /** 0 when the target is met; null without a target or when it is not reached within 1,200 months. */
  timelineMonths: number | null
  allocations: Allocations
  monthlySavings: Cents
  currentSavingsRate: number
  targetSavingsRate: number
  projectedGoalDate: IsoDate | null
  debtPayoffDate: IsoDate | null
  /** Set when interest or time is too much for the contribution: the least that ends the debt in time. */
  leastPayment: Cents | null
}

/** What is needed of an intake to make the goal of a user who has none. Amounts are cents. */
export interface GoalSource {
  income: Cents
  expenses: Cents
  financialGoal: GoalType
  currentSavings: Cents | null
  totalDebt: Cents | null
}

/** The goal that plan generation makes. Amounts are cents. */
export interface InitialGoal {
  type: GoalType
  target: Cents | null
  starting: Cents
}

const DEFAULT_SPLIT = { needs: 625n, wants: 375n }

/**
 * The goal of a user who has set none: an emergency fund of three months of expenses (of income, when there
 * are no expenses), or the whole debt where its size is known. Targets are cut to the largest amount, and
 * where no money comes or goes there is none.
 */
export function initialGoal(intake: GoalSource): InitialGoal {
  const { financialGoal: type, income, expenses } = intake
  const starting = type === 'savings' ? (intake.currentSavings ?? 0n) : 0n
  if (income === 0n && expenses === 0n) return { type, target: null, starting }
  const wanted = type === 'savings' ? 3n * (expenses === 0n ? income : expenses) : intake.totalDebt
  return { type, target: wanted === null ? null : minCents(wanted, MAX_CENTS), starting }
}

/** What the goal still lacks, in cents: 0 when its target is met, null when it has none. */
export function remainingOf(goal: PlanGoal): Cents | null {
  return goal.target === null ? null : maxCents(goal.target - goal.current, 0n)
}

/** What meets a goal by a day: so many cents a month, for so many months. */
export interface Pace {
  payment: Cents
  months: number
}

/**
 * The least that meets the goal by a day, within 1,200 months; null when the day has gone by or the goal lacks nothing.
 *
 * @throws RangeError when `debtApr` is not within 0 to 1000 or a date is no calendar day.
 */
export function paceBy(
  { goal, debtApr, today }: Pick<PlanInputs, 'goal' | 'debtApr' | 'today'>,
  day: IsoDate,
): Pace | null {
  const remaining = remainingOf(goal)
  if (remaining === null || remaining === 0n || day < today) return null
  const months = Math.min(paymentsUntil(today, day), MAX_MONTHS)
  const isRated = goal.type === 'debt' && debtApr !== null
  const payment = isRated ? leastPayment(remaining, debtApr, months) : divideCeil(remaining, BigInt(months))
  return { payment, months }
}

/** How many monthly payments there is time for by a day: within the month it is a single one. */
export function paymentsUntil(today: IsoDate, day: IsoDate): number {
  return Math.max(wholeMonthsBetween(today, day), 1)
}

/** The least monthly contribution, in cents, that meets the date the goal is wanted by; as {@link paceBy}. */
export function requiredContribution(inputs: PlanInputs): Cents | null {
  const { targetDate } = inputs.goal
  return targetDate ? (paceBy(inputs, targetDate)?.payment ?? null) : null
}

/**
 * All the figures of a plan, in whole cents and exact ratios: the same inputs always give the same plan.
 *
 * @throws RangeError when `debtApr` is not within 0 to 1000 or a date is no calendar day.
 */
export function computePlan(inputs: PlanInputs): PlanFigures {
  const { income, goal, today } = inputs
  const surplus = income - inputs.expenses
  const contribution = contributionOf(income, surplus)
  const timelineMonths = timelineOf(inputs, contribution)
  const projectedGoalDate = timelineMonths === null ? null : addMonths(today, timelineMonths)
  return {
    surplus,
    contribution,
    timelineMonths,
    allocations: allocationsOf(inputs, contribution),
    monthlySavings: goal.type === 'savings' ? contribution : 0n,
    currentSavingsRate: rateOf(maxCents(surplus, 0n), income),
    targetSavingsRate: targetRateOf(inputs, contribution),
    projectedGoalDate,
    debtPayoffDate: goal.type === 'debt' ? projectedGoalDate : null,
    leastPayment: timelineMonths === null ? leastPaymentOf(inputs) : null,
  }
}

/** A fifth of income or half of the surplus, whichever is more, but never more than the surplus. */
function contributionOf(income: Cents, surplus: Cents): Cents {
  if (surplus <= 0n) return 0n
  const tenths = minCents(10n * surplus, maxCents(2n * income, 5n * surplus))
  return divideHalfUp(tenths, 10n)
}

function timelineOf({ goal, debtApr }: PlanInputs, contribution: Cents): number | null {
  const remaining = remainingOf(goal)
  if (remaining === null) return null
  if (remaining === 0n) return 0
  if (contribution === 0n) return null
  if (goal.type === 'debt' && debtApr !== null) return payoffMonths(remaining, contribution, debtApr)
  const months = divideCeil(remaining, contribution)
  return months > BigInt(MAX_MONTHS) ? null : Number(months)
}

function leastPaymentOf({ goal, debtApr }: PlanInputs): Cents | null {
  const remaining = remainingOf(goal)
  if (goal.type !== 'debt' || debtApr === null || remaining === null) return null
  return leastPayment(remaining, debtApr)
}

function allocationsOf({ income, goal, spending }: PlanInputs, contribution: Cents): Allocations {
  const split = spending && spending.needs + spending.wants > 0n ? spending : DEFAULT_SPLIT
  const rest = income - contribution
  // The order settles ties: the goal comes before needs, needs before wants.
  const [goalShare = 0, needs = 0, wants = 0] = apportion([
    contribution * (split.needs + split.wants),
    rest * split.needs,
    rest * split.wants,
  ])
  return goal.type === 'savings'
    ? { needs, wants, savings: goalShare, debt: 0 }
    : { needs, wants, savings: 0, debt: goalShare }
}

/** The contribution's rate or, for a goal with a date still to come, the rate that meets that date. */
function targetRateOf(inputs: PlanInputs, contribution: Cents): number {
  // Nobody can put aside more than all of the income.
  const monthly = minCents(requiredContribution(inputs) ?? contribution, inputs.income)
  return rateOf(monthly, inputs.income)
}

function rateOf(part: Cents, income: Cents): number {
  return income === 0n ? 0 : Number(divideHalfUp(part * BigInt(WHOLE), income))
}
