import { type DocumentKind, detectDocument } from './documents/detect.ts'
import { readPdf } from './documents/pdf.ts'
import { createReceiptReader } from './documents/receipt.ts'
import { type ReadingContext, type TransactionDraft, UnreadableError } from './draft.ts'
import { detectTable, type TableKind } from './tables/detect.ts'
import { readTable } from './tables/read-table.ts'

/** What a file turned out to be. */
export type FileSource = 'api_spreadsheet' | 'api_pdf' | 'api_image'

/** What it is written in. */
export type FileKind = DocumentKind | TableKind

export interface FileReader {
  /**
   * Reads a statement or a receipt, told apart by content and never by name.
   *
   * @param onKind is told the kind before the file is read
   * @throws UnreadableError that says what is wrong and what would be right
   */
  read(
    bytes: Uint8Array,
    context: ReadingContext,
    onKind?: (kind: FileKind) => void,
  ): Promise<{ source: FileSource; drafts: TransactionDraft[] }>
  /** Stops what was kept warm. */
  close(): Promise<void>
}

export function createFileReader(): FileReader {
  const receipts = createReceiptReader()
  return {
    async read(bytes, context, onKind) {
      if (bytes.length === 0) throw new UnreadableError(null, 'The file is empty.')
      const kind = (await detectDocument(bytes)) ?? detectTable(bytes)
      if (kind === null) throw unknownKind()
      onKind?.(kind)
      switch (kind) {
        case 'pdf':
          return { source: 'api_pdf', drafts: await readPdf(bytes, context) }
        case 'png':
        case 'jpeg':
          return { source: 'api_image', drafts: [await receipts.read(bytes, context)] }
        default:
          return { source: 'api_spreadsheet', drafts: await readTable(kind, bytes, context) }
      }
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
