import type { Language } from '../../../language/format.ts'
import { commandPattern, isEdgeWord, methodPattern, totalPattern } from './fillers.ts'
import type { Kind } from './kind.ts'
import type { Message } from './message.ts'
import { blank, freeMatches, type Span } from './spans.ts'

const LONGEST = 200

const NAMELESS = {
  en: { income: 'Income', expense: 'Expense', savings: 'Savings', debt: 'Debt payment' },
  pt: { income: 'Receita', expense: 'Gasto', savings: 'Poupança', debt: 'Pagamento de dívida' },
  es: { income: 'Ingreso', expense: 'Gasto', savings: 'Ahorro', debt: 'Pago de deuda' },
} as const satisfies Record<Language, Record<string, string>>

/** A small word whose noun was taken out after it. */
const DANGLING = /(?<!\S)(?:de|of|an?|for|por|uma?|una?|with|com|con) {2,}(?=\S)/giu

/** What it was for in the person's own words, or null when nothing is left but numbers and small words. */
export function describe(message: Message, span: Span, omitted: readonly Span[]): string | null {
  const folded = message.folded.slice(span.start, span.end)
  const raw = message.raw.slice(span.start, span.end)
  const here = omitted.map(({ start, end }) => ({
    start: Math.max(start, span.start) - span.start,
    end: Math.min(end, span.end) - span.start,
  }))
  const taken = here.filter(({ start, end }) => end > start)
  const idle = [commandPattern, totalPattern].flatMap((pattern) => freeMatches(folded, pattern, []))
  const words = blank(raw, [...taken, ...idle])
  const means = freeMatches(blank(folded, [...taken, ...idle]), methodPattern, [])
  return trimmed(blank(words, means)) ?? trimmed(words)
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
