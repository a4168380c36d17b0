import { type Cents, MAX_CENTS } from '../../../finance/money.ts'
import type { ReadingContext } from '../draft.ts'

/** What stands between whole units and hundredths. */
export type DecimalMark = '.' | ','

/** An amount as it stands in a line of text. */
export interface AmountToken {
  start: number
  end: number
  /** Digits and separators only. */
  digits: string
  currency: string
  sign: '-' | '+' | null
  /** A letter for debit or credit beside the amount. */
  side: 'debit' | 'credit' | null
}

/** ISO 4217 codes that are known where they stand beside an amount. */
export const CURRENCY_CODES: readonly string[] =
  'USD EUR GBP BRL MXN COP ARS CLP PEN UYU PYG BOB CRC DOP GTQ HNL NIO PAB VES CAD AUD NZD CHF JPY'.split(' ')

const CURRENCY = String.raw`R\$|US\$|U\$S|MX\$|[$€£]|S\/\.?|(?:${CURRENCY_CODES.join('|')})`
const GROUPED = String.raw`\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{2})?`
const PLAIN = String.raw`\d{1,12}(?:[.,]\d{2})?`
const AMOUNT = new RegExp(
  String.raw`(?<![\w.,/*#-])(?<before>[-−–+(] ?)?(?<currency>${CURRENCY})? ?(?<inner>[-−–+] ?)?` +
    String.raw`(?<digits>${GROUPED}|${PLAIN})(?![\w%/]|[.,:-]\d)` +
    String.raw`(?<after> ?[-−–+)](?!\S)| {1,2}(?:CR|DR|DB|D|C)(?![\w/])| ?\([-+CD]\)| ?€)?`,
  'g',
)
/** A letter glued to the amount, such as 45,00D. */
const GLUED_SIDE = /(\d[.,]\d{2})(CR|DR|DB|D|C)(?!\w)/g

/** Parts the letter of a debit or credit from the amount before it, so that it can be seen. */
export function partSides(text: string): string {
  return text.replace(GLUED_SIDE, '$1 $2')
}

/** All that has the shape of an amount, in order. Years, codes and counts have it too. */
export function findAmounts(text: string): AmountToken[] {
  return [...text.matchAll(AMOUNT)].map((match) => {
    const { before = '', currency = '', inner = '', digits = '', after = '' } = match.groups ?? {}
    return {
      start: match.index,
      end: match.index + match[0].trimEnd().length,
      digits,
      currency: currency || (after.includes('€') ? '€' : ''),
      sign: signOf(before + inner + after),
      side: sideOf(after),
    }
  })
}

function signOf(marks: string): '-' | '+' | null {
  if (/[-−–(]/.test(marks) && !/\([CD+]\)/.test(marks)) return '-'
  return marks.includes('+') ? '+' : null
}

function sideOf(after: string): 'debit' | 'credit' | null {
  const letter = after.replace(/[^A-Z]/g, '')
  if (letter === '') return null
  return letter.startsWith('C') ? 'credit' : 'debit'
}

/** Whether the amount names hundredths. */
export function hasDecimals({ digits }: AmountToken): boolean {
  return /[.,]\d{2}$/.test(digits)
}

const POINT_CURRENCIES: ReadonlySet<string> = new Set(
  'USD MXN PEN GTQ DOP HNL NIO PAB CRC SVC GBP CAD AUD NZD SGD HKD INR JPY PHP BOB'.split(' '),
)

/** The decimal mark of a whole document: what its numbers say, and only without a word of theirs the user. */
export function decimalMark(texts: Iterable<string>, context: ReadingContext): DecimalMark {
  let points = 0
  let commas = 0
  for (const text of texts) {
    for (const { digits } of findAmounts(text)) {
      const { mark, weight } = evidence(digits)
      if (mark === '.') points += weight
      if (mark === ',') commas += weight
    }
  }
  if (points !== commas) return points > commas ? '.' : ','
  if (context.language === 'en') return '.'
  return context.language === 'es' && POINT_CURRENCIES.has(context.currency) ? '.' : ','
}

/** Which mark one number speaks for. `1.200` says little, `1.200,00` all. */
function evidence(digits: string): { mark: DecimalMark | null; weight: number } {
  const marks = digits.replace(/[^.,]/g, '')
  const first = marks[0]
  const last = marks.at(-1)
  if (first === undefined || last === undefined) return { mark: null, weight: 0 }
  if (first !== last) return { mark: asMark(last), weight: 10 }
  if (marks.length > 1) return { mark: other(last), weight: 6 }
  return /[.,]\d{2}$/.test(digits) ? { mark: asMark(last), weight: 2 } : { mark: other(last), weight: 1 }
}

function asMark(mark: string): DecimalMark {
  return mark === ',' ? ',' : '.'
}

function other(mark: string): DecimalMark {
  return mark === ',' ? '.' : ','
}

const SHAPES = {
  '.': /^(?:\d{1,3}(?:[,' ]\d{3})+|\d+)(?:\.\d{2})?$/,
  ',': /^(?:\d{1,3}(?:[.' ]\d{3})+|\d+)(?:,\d{2})?$/,
} as const

/** Whole cents; null when the digits are not written that way, are 0 or are more than can be kept. */
export function centsOf(digits: string, mark: DecimalMark): Cents | null {
  if (!SHAPES[mark].test(digits)) return null
  const [whole = '', cents = '00'] = digits.split(mark)
  const value = BigInt(whole.replace(/\D/g, '') + cents)
  return value <= MAX_CENTS ? value : null
}
