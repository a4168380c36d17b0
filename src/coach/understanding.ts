import type { Intent, Topic } from './coach.ts'
import { intentOf } from './intent.ts'
import { normalise } from './normalise.ts'
import { readSignals } from './signals.ts'
import { type Subject, subjectOf } from './subject.ts'
import { topicOf } from './topic.ts'

export interface Understanding {
  intent: Intent
  topic: Topic
  subject: Subject
}

/** Reads a message in English, Portuguese or Spanish, whatever the profile's language is. */
export function understand(message: string): Understanding {
  const signals = readSignals(normalise(message))
  const intent = intentOf(signals)
  const topic = topicOf(signals, intent)
  return { intent, topic, subject: subjectOf(signals, intent, topic) }
}
