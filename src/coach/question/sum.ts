import { type Cents, MAX_CENTS } from '../../finance/money.ts'
import { type AmountMention, findAmounts } from '../../transactions/reading/text/amounts.ts'
import { findAsides, findLikelyAsides } from '../../transactions/reading/text/asides.ts'
import { blank, type Span } from '../../transactions/reading/text/spans.ts'
import type { Clock } from './moment.ts'
import type { Percent, Sum } from './question.ts'
import { spanIn } from './span.ts'

export interface SumRead {
  sum: Sum | null
  percent: Percent | null
  spans: Span[]
}

const PERCENT =
  /(?<![\d.,\p{L}])(?<number>\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|per ?cent(?!\p{L})|por ?cento|por ?ciento|pct(?!\p{L}))/gu
const MORE_BEFORE =
  /(?<!\p{L})(?:extra|additional|another|further|plus|mais|mas|adicional(?:es)?|otros|otras|outros|outras|unos|uns|increase|up|aumentar|aumento|aumentasse|subir|subo|raise|raised|bump|bumped)(?: (?:an|a|of|by|em|en|um|uns|unos|contribution by|it by|it))* ?$/u
const RAISED_BY =
  /(?<!\p{L})(?:up|raise|increase|bump|boost|subir|subo|aumentar|aumento|aumente)(?= )[^,\d]{0,30} (?:by|em|en)(?: r?\$)? ?$/u
/** What is spent less is saved more. */
const CUT =
  /(?<!\p{L})(?:cut|cutting|trim|reduce|reduzir|reduzo|cortar|corto|recortar|recorto|reducir|reduzco)(?: (?:out|back|by|em|en|unos|uns))?(?: r?\$)? ?$/u
const MORE_AFTER =
  /^ ?(?:[a-z]+ )?(?:(?:a|al|por|per|each|every|cada|ao|todo|todos|toda|the|os|la|o|el|las|los) )?(?:(?:month|week|year|mes|meses|semana|semanas|ano|day|dia)s? )?(?:more|extra|additional|on top|a mais|mais|de mas|mas|adicional(?:es)?|a mayores|higher|adicionais|extras)(?! (?:than|que|do que)(?!\p{L}))(?!\p{L})/u
const LESS = /^ ?(?:[a-z]+ )?(?:less|fewer|a menos|menos|de menos)(?!\p{L})/u
const SPENDS =
  /(?<!\p{L})(?:spend|spent|spending|gastar|gasto|gastasse|gaste|gastara|gastando|cortar|cut|cutting|reduce|reduzir|reducir)(?!\p{L})/u
const REPLACED =
  /(?:instead of|rather than|em vez de|ao inves de|en vez de|en lugar de|than|from|do que|que|not)(?: r?\$)? ?$/u
/** What is owed is no payment that is asked about. */
const OWED =
  /(?<!\p{L})(?:owe|owing|devo|devendo|debo|debiendo|(?:debt|loan|divida|deuda|fatura|emprestimo|prestamo) (?:of|de))(?: (?:about|around|like|uns|unos|como))? ?(?:r?\$ ?)?$/u
const COUNTED =
  /^ ?(?:biggest|largest|top|main|highest|most|maiores|principais|mayores|principales|gastos?|despesas?|compras?|expenses?|purchases?|transactions?|transacoes|categorias?|categories|tarefas?|tareas?|tasks?|moves?|metas?|goals?|times|vezes|veces|points?|pontos|puntos|people|pessoas|personas|kids|filhos|hijos|cartoes|cards|tarjetas|emprestimos|loans|contas|accounts|cuentas|dividas|debts|deudas|cups?|cafes|coffees)(?!\p{L})/u
const COUNTS_BEFORE =
  /(?<!\p{L})(?:top|first|primeir[ao]s|primer[ao]s|ultim[ao]s|last|iphone|mitre|studio|nivel|level|fase|page|number|numero|passo|step|paso|day|week|month) ?$/u
