import type { Cents } from '../../../finance/money.ts'
import { centsOf, provenMark, writtenAmount } from './amounts.ts'
import { currencyOf } from './currency.ts'
import { writtenDay } from './days.ts'
import { type Layout, lettersIn } from './layout.ts'
import { type Row, textOf } from './row.ts'
import { isSideWord } from './sides.ts'

const SAMPLE = 300

/** The layout of a table without headings, by what its columns hold; null when no dates and amounts are in it. */
export function inferredLayout(rows: readonly Row[]): Layout | null {
  const date = dateColumn(rows)
  if (date === null) return null
  const sample = rows.filter(({ cells }) => isDay(cells[date])).slice(0, SAMPLE)
  const columns = [...(sample[0]?.cells.keys() ?? [])].filter((column) => column !== date)
  const money = moneyLayout(
    columns.filter((column) => isMoney(sample, column)),
    sample,
  )
  if (!money) return null
  const taken = new Set([money.amount, money.debit, money.credit, money.balance])
  const free = columns.filter((column) => !taken.has(column))
  const all = (test: (text: string) => boolean) =>
    free.find((column) => allFilled(sample, column, test)) ?? null
  const side = all(isSideWord)
  const currency = all((text) => text.length === 3 && typeof currencyOf(text) === 'string')
  const words = free.filter((column) => column !== side && column !== currency)
  return {
    ...money,
    ...{ dates: [date], side, currency, descriptions: wordiest(words, sample) },
    ...{ category: null, id: null, weakId: true, state: null, currencyHint: null, order: null },
    ...{ hasCardColumn: false, certain: false, width: null },
  }
}

type Money = Pick<Layout, 'amount' | 'debit' | 'credit' | 'balance'>

function dateColumn(rows: readonly Row[]): number | null {
  const counts = new Map<number, number>()
  for (const { cells } of rows.slice(0, SAMPLE)) {
    const column = cells.findIndex((cell, index) => isDay(cell) && cells.some((_, other) => other !== index))
    if (column >= 0) counts.set(column, (counts.get(column) ?? 0) + 1)
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1])
  return best?.[0] ?? null
}

/** Text only: any number of a spreadsheet between 20,000 and 80,500 could be a day. */
function isDay(cell: Row['cells'][number] | undefined): boolean {
  return typeof cell === 'string' && !/^\d+$/.test(cell) && writtenDay(cell) !== null
}

function isMoney(sample: readonly Row[], column: number): boolean {
  let pennies = false
  const all = allFilled(sample, column, (text) => {
    pennies ||= /[.,]\d{2}\b|^\W*[-+(]/.test(text)
    return writtenAmount(text) !== null && !/^0\d/.test(text)
  })
  return all && (pennies || sample.some(({ cells }) => typeof cells[column] === 'number'))
}

function allFilled(sample: readonly Row[], column: number, test: (text: string) => boolean): boolean {
  const texts = sample.map(({ cells }) => textOf(cells[column])).filter((text) => text !== '')
  return texts.length > 0 && texts.every(test)
}

function moneyLayout(columns: readonly number[], sample: readonly Row[]): Money | null {
  const [first, second, third] = columns
  if (first === undefined) return null
  const one = { amount: first, debit: null, credit: null, balance: null }
  if (second === undefined) return one
  const apart = sample.every(({ cells }) => isNothing(cells[first]) !== isNothing(cells[second]))
  if (apart) return { amount: null, debit: first, credit: second, balance: third ?? null }
  if (explains(sample, second, first)) return { ...one, amount: second, balance: first }
  return { ...one, balance: explains(sample, first, second) ? second : null }
}

function isNothing(cell: Row['cells'][number] | undefined): boolean {
  return amountIn(cell) === 0n
}

/** Whether the amounts are the differences of the balances, read in either direction. */
function explains(sample: readonly Row[], amount: number, balance: number): boolean {
  const amounts = sample.map(({ cells }) => amountIn(cells[amount]))
  const balances = sample.map(({ cells }) => amountIn(cells[balance]))
  const steps = balances.slice(1).map((value, index) => magnitude(value - (balances[index] ?? 0n)))
  const fits = (shift: number) =>
    steps.filter((step, index) => step === magnitude(amounts[index + shift] ?? 0n))
  return steps.length > 0 && Math.max(fits(0).length, fits(1).length) >= steps.length * 0.8
}

function amountIn(cell: Row['cells'][number] | undefined): Cents {
  const written = cell === null || cell === undefined ? null : writtenAmount(cell)
  if (!written) return 0n
  const mark = typeof written.body === 'string' ? provenMark(written.body) : null
  const cents = centsOf(written.body, mark)
  if (typeof cents === 'string') return 0n
  return written.negative ? -cents : cents
}

function magnitude(cents: Cents): Cents {
  return cents < 0n ? -cents : cents
}

function wordiest(columns: readonly number[], sample: readonly Row[]): number[] {
  const letters = (column: number) => sample.reduce((sum, { cells }) => sum + lettersIn(cells[column]), 0)
  return columns.toSorted((a, b) => letters(b) - letters(a)).slice(0, 1)
}
