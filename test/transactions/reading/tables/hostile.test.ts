import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../../src/transactions/reading/tables/csv.ts'
import { detectTable } from '../../../../src/transactions/reading/tables/detect.ts'
import { MAX_ROWS } from '../../../../src/transactions/reading/tables/limits.ts'
import { readOfx } from '../../../../src/transactions/reading/tables/ofx.ts'
import { readQif } from '../../../../src/transactions/reading/tables/qif.ts'
import { readXlsx } from '../../../../src/transactions/reading/tables/xlsx.ts'
import { AMERICAN, bytesOf, refusal } from './reading.ts'

const READERS = { readCsv, readXlsx, readOfx, readQif }

function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let state = 42
  for (let at = 0; at < length; at++) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    bytes[at] = state >> 16
  }
  return bytes
}

const HOSTILE: Record<string, Uint8Array> = {
  nothing: new Uint8Array(),
  'one zero': new Uint8Array(1),
  zeros: new Uint8Array(1_000_000),
  noise: noise(1_000_000),
  'a quote that is never closed': bytesOf(
    `Date,Description,Amount\n2026-03-01,"x,1.00\n${'a,b\n'.repeat(100_000)}`,
  ),
  'quotes only': bytesOf('"'.repeat(1_000_000)),
  'commas only': bytesOf(','.repeat(1_000_000)),
  'line breaks only': bytesOf('\n'.repeat(1_000_000)),
  'ten thousand columns': bytesOf(`${'Date,Amount,'.repeat(5_000)}\n${'2026-03-01,1.00,'.repeat(5_000)}\n`),
  'a megabyte of digits': bytesOf(`Date,Amount\n2026-03-01,${'1'.repeat(1_000_000)}\n`),
  'a megabyte of date': bytesOf(`Date,Amount\n${'1/'.repeat(500_000)},1.00\n`),
  'a long name of a tag': bytesOf(`OFXHEADER:100\n<OFX><${'A'.repeat(1_000_000)} x</OFX>`),
  'open angles': bytesOf(`<OFX>${'<'.repeat(1_000_000)}`),
  'deep nesting': bytesOf(`<OFX>${'<A>'.repeat(300_000)}`),
  'a QIF without end': bytesOf(`!Type:Bank\n${'Pa\n'.repeat(300_000)}`),
  'a ZIP of nothing': bytesOf('PK\u0003\u0004'),
  'headings only': bytesOf('Date,Description,Amount\n'),
}

describe.each(Object.entries(HOSTILE))('a file of %s', (_name, bytes) => {
  it.each(Object.entries(READERS))('is refused by %s', async (_reader, read) => {
    const { message } = await refusal(read, bytes)
    expect(message.length).toBeLessThan(400)
  })

  it('is some kind of table or none', () => {
    expect([null, 'csv', 'xlsx', 'ofx', 'qif']).toContain(detectTable(bytes))
  })
})

describe('a large CSV file', () => {
  const rows = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => `${(index % 28) + 1}/03/2026;Loja número ${index};-${index + 1},${(index % 90) + 10}`,
    )
  const file = (count: number) => bytesOf(['Data;Descrição;Valor', ...rows(count)].join('\n'))

  it('of 10,000 rows is read whole', async () => {
    const bytes = file(10_000)
    expect(await readCsv(bytes, AMERICAN)).toHaveLength(10_000)
  })

  it('of more than the most rows is refused, with their number in the message', async () => {
    const { message } = await refusal(readCsv, file(MAX_ROWS + 1))
    expect(message).toContain(MAX_ROWS.toLocaleString('en-US'))
  })
})

it('formulas in cells stay text', async () => {
  const file = `Date,Description,Amount\n2026-03-01,"=HYPERLINK(""http://x"",""y"")",-1.00\n`
  const [draft] = await readCsv(bytesOf(file), AMERICAN)
  expect(draft?.description).toBe('=HYPERLINK("http://x","y")')
})
