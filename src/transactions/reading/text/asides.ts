import { BRANDS, COUNT_WORDS, PERIODS, UNITS } from './aside-words.ts'
import { freeMatches, type Span } from './spans.ts'

/** Numbers that are no money, and whether the words belong into a description. */
export interface Aside extends Span {
  keep: boolean
}

interface AsidePattern {
  pattern: RegExp
  keep?: boolean
}

function words(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d.,$€£])(?:${pattern})(?![\\p{L}\\d])`, 'gu')
}

const TIME_WORD = '(?:(?:as|at|a las|a la|@|around|by|por volta das|la pelas|tipo|das|desde las) )?'

const ALWAYS: readonly AsidePattern[] = [
  {
    pattern: words(
      '(?:telefone|telefono|phone|cell|celular|mobile|tel|fone|whats(?:app)?|zap|numero|number|call(?: me| us)?|ligar?|llama(?:me)?)(?: (?:number|numero|is|e|eh|es|no|at|on|al|pra|para))*:? ?(?:(?:\\d{2,4}[ -]){1,3}\\d{4,5}(?:[ -]\\d{4})?|\\d{8,13})',
    ),
  },
  {
    pattern: words(
      '(?:(?:order|pedido|orden|invoice|tracking|ticket|booking|reference|confirmation|account|conta|cuenta|contrato) (?:number|numero|num|no|nr|id|code|codigo)|numero d[aeo]l? \\p{L}+|protocolo|password|senha|contrasena|codigo|code|otp)(?: (?:is|e|eh|es))?:? ?#?\\d{3,}(?:-\\d+)?',
    ),
  },
  {
    pattern: words(
      '(?:coca(?:[- ]cola)?|coke|pepsi|guarana|fanta|sprite) 0|0 (?:juros|interest|interes(?:es)?|taxas?|fees?|comision(?:es)?)',
    ),
    keep: true,
  },
  { pattern: words('#?[a-z]{1,3}\\d{1,6}[a-z]{1,3}\\d[a-z\\d]*'), keep: true },
  {
    pattern: words(
      '(?:apt|apto|depto|bloco|order|pedido|ref|flight|voo|vuelo|gate|room|sala) #?\\d{1,5}(?!k)[a-z]{1,2}\\d*',
    ),
    keep: true,
  },
  { pattern: /(?<![\d.-])\d{2,4}(?:-\d{2}){3,4}(?![\d-])/g },
  { pattern: words(BRANDS), keep: true },
  {
    pattern: /\+\d[\d ()-]{7,18}\d|\(\d{2,3}\) ?\d{3,5}-?\d{3,4}|(?<!\d)\d{3,5}-\d{3,4}(?:-\d{2,4})?(?!\d)/g,
    keep: false,
  },
  { pattern: /(?<!\d)\d{3}\.\d{3}\.\d{3}-\d{2}(?!\d)|#\d+|https?:\/\/\S{1,200}/g, keep: false },
  {
    pattern:
      /(?<![\p{L}\d])\d{1,3}(?:[.,]\d{1,2})? ?(?:%|por ?cento\b|por ?ciento\b|percent\b|pct\b)(?: (?:off|(?:de )?(?:desconto|descuento)|discount|cashback))?/gu,
  },
  {
    pattern: words(
      `${TIME_WORD}(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d)?(?: ?h(?:rs?|s)?)?(?: ?[ap]\\.?m\\.?)?`,
    ),
  },
  { pattern: words(`${TIME_WORD}\\d{1,2} ?(?:h\\d{2}|hs|hrs|h|[ap]\\.?m)\\.?`) },
  { pattern: words('(?:a las|as) \\d{1,2}(?= |$|\\n)(?! ?(?:reais|pesos|euros|mil))') },
  {
    pattern: words(
      '(?:parcela|prestacao|cuota|pago|installment|payment|mensalidade|mensualidad) \\d{1,2} ?(?:/|de|of) ?\\d{1,2}|\\d{1,2} ?(?:/|de|of) ?\\d{1,2} (?:parcelas?|cuotas?|payments?)',
    ),
  },
  {
    pattern: words(
      '(?:(?:em|en|in|de|a|x|por) )?(?:ate )?\\d{1,2} ?(?:x|vezes|veces|parcelas?|prestacoes|cuotas?|installments?|instalments?|mensualidades|mensalidades|pagos|payments|msi)(?: (?:sem juros|sin intereses|iguais|iguales|fixas|fijas|mensuales))?(?: (?:de|of)(?= ))?(?! ?\\d{1,3} ?(?:x|$))',
    ),
  },
  {
    pattern: words('(?:a|en|em|in|over|por|for) \\d{1,2} (?:meses|months)(?: (?:sin intereses|sem juros))?'),
  },
  { pattern: words(`\\d{1,4}(?:[.,]\\d{1,3})? ?(?:${UNITS})`), keep: true },
  { pattern: words(`(?:${COUNT_WORDS}) (?:${PERIODS})`), keep: true },
  { pattern: words('\\d{1,3} (?:libras|pounds) (?:de|of)'), keep: true },
  {
    pattern: words(
      '\\d{1,3}(?:st|nd|rd|th)|\\d{1,3}[ºª°]|\\d{1,2}(?:o|a)(?= salario| parcela)|1[34]o?(?= salario)',
    ),
    keep: true,
  },
  {
    pattern: words('(?:half|1/[2-9]|3/4|meia|media)(?= )(?! (?:a )?(?:lucas?|grand|mil)(?!\\p{L}))'),
    keep: true,
  },
  {
    pattern: words(
      '(?:conta|cuenta|nota|ticket|pedido|order|invoice|ref|protocolo|id|cpf|placa|tel|cel|fone)[.:]? (?:n[º°o.]+ ?|no\\.? ?|#)\\d+',
    ),
  },
  {
    pattern: words(
      '(?:your |seu |tu |sua )?(?:card|account|acct|a/c|cartao|conta|tarjeta|cuenta)(?: (?:ending|ending in|final|no final|terminad[oa]|terminad[oa] e[mn]|xx+|\\*+))+ ?(?:x|\\*)*\\d{3,4}',
    ),
  },
  { pattern: /(?<![\d.,])\d{14,}(?![\d.,])/g },
]

/** Numbers that are no money as long as another in the message can be. */
const PERHAPS: readonly AsidePattern[] = [
  {
    pattern: words(
      '(?:iphone|ipad|airpods(?: pro)?|galaxy|redmi|moto g|windows|fifa|gta|playstation|ps|levi.?s|boeing|omega|vitamina [a-z]|volume|vol|chapter|capitulo|temporada|season|apt|apto|depto|sala|mesa|table|linha|linea|ruta|gate|portao|size|talla|tamanho|numero|numeros?|nro|no\\.|canal|rodovia|km|avengers|toy story|shrek|rocky|velozes e furiosos|catan|peugeot|mazda|audi|bmw|fiat|marea) \\d{1,4}',
    ),
    keep: true,
  },
  {
    pattern: words(
      '(?:uber|corrida|app|taxi|moto|no|na|da|do|de|pelo|pela|com) 99(?! ?(?:reais|conto|pila|mil|,))',
    ),
    keep: true,
  },
  { pattern: words('(?<=^ ?)99(?= )'), keep: true },
  { pattern: words('50/50') },
  {
    pattern: words(
      '(?:(?:a|at|@|por) )?(?:[a-z]{0,2}[$€£] ?)?\\d{1,3}[.,]\\d{2,3} ?(?:/ ?|per |por |a |the |o |el )(?:l|lt|litro|litre|liter|gal|gallon|galon|kg|kilo|quilo)',
    ),
  },
  {
    pattern: words(
      '(?<=\\d(?:(?! and | e | y )[^\\n.;,]){0,60})(?:with|using|con|com) (?:my |the |mi |meu |la |o )?(?:(?:credit |debit )?card|cartao|tarjeta|visa|mastercard|amex) \\d{4}(?= ?(?:$|[\\n.;,]))',
    ),
  },
  {
    pattern: words(
      '(?:iptu|ipva|tenencia|predial|impuestos?|impostos?|tax(?:es)?|modelo?|ano|copa|in|world cup|irpf|matricula|temporada|verao|verano|summer|edicao) (?:de |for )?(?:19[5-9]\\d|20[0-4]\\d)',
    ),
    keep: true,
  },
  { pattern: words('(?:de |del |for )20[12]\\d(?= (?:for|por|a|was|foi|fue|[$r]))'), keep: true },
  {
    pattern: words('(?:dividido |split |dividir )(?:por|entre|between|em|en|by) \\d{1,2}|\\d{1,2} ways'),
    keep: false,
  },
]

/** Numbers in a folded text that are no amounts of money. */
export function findAsides(folded: string, taken: readonly Span[]): Aside[] {
  return find(folded, ALWAYS, taken)
}

/** Numbers that are amounts only when nothing else is. */
export function findLikelyAsides(folded: string, taken: readonly Span[]): Aside[] {
  return find(folded, PERHAPS, taken)
}

function find(folded: string, patterns: readonly AsidePattern[], taken: readonly Span[]): Aside[] {
  const found: Aside[] = []
  for (const { pattern, keep } of patterns) {
    for (const { start, end } of freeMatches(folded, pattern, [...taken, ...found])) {
      found.push({ start, end, keep: keep ?? false })
    }
  }
  return found
}
