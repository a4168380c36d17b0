import { fold } from '../../../lib/fold.ts'
import type { DecimalMark } from './amounts.ts'
import { type DateToken, findDates } from './dates.ts'
import type { Row } from './rows.ts'
import { columnsOf, type MoneyColumn } from './statement-columns.ts'
import { datesAtStart, halves, type Line, lineOf, tidy } from './statement-line.ts'
import { isSummary, sectionOf } from './statement-words.ts'

const MAX_CONTINUATIONS = 2

/** What the lines above say about the next one. */
interface State {
  columns: readonly MoneyColumn[]
  /** The date that holds for lines without one. */
  date: DateToken | null
  /** A date headed the list below it, so its lines have none of their own. */
  isHeaded: boolean
  section: Line['section']
  /** Where the descriptions of the list begin. */
  descriptionLeft: number | null
  /** The transaction that words below it would belong to. */
  last: { line: Line; row: Row; continuations: number } | null
}

/** The lines that matter, in the order of the pages. */
export function linesOf(rows: readonly Row[], mark: DecimalMark): Line[] {
  const lines: Line[] = []
  const state: State = {
    columns: [],
    date: null,
    isHeaded: false,
    section: null,
    descriptionLeft: null,
    last: null,
  }
  for (const row of rows.flatMap(halves)) {
    const header = columnsOf(row)
    const line = header ? null : lineOf(row, mark, state.columns)
    if (header) {
      state.columns = header
      state.last = null
    } else if (line) {
      if (admit(line, row, state)) lines.push(line)
    } else readWords(row, state)
  }
  return lines
}

/** Whether the line counts; it then says where the next one without a date has to stand. */
function admit(line: Line, row: Row, state: State): boolean {
  if (line.kind !== 'transaction') {
    if (line.hasOwnDate) {
      state.date = line.date
      state.isHeaded = true
    }
    state.section = sectionOf(fold(line.description)) ?? state.section
    state.last = null
    return true
  }
  const left = descriptionLeft(line, row)
  if (!line.hasOwnDate && !isListed(row, left, state)) return false
  if (line.hasOwnDate) {
    state.date = line.date
    state.isHeaded = false
  }
  line.date = state.date
  line.section = state.section
  state.descriptionLeft = left
  state.last = { line, row, continuations: 0 }
  return true
}

/** A line without a date is a transaction only below a date, and where it stands in line with the list. */
function isListed(row: Row, left: number, state: State): boolean {
  if (state.date === null) return false
  if (state.descriptionLeft === null) return state.isHeaded
  const isAligned = Math.abs(left - state.descriptionLeft) < row.height
  const above = state.last?.row
  const isNear = above === undefined || above.page !== row.page || above.y - row.y < 5 * row.height
  return isAligned && (isNear || state.isHeaded)
}

function descriptionLeft(line: Line, row: Row): number {
  const start = Math.max(0, row.text.indexOf(line.description.slice(0, 8)))
  return row.edges(start, start + 1).left
}

/** A line without an amount is a date that heads a list, the rest of a description, or nothing. */
function readWords(row: Row, state: State): void {
  const heading = headingDate(row)
  if (heading) {
    state.date = heading
    state.isHeaded = true
    state.last = null
    return
  }
  const section = row.edges(0, 1).left === state.descriptionLeft ? null : sectionOf(fold(row.text))
  if (section) {
    state.section = section
    state.last = null
    return
  }
  const { last } = state
  if (!last || !continues(row, last.row, state.descriptionLeft)) return
  if (last.continuations === MAX_CONTINUATIONS) return
  last.line.description = tidy(`${last.line.description} ${row.text}`)
  last.row = row
  last.continuations += 1
}

/** Words right below a transaction, in the column of its description. */
function continues(row: Row, above: Row, left: number | null): boolean {
  return (
    left !== null &&
    above.page === row.page &&
    above.y - row.y < 1.7 * Math.max(row.height, above.height) &&
    Math.abs(row.edges(0, 1).left - left) < 0.4 * row.height &&
    findDates(row.text).length === 0 &&
    !isSummary(fold(row.text))
  )
}

const WEEKDAY =
  /^(?:segunda|terca|quarta|quinta|sexta|sabado|domingo|lunes|martes|miercoles|jueves|viernes|(?:mon|tues|wednes|thurs|fri|satur|sun)day)/

/** A date that heads the transactions below it, alone or with the day's total. */
function headingDate(row: Row): DateToken | null {
  const [date] = datesAtStart(row.text)
  if (!date) return null
  const rest = fold(tidy(row.text.slice(date.end)))
  return rest === '' || WEEKDAY.test(rest) ? date : null
}
