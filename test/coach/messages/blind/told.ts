import type { Intent } from '../../../../src/coach/intent.ts'
import type { Topic } from '../../../../src/coach/topic.ts'

/** A message with what it asks and what it is about and, where people would not agree, the other good answer. */
export interface Told {
  message: string
  intent: Intent
  topic: Topic
  alsoIntent?: Intent
  alsoTopic?: Topic
}

/** Messages that share an intent, a topic and what else could be said of them. */
export function told(
  intent: Intent,
  topic: Topic,
  messages: readonly string[],
  also: Pick<Told, 'alsoIntent' | 'alsoTopic'> = {},
): Told[] {
  return messages.map((message) => ({ message, intent, topic, ...also }))
}
