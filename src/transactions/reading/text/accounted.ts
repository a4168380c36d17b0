import { suggestCategory } from '../../categorise/suggest-category.ts'
import { type ReadingContext, UnreadableError } from '../draft.ts'
import { currencyOf } from './currency-words.ts'
import { type Findings, foldedWithout, inside } from './findings.ts'
import { hasWords } from './items.ts'
import { excerpt } from './message.ts'
import type { Sentence } from './sentences.ts'
import { blank, freeMatches, overlaps, type Span } from './spans.ts'

const WITH_DIGITS = /[^\s()]*\p{Nd}[^\s()]*/gu
/** `ps5`, `b-12`, `#7`: a name or a reference, no number. */
const NAMED = /^\P{Nd}*[\p{L}#][-_]?\p{Nd}+(?:[^\p{L}\p{Nd}]|[\p{L}\p{Nd}]*$)/u
/** Marks that hold two numbers together where neither is whole without the other: `12:75`, `2..5`, `1/2/3/4`. */
const BROKEN_MARKS = /\d(?::|\.\.)\d|\d\/\d+\/\d/u
/** `3x50`, `1k5`, `2h30` and `3mil200` are read as they stand. */
const JOINING_LETTERS = /^(?:x|k|h|hs|hrs?|mil)$/
const LONG_NUMBER = /^\d{14,}$/
const REFERENCE_AHEAD =
  /(?<!\p{L})(?:boleto|barras?|codigos?|codes?|ref|referencia|reference|id|e2e|order|pedido|orden|nfe?|nota|chave|clave|conta|cuenta|account|iban|cartao|card|tarjeta|numero|number|nro|no|transaction|transacao|transaccion|txn|autenticacao|autorizacao|folio|rastreo|protocolo|comprovante|comprobante|tracking|invoice|factura|fatura|recibo|receipt|pix|imei|nsu)(?!\p{L})[^\p{L}\d\n]{0,4}(?:(?:de|do|da|of|is|no|number|numero|id)(?!\p{L})[^\p{L}\d\n]{0,4}){0,2}$/u

/**
 * Holds a reading to the whole message: every number in it is an amount, counts something, or belongs to a day, a
 * time or another known use.
 *
 * @throws UnreadableError naming the first part that is none of these.
 */
export function refuseUnaccounted(findings: Findings, sentences: readonly Sentence[]): void {
  refuseBrokenNumbers(findings)
  refuseLongNumbers(findings)
  refuseZeroes(findings)
  refuseYears(findings)
  refuseLeftNumbers(findings, sentences)
  sentences.forEach((sentence, index) => {
    refuseLostLine(findings, sentence, sentences.slice(0, index), index === sentences.length - 1)
  })
}

function refuseBrokenNumbers(findings: Findings): void {
  const { message, dates, asides, context } = findings
  for (const span of freeMatches(message.folded, WITH_DIGITS, [...dates, ...asides])) {
    const text = span.match[0]
    if (BROKEN_MARKS.test(text) || (/^\P{L}*\d/u.test(text) && hasStrayLetters(text, context))) {
      refuse(findings, span)
    }
  }
}

/** `1e9` and `12ab34`, but not `20rs50`. */
function hasStrayLetters(text: string, context: ReadingContext): boolean {
  return [...text.matchAll(/\d(\p{L}{1,3})(?=\d)/gu)].some(
    ([, letters = '']) => !JOINING_LETTERS.test(letters) && currencyOf(letters, context) === null,
  )
}

/** Digits in such numbers are a reference, as long as they are called one or stand alone on their line. */
function refuseLongNumbers(findings: Findings): void {
  const { folded } = findings.message
  const unknown = findings.asides.find(({ start, end }) => {
    if (!LONG_NUMBER.test(folded.slice(start, end))) return false
    const before = folded.slice(Math.max(0, folded.lastIndexOf('\n', start - 1) + 1), start)
    const alone = before.trim() === '' && /^\s*(?:\n|$)/.test(folded.slice(end))
    return !alone && !REFERENCE_AHEAD.test(before.slice(-80))
  })
  if (unknown !== undefined) refuse(findings, unknown)
}

function refuseZeroes({ message, amounts }: Findings): void {
  const zero = amounts.find(({ cents }) => cents === 0n)
  if (zero === undefined) return
  const part = excerpt(message.raw.slice(zero.start, zero.end))
  throw new UnreadableError(part, `The amount '${part}' cannot be logged. It must be above 0.`)
}

/** "Kids college. 40k. 2035.": a year on its own beside an amount. */
function refuseYears(findings: Findings): void {
  const { amounts, message } = findings
  const year = amounts.find(({ start, end, bare }) => {
    const alone =
      /(?:^|[.;\n]) *$/.test(message.folded.slice(0, start)) &&
      /^ *(?:$|[.;!\n])/.test(message.folded.slice(end))
    return bare && alone && /^20\d\d$/.test(message.folded.slice(start, end))
  })
  if (year !== undefined && amounts.length > 1) refuse(findings, year)
}

function refuseLeftNumbers(findings: Findings, sentences: readonly Sentence[]): void {
  const { message, dates, asides, amounts } = findings
  const rest = blank(message.folded, [...dates, ...asides, ...amounts])
  for (const { index, 0: text } of message.folded.matchAll(WITH_DIGITS)) {
    const span = { start: index, end: index + text.length }
    if (/\p{Nd}/u.test(rest.slice(span.start, span.end)) && !NAMED.test(text)) refuse(findings, span)
  }
  const outside = amounts.find(
    (amount) =>
      !sentences.some((sentence) => overlaps(amount, sentence)) &&
      !sentences.some((sentence) => sentence.bulleted && isBulletOf(sentence, amount, message.folded)),
  )
  if (outside !== undefined) refuse(findings, outside)
}

function isBulletOf(sentence: Sentence, amount: Span, folded: string): boolean {
  return (
    amount.end <= sentence.start &&
    sentence.start - amount.end <= 4 &&
    !folded.slice(amount.end, sentence.start).includes('\n')
  )
}

/** A line that tells of a purchase without an amount that could be read: `bus12`, "rent last month". */
function refuseLostLine(
  findings: Findings,
  sentence: Sentence,
  before: readonly Sentence[],
  isLast: boolean,
): void {
  const { message, amounts, dates } = findings
  if (amounts.some((amount) => overlaps(amount, sentence))) return
  const follows = before.some((other) => amounts.some((amount) => overlaps(amount, other)))
  if (!sentence.opensLine || !follows) return
  const text = message.folded.slice(sentence.start, sentence.end)
  const numbered =
    sentence.bulleted && hasWords(text) && !/:\s*$/.test(text) && isNumbered(findings, sentence)
  const named = /^\s*\p{L}{1,3}\d+(?:[.,]\d+)?\s*$/u.test(text)
  const bought = isLast && inside(dates, sentence).length > 0 && isPurchase(findings, sentence)
  if (numbered || named || bought) refuse(findings, sentence)
}

/** "15. bus": what looks like the number of a list may be the price. */
function isNumbered({ amounts, message }: Findings, sentence: Sentence): boolean {
  return amounts.some((amount) => isBulletOf(sentence, amount, message.folded))
}

/** A few words that name a thing one pays for, and neither a remark nor the heading of what follows. */
function isPurchase({ message, dates, verbs }: Findings, sentence: Sentence): boolean {
  const text = foldedWithout(message, sentence, dates).trim()
  if (!hasWords(text) || /[?:!]$/.test(text) || inside(verbs, sentence).length > 0) return false
  const few = text.split(/\s+/).length <= 3
  return few && suggestCategory(text, 'expense').category !== 'other'
}

function refuse({ message }: Findings, span: Span): never {
  const part = excerpt(message.raw.slice(span.start, span.end))
  throw new UnreadableError(part, `'${part}' could not be read as an amount, a date or a count of things.`)
}
