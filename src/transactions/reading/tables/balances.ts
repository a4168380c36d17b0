import type { Cents } from '../../../finance/money.ts'
import type { Movement } from './table.ts'

export type Sign = 1 | -1

/** How the running balance fits the amounts, read in one direction. */
interface Fit {
  steps: number
  /** Steps in which a positive amount raised the balance, and those in which it lowered it. */
  agree: number
  oppose: number
  /** By row: which way the balance went by just its amount; 0 where that cannot be told. */
  signs: (Sign | 0)[]
}

const ENOUGH = 0.8

export interface BalanceFactor {
  /** 1 when a positive amount raises the balance, -1 when it lowers it. */
  factor: Sign
  /** Whether nearly every step says so, and there are three at least. */
  sure: boolean
}

/**
 * What the running balance says of signed amounts, whether the oldest row comes first or the newest.
 *
 * @returns null when the amounts do not explain the balances.
 */
export function balanceFactor(movements: readonly Movement[]): BalanceFactor | null {
  const { fits, isOneDay } = fitsOf(movements)
  const options = fits.flatMap((fit, rank) => [
    { factor: 1 as const, count: fit.agree, steps: fit.steps, rank },
    { factor: -1 as const, count: fit.oppose, steps: fit.steps, rank },
  ])
  // Equal amounts fit one direction as they are and the other turned round: the dates tell which it is.
  const [best] = options.toSorted(
    (a, b) => b.count - a.count || (isOneDay ? b.factor - a.factor : a.rank - b.rank),
  )
  if (!best || best.steps === 0 || best.count < best.steps * ENOUGH) return null
  return { factor: best.factor, sure: best.count >= 3 && best.count >= best.steps * 0.95 }
}

/**
 * Which way each amount went, by the running balance; 0 where that cannot be told.
 *
 * @returns null when the amounts do not explain the balances.
 */
export function balanceSigns(movements: readonly Movement[]): readonly (Sign | 0)[] | null {
  const { fits, isOneDay } = fitsOf(movements)
  const told = ({ signs }: Fit) => signs.filter((sign) => sign !== 0).length
  const [best, other] = fits.toSorted((a, b) => told(b) - told(a))
  if (!best || !other || best.steps === 0 || told(best) < best.steps * ENOUGH) return null
  if (isOneDay && told(best) === told(other)) return null
  return best.signs
}

/** The likelier direction first. */
function fitsOf(movements: readonly Movement[]): { fits: Fit[]; isOneDay: boolean } {
  const first = movements[0]?.date ?? ''
  const last = movements.at(-1)?.date ?? ''
  const down = fitOf(movements)
  const reversed = fitOf(movements.toReversed())
  const up = { ...reversed, signs: reversed.signs.toReversed() }
  return { fits: first > last ? [up, down] : [down, up], isOneDay: first === last }
}

/** Rows between two balances count together; a row by itself tells its own sign. */
function fitOf(movements: readonly Movement[]): Fit {
  const fit: Fit = { steps: 0, agree: 0, oppose: 0, signs: movements.map(() => 0) }
  let before: Cents | null = null
  let sum = 0n
  let rows = 0
  for (const [index, { signed, balance }] of movements.entries()) {
    sum += signed
    rows += 1
    if (balance === null) continue
    if (before !== null) addStep(fit, balance - before, sum, rows === 1 ? index : null)
    before = balance
    sum = 0n
    rows = 0
  }
  return fit
}

function addStep(fit: Fit, difference: Cents, sum: Cents, row: number | null): void {
  fit.steps += 1
  if (difference === sum) fit.agree += 1
  if (difference === -sum) fit.oppose += 1
  if (row === null || difference === 0n) return
  const magnitude = sum < 0n ? -sum : sum
  if (difference === magnitude) fit.signs[row] = 1
  if (difference === -magnitude) fit.signs[row] = -1
}
