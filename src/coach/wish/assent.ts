import { readMessage } from '../../transactions/reading/text/message.ts'

const YES =
  "yes|yeah|yea|yep|yup|ya|sure(?: thing)?|ok(?:ay)?|okey|do it|go ahead|go for it|please do|confirm(?:ed)?|correct|right|sounds good|of course|absolutely|definitely|let'?s (?:do it|go)|perfect|great|alright|fine|very well|by all means|i agree|that'?s (?:right|correct)|y|k|" +
  's|ss|sim|claro(?: que sim)?|pode(?: ser| sim| trocar| mudar| fazer)?|isso(?: mesmo| ai)?|confirmo|confirma(?:do)?|confirmar|bora|fechado|beleza|blz|com certeza|quero(?: sim)?|troca(?: sim)?|aham|uhum|certo|esta bem|ta(?: bom| bem)?|manda ver|perfeito|exato|exatamente|faz isso|forca|vamos(?: nessa)?|' +
  'si+|dale|vale|venga|de una|esta bien|adelante|hazlo|hacelo|por supuesto|correcto|exacto|orale|sale|va|simon|perfecto|listo|claro que si|desde luego|bueno|obvio|de acuerdo|cambial[oa]|👍|✅|👌|🆗'
const NO =
  "no(?:pe)?|nah|nay|don'?t(?: do it)?|do not|cancel(?: it| that)?|never ?mind|keep (?:it|the|my|what)|leave it|forget (?:it|that|about it)|stop|not (?:now|yet)|no way|nvm|better not|i'?d rather not|i'?ve changed my mind|please don'?t|" +
  'n|nn|nao|cancela(?:r)?|deixa(?: pra la| para la| estar| assim| quieto)?|esquece|melhor nao|mantem|mantenha|manter|deixe|' +
  'nel|dejal[oa]|deja(?:lo|la)? (?:asi|como esta)|olvidal[oa]|olvidate|mejor no|mantenl[oa]|manten|ni hablar|para nada|👎|❌|🙅'
const OPENING =
  '(?:oh|ah|eh|hm+|mm+|well|um|uh|bom|bem|bueno|pues|entao|entonces|i think|i guess|then|acho que|creo que)'

const ANSWER = new RegExp(
  `^[\\s¡¿]*(?:${OPENING}[\\s,.!]+)*(?:(?<no>${NO})|(?<yes>${YES}))(?![\\p{L}\\d'])[\\s,.!:;)\\u{fe0f}\\u{1f3fb}-\\u{1f3ff}-]*`,
  'u',
)
/** Words that say no more than the answer itself. */
const IDLE = new RegExp(
  `^(?:${YES}|${NO}|please|pls|thanks|thank you|ty|por favor|pf|obrigad[oa]|gracias|it|that|this|my|the|goal|present|current|one|as is|is|a|o|la|el|mi|minha|meta|atual|actual|isso|eso|esta|assim|asi|replace|set|change|muda|mudar|trocar|cambiar|cambia|i do|i want|want|quiero|quero|que|just|solo|so|then|entao|entonces|agora|ahora|now|hazlo|como|for|me|old|keep|com|con|[\\s,.!])+$`,
  'u',
)

/** A yes or a no, and what was said beside it, folded. */
export interface Assent {
  answer: 'yes' | 'no'
  /** Empty when nothing more was said than the answer. */
  rest: string
}

/** Reads the answer to a yes-or-no question; null when the message does not begin with one, or asks back. */
export function readAssent(message: string): Assent | null {
  const folded = readMessage(message).folded.replace(/(\p{L})\1{2,}/gu, '$1')
  const match = ANSWER.exec(folded)
  if (!match || folded.includes('?')) return null
  const rest = folded.slice(match[0].length).trim()
  return { answer: match.groups?.no === undefined ? 'yes' : 'no', rest: IDLE.test(rest) ? '' : rest }
}
