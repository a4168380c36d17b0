import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CoachTask } from '../../../src/coach/coach.ts'
import {
  deniesTask,
  outcomeOf,
  readChoice,
  readTaskWish,
  speaksOfTask,
} from '../../../src/coach/wish/tasks.ts'

const context = { language: 'en', currency: 'USD', today: '2025-05-05' } as const
const task = (
  id: string,
  type: CoachTask['type'],
  title: string,
  amount: bigint | null = null,
): CoachTask => ({
  id,
  type,
  title,
  amount,
  status: 'pending',
  points: type === 'do' ? 50 : 10,
})
const tasks = [
  task('transfer', 'do', 'Move $700.00 to “Trip” as soon as your pay arrives.', 70_000n),
  task('cut', 'do', 'Spend $300.00 less on food and put it toward “Trip”.', 30_000n),
  task(
    'subscriptions',
    'learn',
    'List the subscriptions you pay for and note when you last used each of them.',
  ),
  task('memory', 'mind', 'Recall your earliest memory of money and what it taught you.'),
]

function meant(message: string, among = tasks, listed = among) {
  const wish = readTaskWish(message, among, listed, context)
  return { ids: wish.tasks.map(({ id }) => id), isClear: wish.isClear }
}

describe('the tasks that a message means', () => {
  it.each([
    ['done with the second', ['cut']],
    ['marca la 3 como hecha', ['subscriptions']],
    ['the last one is done', ['memory']],
    ['fiz a primeira e a terceira', ['transfer', 'subscriptions']],
    ['I moved the 700', ['transfer']],
    ['já fiz a de 300', ['cut']],
    ['I did the subscriptions one', ['subscriptions']],
    ['done with the learning task', ['subscriptions']],
    ['ya hice la de reflexión', ['memory']],
    ['completed all my moves', ['transfer', 'cut', 'subscriptions', 'memory']],
    ['fiz todas', ['transfer', 'cut', 'subscriptions', 'memory']],
  ])('%s', (message, ids) => {
    expect(meant(message)).toEqual({ ids, isClear: true })
  })

  it.each([
    ['done', ['transfer', 'cut', 'subscriptions', 'memory']],
    ['all but one are done', ['transfer', 'cut', 'subscriptions', 'memory']],
    ['done with the savings task', ['transfer', 'cut']],
  ])('%s leaves open which', (message, ids) => {
    expect(meant(message)).toEqual({ ids, isClear: false })
  })

  it('are the only pending one where nothing is named', () => {
    const settled = tasks.map(
      (one) => ({ ...one, status: one.id === 'memory' ? 'pending' : 'done' }) as const,
    )
    expect(meant('feito', [...settled])).toEqual({ ids: ['memory'], isClear: true })
  })

  it('are counted in the order in which they were listed', () => {
    expect(meant('2', tasks, [...tasks].reverse())).toEqual({ ids: ['subscriptions'], isClear: true })
  })

  it('are none where the message chooses none', () => {
    expect(readChoice('how are you', tasks, tasks, context)).toBeNull()
  })

  it('are read from any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => void readTaskWish(text, tasks, tasks, context)),
    )
  })
})

describe('what is said of tasks', () => {
  it.each(['skip the reading one', 'pula essa missão', 'salta la segunda', 'omite la tarea de leer'])(
    '%s',
    (message) => {
      expect(outcomeOf(message)).toBe('skipped')
      expect(speaksOfTask(message)).toBe(true)
    },
  )

  it.each(['I finished the task', 'mark 2 as done', 'já fiz a tarefa de guardar', 'marca la 2 como hecha'])(
    '%s',
    (message) => {
      expect(outcomeOf(message)).toBe('done')
      expect(speaksOfTask(message)).toBe(true)
    },
  )

  it.each(["I haven't done the task yet", 'ainda não fiz a tarefa', 'todavía no hice la tarea'])(
    '%s denies it',
    (message) => {
      expect(deniesTask(message)).toBe(true)
      expect(speaksOfTask(message)).toBe(false)
    },
  )

  it.each(['did I finish the task?', 'spent 20 on lunch', 'I paid the rent'])(
    '%s says neither',
    (message) => {
      expect(speaksOfTask(message)).toBe(false)
    },
  )
})
