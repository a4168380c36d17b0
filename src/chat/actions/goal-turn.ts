import type { CoachContext } from '../../coach/coach.ts'
import type { GoalProposal } from '../../coach/thread.ts'
import { understand } from '../../coach/understanding.ts'
import { type Assent, isUndecided, readAssent } from '../../coach/wish/assent.ts'
import { changesIt, mentionsGoal, readGoalDetails, readGoalWish } from '../../coach/wish/goal.ts'
import { readFigures } from '../../coach/wish/goal-figures.ts'
import { readGoalName } from '../../coach/wish/goal-name.ts'
import { asks } from '../../coach/wish/words.ts'
import { readMessage } from '../../transactions/reading/text/message.ts'
import type { Wish } from './action.ts'

/** How many exchanges it may take to settle a goal. */
const TURNS_OF_A_GOAL = 3

/** Whether a message speaks of the goal, or goes on about it: "and lower it by 500". */
export function isAboutGoal(wish: Wish): boolean {
  const { message, context, understanding } = wish
  const { subject } = understanding
  if (isSecondThought(wish)) return true
  if (leansOnLogged(message, context)) return false
  if (subject === 'goalUpdate' && asksAboutGoal(message, context)) return false
  if (subject === 'goalUpdate' || (subject === 'correction' && mentionsGoal(message))) return true
  if (context.thread?.kind === 'logged') return false
  return changesIt(message) && followsOnGoal(context)
}

/** Whether one of the messages just before spoke of the goal. */
function followsOnGoal({ recent }: CoachContext): boolean {
  return recent.slice(-TURNS_OF_A_GOAL).some((turn) => understand(turn.message).subject === 'goalUpdate')
}

/** What people say before they think better of what was just set. */
const SECOND_THOUGHT =
  /^[\s¡¿]*(?:(?:no|nao|hmm+|oh|wait|espera|ok)[\s,.!]+)*(?:mejor|melhor|better|actually|rather|na verdade|en realidad|make it|make that|i mean|digo|quer dizer|o sea|ou melhor|mejor dicho|sorry|perdon|desculpa)(?!\p{L})/u

/** "Better 60,000", right after a goal was set or changed. */
export function isSecondThought({ message, context }: Wish): boolean {
  if (context.thread?.kind !== 'changed' || message.includes('?')) return false
  if (!SECOND_THOUGHT.test(readMessage(message).folded) || !followsOnGoal(context)) return false
  return readGoalDetails(message, context) !== null
}

/** "What happens to my goal if I miss a month" sets none. */
function asksAboutGoal(message: string, context: CoachContext): boolean {
  const { kind, target } = readGoalWish(message, context)
  return kind === 'new' && target === null && asks(readMessage(message).folded)
}

/** "Change it to 40" is about what was just logged. */
function leansOnLogged(message: string, context: CoachContext): boolean {
  if (context.thread?.kind !== 'logged' || mentionsGoal(message)) return false
  const { kind, type } = readGoalWish(message, context)
  return kind === 'change' && type === null
}

/** Subjects of messages that do more than answer a question, even where they begin with a yes or a no. */
const OWN: readonly Wish['understanding']['subject'][] = [
  'transaction',
  'undo',
  'goalUpdate',
  'language',
  'moveDone',
]

export type GoalAnswer = 'no' | { proposal: GoalProposal; isConfirmed: boolean }

/** What the message answers to a proposal, completed by what it adds; null when it is about something else. */
export function readAnswer(
  proposal: GoalProposal,
  { message, context, understanding }: Wish,
): GoalAnswer | null {
  const assent = readAssent(message) ?? assentUnderstood(understanding.subject)
  const name = readNameAlone(message, context)
  if (name !== null) return { proposal: { ...proposal, name }, isConfirmed: false }
  const isOpen = isUndecided(message)
  const details = readGoalDetails(assent?.rest || message, context)
  if (details) {
    const target = details.target ?? proposal.target
    const targetDate = details.targetDate ?? proposal.targetDate
    const isConfirmed = assent?.answer === 'yes' && !isOpen && proposal.target !== null
    return { proposal: { ...proposal, target, targetDate }, isConfirmed }
  }
  // Who is undecided has said no such thing as yes: all stays as it is.
  if (isOpen) return 'no'
  if (assent === null || (assent.rest !== '' && OWN.includes(understanding.subject))) return null
  return assent.answer === 'no' ? 'no' : { proposal, isConfirmed: proposal.target !== null }
}

const FOR = /^[\s¡¿]*(?:(?:it'?s|its|e|eh|es|seria) )?(?:for|para|pra|pro|pa) (?!\p{L}*\s*\d)/u

/** What the proposed goal is for, where a message says no more: "pra um carro". */
function readNameAlone(message: string, context: CoachContext): string | null {
  const said = readMessage(message)
  if (!FOR.test(said.folded) || message.includes('?')) return null
  const { target, targetDate } = readFigures(said.folded, context)
  return target === null && targetDate === null ? readGoalName(said) : null
}

/** A yes or a no in words of its own. */
function assentUnderstood(subject: Wish['understanding']['subject']): Assent | null {
  return subject === 'yes' || subject === 'no' ? { answer: subject, rest: '' } : null
}
