import type { Cents } from '../../../finance/money.ts'
import { fold } from '../../../lib/fold.ts'
import { type ReadingContext, type TransactionDraft, UnreadableError } from '../draft.ts'
import { decimalMark } from './amounts.ts'
import { documentCurrency } from './currency.ts'
import type { Row } from './rows.ts'
import { type Calendar, calendarOf, dayOfLine } from './statement-dates.ts'
import type { Line } from './statement-line.ts'
import { linesOf } from './statement-lines.ts'
import {
  checkBalances,
  type Entry,
  entryOf,
  hasUnnamedBalance,
  openingBalance,
  settleAccount,
  settleCard,
  typeOf,
} from './statement-signs.ts'
import { isBillPayment, isCardBill } from './statement-words.ts'

/**
 * The transactions of a bank account's or a credit card's statement, in the order of its lines.
 *
 * @throws UnreadableError when there is none, or a line has an impossible date.
 */
export function readStatement(rows: readonly Row[], context: ReadingContext): TransactionDraft[] {
  const texts = rows.map(({ text }) => text)
  const lines = linesOf(rows, decimalMark(texts, context))
  const currency = documentCurrency(texts, context.currency)
  const isBill = isCardBill(texts.map(fold)) && !lines.some(({ amounts }) => amounts.some(isBalance))
  const entries = (isBill ? billEntries : accountEntries)(lines, currency)
  if (entries.length === 0) {
    throw new UnreadableError(
      null,
      'The PDF has no line with a date, a description and an amount: it does not look like a bank or card ' +
        'statement. Send the statement that lists the transactions, or the same as CSV, XLSX or OFX.',
    )
  }
  const calendar = calendarOf(rows, lines, context, currency)
  const isSumRight = agreesWithATotal(entries, lines)
  return entries.map((entry) => ({
    type: typeOf(entry),
    amount: entry.amount.cents,
    currency,
    category: null,
    description: entry.line.description,
    date: dateOf(entry, calendar, context),
    externalId: null,
    confidence: confidenceOf(entry, calendar, isSumRight),
  }))
}

function isBalance({ role }: { role: string | null }): boolean {
  return role === 'balance'
}

function transactionLines(lines: readonly Line[]): Line[] {
  return lines.filter(({ kind, date }) => kind === 'transaction' && date !== null)
}

function accountEntries(lines: readonly Line[], currency: string | null): Entry[] {
  const hasBalance = hasUnnamedBalance(lines)
  const entries = transactionLines(lines).flatMap((line) => entryOf(line, hasBalance, currency) ?? [])
  return checkBalances(settleAccount(checkBalances(entries, openingBalance(lines))), openingBalance(lines))
}

/** Paying the bill is left out: the account that paid it has it as an expense. */
function billEntries(lines: readonly Line[], currency: string | null): Entry[] {
  const entries = transactionLines(lines).flatMap((line) => entryOf(line, false, currency) ?? [])
  return settleCard(entries).filter(
    (entry) => !(typeOf(entry) === 'income' && isBillPayment(fold(entry.line.description))),
  )
}

/** Whether money out, money in or their difference is a total that the statement itself prints. */
function agreesWithATotal(entries: readonly Entry[], lines: readonly Line[]): boolean {
  const sum = (direction: 'in' | 'out') =>
    entries.reduce((total, entry) => (entry.direction === direction ? total + entry.amount.cents : total), 0n)
  const totals = new Set<Cents>(
    lines
      .filter(({ kind }) => kind === 'summary')
      .flatMap(({ amounts }) => amounts.map(({ cents }) => cents)),
  )
  const isPrinted = (cents: Cents) => cents > 0n && totals.has(cents)
  return isPrinted(sum('out')) || isPrinted(sum('in')) || isPrinted(sum('out') - sum('in'))
}

function dateOf(entry: Entry, calendar: Calendar, { today }: ReadingContext): string {
  const { line } = entry
  if (line.date === null) throw new Error('a transaction line has a date')
  return dayOfLine(line, line.date, calendar, today)
}

const SURENESS: Record<Entry['by'], number> = {
  column: 0.93,
  mark: 0.93,
  section: 0.9,
  balance: 0.97,
  words: 0.7,
  default: 0.6,
}

function confidenceOf(entry: Entry, calendar: Calendar, isSumRight: boolean): number {
  let confidence = SURENESS[entry.by]
  if (entry.check === 'right' || isSumRight) confidence = Math.max(confidence, 0.97)
  if (entry.check === 'wrong') confidence = Math.min(confidence, 0.6)
  if (!entry.line.hasOwnDate) confidence -= 0.03
  if (!calendar.isOrderProven && entry.line.date?.order === 'open') confidence -= 0.1
  if (!calendar.isYearKnown && entry.line.date?.year === null) confidence -= 0.15
  return Math.round(Math.max(confidence, 0.1) * 100) / 100
}
