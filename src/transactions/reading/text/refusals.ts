import type { Language } from '../../../language/format.ts'
import { UnreadableError } from '../draft.ts'
import { futurePhrase } from './date-phrases.ts'
import { isMakeBelieve, orderEnd } from './orders.ts'
import { isSomebodyElses } from './others.ts'
import type { Span } from './spans.ts'
import { tellsProfile, tellsRule } from './standing.ts'
import type { Verb } from './verbs.ts'

function words(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d'])(?:${pattern})(?![\\p{L}\\d'])`, 'u')
}

const INTENTION = words(
  `want(?:s|ed)? to|wanna|would like|i'?d like|i'?d love|plan(?:ning)? to|plan(?:ning)? on|planning (?:an?|the|my|our)|hope to|hoping to|need to|i need|we need|intend to|wish|have to|has to|gonna|going to|gotta|will (?:be|buy|pay|spend|get|go|need|have|cost|owe)|(?:i|we|they|he|she|it) will|(?:would|could|might|should)(?:'ve| have| of)|if only|i'?ll|we'?ll|should|might|could i|can i|may i|thinking (?:of|about)|about to|if i|let'?s|how (?:much|many|do|can|to)|remind me|supposed to|ought to|dreaming of|saving (?:up )?for|trying to|would cost|i owe|we owe|owes? (?:me|him|her|them)|owe|is due|due (?:on|in|next|tomorrow)|what if|considering|tempted to|looking to|i'?m saving|someday|hopefully|i wish|am i|is it|do i|did i|have i|worth it|` +
    `quero|queria|gostaria|gostava de|adorava|adoraria|tenciono|conto (?:gastar|pagar|comprar)|(?:estou|to|tou|ando|estamos) (?:a )?(?:pensar|pensando|planear|planejando|querer|poupar|juntar|juntando|economizando|guardando)|caso eu|se (?:guardar|poupar|economizar|juntar|gastar|pagar|comprar|investir|sobrar)|preciso|precisava|precisamos|pretendo|planejo|(?:vou|vamos|irei|iria|vai|va) (?:ter que |ter de |\\p{L}{1,8} )?(?:\\p{L}+[aei]r|por)|(?:teria|tivesse|teriamos) \\p{L}+d[oa]|(?:gast|compr|pag|guard|poup|economiz|receb|vend)(?:aria|eria)(?:mos)?|pensando em|penso em|tenho (?:que|de)|devo|deveria|devia pagar|posso|poderia|sera que|se eu|falta(?:m)?(?= (?:so )?(?:r?\\$|\\d))|me deve(?:m)?|esta me devendo|ta me devendo|estou devendo|to devendo|tou devendo|to querendo|estou querendo|to pensando|lembra(?:r)?(?: de)?|me lembra|juntar|bora|partiu|` +
    `quiero|quisiera|me gustaria|necesito|necesitamos|pienso|planeo|planeamos|(?:voy|vamos|vas|ire) a|(?:hubiera|hubiese|habria) \\p{L}+(?:d[oa]|to|cho)|(?:gast|compr|pag|ahorr|gan)aria(?:mos)?|tengo que|tenemos que|hay que|debo|debemos|deberia|tendria que|puedo|podria|si (?:me )?(?:compro|gasto|pago|yo|ahorro|junto|guardo|invierto|vendo|alcanza)|(?:estoy|ando|estamos|andamos) (?:pensando|planeando|queriendo|viendo|considerando|juntando|ahorrando)|pensando en|me encantaria|tengo pensado|tenemos pensado|ganas de|sueno con|capaz (?:me )?compro|ojala|faltan?(?= (?:\\$|\\d))|me deben?|le debo|te debo|les debo|recuerdame|planeando|estoy ahorrando|ando ahorrando|quedo debiendo`,
)
const OPENING_QUESTION =
  /^[\s¿]*(?:(?:e |y |and |so |but |mas |pero |oi |ola |hi |hey |hola )?[,\s¿]*)(?:quant[oa]s?|cuant[oa]s?|cual(?:es)?|qual|quais|quando|cuando|onde|donde|como (?:posso|faco|devo|eu|puedo|hago|estoy)|what|when|where|which|why|who|how|(?:can|could|should|do|does|did|is|are|will|would|am)(?= (?:i|we|you|it|he|she|they|there|my|our|the|this|that|any|anyone)(?!\p{L}))|que tal|por que|sera)(?![\p{L}\d'])/u
const NOT_A_TRANSACTION = words(
  `budget|my goal|goal is|goal of|limit|credit score|my salary is|my income is|i make|i earn|i have|i've got|my balance|left in|` +
    `meta|limite|orcamento|meu salario (?:e|eh)|minha renda (?:e|eh)|ganho|tenho|saldo|sobrou|sobraram|orcamento|minha idade|` +
    `presupuesto|mi (?:sueldo|salario|ingreso) es|tengo|me quedan?|me sobra(?:n|ron)?|gano|saldo|custa|custam|cuesta|cuestan|costs|vale(?= (?:\\$|\\d))`,
)
const SETTING = words(
  `(?:my |the |trip )?goal|meta|objetivo|deadline|tell me|show me|me diz|me fala|me mostra|dime|muestrame|change it|cambia|cambiemos|muda|mude|altera|altere|update`,
)
const NEW_CLAUSE = /[,.;:]|(?:^| )(?:e|and|y|so|then|but|mas|pero|entao|entonces|because|porque|que)(?: |$)/u
const NEGATED =
  /(?<![\p{L}\d'])(?:did ?n'?o?t|did not|have ?n'?t|have not|has ?n'?t|had ?n'?t|was ?n'?t|not|never|nao|n|nn|nunca|jamais|jamas|no|nem|ni|tampoco|almost|nearly|quase|casi|sem|sin|without|por poco)(?: (?:me|te|se|lo|la|le|les|nos|even|have|ainda|yet|eu|yo|i|actually|really|havia|he|hay|hemos|get|to|tinha|que|o|a|os|las?|cheguei a|llegue a|had|just)){0,3} *$/u
const TAG_QUESTION =
  /(?:\b(?:ok|okay|right|yeah|ne|ta|tá|viu|beleza|blz|pode ser|vale|si|no|eh|hein|got it|deal|de acuerdo|sale|va|cierto|certo)|@) ?\?+\s*$/u

/** Days that money spent on them has yet to be spent. */
const NEXT_DAY = /tomorrow|tmrw|tmr|2morrow|amanha|manana|next|vem|viene|proxim|future|futuro/
/** "The party of tomorrow" was paid for before. */
const DAY_OF = /(?<!\p{L})(?:for|of|de|d[aeo]|del|pra|para|por|in|en) (?:the |la |el |a |o )?$/u
const BOOKED =
  /(?<!\p{L})(?:book|reserv|ticket|flight|hotel|trip|ingress|passag|pasaje|boleto|entrada|voo|vuelo|viage|viaje|deposit|advance|adiant|adelant)/u

/** Why a clause is no transaction. */
export type Refusal =
  /** It is somebody else's money. */
  | 'others'
  /** It says what comes in or goes out in all, which is the user's profile. */
  | 'profile'
  /** It is program code. */
  | 'code'
  /** Nothing has happened: a wish, an order, a question, a denial, a rule. */
  | 'unhappened'

const REASONS = {
  others: 'The text tells of the money of somebody else. Only what the user paid or received can be logged.',
  profile:
    'The text tells what comes in or goes out as a rule, not a transaction. Income and expenses as a whole belong to the financial intake.',
  code: 'The text is program code, not words about money that was paid or received.',
  unhappened:
    'The text tells of no transaction that has happened: wishes, plans, orders, questions and denials are not logged.',
} as const satisfies Record<Refusal, string>

/** A text in which no part is a transaction. */
export class RefusedError extends UnreadableError {
  override name = 'RefusedError'
  readonly refusal: Refusal

  constructor(part: string, refusal: Refusal) {
    super(part, REASONS[refusal])
    this.refusal = refusal
  }
}

export interface Clause {
  /** Folded words of one item, and as they were written. */
  text: string
  raw: string
  span: Span
  amount: Span
  verbs: readonly Verb[]
  /** The whole sentence, and whether somebody asks the notebook to log. */
  sentence: string
  commanded: boolean
  language: Language
}

/** Why a clause with an amount tells of no money of one's own that has moved; null where it does tell of some. */
export function refusalOf(clause: Clause): Refusal | null {
  const past = clause.verbs.filter((verb) => verb.past)
  if (isSomebodyElses({ ...clause, offset: clause.span.start }, clause.amount, past)) return 'others'
  if (tellsProfile(clause.text)) return 'profile'
  return isUnhappened(clause, past) ? 'unhappened' : null
}

function isUnhappened(clause: Clause, past: readonly Verb[]): boolean {
  const moving = clause.verbs.filter(({ kind }) => kind !== 'price')
  if (moving.some((verb) => NEGATED.test(clause.text.slice(0, verb.start - clause.span.start)))) return true
  if (past.length === 0 && SETTING.test(clause.sentence)) return true
  if (clause.commanded) return false
  if (OPENING_QUESTION.test(clause.sentence)) return true
  if (/\? *$/.test(clause.sentence) && !TAG_QUESTION.test(clause.sentence)) return true
  if (isMakeBelieve(clause.text) || isMakeBelieve(clause.sentence)) return true
  if (tellsRule(clause.text, clause.raw) || isYetToCome(clause, past)) return true
  if (INTENTION.test(clause.text)) return !isToldAnyway(clause, past)
  const ordered = clause.span.start + orderEnd(clause.text, clause.language)
  if (past.some(({ start }) => start >= ordered)) return false
  if (ordered > clause.span.start) return true
  futurePhrase.lastIndex = 0
  return futurePhrase.test(clause.text) || NOT_A_TRANSACTION.test(clause.text)
}

/** "Spent 50 tomorrow", but not "paid 50 for the flight next week". */
function isYetToCome({ text, span, amount }: Clause, past: readonly Verb[]): boolean {
  return [...text.matchAll(futurePhrase)].some(({ index, 0: phrase }) => {
    if (!NEXT_DAY.test(phrase)) return false
    const start = span.start + index
    const before = text.slice(0, index)
    const atEdge = before.trim() === '' || text.slice(index + phrase.length).trim() === ''
    const afterMoney = [amount, ...past].some(
      ({ end }) => end <= start && text.slice(end - span.start, index).trim() === '',
    )
    return !DAY_OF.test(before) && (afterMoney || (atEdge && past.length > 0 && !BOOKED.test(text)))
  })
}

/** "Paid 40 for the shoes I wanted to buy", "I needed shoes so I spent 40": a payment beside the wish. */
function isToldAnyway(clause: Clause, past: readonly Verb[]): boolean {
  const wish = INTENTION.exec(clause.text)
  if (wish === null) return true
  return past.some((verb) => {
    const at = verb.start - clause.span.start
    return at < wish.index || NEW_CLAUSE.test(clause.text.slice(wish.index + wish[0].length, at))
  })
}
