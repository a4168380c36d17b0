import type { ReadingContext } from '../../transactions/reading/draft.ts'
import { findAmounts } from '../../transactions/reading/text/amounts.ts'
import { findDates } from '../../transactions/reading/text/dates.ts'
import { isEdgeWord } from '../../transactions/reading/text/fillers.ts'
import { readMessage } from '../../transactions/reading/text/message.ts'
import { readWordNumber, type WordNumber } from '../../transactions/reading/text/number-words.ts'
import { findVerbs } from '../../transactions/reading/text/verbs.ts'
import { phraseOf, without } from './phrase.ts'
import { asks, wordsOf } from './words.ts'

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

/** "One" and "two" are said of other things as well. */
function isLarge(number: WordNumber | null): boolean {
  return number !== null && number.value >= 10
}

/** Whether a message asks nothing and says its amount in words: "spent fifty on shoes". */
export function spellsAmount(text: string): boolean {
  const { folded } = readMessage(text)
  const words = wordsOf(folded)
  const spells = words.some((_, at) => isLarge(readWordNumber(words.slice(at, at + 4))))
  return spells && !/\d/.test(folded) && !asks(folded) && !endsAsking(text)
}

/** Whether a message says an amount and nothing besides. */
export function isAmountAlone(text: string, context: ReadingContext): boolean {
  const message = readMessage(text)
  const amounts = findAmounts(message.folded, context)
  return amounts.length === 1 && phraseOf(without(message, amounts), isEdgeWord) === null
}

/** What people type to see whether anybody is there. */
const IDLE_TALK =
  /^(?:tests?|testing|teste|testando|prueba|probando|asdf\p{L}*|qwerty|foo|bar|abc|xyz|ola|numero|number|[xyzn]|answer|resposta|respuesta|sea|osea|digo|mean|opcao|opcion|option)$/u
/** Words at the edge of a name that say by themselves that money came in or went out. */
const MONEY_WORD =
  /(?<!\p{L})(?:income|expense|gastos?|receita|ingreso|entrada|compra|pagamento|pago|cash|dinheiro)(?!\p{L})/u

/**
 * Whether a message holds numbers and says neither what for nor that any money has moved: "12", "2 + 2", "test 123".
 * A day alone says nothing either.
 */
export function namesNothing(text: string, context: ReadingContext): boolean {
  const message = readMessage(text)
  if (saysMoved(text) || MONEY_WORD.test(message.folded)) return false
  const dates = findDates(message.folded, context)
  const rest = without(message, dates)
  const words = without(rest, findAmounts(rest.folded, context))
  return phraseOf(words, (word) => isEdgeWord(word) || IDLE_TALK.test(word) || !/\p{L}/u.test(word)) === null
}
