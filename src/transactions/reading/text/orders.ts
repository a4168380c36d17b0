import type { Language } from '../../../language/format.ts'

const POLITE =
  '(?:(?:please|pls|hey|ok|okay|now|por favor|porfa|oi|ola|hola|oye|agora|ahora|can you|could you|pode|puedes|podes)[ ,]+)*'
const GIVEN = '(?:un|una|um|uma|me|pra mim|para mi)'

const ORDERS = [
  'pay(?= (?!day|check|slip|rise|raise))|buy|send|lend|give|loan|wire|transfer (?:me|him|her)',
  `paga(?= (?:r?\\$|€|£|\\d|a |o |as |os |la |el |las |los |mi |mis |me |um |uma |pra |para |por ))|compra(?= ${GIVEN} )|manda|envia|transfere|transfiere|transfira|empresta|presta|deposita|guarda(?= )`,
  '(?:paga|presta|da|manda|compra|envia|regala|pasa|transfiere|deposita|empresta|arranja|di)-?(?:me|nos|le|les)(?:l[oa]s?)?|me (?:das?|de|empresta|empreste|prestas?|manda|mande|mandas|passa|pasas|transfere|transfira|paga|pagas|compra|compras|arruma)',
].join('|')
/** In Spanish these are what "pagué" and "compré" are without their accents. */
const ORDERS_PT = 'pague|compre|mande|envie|deposite|guarde|gaste|empreste'

const ORDER = orderPattern(ORDERS)
const ORDER_OF = {
  en: ORDER,
  es: ORDER,
  pt: orderPattern(`${ORDERS}|${ORDERS_PT}`),
} as const satisfies Record<Language, RegExp>

const QUOTE = '[:"“”«]'
const MAKE_BELIEVE = new RegExp(
  `^[^\\p{L}\\d]*${POLITE}(?:repeat (?:after|this|back)|(?:say|write|type|print|repeat|tell me)(?: (?:that|you|i|we)(?!\\p{L})| ?${QUOTE})|translate|pretend|(?:imagine|suppose|assume|assuming)(?= (?:that|i|we|if|you)(?!\\p{L}))|repit[ae]m?(?!\\p{L})|repet[ae](?!\\p{L})|(?:diga|diz|fala|fale|escrev[ae]|di|escrib[ae])(?: que(?!\\p{L})| (?:voce|vc|tu|tienes|tens)(?!\\p{L})| ?${QUOTE})|traduz|traduc|(?:imagin[ae]|suponha|supon|supongamos|supongo|supo[ner]+|vamos supor|finge|finja|faz de conta|haz de cuenta)(?= (?:que|se|si|eu|yo)(?!\\p{L})))`,
  'u',
)
/** What is told of the coach's listener rather than by the user. */
const TO_YOU =
  /(?<![\p{L}\d'])(?:(?<!(?:like|as|thank|than) )(?:you|voce|vc)(?:'ve| have| has| ja| already)? (?:have|saved|spent|earned|won|owe|received|paid|tem|economizou|gastou|ganhou|guardou|recebeu|poupou)|tienes|ahorraste|gastaste|ganaste|recibiste|tens|poupaste|economizaste|ganhaste|recebeste)(?![\p{L}'])/u
/** "The 1000 like you said": money that the coach has named. */
const AS_ADVISED =
  /(?<!\p{L})(?:the|those|that|os|aqueles|esses|los|esos) (?:r?\$ ?|€ ?|£ ?)?\d[\d.,]*\p{L}{0,5} .{0,30}(?:(?:like|as) (?:you|we) (?:said|told|suggested|advised|asked|agreed|planned)|(?:como|que) (?:voce |vc |tu )?(?:me )?(?:disse|disseste|falou|mandou|sugeriu|pediu|combinamos|dijiste|sugeriste|pediste|mandaste|recomendaste|acordamos|quedamos))(?!\p{L})/u

/** Where the words end that tell somebody to move money, as in "pay my electricity bill 80"; 0 where none do. */
export function orderEnd(text: string, language: Language): number {
  return ORDER_OF[language].exec(text)?.[0].length ?? 0
}

/** Whether words are to be repeated, imagined or believed, or say again what the coach has said. */
export function isMakeBelieve(text: string): boolean {
  return MAKE_BELIEVE.test(text) || TO_YOU.test(text) || AS_ADVISED.test(text)
}

function orderPattern(orders: string): RegExp {
  return new RegExp(`^[^\\p{L}\\d]*${POLITE}(?:${orders})(?![\\p{L}'-])`, 'u')
}
