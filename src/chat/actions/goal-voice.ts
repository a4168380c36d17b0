import type { CoachContext } from '../../coach/coach.ts'
import type { GoalProposal } from '../../coach/thread.ts'
import type { GoalWish } from '../../coach/wish/goal.ts'
import { goalTitle } from '../../goals/service.ts'
import type { Goal } from '../../goals/store.ts'
import { texts } from '../../language/index.ts'
import { type Voice, voiceOf } from './voice.ts'

/** A voice that speaks of goals. */
export interface GoalVoice extends Voice {
  title(goal: Goal): string
  /** A goal with all its figures. */
  goal(goal: Goal): string
  /** A goal by its name and its target. */
  short(goal: Goal): string
  proposal(proposal: GoalProposal): string
  /** What was said of a goal, with the name that it has until it is given one. */
  proposalOf(wished: GoalWish): GoalProposal
}

export function goalVoiceOf(context: CoachContext): GoalVoice {
  const { language } = context
  const voice = voiceOf(context)
  const { goal: words } = voice.words
  const nameless = { savings: words.savingsName(), debt: texts[language].plan.goalNames.debt }
  const title = (goal: Goal) => goalTitle(goal, language)
  const proposal = ({ type, name, target, targetDate }: GoalProposal): string => {
    if (target === null) return words.present({ name })
    const goal = words[type]({ name, target: voice.money(target) })
    return targetDate === null ? goal : words.by({ goal, date: voice.date(targetDate) })
  }
  return {
    ...voice,
    title,
    proposal,
    goal: (goal) =>
      proposal({
        type: goal.goalType,
        name: title(goal),
        target: goal.targetAmountCents,
        targetDate: goal.targetDate,
      }),
    short: (goal) =>
      goal.targetAmountCents === null
        ? words.present({ name: title(goal) })
        : words.presentTarget({ name: title(goal), target: voice.money(goal.targetAmountCents) }),
    proposalOf: ({ type, name, target, step, targetDate }) => {
      const known = type ?? 'savings'
      return { type: known, name: name ?? nameless[known], target: target ?? step, targetDate }
    },
  }
}
