import type { IsoDate } from '../finance/dates.ts'
import { type Cents, divideHalfUp } from '../finance/money.ts'
import { amountBy, monthly, type Pace, type Path, paceFor, pathAt } from './ahead.ts'
import {
  answer,
  celebration,
  contributionSentence,
  progressSentence,
  standingAnswer,
  towardGoal,
} from './answers.ts'
import type { Sum } from './question/question.ts'
import type { Situation, Skill } from './situation.ts'

/** What saving or paying another amount than the plan's would change. */
export function withSum(sum: Sum): Skill {
  return (situation) => {
    if (situation.standing === 'deficit') return standingAnswer(situation)
    const celebrated = celebration(situation)
    if (celebrated) return celebrated
    const base = sum.isExtra ? situation.contribution : 0n
    const payment = base + monthly(sum)
    return answer(
      payment > situation.surplus ? 'cautious' : 'encouraging',
      ...destination(situation, payment),
      room(situation, payment),
      ...rateCaveat(situation),
    )
  }
}

function destination(situation: Situation, payment: Cents): string[] {
  const { words, goal, goalType, goalText, money, months, date } = situation
  const { with: texts } = words.ahead
  const parts = { payment: money(payment), goal: goalText }
  if (!goal || goal.target === null) return [texts.noTarget(parts)]
  if (payment === 0n) return [texts.nothing(parts)]
  const path = pathAt(situation, payment)
  if (!path) return [hasInterest(situation) ? texts.endless(parts) : texts.tooLong(parts)]
  const arrival = { ...parts, date: date(path.date), months: months(path.months) }
  return [goalType === 'debt' ? texts.debt(arrival) : texts.savings(arrival), ...difference(situation, path)]
}

function hasInterest({ intake, goalType }: Situation): boolean {
  return goalType === 'debt' && intake.debtApr !== null && intake.debtApr > 0
}

/** Said of a debt whose rate is unknown: interest would move the figures. */
export function rateCaveat({ words, intake, goal }: Situation): string[] {
  const isUnknown = goal?.type === 'debt' && goal.target !== null && intake.debtApr === null
  return isUnknown ? [words.ahead.with.withoutInterest()] : []
}

/** Beside the plan's pace, counted from today as well. */
function difference(situation: Situation, path: Path): string[] {
  const { words, contribution, months, money } = situation
  const { with: texts } = words.ahead
  const planned = pathAt(situation, contribution)
  if (!planned || path.payment === contribution) return []
  const sooner = planned.months - path.months
  const time =
    sooner > 0
      ? texts.sooner({ months: months(sooner) })
      : sooner < 0
        ? texts.later({ months: months(-sooner) })
        : texts.sameMonth()
  if (planned.interest === null || path.interest === null) return [time]
  const saved = planned.interest - path.interest
  if (saved === 0n) return [time]
  const interest =
    saved > 0n ? texts.saved({ interest: money(saved) }) : texts.dearer({ interest: money(-saved) })
  return [time, interest]
}

function room({ words, surplus, money }: Situation, payment: Cents): string {
  const { with: texts } = words.ahead
  if (payment > surplus) {
    return surplus === 0n ? texts.beyondNothing() : texts.beyond({ surplus: money(surplus) })
  }
  return payment === surplus ? texts.whole() : texts.within({ left: money(surplus - payment) })
}

/** The amount asked about; a percentage is of what the plan sets aside where it comes on top, else of income. */
function sumOf({ question, contribution, intake }: Situation): Sum | null {
  const { sum, percent } = question
  if (sum || !percent) return sum
  const whole = percent.isExtra ? contribution : intake.income
  return {
    amount: divideHalfUp(whole * BigInt(percent.rate), 10_000n),
    per: 'month',
    isExtra: percent.isExtra,
  }
}

/** "What if": another amount, a day in the future, or else what the plan says. */
export const whatIf: Skill = (situation) => {
  const sum = sumOf(situation)
  const { by } = situation.question
  if (sum) return withSum(sum)(situation)
  if (by) return byThen(by)(situation)
  const { sentences, emotion } = standingAnswer(situation)
  return answer(emotion, ...sentences, situation.words.ahead.with.howMuch())
}

/** What it takes to be there by a day; this needs no plan. */
export function paceBy(by: IsoDate): Skill {
  return (situation) => {
    const pace = situation.standing === 'deficit' ? null : paceFor(situation, by)
    if (!pace) return withoutPace(situation)
    const { words, surplus, contribution, money } = situation
    const need = [needSentence(situation, by, pace), ...rateCaveat(situation)]
    if (pace.payment <= contribution && contribution <= surplus) {
      return answer('encouraging', ...need, words.ahead.by.inTime({ contribution: money(contribution) }))
    }
    const fits = pace.payment <= surplus
    return answer(fits ? 'encouraging' : 'cautious', ...need, roomSentence(situation, fits))
  }
}

const withoutPace: Skill = towardGoal((situation) =>
  answer('neutral', progressSentence(situation), contributionSentence(situation)),
)

function roomSentence({ words, surplus, money }: Situation, fits: boolean): string {
  if (surplus === 0n) return words.ahead.with.beyondNothing()
  const { by: texts } = words.ahead
  return (fits ? texts.fits : texts.tooMuch)({ surplus: money(surplus) })
}

function needSentence(situation: Situation, by: IsoDate, { payment, months: count }: Pace): string {
  const { words, goalType, goalText, money, months, date } = situation
  const { by: texts } = words.ahead
  const isDebt = goalType === 'debt'
  const parts = { goal: goalText, date: date(by), payment: money(payment) }
  if (count === 1) return isDebt ? texts.needsOnceDebt(parts) : texts.needsOnce(parts)
  const spread = { ...parts, months: months(count) }
  return isDebt ? texts.needsDebt(spread) : texts.needs(spread)
}

/** What will be there by a day at the plan's pace. */
export function byThen(by: IsoDate): Skill {
  return towardGoal((situation) => {
    const { words, goal, contribution, goalType, goalText, money, date } = situation
    const amount = amountBy(situation, contribution, by)
    if (amount === null) {
      return answer('neutral', progressSentence(situation), contributionSentence(situation))
    }
    const { by: texts } = words.ahead
    const parts = { date: date(by), amount: money(amount), goal: goalText }
    if (goalType === 'debt') return answer('encouraging', texts.wouldDebt(parts))
    return answer('encouraging', texts.would(parts), ...(amount === goal?.target ? [texts.all()] : []))
  })
}
