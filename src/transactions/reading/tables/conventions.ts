import type { IsoDate } from '../../../finance/dates.ts'
import type { Cents } from '../../../finance/money.ts'
import type { ReadingContext } from '../draft.ts'
import { centsOf, type DecimalMark, isAmbiguous, provenMark, type WrittenAmount } from './amounts.ts'
import type { Candidate } from './candidates.ts'
import { type DayOrder, provenOrder, resolveDay, usualOrder, type WrittenDay } from './days.ts'
import { type Unit, unreadableRow } from './row.ts'
import { quoted } from './text.ts'

/** How the whole table writes its amounts and its dates. */
export interface Conventions {
  /** Null when no amount proves one. */
  mark: DecimalMark | null
  order: DayOrder
  isOrderProven: boolean
}

interface Proof<Value> {
  value: Value
  at: number
  text: string
}

/**
 * What all rows together prove.
 *
 * @throws UnreadableError when two rows prove opposite things.
 */
export function conventionsOf(
  candidates: readonly Candidate[],
  stated: DayOrder | null,
  unit: Unit,
  context: ReadingContext,
): Conventions {
  const mark = agreed(candidates.flatMap(markProofs), unit, 'decimal mark')
  const order = agreed(candidates.flatMap(orderProofs), unit, 'order of day and month') ?? stated
  return { mark, order: order ?? usualOrder(context), isOrderProven: order !== null }
}

function agreed<Value>(proofs: readonly Proof<Value>[], unit: Unit, what: string): Value | null {
  const [first] = proofs
  if (!first) return null
  const others = proofs.filter(({ value }) => value !== first.value)
  const [other] = others
  if (!other) return first.value
  const [odd, usual] = others.length * 2 > proofs.length ? [first, other] : [other, first]
  const problem = `${quoted(odd.text)} has another ${what} than ${quoted(usual.text)} in ${unit} ${usual.at}`
  throw unreadableRow(unit, odd.at, `${problem}; write the whole column in one way.`)
}

function markProofs({ row, amount, debit, credit, balance }: Candidate): Proof<DecimalMark>[] {
  return [amount, debit, credit, balance].flatMap((written) => {
    if (!written || typeof written.body === 'number') return []
    const value = provenMark(written.body)
    return value ? [{ value, at: row.at, text: written.body }] : []
  })
}

function orderProofs({ row, day, dayText }: Candidate): Proof<DayOrder>[] {
  const value = provenOrder(day)
  return value ? [{ value, at: row.at, text: dayText }] : []
}

/** How sure it is that a row's date and amount were understood, where the table had to be guessed at: 0 to 1. */
export function certaintyOf(candidate: Candidate, conventions: Conventions): number {
  const { day, amount, debit, credit } = candidate
  const guessedOrder = !conventions.isOrderProven && day.pair !== undefined && day.pair[0] !== day.pair[1]
  const guessedMark =
    conventions.mark === null && [amount, debit, credit].some((written) => written && isOpen(written))
  return (guessedOrder ? 0.85 : 1) * (day.year === null ? 0.85 : 1) * (guessedMark ? 0.9 : 1)
}

function isOpen({ body }: WrittenAmount): boolean {
  return typeof body === 'string' && isAmbiguous(body)
}

/**
 * The cents of an amount, below 0 with a minus.
 *
 * @throws UnreadableError naming the row when it is none.
 */
export function signedCents(written: WrittenAmount, { mark }: Conventions, at: number, unit: Unit): Cents {
  const cents = centsOf(written.body, mark)
  if (typeof cents !== 'string') return written.negative ? -cents : cents
  const problem = `the amount ${quoted(String(written.body))} ${cents}`
  throw unreadableRow(unit, at, `${problem}; write it as 1234.56.`)
}

/**
 * The day of a row.
 *
 * @throws UnreadableError naming the row when the calendar has no such day.
 */
export function dateOf(candidate: Candidate, { order }: Conventions, today: IsoDate, unit: Unit): IsoDate {
  const date = resolveDay(candidate.day, order, today)
  if (date !== null) return date
  const reading = readingOf(candidate.day, order)
  const problem = `${quoted(candidate.dayText)} is not a day of the calendar${reading}`
  throw unreadableRow(unit, candidate.row.at, `${problem}; write it as 2026-03-31.`)
}

function readingOf(day: WrittenDay, order: DayOrder): string {
  if (!day.pair) return ''
  return order === 'day-first' ? ', read as day and month' : ', read as month and day'
}
