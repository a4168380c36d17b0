import { describe, expect, it } from 'vitest'
import { detectTable } from '../../../../src/transactions/reading/tables/detect.ts'
import { readXlsx } from '../../../../src/transactions/reading/tables/xlsx.ts'
import { storedZip } from '../../../../src/transactions/reading/tables/zip.ts'
import { AMERICAN, BRAZILIAN, readInShort, refusal, SPANISH } from './reading.ts'
import { deflatedZip, sheet, workbook, workbookParts } from './workbook.ts'

const ROWS = [
  ['Fecha', 'Concepto', 'Importe', 'Saldo'],
  [{ day: '2026-03-05T00:00' }, 'Mercadona', -45.2, 954.8],
  [{ day: '2026-03-31T23:59' }, 'Nómina', 2000, 2954.8],
]

function withSheet(xml: string): Uint8Array {
  return new Uint8Array(storedZip(workbookParts(xml)))
}

describe('an XLSX file', () => {
  it('is read with its dates as they are shown and its numbers exact', async () => {
    expect(detectTable(workbook(ROWS))).toBe('xlsx')
    expect(await readInShort(readXlsx, workbook(ROWS), SPANISH)).toEqual([
      '2026-03-05 expense 45.20 Mercadona',
      '2026-03-31 income 2000.00 Nómina',
    ])
  })

  it('is read from the first sheet that has a table, below its banner', async () => {
    const cover = [['Extracto'], ['Generado', { day: '2026-04-01T10:00' }]]
    const table = [['Banco'], [], ['Cuenta', 'ES12'], ...ROWS, ['Total', null, 1954.8]]
    expect(await readInShort(readXlsx, workbook(cover, table), SPANISH)).toHaveLength(2)
  })

  it('is read where dates and amounts are texts or bare counts of days', async () => {
    const rows = [
      ['Data', 'Descrição', 'Valor'],
      ['13/03/2026', 'Mercado', '-1.045,90'],
      [46_086, 'Padaria', -5],
    ]
    expect(await readInShort(readXlsx, workbook(rows), BRAZILIAN)).toEqual([
      '2026-03-13 expense 1045.90 Mercado',
      '2026-03-05 expense 5.00 Padaria',
    ])
  })

  it("takes a formula's rounding error for what it is, and more decimals for a mistake", async () => {
    const rows = (amount: number) => [
      ['Date', 'Description', 'Amount'],
      ['2026-03-05', 'x', amount],
    ]
    expect(await readInShort(readXlsx, workbook(rows(-(0.1 + 0.2))), AMERICAN)).toEqual([
      '2026-03-05 expense 0.30 x',
    ])
    expect(await refusal(readXlsx, workbook(rows(-0.125)))).toMatchObject({ part: 'row 2' })
    expect(await refusal(readXlsx, workbook(rows(-1e300)))).toMatchObject({ part: 'row 2' })
  })

  it('that is wrong names its row, empty rows counted', async () => {
    const rows = [['Date', 'Description', 'Amount'], [], ['2026-03-05', 'x', -1], ['2026-02-30', 'y', -1]]
    expect(await refusal(readXlsx, workbook(rows))).toMatchObject({ part: 'row 4' })
  })

  it('with text that looks like markup is read', async () => {
    const rows = [
      ['Date', 'Description', 'Amount'],
      ['2026-03-05', 'a & <b>', -1],
    ]
    expect(await readInShort(readXlsx, workbook(rows), AMERICAN)).toEqual(['2026-03-05 expense 1.00 a & <b>'])
  })
})

describe('a hostile XLSX file', () => {
  it.each([10_000, 200 * 1024 * 1024])(
    'that unfolds to 200 MB is refused though it declares %i',
    async (declared) => {
      const bomb = deflatedZip('xl/workbook.xml', new Uint8Array(200 * 1024 * 1024), declared)
      const before = process.memoryUsage().rss
      expect((await refusal(readXlsx, bomb)).message).toContain('50 MB')
      expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
    },
  )

  it.each(['XFD1048576', 'ZZZ9999999', 'A99999999999', '&#88;FD1048576', 'XFDXFD1', ''])(
    'with a cell at "%s" is refused',
    async (address) => {
      const xml = sheet(ROWS).replace('</sheetData>', `<row><c r="${address}"><v>1</v></c></row></sheetData>`)
      await refusal(readXlsx, withSheet(xml))
    },
  )

  it('with a prefix before the address, or the sheet in an odd place, is refused', async () => {
    const far = '<row><c x:r="XFD1048576" r="A9"><v>1</v></c></row></sheetData>'
    const parts = workbookParts(sheet(ROWS).replace('</sheetData>', far))
    const moved = new Map(
      [...parts].map(([path, content]): [string, Uint8Array] => [
        path.replace('worksheets/', 'odd/'),
        Buffer.from(Buffer.from(content).toString().replace('worksheets/', 'odd/')),
      ]),
    )
    for (const files of [parts, moved]) {
      const { message } = await refusal(readXlsx, new Uint8Array(storedZip(files)))
      expect(message).toContain('far away')
    }
  })

  it('with a document type definition is refused', async () => {
    const lol = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>'
    const { message } = await refusal(readXlsx, withSheet(lol + sheet(ROWS)))
    expect(message).toContain('document type')
  })

  it('that is cut short anywhere is refused, but still known for what it is', async () => {
    const whole = workbook(ROWS)
    for (let length = whole.length - 1; length > 400; length -= 97) {
      await refusal(readXlsx, whole.subarray(0, length), SPANISH)
      expect(detectTable(whole.subarray(0, length))).toBe('xlsx')
    }
  })

  it('with any byte changed is read or refused, and nothing else', async () => {
    const whole = workbook(ROWS)
    for (let at = 0; at < whole.length; at += 7) {
      const changed = Uint8Array.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0x55
      await readXlsx(changed, SPANISH).catch((error: Error) => expect(error.name).toBe('UnreadableError'))
    }
  })

  it('that is encrypted is refused with what to do', async () => {
    const zip = Buffer.from(storedZip(workbookParts(sheet(ROWS))))
    let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1')
    while (at >= 0) {
      zip.writeUInt16LE(1, at + 8)
      at = zip.indexOf('PK\u0001\u0002', at + 4, 'latin1')
    }
    expect((await refusal(readXlsx, zip)).message).toContain('password')
  })

  it('inside another archive is no workbook', () => {
    const nested = new Uint8Array(storedZip(new Map([['book.xlsx', workbook(ROWS)]])))
    expect(detectTable(nested)).toBeNull()
  })
})

it('a sheet of 10,000 rows is read whole', async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => [
    { day: '2026-03-05T00:00' },
    `Shop ${index}`,
    -1.5,
  ])
  const bytes = workbook([['Date', 'Description', 'Amount'], ...rows])
  expect(await readXlsx(bytes, AMERICAN)).toHaveLength(10_000)
})
