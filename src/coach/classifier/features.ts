import type { Intent, Topic } from '../coach.ts'
import type { Signals } from '../signals.ts'
import { clueOf } from '../words/clues.ts'
import { type Signal, signalNames } from '../words/vocabulary.ts'

/** How many numbers a model holds per class; features share one when their hashes meet. */
export const BUCKETS = 8192

const SHORTEST_GRAM = 3
const LONGEST_GRAM = 5
/** Longer messages repeat themselves; the bound keeps the cost of one message constant. */
const MOST_WORDS = 120

/** What the rules read, offered to the classifier as evidence. */
export interface RuleReading {
  intent: Intent
  topic: Topic
}

function bucketOf(feature: string): number {
  // FNV-1a
  let hash = 0x811c9dc5
  for (let index = 0; index < feature.length; index++) {
    hash = Math.imul(hash ^ feature.charCodeAt(index), 0x01000193)
  }
  return ((hash ^ (hash >>> 15)) >>> 0) % BUCKETS
}

function wordFeatures(words: readonly string[]): string[] {
  const bounded = ['^', ...words, '$']
  return bounded.flatMap((word, index) => {
    const next = bounded[index + 1]
    const afterNext = bounded[index + 2]
    if (next === undefined) return []
    const pair = `2${word} ${next}`
    return afterNext === undefined ? [`1${word}`, pair] : [`1${word}`, pair, `3${word} ${next} ${afterNext}`]
  })
}

function characterFeatures(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const bounded = `<${word}>`
    const grams: string[] = []
    for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
      for (let start = 0; start + length <= bounded.length; start++) {
        grams.push(`c${bounded.slice(start, start + length)}`)
      }
    }
    return grams
  })
}

/** The message with every word that is a clue replaced by it: what is bought or owed matters less than that it is. */
function clueFeatures(words: readonly string[]): string[] {
  const clues = words.map((word) => clueOf.get(word))
  const shape = words.map((word, index) => clues[index]?.toUpperCase() ?? word)
  const present = clues.filter((clue) => clue !== undefined).map((clue) => `k${clue}`)
  return [...present, ...wordFeatures(shape).filter((feature) => /[A-Z]/.test(feature))]
}

function signalFeatures({ has }: Signals): string[] {
  return signalNames.filter((signal: Signal) => has(signal)).map((signal) => `s${signal}`)
}

function readingFeatures({ intent, topic }: RuleReading): string[] {
  return [`ri${intent}`, `rt${topic}`, `rb${intent} ${topic}`]
}

/**
 * The buckets of a normalised message, each once, in order of first occurrence. `reading` is left out for
 * messages that the rules were written with in sight: there the rules look better than they are.
 */
export function featuresOf(text: string, signals: Signals, reading?: RuleReading): number[] {
  const words = text.trim().split(' ').slice(0, MOST_WORDS)
  const features = [
    ...wordFeatures(words),
    ...characterFeatures(words),
    ...clueFeatures(words),
    ...signalFeatures(signals),
    ...(reading ? readingFeatures(reading) : []),
    `n${Math.min(words.length, 12)}`,
  ]
  return [...new Set(features.map(bucketOf))]
}
