import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ReadingContext } from '../../../../src/transactions/reading/draft.ts'
import { readCsv } from '../../../../src/transactions/reading/tables/csv.ts'
import { detectTable } from '../../../../src/transactions/reading/tables/detect.ts'
import { readXlsx } from '../../../../src/transactions/reading/tables/xlsx.ts'
import { inShort } from './reading.ts'
import { workbook } from './workbook.ts'

interface Entry {
  day: string
  words: string
  cents: number
}

interface Style {
  delimiter: ',' | ';' | '\t' | '|'
  decimal: '.' | ','
  grouped: boolean
  order: 'dmy' | 'mdy' | 'ymd'
  money: 'signed' | 'columns' | 'marked' | 'parentheses'
  headings: 'en' | 'pt' | 'es'
  encoding: 'utf8' | 'utf8 with mark' | 'latin1' | 'utf16le'
  newline: '\n' | '\r\n'
  banner: boolean
  total: boolean
}

const CONTEXT: ReadingContext = { language: 'en', currency: 'GBP', today: '2026-12-31' }

const entries = fc.array(
  fc.record({
    day: fc
      .date({ min: new Date('2015-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    words: fc
      .stringMatching(/^[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ ,;"|0-9]{0,20}[A-Za-z]x$/)
      .filter((text) => !/ {2}/.test(text)),
    cents: fc
      .oneof(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999_999_999_999 }))
      .chain((cents) => fc.constantFrom(cents, -cents)),
  }),
  { minLength: 1, maxLength: 20 },
)

const styles = fc.record<Style>({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  decimal: fc.constantFrom('.', ','),
  grouped: fc.boolean(),
  order: fc.constantFrom('dmy', 'mdy', 'ymd'),
  money: fc.constantFrom('signed', 'columns', 'marked', 'parentheses'),
  headings: fc.constantFrom('en', 'pt', 'es'),
  encoding: fc.constantFrom('utf8', 'utf8 with mark', 'latin1', 'utf16le'),
  newline: fc.constantFrom('\n', '\r\n'),
  banner: fc.boolean(),
  total: fc.boolean(),
})

const HEADINGS = {
  en: ['Date', 'Description', 'Amount', 'Money Out', 'Money In', 'Debit/Credit'],
  pt: ['Data', 'Descrição', 'Valor', 'Saída', 'Entrada', 'Débito/Crédito'],
  es: ['Fecha', 'Concepto', 'Importe', 'Cargo', 'Abono', 'Débito/Crédito'],
}
const DAYS = { dmy: '25/12/2014', mdy: '12/25/2014', ymd: '2014-12-25' }

function writtenDay(day: string, order: Style['order']): string {
  const [year, month, date] = day.split('-')
  if (order === 'ymd') return day
  return order === 'dmy' ? `${date}/${month}/${year}` : `${month}/${date}/${year}`
}

function writtenCents(cents: number, { decimal, grouped }: Style): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  const whole = digits.slice(0, -2)
  const separator = decimal === '.' ? ',' : '.'
  const shown = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, separator) : whole
  return `${shown}${decimal}${digits.slice(-2)}`
}

function money(cents: number, style: Style): string[] {
  const amount = writtenCents(cents, style)
  if (style.money === 'columns') return cents < 0 ? [amount, ''] : ['', amount]
  if (style.money === 'marked') return [amount, cents < 0 ? 'D' : 'C']
  if (cents > 0) return [amount]
  return [style.money === 'parentheses' ? `(${amount})` : `-${amount}`]
}

function headings({ headings: language, money: kind }: Style): string[] {
  const [date = '', words = '', amount = '', out = '', back = '', side = ''] = HEADINGS[language]
  const columns = { signed: [amount], parentheses: [amount], columns: [out, back], marked: [amount, side] }
  return [date, words, ...columns[kind]]
}

/** The first row proves the order of the dates, and its minus that the signs mean something. */
function rowsOf(list: readonly Entry[], style: Style): string[][] {
  return [
    [DAYS[style.order], 'First', ...money(-199, style)],
    ...list.map(({ day, words, cents }) => [writtenDay(day, style.order), words, ...money(cents, style)]),
  ]
}

function csv(list: readonly Entry[], style: Style): Uint8Array {
  const quoted = (text: string) => (/["\n]|[,;\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const rows = [headings(style), ...rowsOf(list, style)]
  if (style.banner) rows.unshift(['Statement 1234'], [''])
  if (style.total) rows.push(['Total', '', writtenCents(199, style)])
  const text = rows.map((cells) => cells.map(quoted).join(style.delimiter)).join(style.newline)
  if (style.encoding === 'utf8') return Buffer.from(text)
  if (style.encoding === 'latin1') return Buffer.from(text, 'latin1')
  if (style.encoding === 'utf16le') return Buffer.from(`\ufeff${text}`, 'utf16le')
  return Buffer.from(`\ufeff${text}`)
}

function expected(list: readonly Entry[]): string[] {
  return list.map(({ day, words, cents }) =>
    inShort({
      type: cents < 0 ? 'expense' : 'income',
      amount: BigInt(Math.abs(cents)),
      date: day,
      description: words,
      currency: null,
      category: null,
      externalId: null,
      confidence: 1,
    }),
  )
}

it('a table written in any style is read back exactly, and known for a CSV file', async () => {
  await fc.assert(
    fc.asyncProperty(entries, styles, async (list, style) => {
      const bytes = csv(list, style)
      expect(detectTable(bytes)).toBe('csv')
      const [, ...drafts] = await readCsv(bytes, CONTEXT)
      expect(drafts.map(inShort)).toEqual(expected(list))
    }),
    { numRuns: 400 },
  )
})

it('a sheet of days and numbers is read back exactly', async () => {
  await fc.assert(
    fc.asyncProperty(entries, async (list) => {
      const rows = list.map(({ day, words, cents }) => [{ day: `${day}T00:00` }, words, cents / 100])
      const table = [
        ['Date', 'Description', 'Amount'],
        [{ day: '2014-12-25T00:00' }, 'First', -1.99],
        ...rows,
      ]
      const [, ...drafts] = await readXlsx(workbook(table), CONTEXT)
      expect(drafts.map(inShort)).toEqual(expected(list))
    }),
    { numRuns: 50 },
  )
})

it('any text at all is read or refused, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
      const file = `Date,Description,Amount\n2026-03-05,x,-1.00\n${text}`
      await readCsv(Buffer.from(file), CONTEXT).catch((error: Error) =>
        expect(error.name).toBe('UnreadableError'),
      )
    }),
    { numRuns: 500 },
  )
})
