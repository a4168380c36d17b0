import type { Language } from '../../../language/format.ts'
import { signPattern } from './currency-words.ts'
import { isNumeral, type Token } from './quantities.ts'

/** "1 200 for a laptop" is one number, "20 150 mercado" may be two. */
const MONEY_AFTER =
  '(?: ?[€£$]| (?:eur|euros?|pesos?|reais|dolares|dollars|soles|for|on|de|en|em|no|na|por|pelo|pela)(?!\\p{L}))'
const ENDS = ' ?(?:$|[\\n,;!)])'
const CENTS = '[.,]\\d{2}(?!\\d)'
/** People who write English part thousands by a blank only in "1 200" and "25 000". */
const GROUPED = `[1-9](?: \\d{3})+(?:${CENTS})?(?=${MONEY_AFTER}|${ENDS})|[1-9]\\d{0,2}(?: \\d{3})* 000(?=${MONEY_AFTER}|${ENDS})`
const GROUPED_BY_BLANKS = `${GROUPED}|[1-9]\\d{0,2}(?: \\d{3})+(?:(?:${CENTS})?(?=${MONEY_AFTER})|${CENTS})`
const TOKENS = {
  en: tokenPattern(GROUPED),
  pt: tokenPattern(GROUPED_BY_BLANKS),
  es: tokenPattern(GROUPED_BY_BLANKS),
} as const satisfies Record<Language, RegExp>

/** The numbers, words, money signs and marks of a folded text, in order. */
export function tokensOf(text: string, language: Language): Token[] {
  const tokens = [...text.matchAll(TOKENS[language])].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
  return tokens.filter((token, index) => !isSignOfSum(tokens[index - 1], token, tokens[index + 1]))
}

/** The minus of "R$ -20" says no more than that the money went out. */
function isSignOfSum(before: Token | undefined, token: Token, after: Token | undefined): boolean {
  return token.text === '-' && isNumeral(after) && /[$€£]$/.test(before?.text ?? '')
}

function tokenPattern(grouped: string): RegExp {
  return new RegExp(
    `(?<!\\p{L})${signPattern}|(?<![\\p{L}\\d.,]|[\\d.] )(?:${grouped})|\\d+(?:[.,']\\d+)*(?: \\d{3}(?=[,.]\\d{2}(?!\\d)))?(?:[.,]\\d{2}(?!\\d))?|(?<![\\p{L}\\d.])\\.\\d{1,2}(?![\\d.,])|\\p{L}+|\\n|[^\\s\\p{L}\\d]`,
    'gu',
  )
}
