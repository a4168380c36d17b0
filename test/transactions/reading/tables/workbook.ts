import { deflateRawSync } from 'node:zlib'
import { storedZip } from '../../../../src/transactions/reading/tables/zip.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A cell of a test's sheet; a day is written as a spreadsheet does, as a formatted count of days. */
export type TestCell = string | number | null | { day: string }

const STYLES = `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`

function cell(value: TestCell, address: string): string {
  if (value === null) return ''
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`
  if (typeof value === 'string') {
    const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
  }
  const serial = Date.parse(`${value.day}Z`) / 86_400_000 + 25_569
  return `<c r="${address}" s="1"><v>${serial}</v></c>`
}

/** The XML of a sheet. */
export function sheet(rows: readonly (readonly TestCell[])[]): string {
  const body = rows.map((cells, row) => {
    const filled = cells.map((value, column) => cell(value, `${String.fromCharCode(65 + column)}${row + 1}`))
    return `<row r="${row + 1}">${filled.join('')}</row>`
  })
  return `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetData>${body.join('')}</sheetData></worksheet>`
}

/** The parts of a workbook with the given sheets, by path. */
export function workbookParts(...sheets: readonly string[]): Map<string, Uint8Array> {
  const names = sheets.map((_, index) => index + 1)
  const list = names.map((n) => `<sheet name="Sheet${n}" sheetId="${n}" r:id="rId${n}"/>`).join('')
  const links = names
    .map(
      (n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
    )
    .join('')
  const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list}</sheets></workbook>`
  const parts: [string, string][] = [
    ['[Content_Types].xml', '<Types/>'],
    ['xl/workbook.xml', workbook],
    ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${PACKAGE}">${links}</Relationships>`],
    ['xl/styles.xml', STYLES],
    ...sheets.map((xml, index): [string, string] => [`xl/worksheets/sheet${index + 1}.xml`, xml]),
  ]
  return new Map(parts.map(([path, text]) => [path, Buffer.from(text)]))
}

export function workbook(...sheets: readonly (readonly (readonly TestCell[])[])[]): Uint8Array {
  return new Uint8Array(storedZip(workbookParts(...sheets.map(sheet))))
}

/** An archive of one deflated entry that declares to hold `declared` bytes. */
export function deflatedZip(path: string, content: Uint8Array, declared: number): Uint8Array {
  const packed = deflateRawSync(content)
  const zip = Buffer.from(storedZip(new Map([[path, packed]])))
  const directory = zip.readUInt32LE(zip.length - 6)
  zip.writeUInt16LE(8, 8)
  zip.writeUInt32LE(declared, 22)
  zip.writeUInt16LE(8, directory + 10)
  zip.writeUInt32LE(declared, directory + 24)
  return zip
}
