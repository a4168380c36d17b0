import { type Cents, divideHalfUp } from '../../finance/money.ts'
import type { NumberFigure } from './figure.ts'
import { centsOf, magnitude } from './known.ts'

/** The largest number that an amount is multiplied by in a sentence. */
export const LARGEST_FACTOR = 12

/** What `a year` and the like make of a monthly amount: times the first, by the second. */
const PERIODS: readonly [RegExp, bigint, bigint][] = [
  [/\b(?:year|years|yearly|annual|annually|anos?|anual|anuales|anuais)\b/, 12n, 1n],
  [/\b(?:week|weeks|weekly|semanas?|semanal|semanales|semanais)\b/, 12n, 52n],
  [/\b(?:days?|daily|dias?|diario|diarios)\b/, 12n, 365n],
  [/\b(?:fortnight|biweekly|two weeks|quinzenas?|quinzenal|quincenas?|quincenal)\b/, 1n, 2n],
  [/\b(?:half|metade|mitad)\b/, 1n, 2n],
  [/\b(?:quarter|trimestre)\b/, 3n, 1n],
  [/\b(?:semestre)\b/, 6n, 1n],
]

/** What a sentence can be reckoned from. */
export interface Operands {
  /** Amounts that the reply has named and that are known. */
  stated: ReadonlySet<Cents>
  /** The sentence in small letters without accents. */
  folded: string
  /** The numbers of the sentence. */
  numbers: readonly NumberFigure[]
}

/** Whether an amount is among the known as written: exact, or rounded to what its last digit stands for. */
export function knowsAmount(amounts: Iterable<Cents>, figure: NumberFigure): boolean {
  const written = centsOf(figure)
  for (const amount of amounts) {
    if (magnitude(amount - written) <= roundingOf(amount, figure.step)) return true
  }
  return false
}

/** How far rounding may lead: nowhere with decimals, to the whole unit without, a fortieth for `1.2k`. */
function roundingOf(amount: Cents, step: number): Cents {
  if (step < 1) return 0n
  if (step === 1) return 50n
  const half = BigInt(Math.round(step * 50))
  return half < amount / 40n ? half : amount / 40n
}

/** What the amounts stated so far make by plain arithmetic that the sentence shows. */
export function reckoned({ stated, folded, numbers }: Operands): Cents[] {
  const amounts = [...stated]
  const periods = PERIODS.filter(([words]) => words.test(folded))
  return amounts.flatMap((a) => [
    ...amounts.filter((b) => b !== a).flatMap((b) => [a + b, magnitude(a - b)]),
    ...numbers.flatMap((number) => multiple(a, number)),
    ...periods.map(([, times, by]) => divideHalfUp(a * times, by)),
  ])
}

function multiple(amount: Cents, { unit, value }: NumberFigure): Cents[] {
  if (unit === 'percent') return [divideHalfUp(amount * BigInt(Math.round(value * 100)), 10_000n)]
  const isFactor = unit !== 'money' && Number.isInteger(value) && value <= LARGEST_FACTOR
  return isFactor ? [amount * BigInt(value)] : []
}
