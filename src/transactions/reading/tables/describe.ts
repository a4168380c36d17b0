import type { Layout } from './layout.ts'
import { type Row, textOf } from './row.ts'
import { isSideWord } from './sides.ts'
import { fold, oneLine } from './text.ts'

const MAX_LENGTH = 500

/** A description on one line, of 1 to 500 characters: the first of the texts that shows anything. */
export function descriptionFrom(...texts: readonly string[]): string {
  for (const text of texts) {
    const line = oneLine(text, MAX_LENGTH)
    if (line !== '') return line
  }
  return 'Transaction'
}

/** What a row says of itself: all that its columns of text add to each other; failing that, category or kind. */
export function describe({ cells }: Row, layout: Layout): string {
  const parts: string[] = []
  for (const column of layout.descriptions) {
    const part = oneLine(textOf(cells[column]), MAX_LENGTH)
    const folded = fold(part)
    // Some banks call a column of debits and credits the details.
    if (part === '' || isSideWord(part) || parts.some((known) => fold(known).includes(folded))) continue
    parts.push(part)
  }
  const rest = [layout.category, layout.side].map((column) => textOf(column === null ? null : cells[column]))
  return descriptionFrom(parts.join(' - '), ...rest)
}
