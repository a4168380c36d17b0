import type { Emotion } from './coach.ts'
import { type Answer, metGoal, type Situation, type Skill, shareOf } from './situation.ts'

/** An answer of one or more sentences. */
export function answer(emotion: Emotion, ...sentences: string[]): Answer {
  return { emotion, sentences }
}

/** Income, expenses and what they leave, in one sentence. */
export function monthSentence({ texts, intake, surplus, money }: Situation): string {
  const month = { income: money(intake.income), expenses: money(intake.expenses) }
  if (surplus < 0n) return texts.month.deficit({ ...month, gap: money(-surplus) })
  if (surplus === 0n) return texts.month.balanced(month)
  return texts.month.surplus({ ...month, surplus: money(surplus) })
}

/** What to put toward the goal this month, by the plan. */
export function contributionSentence({ texts, contribution, goalType, goalText, money }: Situation): string {
  return texts.contribution[goalType]({ contribution: money(contribution), goal: goalText })
}

/** What is left of the surplus after the plan's contribution. */
export function leftSentence({ texts, surplus, contribution, left, goalText, money }: Situation): string {
  const parts = { surplus: money(surplus), goal: goalText }
  if (left === 0n) return texts.left.none(parts)
  return texts.left.some({ ...parts, contribution: money(contribution), left: money(left) })
}

/** How far the goal has come. */
export function progressSentence({ texts, goal, goalText, money, percent }: Situation): string {
  if (!goal) return texts.progress.noGoal()
  const current = money(goal.current)
  const isDebt = goal.type === 'debt'
  if (goal.target === null) {
    const open = isDebt ? texts.progress.openDebt : texts.progress.openSavings
    return open({ goal: goalText, current })
  }
  const distance = isDebt ? texts.progress.debt : texts.progress.savings
  return distance({
    goal: goalText,
    current,
    target: money(goal.target),
    percent: percent(shareOf(goal.current, goal.target)),
    remaining: money(goal.target - goal.current),
  })
}

/** Said of a debt whose rate is unknown: interest would move the figures. */
export function rateCaveat({ words, intake, goal }: Situation): string[] {
  const isUnknown = goal?.type === 'debt' && goal.target !== null && intake.debtApr === null
  return isUnknown ? [words.ahead.with.withoutInterest()] : []
}

/** Where the month stands: what a sound plan leaves, or what stands in its way and the next step. */
export function standingAnswer(situation: Situation): Answer {
  const { texts, standing, contribution, surplus, money } = situation
  const amounts = { contribution: money(contribution), surplus: money(surplus) }
  switch (standing) {
    case 'deficit':
      return answer('cautious', monthSentence(situation), texts.plan.closeGap())
    case 'unplanned':
      return answer('neutral', monthSentence(situation), texts.plan.next())
    case 'balanced':
      return answer('cautious', monthSentence(situation), texts.plan.freeSomething())
    case 'outgrown':
      return answer('cautious', texts.plan.outgrown(amounts))
    case 'outdated':
      return answer('neutral', texts.plan.outdated(amounts))
    case 'sound':
      return answer('neutral', leftSentence(situation))
  }
}

/** Congratulations, when the goal is met. */
export function celebration(situation: Situation): Answer | null {
  const goal = metGoal(situation)
  if (!goal) return null
  const { texts, goalText, money } = situation
  const reached = goal.type === 'debt' ? texts.progress.metDebt : texts.progress.metSavings
  return answer(
    'celebratory',
    reached({ goal: goalText, target: money(goal.target) }),
    texts.progress.celebrate(),
  )
}

/** A skill that needs a plan which fits the month, and says how the month stands otherwise. */
export function withSoundPlan(skill: Skill): Skill {
  return (situation) => (situation.standing === 'sound' ? skill(situation) : standingAnswer(situation))
}

/** A skill for a goal that is still ahead: a deficit comes first, then congratulations. */
export function towardGoal(skill: Skill): Skill {
  return (situation) => {
    const celebrated = situation.standing === 'deficit' ? null : celebration(situation)
    return celebrated ?? withSoundPlan(skill)(situation)
  }
}
