import { crc32 } from 'node:zlib'
import { storedImage } from './reading/documents/images.ts'
import { heading, table, writePdf } from './reading/documents/pdf-writer.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** A spreadsheet with these rows of texts and numbers, as a program writes it. */
export function xlsx(rows: readonly (readonly (string | number)[])[]): Bytes {
  const cell = (value: string | number, place: string) =>
    typeof value === 'number'
      ? `<c r="${place}"><v>${value}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`
  const sheet = rows
    .map((row, n) => row.map((value, m) => cell(value, `${'ABCDEFGH'.charAt(m)}${n + 1}`)).join(''))
    .map((cells, n) => `<row r="${n + 1}">${cells}</row>`)
    .join('')
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packaged = 'http://schemas.openxmlformats.org/package/2006'
  const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return zip({
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${mime}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${mime}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  })
}

/** An archive of texts that are not compressed. */
function zip(files: Record<string, string>): Bytes {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)]
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(content.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, content])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, path]))
    parts.push(local)
    offset += local.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)
  return new Uint8Array(Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06'), end]))
}

export function pdf(): Bytes {
  const rows = [
    ['Date', 'Description', 'Amount', 'Balance'],
    ['04/15/2025', 'COFFEE HOUSE', '-3.50', '996.50'],
    ['04/16/2025', 'PAYROLL ACME', '2,500.00', '3,496.50'],
  ]
  const period = 'Period: 04/01/2025 to 04/30/2025'
  return new Uint8Array(
    writePdf([
      [...heading('Example Bank', 'Account statement', period), ...table([40, 110, -400, -500], rows)],
    ]),
  )
}

export const receipt = async (): Promise<Bytes> => new Uint8Array(await storedImage('grocery-en.png'))

/** Another receipt, as JPEG. */
export const photograph = async (): Promise<Bytes> => new Uint8Array(await storedImage('bakery-es.jpeg'))

export const QIF =
  '!Type:Bank\nD04/15/2025\nT-3.50\nPCoffee House\n^\nD04/16/2025\nT2,500.00\nPPayroll Acme\n^\n'
