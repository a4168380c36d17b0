import { isCurrencyCode } from '../../../finance/currencies.ts'
import type { ReadingContext } from '../draft.ts'

/** The user's own: what a bare `$`, `pesos` or slang means. */
const OWN = 'own'

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', OWN],
  ['r$', 'BRL'],
  ['rs$', 'BRL'],
  ['us$', 'USD'],
  ['u$s', 'USD'],
  ['u$d', 'USD'],
  ['u$', 'USD'],
  ['mx$', 'MXN'],
  ['mex$', 'MXN'],
  ['ca$', 'CAD'],
  ['c$', OWN],
  ['a$', OWN],
  ['au$', 'AUD'],
  ['ar$', 'ARS'],
  ['s/', 'PEN'],
  ['s/.', 'PEN'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₲', 'PYG'],
  ['₡', 'CRC'],
  ['₹', 'INR'],
])

const WORDS: ReadonlyMap<string, string> = new Map([
  ...named(OWN, 'peso pesos pesitos buck bucks conto contos pila pilas pau paus mango mangos varo varos'),
  ...named(
    OWN,
    'lana plata pavo pavos feria duro duros lucas luca temers temer mangoes baro baros dolas cuid',
  ),
  ...named('BRL', 'real reais reaiss reau rs brls'),
  ...named('EUR', 'euro euros eur eurillos'),
  ...named('GBP', 'quid pound pounds sterling libra libras'),
  ...named('USD', 'dollar dollars dolar dolares usd'),
  ...named('PEN', 'sol soles'),
  ...named('BOB', 'bs boliviano bolivianos'),
  ...named('GTQ', 'quetzal quetzales'),
  ...named('HNL', 'lempira lempiras'),
  ...named('CRC', 'colon colones'),
  ...named('PYG', 'guarani guaranies'),
  ...named('NIO', 'cordoba cordobas'),
  ...named('VES', 'bolivar bolivares'),
  ...named('JPY', 'yen yenes ienes iene'),
  ...named('CHF', 'francs francos franken'),
  ...named('INR', 'rupee rupees rupias'),
])

const NATIONS: ReadonlyMap<string, string> = new Map([
  ...nation('MXN', 'mexicano mexican'),
  ...nation('ARS', 'argentino argentinian argentine'),
  ...nation('COP', 'colombiano colombian'),
  ...nation('CLP', 'chileno chilean'),
  ...nation('UYU', 'uruguayo uruguayan'),
  ...nation('DOP', 'dominicano dominican'),
])

const DOLLARS: ReadonlySet<string> = new Set([
  'USD',
  'CAD',
  'AUD',
  'NZD',
  'SGD',
  'HKD',
  'TTD',
  'JMD',
  'BBD',
  'BZD',
])
/** Codes that are also words people write. */
const AMBIGUOUS_CODES: ReadonlySet<string> = new Set([
  'ALL',
  'TOP',
  'TRY',
  'CUP',
  'MOP',
  'PAB',
  'BAM',
  'GEL',
  'SOS',
  'LAK',
  'MAD',
  'RON',
  'MUR',
  'SAR',
  'COP',
  'PEN',
  'LEK',
  'BOB',
  'DOP',
])

/** The currency of a sign or word in small letters, null when it is none. */
export function currencyOf(word: string, context: ReadingContext): string | null {
  const named = SIGNS.get(word) ?? WORDS.get(word)
  if (named === OWN) return context.currency
  if (named === 'USD' && /^dol/.test(word) && DOLLARS.has(context.currency)) return context.currency
  if (named === 'BOB' && context.currency === 'VES') return 'VES'
  if (named !== undefined) return named
  const code = word.toUpperCase()
  if (!isCurrencyCode(code)) return null
  return AMBIGUOUS_CODES.has(code) && code !== context.currency ? null : code
}

/** The currency of `pesos` with a nation after it. */
export function nationOf(word: string): string | null {
  return NATIONS.get(word) ?? null
}

/** `luca` is a thousand in Argentina, Chile and Colombia, and one sol in Peru. */
export function isThousandSlang(word: string, context: ReadingContext): boolean {
  return (word === 'luca' || word === 'lucas') && context.currency !== 'PEN'
}

export const signPattern = '(?:[a-z]{1,3}\\$s?|u\\$[sd]|s/\\.?(?= ?\\d)|[$€£¥₲₡₹])'

function named(code: string, words: string): [string, string][] {
  return words.split(' ').map((word) => [word, code])
}

function nation(code: string, words: string): [string, string][] {
  return words.split(' ').flatMap((word) => [
    [word, code],
    [`${word}s`, code],
  ])
}
