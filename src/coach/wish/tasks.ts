import type { ReadingContext } from '../../transactions/reading/draft.ts'
import { findAmounts } from '../../transactions/reading/text/amounts.ts'
import { readMessage } from '../../transactions/reading/text/message.ts'
import type { CoachTask } from '../coach.ts'
import { namedAmong } from './naming.ts'
import { readPlaces } from './ordinals.ts'
import {
  ALL,
  ALL_BUT,
  DONE,
  KINDS,
  MARK,
  NEGATED,
  NUMBERED,
  PAID_OFF,
  PUT_ASIDE,
  SKIP,
  TASK,
  THING,
} from './task-words.ts'
import { asks, wordsOf } from './words.ts'

export type TaskOutcome = 'done' | 'skipped'

/** More tasks than a cycle has. */
const MOST_TASKS = 9
/** So few say no more than "ready". */
const FEW_WORDS = 3

/** The tasks that a message means. */
export interface TaskWish {
  /** All that could be meant where the message does not tell them apart. */
  tasks: readonly CoachTask[]
  isClear: boolean
}

/** Whether a message denies that a task is done: "I haven't done it yet". */
export function deniesTask(message: string): boolean {
  return NEGATED.test(readMessage(message).folded)
}

/** Whether a message speaks of a task as done or to be skipped, by its words alone. */
export function speaksOfTask(message: string): boolean {
  const { folded } = readMessage(message)
  if (asks(folded)) return false
  if (skipsTask(message)) return true
  if (deniesTask(message)) return false
  return DONE.test(folded) && (TASK.test(folded) || (MARK.test(folded) && namesTask(folded)))
}

/** Whether a message wants a task skipped: "skip the last one". */
export function skipsTask(message: string): boolean {
  const { folded } = readMessage(message)
  return !asks(folded) && SKIP.test(folded) && namesTask(folded)
}

function namesTask(folded: string): boolean {
  const names = [THING, ALL].some((pattern) => pattern.test(folded)) || kindOf(folded) !== null
  return names || readPlaces(folded, MOST_TASKS).length > 0
}

/** Whether a message says that the task of a number is done, and nothing else: "done, did 1". */
export function numbersTask(message: string): boolean {
  return NUMBERED.test(readMessage(message).folded)
}

/** Whether a message says that the very amount was put aside which an open task asks for. */
export function fulfilsTask(message: string, tasks: readonly CoachTask[], context: ReadingContext): boolean {
  const { folded } = readMessage(message)
  if (asks(folded) || !PUT_ASIDE.test(folded)) return false
  const [told, ...others] = findAmounts(folded, context)
  return (
    others.length === 0 && tasks.some(({ amount, status }) => status === 'pending' && amount === told?.cents)
  )
}

/** Whether a message that is taken for news of a task may be: it says so, or hardly anything. */
export function maySpeakOfTask(message: string): boolean {
  const { folded } = readMessage(message)
  if (asks(folded) || deniesTask(message)) return false
  if (PAID_OFF.test(folded) && !TASK.test(folded)) return false
  return [DONE, SKIP, MARK].some((pattern) => pattern.test(folded)) || wordsOf(folded).length <= FEW_WORDS
}

/** Whether a message wants tasks skipped rather than says that they are done. */
export function outcomeOf(message: string): TaskOutcome {
  return SKIP.test(readMessage(message).folded) ? 'skipped' : 'done'
}

/**
 * Which tasks of a cycle a message means: all of them, or those it names by their place, their amount, their kind or
 * words of their title; the only pending one when there is one.
 *
 * @param listed what a place in the list means: the tasks in the order in which they were last named
 */
export function readTaskWish(
  message: string,
  tasks: readonly CoachTask[],
  listed: readonly CoachTask[],
  context: ReadingContext,
): TaskWish {
  const pending = tasks.filter(({ status }) => status === 'pending')
  const named = readChoice(message, tasks, listed, context)
  return named ?? { tasks: pending, isClear: pending.length === 1 }
}

/** Like {@link readTaskWish}, null when the message names no task. */
export function readChoice(
  message: string,
  tasks: readonly CoachTask[],
  listed: readonly CoachTask[],
  context: ReadingContext,
): TaskWish | null {
  const { folded } = readMessage(message)
  const pending = tasks.filter(({ status }) => status === 'pending')
  if (ALL.test(folded) && !ALL_BUT.test(folded)) return { tasks: pending, isClear: true }
  const named = namedTasks(folded, tasks, listed, context)
  if (named.tasks.length === 0) return null
  // One kind or title may fit several tasks: the pending ones among them are meant.
  const open = named.tasks.filter((task) => pending.includes(task))
  const meant = open.length > 0 ? open : named.tasks
  return { tasks: meant, isClear: named.eachNamed || meant.length === 1 }
}

interface Named {
  tasks: readonly CoachTask[]
  /** Each of them was named for itself, so that several are several. */
  eachNamed: boolean
}

function namedTasks(
  folded: string,
  tasks: readonly CoachTask[],
  listed: readonly CoachTask[],
  context: ReadingContext,
): Named {
  const amounts = findAmounts(folded, context).map(({ cents }) => cents)
  const byAmount = tasks.filter(({ amount }) => amount !== null && amounts.includes(amount))
  if (byAmount.length > 0) return { tasks: byAmount, eachNamed: false }
  const byPlace = readPlaces(folded, listed.length).flatMap((place) => listed[place - 1] ?? [])
  if (byPlace.length > 0) return { tasks: byPlace, eachNamed: true }
  const titles = tasks.map(({ title }) => title)
  const byTitle = namedAmong(folded, titles).flatMap((index) => tasks[index] ?? [])
  if (byTitle.length === 1) return { tasks: byTitle, eachNamed: true }
  const kind = kindOf(folded)
  const byKind = tasks.filter(({ type }) => type === kind)
  return { tasks: byKind.length > 0 ? byKind : byTitle, eachNamed: false }
}

function kindOf(folded: string): CoachTask['type'] | null {
  return KINDS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
}
