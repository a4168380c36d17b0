import type { Layout } from './layout.ts'
import { type Row, textOf } from './row.ts'
import { fold } from './text.ts'

const OF = '(?: (?:a|al|at|as|da|das|de|del|do|dos|em|en|for|final|in|la|of|on|o|y|e|and)\\b)?'
const WHAT =
  `(?: (?:account|acumulado|abonos|actual|anterior|atual|bloqueado|brought forward|cargos|carried forward|
compras|conta|contabil|contabilistico|contable|corrente|corte|creditos?|credits?|cuenta|debitos?|debits?|deposits?|
depositos|despesas|dia|diario|disponible|disponivel|egresos|entradas|expenses|extrato|fatura|final|gastos|general|
geral|income|ingresos|inicial|lancamentos|mes|mensal|mensual|month|movimentos|movimientos|pagos|parcial|payments?|
per[ií]odo|period|provisorio|purchases?|receitas|retiros|saidas|salidas|statement|withdrawals?|r|eur|usd|brl|mxn|
this page|\\d[\\d ]*))`.replace(/\n/g, '')

const SUMMARY = new RegExp(
  `^(?:s a l d o|saldos?|(?:sub ?)?totals?|(?:sub ?)?totais|(?:sub ?)?totales|balance|suma|soma)(?:${OF}${WHAT}){0,4}$|` +
    '^(?:(?:opening|closing|starting|beginning|ending|previous|current|available|new|running) balance|' +
    'balance (?:brought|carried) forward|(?:beginning|ending) balance as of .*|limite(?: de credito)? disponi\\w+|' +
    'available credit|credit limit|end of (?:report|statement|file)|fim do extrato|fin del (?:extracto|estado))(?: \\d[\\d ]*)?$',
)

/** What a shop may be called as well: with a date it is taken for one. */
const SHOP_TOO = /^(?:total|balance|new balance(?: \d+)?)$/

const MAX_LENGTH = 60

/** Whether the row tells a balance or a sum rather than a transaction. */
export function isSummary({ cells }: Row, layout: Layout, isDated: boolean): boolean {
  const looked = isDated ? layout.descriptions.map((column) => cells[column]) : cells
  return looked.some((cell) => (isDated ? isSummaryText(textOf(cell)) : isSummaryLine(textOf(cell))))
}

/** Whether a transaction's description says that it is none, but a balance or a sum. */
export function isSummaryText(text: string): boolean {
  return isSummaryLine(text) && !SHOP_TOO.test(fold(text))
}

function isSummaryLine(text: string): boolean {
  return text.length <= MAX_LENGTH && SUMMARY.test(fold(text))
}
