import { describe, expect, it } from 'vitest'
import { decimalMark, readAmount } from '../../../../src/transactions/reading/amount.ts'

describe('readAmount', () => {
  it.each([
    ['1.234,56', 123456n],
    ['1,234.56', 123456n],
    ['45,90', 4590n],
    ['45.9', 4590n],
    ['1.200', 120000n],
    ['1,200', 120000n],
    ['1.50', 150n],
    ['0.50', 50n],
    ['1.234.567', 123456700n],
    ['12,345,678.90', 1234567890n],
    ["1'200", 120000n],
    ["1'50", 150n],
    ['1 200,50', 120050n],
    ['7', 700n],
  ])('reads %s in either convention', (text, cents) => {
    expect(readAmount(text, ',')?.cents).toBe(cents)
    expect(readAmount(text, '.')?.cents).toBe(cents)
  })

  it.each(['', 'abc', '1.2.3', '1.2345', '0.123', '1,23,456', '1.234,567', '1..2', '1,', '-5', '1e5'])(
    'takes "%s" for no amount',
    (text) => {
      expect(readAmount(text, '.')).toBeNull()
    },
  )

  it('doubts a lone group of thousands where the separator is the decimal mark', () => {
    expect(readAmount('1.200', '.')?.certain).toBe(false)
    expect(readAmount('1.200', ',')?.certain).toBe(true)
  })
})

describe('decimalMark', () => {
  it('is the one that people of the language and currency use', () => {
    expect(decimalMark('en', 'USD')).toBe('.')
    expect(decimalMark('pt', 'BRL')).toBe(',')
    expect(decimalMark('es', 'MXN')).toBe('.')
    expect(decimalMark('es', 'ARS')).toBe(',')
    expect(decimalMark('es', 'EUR')).toBe(',')
  })
})
