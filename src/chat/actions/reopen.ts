import { takesTaskBack } from '../../coach/wish/reopening.ts'
import { deniesTask, readChoice, skipsTask } from '../../coach/wish/tasks.ts'
import { amountsUndone, isNoUndo, isPlainUndo, namesUndone } from '../../coach/wish/undoing.ts'
import type { GoalService } from '../../goals/service.ts'
import type { MoveService } from '../../moves/service.ts'
import type { Move, MoveTask } from '../../moves/store.ts'
import type { UserScope } from '../../users/scope.ts'
import { coachMove } from '../context.ts'
import type { Action, Wish } from './action.ts'
import { type Report, replyWith } from './reply.ts'
import { movesMoney, pointsSentences, progressSentences, titlesOf } from './task-sentences.ts'
import { TASK_LABELS } from './tasks.ts'
import { voiceOf } from './voice.ts'

interface Services {
  goals: GoalService
  moves: MoveService
}

/** Takes back the mark of a task, so that it is to be done again. */
export function createReopen({ goals, moves }: Services) {
  async function report(tx: UserScope, wish: Wish): Promise<Report> {
    const voice = voiceOf(wish.context)
    const { tasks: words } = voice.words
    const before = await findMarked(tx, wish)
    if (!before) return { sentences: [words.noneMarked()] }
    if (before.outcome !== null) return { sentences: [words.tooLate()] }
    const meant = meantIn(before, wish)
    if (meant.length === 0) return { sentences: [words.noneMarked()] }
    for (const { id } of meant) await moves.setTask(tx, before.id, id, 'pending')
    const after = await moves.get(tx, before.id)
    const movedGoal = meant.some((task) => task.status === 'done' && movesMoney(task))
    return {
      sentences: [
        words.reopened({ titles: titlesOf(meant) }),
        ...pointsSentences(voice, before, after),
        ...(movedGoal ? await progressSentences(tx, goals, voice) : []),
      ],
    }
  }

  /** The cycle that was spoken of just before, else the open one. */
  async function findMarked(tx: UserScope, { context: { thread } }: Wish): Promise<Move | undefined> {
    return thread?.kind === 'marked' ? moves.get(tx, thread.moveId) : moves.findOpen(tx)
  }

  return (wish: Wish): Action | null => {
    if (!takesTaskBack(wish.message) && !takesMarkBack(wish)) return null
    return { perform: async (tx) => replyWith(wish.context, TASK_LABELS, await report(tx, wish)) }
  }
}

/** "Undo", or "I did not do it", right after a task was marked. */
function takesMarkBack({ message, context, understanding: { subject } }: Wish): boolean {
  if (context.thread?.kind !== 'marked' || message.includes('?')) return false
  if (skipsTask(message)) return false
  if (deniesTask(message)) return true
  const isUndo = isPlainUndo(message) || (subject === 'undo' && !isNoUndo(message))
  return isUndo && !namesUndone(message) && amountsUndone(message, context).length === 0
}

/** The marked tasks that a message names, else those marked just before, else the last one that was done. */
function meantIn(move: Move, { message, context }: Wish): MoveTask[] {
  const marked = move.tasks.filter(({ status }) => status !== 'pending')
  const { tasks } = coachMove(move)
  const named = readChoice(message, tasks, tasks, context)
  const pick = (ids: readonly string[]) => marked.filter(({ id }) => ids.includes(id))
  const { thread } = context
  const chosen = named?.isClear === true ? pick(named.tasks.map(({ id }) => id)) : []
  if (chosen.length > 0) return chosen
  if (thread?.kind === 'marked') return pick(thread.taskIds)
  const newestFirst = marked.toSorted((a, b) => timeOf(b) - timeOf(a))
  return newestFirst.slice(0, 1)
}

function timeOf({ completedAt }: MoveTask): number {
  return completedAt?.getTime() ?? 0
}
