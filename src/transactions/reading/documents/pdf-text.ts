import { getDocumentProxy } from 'unpdf'
import { UnreadableError } from '../draft.ts'
import { type PlacedText, type Row, rowsOf } from './rows.ts'

const MAX_PAGES = 200
/** A dense page of a statement has some 2,000 pieces of text. */
const MAX_PIECES = 200_000
/** A page of a scan has at most a stamp or a page number in real text. */
const MIN_LETTERS = 40

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>
type PdfItem = Awaited<
  ReturnType<Awaited<ReturnType<PdfDocument['getPage']>>['getTextContent']>
>['items'][number]

/**
 * The lines of all pages, from top to bottom. For a process of its own: it takes processor time and memory.
 *
 * @throws UnreadableError when there is no text, or the file is encrypted, damaged or too long.
 */
export async function readPages(bytes: Uint8Array): Promise<Row[]> {
  const document = await open(bytes)
  if (document.numPages > MAX_PAGES) {
    throw new UnreadableError(
      null,
      `The PDF has ${document.numPages} pages; up to ${MAX_PAGES} are read. Send it in parts.`,
    )
  }
  const rows: Row[] = []
  let pieces = 0
  for (let page = 1; page <= document.numPages; page += 1) {
    const placed = await readPage(document, page)
    pieces += placed.length
    if (pieces > MAX_PIECES) {
      throw new UnreadableError(
        `page ${page}`,
        'The PDF holds far more text than a statement. Send it in parts.',
      )
    }
    rows.push(...rowsOf(page, placed))
  }
  const letters = rows.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0)
  if (letters < MIN_LETTERS) {
    throw new UnreadableError(
      null,
      'The PDF holds no text, only images (a scan). Send the PDF that the bank offers for download, ' +
        'or a photo of a single receipt as PNG or JPEG.',
    )
  }
  return rows
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // A Buffer is refused, although it is a Uint8Array.
    return await getDocumentProxy(new Uint8Array(bytes), {
      useSystemFonts: false,
      enableXfa: false,
      stopAtErrors: false,
      verbosity: 0,
    })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new UnreadableError(null, 'The PDF is protected by a password. Send it without one.')
    }
    throw new UnreadableError(
      null,
      'The PDF is damaged or incomplete: it cannot be opened. Download it from the bank again and send that.',
    )
  }
}

async function readPage(document: PdfDocument, number: number): Promise<PlacedText[]> {
  try {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    page.cleanup()
    return items.flatMap(placedText)
  } catch {
    throw new UnreadableError(
      `page ${number}`,
      'This page of the PDF is damaged. Download it from the bank again and send that.',
    )
  }
}

/** Upright text only: what runs along the margin is no line of a statement. */
function placedText(item: PdfItem): PlacedText[] {
  if (!('str' in item) || item.str.trim() === '') return []
  const [a, b, , , left, y] = item.transform.map(Number)
  if (a === undefined || b === undefined || left === undefined || y === undefined) return []
  if (Math.abs(b) > Math.abs(a) * 0.2) return []
  // A font can name any character at all; databases refuse some of them.
  const text = item.str
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
  return [{ text, left, right: left + item.width, y, height: item.height || Math.hypot(a, b) }]
}
