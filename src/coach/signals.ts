import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { pt } from './words/pt.ts'
import type { Signal, Vocabulary } from './words/vocabulary.ts'

const GAP = '(?:[^ ]+ ){0,4}'

/** Where each signal first occurs in a message. */
export interface Signals {
  has(signal: Signal): boolean
  /** Index of the first occurrence in the normalised text, Infinity when there is none. */
  position(signal: Signal): number
  /** Like `position`, from an index on that `position` gave. */
  positionFrom(signal: Signal, index: number): number
  wordCount: number
  questionMark: boolean
}

function wordPattern(word: string): string {
  if (word === '..') return GAP
  if (word === '^') return '(?<=^ )'
  if (word === '$') return '$'
  if (word.startsWith('!')) return `(?!${wordPattern(word.slice(1))})`
  const words = word.replaceAll('?', '\\?').replaceAll('_', ' ').replaceAll('*', '[^ ]*')
  return `(?:${words}) `
}

/** One phrase of the vocabulary as the source of a pattern. */
export function phrasePattern(phrase: string): string {
  return phrase.split(' ').map(wordPattern).join('')
}

function compile(signal: Signal): RegExp {
  const phrases = [en, pt, es].flatMap((vocabulary: Vocabulary) => vocabulary[signal])
  return new RegExp(`(?<= )(?:${phrases.map(phrasePattern).join('|')})`, 'u')
}

const patterns = new Map<Signal, RegExp>()

function patternOf(signal: Signal): RegExp {
  const known = patterns.get(signal)
  if (known) return known
  const pattern = compile(signal)
  patterns.set(signal, pattern)
  return pattern
}

/** Reads a normalised text. All three vocabularies apply at once: people mix languages. */
export function readSignals(text: string): Signals {
  const found = new Map<Signal, number>()
  const positionFrom = (signal: Signal, index: number): number => {
    // A phrase starts after a space, so the space before the index belongs to the searched part.
    const start = Math.max(index - 1, 0)
    const offset = text.slice(start).search(patternOf(signal))
    return offset < 0 ? Number.POSITIVE_INFINITY : start + offset
  }
  const position = (signal: Signal): number => {
    const known = found.get(signal)
    if (known !== undefined) return known
    const first = positionFrom(signal, 0)
    found.set(signal, first)
    return first
  }
  return {
    position,
    positionFrom,
    has: (signal) => position(signal) !== Number.POSITIVE_INFINITY,
    questionMark: text.includes('?'),
    wordCount: text.split(' ').filter((word) => word !== '' && word !== '?').length,
  }
}
