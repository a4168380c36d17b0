import type { CoachReply, Turn } from '../../coach/coach.ts'
import type { Language } from '../../language/format.ts'
import type { UserScope } from '../../users/scope.ts'

/** What was done, in words, and in which language if that is what changed. */
export interface ActionReply extends CoachReply {
  language?: Language
}

/** What a message asks to be done. */
export interface Action {
  /** Does it in the transaction that keeps the exchange as well. */
  perform(tx: UserScope): Promise<ActionReply>
}

/** A message that may ask for something to be done. */
export interface Wish extends Turn {
  /** Where transactions told in it come from. */
  source: 'api_text' | 'whatsapp'
}

/** Finds out, before any transaction is open, what a message asks to be done; null where it asks for nothing. */
export type ActionFinder = (scope: UserScope, wish: Wish) => Promise<Action | null>
