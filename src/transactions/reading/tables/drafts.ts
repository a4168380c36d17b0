import { isCurrencyCode } from '../../../finance/currencies.ts'
import type { Cents } from '../../../finance/money.ts'
import { type ReadingContext, type TransactionDraft, UnreadableError } from '../draft.ts'
import { type Candidate, candidatesOf } from './candidates.ts'
import { categoryFrom } from './category-words.ts'
import { certaintyOf, conventionsOf } from './conventions.ts'
import { currencyOf } from './currency.ts'
import { idsOf } from './ids.ts'
import { inferredLayout } from './inferred-layout.ts'
import { type HeadedTable, headedTable, type Layout } from './layout.ts'
import { MAX_ROWS } from './limits.ts'
import { movementsOf } from './movements.ts'
import { type Row, textOf, type Unit, unreadableRow } from './row.ts'
import { type Direction, directionsOf } from './signs.ts'
import type { Movement, Table } from './table.ts'
import { fold, quoted } from './text.ts'

/**
 * The transactions of a table, in its order.
 *
 * @throws UnreadableError naming the line or row that cannot be read, or saying that there is no transaction.
 */
export function draftsOf(rows: readonly Row[], unit: Unit, context: ReadingContext): TransactionDraft[] {
  const headed = headedTable(rows, context.currency)
  const layout = headed?.layout ?? inferredLayout(rows)
  if (!layout) throw new UnreadableError(null, NO_TABLE)
  const candidates = candidatesOf(headed?.body ?? rows, layout, headed?.headingRow ?? null, unit)
  if (candidates.length === 0) throw new UnreadableError(null, 'The file holds no transaction.')
  if (candidates.length > MAX_ROWS) throw tooManyRows()
  const conventions = conventionsOf(candidates, layout.order, unit, context)
  const table: Table = { layout, conventions, unit, context }
  const movements = movementsOf(candidates, table)
  const bill = { isCardBill: isCardBill(headed), hasCardColumn: layout.hasCardColumn }
  const directions = directionsOf(movements, bill)
  const ids = idsOf(candidates, layout)
  return candidates.map((candidate, index) =>
    draftOf(candidate, table, movements[index], directions[index], ids[index] ?? null),
  )
}

const NO_TABLE =
  'No table of transactions was found. It needs a column of dates and one of amounts, best under a row of ' +
  'headings such as Date, Description, Amount.'

export function tooManyRows(): UnreadableError {
  return new UnreadableError(
    null,
    `The file holds more than ${MAX_ROWS.toLocaleString('en-US')} transactions; send it in parts.`,
  )
}

const CARD_BILL = /\b(?:credit card|card statement|cartao de credito|fatura|tarjeta de credito)\b/

function isCardBill(headed: HeadedTable | null): boolean {
  if (!headed) return false
  return [...headed.banner, headed.headingRow].some(({ cells }) =>
    cells.some((cell) => CARD_BILL.test(fold(textOf(cell).slice(0, 100)))),
  )
}

function draftOf(
  candidate: Candidate,
  table: Table,
  movement: Movement | undefined,
  direction: Direction | undefined,
  externalId: string | null,
): TransactionDraft {
  const { layout, conventions, unit } = table
  if (!movement || !direction) throw unreadableRow(unit, candidate.row.at, 'it could not be read.')
  const sure = (layout.certain ? 1 : 0.85) * certaintyOf(candidate, conventions) * direction.confidence
  return {
    type: direction.type,
    amount: magnitude(movement.signed),
    currency: currencyIn(candidate, layout, unit),
    category: layout.category === null ? null : categoryFrom(textOf(candidate.row.cells[layout.category])),
    description: movement.description,
    date: movement.date,
    externalId,
    confidence: Math.max(0.6, Math.round(sure * 100) / 100),
  }
}

function magnitude(cents: Cents): Cents {
  return cents < 0n ? -cents : cents
}

function currencyIn({ row, amount, debit, credit }: Candidate, layout: Layout, unit: Unit): string | null {
  const text = layout.currency === null ? '' : textOf(row.cells[layout.currency])
  const named = currencyOf(text)
  if (/^[A-Za-z]{3}$/.test(text) && !isCurrencyCode(text.toUpperCase()) && named === undefined) {
    throw unreadableRow(
      unit,
      row.at,
      `${quoted(text)} is not a currency; write its ISO 4217 code, such as USD.`,
    )
  }
  return named ?? (amount ?? debit ?? credit)?.currency ?? credit?.currency ?? layout.currencyHint
}
