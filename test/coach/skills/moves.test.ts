import { describe, expect, it } from 'vitest'
import type { CoachMove, CoachTask } from '../../../src/coach/coach.ts'
import { nextMove, points } from '../../../src/coach/skills-moves.ts'
import { recordsWith } from '../contexts.ts'
import { HOME, tell, tellAnyone } from './ask.ts'

const task: CoachTask = {
  id: '1',
  type: 'do',
  title: 'Set money aside',
  amount: 100_000n,
  status: 'pending',
  points: 50,
}
const read: CoachTask = { ...task, id: '2', type: 'learn', title: 'Read on', amount: null, points: 10 }
const move: CoachMove = { id: 'm', dueDate: '2026-05-15', tasks: [task, read] }

describe('the next move', () => {
  it.each([
    [
      'en',
      'Your next Money Move is due May 15, 2026: “Set money aside” (50 points) and “Read on” (10 points).',
    ],
    [
      'pt',
      'Seu próximo Money Move é para 15 de maio de 2026: “Set money aside” (50 pontos) e “Read on” (10 pontos).',
    ],
    [
      'es',
      'Tu próximo Money Move es para el 15 de mayo de 2026: “Set money aside” (50 puntos) y “Read on” (10 puntos).',
    ],
  ] as const)('is told with its day, tasks and points, in %s', async (language, text) => {
    expect((await tell(nextMove, { ...HOME[language], move })).text).toBe(text)
  })

  it('names only what is still to do', async () => {
    const half = { ...move, tasks: [{ ...task, status: 'done' as const }, read] }
    const { text } = await tell(nextMove, { move: half })
    expect(text).toBe('Your next Money Move is due May 15, 2026: “Read on” (10 points).')
  })

  it('may have gone by', async () => {
    const { text } = await tell(nextMove, { move: { ...move, dueDate: '2026-05-05' } })
    expect(text).toMatch(/^Your Money Move was due May 5, 2026 and can still be done: /)
  })

  it('may be all done', async () => {
    const done = { ...move, tasks: [{ ...task, status: 'skipped' as const }] }
    expect((await tell(nextMove, { move: done })).text).toBe(
      'Nothing is left to do in the Money Move due May 15, 2026.',
    )
  })

  it('comes with the plan', async () => {
    expect((await tell(nextMove, { plan: null, goal: null })).text).toMatch(
      /^You have no Money Move yet; the first one comes with your plan\. .*The next step is your plan/,
    )
    expect((await tell(nextMove)).text).toBe('You have no open Money Move at the moment.')
  })
})

describe('points and streak', () => {
  const earned = (total: number, streak: number) => ({
    records: recordsWith({
      points: async () => ({ points: total, streak, completedCycles: streak, doneTasks: 4 }),
    }),
  })

  it.each([
    ['en', 'You have 1,220 points. Your streak is 3 completed Money Moves in a row.'],
    ['pt', 'Você tem 1.220 pontos. Sua sequência é de 3 Money Moves concluídos seguidos.'],
    ['es', 'Tienes 1,220 puntos. Tu racha es de 3 Money Moves completados seguidos.'],
  ] as const)('are told in %s', async (language, text) => {
    expect((await tellAnyone(points, { ...HOME[language], ...earned(1220, 3) })).text).toBe(text)
  })

  it('may be a streak of one, or none', async () => {
    expect((await tellAnyone(points, earned(220, 1))).text).toContain(
      'Your streak is one completed Money Move.',
    )
    expect((await tellAnyone(points, earned(160, 0))).text).toContain(
      'Complete your next Money Move to start a streak.',
    )
  })

  it('may be none yet', async () => {
    expect((await tellAnyone(points)).text).toContain('You have no points yet')
  })
})
