import type { Cents } from '../../../finance/money.ts'
import type { ReadingContext } from '../draft.ts'
import { currencyOf, nationOf } from './currency-words.ts'
import { isNumeral, type Quantity, readQuantity, type Token } from './quantities.ts'
import { isCents, readSmallChange } from './small-change.ts'
import type { Span } from './spans.ts'
import { tokensOf } from './tokens.ts'

export interface AmountMention extends Span {
  cents: Cents
  /** ISO 4217, null without any sign of one. */
  currency: string | null
  /** Both readings of the separators were possible, or a small number word stands alone. */
  doubtful: boolean
  /** A whole number without currency, decimals or multiplier, that could count things as well. */
  bare: boolean
}

/** Also words of another sense: read as numbers only beside money words. */
const SHY_NUMBERS: ReadonlySet<string> = new Set([
  'um',
  'uma',
  'un',
  'una',
  'uno',
  'one',
  'dos',
  'once',
  'doce',
  'six',
  'sete',
  'tres',
])

/** All amounts of money in a folded text, in order; `text` is blank where dates and other numbers are. */
export function findAmounts(text: string, context: ReadingContext): AmountMention[] {
  const tokens = tokensOf(text, context.language)
  const found: AmountMention[] = []
  let at = 0
  while (at < tokens.length) {
    const read = readAt(tokens, at, context)
    if (read) found.push(read.mention)
    at = read ? read.next : at + 1
  }
  return found
}

interface Reading {
  mention: AmountMention
  next: number
}

function readAt(tokens: readonly Token[], at: number, context: ReadingContext): Reading | null {
  const first = tokens[at]
  if (first === undefined) return null
  const prefix = prefixCurrency(tokens, at, context)
  const start = prefix ? prefix.next : at
  const quantity = prefix === null && isGlued(tokens, at) ? null : readQuantity(tokens, start, context)
  if (quantity === null) return null
  const suffix = prefix?.sign ? null : suffixCurrency(tokens, quantity.next, context)
  const currency = prefix?.currency ?? suffix?.currency ?? null
  if (quantity.word && !isMoneyWord(tokens, start, quantity, currency, context)) return null
  const cents = readSmallChange(tokens, quantity, suffix?.next ?? quantity.next, currency !== null, context)
  const next = cents?.next ?? suffix?.next ?? quantity.next
  const last = tokens[next - 1] ?? first
  return {
    next,
    mention: {
      start: first.start,
      end: last.end,
      cents: cents?.cents ?? quantity.cents,
      currency,
      doubtful: quantity.doubtful,
      bare: currency === null && quantity.whole && cents === null,
    },
  }
}

function prefixCurrency(tokens: readonly Token[], at: number, context: ReadingContext) {
  const [token, after] = [tokens[at], tokens[at + 1]]
  if (token === undefined || after === undefined || isNumeral(token)) return null
  const currency = currencyOf(token.text, context)
  if (currency === null || !isNumeral(after)) return null
  // "50 pesos 3 tacos": a word that follows a number is that number's currency.
  const follows = isNumeral(tokens[at - 1])
  const sign = /[^\p{L}]/u.test(token.text)
  const slang = /^(?:lana|plata|feria|pau|sol|conto|pila|mango|colon|real|libra|pound|duro|rs)s?$/.test(
    token.text,
  )
  if (!sign && (follows || (slang && token.text !== 'rs'))) return null
  return { currency, next: at + 1, sign }
}

function suffixCurrency(tokens: readonly Token[], at: number, context: ReadingContext) {
  const skip = /^(?:de|em|en)$/.test(tokens[at]?.text ?? '') ? 1 : 0
  const token = tokens[at + skip]
  if (token === undefined) return null
  const currency = currencyOf(token.text, context)
  if (currency === null) return null
  // The sign before another number belongs to that one: "20 $30".
  const isSign = /[^\p{L}]/u.test(token.text)
  const next = tokens[at + skip + 1]
  if (isSign && isNumeral(next) && (skip > 0 || token.start > (tokens[at - 1]?.end ?? 0))) {
    return null
  }
  if (skip > 0 && !/^(?:pesos?|reais|euros?|dolares|soles)$/.test(token.text)) return null
  const national = /^pesos?$/.test(token.text) ? nationOf(next?.text ?? '') : null
  return { currency: national ?? currency, next: at + skip + (national ? 2 : 1) }
}

/** Whether a word is meant as an amount: "dos mil" always, "once" only with money beside it. */
function isMoneyWord(
  tokens: readonly Token[],
  at: number,
  quantity: Quantity,
  currency: string | null,
  context: ReadingContext,
): boolean {
  if (quantity.multiplied || currency !== null || isCents(tokens[quantity.next])) return true
  const word = tokens[at]?.text ?? ''
  if (quantity.next === at || quantity.cents < 200n || /^an?$/.test(word)) return false
  if (quantity.next > at + 1) return true
  const native = context.language === 'es' && /^(?:once|doce|dos|tres)$/.test(word)
  return native || !SHY_NUMBERS.has(word)
}

/** Part of a name such as `ps5`, `petr4` or `b-12`; after a small word only the blank is missing. */
function isGlued(tokens: readonly Token[], at: number): boolean {
  const [token, before, first] = [tokens[at], tokens[at - 1], tokens[at - 2]]
  if (token === undefined || before === undefined || before.end !== token.start) return false
  if (before.text === 'x' && first?.end === before.start && isNumeral(first)) return false
  if (/^[-_]$/.test(before.text)) return first?.end === before.start && /\p{L}$/u.test(first.text)
  return /^(?!(?:de|em|por|for|on|at|en|no|na|a|y|e|in|uns)$)\p{L}+$/u.test(before.text)
}
