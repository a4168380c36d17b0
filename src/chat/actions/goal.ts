import { type GoalWish, readGoalWish } from '../../coach/wish/goal.ts'
import type { GoalService } from '../../goals/service.ts'
import type { Goal } from '../../goals/store.ts'
import type { UserScope } from '../../users/scope.ts'
import type { Action, Wish } from './action.ts'
import { changesOf, describeChanges, isPossible } from './goal-changes.ts'
import { createProposals } from './goal-proposals.ts'
import { isAboutGoal, readAnswer } from './goal-turn.ts'
import { goalVoiceOf } from './goal-voice.ts'
import { labelsOf, type Report, replyWith } from './reply.ts'

interface Services {
  goals: GoalService
}

const ANSWER = { intent: 'goal_update', topic: 'goals' } as const

/** Sets a goal, asking first when it would replace one, and changes the present one. */
export function createGoal({ goals }: Services) {
  const proposals = createProposals({ goals })

  async function change(tx: UserScope, active: Goal, wished: GoalWish, { context }: Wish): Promise<Report> {
    const voice = goalVoiceOf(context)
    const { goal: words } = voice.words
    const changes = changesOf(active, wished, context.today)
    if (changes === null) return { sentences: [words.unclear()] }
    if (!isPossible(changes.targetAmountCents)) return { sentences: [words.impossible()] }
    if (changes.targetDate && changes.targetDate < context.today) {
      return { sentences: [words.past({ date: voice.date(changes.targetDate) })] }
    }
    const after = await goals.update(tx, active.id, changes)
    const said = describeChanges(voice, active, after)
    if (said.length === 0) return { sentences: [words.already({ goal: voice.goal(active) })] }
    const isReached = after.status === 'completed'
    return {
      sentences: [
        words.changed({ name: voice.title(active), changes: said }),
        ...(isReached ? [words.reached()] : []),
        ...(context.plan ? [words.replan()] : []),
      ],
      emotion: isReached ? 'celebratory' : 'encouraging',
    }
  }

  async function report(tx: UserScope, wish: Wish): Promise<Report> {
    const { context, message } = wish
    const voice = goalVoiceOf(context)
    const wished = readGoalWish(message, context)
    const active = await goals.findActive(tx)
    const proposal = voice.proposalOf(wished)
    if (wished.past !== null) {
      const thread = wished.kind === 'new' ? ({ kind: 'goal', proposal } as const) : null
      return { sentences: [voice.words.goal.past({ date: voice.date(wished.past) })], thread }
    }
    if (wished.kind === 'stop') return { sentences: [voice.words.goal.drop()] }
    if (active && isAboutPresent(active, wished, voice.title(active))) return change(tx, active, wished, wish)
    if (wished.kind === 'rename' || saysNothing(wished)) return { sentences: [voice.words.goal.unclear()] }
    return proposals.propose(tx, proposal, wish, false)
  }

  function answerProposal(wish: Wish): Action | null {
    const { context } = wish
    if (context.thread?.kind !== 'goal') return null
    const answered = readAnswer(context.thread.proposal, wish)
    if (answered === null) return null
    return {
      perform: async (tx) =>
        replyWith(
          context,
          ANSWER,
          answered === 'no'
            ? await proposals.decline(tx, wish)
            : await proposals.propose(tx, answered.proposal, wish, answered.isConfirmed),
        ),
    }
  }

  return (wish: Wish): Action | null => {
    const answered = answerProposal(wish)
    if (answered || !isAboutGoal(wish)) return answered
    const labels = labelsOf(wish, 'goal_update')
    return { perform: async (tx) => replyWith(wish.context, labels, await report(tx, wish)) }
  }
}

/** Whether the present goal is to change, rather than give way to another one. */
function isAboutPresent(active: Goal, wished: GoalWish, title: string): boolean {
  const { kind, type, name } = wished
  if (kind === 'rename') return true
  const isOtherType = type !== null && type !== active.goalType
  if (isOtherType) return false
  return kind === 'change' || (name !== null && isSameName(name, title))
}

function isSameName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
  return one === other
}

function saysNothing({ kind, name, type, target }: GoalWish): boolean {
  return name === null && target === null && (kind === 'change' ? type !== 'debt' : type === null)
}
