/** A numeral of the three languages: groups of thousands by point, comma, space or apostrophe. */
export const NUMERAL = "\\d{1,3}(?:['’ ]\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*"

export interface Numeral {
  value: number
  decimals: number
}

/**
 * The values that a numeral can have. Three digits behind a lone separator are thousands, or decimals where
 * `decimals` says that the number may have three; no reading at all for such as `1.2.3`.
 */
export function readNumeral(text: string, decimals: 2 | 3 = 2): Numeral[] {
  const plain = text.replace(/['’ ]/g, '')
  const marks = plain.match(/[.,]/g) ?? []
  const last = marks.at(-1)
  if (last === undefined) return [{ value: Number(plain), decimals: 0 }]
  const [integer = '', fraction = ''] = [
    plain.slice(0, plain.lastIndexOf(last)),
    plain.slice(plain.lastIndexOf(last) + 1),
  ]
  if (new Set(marks).size === 2) return isGrouped(integer) ? [withFraction(integer, fraction)] : []
  if (marks.length > 1) return isGrouped(plain) ? [{ value: digits(plain), decimals: 0 }] : []
  if (!isGrouped(plain)) return [withFraction(integer, fraction)]
  const thousands = { value: digits(plain), decimals: 0 }
  return decimals === 3 ? [thousands, withFraction(integer, fraction)] : [thousands]
}

function isGrouped(text: string): boolean {
  return /^\d{1,3}(?:[.,]\d{3})*$/.test(text) || /^\d+$/.test(text)
}

function digits(text: string): number {
  return Number(text.replace(/\D/g, ''))
}

function withFraction(integer: string, fraction: string): Numeral {
  return { value: Number(`${digits(integer)}.${fraction}`), decimals: fraction.length }
}
