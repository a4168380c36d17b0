import { expect, test } from 'vitest'
import { isCurrencyCode } from '../../src/finance/currencies.ts'

test.each(['USD', 'BRL', 'EUR', 'MXN', 'ARS', 'COP', 'CLP', 'JPY', 'KWD', 'AED', 'ZWG', 'CLF'])(
  '%s is a currency',
  (code) => {
    expect(isCurrencyCode(code)).toBe(true)
  },
)

test.each(['', ' ', 'usd', 'US', 'USDT', 'USD ', 'USD BRL', 'XAU', 'XTS', 'XXX', 'ZZZ', 'constructor'])(
  '“%s” is none',
  (text) => {
    expect(isCurrencyCode(text)).toBe(false)
  },
)

test('every currency has a name and digits of its own to be shown with', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)))
  const currencies = codes.filter(isCurrencyCode)
  expect(currencies.length).toBeGreaterThan(150)
  for (const currency of currencies) {
    expect(new Intl.NumberFormat('en', { style: 'currency', currency }).format(1)).toContain('1')
  }
})
