import { isCurrencyCode } from '../../../finance/currencies.ts'

/** Signs that stand for one currency. A bare `$` may be any of twenty: it stands for none. */
const SIGNS: ReadonlyMap<string, string | null> = new Map([
  ['R$', 'BRL'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['US$', 'USD'],
  ['U$S', 'USD'],
  ['USD$', 'USD'],
  ['MX$', 'MXN'],
  ['AR$', 'ARS'],
  ['COL$', 'COP'],
  ['CLP$', 'CLP'],
  ['S/', 'PEN'],
  ['S/.', 'PEN'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['$', null],
  ['$U', 'UYU'],
  ['MN', null],
  ['M.N.', null],
  ['PESOS', null],
  ['REAL', 'BRL'],
  ['REAIS', 'BRL'],
  ['EURO', 'EUR'],
  ['EUROS', 'EUR'],
])

/**
 * The ISO 4217 code that a sign, code or word stands for; null when it leaves the currency open, undefined when
 * it is none at all.
 */
export function currencyOf(text: string): string | null | undefined {
  const sign = text.trim().toUpperCase()
  if (isCurrencyCode(sign)) return sign
  return SIGNS.get(sign)
}

const IN_HEADING = /(?:R\$|US\$|U\$S|S\/|[€£]|\b[A-Z]{3}\b)/g

/** The currency that a column's heading names, as in `Valor (R$)` or `Amount USD`; else null. */
export function currencyInHeading(heading: string): string | null {
  for (const [found] of heading.slice(0, 60).matchAll(IN_HEADING)) {
    const currency = currencyOf(found)
    if (currency) return currency
  }
  return null
}
