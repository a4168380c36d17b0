import type { IsoDate } from '../finance/dates.ts'
import { type Cents, divideCeil, maxCents } from '../finance/money.ts'
import { amountBy, monthly, type Path, paceFor, pathAt } from './ahead.ts'
import { answer, leftSentence, standingAnswer, towardGoal, withSoundPlan } from './answers.ts'
import type { Sum } from './question/question.ts'
import type { Answer, Situation, Skill } from './situation.ts'

/** What saving or paying another amount than the plan's would change. */
export function withSum(sum: Sum): Skill {
  return (situation) => {
    if (situation.standing === 'deficit') return standingAnswer(situation)
    const base = sum.isExtra ? situation.contribution : 0n
    const payment = base + monthly(sum)
    return answer(
      payment > situation.surplus ? 'cautious' : 'encouraging',
      ...destination(situation, payment),
      room(situation, payment),
    )
  }
}

function destination(situation: Situation, payment: Cents): string[] {
  const { words, goal, goalType, goalText, money, months, date } = situation
  const { with: texts } = words.ahead
  const parts = { payment: money(payment), goal: goalText }
  if (!goal || goal.target === null) return [texts.noTarget(parts)]
  const path = pathAt(situation, payment)
  if (!path) return [goalType === 'debt' ? texts.neverDebt(parts) : texts.never(parts)]
  const arrival = { ...parts, date: date(path.date), months: months(path.months) }
  return [goalType === 'debt' ? texts.debt(arrival) : texts.savings(arrival), ...difference(situation, path)]
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
  return payment > surplus
    ? texts.beyond({ surplus: money(surplus) })
    : texts.within({ left: money(surplus - payment) })
}

/** "What if": another amount, a day in the future, or else what the plan says. */
export const whatIf: Skill = (situation) => {
  const { sum, by } = situation.question
  if (sum) return withSum(sum)(situation)
  if (by) return byThen(by)(situation)
  const { sentences, emotion } = standingAnswer(situation)
  return answer(emotion, ...sentences, situation.words.ahead.with.howMuch())
}

/** What it takes to be there by a day. */
export function paceBy(by: IsoDate): Skill {
  return towardGoal((situation) => {
    const pace = paceFor(situation, by)
    if (!pace) return answer('neutral', leftSentence(situation))
    const { words, goalType, goalText, surplus, contribution, money, months, date } = situation
    const { by: texts } = words.ahead
    const parts = {
      goal: goalText,
      date: date(by),
      payment: money(pace.payment),
      months: months(pace.months),
    }
    const need = goalType === 'debt' ? texts.needsDebt(parts) : texts.needs(parts)
    if (pace.payment <= contribution) {
      return answer('encouraging', need, texts.inTime({ contribution: money(contribution) }))
    }
    const fits = pace.payment <= surplus
    const room = (fits ? texts.fits : texts.tooMuch)({ surplus: money(surplus) })
    return answer(fits ? 'encouraging' : 'cautious', need, room)
  })
}

/** What will be there by a day at the plan's pace. */
export function byThen(by: IsoDate): Skill {
  return withSoundPlan((situation) => {
    const { words, contribution, goalType, goalText, money, date } = situation
    const amount = amountBy(situation, contribution, by)
    if (amount === null) return answer('neutral', leftSentence(situation))
    const { by: texts } = words.ahead
    const parts = { date: date(by), amount: money(amount), goal: goalText }
    return answer('encouraging', goalType === 'debt' ? texts.wouldDebt(parts) : texts.would(parts))
  })
}

/** Whether a purchase fits in what is left of the month's surplus. */
export const afford: Skill = withSoundPlan((situation) => {
  const { texts, question, left, money } = situation
  if (question.sum) return affordAt(situation, question.sum.amount)
  if (left > 0n) return answer('neutral', texts.left.fits({ left: money(left) }))
  return answer('cautious', leftSentence(situation), texts.left.doesNotFit())
})

function affordAt({ words, left, money, months }: Situation, price: Cents): Answer {
  const { afford: texts } = words.ahead
  const parts = { price: money(price), left: money(maxCents(left, 0n)) }
  if (left <= 0n) return answer('cautious', texts.nothingLeft(parts))
  if (price === left) return answer('encouraging', texts.exactly(parts))
  if (price < left) return answer('encouraging', texts.yes({ ...parts, rest: money(left - price) }))
  const count = Number(divideCeil(price, left))
  return answer(
    'cautious',
    texts.no({ ...parts, short: money(price - left) }),
    ...(count <= 1200 ? [texts.later({ ...parts, months: months(count) })] : []),
  )
}
