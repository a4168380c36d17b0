import { addMonths, type IsoDate } from '../finance/dates.ts'
import { type Cents, divideCeil, divideHalfUp, MAX_CENTS } from '../finance/money.ts'
import { MAX_MONTHS, payoffInterest, payoffMonths } from '../finance/payoff.ts'
import { remainingOf as lackingOf, type Pace, paceBy, paymentsUntil } from '../plan/engine.ts'
import type { CoachContext, CoachGoal } from './coach.ts'
import type { Question, Sum } from './question/question.ts'

/** What of the user bears on the way to the goal. */
export type Way = Pick<CoachContext, 'intake' | 'goal' | 'today'>

/** Where a monthly payment leads. */
export interface Path {
  payment: Cents
  months: number
  date: IsoDate
  /** All interest until then; null for savings, or where no rate is known. */
  interest: Cents | null
}

/** What the goal still lacks; null without a target. */
export function remainingOf(goal: CoachGoal | null): Cents | null {
  return goal && lackingOf(goal)
}

/** The way to the goal at a monthly payment; null where it has no end within 1,200 months, or no target. */
export function pathAt({ intake, goal, today }: Way, payment: Cents): Path | null {
  const remaining = remainingOf(goal)
  if (remaining === null || payment <= 0n) return null
  const apr = goal?.type === 'debt' ? (intake?.debtApr ?? null) : null
  const months = apr === null ? Number(divideCeil(remaining, payment)) : payoffMonths(remaining, payment, apr)
  if (months === null || months > MAX_MONTHS) return null
  return {
    payment,
    months,
    date: addMonths(today, months),
    interest: apr === null ? null : payoffInterest(remaining, payment, apr),
  }
}

/** The way to the goal at a monthly payment, after an amount put toward it at once. */
export function pathAfter(way: Way, amount: Cents, payment: Cents): Path | null {
  return pathAt({ ...way, goal: way.goal && { ...way.goal, current: way.goal.current + amount } }, payment)
}

/** What puts an amount together by a day, a month; null for a day that has gone by. */
export function paceForSum(today: IsoDate, sum: Cents, by: IsoDate): Pace | null {
  if (by < today) return null
  const months = Math.min(paymentsUntil(today, by), MAX_MONTHS)
  return { months, payment: divideCeil(sum, BigInt(months)) }
}

/** The least monthly payment that meets the goal by a day in the future; null without a target. */
export function paceFor({ intake, goal, today }: Way, by: IsoDate): Pace | null {
  return goal && paceBy({ goal, debtApr: intake?.debtApr ?? null, today }, by)
}

/** What will be there by a day at a monthly payment, at most the target; null above the largest amount. */
export function amountBy({ goal, today }: Way, payment: Cents, by: IsoDate): Cents | null {
  if (!goal || by < today) return null
  const payments = by === today ? 0 : paymentsUntil(today, by)
  const reached = goal.current + payment * BigInt(payments)
  if (goal.target !== null && reached > goal.target) return goal.target
  return reached > MAX_CENTS ? null : reached
}

/**
 * The amount that a question is about: a share is of what the plan sets aside where it comes on top of that, else
 * of the income.
 */
export function askedSum(
  { sum, percent }: Pick<Question, 'sum' | 'percent'>,
  { intake, plan }: Pick<CoachContext, 'intake' | 'plan'>,
): Sum | null {
  if (sum || !percent) return sum
  const whole = (percent.isExtra ? plan?.contribution : intake?.income) ?? 0n
  const amount = divideHalfUp(whole * BigInt(percent.rate), 10_000n)
  return { amount, per: 'month', isExtra: percent.isExtra }
}

/** An amount as it comes to a month: a week's times 52/12, a year's by 12, rounded half-up to the cent. */
export function monthly({ amount, per }: Pick<Sum, 'amount' | 'per'>): Cents {
  if (per === 'week') return divideHalfUp(amount * 52n, 12n)
  return per === 'year' ? divideHalfUp(amount, 12n) : amount
}
