import { currentAmount } from '../../goals/progress.ts'
import type { GoalService } from '../../goals/service.ts'
import { goalTitle } from '../../goals/service.ts'
import { pointsEarned } from '../../moves/points.ts'
import type { Move, MoveTask } from '../../moves/store.ts'
import type { UserScope } from '../../users/scope.ts'
import type { Voice } from './voice.ts'

/** As they are named within a sentence. */
export function titlesOf(tasks: readonly { title: string }[]): string[] {
  return tasks.map(({ title }) => title.replace(/\.$/, ''))
}

export function movesMoney({ amountCents }: MoveTask): boolean {
  return amountCents !== null && amountCents > 0n
}

/** The points that a change of a cycle's tasks brought, or took back. */
export function pointsSentences({ words, count }: Voice, before: Move, after: Move): string[] {
  const points = pointsEarned(after) - pointsEarned(before)
  if (points < 0) return [words.tasks.pointsBack({ points: count(-points) })]
  if (points === 0) return []
  const bonus = after.bonusPoints - before.bonusPoints
  if (bonus <= 0) return [words.tasks.points({ points: count(points) })]
  return [words.tasks.bonus({ points: count(points), bonus: count(bonus) })]
}

/** Where the goal stands now. */
export async function progressSentences(
  tx: UserScope,
  goals: Pick<GoalService, 'findPresent'>,
  { words, money }: Voice,
): Promise<string[]> {
  const goal = await goals.findPresent(tx)
  if (!goal) return []
  const stand = { goal: goalTitle(goal, tx.user.language), current: money(currentAmount(goal)) }
  if (goal.targetAmountCents === null) return [words.tasks.progressOpen(stand)]
  return [words.tasks.progress({ ...stand, target: money(goal.targetAmountCents) })]
}
