import { type IsoDate, wholeMonthsBetween } from '../finance/dates.ts'
import { type Cents, divideHalfUp, maxCents } from '../finance/money.ts'
import type { CoachTexts } from '../language/en/coach.ts'
import { formatCount, formatDate, formatMoney, formatMonth, formatPercent } from '../language/format.ts'
import { type Texts, texts } from '../language/index.ts'
import { crisisHelp } from './care/help.ts'
import type { CoachContext, CoachGoal, CoachIntake, CoachMove, CoachPlan, Emotion, Records } from './coach.ts'
import type { Question } from './question/question.ts'

/** How the month and the plan fit together. */
export type Standing = 'deficit' | 'unplanned' | 'balanced' | 'outgrown' | 'outdated' | 'sound'

/** What can be spoken of with any user, and the means to write figures. */
export interface Basics {
  /** All texts of the language. */
  words: Texts
  /** Those of the coach. */
  texts: CoachTexts
  today: IsoDate
  question: Question
  records: Records
  move: CoachMove | null
  money: (cents: Cents) => string
  /** Formats hundredths of a percent. */
  percent: (hundredths: number) => string
  date: (date: IsoDate) => string
  /** A month with its year, by one of its days. */
  month: (date: IsoDate) => string
  months: (count: number) => string
  count: (count: number) => string
  /** Where to turn in a crisis, in sentences. */
  crisisHelp: () => readonly string[]
}

/** A user with an intake and the figures that follow from it. */
export interface Situation extends Basics {
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
}

export interface Answer {
  sentences: string[]
  emotion: Emotion
}

export type Skill = (situation: Situation) => Answer

/** A skill that looks something up. */
export type LookupSkill = (situation: Situation) => Promise<Answer>

function standingOf(surplus: Cents, plan: CoachPlan | null): Standing {
  if (surplus < 0n) return 'deficit'
  if (!plan) return 'unplanned'
  if (plan.contribution > surplus) return 'outgrown'
  if (plan.contribution > 0n) return 'sound'
  return surplus === 0n ? 'balanced' : 'outdated'
}

export function basicsOf(context: CoachContext, question: Question): Basics {
  const { language, currency, today, records, move } = context
  const words = texts[language]
  return {
    words,
    texts: words.coach,
    today,
    question,
    records,
    move,
    money: (cents) => formatMoney(cents, currency, language),
    percent: (hundredths) => formatPercent(hundredths, currency, language),
    date: (date) => formatDate(date, currency, language),
    month: (date) => formatMonth(date.slice(0, 7), currency, language),
    months: (count) => words.coach.months({ count, text: formatCount(count, currency, language) }),
    count: (count) => formatCount(count, currency, language),
    crisisHelp: () => crisisHelp(context),
  }
}

/** The situation of a user whose intake is known. */
export function situationOf(context: CoachContext, question: Question, intake: CoachIntake): Situation {
  const { plan, goal } = context
  const basics = basicsOf(context, question)
  const surplus = intake.income - intake.expenses
  const contribution = plan?.contribution ?? 0n
  const goalType = goal?.type ?? intake.financialGoal
  return {
    ...basics,
    intake,
    plan,
    goal,
    goalType,
    goalText: goal ? basics.texts.goal.named(goal) : basics.texts.goal[goalType](),
    surplus,
    contribution,
    left: surplus - contribution,
    standing: standingOf(surplus, plan),
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
