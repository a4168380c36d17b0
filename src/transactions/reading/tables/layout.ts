import { currencyInHeading } from './currency.ts'
import type { DayOrder } from './days.ts'
import type { Role } from './heading-words.ts'
import { type Heading, headingsOf } from './headings.ts'
import { type Cell, type Row, textOf } from './row.ts'
import { fold } from './text.ts'

/** Which column holds what, by index. */
export interface Layout {
  /** The first that is filled counts. */
  dates: readonly number[]
  /** One column for all amounts, or two by direction. */
  amount: number | null
  debit: number | null
  credit: number | null
  balance: number | null
  descriptions: readonly number[]
  category: number | null
  currency: number | null
  /** Says debit or credit, if all its values do. */
  side: number | null
  id: number | null
  /** Whether the ids are mere reference numbers, which need not be unique. */
  weakId: boolean
  state: number | null
  /** What the headings say of the currency and of the order of dates. */
  currencyHint: string | null
  order: DayOrder | null
  /** A column that only bills of cards have. */
  hasCardColumn: boolean
  /** Whether known headings name the columns. */
  certain: boolean
  /** The number of headings; null without any. */
  width: number | null
}

const MAX_BANNER_ROWS = 100

export interface HeadedTable {
  layout: Layout
  headingRow: Row
  banner: readonly Row[]
  body: readonly Row[]
}

/** The table below the first row that names its columns; null when there is no such row. */
export function headedTable(rows: readonly Row[], currency: string): HeadedTable | null {
  for (const [index, row] of rows.slice(0, MAX_BANNER_ROWS).entries()) {
    const headings = headingsOf(row.cells)
    if (!headings) continue
    const body = rows.slice(index + 1)
    const layout = layoutOf(headings, row.cells, body, currency)
    if (layout) return { layout, headingRow: row, banner: rows.slice(0, index), body }
  }
  return null
}

function layoutOf(
  headings: readonly Heading[],
  cells: readonly Cell[],
  body: readonly Row[],
  currency: string,
): Layout | null {
  const of = (role: Role) => headings.flatMap((heading, column) => (heading.role === role ? [column] : []))
  const first = (role: Role) => of(role)[0] ?? null
  const money = moneyColumns(of, cells, currency)
  if (money.amount === null && money.debit === null && money.credit === null) return null
  const used = [...of('date'), ...of('posted'), money.amount, money.debit, money.credit]
  const named = of('description')
  return {
    ...money,
    dates: [...of('date'), ...of('posted')],
    balance: first('balance'),
    descriptions: named.length > 0 ? named : wordiest(body, headings),
    category: first('category'),
    currency: first('currency'),
    side: money.amount === null ? null : (without(first('side'), money.amount) ?? first('kind')),
    id: first('id') ?? first('reference'),
    weakId: of('id').length === 0,
    state: first('state'),
    currencyHint: hintOf(money, cells),
    order: orderOf(used, cells),
    hasCardColumn: of('card').length > 0,
    certain: used.every((column) => column === null || headings[column]?.known === true),
    width: cells.findLastIndex((cell) => cell !== null) + 1,
  }
}

type MoneyColumns = Pick<Layout, 'amount' | 'debit' | 'credit'>

function moneyColumns(of: (role: Role) => number[], cells: readonly Cell[], currency: string): MoneyColumns {
  const debit = of('debit')[0] ?? null
  const credit = of('credit')[0] ?? null
  if (debit !== null && credit !== null) return { amount: null, debit, credit }
  const amount = preferred(of('amount'), cells, currency) ?? of('gross')[0] ?? null
  if (amount !== null) return { amount, debit: null, credit: null }
  if (debit !== null || credit !== null) return { amount: null, debit, credit }
  return { amount: of('side')[0] ?? null, debit: null, credit: null }
}

/** Of several amounts, such as one in dollars and one in reais, the one in the user's currency. */
function preferred(columns: readonly number[], cells: readonly Cell[], currency: string): number | undefined {
  const hints = columns.map((column) => currencyInHeading(textOf(cells[column])))
  const own = hints.indexOf(currency)
  const open = hints.indexOf(null)
  return columns[own >= 0 ? own : Math.max(open, 0)]
}

function without(column: number | null, taken: number | null): number | null {
  return column === taken ? null : column
}

function hintOf({ amount, debit, credit }: MoneyColumns, cells: readonly Cell[]): string | null {
  return currencyInHeading(textOf(cells[amount ?? debit ?? credit ?? -1]))
}

function orderOf(columns: readonly (number | null)[], cells: readonly Cell[]): DayOrder | null {
  const headings = columns.map((column) => fold(textOf(cells[column ?? -1])))
  if (headings.some((heading) => /\bmm dd\b/.test(heading))) return 'month-first'
  return headings.some((heading) => /\bdd mm\b/.test(heading)) ? 'day-first' : null
}

/** The column with the most letters among those whose headings say nothing. */
function wordiest(body: readonly Row[], headings: readonly Heading[]): number[] {
  const free = headings.flatMap((heading, column) => (heading.role === null ? [column] : []))
  const letters = (column: number) =>
    body.slice(0, 200).reduce((sum, { cells }) => sum + lettersIn(cells[column]), 0)
  const best = free.toSorted((a, b) => letters(b) - letters(a))[0]
  return best !== undefined && letters(best) > 0 ? [best] : []
}

/** How many letters a cell shows, of its first hundred characters. */
export function lettersIn(cell: Cell | undefined): number {
  return textOf(cell).slice(0, 100).match(/\p{L}/gu)?.length ?? 0
}
