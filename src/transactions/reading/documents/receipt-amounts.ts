import type { Cents } from '../../../finance/money.ts'
import { type AmountToken, centsOf, type DecimalMark, findAmounts, hasDecimals } from './amounts.ts'
import { kindOf } from './receipt-words.ts'

/** A line's last amount and the words before it. */
export interface PricedLine {
  label: string
  cents: Cents
  isNegative: boolean
  /** Letters had to be taken for digits. */
  isRepaired: boolean
}

/** Letters and marks that are taken for digits and the other way round. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    O: '0',
    o: '0',
    Q: '0',
    D: '0',
    l: '1',
    I: '1',
    '|': '1',
    '!': '1',
    S: '5',
    s: '5',
    B: '8',
    Z: '2',
    z: '2',
    '/': '7',
  }),
)
const DIGIT_OR_LIKE = '[0-9OoQDlI|!SsBZz]'
/** Only what ends a line as an amount does: digits or their like, a mark, and two of them again. */
const MISREAD = new RegExp(
  String.raw`(?<=^|[\s$€£(-])(?:[0-9]${DIGIT_OR_LIKE.replace(']', '/]')}{0,3}|${DIGIT_OR_LIKE}{1,4})` +
    String.raw`(?:[.,]${DIGIT_OR_LIKE}{3})*\s?[.,]\s?${DIGIT_OR_LIKE}{2}(?=\s*(?:[-)€]|[A-Z]\s*$|$))`,
)

/** A line with its letters in place of digits put right, and the gaps within an amount closed. */
export function repaired(line: string): { text: string; isRepaired: boolean } {
  const closed = withMark(line).replace(/(\d) ?([.,]) ?(\d{2})(?!\d)/g, '$1$2$3')
  let isRepaired = false
  const text = closed.replace(MISREAD, (amount) => {
    const digits = amount.replace(/\D/g, '').length
    const marks = amount.replace(/[^.,]/g, '').length
    if (digits * 2 < amount.replace(/\s/g, '').length - marks) return amount
    // A 7 is seen as a slash, and sometimes as both.
    const mended = [...amount.replaceAll('7/', '7')]
      .map((letter) => LOOKALIKES.get(letter) ?? letter)
      .join('')
      .replace(/\s/g, '')
    isRepaired ||= mended !== amount.replace(/\s/g, '')
    return mended
  })
  return { text, isRepaired }
}

/** On a line that must end with an amount a colon is a misread mark; elsewhere it belongs to a time. */
function withMark(line: string): string {
  const match = /^(?<label>.*?)(?<amount>(?:R\$|[$€£]|S\/) ?\d+|\d+)[:;] ?(?<cents>\d{2})$/.exec(line)
  const { label = '', amount = '', cents = '' } = match?.groups ?? {}
  if (!match || (kindOf(label) === 'item' && /^\d/.test(amount))) return line
  return `${label}${amount},${cents}`
}

/** The last amount of a line, when the line ends with one; null otherwise. */
export function pricedLine(line: string, mark: DecimalMark, takesWhole: boolean): PricedLine | null {
  const { text, isRepaired } = repaired(line)
  const token = findAmounts(text).findLast((found) => isPrice(found, takesWhole))
  if (!token) return null
  // A letter for the rate of tax, an asterisk or the like may follow.
  if (!/^[\s*.,:;'"|_-]*[A-Za-z]{0,2}[\s*.,:;'"|_-]*$/.test(text.slice(token.end))) return null
  // A price ends with its hundredths, whichever mark was seen before them.
  const cents = centsOf(token.digits.replace(/[.,](?=\d{2}$)/, mark), mark)
  if (cents === null) return null
  return { label: text.slice(0, token.start), cents, isNegative: token.sign === '-', isRepaired }
}

function isPrice(token: AmountToken, takesWhole: boolean): boolean {
  if (hasDecimals(token)) return true
  return takesWhole && (token.currency !== '' || /^\d{1,3}(?:[.,]\d{3})+$/.test(token.digits))
}
