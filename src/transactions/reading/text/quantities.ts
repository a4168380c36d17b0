import type { Cents } from '../../../finance/money.ts'
import { decimalMark, readAmount } from '../amount.ts'
import type { ReadingContext } from '../draft.ts'
import { isThousandSlang } from './currency-words.ts'
import { MULTIPLIERS, readWordNumber } from './number-words.ts'
import type { Span } from './spans.ts'

export interface Token extends Span {
  text: string
}

/** A number in digits or words, with what multiplies it: `2,5 mil`, `dos mil quinientos`. */
export interface Quantity {
  cents: Cents
  next: number
  doubtful: boolean
  /** Plain digits, or a word for a number. */
  whole: boolean
  word: boolean
  multiplied: boolean
}

/** Digits, also without the zero before the point: `.75`. */
export function isNumeral(token: Token | undefined): boolean {
  return token !== undefined && /^\.?\d/.test(token.text)
}

/** The number that begins at a token, null when none does. */
export function readQuantity(tokens: readonly Token[], at: number, context: ReadingContext): Quantity | null {
  const token = tokens[at]
  if (token === undefined) return null
  const base = isNumeral(token) ? digits(token, at, context) : worded(tokens, at, context)
  return base && multiply(tokens, base, context)
}

function digits(token: Token, at: number, context: ReadingContext): Quantity | null {
  if (token.text.length > 24) return null
  const numeral = token.text.startsWith('.') ? `0${token.text}` : token.text
  const read = readAmount(numeral, decimalMark(context.language, context.currency))
  if (read === null) return null
  const whole = /^\d+$/.test(token.text)
  return { cents: read.cents, next: at + 1, doubtful: !read.certain, whole, word: false, multiplied: false }
}

function worded(tokens: readonly Token[], at: number, context: ReadingContext): Quantity | null {
  const words = tokens.slice(at, at + 8).map(({ text }) => text)
  const first = words[0] ?? ''
  const read = readWordNumber(words)
  const quantity = { doubtful: false, whole: true, word: true, multiplied: false }
  if (read) return { ...quantity, cents: BigInt(read.value) * 100n, next: at + read.words }
  const isArticle = /^an?$/.test(first)
  const half = /^(?:half|medi[oa]|mei[oa])$/.test(first)
  const skipped = isArticle ? 1 : half ? halfLength(words) : 0
  const multiplier = factor(words[skipped] ?? '', context)
  const opens = !/\p{L}/u.test(tokens[at - 1]?.text ?? '')
  if (multiplier === null || !(skipped > 0 || standsAlone(words, opens, context))) return null
  return { ...quantity, cents: half ? 50n : 100n, next: at + skipped }
}

/** "Half a grand" and "media luca": how many words stand before what is halved. */
function halfLength(words: readonly string[]): number {
  return /^an?$/.test(words[1] ?? '') ? 2 : 1
}

/** "Mil", "tenner" and, where it is no name, "luca" mean one of them by themselves. */
function standsAlone(
  [first = '', next = '']: readonly string[],
  opens: boolean,
  context: ReadingContext,
): boolean {
  if (first === 'luca') return opens && context.language === 'es' && /^(?:de|en)$/.test(next)
  return /^(?:mil|fiver|tenner)$/.test(first)
}

function factor(word: string, context: ReadingContext): bigint | null {
  if (/^lucas?$/.test(word) && !isThousandSlang(word, context)) return null
  return MULTIPLIERS.get(word) ?? null
}

function multiply(tokens: readonly Token[], base: Quantity, context: ReadingContext): Quantity {
  const token = tokens[base.next]
  const by = token === undefined ? null : factor(token.text, context)
  const spaced = token !== undefined && token.start > (tokens[base.next - 1]?.end ?? 0)
  if (
    by === null ||
    (token?.text === 'mi' && context.language !== 'pt') ||
    (token?.text === 'k' && spaced && base.word)
  ) {
    return base
  }
  const result = { ...base, cents: base.cents * by, next: base.next + 1, whole: false, multiplied: true }
  return addRest(tokens, result, by, context)
}

/** `2 mil e 500`, `dos mil quinientos`, `1k5`, `mil e duzentos`, `2 mil y medio`. */
function addRest(tokens: readonly Token[], so: Quantity, by: bigint, context: ReadingContext): Quantity {
  const joined = /^(?:e|y|and)$/.test(tokens[so.next]?.text ?? '')
  const at = so.next + (joined ? 1 : 0)
  const token = tokens[at]
  if (token === undefined) return so
  const plus = (cents: Cents, next: number) => ({ ...so, cents: so.cents + cents, next })
  if (joined && /^medi[oa]$|^mei[oa]$/.test(token.text)) return plus(by * 50n, at + 1)
  const glued = token.start === tokens[so.next - 1]?.end
  if (glued && /^\d$/.test(token.text) && by === 1000n) return plus(BigInt(token.text) * 10_000n, at + 1)
  const rest = restOf(tokens, at, so, context)
  if (rest === null) return so
  const whole = multiply(tokens, rest, context)
  return whole.cents < by * 100n ? plus(whole.cents, whole.next) : so
}

/** Digits continue digits and words words, and only by hundreds unless the whole is spoken. */
function restOf(
  tokens: readonly Token[],
  at: number,
  so: Quantity,
  context: ReadingContext,
): Quantity | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (!so.word)
    return /^\d{3}$/.test(token.text) ? digits(token, at, context) : hundredsOf(worded(tokens, at, context))
  const rest = /^\d/.test(token.text) ? null : worded(tokens, at, context)
  return rest !== null && rest.cents >= 2_000n ? rest : null
}

function hundredsOf(rest: Quantity | null): Quantity | null {
  return rest !== null && rest.cents >= 10_000n ? rest : null
}
