import { pathAt, remainingOf } from './ahead.ts'
import {
  answer,
  celebration,
  contributionSentence,
  leftSentence,
  monthSentence,
  progressSentence,
  rateCaveat,
  standingAnswer,
  towardGoal,
  withSoundPlan,
} from './answers.ts'
import { metGoal, monthsUntil, type Situation, type Skill } from './situation.ts'

function onPayday({ texts, intake, today, date }: Situation): string[] {
  const next = intake.nextPayDate
  return next !== null && next >= today ? [texts.contribution.onPayday({ date: date(next) })] : []
}

/** What to put toward the goal this month. */
export const contribution: Skill = towardGoal((situation) => {
  const { words, texts, contribution, left, money } = situation
  const remaining = remainingOf(situation.goal)
  if (remaining !== null && remaining < contribution) {
    return answer(
      'encouraging',
      contributionSentence(situation),
      words.ahead.enough({ remaining: money(remaining) }),
    )
  }
  const rest = left > 0n ? texts.left.short({ left: money(left) }) : leftSentence(situation)
  return answer('encouraging', contributionSentence(situation), rest, ...onPayday(situation))
})

function arrivalSentence(situation: Situation, projected: string): string {
  const { texts, goalType, goalText, date, months } = situation
  const arrival = { goal: goalText, date: date(projected) }
  const count = monthsUntil(situation, projected)
  const isDebt = goalType === 'debt'
  if (count < 1) return isDebt ? texts.date.debtFree(arrival) : texts.date.reached(arrival)
  const timed = { ...arrival, months: months(count) }
  return isDebt ? texts.date.debtFreeIn(timed) : texts.date.reachedIn(timed)
}

function chosenDateSentences({ texts, goal, date }: Situation, projected: string): string[] {
  const targetDate = goal?.targetDate ?? null
  if (targetDate === null) return []
  const verdict = projected <= targetDate ? texts.date.onTime : texts.date.late
  return [verdict({ targetDate: date(targetDate) })]
}

/** The plan's projected date, unless that day has gone by. */
function projectedDate({ plan, today }: Situation): string | null {
  const projected = plan?.projectedGoalDate ?? null
  return projected !== null && projected >= today ? projected : null
}

function unknownDate(situation: Situation): string[] {
  const { texts, words, intake, goal, goalText, contribution, money } = situation
  const unknown = texts.date.unknown({ goal: goalText })
  if (goal?.target === null) return [unknown, texts.date.needsTarget()]
  const hasInterest = goal?.type === 'debt' && intake.debtApr
  if (!hasInterest || pathAt(situation, contribution)) return [unknown, texts.date.needsPlan()]
  return [words.ahead.with.endless({ payment: money(contribution), goal: goalText })]
}

/** When the goal is reached. */
export const goalDate: Skill = towardGoal((situation) => {
  const projected = projectedDate(situation)
  if (projected === null) {
    return answer('neutral', ...unknownDate(situation), contributionSentence(situation))
  }
  return answer(
    'encouraging',
    arrivalSentence(situation, projected),
    ...chosenDateSentences(situation, projected),
    ...rateCaveat(situation),
  )
})

/** How far the goal has come, and when it ends. */
export const progress: Skill = (situation) => {
  const celebrated = celebration(situation)
  if (celebrated) return celebrated
  const way = progressSentence(situation)
  if (situation.standing !== 'sound') {
    const { emotion, sentences } = standingAnswer(situation)
    return answer(emotion, way, ...sentences)
  }
  const projected = projectedDate(situation)
  const arrival = projected === null ? contributionSentence(situation) : arrivalSentence(situation, projected)
  return answer('encouraging', way, arrival)
}

/** What is owed, or the way to pay it off, when the goal is a debt; what is known otherwise. */
function debtSkill(whenGoal: Skill, ...others: readonly ((situation: Situation) => string)[]): Skill {
  return (situation) => {
    if (situation.goalType === 'debt') return whenGoal(situation)
    const { texts, goalText, standing } = situation
    const rest = others.map((sentence) => sentence(situation))
    const emotion = standing === 'deficit' ? 'cautious' : 'neutral'
    return answer(emotion, texts.debt.notTheGoal({ goal: goalText }), ...rest, monthSentence(situation))
  }
}

/** What the debt costs at the plan's pace, where its rate is known. */
function interestSentence(situation: Situation): string[] {
  const { words, contribution, money } = situation
  const interest = pathAt(situation, contribution)?.interest ?? 0n
  if (interest === 0n) return []
  return [words.ahead.with.interest({ payment: money(contribution), interest: money(interest) })]
}

/** How much is owed, and what it costs. */
export const debtState: Skill = debtSkill((situation) => {
  const { emotion, sentences } = progress(situation)
  if (situation.standing !== 'sound' || metGoal(situation)) return answer(emotion, ...sentences)
  const caveat = projectedDate(situation) === null ? [] : rateCaveat(situation)
  return answer(emotion, ...sentences, ...interestSentence(situation), ...caveat)
})

/** How to pay off debt. */
export const debtAdvice: Skill = debtSkill(
  towardGoal((situation) =>
    answer(
      'encouraging',
      contributionSentence(situation),
      ...interestSentence(situation),
      situation.texts.debt.order(),
    ),
  ),
  ({ texts }) => texts.debt.order(),
)

/** The plan in short: what to put aside, until when, and what it leaves. */
export const plan: Skill = (situation) => {
  if (situation.standing !== 'deficit' && metGoal(situation)) return progress(situation)
  return planInShort(situation)
}

const planInShort: Skill = withSoundPlan((situation) => {
  const { texts, left, money } = situation
  const projected = projectedDate(situation)
  const arrival = projected === null ? [] : [arrivalSentence(situation, projected)]
  const rest = left > 0n ? [texts.left.short({ left: money(left) })] : []
  return answer('encouraging', contributionSentence(situation), ...arrival, ...rest)
})
