import type { Language } from '../../../language/format.ts'
import { suggestCategory } from '../../categorise/suggest-category.ts'
import type { Category } from '../../category.ts'
import {
  commandPattern,
  isEdgeWord,
  leadPattern,
  methodPattern,
  totalPattern,
  vaguePattern,
} from './fillers.ts'
import type { Kind } from './kind.ts'
import type { Message } from './message.ts'
import { blank, freeMatches, type Span } from './spans.ts'
import { nounOf } from './uses.ts'

const LONGEST = 200

const NAMELESS = {
  en: { income: 'Income', expense: 'Expense', savings: 'Savings', debt: 'Debt payment' },
  pt: { income: 'Receita', expense: 'Gasto', savings: 'Poupança', debt: 'Pagamento de dívida' },
  es: { income: 'Ingreso', expense: 'Gasto', savings: 'Ahorro', debt: 'Pago de deuda' },
} as const satisfies Record<Language, Record<string, string>>

/** A small word whose noun was taken out after it. */
const DANGLING = /(?<!\S)(?:de|of|an?|for|por|uma?|una?|with|com|con) {2,}(?=\S)/giu

/** A verb of use says no more than a place or a way after it: "no japonês", "out". */
const PLACE =
  /^ *(?:at|in|on|to|out|for|with|no|na|nos|nas|em|num|numa|fora|com|pra|pro|para|en|al?|fuera|con)(?!\p{L})/u

/** What it was for in the person's own words, or null when nothing is left but numbers and small words. */
export function describe(message: Message, span: Span, omitted: readonly Span[]): string | null {
  const folded = message.folded.slice(span.start, span.end)
  const raw = message.raw.slice(span.start, span.end)
  const taken = clipped(omitted, span)
  const idle = [commandPattern, totalPattern, vaguePattern].flatMap((pattern) =>
    freeMatches(folded, pattern, []),
  )
  const words = blank(raw, [...taken, ...idle])
  const lead = freeMatches(blank(folded, [...taken, ...idle]), leadPattern, [])
  const led = blank(words, lead)
  const means = freeMatches(blank(folded, [...taken, ...idle, ...lead]), methodPattern, [])
  return trimmed(blank(led, means)) ?? trimmed(led) ?? trimmed(words)
}

/**
 * What it was for without the verb that tells how it was used, as long as that says as much: "Café" of "tomei um
 * café", but "Almoço no japonês" of "almocei no japonês".
 */
export function describeUse(
  message: Message,
  span: Span,
  omitted: readonly Span[],
  verb: Span,
): string | null {
  const whole = describe(message, span, omitted)
  const thing = describe(message, span, [...omitted, verb])
  const choices = [thing, describeByNoun(message, { start: verb.start, end: span.end }, omitted, verb)]
  const meant = categoryOf(whole)
  const alike = choices.find((choice) => choice !== null && categoryOf(choice) === meant)
  return alike ?? (meant === 'other' ? thing : null) ?? whole
}

/** "Donation to the red cross", "Almoço": the verb by its noun, alone or with the place behind it. */
function describeByNoun(message: Message, span: Span, omitted: readonly Span[], verb: Span): string | null {
  const noun = nounOf(message.folded.slice(verb.start, verb.end))
  if (noun === null) return null
  const rest = { start: verb.end, end: span.end }
  if (describe(message, rest, omitted) === null) return noun
  const raw = blank(message.raw.slice(rest.start, rest.end), clipped(omitted, rest))
  return PLACE.test(raw.toLowerCase()) ? trimmed(`${noun} ${raw}`) : null
}

function categoryOf(description: string | null): Category {
  return description === null ? 'other' : suggestCategory(description, 'expense').category
}

/** The parts of spans that lie in another, by their indices in that one. */
function clipped(spans: readonly Span[], outer: Span): Span[] {
  return spans
    .map(({ start, end }) => ({
      start: Math.max(start, outer.start) - outer.start,
      end: Math.min(end, outer.end) - outer.start,
    }))
    .filter(({ start, end }) => end > start)
}

export function namelessDescription(kind: Kind, language: Language): string {
  const names = NAMELESS[language]
  if (kind.type === 'income') return names.income
  return kind.category === 'savings' || kind.category === 'debt' ? names[kind.category] : names.expense
}

function trimmed(text: string): string | null {
  const words = text
    .replace(DANGLING, ' ')
    .replace(/[()[\]{}"“”«»*•·_=|<>]/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\d]|\p{Extended_Pictographic}/u.test(word))
  const bare = words.map((word) =>
    word.replace(/^[^\p{L}\d\p{Extended_Pictographic}]+|[^\p{L}\d\p{Extended_Pictographic}!]+$/gu, ''),
  )
  const first = bare.findIndex((word) => !isIdle(word))
  if (first < 0) return null
  const last = bare.findLastIndex((word) => !isIdle(word) || /^pelos?$/i.test(word))
  const kept = words.slice(first, last + 1)
  kept[0] = bare[first] ?? ''
  kept[kept.length - 1] = first === last ? (bare[first] ?? '') : (bare[last] ?? '')
  const lettered = /\p{L}/u.test(kept.join(''))
  const phrase = (
    lettered ? kept.filter((word) => !/^\p{Extended_Pictographic}+\uFE0F?$/u.test(word)) : kept
  ).join(' ')
  const [head = '', ...rest] = [...phrase]
  return [head.toLocaleUpperCase(), ...rest].slice(0, LONGEST).join('').trim() || null
}

function isIdle(word: string): boolean {
  return word === '' || isEdgeWord(word.toLowerCase()) || /^[x%]$/.test(word)
}
