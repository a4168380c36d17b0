import { intentOf } from '../intent.ts'
import { normalise } from '../normalise.ts'
import { readSignals, type Signals } from '../signals.ts'
import { topicOf } from '../topic.ts'
import { featuresOf, type RuleReading } from './features.ts'

/** What is known of a message before the classifier speaks. */
export interface Evidence {
  signals: Signals
  /** What the rules make of it. */
  reading: RuleReading
  features: number[]
}

export function evidenceOf(message: string): Evidence {
  const text = normalise(message)
  const signals = readSignals(text)
  const intent = intentOf(signals)
  const reading = { intent, topic: topicOf(signals, intent) }
  return { signals, reading, features: featuresOf(text, signals, reading) }
}

/**
 * The features of a message that the vocabulary was written with in sight. They leave out what the rules
 * make of it: there the rules look better than they are, and the classifier would learn to follow them.
 */
export function featuresOfKnown(message: string): number[] {
  const text = normalise(message)
  return featuresOf(text, readSignals(text))
}
