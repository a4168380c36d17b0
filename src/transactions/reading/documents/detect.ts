export type DocumentKind = 'pdf' | 'png' | 'jpeg'

const KINDS: ReadonlyMap<string, DocumentKind> = new Map([
  ['application/pdf', 'pdf'],
  ['image/png', 'png'],
  ['image/apng', 'png'],
  ['image/jpeg', 'jpeg'],
])

/** Readers of PDF accept the header anywhere in the first kilobyte. */
const PDF_HEADER_WITHIN = 1024

/** What the bytes are by their content, whatever the file is called; null when they are none of these. */
export async function detectDocument(bytes: Uint8Array): Promise<DocumentKind | null> {
  const found = await (await import('file-type')).fileTypeFromBuffer(bytes)
  if (found) return KINDS.get(found.mime) ?? null
  const start = Buffer.from(bytes.subarray(0, PDF_HEADER_WITHIN)).toString('latin1')
  return /^\s*%PDF-\d/m.test(start) ? 'pdf' : null
}
