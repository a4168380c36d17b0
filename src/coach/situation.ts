import { type IsoDate, wholeMonthsBetween } from '../finance/dates.ts'
import { type Cents, divideHalfUp, maxCents } from '../finance/money.ts'
import type { CoachTexts } from '../language/en/coach.ts'
import { formatCount, formatDate, formatMoney, formatPercent } from '../language/format.ts'
import { texts } from '../language/index.ts'
import type { CoachContext, CoachGoal, CoachIntake, CoachPlan, Emotion } from './coach.ts'

/** How the month and the plan fit together. */
export type Standing = 'deficit' | 'unplanned' | 'balanced' | 'outgrown' | 'outdated' | 'sound'

/** A user with an intake, the figures that follow from it, and the means to write them. */
export interface Situation {
  texts: CoachTexts
  today: IsoDate
  intake: CoachIntake
  plan: CoachPlan | null
  goal: CoachGoal | null
  goalType: 'savings' | 'debt'
  /** The goal as a phrase. */
  goalText: string
  /** Income less expenses; negative in a deficit. */
  surplus: Cents
  /** What the plan sets aside a month, 0 without a plan. */
  contribution: Cents
  /** What is left of the surplus after the contribution. */
  left: Cents
  standing: Standing
  money: (cents: Cents) => string
  /** Formats hundredths of a percent. */
  percent: (hundredths: number) => string
  date: (date: IsoDate) => string
  months: (count: number) => string
}

export interface Answer {
  sentences: string[]
  emotion: Emotion
}

export type Skill = (situation: Situation) => Answer

function standingOf(surplus: Cents, plan: CoachPlan | null): Standing {
  if (surplus < 0n) return 'deficit'
  if (!plan) return 'unplanned'
  if (plan.contribution > surplus) return 'outgrown'
  if (plan.contribution > 0n) return 'sound'
  return surplus === 0n ? 'balanced' : 'outdated'
}

/** The situation of a user whose intake is known. */
export function situationOf(context: CoachContext, intake: CoachIntake): Situation {
  const { language, currency, plan, goal } = context
  const words = texts[language].coach
  const surplus = intake.income - intake.expenses
  const contribution = plan?.contribution ?? 0n
  const goalType = goal?.type ?? intake.financialGoal
  return {
    texts: words,
    today: context.today,
    intake,
    plan,
    goal,
    goalType,
    goalText: goal ? words.goal.named(goal) : words.goal[goalType](),
    surplus,
    contribution,
    left: surplus - contribution,
    standing: standingOf(surplus, plan),
    money: (cents) => formatMoney(cents, currency, language),
    percent: (hundredths) => formatPercent(hundredths, currency, language),
    date: (date) => formatDate(date, currency, language),
    months: (count) => words.months({ count, text: formatCount(count, currency, language) }),
  }
}

/** `part` as a share of `whole` in hundredths of a percent, rounded half up; 0 when `whole` is 0. */
export function shareOf(part: Cents, whole: Cents): number {
  return whole > 0n ? Number(divideHalfUp(part * 10_000n, whole)) : 0
}

/** The current savings rate in hundredths of a percent: what the month leaves, as a share of income. */
export function savingsRate({ surplus, intake }: Situation): number {
  return shareOf(maxCents(surplus, 0n), intake.income)
}

/** The goal, when it has a target and has reached it. */
export function metGoal({ goal }: Situation): (CoachGoal & { target: Cents }) | null {
  if (!goal || goal.target === null || goal.current < goal.target) return null
  return { ...goal, target: goal.target }
}

/** Whole months from today to a day that is not in the past. */
export function monthsUntil({ today }: Situation, date: IsoDate): number {
  return wholeMonthsBetween(today, date)
}
