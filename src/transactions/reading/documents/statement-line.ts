import type { Cents } from '../../../finance/money.ts'
import { fold } from '../../../lib/fold.ts'
import { type AmountToken, centsOf, type DecimalMark, findAmounts, hasDecimals } from './amounts.ts'
import { type DateToken, findDates } from './dates.ts'
import type { Row } from './rows.ts'
import { columnAt, type MoneyColumn, type MoneyRole } from './statement-columns.ts'
import { isOpeningBalance, isSummary } from './statement-words.ts'

/** An amount of a line with the column that it stands in. */
export interface LineAmount extends AmountToken {
  cents: Cents
  role: MoneyRole | null
}

/** A line of a statement that has the shape of a transaction or of a balance. */
export interface Line {
  page: number
  text: string
  date: DateToken | null
  /** The date stood on this very line and not on one above. */
  hasOwnDate: boolean
  description: string
  amounts: LineAmount[]
  kind: 'transaction' | 'opening' | 'summary'
  /** What the heading of the section says of its lines. */
  section: 'in' | 'out' | null
}

/** Some bills print two lists side by side: a date right after an amount starts the second. */
export function halves(row: Row): Row[] {
  const amounts = findAmounts(row.text).filter(hasDecimals)
  const second = findDates(row.text)
    .slice(1)
    .find(({ start, end }) => {
      const before = amounts.some(
        (amount) => amount.end <= start && row.text.slice(amount.end, start).trim() === '',
      )
      return before && amounts.some((amount) => amount.start > end)
    })
  if (!second) return [row]
  const at = second.start
  return [
    { ...row, text: row.text.slice(0, at).trimEnd() },
    { ...row, text: row.text.slice(at), edges: (start, end) => row.edges(start + at, end + at) },
  ]
}

/** The line that a row of a page is; null when it has no amount or nothing beside it. */
export function lineOf(row: Row, mark: DecimalMark, columns: readonly MoneyColumn[]): Line | null {
  const dates = datesAtStart(row.text)
  const from = dates.at(-1)?.end ?? 0
  const amounts = amountsOf(row, from, mark, columns)
  const [first] = amounts
  if (!first) return null
  const before = row.text.slice(from, first.start)
  const after = row.text.slice(amounts.at(-1)?.end ?? first.end)
  const description = tidy(before) || tidy(after)
  const words = fold(description)
  const date = dates[0] ?? null
  const kind = kindOf(words, date !== null)
  if (kind === 'transaction' && description === '') return null
  return {
    page: row.page,
    text: row.text,
    date,
    hasOwnDate: date !== null,
    description,
    amounts,
    kind,
    section: null,
  }
}

/** A shop can be called Total, but then its line has a date. */
function kindOf(words: string, hasDate: boolean): Line['kind'] {
  if (isOpeningBalance(words)) return 'opening'
  return isSummary(words) || (!hasDate && /^\W*(?:sub)?tota(?:l|is)/.test(words)) ? 'summary' : 'transaction'
}

/** The dates that a line begins with: of the transaction, and of its posting. */
export function datesAtStart(text: string): DateToken[] {
  const dates: DateToken[] = []
  let end = 0
  for (const date of findDates(text)) {
    if (!/^\W*(?:\d{1,2}:\d{2}\W*)?$/.test(text.slice(end, date.start))) break
    dates.push(date)
    end = date.end
  }
  return dates.slice(0, 2)
}

/** The last run of amounts; one before it, with words in between, belongs to the description. */
function amountsOf(row: Row, from: number, mark: DecimalMark, columns: readonly MoneyColumn[]): LineAmount[] {
  const run: LineAmount[] = []
  for (const token of findAmounts(row.text).reverse()) {
    if (token.start < from) break
    const cents = isMoney(token) ? centsOf(token.digits, mark) : null
    if (cents === null) continue
    const next = run[0]
    if (next && row.text.slice(token.end, next.start).trim() !== '') break
    run.unshift({ ...token, cents, role: columnAt(columns, row, token) })
  }
  return run
}

/** A bare whole number is a code or a count; money has hundredths, a currency or groups of thousands. */
function isMoney(token: AmountToken): boolean {
  return hasDecimals(token) || token.currency !== '' || /^\d{1,3}(?:[.,]\d{3})+$/.test(token.digits)
}

/** Words on one line, without what decorates their ends. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—:;,.|•·*]+|[\s\-–—:;,|•·*(]+$/g, '')
    .slice(0, 300)
}
