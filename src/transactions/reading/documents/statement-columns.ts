import { fold } from '../../../lib/fold.ts'
import { type AmountToken, findAmounts, hasDecimals } from './amounts.ts'
import { findDates } from './dates.ts'
import type { Row } from './rows.ts'

export type MoneyRole = 'amount' | 'debit' | 'credit' | 'balance'

export interface MoneyColumn {
  role: MoneyRole
  left: number
  right: number
}

const UNIT = String.raw`(?: ?[(\[]?(?:r\$|us\$|\$|€|£|s\/|[a-z]{3})[)\]]?)?`
const ROLES: readonly (readonly [RegExp, MoneyRole | 'other'])[] = [
  [
    named(
      'amounts?|valor(?:es)?|montos?|importes?|cantidad|quantia|debitos?/creditos?|cargos?/abonos?|movimento',
    ),
    'amount',
  ],
  [
    named(
      'debits?|debitos?|cargos?|saidas?|salidas?|retiros?|withdrawals?|money out|paid out|gastos?|egresos?|debe|payments?|withdrawals? (?:and|&) debits?|charges',
    ),
    'debit',
  ],
  [
    named(
      'credits?|creditos?|abonos?|entradas?|deposits?|depositos?|money in|paid in|ingresos?|haber|deposits? (?:and|&) credits?',
    ),
    'credit',
  ],
  [named('(?:running |account )?balance|saldos?(?: final| contable| disponible| disponivel)?'), 'balance'],
  [
    named(
      'date|data|fecha|dia|day|(?:transaction|posting|post|value) date|data (?:mov|valor|lanc)\\w*\\.?|fecha (?:valor|operacion|de operacion)|description|descricao|descripcion|historico|lancamentos?|conceptos?|detalles?|details?|transactions?|transacc?ion(?:es)?|movimientos?|movimentac\\w+|particulars|estabelecimentos?|comercio|establecimiento|referencia|reference|doc(?:umento)?\\.?|merchant',
    ),
    'other',
  ],
]

function named(words: string): RegExp {
  return new RegExp(`^(?:${words})${UNIT}$`)
}

/** The columns of money that a header line names; null when the line is no header. */
export function columnsOf(row: Row): MoneyColumn[] | null {
  if (findDates(row.text).length > 0 || findAmounts(row.text).some(hasDecimals)) return null
  const cells = [...row.text.matchAll(/\S+(?: \S+)*/g)].flatMap((cell) => rolesIn(row, cell))
  const columns = cells.flatMap(({ role, left, right }) => (role === 'other' ? [] : [{ role, left, right }]))
  const isHeader = columns.length > 0 && cells.length >= 2
  return isHeader && (columns.length > 1 || cells.length > columns.length) ? columns : null
}

interface Cell {
  role: MoneyRole | 'other'
  left: number
  right: number
}

/** A cell is one heading, or several that stand close together with nothing else between them. */
function rolesIn(row: Row, cell: RegExpExecArray): Cell[] {
  const whole = roleOf(cell[0])
  if (whole) return [{ role: whole, ...row.edges(cell.index, cell.index + cell[0].length) }]
  const words = [...cell[0].matchAll(/\S+/g)].map((word) => {
    const start = cell.index + word.index
    return { role: roleOf(word[0]), ...row.edges(start, start + word[0].length) }
  })
  const headings = words.flatMap(({ role, left, right }) => (role ? [{ role, left, right }] : []))
  return headings.length === words.length ? headings : []
}

function roleOf(text: string): MoneyRole | 'other' | null {
  const heading = fold(text).replace(/[:*]+$/, '')
  return ROLES.find(([pattern]) => pattern.test(heading))?.[1] ?? null
}

/** The column that an amount stands in: the one whose edge or middle is nearest. */
export function columnAt(columns: readonly MoneyColumn[], row: Row, token: AmountToken): MoneyRole | null {
  const { left, right } = row.edges(token.start, token.end)
  const distance = (column: MoneyColumn) =>
    Math.min(
      Math.abs(column.right - right),
      Math.abs(column.left - left),
      Math.abs(column.left + column.right - left - right) / 2,
    )
  const [nearest] = [...columns].sort((a, b) => distance(a) - distance(b))
  return nearest?.role ?? null
}
