import type readXlsxFile from 'read-excel-file/universal'
import { type ReadingContext, type TransactionDraft, UnreadableError } from '../draft.ts'
import { draftsOf, tooManyRows } from './drafts.ts'
import { inferredLayout } from './inferred-layout.ts'
import { headedTable } from './layout.ts'
import { MAX_COLUMNS, MAX_OTHER_ROWS, MAX_ROWS, MAX_UNPACKED_BYTES } from './limits.ts'
import { type Cell, type Row, unreadableRow } from './row.ts'
import { storedZip, tooLarge, unpack, type ZipEntry, zipEntries } from './zip.ts'

const NEEDED = /^xl\/.*\.xml(?:\.rels)?$/i
const NOT_NEEDED =
  /^xl\/(?:drawings|charts|chartsheets|theme|media|pivot\w*|externalLinks|tables|queryTables|worksheets\/_rels|comments\d*|persons|threadedComments|calcChain)\b/i

/** The most cells between the first and the last of a sheet, empty ones included. */
const MAX_CELLS = 5_000_000
const MAX_SHEET_ROWS = 1_048_576
/** An attribute `r` of a row or a cell, with or without a prefix, but not the namespace of that name. */
const ADDRESS = /(?<!xmlns:)\br\s*=\s*["']([^"']*)["']/g

/**
 * The transactions of the first sheet of an XLSX file that holds a table, in its order.
 *
 * @throws UnreadableError naming the row that cannot be read; nothing is returned in part.
 */
export async function readXlsx(bytes: Uint8Array, context: ReadingContext): Promise<TransactionDraft[]> {
  const sheets = await sheetsOf(storedZip(neededFiles(bytes)))
  const headed = sheets.find((rows) => headedTable(rows, context.currency) !== null)
  const rows = headed ?? sheets.find((sheet) => inferredLayout(sheet) !== null) ?? []
  return draftsOf(rows, 'row', context)
}

/**
 * What the workbook's reader needs, unpacked within bounds: the reader itself trusts the sizes and the cell
 * addresses that a file declares, so that a few bytes could fill the memory.
 */
function neededFiles(bytes: Uint8Array): Map<string, Uint8Array> {
  const entries = checkedEntries(bytes)
  const files = new Map<string, Uint8Array>()
  let left = MAX_UNPACKED_BYTES
  for (const entry of entries) {
    if (files.has(entry.name)) throw damaged()
    const content = unpack(bytes, entry, left)
    left -= content.length
    checkMarkup(content)
    files.set(entry.name, content)
  }
  if (!files.has('xl/workbook.xml')) throw damaged()
  return files
}

function checkedEntries(bytes: Uint8Array): ZipEntry[] {
  const entries = zipEntries(bytes)
  if (!entries) throw damaged()
  const needed = entries.filter(({ name }) => NEEDED.test(name) && !NOT_NEEDED.test(name))
  if (needed.some(({ isEncrypted }) => isEncrypted)) {
    throw new UnreadableError(null, 'The XLSX file is encrypted; save it without a password.')
  }
  if (needed.reduce((sum, { size }) => sum + size, 0) > MAX_UNPACKED_BYTES) throw tooLarge()
  return needed
}

/** A sheet may go by any name, so every part is looked at. */
function checkMarkup(content: Uint8Array): void {
  const text = new TextDecoder().decode(content)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw new UnreadableError(null, 'The XLSX file has a document type definition, which no spreadsheet has.')
  }
  checkAddresses(text)
}

function checkAddresses(text: string): void {
  let rows = 0
  let columns = 0
  for (const [, address = ''] of text.matchAll(ADDRESS)) {
    const [, letters = '', digits = ''] = /^([A-Z]{0,3})(\d{1,7})$/.exec(address) ?? []
    if (digits === '') throw damaged()
    if (Number(digits) > MAX_SHEET_ROWS) throw damaged()
    if (letters === '') continue
    rows = Math.max(rows, Number(digits))
    columns = Math.max(columns, columnNumber(letters))
  }
  if (rows * columns > MAX_CELLS) {
    throw new UnreadableError(
      null,
      'The sheet has cells far away from each other; keep the table and nothing else.',
    )
  }
}

function columnNumber(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}

async function sheetsOf(zip: ArrayBuffer): Promise<Row[][]> {
  const { default: read } = await import('read-excel-file/universal')
  const sheets = await read(zip).catch(() => {
    throw damaged()
  })
  // A sheet that is a chart has no data, whatever the type says.
  return sheets.flatMap(({ data }) => (Array.isArray(data) ? [rowsOf(data)] : []))
}

type SheetCell = Awaited<ReturnType<typeof readXlsxFile>>[number]['data'][number][number]

function rowsOf(data: readonly (readonly SheetCell[])[]): Row[] {
  const rows: Row[] = []
  for (const [index, values] of data.entries()) {
    const cells = values.map(cellOf)
    const width = cells.findLastIndex((cell) => cell !== null) + 1
    if (width > MAX_COLUMNS) {
      const problem = `there are ${width} columns; at most ${MAX_COLUMNS} are read.`
      throw unreadableRow('row', index + 1, problem)
    }
    if (width > 0) rows.push({ at: index + 1, cells: cells.slice(0, width) })
  }
  if (rows.length > MAX_ROWS + MAX_OTHER_ROWS) throw tooManyRows()
  return rows
}

function cellOf(value: SheetCell): Cell {
  if (value === null || typeof value === 'number') return value
  if (value instanceof Date) return dayOf(value)
  const text = String(value).trim()
  return text === '' ? null : text
}

/** Cells have no time zone: their day is the UTC day of the date made of them. */
function dayOf(date: Date): Cell {
  const seconds = Math.round(date.getTime() / 1000)
  const rounded = new Date(seconds * 1000)
  return Number.isNaN(rounded.getTime()) ? null : rounded.toISOString().slice(0, 10)
}

function damaged(): UnreadableError {
  return new UnreadableError(null, 'The XLSX file is damaged or cut short; save it again, or send it as CSV.')
}
