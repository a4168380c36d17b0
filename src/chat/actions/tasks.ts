import type { CoachContext, CoachTask } from '../../coach/coach.ts'
import {
  maySpeakOfTask,
  outcomeOf,
  readChoice,
  readTaskWish,
  speaksOfTask,
  type TaskOutcome,
} from '../../coach/wish/tasks.ts'
import { isAmountAlone } from '../../coach/wish/telling.ts'
import { currentAmount } from '../../goals/progress.ts'
import { type GoalService, goalTitle } from '../../goals/service.ts'
import { pointsEarned } from '../../moves/points.ts'
import type { MoveService } from '../../moves/service.ts'
import type { Move, MoveTask } from '../../moves/store.ts'
import type { UserScope } from '../../users/scope.ts'
import { coachMove } from '../context.ts'
import type { Action, Wish } from './action.ts'
import { type Report, replyWith } from './reply.ts'
import { type Voice, voiceOf } from './voice.ts'

interface Services {
  goals: GoalService
  moves: MoveService
}

/** Marks tasks of the open cycle as done or skipped. */
export function createTasks({ goals, moves }: Services) {
  async function mark(
    tx: UserScope,
    before: Move,
    tasks: readonly CoachTask[],
    outcome: TaskOutcome,
    voice: Voice,
  ): Promise<Report> {
    const wanted = new Set(tasks.map(({ id }) => id))
    const open = before.tasks.filter(({ id, status }) => wanted.has(id) && status !== outcome)
    if (open.length === 0) return { sentences: [voice.words.tasks.already({ titles: titlesOf(tasks) })] }
    for (const { id } of open) await moves.setTask(tx, before.id, id, outcome)
    const after = await moves.get(tx, before.id)
    return {
      sentences: [
        voice.words.tasks[outcome]({ titles: titlesOf(open) }),
        ...pointsSentences(voice, before, after),
        ...(outcome === 'done' && open.some(movesMoney) ? await progressSentences(tx, voice) : []),
        ...(await remainingSentences(tx, after, voice)),
      ],
      emotion: outcome === 'done' ? 'celebratory' : 'neutral',
    }
  }

  /** Where the goal stands now. */
  async function progressSentences(tx: UserScope, { words, money }: Voice): Promise<string[]> {
    const goal = await goals.findPresent(tx)
    if (!goal) return []
    const stand = { goal: goalTitle(goal, tx.user.language), current: money(currentAmount(goal)) }
    if (goal.targetAmountCents === null) return [words.tasks.progressOpen(stand)]
    return [words.tasks.progress({ ...stand, target: money(goal.targetAmountCents) })]
  }

  async function remainingSentences(tx: UserScope, after: Move, { words, date }: Voice): Promise<string[]> {
    const pending = after.tasks.filter(({ status }) => status === 'pending')
    if (pending.length > 0) return [words.tasks.left({ titles: titlesOf(pending) })]
    const next = await moves.nextDueDate(tx, after.cadence)
    const isDone = after.tasks.some(({ status }) => status === 'done')
    return [words.tasks[isDone ? 'complete' : 'closed']({ date: date(next) })]
  }

  async function report(tx: UserScope, { context, message }: Wish): Promise<Report> {
    const voice = voiceOf(context)
    const { tasks: words, numbered } = voice.words
    const move = await moves.findOpen(tx)
    if (!move) return { sentences: [context.plan ? words.noCycle() : words.noPlan()] }
    const tasks = coachMove(move).tasks
    const { tasks: meant, isClear } = readTaskWish(message, tasks, listedIn(context, tasks), context)
    if (isClear) return mark(tx, move, meant, outcomeIn(context, message), voice)
    const items = numbered({ items: titlesOf(meant) })
    const taskIds = meant.map(({ id }) => id)
    return { sentences: [words.which({ items })], thread: { kind: 'tasks', moveId: move.id, taskIds } }
  }

  return (wish: Wish): Action | null => {
    if (!isChoice(wish) && !isAboutTasks(wish)) return null
    return { perform: async (tx) => replyWith(wish.context, LABELS, await report(tx, wish)) }
  }
}

const LABELS = { intent: 'general', topic: 'general' } as const

/** More words than this do more than choose. */
const LONGEST_CHOICE = 8

/** Subjects that words about tasks are not mistaken for. */
const FAR: readonly Wish['understanding']['subject'][] = [
  'goalUpdate',
  'undo',
  'correction',
  'language',
  'troubled',
]

function isAboutTasks({ message, context, understanding: { subject } }: Wish): boolean {
  if (subject === 'moveDone') return maySpeakOfTask(message)
  return context.move !== null && !FAR.includes(subject) && speaksOfTask(message)
}

/** Whether a message says which of the tasks that were listed is meant. */
function isChoice({ message, context, understanding: { subject } }: Wish): boolean {
  const { thread, move } = context
  if (thread?.kind !== 'tasks' || thread.moveId !== move?.id || message.includes('?')) return false
  if (subject === 'transaction' && !isAmountAlone(message, context)) return false
  if (message.trim().split(/\s+/).length > LONGEST_CHOICE) return false
  return readChoice(message, move.tasks, listedIn(context, move.tasks), context) !== null
}

/** The tasks that a place in a list means. */
function listedIn({ thread }: CoachContext, tasks: readonly CoachTask[]): readonly CoachTask[] {
  if (thread?.kind !== 'tasks') return tasks
  return thread.taskIds.flatMap((id) => tasks.find((task) => task.id === id) ?? [])
}

/** Who only says which task is meant has said before what became of it. */
function outcomeIn({ thread, recent }: CoachContext, message: string): TaskOutcome {
  const before = thread?.kind === 'tasks' ? (recent.at(-1)?.message ?? message) : message
  return outcomeOf(message) === 'skipped' ? 'skipped' : outcomeOf(before)
}

function movesMoney({ amountCents }: MoveTask): boolean {
  return amountCents !== null && amountCents > 0n
}

/** As they are named within a sentence. */
function titlesOf(tasks: readonly { title: string }[]): string[] {
  return tasks.map(({ title }) => title.replace(/\.$/, ''))
}

function pointsSentences({ words, count }: Voice, before: Move, after: Move): string[] {
  const points = pointsEarned(after) - pointsEarned(before)
  if (points <= 0) return []
  const bonus = after.bonusPoints - before.bonusPoints
  if (bonus <= 0) return [words.tasks.points({ points: count(points) })]
  return [words.tasks.bonus({ points: count(points), bonus: count(bonus) })]
}
