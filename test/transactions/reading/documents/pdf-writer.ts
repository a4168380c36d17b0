import { deflateSync } from 'node:zlib'

/** Text on a page: `at` is its left edge, `to` its right edge, in points from the left. */
export interface Placed {
  text: string
  at?: number
  to?: number
  /** Points from the top of the page. */
  top: number
  size?: number
}

/** What is added to the catalog, the trailer and the streams, in the PDF's own language. */
export interface PdfEntries {
  catalog?: string
  trailer?: string
  filters?: readonly string[]
}

/** Courier: every letter is 0.6 of the size wide, so right edges can be computed. */
const LETTER = 0.6
const PAGE_HEIGHT = 842

/** A small PDF with the texts where they are asked for, one list a page. */
export function writePdf(pages: readonly (readonly Placed[])[], entries: PdfEntries = {}): Buffer {
  return pdfOf(
    pages.map((page) => Buffer.from(page.map(show).join('\n'), 'latin1')),
    entries,
  )
}

function show({ text, at, to, top, size = 9 }: Placed): string {
  const x = to === undefined ? (at ?? 40) : to - text.length * size * LETTER
  return `BT /F1 ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${PAGE_HEIGHT - top} Tm (${escaped(text)}) Tj ET`
}

/** The euro has another place in the PDF's WinAnsi than in Latin-1. */
function escaped(text: string): string {
  return text
    .replace(/[\\()]/g, '\\$&')
    .replace(/€/g, '\\200')
    .replace(/–/g, '\\226')
}

/** A PDF whose pages have the given content streams; entries of the catalog and the trailer are added as they are. */
export function pdfOf(
  contents: readonly Buffer[],
  { catalog = '', trailer = '', filters = [] }: PdfEntries = {},
): Buffer {
  const objects: Buffer[] = []
  const object = (body: string | Buffer) => objects.push(Buffer.from(body))
  const firstPage = 4
  const kids = contents.map((_, index) => `${firstPage + index * 2} 0 R`)
  object(`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`)
  object(`<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${contents.length} >>`)
  object('<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>')
  for (const [index, content] of contents.entries()) {
    object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${firstPage + index * 2 + 1} 0 R ` +
        `/Resources << /Font << /F1 3 0 R >> >> >>`,
    )
    const filter = filters.length > 0 ? `/Filter [${filters.map((name) => `/${name}`).join(' ')}] ` : ''
    object(
      Buffer.concat([
        Buffer.from(`<< ${filter}/Length ${content.length} >>\nstream\n`),
        content,
        Buffer.from('\nendstream'),
      ]),
    )
  }
  return assembled(objects, trailer)
}

function assembled(objects: readonly Buffer[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  const push = (part: Buffer) => {
    parts.push(part)
    length += part.length
  }
  for (const [index, body] of objects.entries()) {
    offsets.push(length)
    push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]))
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${table}` +
        `trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

/** A page whose content unpacks to `bytes` bytes, packed as often as there are layers. */
export function bombPdf(bytes: number, layers: number): Buffer {
  let content: Buffer = Buffer.alloc(bytes, '(boom) Tj\n')
  for (let layer = 0; layer < layers; layer += 1) content = deflateSync(content, { level: 9 })
  return pdfOf([content], { filters: Array.from({ length: layers }, () => 'FlateDecode') })
}

/** A table: each row is a list of texts, placed by `columns`: a number is a left edge, `-n` a right edge. */
export function table(columns: readonly number[], rows: readonly (readonly string[])[], top = 160): Placed[] {
  return rows.flatMap((row, line) =>
    row.flatMap((text, column) => {
      const x = columns[column]
      if (text === '' || x === undefined) return []
      return [{ text, top: top + line * 14, ...(x < 0 ? { to: -x } : { at: x }) }]
    }),
  )
}

/** Lines of a header, from the top. */
export function heading(...lines: readonly string[]): Placed[] {
  return lines.map((text, line) => ({ text, at: 40, top: 50 + line * 14 }))
}
