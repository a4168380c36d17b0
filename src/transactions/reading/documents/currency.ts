import { CURRENCY_CODES, findAmounts } from './amounts.ts'

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['R$', 'BRL'],
  ['US$', 'USD'],
  ['U$S', 'USD'],
  ['MX$', 'MXN'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['S/', 'PEN'],
  ['S/.', 'PEN'],
])

const CODE = new RegExp(`(?<![A-Z])(?:${CURRENCY_CODES.join('|')})(?![A-Z])`, 'g')

/** Words and numbers of registration that only one country has. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [/\breais\b|\bCNPJ\b|\bCPF\b/i, 'BRL'],
  [/\beuros\b/i, 'EUR'],
  [/\bsoles\b/i, 'PEN'],
  [/\bmoneda nacional\b|\bM\.N\./i, 'MXN'],
  [/\bCUIT\b/, 'ARS'],
]

/** Currencies that are written with a bare `$` where they are used. */
const DOLLAR_SIGN: ReadonlySet<string> = new Set(
  'USD MXN COP ARS CLP UYU CAD AUD NZD SGD HKD DOP BBD JMD TTD'.split(' '),
)

/**
 * The one currency (ISO 4217) of a document: the one that most amounts name, else that of its words. A bare
 * `$` is the user's own where that is written so, else US dollars. Null when the document names none.
 */
export function documentCurrency(texts: readonly string[], own: string): string | null {
  const votes = new Map<string, number>()
  const vote = (currency: string, weight: number) => votes.set(currency, (votes.get(currency) ?? 0) + weight)
  for (const text of texts) {
    for (const { currency } of findAmounts(text)) {
      const named = currencyOf(currency, own)
      if (named) vote(named, 2)
    }
    for (const [code] of text.matchAll(CODE)) vote(code, 1)
    for (const [symbol] of text.matchAll(/R\$|US\$|U\$S|€|£/g)) vote(SYMBOLS.get(symbol) ?? symbol, 1)
  }
  const [most] = [...votes].sort(([, a], [, b]) => b - a)
  if (most) return most[0]
  return HINTS.find(([hint]) => texts.some((text) => hint.test(text)))?.[1] ?? null
}

/** The currency that stands beside an amount; null when none does. */
export function currencyOf(symbol: string, own: string): string | null {
  if (symbol === '$') return DOLLAR_SIGN.has(own) ? own : 'USD'
  return SYMBOLS.get(symbol) ?? CURRENCY_CODES.find((code) => code === symbol) ?? null
}
