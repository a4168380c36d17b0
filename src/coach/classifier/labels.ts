import type { Intent } from '../intent.ts'
import { type Subject, subjects } from '../subject.ts'
import type { Topic } from '../topic.ts'

/** What the user feels, where it shows. */
export type Feeling = 'none' | 'worried' | 'ashamed' | 'sad' | 'frustrated' | 'happy'

export interface Labels {
  intent: Intent
  topic: Topic
  subject: Subject
  feeling: Feeling
}

export type Head = keyof Labels

export const heads = ['intent', 'topic', 'subject', 'feeling'] as const satisfies readonly Head[]

/** The classes of each head, in the order the model stores them. */
export const classes: { readonly [H in Head]: readonly Labels[H][] } = {
  intent: [
    'progress_check',
    'advice_request',
    'transaction_log',
    'goal_update',
    'emotional_support',
    'general',
  ],
  topic: ['savings', 'spending', 'goals', 'debt', 'general'],
  subject: subjects,
  feeling: ['none', 'worried', 'ashamed', 'sad', 'frustrated', 'happy'],
}
