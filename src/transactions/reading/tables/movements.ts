import type { Cents } from '../../../finance/money.ts'
import type { WrittenAmount } from './amounts.ts'
import type { Candidate } from './candidates.ts'
import { dateOf, signedCents } from './conventions.ts'
import { describe } from './describe.ts'
import { textOf, unreadableRow } from './row.ts'
import { sideOf } from './sides.ts'
import type { Movement, Table } from './table.ts'

interface Sided {
  signed: Cents
  sided: boolean
}

/**
 * The candidates with their dates and amounts understood, but for what their signs mean.
 *
 * @throws UnreadableError naming the row that has no such date or amount.
 */
export function movementsOf(candidates: readonly Candidate[], table: Table): Movement[] {
  const { conventions, context, layout, unit } = table
  const hasSides = sidesOf(candidates, table)
  const minus = mostAreNegative(candidates)
  return candidates.map((candidate) => {
    const { row, balance } = candidate
    const date = dateOf(candidate, conventions, context.today, unit)
    const sided =
      layout.amount === null ? byColumns(candidate, table, minus) : bySign(candidate, table, hasSides)
    if (sided.signed === 0n) throw unreadableRow(unit, row.at, 'the amount is 0; leave the row out.')
    return {
      ...sided,
      date,
      description: describe(row, layout),
      balance: balance && signedCents(balance, conventions, row.at, unit),
    }
  })
}

/** Whether every row says debit or credit in the column for it. */
function sidesOf(candidates: readonly Candidate[], { layout }: Table): boolean {
  const { side } = layout
  return side !== null && candidates.every(({ row }) => sideOf(textOf(row.cells[side])) !== null)
}

function bySign({ row, amount }: Candidate, { layout, conventions, unit }: Table, hasSides: boolean): Sided {
  if (!amount) throw unreadableRow(unit, row.at, 'there is a date, but no amount.')
  const cents = signedCents(amount, conventions, row.at, unit)
  const column = hasSides && layout.side !== null ? sideOf(textOf(row.cells[layout.side])) : null
  const side = amount.side ?? column
  if (!side) return { signed: cents, sided: false }
  const magnitude = cents < 0n ? -cents : cents
  return { signed: side === 'debit' ? -magnitude : magnitude, sided: true }
}

interface Minus {
  debit: boolean
  credit: boolean
}

/** Some banks put a minus before all debits; among others it marks one that was taken back. */
function mostAreNegative(candidates: readonly Candidate[]): Minus {
  const most = (pick: (candidate: Candidate) => WrittenAmount | null) => {
    const filled = candidates.map(pick).filter((written) => written !== null)
    return filled.filter(({ negative }) => negative).length * 2 > filled.length
  }
  return { debit: most(({ debit }) => debit), credit: most(({ credit }) => credit) }
}

function byColumns({ row, debit, credit }: Candidate, { conventions, unit }: Table, minus: Minus): Sided {
  const cents = (written: WrittenAmount | null) =>
    written ? signedCents(written, conventions, row.at, unit) : 0n
  const out = cents(debit)
  const back = cents(credit)
  if (out !== 0n && back !== 0n) {
    throw unreadableRow(unit, row.at, 'there is both a debit and a credit; a transaction has one of them.')
  }
  const signed = out !== 0n ? (minus.debit ? out : -out) : minus.credit ? -back : back
  return { signed, sided: true }
}
