import type { Intent } from '../intent.ts'
import type { Signals } from '../signals.ts'
import type { Topic } from '../topic.ts'
import { signalNames } from '../words/vocabulary.ts'
import { characterGrams, pairsOf, wordGrams } from './grams.ts'
import { meaningFeatures } from './meanings.ts'

/** How many numbers a model holds per class; features share one when their hashes meet. */
export const BUCKETS = 16_384

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

function signalFeatures({ has }: Signals): string[] {
  const present = signalNames.filter(has).map((signal) => `s${signal}`)
  return [...present, ...pairsOf(present, present.length)]
}

/** How long the message is, how many numbers it has, whether and how it asks. */
function frameFeatures(words: readonly string[]): string[] {
  const numbers = words.filter((word) => word === '#').length
  const asks = words.includes('?')
  return [
    `n${Math.min(words.length, 12)}`,
    `q${asks}`,
    `m${numbers}`,
    `b${asks} ${numbers > 0}`,
    `e${words.at(-1)}`,
  ]
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
    ...wordGrams(words),
    ...characterGrams(words),
    ...meaningFeatures(words),
    ...signalFeatures(signals),
    ...frameFeatures(words),
    ...(reading ? readingFeatures(reading) : []),
  ]
  return [...new Set(features.map(bucketOf))]
}
