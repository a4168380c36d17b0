import type { ReadingContext, TransactionDraft } from '../draft.ts'
import { askInChild } from '../in-child.ts'
import type { TableKind } from './detect.ts'

/** What the child is asked. */
export interface TableQuestion {
  kind: TableKind
  bytes: Uint8Array
  context: ReadingContext
}

/**
 * The transactions of a file of rows.
 *
 * @throws UnreadableError that names the line, and says what is wrong and what would be right
 */
export function readTable(
  kind: TableKind,
  bytes: Uint8Array,
  context: ReadingContext,
): Promise<TransactionDraft[]> {
  const question: TableQuestion = { kind, bytes, context }
  return askInChild(new URL('./table-child.ts', import.meta.url), question, kind.toUpperCase())
}
