import { type Cents, divideHalfUp, MAX_CENTS, minCents } from '../finance/money.ts'

/** What the progress of a goal depends on. Amounts are cents. */
export interface GoalState {
  targetAmountCents: Cents | null
  startingAmountCents: Cents
  progressCents: Cents
  status: 'active' | 'completed' | 'replaced'
}

const WHOLE = 10_000n

/** How much of the target is there: saved, or paid of the debt. In cents, up to the largest amount. */
export function currentAmount({ startingAmountCents, progressCents }: GoalState): Cents {
  return minCents(startingAmountCents + progressCents, MAX_CENTS)
}

/** What is missing to the target, in cents: 0 when it is reached, null when there is none. */
export function lackingAmount(goal: GoalState): Cents | null {
  const { targetAmountCents: target } = goal
  return target === null ? null : target - minCents(currentAmount(goal), target)
}

/**
 * The way to the target in hundredths of a percent, rounded half-up, but the whole only when it is reached; null
 * without a target.
 */
export function progressShare(goal: GoalState): number | null {
  const { targetAmountCents: target } = goal
  if (target === null) return null
  if (lackingAmount(goal) === 0n) return Number(WHOLE)
  return Number(minCents(divideHalfUp(currentAmount(goal) * WHOLE, target), WHOLE - 1n))
}

/**
 * What becomes of a goal whose figures have changed: it is completed once its target is reached, and active again
 * when it falls short of it after all, unless another goal is the active one by now. A goal that was replaced
 * stays so.
 */
export function statusAfterChange(goal: GoalState, isAnotherActive: boolean): GoalState['status'] {
  if (goal.status === 'replaced') return 'replaced'
  const lacking = lackingAmount(goal)
  const isReached = lacking !== null && lacking === 0n
  if (isReached) return 'completed'
  return isAnotherActive ? goal.status : 'active'
}
