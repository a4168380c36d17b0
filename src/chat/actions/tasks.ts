import type { CoachContext, CoachTask } from '../../coach/coach.ts'
import {
  fulfilsTask,
  maySpeakOfTask,
  numbersTask,
  outcomeOf,
  readChoice,
  readTaskWish,
  skipsTask,
  speaksOfTask,
  type TaskOutcome,
} from '../../coach/wish/tasks.ts'
import { isAmountAlone } from '../../coach/wish/telling.ts'
import type { GoalService } from '../../goals/service.ts'
import type { MoveService } from '../../moves/service.ts'
import type { Move } from '../../moves/store.ts'
import type { UserScope } from '../../users/scope.ts'
import { coachMove } from '../context.ts'
import type { Action, Wish } from './action.ts'
import { type Report, replyWith } from './reply.ts'
import { movesMoney, pointsSentences, progressSentences, titlesOf } from './task-sentences.ts'
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
        ...(outcome === 'done' && open.some(movesMoney) ? await progressSentences(tx, goals, voice) : []),
        ...(await remainingSentences(tx, after, voice)),
      ],
      emotion: outcome === 'done' ? 'celebratory' : 'neutral',
      thread: { kind: 'marked', moveId: before.id, taskIds: open.map(({ id }) => id) },
    }
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
    return { perform: async (tx) => replyWith(wish.context, TASK_LABELS, await report(tx, wish)) }
  }
}

export const TASK_LABELS = { intent: 'general', topic: 'goals' } as const

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
  const { move, thread } = context
  if (move === null) return false
  if (numbersTask(message) || fulfilsTask(message, move.tasks, context)) return true
  // "Skip the last one" takes back nothing, unless something was logged just before.
  if (subject === 'undo' && thread?.kind !== 'logged') return skipsTask(message)
  return !FAR.includes(subject) && speaksOfTask(message)
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
