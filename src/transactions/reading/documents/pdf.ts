import type { ReadingContext, TransactionDraft } from '../draft.ts'
import { askInChild } from '../in-child.ts'

/** What the child is asked. */
export interface PdfQuestion {
  bytes: Uint8Array
  context: ReadingContext
}

/**
 * The transactions of a bank account or credit card statement with text, of any number of pages up to 200.
 *
 * On a card's bill a purchase is an expense and a refund is income; paying the bill is neither: the account
 * that paid it has the expense.
 *
 * @throws UnreadableError when it is a scan, encrypted, damaged, too large or no statement; when one of its
 * lines has an impossible date.
 */
export function readPdf(bytes: Uint8Array, context: ReadingContext): Promise<TransactionDraft[]> {
  const question: PdfQuestion = { bytes, context }
  return askInChild(new URL('./pdf-child.ts', import.meta.url), question, 'PDF')
}
