import { UnreadableError } from '../draft.ts'

/** Text (trimmed, never empty), a number from a spreadsheet, or nothing. A spreadsheet's dates are ISO texts. */
export type Cell = string | number | null

export interface Row {
  /** The line or row of the file, counted from 1. */
  at: number
  cells: readonly Cell[]
}

/** What the rows of a file are called in messages. */
export type Unit = 'line' | 'row'

/** What a cell shows, as text; empty for nothing. */
export function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell)
}

/** An error that names a row and says what is wrong with it. */
export function unreadableRow(unit: Unit, at: number, problem: string): UnreadableError {
  const part = `${unit} ${at}`
  return new UnreadableError(part, `${part.charAt(0).toUpperCase()}${part.slice(1)}: ${problem}`)
}
