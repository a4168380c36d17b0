import type { CoachContext } from '../coach.ts'
import { createFigureCheck } from './derivable.ts'
import { hasMarkup, LONGEST_REPLY, leaks } from './form.ts'
import { maySpeak, speaks } from './language.ts'
import { advisesOnRegulated } from './regulated.ts'

/** Why a reply is turned down. */
export type Rejection =
  | 'empty'
  | 'too_long'
  | 'repetition'
  | 'markup'
  | 'leak'
  | 'language'
  | 'regulated'
  | 'figures'

export interface GuardOptions {
  /** Texts whose figures count as known, such as the answer of rules to the same message. */
  checked?: readonly string[]
  /** What no reply may repeat. */
  instructions?: string
}

/** Judges the sentences of one reply in their order. */
export interface ReplyGuard {
  /** Judges the next sentence. @returns null when it may be shown */
  next(sentence: string): Rejection | null
  /** Judges the reply as a whole, after its last sentence. */
  end(): Rejection | null
}

/** A guard of one reply to one message. */
export function createReplyGuard(
  message: string,
  context: CoachContext,
  { checked, instructions }: GuardOptions = {},
): ReplyGuard {
  const figures = createFigureCheck(message, context, checked)
  const { language } = context
  const name = context.goal?.name ?? ''
  // A name is the user's own; one of a letter or two would take the reply apart.
  const withoutName = (text: string) => (name.length > 2 ? text.replaceAll(name, '…') : text)
  const said = new Set<string>()
  let reply = ''
  return {
    next(sentence) {
      reply += sentence
      const text = withoutName(sentence)
      if (reply.length > LONGEST_REPLY) return 'too_long'
      if (said.has(sentence.trim())) return 'repetition'
      said.add(sentence.trim())
      if (hasMarkup(text)) return 'markup'
      if (leaks(text, instructions)) return 'leak'
      if (!maySpeak(text, language)) return 'language'
      if (advisesOnRegulated(text)) return 'regulated'
      return figures.admits(sentence) ? null : 'figures'
    },
    end() {
      if (reply.trim() === '') return 'empty'
      return speaks(withoutName(reply), language) ? null : 'language'
    },
  }
}
