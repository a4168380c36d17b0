import { readMessage } from '../../transactions/reading/text/message.ts'

const YES =
  "yes|yeah|yea|yep|yup|ya|sure(?: thing)?|ok(?:ay)?|okey|do it|go ahead|go for it|please do|confirm(?:ed)?|correct|right|sounds good|of course|absolutely|definitely|let'?s (?:do it|go)|perfect|great|alright|fine|very well|by all means|i agree|that'?s (?:right|correct)|y|k|" +
  's|ss|sim|claro(?: que sim)?|pode(?: ser| sim| trocar| mudar| fazer)?|isso(?: mesmo| ai)?|confirmo|confirma(?:do)?|confirmar|bora|fechado|beleza|blz|com certeza|quero(?: sim)?|troca(?: sim)?|aham|uhum|certo|esta bem|ta(?: bom| bem)?|manda ver|perfeito|exato|exatamente|faz isso|forca|vamos(?: nessa)?|' +
  'si+|dale|vale|venga|de una|esta bien|adelante|hazlo|hacelo|por supuesto|correcto|exacto|orale|sale|va|simon|perfecto|listo|claro que si|desde luego|bueno|obvio|de acuerdo|cambial[oa]|👍|✅|👌|🆗'
const NO =
  "no(?:pe)?|nah|nay|don'?t(?: do it)?|do not|cancel(?: it| that)?|never ?mind|keep (?:it|the|my|what)|leave it|forget (?:it|that|about it)|stop|not (?:now|yet)|no way|nvm|better not|i'?d rather not|i'?ve changed my mind|please don'?t|" +
  'n|nn|nao|cancela(?:r)?|(?:melhor )?(?:deixar?|deixe)(?: pra la| para la| estar| assim| quieto| como (?:esta|estava))?|esquece|melhor nao|mantem|mantenha|manter|' +
  'nel|dejal[oa]|(?:mejor )?deja(?:r)?(?:lo|la)? (?:asi|como esta(?:ba)?)|olvidal[oa]|olvidate|mejor no|mantenl[oa]|manten|ni hablar|para nada|👎|❌|🙅'
const OPENING =
  '(?:oh|ah|eh|hm+|mm+|well|um|uh|bom|bem|bueno|pues|entao|entonces|i think|i guess|then|acho que|creo que)'

const ANSWER = new RegExp(
  `^[\\s¡¿]*(?:${OPENING}[\\s,.!]+)*(?:(?<no>${NO})|(?<yes>${YES}))(?![\\p{L}\\d'])[\\s,.!:;)\\u{fe0f}\\u{1f3fb}-\\u{1f3ff}-]*`,
  'u',
)
/** Turns the yes before it into a no: "claro que não", "of course not". */
const TURNED =
  /^(?:que )?(?:not?|nao)(?![\p{L}\d'])(?! (?:problem|worries|doubt|ha problema|tem problema|hay problema|duvida))/u
/** Words that say no more than the answer itself. */
const IDLE = new RegExp(
  `^(?:${YES}|${NO}|please|pls|thanks|thank you|ty|por favor|pf|obrigad[oa]|gracias|it|that|this|my|the|goal|present|current|one|as is|is|a|o|la|el|mi|minha|meta|atual|actual|isso|eso|esta|assim|asi|replace|set|change|muda|mudar|trocar|cambiar|cambia|i do|i want|want|quiero|quero|que|just|solo|so|then|entao|entonces|agora|ahora|now|hazlo|como|for|me|old|keep|com|con|[\\s,.!])+$`,
  'u',
)

/** Neither a yes nor a no. */
const UNDECIDED =
  /(?<![\p{L}\d'])(?:not (?:so |too |really |quite |very |entirely )?(?:sure|certain)|unsure|maybe|perhaps|possibly|not yet|(?:i )?(?:don'?t|do not) know|idk|dunno|(?:let me|i'?ll|need to|have to) think|it depends|talvez|quem sabe|(?:nao|sei la|ainda nao) sei|sei la|ainda nao|depende|(?:vou|deixa eu|deixe-me|preciso|tenho que|tenho de) pensar|na duvida|quiza[s]?|tal vez|a lo mejor|no (?:lo )?se|no estoy segur[oa]|nao (?:tenho certeza|estou certo|estou certa)|(?:lo |dejame |voy a |tengo que )pensa(?:r|re|rlo))(?![\p{L}\d])/u

/** Whether a message leaves open what was asked: "hmm, not sure". */
export function isUndecided(message: string): boolean {
  return UNDECIDED.test(readMessage(message).folded)
}

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
  const said = match.groups?.no === undefined ? 'yes' : 'no'
  const turned = isUnparted(match[0]) ? (TURNED.exec(rest)?.[0] ?? '') : ''
  const more = rest.slice(turned.length).trim()
  return { answer: turned === '' ? said : 'no', rest: IDLE.test(more) ? '' : more }
}

/** Whether what follows belongs to the answer: "yes, not too late" parts the two. */
function isUnparted(answer: string): boolean {
  return !/[,.!:;)-]/.test(answer)
}
