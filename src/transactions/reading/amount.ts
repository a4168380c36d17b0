import type { Cents } from '../../finance/money.ts'
import type { Language } from '../../language/format.ts'

export type DecimalMark = '.' | ','

/** Countries that write Spanish and mark decimals with a point. */
const SPANISH_WITH_POINT: ReadonlySet<string> = new Set([
  'MXN',
  'USD',
  'PEN',
  'DOP',
  'GTQ',
  'HNL',
  'NIO',
  'PAB',
  'SVC',
])

/** The decimal mark that a person of this language and currency is used to. */
export function decimalMark(language: Language, currency: string): DecimalMark {
  if (language === 'en') return '.'
  if (language === 'pt') return ','
  return SPANISH_WITH_POINT.has(currency) ? '.' : ','
}

export interface AmountReading {
  cents: Cents
  /** False when the other reading of the separators was possible: `1.200` of a person who writes `1.20`. */
  certain: boolean
}

const NUMERAL = /^\d+(?:[.,' ’\u00a0\u202f]\d+)*$/

/**
 * Reads a bare numeral such as `1.234,56`, `1,234.56`, `45,90` or `1.200`. Money has no thousandths, so three
 * digits after a lone separator are a group of thousands. Null when it is no amount of money.
 */
export function readAmount(numeral: string, mark: DecimalMark): AmountReading | null {
  if (!NUMERAL.test(numeral)) return null
  const plain = numeral.replace(/['’ \u00a0\u202f](?=\d{3})/g, '').replace(/['’]/, mark)
  const separators = plain.match(/[.,]/g) ?? []
  const last = separators.at(-1)
  if (last === undefined) return /^\d+$/.test(plain) ? whole(plain) : null
  const kinds = new Set(separators).size
  const lastIsAlone = separators.filter((one) => one === last).length === 1
  if (kinds === 2) return lastIsAlone ? split(plain, last, true) : null
  if (separators.length > 1) return isGrouped(plain) ? whole(plain.replaceAll(last, '')) : null
  const certain = last !== mark
  return isGrouped(plain) ? { ...whole(plain.replace(last, '')), certain } : split(plain, last, true)
}

function split(numeral: string, mark: string, certain: boolean): AmountReading | null {
  const at = numeral.lastIndexOf(mark)
  const integer = numeral.slice(0, at)
  const fraction = numeral.slice(at + 1)
  const grouped = /^\d+$/.test(integer) || isGrouped(integer)
  if (!grouped || fraction.length > 2 || fraction === '') return null
  return { cents: BigInt(integer.replace(/[.,]/g, '') + fraction.padEnd(2, '0')), certain }
}

function whole(digits: string): AmountReading {
  return { cents: BigInt(digits) * 100n, certain: true }
}

function isGrouped(numeral: string): boolean {
  return /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(numeral)
}
