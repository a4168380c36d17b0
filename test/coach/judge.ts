import type { CoachContext } from '../../src/coach/coach.ts'
import { createReplyGuard, type GuardOptions, type Rejection } from '../../src/coach/guard/guard.ts'
import { takeSentences } from '../../src/coach/guard/sentences.ts'

/** Judges a whole reply, whoever wrote it. @returns null when it may be shown */
export function judgeReply(
  reply: string,
  message: string,
  context: CoachContext,
  options?: GuardOptions,
): Rejection | null {
  const guard = createReplyGuard(message, context, options)
  const { sentences, rest } = takeSentences(reply)
  for (const sentence of [...sentences, rest]) {
    const rejection = guard.next(sentence)
    if (rejection !== null) return rejection
  }
  return guard.end()
}
