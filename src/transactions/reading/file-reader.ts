import { detectDocument } from './documents/detect.ts'
import { readPdf } from './documents/pdf.ts'
import { createReceiptReader } from './documents/receipt.ts'
import { type ReadingContext, type TransactionDraft, UnreadableError } from './draft.ts'
import { detectTable } from './tables/detect.ts'
import { readTable } from './tables/read-table.ts'

/** What a file turned out to be. */
export type FileSource = 'api_spreadsheet' | 'api_pdf' | 'api_image'

export interface FileReader {
  /**
   * Reads a statement or a receipt, told apart by content and never by name.
   *
   * @throws UnreadableError that says what is wrong and what would be right
   */
  read(
    bytes: Uint8Array,
    context: ReadingContext,
  ): Promise<{ source: FileSource; drafts: TransactionDraft[] }>
  /** Stops what was kept warm. */
  close(): Promise<void>
}

export function createFileReader(): FileReader {
  const receipts = createReceiptReader()
  return {
    async read(bytes, context) {
      if (bytes.length === 0) throw new UnreadableError(null, 'The file is empty.')
      switch (await detectDocument(bytes)) {
        case 'pdf':
          return { source: 'api_pdf', drafts: await readPdf(bytes, context) }
        case 'png':
        case 'jpeg':
          return { source: 'api_image', drafts: [await receipts.read(bytes, context)] }
      }
      const kind = detectTable(bytes)
      if (kind === null) throw unknownKind()
      return { source: 'api_spreadsheet', drafts: await readTable(kind, bytes, context) }
    },
    close: receipts.close,
  }
}

function unknownKind(): UnreadableError {
  return new UnreadableError(
    null,
    'The file is none of CSV, XLSX, OFX, QIF, PDF, PNG and JPEG. Send one of these; its name does not matter.',
  )
}
