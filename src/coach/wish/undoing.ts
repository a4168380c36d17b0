import type { Cents } from '../../finance/money.ts'
import type { ReadingContext } from '../../transactions/reading/draft.ts'
import { findAmounts } from '../../transactions/reading/text/amounts.ts'
import { isEdgeWord } from '../../transactions/reading/text/fillers.ts'
import { readMessage } from '../../transactions/reading/text/message.ts'
import { partOf, phraseOf } from './phrase.ts'
import { wordSet } from './words.ts'

const UNDO =
  /^[\s¡¿]*(?:(?:please|pls|can you|could you|oops|ops|ups|por favor|porfa|puedes|podes|pode|no|nao|nope|ei|hey|oh|wait|espera|pera|sorry|desculpa|perdon|errei|enganei-me|me enganei|me equivoque|(?:that|it)(?:'?s| was| is)(?:n'?t| not)? (?:it|right|wrong|that|a mistake|an error)|nao (?:era|foi) (?:isso|isto|bem isso)|no (?:era|fue) (?:eso|esto)|(?:eso )?(?:esta|estava|estaba) (?:mal|errado|equivocado))[\s,.!]+(?:(?:so|entao|entonces|just|please)[\s,]+)?)*(?:undo|un-do|revert|take (?:it|that|this) back|scratch (?:it|that)|get rid of (?:it|that|this)|(?:i )?didn'?t mean to (?:log|add|record|enter|put|send|say) (?:it|that|this)|nao era (?:para|pra) (?:anotar|registrar|registar|lancar)|no (?:queria|era para) (?:anotar|registrar|apuntar)(?:lo)?|(?:delete|remove|erase) (?:it|that|this|the last|my last)|desfaz(?:er|e)?|desfaca|(?:apaga(?:r)?|apague|remov[ae]|tir[ae]|anule)(?: la)? (?:isso|isto|essa?|esta|o ultimo|a ultima)|volta atras|anula(?:r)?|deshacer|deshaz(?:lo|la)?|deshace(?:lo)?|borra(?:lo|la|r)?(?: eso| esa| ese| lo ultimo| el ultimo| la ultima)?|elimina(?:lo|la)|quita(?:lo|la)|(?:scrap|forget|esquece|esqueca|olvida)(?: (?:the|os?|as?|el|los|las))? (?:r?\$ ?)?\d[\d.,]*)(?![\p{L}\d])/u
/** Hardly a word, and right after something was logged it can mean nothing else. */
const CANCEL =
  /^[\s¡]*(?:(?:no|nao|oops|ops|ups|please|por favor|porfa)[\s,.!]+)*cancel(?:a|ar|ala|alo|e|ado)?(?: (?:it|that|isso|isto|eso|esto|porfa|por favor|please))?[\s.!]*$/u

/** Whether a message calls off what was said just before: "cancel". */
export function cancels(text: string): boolean {
  return CANCEL.test(readMessage(text).folded)
}

/** The same thing was logged more than once. */
const TWICE =
  /(?<!\p{L})(?:entered|logged|put|added|typed|lancei|coloquei|anotei|registrei|botei|meti|puse|anote|cargue|registre|escribi)(?!\p{L}).{0,40}(?<!\p{L})(?:twice|double|duas vezes|2 vezes|em dobro|dos veces|2 veces|doble|duplicad[oa])(?!\p{L})/u
const OBJECT =
  /(?<![\p{L}\d])(?:delete|remove|erase|cancel|undo|apag(?:a|ar|ue)|remov(?:e|a|er)|exclu(?:i|a|ir)|tir(?:a|ar|e)|desfa(?:z|zer|ca)|borr(?:a|ar|e)|elimin(?:a|ar|e)|quit(?:a|ar|e)|desha(?:z|cer))\s+(?:the|that|my|this|o|a|os|as|meu|minha|esse|essa|aquel[ea]|el|la|los|las|mi|ese|esa)\s+(?<thing>[^,;.!?\n]{1,80})/u
const NO_UNDO =
  /^[\s¿¡]*(?:qual|quais|cual|cuales|what|which|when|how|quanto|cuanto|quando|cuando)(?!\p{L})|(?<!\p{L})(?:wrong (?:chat|person|number|window)|(?:chat|grupo|conversa|pessoa|persona) (?:errad[oa]|equivocad[oa])|respuesta|resposta|answer|reply)(?!\p{L})/u
const REQUEST =
  /(?<!\p{L})(?:can|could|would|will|puedes|podes|podrias|pode|podes|consegue|consegues|da pra|me)(?!\p{L})/u
const GENERIC = wordSet(
  `last latest previous recent one ones transaction transactions purchase expense entry thing record log both two all it that this please pls thanks
  added logged made said typed sent wrote entered purchases expenses payment income
  ultimo ultima ultimos ultimas anterior recente transacao transacoes compra compras gasto gastos despesa despesas registro registo lancamento
  coisa isso isto anotacao favor agora acabei fiz registrei anotei mandei disse pagamento receita entrada
  reciente transaccion transacciones movimiento cosa apunte acabo anotar hice puse dije ingreso pago
  put twice double duplicate entered mistake error duas vezes dos veces doble duplicado lancei lance coloquei escribi apunte que i
  from about of for de do da del em en no na on at with com con wrong errado errada equivocado equivocada`,
)

/** All that is on record. */
const ALL_RECORDS =
  /(?<!\p{L})(?:all|every|tod[oa]s)(?: \p{L}+){0,2} (?:transactions?|expenses?|purchases?|entr(?:y|ies)|records?|history|transac\p{L}+|gastos?|despesas?|compras?|registros?|registos?|lancamentos?|movimientos?|anota\p{L}+|apuntes)(?!\p{L})/u
/** What is on record, as against the goal, a task or the language. */
const RECORD =
  /(?<!\p{L})(?:transactions?|expenses?|purchases?|entry|transac\p{L}+|gastos?|despesas?|compras?|registr?o|lancamento|movimiento|apunte)(?!\p{L})/u

/** Whether a message speaks of what was logged: "undo the last expense". */
export function mentionsRecord(text: string): boolean {
  return RECORD.test(readMessage(text).folded)
}

/** All of something. */
const ALL = /(?<!\p{L})(?:all(?: of)?(?: it| them)?|everything|tudo|tod[oa]s?)(?!\p{L})/u

/** Whether a message wants more taken back than was logged last: "delete all my transactions". */
export function undoesAll(text: string, hasJustLogged: boolean): boolean {
  return (hasJustLogged ? ALL_RECORDS : ALL).test(readMessage(text).folded)
}

/** Whether a message asks in so many words to take something back. */
export function isPlainUndo(text: string): boolean {
  const { folded } = readMessage(text)
  return UNDO.test(folded) || TWICE.test(folded)
}

/** Questions, and slips of another kind: "sorry, wrong chat". */
export function isNoUndo(text: string): boolean {
  const { folded } = readMessage(text)
  return NO_UNDO.test(folded) || (folded.includes('?') && !REQUEST.test(folded))
}

/** The amounts that a message names beside what it wants taken back. */
export function amountsUndone(text: string, context: ReadingContext): Cents[] {
  const { folded } = readMessage(text)
  return findAmounts(folded, context)
    .filter(({ start, end }) => /\d/.test(folded.slice(start, end)))
    .map(({ cents }) => cents)
}

/** Whether a message names what it wants taken back: "delete the uber", and not just "delete the last one". */
export function namesUndone(text: string): boolean {
  const message = readMessage(text)
  const match = OBJECT.exec(message.folded)
  const thing = match?.groups?.thing
  if (!match || thing === undefined) return false
  const start = match.index + match[0].length - thing.length
  const isIdle = (word: string) => isEdgeWord(word) || GENERIC.has(word)
  return phraseOf(partOf(message, start, start + thing.length), isIdle) !== null
}
