import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../../src/transactions/reading/tables/csv.ts'
import { AMERICAN, BRAZILIAN, BRITISH, bytesOf, readInShort, refusal, SPANISH } from './reading.ts'

function table(...lines: string[]): string {
  return ['Date,Description,Amount', ...lines].join('\n')
}

describe('dates', () => {
  it('are month/day for English with dollars and day/month for everybody else while every row fits both', async () => {
    const file = table('03/04/2026,Lunch,-12.50', '05/06/2025,Dinner,-20.00')
    expect(await readInShort(readCsv, file, AMERICAN)).toContain('2026-03-04 expense 12.50 Lunch')
    expect(await readInShort(readCsv, file, BRITISH)).toContain('2026-04-03 expense 12.50 Lunch')
    expect(await readInShort(readCsv, file, SPANISH)).toContain('2026-04-03 expense 12.50 Lunch')
    const [draft] = await readCsv(bytesOf(file), AMERICAN)
    expect(draft?.confidence).toBeLessThan(1)
  })

  it('are read in the order that one row proves for the whole column', async () => {
    const file = table('03/04/2026,Lunch,-12.50', '13/03/2026,Dinner,-20.00')
    const drafts = await readCsv(bytesOf(file), AMERICAN)
    expect(drafts.map(({ date, confidence }) => [date, confidence])).toEqual([
      ['2026-04-03', 1],
      ['2026-03-13', 1],
    ])
  })

  it('are read in the order that the heading states', async () => {
    const file = 'Date (dd/mm/yyyy),Description,Amount\n03/04/2026,Lunch,-12.50'
    expect(await readInShort(readCsv, file, AMERICAN)).toEqual(['2026-04-03 expense 12.50 Lunch'])
  })

  it.each([
    ['2026-03-05', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['05.03.26', '2026-03-05'],
    ['5 Mar 2026', '2026-03-05'],
    ['Mar 5 2026', '2026-03-05'],
    ['05-MAR-26', '2026-03-05'],
    ['Thursday 5 March 2026', '2026-03-05'],
    ['5 de março de 2026', '2026-03-05'],
    ['5 de setiembre de 2025', '2025-09-05'],
    ['05/dez/2025', '2025-12-05'],
    ['05/ene/2026', '2026-01-05'],
    ['2026-03-05T23:59:59-08:00', '2026-03-05'],
    ['2026-03-05 23:59', '2026-03-05'],
    ['46086', '2026-03-05'],
    ['5 Mar', '2026-03-05'],
    ['5 Apr', '2025-04-05'],
    ['29/02/2024', '2024-02-29'],
  ])('are understood when written as %s', async (written, date) => {
    const [draft] = await readCsv(bytesOf(table(`${written},Lunch,-12.50`)), BRITISH)
    expect(draft?.date).toBe(date)
  })

  it.each(['31/02/2026', '29/02/2026', '2026-13-01', '00/01/2026', '31 June 2026', '2026-00-10'])(
    'that do not exist are refused with their line: %s',
    async (written) => {
      const { part, message } = await refusal(
        readCsv,
        table('01/03/2026,A,-1.00', `${written},B,-2.00`),
        BRITISH,
      )
      expect(part).toBe('line 3')
      expect(message).toContain(written)
    },
  )

  it('in two orders are refused with the line that differs', async () => {
    const file = table('13/03/2026,A,-1.00', '14/03/2026,B,-1.00', '03/15/2026,C,-1.00')
    const { part, message } = await refusal(readCsv, file)
    expect(part).toBe('line 4')
    expect(message).toContain('13/03/2026')
  })

  it('that are missing are refused with their line', async () => {
    expect(await refusal(readCsv, table('2026-03-01,A,-1.00', ',B,-2.00'))).toMatchObject({ part: 'line 3' })
    expect(await refusal(readCsv, table('2026-03-01,A,-1.00', 'soon,B,-2.00'))).toMatchObject({
      part: 'line 3',
    })
  })
})

describe('amounts', () => {
  it.each([
    ['1.234,56', 123456n],
    ['1,234.56', 123456n],
    ['1 234,56', 123456n],
    ["1'234.56", 123456n],
    ['12,34,567.89', 123456789n],
    ['45,90', 4590n],
    ['45.9', 4590n],
    ['.50', 50n],
    ['R$ 45,90', 4590n],
    ['45,90 €', 4590n],
    ['$1,200', 120000n],
    ['1.200', 120000n],
    ['1.200.000', 120000000n],
    ['USD 45.00', 4500n],
    ['12.5000', 1250n],
  ])('are understood when written as %s', async (written, cents) => {
    const file = `Date\tDescription\tAmount\n2026-03-05\tLunch\t-${written}\n`
    const [draft] = await readCsv(bytesOf(file), BRITISH)
    expect(draft).toMatchObject({ amount: cents, type: 'expense' })
  })

  it.each(['-45.90', '(45.90)', '45.90-', '−45.90', '-$45.90', '$-45.90', '($45.90)', '45.90 DR', '- 45.90'])(
    'are money spent when written as %s',
    async (written) => {
      const file = table(`2026-03-05,Lunch,${written}`, '2026-03-06,Gift,10.00')
      expect(await readInShort(readCsv, file, AMERICAN)).toContain('2026-03-05 expense 45.90 Lunch')
    },
  )

  it('take their decimal mark from the whole column', async () => {
    const file = 'Data;Descrição;Valor\n01/03/2026;TV;-1.200\n02/03/2026;Pão;-4,50'
    expect(await readInShort(readCsv, file, BRAZILIAN)).toEqual([
      '2026-03-01 expense 1200.00 TV',
      '2026-03-02 expense 4.50 Pão',
    ])
  })

  it.each([
    ['12.345', 'three digits'],
    ['12.3456', 'more than 2 decimals'],
    ['1000000000000.00', 'largest'],
    ['abc', 'not an amount'],
    ['12.3.4', 'decimal mark'],
    ['0.00', 'is 0'],
    ['', 'no amount'],
  ])('such as "%s" are refused with their line', async (written, problem) => {
    const { part, message } = await refusal(readCsv, table('2026-03-01,A,-1.50', `2026-03-02,B,${written}`))
    expect(part).toBe('line 3')
    expect(message).toContain(problem)
  })

  it('with two decimal marks are refused with the line that differs', async () => {
    const file = 'Date;Description;Amount\n2026-03-01;A;1,50\n2026-03-02;B;2,50\n2026-03-03;C;3.50'
    expect(await refusal(readCsv, file)).toMatchObject({ part: 'line 4' })
  })

  it('up to the largest are read', async () => {
    const [draft] = await readCsv(bytesOf(table('2026-03-01,A,-999999999999.99')), AMERICAN)
    expect(draft?.amount).toBe(99_999_999_999_999n)
  })

  it('in both columns of one row are refused', async () => {
    const file = 'Date,Description,Debit,Credit\n2026-03-01,A,1.00,2.00'
    expect(await refusal(readCsv, file)).toMatchObject({ part: 'line 2' })
  })
})

describe('income and expenses', () => {
  it('are told apart by the balance where amounts have no sign, whichever row is newest', async () => {
    const rows = [
      '2026-03-01,Pay,100.00,1100.00',
      '2026-03-02,Shop,30.00,1070.00',
      '2026-03-03,Gift,5.00,1075.00',
    ]
    const expected = ['2026-03-02 expense 30.00 Shop', '2026-03-03 income 5.00 Gift']
    for (const ordered of [rows, rows.toReversed()]) {
      const file = ['Date,Description,Amount,Balance', ...ordered].join('\n')
      expect(await readInShort(readCsv, file, AMERICAN)).toEqual(expect.arrayContaining(expected))
    }
  })

  it('are told apart by the balance where a bank turns the signs round', async () => {
    const file = [
      'Date,Description,Amount,Balance',
      '2026-03-01,Pay,-100.00,1100.00',
      '2026-03-02,Shop,30.00,1070.00',
      '2026-03-03,Shop,20.00,1050.00',
    ].join('\n')
    expect(await readInShort(readCsv, file, AMERICAN)).toEqual([
      '2026-03-01 income 100.00 Pay',
      '2026-03-02 expense 30.00 Shop',
      '2026-03-03 expense 20.00 Shop',
    ])
  })

  it('of equal amounts on one day are what their signs say', async () => {
    const file =
      'Date,Description,Amount,Balance\n2026-03-01,A,-10,90\n2026-03-01,B,-10,80\n2026-03-01,C,-10,70'
    const drafts = await readCsv(bytesOf(file), AMERICAN)
    expect(drafts.map(({ type }) => type)).toEqual(['expense', 'expense', 'expense'])
  })

  it('are all expenses where nothing has a sign, and are less sure', async () => {
    const drafts = await readCsv(bytesOf(table('2026-03-01,Lunch,12.00', '2026-03-02,Bus,3.00')), AMERICAN)
    expect(drafts.map(({ type }) => type)).toEqual(['expense', 'expense'])
    expect(drafts[0]?.confidence).toBeLessThan(0.9)
  })

  it('of an account with many deposits and one payment keep their signs', async () => {
    const file = table(
      '2026-03-01,Deposit A,50.00',
      '2026-03-02,Deposit B,60.00',
      '2026-03-03,Deposit C,70.00',
      '2026-03-04,Online payment to card,-30.00',
    )
    const drafts = await readCsv(bytesOf(file), AMERICAN)
    expect(drafts.map(({ type }) => type)).toEqual(['income', 'income', 'income', 'expense'])
  })
})

describe('rows', () => {
  it('that are the same stay separate', async () => {
    const row = '2026-03-05,Coffee,-3.50'
    expect(await readCsv(bytesOf(table(row, row)), AMERICAN)).toHaveLength(2)
  })

  it('of balances, sums, blanks and repeated headings are no transactions', async () => {
    const file = table(
      '2026-03-01,Opening balance,500.00',
      '2026-03-05,Coffee,-3.50',
      ',,',
      'Date,Description,Amount',
      '2026-03-06,TOTAL WINE & MORE,-20.00',
      '2026-03-06,New Balance,-90.00',
      '2026-03-07,Total,-30.00',
      'Total,,-143.50',
      'Closing balance,,356.50',
    )
    expect(await readInShort(readCsv, file, AMERICAN)).toEqual([
      '2026-03-05 expense 3.50 Coffee',
      '2026-03-06 expense 20.00 TOTAL WINE & MORE',
      '2026-03-06 expense 90.00 New Balance',
      '2026-03-07 expense 30.00 Total',
    ])
  })

  it('that are broken name the line of the file, quoted line breaks and blank lines counted', async () => {
    const file = table('2026-03-01,"two\nlines",-1.00', '', '2026-03-02,B,oops')
    expect(await refusal(readCsv, file)).toMatchObject({ part: 'line 5' })
  })

  it('with more values than headings are refused: the decimal comma may have parted an amount', async () => {
    const file = table('2026-03-01,Coffee,-3,50')
    const { part, message } = await refusal(readCsv, file)
    expect(part).toBe('line 2')
    expect(message).toContain('4 values under 3 headings')
  })

  it('without a description are called by their category, or simply a transaction', async () => {
    const file = 'Date,Description,Category,Amount\n2026-03-01,,Rent,-1.00\n2026-03-02,,,-2.00'
    expect(await readInShort(readCsv, file, AMERICAN)).toEqual([
      '2026-03-01 expense 1.00 Rent',
      '2026-03-02 expense 2.00 Transaction',
    ])
  })

  it('have descriptions of one line of at most 500 characters that are well-formed', async () => {
    const file = table(
      `2026-03-01,"  a\u0000\u0007 \n\t b\u200b  ",-1.00`,
      `2026-03-02,${'😀'.repeat(400)},-1.00`,
      `2026-03-03,${'x'.repeat(1_000_000)},-1.00`,
    )
    const drafts = await readCsv(bytesOf(file), AMERICAN)
    expect(drafts[0]?.description).toBe('a b')
    for (const { description } of drafts) {
      expect(description.length).toBeLessThanOrEqual(500)
      expect(description.isWellFormed()).toBe(true)
    }
  })

  it('name a currency that exists, or are refused', async () => {
    const file = 'Date,Description,Amount,Currency\n2026-03-01,A,-1.00,EUR\n2026-03-01,A,-1.00,XQZ'
    expect(await refusal(readCsv, file)).toMatchObject({ part: 'line 3' })
  })

  it('have ids only where no id comes twice', async () => {
    const head = 'Transaction ID,Date,Description,Amount\n'
    const once = await readCsv(bytesOf(`${head}a1,2026-03-01,A,-1.00\na2,2026-03-01,A,-1.00`), AMERICAN)
    expect(once.map(({ externalId }) => externalId)).toEqual(['a1', 'a2'])
    const twice = await readCsv(bytesOf(`${head}a1,2026-03-01,A,-1.00\na1,2026-03-01,B,-1.00`), AMERICAN)
    expect(twice.map(({ externalId }) => externalId)).toEqual([null, null])
  })
})

describe('categories of a file', () => {
  it.each([
    ['Groceries', 'food'],
    ['Alimentação', 'food'],
    ['TRANSPORTE', 'transport'],
    ['Aluguel', 'housing'],
    ['Vivienda', 'housing'],
    ['Auto & Transport:Gas & Fuel', 'transport'],
    ['Saúde', 'health'],
    ['Ocio', 'entertainment'],
    ['Ahorro', 'savings'],
    ['Empréstimos', 'debt'],
    ['Restaurante / Lanchonete / Bar', 'food'],
    ['Saúde / Educação', null],
    ['Whatever', null],
    ['Transfer', null],
  ])('%s is %s', async (name, category) => {
    const file = `Date,Description,Amount,Category\n2026-03-01,A,-1.00,${name}`
    const [draft] = await readCsv(bytesOf(file), AMERICAN)
    expect(draft?.category).toBe(category)
  })
})
