import type { IsoDate } from '../finance/dates.ts'
import { type Cents, maxCents } from '../finance/money.ts'
import { amountBy, askedSum, monthly, type Path, pathAfter, pathAt, remainingOf } from './ahead.ts'
import { answer, celebration, rateCaveat, standingAnswer } from './answers.ts'
import type { Sum } from './question/question.ts'
import type { Answer, Situation, Skill } from './situation.ts'
import { byThen } from './skills-by.ts'

/** What saving or paying another amount than the plan's would change. */
export function withSum(sum: Sum): Skill {
  return (situation) => {
    if (situation.standing === 'deficit') return standingAnswer(situation)
    const celebrated = celebration(situation)
    if (celebrated) return celebrated
    if (sum.isOnce) return withOnce(situation, sum.amount)
    const base = sum.isExtra ? situation.contribution : 0n
    const payment = maxCents(base + monthly(sum), 0n)
    const { by } = situation.question
    const reached = by === null ? null : reachedBy(situation, payment, by)
    return answer(
      payment > situation.surplus ? 'cautious' : 'encouraging',
      ...(reached ?? destination(situation, payment)),
      room(situation, payment),
      ...rateCaveat(situation),
    )
  }
}

/** What an amount put aside at once would change, the plan's payments going on after it. */
function withOnce(situation: Situation, amount: Cents): Answer {
  const { words, contribution, goalType, goalText, money, months, date } = situation
  const { with: texts } = words.ahead
  const parts = { payment: money(contribution), amount: money(amount), goal: goalText }
  const remaining = remainingOf(situation.goal)
  if (remaining !== null && amount >= remaining) {
    return answer('encouraging', words.ahead.enough({ remaining: money(remaining) }))
  }
  const path = pathAfter(situation, amount, contribution)
  if (!path) return standingAnswer(situation)
  const arrival = { ...parts, date: date(path.date), months: months(path.months) }
  const said = goalType === 'debt' ? texts.onceDebt(arrival) : texts.once(arrival)
  return answer('encouraging', said, ...beside(situation, path), ...rateCaveat(situation))
}

/** What will be there by a day that was asked about. */
function reachedBy(situation: Situation, payment: Cents, by: IsoDate): string[] | null {
  const { words, goal, goalType, goalText, money, date } = situation
  const amount = amountBy(situation, payment, by)
  if (amount === null) return null
  const { with: texts } = words.ahead
  const parts = { payment: money(payment), goal: goalText, date: date(by), amount: money(amount) }
  if (goalType === 'debt') return [texts.paidBy(parts)]
  return [texts.savedBy(parts), ...(amount === goal?.target ? [words.ahead.by.all()] : [])]
}

function destination(situation: Situation, payment: Cents): string[] {
  const { words, goal, goalType, goalText, money, months, date } = situation
  const { with: texts } = words.ahead
  const parts = { payment: money(payment), goal: goalText }
  if (payment === 0n) return [texts.nothing(parts)]
  if (!goal || goal.target === null) return [texts.noTarget(parts)]
  const path = pathAt(situation, payment)
  if (!path) return [hasInterest(situation) ? texts.endless(parts) : texts.tooLong(parts)]
  const arrival = { ...parts, date: date(path.date), months: months(path.months) }
  return [goalType === 'debt' ? texts.debt(arrival) : texts.savings(arrival), ...difference(situation, path)]
}

function hasInterest({ intake, goalType }: Situation): boolean {
  return goalType === 'debt' && intake.debtApr !== null && intake.debtApr > 0
}

/** Beside the plan's pace, counted from today as well. */
function difference(situation: Situation, path: Path): string[] {
  return path.payment === situation.contribution ? [] : beside(situation, path)
}

function beside(situation: Situation, path: Path): string[] {
  const { words, contribution, months, money } = situation
  const { with: texts } = words.ahead
  const planned = pathAt(situation, contribution)
  if (!planned) return []
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

/** "What if": another amount, a day in the future, or else what the plan says. */
export const whatIf: Skill = (situation) => {
  const { question } = situation
  const { by } = question
  const sum = askedSum(question, situation)
  if (sum) return withSum(sum)(situation)
  if (by) return byThen(by)(situation)
  const { sentences, emotion } = standingAnswer(situation)
  return answer(emotion, ...sentences, situation.words.ahead.with.howMuch())
}
