import { addMonths, type IsoDate } from '../../../finance/dates.ts'
import { fold } from '../../../lib/fold.ts'
import { type ReadingContext, UnreadableError } from '../draft.ts'
import {
  type DateOrder,
  type DateToken,
  dateOrder,
  dayOf,
  endOfNamedMonth,
  findDates,
  lastDayUntil,
} from './dates.ts'
import type { Row } from './rows.ts'
import type { Line } from './statement-line.ts'

/** How the dates of one statement are to be read. */
export interface Calendar {
  order: DateOrder
  /** No day of the statement is read as later than this. */
  until: IsoDate
  /** Whether the order of day and month is proven by the statement itself. */
  isOrderProven: boolean
  /** Whether the statement itself says which year it is. */
  isYearKnown: boolean
}

const CLOSING =
  /closing|fechamento|corte|cierre|emissao|emision|statement date|fecha del? estado|hasta|ate\b|through/
const DUE = /vencimento|vencimiento|due date|fecha limite|pagar/

/** Reads the calendar from the header's dates where lines say only day and month. */
export function calendarOf(
  rows: readonly Row[],
  lines: readonly Line[],
  context: ReadingContext,
  currency: string | null,
): Calendar {
  const tokens = lines.flatMap(({ date }) => (date ? [date] : []))
  const all = rows.flatMap(({ text }) => findDates(text).filter(({ year }) => year !== null))
  const byLines = dateOrder(tokens, context, currency)
  const { order, isProven } = byLines.isProven ? byLines : dateOrder([...tokens, ...all], context, currency)
  const latest = addMonths(context.today, 1)
  const end = statementEnd(rows, order, latest)
  const isYearKnown = end !== null || tokens.every(({ year }) => year !== null)
  return { order, isOrderProven: isProven, until: end ?? context.today, isYearKnown }
}

/** The last day that the statement covers, as nearly as its header says. */
function statementEnd(rows: readonly Row[], order: DateOrder, latest: IsoDate): IsoDate | null {
  const texts = rows.map(({ text }) => text)
  const days = (text: string) =>
    findDates(text).flatMap((token) => {
      const day = token.year === null ? null : dayOf(token, order, token.year)
      return day !== null && day <= latest ? [day] : []
    })
  const last = (found: readonly IsoDate[]) => found.toSorted().at(-1) ?? null
  const labelled = (label: RegExp) =>
    last(texts.filter((text) => label.test(fold(text))).flatMap((text) => days(text).slice(0, 2)))
  const period = texts.map(days).find((found) => found.length >= 2)
  return (
    last(period ?? []) ??
    labelled(CLOSING) ??
    labelled(DUE) ??
    texts.map(endOfNamedMonth).find((day) => day !== null) ??
    last(texts.flatMap(days)) ??
    endOfYear(texts)
  )
}

/** A bare year is the weakest sign. */
function endOfYear(texts: readonly string[]): IsoDate | null {
  const year = texts.map((text) => /(?<![\w.,/-])20\d{2}(?![\w.,/-])/.exec(text)?.[0]).find(Boolean)
  return year ? `${year}-12-31` : null
}

/**
 * The day of a line.
 *
 * @throws UnreadableError when there is no such day, or it is far in the future.
 */
export function dayOfLine(line: Line, token: DateToken, calendar: Calendar, today: IsoDate): IsoDate {
  const until = calendar.until < today ? calendar.until : today
  const day =
    token.year === null
      ? lastDayUntil(token, calendar.order, until)
      : dayOf(token, calendar.order, token.year)
  if (day === null || day > addMonths(today, 12)) {
    throw new UnreadableError(
      `page ${line.page}`,
      `The line "${line.text.slice(0, 80)}" has an impossible date. Correct it or send the transactions as JSON or CSV.`,
    )
  }
  return day
}
