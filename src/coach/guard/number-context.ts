import { type Language, narrowSign } from '../../language/format.ts'
import { fold } from '../../lib/fold.ts'
import { currencyOf } from '../../transactions/reading/text/currency-words.ts'
import type { Unit } from './figure.ts'

/** How the reader of a text writes. */
export interface Writing {
  language: Language
  /** ISO 4217 */
  currency: string
}

/** Takes the place of a sign or word for money that is not the user's own currency. */
export const FOREIGN = 'XXX'

export interface NumberContext {
  unit: Unit
  currency: string | null
}

const SIGN_BEFORE = /(?<sign>[A-Za-z]{0,3}\$|[€£¥₲₡₹]|S\/\.?|(?<![A-Za-z])[A-Z]{3}) ?-?$/
const SIGN_AFTER = /^ ?(?<sign>[A-Za-z]{0,3}\$|[€£¥₲₡₹])/
const FILLERS = /^(?:(?:more|full|whole|other|mais|outros|outras|mas|otros|otras|completos|inteiros|de) )*/

const UNITS: readonly [RegExp, Unit][] = [
  [/^(?:months?|mes|meses)(?![a-z])/, 'month'],
  [/^(?:years?|anos?)(?![a-z])/, 'year'],
  [/^(?:weeks?|semanas?)(?![a-z])/, 'week'],
  [/^(?:days?|dias?)(?![a-z])/, 'day'],
  [/^(?:times|vezes|veces|x)(?![a-z])/, 'times'],
]

/** What the words around a number say of it. */
export function contextOf(before: string, after: string, writing: Writing): NumberContext {
  if (/^ ?(?:%|pp(?![a-z]))/.test(after)) return { unit: 'percent', currency: null }
  const sign = SIGN_BEFORE.exec(before)?.groups?.sign ?? SIGN_AFTER.exec(after)?.groups?.sign
  if (sign !== undefined) {
    const currency = currencyOfSign(sign, writing)
    if (currency !== null) return { unit: 'money', currency }
  }
  if (/^(?:st|nd|rd|th|º|ª)(?!\p{L})/u.test(after)) return { unit: 'ordinal', currency: null }
  return contextOfWords(
    fold(after)
      .replace(/^[ -]+/, '')
      .replace(FILLERS, ''),
    writing,
  )
}

function contextOfWords(words: string, writing: Writing): NumberContext {
  const unit = UNITS.find(([pattern]) => pattern.test(words))?.[1]
  if (unit !== undefined) return { unit, currency: null }
  const word = /^[a-z]+/.exec(words)?.[0]
  const currency = word === undefined || word.length < 3 ? null : currencyOf(word, { ...writing, today: '' })
  return currency === null ? { unit: 'bare', currency: null } : { unit: 'money', currency }
}

/** A bare `$` is the user's own only where their currency is written so. */
function currencyOfSign(sign: string, writing: Writing): string | null {
  if (sign !== '$') return currencyOf(sign.toLowerCase(), { ...writing, today: '' })
  return narrowSign(writing.currency) === '$' ? writing.currency : FOREIGN
}
