import type { Subject } from './subject.ts'

/** Questions that words as plain as these tell apart, and that look alike otherwise. */
const ALIKE: ReadonlySet<Subject> = new Set([
  'purchases',
  'comparison',
  'largest',
  'overview',
  'contribution',
  'rate',
  'payday',
  'other',
])

const EARNED = words(
  "earned|did i (?:earn|make|get paid)|(?:have|ive|'ve) (?:i )?(?:made|received)|(?:was|were|been) i? ?paid|got paid|came in|" +
    'gane|ganado|ingrese|ingresado|ingresos|cobre|cobrado|recibi|recibido|me (?:han )?(?:pagaron|pagado|entro|entraron|entrado|depositaron|depositado|cayo)|' +
    'ganhei|recebi|recebido|me pagaram|entrou|rendimentos|ganhos',
)
const HOW_MUCH = words('how much|what|total|quanto|cuanto|cuanta|ingresos|rendimentos|ganhos')
const SPENT = words(
  'spend|spent|spending|bought|gastei|gasto|gastos|gastar|gastado|paguei|comprei|gaste|pague|compre|save|saved|ahorr\\p{L}+|poup\\p{L}+|guard\\p{L}+',
)
const LARGEST = words(
  'biggest|largest|highest|priciest|most expensive|maior(?:es)?|mayor(?:es)?|(?:mais|mas) (?:grandes?|gord[oa]s?|car[oa]s?|fuertes?|alt[oa]s?|pesad[oa]s?)',
)
const EXPENSES = words(
  'expenses?|purchases?|buys?|transactions?|thing|things|spending|gastos?|compras?|despesas?|transac\\p{L}+|cosas?|coisas?|compre|comprei|bought|gaste|gastei',
)
const COMPARES = words(
  'than|vs|versus|against|compar\\p{L}+|contra|que no|frente|diferen\\p{L}+|difference|change[ds]?|mud\\p{L}+|cambi\\p{L}+|more|less|mais|menos|mas|higher|lower|better|worse|mejor|peor|melhor|pior|trend|evolu\\p{L}+|respect\\p{L}+|relac\\p{L}+|same|igual|mesmo|mismo',
)
const MOVED = words(
  '(?:go|gone|going|went) (?:up|down)|increased?|decreased?|risen|rose|fell|dropped|subiu|subiram|subio|subieron|subido|aumentou|aumentaram|aumento|aumentaron|aumentado|baixou|baixaram|bajo|bajaron|bajado|diminuiu|diminuiram|disminuy\\p{L}+|caiu|cairam',
)
const BESIDE = words('compar(?:e|ar|ame|a)')
const SHARE = words('per ?cent(?:age)?|por ?cientos?|por ?centos?|porcentaje|porcentagem|percentual|% ')
const GOES = words(
  '(?:goes|going|went|go|se (?:me )?va|se (?:me )?fue|vai|foi|spend|spent|gasto|gastei|gaste)',
)
const MOST_ON = words(
  '(?:what|where) .*(?:spend|spent|spending|go|goes|went) .*most(?! expensive)|(?:en que|em que|com o que|con que|onde|donde) .*(?:gasto|gaste|gastei|va|vai|fue|foi) .*(?:mas|mais)',
)
const SAVES = words('sav(?:e|ing|ed)|ahorr\\p{L}+|poup\\p{L}+|guard\\p{L}+|econom\\p{L}+')

function words(pattern: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'u')
}

/** Whether a readable text asks what has come in, rather than what a month brings. */
export function asksWhatCameIn(text: string): boolean {
  return isOnWhatCameIn(text) && HOW_MUCH.test(text)
}

/** Whether a readable text asks for a share. */
export function asksShare(text: string): boolean {
  return SHARE.test(text)
}

/** Whether a readable text is about what has come in. */
export function isOnWhatCameIn(text: string): boolean {
  return EARNED.test(text) && !SPENT.test(text)
}

interface Rule {
  /** What the question may have been taken for. */
  guesses: ReadonlySet<Subject>
  reads(text: string): boolean
  subject: Subject
}

const RULES: readonly Rule[] = [
  { guesses: without('comparison'), reads: asksWhatCameIn, subject: 'purchases' },
  {
    guesses: ALIKE,
    reads: (text) => SHARE.test(text) && SAVES.test(text) && !/\d/.test(text),
    subject: 'rate',
  },
  {
    guesses: new Set(['rate']),
    reads: (text) => SHARE.test(text) && GOES.test(text) && !SAVES.test(text),
    subject: 'purchases',
  },
  { guesses: new Set(['largest']), reads: (text) => MOST_ON.test(text), subject: 'purchases' },
  {
    guesses: without('largest'),
    reads: (text) => LARGEST.test(text) && EXPENSES.test(text) && !comparesBeside(text),
    subject: 'largest',
  },
  {
    guesses: new Set(['comparison']),
    reads: (text) => !COMPARES.test(text) && !MOVED.test(text),
    subject: 'purchases',
  },
  {
    guesses: new Set(['purchases']),
    reads: (text) => BESIDE.test(text) || (MOVED.test(text) && SPENT.test(text)),
    subject: 'comparison',
  },
]

function without(subject: Subject): ReadonlySet<Subject> {
  return new Set([...ALIKE].filter((one) => one !== subject))
}

/** The question of a readable text that was taken for `guess`, where plain words tell which of its like it is. */
export function plainSubject(text: string, guess: Subject): Subject {
  return RULES.find(({ guesses, reads }) => guesses.has(guess) && reads(text))?.subject ?? guess
}

/** "More expensive than" compares, "the most expensive" does not. */
function comparesBeside(text: string): boolean {
  return COMPARES.test(text.replace(new RegExp(LARGEST, 'gu'), ' '))
}
