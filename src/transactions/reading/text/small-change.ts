import type { Cents } from '../../../finance/money.ts'
import type { ReadingContext } from '../draft.ts'
import { readWordNumber } from './number-words.ts'
import type { Quantity, Token } from './quantities.ts'

interface Changed {
  cents: Cents
  next: number
}

interface SmallNumber {
  value: number
  next: number
  word: boolean
}

/**
 * `6 dollars 50 cents`, `5 reais e 50`, `nine euros and a half`, `3€50`, `50 centavos`: a quantity together with
 * the cents that follow at `at`, or that are all there is. Null when there are none.
 */
export function readSmallChange(
  tokens: readonly Token[],
  quantity: Quantity,
  at: number,
  hasCurrency: boolean,
  context: ReadingContext,
): Changed | null {
  const alone = isCents(tokens[quantity.next]) || isPence(tokens, quantity.next, context)
  if (alone) return { cents: quantity.cents / 100n, next: quantity.next + 1 }
  if (isGluedToSign(tokens, at)) {
    return { cents: quantity.cents + BigInt(tokens[at]?.text ?? 0), next: at + 1 }
  }
  const isHalf =
    hasCurrency && isJoin(tokens[at]) && /^(?:mei[oa]|medi[oa])$/.test(tokens[at + 1]?.text ?? '')
  if (isHalf) return { cents: quantity.cents + 50n, next: at + 2 }
  return readFurtherNumber(tokens, quantity, at, hasCurrency)
}

function readFurtherNumber(
  tokens: readonly Token[],
  quantity: Quantity,
  at: number,
  hasCurrency: boolean,
): Changed | null {
  const joined = isJoin(tokens[at])
  const small = readSmallNumber(tokens, at + (joined ? 1 : 0))
  if (small === null) return null
  const cents = quantity.cents + BigInt(small.value)
  const end = tokens[small.next]
  if (isCents(end)) return { cents, next: small.next + 1 }
  if (quantity.cents % 100n !== 0n) return null
  const implied = joined
    ? endsThere(end) && isSaidAfterJoin(quantity, small, hasCurrency)
    : hasCurrency && closes(end) && small.value >= 10 && isNextWord(tokens, at) && isSpokenSum(tokens[at - 1])
  return implied ? { cents, next: small.next } : null
}

function isJoin(token: Token | undefined): boolean {
  return /^(?:e|y|and|con|com)$/.test(token?.text ?? '')
}

/** "5 reais e 50", "twenty and fifty"; a word after digits would begin the next thing. */
function isSaidAfterJoin(quantity: Quantity, small: SmallNumber, hasCurrency: boolean): boolean {
  const spoken = quantity.word && quantity.cents < 100_000n && small.word && small.value >= 10
  return spoken || (hasCurrency && !small.word)
}

function readSmallNumber(tokens: readonly Token[], at: number): SmallNumber | null {
  const text = tokens[at]?.text ?? ''
  if (/^\d{1,2}$/.test(text)) return { value: Number(text), next: at + 1, word: false }
  const read = readWordNumber(tokens.slice(at, at + 4).map((token) => token.text))
  return read === null || read.value > 99 ? null : { value: read.value, next: at + read.words, word: true }
}

export function isCents(token: Token | undefined): boolean {
  return /^(?:cents?|centavos?|centimos?|cts|¢)$/.test(token?.text ?? '')
}

/** `50p`. */
function isPence(tokens: readonly Token[], at: number, { currency }: ReadingContext): boolean {
  const token = tokens[at]
  return currency === 'GBP' && token?.text === 'p' && token.start === tokens[at - 1]?.end
}

/** Only English says cents right after the money word; "50 reais 20" is two amounts. */
function isSpokenSum(word: Token | undefined): boolean {
  return /^(?:quid|bucks?|dollars?|pounds?|euros?)$/.test(word?.text ?? '')
}

/** Right after a word, as in "18 quid 40"; a sign would have the cents at once. */
function isNextWord(tokens: readonly Token[], at: number): boolean {
  const [word, small] = [tokens[at - 1], tokens[at]]
  return /^\p{L}/u.test(word?.text ?? '') && small?.start === (word?.end ?? 0) + 1
}

function isGluedToSign(tokens: readonly Token[], at: number): boolean {
  const [sign, token] = [tokens[at - 1], tokens[at]]
  return /^[€£$]$/.test(sign?.text ?? '') && /^\d{2}$/.test(token?.text ?? '') && token?.start === sign?.end
}

function closes(token: Token | undefined): boolean {
  return token === undefined || /^[\n,.;!]$/.test(token.text)
}

function endsThere(token: Token | undefined): boolean {
  return closes(token) || /^(?:de|no|na|em|en|on|for|do|da|del|pra|para)$/.test(token?.text ?? '')
}
