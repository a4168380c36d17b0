import type { Intent, Topic } from '../../../src/coach/coach.ts'

export interface Labelled {
  message: string
  intent: Intent
  topic: Topic
}

/** Messages that share an intent and a topic. */
export function labelled(intent: Intent, topic: Topic, messages: readonly string[]): Labelled[] {
  return messages.map((message) => ({ message, intent, topic }))
}
