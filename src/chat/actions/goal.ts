import type { GoalProposal } from '../../coach/thread.ts'
import { understand } from '../../coach/understanding.ts'
import { type Assent, readAssent } from '../../coach/wish/assent.ts'
import {
  changesIt,
  type GoalWish,
  mentionsGoal,
  readGoalDetails,
  readGoalWish,
} from '../../coach/wish/goal.ts'
import type { GoalService } from '../../goals/service.ts'
import type { Goal } from '../../goals/store.ts'
import type { UserScope } from '../../users/scope.ts'
import type { Action, Wish } from './action.ts'
import { changesOf, describeChanges, isPossible } from './goal-changes.ts'
import { createProposals } from './goal-proposals.ts'
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
    const { context, message } = wish
    if (context.thread?.kind !== 'goal') return null
    const answered = readAnswer(context.thread.proposal, message, wish)
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

/** How many exchanges it may take to settle a goal. */
const TURNS_OF_A_GOAL = 3

/** Speaks of the goal, or goes on about it: "and lower it by 500". */
function isAboutGoal({ message, context, understanding: { subject } }: Wish): boolean {
  if (subject === 'goalUpdate' || (subject === 'correction' && mentionsGoal(message))) return true
  if (context.thread?.kind === 'logged') return false
  const before = context.recent.slice(-TURNS_OF_A_GOAL).map((turn) => understand(turn.message).subject)
  return changesIt(message) && before.includes('goalUpdate')
}

/** Subjects of messages that do more than answer a question, even where they begin with a yes or a no. */
const OWN: readonly Wish['understanding']['subject'][] = [
  'transaction',
  'undo',
  'goalUpdate',
  'language',
  'moveDone',
]

/** What the message answers to a proposal, completed by what it adds; null when it is about something else. */
function readAnswer(
  proposal: GoalProposal,
  message: string,
  { context, understanding }: Wish,
): 'no' | { proposal: GoalProposal; isConfirmed: boolean } | null {
  const assent: Assent | null = readAssent(message)
  const details = readGoalDetails(assent ? assent.rest : message, context)
  if (details) {
    const target = details.target ?? proposal.target
    const targetDate = details.targetDate ?? proposal.targetDate
    const isConfirmed = assent?.answer === 'yes' && proposal.target !== null
    return { proposal: { ...proposal, target, targetDate }, isConfirmed }
  }
  if (assent === null || (assent.rest !== '' && OWN.includes(understanding.subject))) return null
  return assent.answer === 'no' ? 'no' : { proposal, isConfirmed: proposal.target !== null }
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
