import Papa from 'papaparse'
import { type ReadingContext, type TransactionDraft, UnreadableError } from '../draft.ts'
import { writtenAmount } from './amounts.ts'
import { writtenDay } from './days.ts'
import { decodeText } from './decode.ts'
import { draftsOf, tooManyRows } from './drafts.ts'
import { headingsOf } from './headings.ts'
import { MAX_COLUMNS, MAX_OTHER_ROWS, MAX_ROWS } from './limits.ts'
import { type Cell, type Row, unreadableRow } from './row.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const

export type Delimiter = (typeof DELIMITERS)[number]

const SAMPLE_CHARACTERS = 64 * 1024
const SAMPLE_ROWS = 200
const STATED_DELIMITER = /^sep=(.)\r?\n/i

/**
 * The transactions of a CSV file, in its order: of any delimiter, encoding, language and decimal mark.
 *
 * @throws UnreadableError naming the line that cannot be read; nothing is returned in part.
 */
export async function readCsv(bytes: Uint8Array, context: ReadingContext): Promise<TransactionDraft[]> {
  const text = decodeText(bytes)
  const stated = STATED_DELIMITER.exec(text)?.[1]
  const delimiter = DELIMITERS.find((known) => known === stated) ?? delimiterOf(text)
  if (!delimiter) throw new UnreadableError(null, 'No table was found: each line needs at least two values.')
  return draftsOf(rowsOf(text, delimiter), 'line', context)
}

/** The delimiter that parts the text into a table of dates and amounts; null when none does. */
export function delimiterOf(text: string): Delimiter | null {
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(sample, delimiter) }))
  const [best] = scores.toSorted((a, b) => b.score - a.score)
  return best && best.score > 0 ? best.delimiter : null
}

/** Rows with a date and an amount count most, then a row of headings, then rows of like width. */
function scoreOf(sample: string, delimiter: Delimiter): number {
  const { data } = Papa.parse<string[]>(sample, { delimiter, preview: SAMPLE_ROWS, skipEmptyLines: 'greedy' })
  const rows = data.map((values) => values.slice(0, MAX_COLUMNS).map(cellOf))
  const dated = rows.filter((cells) => {
    const day = cells.findIndex((cell) => cell !== null && writtenDay(cell) !== null)
    return day >= 0 && cells.some((cell, index) => index !== day && cell !== null && writtenAmount(cell))
  })
  const hasHeadings = rows.some((cells) => headingsOf(cells) !== null)
  return dated.length * 10 + (hasHeadings ? 1_000 : 0) + evenness(rows)
}

/** 1 where at least two rows, and four of five, have the same three or more values; else 0. */
function evenness(rows: readonly (readonly Cell[])[]): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [usual] = [...counts].toSorted((a, b) => b[1] - a[1])
  if (!usual || usual[0] < 3) return 0
  return usual[1] >= 2 && usual[1] >= rows.length * 0.8 ? 1 : 0
}

function rowsOf(text: string, delimiter: Delimiter): Row[] {
  const rows: Row[] = []
  let line = 1
  let from = 0
  let failure: UnreadableError | null = null
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors, meta }, parser) => {
      failure = problemOf(data, errors, line, rows.length)
      if (failure) return parser.abort()
      const cells = data.map(cellOf)
      if (cells.some((cell) => cell !== null)) rows.push({ at: line, cells })
      line += newlines(text, from, meta.cursor)
      from = meta.cursor
    },
  })
  if (failure) throw failure
  return rows
}

function problemOf(
  data: readonly string[],
  errors: readonly Papa.ParseError[],
  line: number,
  count: number,
): UnreadableError | null {
  if (errors.some(({ code }) => code === 'MissingQuotes')) {
    return unreadableRow('line', line, 'a double quote is opened and never closed.')
  }
  if (data.length > MAX_COLUMNS) {
    return unreadableRow('line', line, `there are ${data.length} columns; at most ${MAX_COLUMNS} are read.`)
  }
  return count > MAX_ROWS + MAX_OTHER_ROWS ? tooManyRows() : null
}

/** Spreadsheets write `="0012"` to keep a text from becoming a number. */
function cellOf(value: string): Cell {
  const text = value.trim()
  const kept = /^="([^"]*)"$/.exec(text.slice(0, 200))?.[1] ?? text
  return kept === '' ? null : kept
}

function newlines(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count += 1
  }
  return count
}
