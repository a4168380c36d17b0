import type { IsoDate } from '../finance/dates.ts'
import type { Cents } from '../finance/money.ts'
import type { Pace } from '../plan/engine.ts'
import { amountBy, paceFor, paceForSum } from './ahead.ts'
import {
  answer,
  contributionSentence,
  progressSentence,
  rateCaveat,
  standingAnswer,
  towardGoal,
} from './answers.ts'
import type { Answer, Situation, Skill } from './situation.ts'

/** What it takes to be there by a day, or to have an amount that was named by then; this needs no plan. */
export function paceBy(by: IsoDate): Skill {
  return (situation) => {
    const { standing, goalType, question, today } = situation
    if (standing === 'deficit') return standingAnswer(situation)
    const sum = goalType === 'savings' ? (question.sum?.amount ?? null) : null
    const pace = sum === null ? paceFor(situation, by) : paceForSum(today, sum, by)
    if (!pace) return withoutPace(situation)
    const need = sum === null ? needSentences(situation, by, pace) : [sumSentence(situation, by, pace, sum)]
    return besideTheMonth(situation, pace, need)
  }
}

function sumSentence({ words, money, months, date }: Situation, by: IsoDate, pace: Pace, sum: Cents): string {
  const { needsSum } = words.ahead.by
  const { payment, months: count } = pace
  return needsSum({ sum: money(sum), date: date(by), payment: money(payment), months: months(count) })
}

function besideTheMonth(situation: Situation, { payment }: Pace, need: string[]): Answer {
  const { words, surplus, contribution, money } = situation
  if (payment <= contribution && contribution <= surplus) {
    return answer('encouraging', ...need, words.ahead.by.inTime({ contribution: money(contribution) }))
  }
  const fits = payment <= surplus
  return answer(fits ? 'encouraging' : 'cautious', ...need, roomSentence(situation, fits))
}

const withoutPace: Skill = towardGoal((situation) =>
  answer('neutral', progressSentence(situation), contributionSentence(situation)),
)

function roomSentence({ words, surplus, money }: Situation, fits: boolean): string {
  if (surplus === 0n) return words.ahead.with.beyondNothing()
  const { by: texts } = words.ahead
  return (fits ? texts.fits : texts.tooMuch)({ surplus: money(surplus) })
}

function needSentences(situation: Situation, by: IsoDate, { payment, months: count }: Pace): string[] {
  const { words, goalType, goalText, money, months, date } = situation
  const { by: texts } = words.ahead
  const isDebt = goalType === 'debt'
  const parts = { goal: goalText, date: date(by), payment: money(payment) }
  const caveat = rateCaveat(situation)
  if (count === 1) return [isDebt ? texts.needsOnceDebt(parts) : texts.needsOnce(parts), ...caveat]
  const spread = { ...parts, months: months(count) }
  return [isDebt ? texts.needsDebt(spread) : texts.needs(spread), ...caveat]
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
