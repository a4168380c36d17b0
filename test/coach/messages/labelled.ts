import type { Feeling, Labels } from '../../../src/coach/classifier/labels.ts'
import type { Intent } from '../../../src/coach/intent.ts'
import type { Subject } from '../../../src/coach/subject.ts'
import type { Topic } from '../../../src/coach/topic.ts'

export interface Labelled extends Labels {
  message: string
}

/** Messages that share an intent, a topic, the question asked and, where one shows, a feeling. */
export function labelled(
  intent: Intent,
  topic: Topic,
  subject: Subject,
  messages: readonly string[],
  feeling: Feeling = 'none',
): Labelled[] {
  return messages.map((message) => ({ message, intent, topic, subject, feeling }))
}
