import { type GoalWish, readGoalWish } from '../../coach/wish/goal.ts'
import { foreignCurrency } from '../../coach/wish/goal-figures.ts'
import type { GoalService } from '../../goals/service.ts'
import type { Goal } from '../../goals/store.ts'
import { fold } from '../../lib/fold.ts'
import { readMessage } from '../../transactions/reading/text/message.ts'
import type { UserScope } from '../../users/scope.ts'
import type { Action, Wish } from './action.ts'
import { changesOf, describeChanges, isPossible } from './goal-changes.ts'
import { createProposals } from './goal-proposals.ts'
import { isAboutGoal, isSecondThought, readAnswer } from './goal-turn.ts'
import { type GoalVoice, goalVoiceOf } from './goal-voice.ts'
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
      thread: { kind: 'changed' },
    }
  }

  async function report(tx: UserScope, wish: Wish): Promise<Report> {
    const { context, message } = wish
    const voice = goalVoiceOf(context)
    const read = readGoalWish(message, context)
    const wished = isSecondThought(wish) ? { ...read, kind: 'change' as const, name: null } : read
    const active = await goals.findActive(tx)
    const proposal = voice.proposalOf(wished)
    if (wished.past !== null) {
      const thread = wished.kind === 'new' ? ({ kind: 'goal', proposal } as const) : null
      return { sentences: [voice.words.goal.past({ date: voice.date(wished.past) })], thread }
    }
    const refusal = refusalOf(wished, wish, voice)
    if (refusal !== null) return { sentences: [refusal] }
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
    const labels = isSecondThought(wish) ? ANSWER : labelsOf(wish, 'goal_update')
    return { perform: async (tx) => replyWith(wish.context, labels, await report(tx, wish)) }
  }
}

/** Why a wish is not met: no goal can be dropped, and all are kept in the user's own currency. Null where it can be. */
function refusalOf(
  { kind, target, step }: GoalWish,
  { message, context }: Wish,
  { words }: GoalVoice,
): string | null {
  if (kind === 'stop') return words.goal.drop()
  if (target === null && step === null) return null
  const isForeign = foreignCurrency(readMessage(message).folded, context) !== null
  return isForeign ? words.goal.currency({ own: context.currency }) : null
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
  return fold(a) === fold(b)
}

function saysNothing({ kind, name, type, target }: GoalWish): boolean {
  return name === null && target === null && (kind === 'change' ? type !== 'debt' : type === null)
}
