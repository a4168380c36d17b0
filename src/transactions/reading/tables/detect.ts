import { delimiterOf } from './csv.ts'
import { decodeText } from './decode.ts'
import { zipEntries } from './zip.ts'

export type TableKind = 'csv' | 'xlsx' | 'ofx' | 'qif'

const SAMPLE_BYTES = 256 * 1024
const MAX_OFX_HEADER = 8 * 1024
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const WORKBOOK = 'xl/workbook.xml'
const OFX_START = /^\s*(?:OFXHEADER\s*:|<)/i
const OFX = /<OFX>/i
const QIF = /^\s*!(?:Type|Account|Option|Clear)\b/i
const OTHER_TEXT = /^\s*(?:<|[{[]\s*["{[\]}\d]|%PDF|%!PS|\{\\rtf|BEGIN:V|#!)/i

/** Tells tables apart by content alone; null for everything that is none, of whatever name. */
export function detectTable(bytes: Uint8Array): TableKind | null {
  if (ZIP.every((byte, index) => bytes[index] === byte)) return isWorkbook(bytes) ? 'xlsx' : null
  const text = decodeText(bytes.subarray(0, SAMPLE_BYTES))
  if (OFX_START.test(text) && OFX.test(text.slice(0, MAX_OFX_HEADER))) return 'ofx'
  if (QIF.test(text)) return 'qif'
  if (OTHER_TEXT.test(text) || !isPlainText(text)) return null
  return delimiterOf(text) === null ? null : 'csv'
}

/** A file that is cut short has no directory, but still the names of its parts. */
function isWorkbook(bytes: Uint8Array): boolean {
  const entries = zipEntries(bytes)
  if (entries) return entries.some(({ name }) => name === WORKBOOK)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(WORKBOOK)
}

/** Control characters are those of something other than text. */
function isPlainText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  const strange = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0
  return strange === 0 || strange * 1_000 < text.length
}
