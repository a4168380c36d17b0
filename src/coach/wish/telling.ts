import type { ReadingContext } from '../../transactions/reading/draft.ts'
import { findAmounts } from '../../transactions/reading/text/amounts.ts'
import { isEdgeWord } from '../../transactions/reading/text/fillers.ts'
import { readMessage } from '../../transactions/reading/text/message.ts'
import { findVerbs } from '../../transactions/reading/text/verbs.ts'
import { phraseOf, without } from './phrase.ts'

const QUESTION_WORD =
  "how|what(?:'?s)?|when|where|which|can|could|should|do|does|did|is|are|am|will|quant[oa]s?|cuant[oa]s?|qual|quais|cual(?:es)?|quando|cuando|onde|donde|como|posso|puedo|da|dá|sera|me alcanza|ainda|todavia|still|tem como"
const AND = '(?:and|so|but|e|mas|y|pero|entao|entonces|pues|agora|ahora|now)'
const QUESTION_BEHIND = new RegExp(
  `(?:[,;.!\\n-][\\s¿]*(?:${AND}[\\s,]+)?(?:${QUESTION_WORD})|\\s¿?(?:${AND}\\s+)?(?:how (?:much|many|am|is|are)|what(?:'?s| is)|quant[oa]s?|cuant[oa]s?|qual|cual))(?![\\p{L}\\d])[^?]*\\?[\\s?!]*$`,
  'u',
)

/** What stands before a question, as in "spent 20 on lunch, how much is left?"; null when nothing does. */
export function withoutQuestion(text: string): string | null {
  const { raw, folded } = readMessage(text)
  const statement = raw.slice(0, QUESTION_BEHIND.exec(folded)?.index ?? 0)
  return statement.trim() === '' ? null : statement
}

/** A question without its mark: "the new one is 380, repair 140. which". */
const ASKED_LAST =
  /[\s,.](?:which(?: one)?|what do i do|what should i do|thoughts|qual(?: deles| delas)?|cual(?: de los dos)?|o que (?:eu )?faco|que hago|vale a pena|vale la pena)[\s.!?]*$/u

/** Whether a message ends in a question and tells of nothing for certain. */
export function endsAsking(text: string): boolean {
  return ASKED_LAST.test(readMessage(text).folded)
}

/** Whether a verb says that money has moved: "spent", "recebi". */
export function saysMoved(text: string): boolean {
  return findVerbs(readMessage(text).folded, []).some(({ past }) => past)
}

/** Whether a message says an amount and nothing besides. */
export function isAmountAlone(text: string, context: ReadingContext): boolean {
  const message = readMessage(text)
  const amounts = findAmounts(message.folded, context)
  return amounts.length === 1 && phraseOf(without(message, amounts), isEdgeWord) === null
}
