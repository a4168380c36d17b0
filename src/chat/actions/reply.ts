import type { CoachContext, Emotion } from '../../coach/coach.ts'
import type { Intent } from '../../coach/intent.ts'
import type { Thread } from '../../coach/thread.ts'
import type { Topic } from '../../coach/topic.ts'
import type { Language } from '../../language/format.ts'
import { texts } from '../../language/index.ts'
import type { ActionReply, Wish } from './action.ts'

/** What is said of what was done, before it becomes a reply. */
export interface Report {
  sentences: readonly string[]
  emotion?: Emotion
  thread?: Thread | null
  language?: Language
}

/** The sentences as a reply; who has told neither income nor expenses yet is asked for them as well. */
export function replyWith(
  context: CoachContext,
  { intent, topic }: { intent: Intent; topic: Topic },
  { sentences, emotion = 'neutral', thread = null, language }: Report,
): ActionReply {
  const asked = context.intake ? [] : [texts[language ?? context.language].coach.intake.ask()]
  return {
    reply: [...sentences, ...asked].join(' '),
    emotion,
    intent,
    topic,
    thread,
    ...(language && { language }),
  }
}

/** What a wish was understood to be about, with the intent that the action settles. */
export function labelsOf({ understanding }: Wish, intent: Intent): { intent: Intent; topic: Topic } {
  return { intent, topic: understanding.topic }
}
