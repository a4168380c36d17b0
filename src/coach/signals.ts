import { entriesOf } from './phrase-index.ts'
import type { Signal } from './words/vocabulary.ts'

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

/** Where each signal occurs, in ascending order. */
function occurrencesIn(text: string): Map<Signal, number[]> {
  const found = new Map<Signal, number[]>()
  for (const { 0: word, index } of text.matchAll(/[^ ]+/gu)) {
    for (const entry of entriesOf(word)) {
      const known = found.get(entry.signal)
      if (known?.at(-1) === index || !entry.matches(text, index)) continue
      if (known) known.push(index)
      else found.set(entry.signal, [index])
    }
  }
  return found
}

/** Reads a normalised text. All three vocabularies apply at once: people mix languages. */
export function readSignals(text: string): Signals {
  const found = occurrencesIn(text)
  const positionFrom = (signal: Signal, index: number): number =>
    found.get(signal)?.find((position) => position >= index) ?? Number.POSITIVE_INFINITY
  return {
    positionFrom,
    position: (signal) => positionFrom(signal, 0),
    has: (signal) => found.has(signal),
    questionMark: text.includes('?'),
    wordCount: text.split(' ').filter((word) => word !== '' && word !== '?').length,
  }
}