const ONCE = words(
  'today|tonight|right now|now|right away|straight away|upfront|up front|down|at once|in one go|one[- ]off|one[- ]time|once|lump sum|' +
    'hoje|agora|ja|de uma (?:so )?vez|de entrada|a vista|hoy|ahora|ya(?: mismo)?|de golpe|de una(?: sola)? vez|de contado',
)
const NOTHING = words(
  '(?:stop|stopped|quit|pause|paused) (?:my )?(?:saving|savings|paying|payments|putting)|(?:save|pay|put away|set aside) (?:nothing|anything|zero)|' +
    "(?:don'?t|didn'?t) (?:save|pay)(?: anything)?(?= ?(?:,|$))|" +
    '(?:dej|par)(?:o|e|ar|ara) de (?:ahorrar|guardar|pagar|poupar|juntar)|(?:deix|par)(?:o|e|ar|asse) de (?:poupar|guardar|pagar|juntar)|' +
    'no (?:ahorro|guardo|pago|ahorrara|guardara) nada|nao (?:guardar|poupar|pagar|guardo|poupo|pago) nada',
)
const MOST_COUNTED = 10_000n
/** A number as long as this without a sign of money is a telephone's or a document's. */
const LONGEST_BARE: Cents = 10_000_000_000n

/** The amount or the share that a readable text asks about; `taken` are its days. */
export function readSum(text: string, clock: Clock, taken: readonly Span[]): SumRead {
  const percents = [...text.matchAll(PERCENT)].map((match) => ({
    match,
    start: match.index,
    end: match.index + match[0].length,
  }))
  const rest = blank(text, [...taken, ...percents])
  const certain = findAsides(rest, [...taken, ...percents])
  const asides = [...certain, ...findLikelyAsides(rest, [...taken, ...percents, ...certain])]
  const amounts = findAmounts(blank(rest, asides), clock).filter((one) => isMoney(rest, one))
  const [chosen] = preferred(rest, amounts)
  const spans = [...percents, ...amounts].map(({ start, end }) => ({ start, end }))
  return {
    sum: chosen === undefined ? null : sumOf(rest, chosen, clock),
    percent: percentOf(text, percents[0]),
    spans,
  }
}

function isMoney(text: string, one: AmountMention): boolean {
  if (one.cents <= 0n || one.cents > MAX_CENTS || OWED.test(text.slice(0, one.start))) return false
  if (!one.bare) return true
  if (one.cents >= LONGEST_BARE) return false
  if (/^-\p{L}/u.test(text.slice(one.end))) return false
  const counts = COUNTED.test(text.slice(one.end)) || COUNTS_BEFORE.test(text.slice(0, one.start))
  return !(counts && one.cents <= MOST_COUNTED)
}

/** Of "150 instead of 100" the first, of "from 100 to 150" the second. */
function preferred(text: string, amounts: readonly AmountMention[]): readonly AmountMention[] {
  const kept = amounts.filter(({ start }) => !REPLACED.test(text.slice(0, start)))
  return kept.length > 0 ? kept : amounts
}

function sumOf(text: string, { start, end, cents, currency }: AmountMention, clock: Clock): Sum | null {
  if (currency !== null && currency !== clock.currency) return null
  const after = text.slice(end)
  const isLess = LESS.test(after)
  const isExtra = isLess || isMore(text, { start, end })
  const sum = { ...spanned(cents, after.slice(0, 40), text), isExtra }
  if (sum.amount > MAX_CENTS) return null
  return isLess && !SPENDS.test(text) ? { ...sum, amount: -sum.amount } : sum
}

/** Whether an amount in a readable text is put aside a single time. */
export function isOnce(text: string): boolean {
  return ONCE.test(text) && spanIn(text) === undefined
}

/** Whether a readable text supposes that nothing is put aside any more. */
export function supposesNothing(text: string): boolean {
  return NOTHING.test(text)
}

function isMore(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start)
  return (
    MORE_BEFORE.test(before) || RAISED_BY.test(before) || CUT.test(before) || MORE_AFTER.test(text.slice(end))
  )
}

/** Days and half months are told by the span that is known: 5 a day is 35 a week. */
function spanned(amount: Cents, after: string, text: string): Pick<Sum, 'amount' | 'per'> {
  const found = spanIn(after) ?? spanIn(text)
  switch (found) {
    case 'day':
      return { amount: amount * 7n, per: 'week' }
    case 'fortnight':
      return { amount: amount * 26n, per: 'year' }
    case 'halfMonth':
      return { amount: amount * 2n, per: 'month' }
    default:
      return { amount, per: found ?? null }
  }
}

function percentOf(text: string, found: (Span & { match: RegExpExecArray }) | undefined): Percent | null {
  const number = found?.match.groups?.number
  if (found === undefined || number === undefined) return null
  const rate = Math.round(Number(number.replace(',', '.')) * 100)
  return rate > 0 ? { rate, isExtra: isMore(text, found) } : null
}

function words(pattern: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'u')
}
