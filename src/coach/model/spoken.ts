import type { CoachContext, Emotion } from '../coach.ts'
import { createReplyGuard, type GuardOptions } from '../guard/guard.ts'
import { takeSentences } from '../guard/sentences.ts'
import { type AnswerReader, createAnswerReader, type ModelAnswer } from './answer.ts'
import { claimsAction } from './claims.ts'
import { ModelFailure } from './failure.ts'

/** The sentences of a reply that have been handed on, and in which tone. */
export interface Shown {
  text: string
  emotion: Emotion
}

/** A reply that is checked sentence by sentence while it comes in. */
export interface SpokenReply {
  /** Takes in what came next. @throws ModelFailure when it is not to be used */
  push(text: string): Promise<void>
  /** @throws ModelFailure when the reply as a whole is not to be used */
  end(): ModelAnswer
  shown(): Shown | null
}

/**
 * Hands every sentence on to `onText` once it has passed the guard, and nothing before the tone is known. The
 * pieces joined are the reply.
 */
export function createSpokenReply(
  message: string,
  context: CoachContext,
  guardOptions: GuardOptions,
  onText: ((piece: string) => void) | undefined,
): SpokenReply {
  const reader: AnswerReader = createAnswerReader()
  const guard = createReplyGuard(message, context, guardOptions)
  let emotion: Emotion | undefined
  let judged = 0
  let waiting = ''
  let shown = ''

  function judge(sentence: string): void {
    const rejection = guard.next(sentence) ?? (claimsAction(sentence) ? 'action' : null)
    if (rejection !== null) throw new ModelFailure(`guard_${rejection}`)
    judged += sentence.length
    waiting += sentence
  }

  function show(): void {
    if (!onText || emotion === undefined || waiting === '') return
    shown += waiting
    onText(waiting)
    waiting = ''
  }

  return {
    async push(text) {
      const answer = await reader.push(text)
      emotion = answer.emotion
      for (const sentence of takeSentences(answer.reply?.slice(judged) ?? '').sentences) {
        judge(sentence)
        show()
      }
    },
    end() {
      const answer = reader.end()
      emotion = answer.emotion
      const last = answer.reply.slice(judged)
      if (last !== '') judge(last)
      const rejection = guard.end()
      if (rejection !== null) throw new ModelFailure(`guard_${rejection}`)
      show()
      return answer
    },
    shown: () => (shown === '' || emotion === undefined ? null : { text: shown, emotion }),
  }
}
