import { describe, expect, it } from 'vitest'
import { detectTable } from '../../../../src/transactions/reading/tables/detect.ts'
import { readQif } from '../../../../src/transactions/reading/tables/qif.ts'
import { AMERICAN, BRITISH, bytesOf, readInShort, refusal } from './reading.ts'

describe('a QIF file', () => {
  it('is read as Quicken writes it', async () => {
    const file = [
      '!Option:AutoSwitch',
      '!Account',
      'NChecking',
      'TBank',
      '^',
      '!Type:Bank',
      "D3/ 1'26",
      'U1,000.00',
      'T1,000.00',
      'POpening Balance',
      'L[Checking]',
      '^',
      "D3/ 5'26",
      'T-84.12',
      'N101',
      'PWhole Foods',
      'Mparty',
      'LGroceries',
      'SGroceries',
      'Eparty',
      '$-60.00',
      'SHousehold',
      '$-24.12',
      '^',
      "D3/13'26",
      'T2,500.00',
      'PACME',
      'LSalary/work',
      '^',
      'D3/14/26',
      'T-100.00',
      'PTo savings',
      'L[Savings]',
      '^',
      'D3/15/26',
      'T-50.00',
      'PTo the car account',
      'L[Car]',
      '^',
    ].join('\r\n')
    expect(detectTable(bytesOf(file))).toBe('qif')
    expect(await readQif(bytesOf(file), AMERICAN)).toMatchObject([
      {
        date: '2026-03-05',
        type: 'expense',
        amount: 8412n,
        description: 'Whole Foods - party',
        category: 'food',
      },
      { date: '2026-03-13', type: 'income', amount: 250000n, category: 'income', confidence: 1 },
      { date: '2026-03-14', type: 'expense', amount: 10000n, category: 'savings' },
      { date: '2026-03-15', type: 'expense', amount: 5000n, category: null },
    ])
  })

  it('takes the order of dates and the decimal mark from the whole file', async () => {
    const file = '!Type:CCard\nD05/03/2026\nT-1.200\nPTV\n^\nD13/03/2026\nT-4,50\nPPan\n^\n'
    expect(await readInShort(readQif, file, AMERICAN)).toEqual([
      '2026-03-05 expense 1200.00 TV',
      '2026-03-13 expense 4.50 Pan',
    ])
  })

  it.each([
    ["D5/3'26", '2026-03-05'],
    ["D5/3' 6", '2006-03-05'],
    ['D05/03/2026', '2026-03-05'],
    ['D5-3-2026', '2026-03-05'],
    ['D2026-03-05', '2026-03-05'],
    ['D05.03.26', '2026-03-05'],
    ['D5/3/98', '1998-03-05'],
  ])('has dates such as %s', async (written, date) => {
    const file = `!Type:Cash\n${written}\nT-1.00\nPx\n^\n`
    expect((await readQif(bytesOf(file), BRITISH))[0]?.date).toBe(date)
  })

  it.each([
    ['D2026-02-31\nT-1.00', '2026-02-31'],
    ['T-1.00', 'no date'],
    ['D2026-03-01', 'no amount'],
    ['D2026-03-01\nTlots', 'lots'],
    ['D2026-03-01\nT0.00', 'is 0'],
    ['D2026-03-01\nT-1.005,5', 'decimal'],
  ])('that is wrong names the line where the transaction starts: %j', async (fields, problem) => {
    const { part, message } = await refusal(
      readQif,
      `!Type:Bank\nD2026-03-01\nT-1.50\n^\n${fields}\n^\n`,
      BRITISH,
    )
    expect(part).toBe('line 5')
    expect(message).toContain(problem)
  })

  it('that is cut short is refused as a whole', async () => {
    expect(await refusal(readQif, '!Type:Bank\nD2026-03-01\nT-1.50\n^\nD2026-03-02\nT-1')).toMatchObject({
      part: 'line 5',
    })
  })

  it('of categories only holds no transaction', async () => {
    expect((await refusal(readQif, '!Type:Cat\nNFood\n^\n')).message).toContain('no transaction')
  })
})
