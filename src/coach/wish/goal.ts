import type { ReadingContext } from '../../transactions/reading/draft.ts'
import { type Message, readMessage } from '../../transactions/reading/text/message.ts'
import { freeMatches } from '../../transactions/reading/text/spans.ts'
import { type GoalFigures, readFigures } from './goal-figures.ts'
import { holidayIn, readGoalName } from './goal-name.ts'
import {
  ANEW,
  CHANGE,
  DEBT,
  isBehind,
  isNameless,
  PERCENT,
  RENAME,
  SAVING,
  STOP,
  WISH,
} from './goal-words.ts'
import { partOf, phraseOf, without } from './phrase.ts'

/** What a message says of a goal. What is null is not said. */
export interface GoalWish extends GoalFigures {
  /** Whether the present goal is to change, to bear another name or to end, or another one wanted. */
  kind: 'change' | 'rename' | 'stop' | 'new'
  type: 'savings' | 'debt' | null
  name: string | null
}

/** Reads a message that is known to speak of a goal. */
export function readGoalWish(text: string, context: ReadingContext): GoalWish {
  const said = readMessage(text)
  const { folded } = said
  if (RENAME.test(folded)) return readRename(said)
  const message = without(said, freeMatches(folded, PERCENT, []))
  const figures = readFigures(message.folded, context)
  const { target, step, shift, targetDate, past } = figures
  const isStop = STOP.test(folded) && target === null
  const rest = without(message, figures.spans)
  const isTold =
    target !== null ||
    targetDate !== null ||
    [WISH, ANEW, CHANGE, SAVING, DEBT].some((words) => words.test(folded))
  const name = isStop || !isTold ? null : (readGoalName(rest) ?? holidayIn(message))
  const isAnew = name !== null || ANEW.test(folded)
  const isDayAlone = target === null && (targetDate !== null || shift !== null) && typeOf(folded) === null
  const isChange = !isAnew && (CHANGE.test(folded) || saysGoalIs(folded) || isDayAlone)
  return {
    kind: isStop ? 'stop' : isChange ? 'change' : 'new',
    type: typeOf(folded),
    name,
    target,
    step,
    targetDate,
    shift,
    past,
  }
}

function readRename(message: Message): GoalWish {
  const from = RENAME.exec(message.folded)?.index ?? 0
  return { ...UNSAID, kind: 'rename', name: readGoalName(partOf(message, from)) }
}

const UNSAID = { type: null, target: null, step: null, targetDate: null, shift: null, past: null } as const

/** Whether a message changes what the one before spoke of: "lower it by 500", "e adia pra março". */
export function changesIt(text: string): boolean {
  const { folded } = readMessage(text)
  const opening =
    /^[\s¡¿]*(?:(?:and|ok|now|then|please|also|e|y|agora|ahora|entao|tambem|tambien|por favor)[\s,]+)*/u.exec(
      folded,
    )
  const verb = CHANGE.exec(folded)
  return verb?.index === opening?.[0].length && !folded.includes('?')
}

/** What a message that does not speak of a goal adds to one that was spoken of; null when it says anything else. */
export function readGoalDetails(
  text: string,
  context: ReadingContext,
): Pick<GoalWish, 'target' | 'targetDate'> | null {
  const message = readMessage(text)
  const { target, targetDate, spans } = readFigures(message.folded, context)
  if (target === null && targetDate === null) return null
  return phraseOf(without(message, spans), isDetailWord) === null ? { target, targetDate } : null
}

function typeOf(folded: string): GoalWish['type'] {
  if (DEBT.test(folded)) return 'debt'
  return SAVING.test(folded) ? 'savings' : null
}

function isDetailWord(word: string): boolean {
  return isNameless(word) || isBehind(word) || DETAIL_WORDS.test(word)
}

const DETAIL_WORDS =
  /^(?:it|but|only|just|solo|apenas|pero|mas|maybe|think|guess|probably|approximately|say|yes|no|ok|okay|well|hmm+|let|see|like|talvez|acho|uns|umas|aproximadamente|tipo|sei|la|sim|nao|bom|creo|quizas?|tal|como|aproximadamente|serian?|si|bueno|pues|owe|devo|debo|costs?|custa|cuesta|mejor|melhor|better|actually|rather|mean|verdade|realidad|digo|dizer|quer|sea|dicho|sorry|perdon|desculpa|wait|espera)$/

/** Whether a message names a goal, or a part of one, in so many words. */
export function mentionsGoal(text: string): boolean {
  return /(?<!\p{L})(?:goal|target|deadline|meta|objetivo|prazo|plazo)(?!\p{L})/u.test(
    readMessage(text).folded,
  )
}

/** "My goal is 8000", "meta de 8 mil": the present goal's figures, said anew. */
function saysGoalIs(folded: string): boolean {
  return /(?<!\p{L})(?:my goal|the goal|my target|(?:a |minha )?meta|(?:mi |la )?meta|(?:mi |el )?objetivo)(?!\p{L})/u.test(
    folded,
  )
}
