import { type WrittenAmount, writtenAmount } from './amounts.ts'
import { type WrittenDay, writtenDay } from './days.ts'
import type { Layout } from './layout.ts'
import { type Cell, type Row, textOf, type Unit, unreadableRow } from './row.ts'
import { isSummary } from './summary.ts'
import { quoted } from './text.ts'

/** A row that is a transaction, its values not yet understood. */
export interface Candidate {
  row: Row
  day: WrittenDay
  dayText: string
  amount: WrittenAmount | null
  debit: WrittenAmount | null
  credit: WrittenAmount | null
  balance: WrittenAmount | null
}

const NOTHING = /^(?:[-–—*.]{1,3}|n\/?a|null|nil)$/i
const LIKE_A_DAY = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/
const UNDONE =
  /^(?:declin|revert|revers|fail|cancel|void|reject|recus|negad|rechaz|fallid|anulad|expired|denied|nao efetiv)/i

/** The rows that are transactions. Blank rows, balances, sums, and repeated headings are none. */
export function candidatesOf(
  rows: readonly Row[],
  layout: Layout,
  headingRow: Row | null,
  unit: Unit,
): Candidate[] {
  const heading = headingRow && lineOf(headingRow)
  return rows.flatMap((row) => {
    if (row.cells.every((cell) => cell === null) || lineOf(row) === heading) return []
    return candidateOf(row, layout, unit) ?? []
  })
}

function lineOf({ cells }: Row): string {
  return cells.slice(0, 20).map(textOf).join('\t')
}

function candidateOf(row: Row, layout: Layout, unit: Unit): Candidate | null {
  const { cells } = row
  const column = layout.dates.find((index) => textOf(cells[index]) !== '')
  const dayCell = (column === undefined ? null : cells[column]) ?? null
  const day = dayCell === null ? null : writtenDay(dayCell)
  if (isSummary(row, layout, day !== null)) return null
  const amountAt = (index: number | null) => (index === null ? null : amountIn(cells[index]))
  const money = {
    amount: amountAt(layout.amount),
    debit: amountAt(layout.debit),
    credit: amountAt(layout.credit),
  }
  const hasMoney = money.amount !== null || money.debit !== null || money.credit !== null
  if (!day) return undated(row, dayCell, hasMoney, unit)
  if (layout.state !== null && UNDONE.test(textOf(cells[layout.state]))) return null
  checkWidth(row, layout, unit)
  const balance = amountAt(layout.balance)
  if (!hasMoney) return unpriced(row, layout, balance !== null, unit)
  checkMoney(row, layout, unit)
  return { row, day, dayText: textOf(dayCell), ...money, balance }
}

function amountIn(cell: Cell | undefined): WrittenAmount | null {
  return cell === null || cell === undefined ? null : writtenAmount(cell)
}

function undated(row: Row, dayCell: Cell, hasMoney: boolean, unit: Unit): null {
  const text = textOf(dayCell)
  if (hasMoney && text === '') throw unreadableRow(unit, row.at, 'there is an amount, but no date.')
  if (!hasMoney && !LIKE_A_DAY.test(text)) return null
  throw unreadableRow(unit, row.at, `${quoted(text)} is not a date; write it as 2026-03-31.`)
}

function unpriced(row: Row, layout: Layout, hasBalance: boolean, unit: Unit): null {
  checkMoney(row, layout, unit)
  const isDescribed = layout.descriptions.some((index) => textOf(row.cells[index]) !== '')
  if (hasBalance && !isDescribed) return null
  throw unreadableRow(unit, row.at, 'there is a date, but no amount.')
}

function checkMoney({ at, cells }: Row, layout: Layout, unit: Unit): void {
  for (const index of [layout.amount, layout.debit, layout.credit]) {
    const text = textOf(index === null ? null : cells[index])
    if (text === '' || NOTHING.test(text) || amountIn(text)) continue
    throw unreadableRow(unit, at, `${quoted(text)} is not an amount; write it as 1234.56 or -1234.56.`)
  }
}

function checkWidth({ at, cells }: Row, layout: Layout, unit: Unit): void {
  if (layout.width === null) return
  const width = cells.findLastIndex((cell) => cell !== null) + 1
  if (width <= layout.width) return
  const problem = `there are ${width} values under ${layout.width} headings; `
  throw unreadableRow(unit, at, `${problem}put a value that contains the separator in double quotes.`)
}
