import type { Language } from '../../language/format.ts'
import { fold } from '../../lib/fold.ts'
import { MULTIPLIERS, readWordNumber } from '../../transactions/reading/text/number-words.ts'
import type { Figure, NumberFigure } from './figure.ts'
import { takeFractions } from './fraction-words.ts'
import { contextOf, type Writing } from './number-context.ts'

/** Words of one language that are numbers only in another. */
const NO_NUMBERS: Record<Language, ReadonlySet<string>> = {
  en: new Set(['once', 'um', 'un', 'dos', 'mi', 'mil']),
  pt: new Set(['once', 'dos', 'un', 'una']),
  es: new Set(['mi', 'um', 'uma']),
}
const STANDALONE: ReadonlySet<string> = new Set(['hundred', 'thousand', 'mil', 'million', 'cem', 'cien'])
const JOINS: ReadonlySet<string> = new Set(['e', 'y', 'and', '-'])
/** Before `one month` these make a term of it; otherwise `one` is hardly more than an article. */
const TERM = /(?:^| )(?:in|within|only|just|em|dentro de|daqui a|apenas|so|en|solo) $/

interface Spelled {
  value: number
  words: number
}

function spelledFigure(value: number, words: number, context: ReturnType<typeof contextOf>): NumberFigure {
  return { kind: 'number', value, ...context, step: words === 1 && value >= 1000 ? value : 1, inWords: true }
}

/** Takes the numbers written as words out of a text without numerals. */
export function takeWordFigures(text: string, writing: Writing, found: Figure[]): void {
  const rest = takeFractions(fold(text), found)
  const words = [...rest.matchAll(/[a-z]+|-|[^a-z\s-]/g)]
  const texts = words.map(([word]) => (NO_NUMBERS[writing.language].has(word) ? '§' : word))
  for (let at = 0; at < words.length; at += 1) {
    const spelled = readSpelled(texts.slice(at, at + 14))
    const first = words[at]
    const last = words[at + (spelled?.words ?? 1) - 1]
    if (!spelled || !first || !last) continue
    const before = rest.slice(0, first.index)
    const context = contextOf(before, rest.slice(last.index + last[0].length), writing)
    if (!isArticle(spelled, context.unit, before))
      found.push([spelledFigure(spelled.value, spelled.words, context)])
    at += spelled.words - 1
  }
}

function isArticle({ value, words }: Spelled, unit: string, before: string): boolean {
  if (value !== 1 || words !== 1 || unit === 'percent') return false
  return unit === 'bare' || unit === 'year' || !TERM.test(before)
}

/** Reads `two thousand five hundred` part by part: a number below a thousand, then what it is multiplied by. */
function readSpelled(words: readonly string[]): Spelled | null {
  let read: Spelled = { value: 0, words: 0 }
  let part = readPart(words)
  while (part) {
    read = { value: read.value + part.value, words: read.words + part.words }
    part = part.ends ? null : readPart(words.slice(read.words), true)
  }
  return read.words === 0 ? null : read
}

function readPart(words: readonly string[], joined = false): (Spelled & { ends: boolean }) | null {
  const skip = joined && JOINS.has(words[0] ?? '') ? 1 : 0
  const number = readWordNumber(words.slice(skip))
  const read = skip + (number?.words ?? 0)
  const next = words[read] ?? ''
  const multiplier = number || STANDALONE.has(next) ? MULTIPLIERS.get(next) : undefined
  if (!number && multiplier === undefined) return null
  const value = (number?.value ?? 1) * Number(multiplier ?? 1n)
  return { value, words: read + (multiplier === undefined ? 0 : 1), ends: multiplier === undefined }
}
