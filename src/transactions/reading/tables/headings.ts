import { writtenAmount } from './amounts.ts'
import { writtenDay } from './days.ts'
import { HEADING_PATTERNS, HEADINGS, type Role } from './heading-words.ts'
import type { Cell } from './row.ts'
import { fold } from './text.ts'

const MAX_HEADING = 60
const UNIT =
  /\s(?:(?:em|in|en) )?(?:r|rs|us|usd|eur|brl|gbp|mxn|ars|clp|cop|pen|uyu|cad|aud|euros?|reais|pesos|soles|dolares)$/
const ROLES = [
  'date',
  'posted',
  'amount',
  'gross',
  'debit',
  'credit',
  'balance',
  'description',
  'category',
] as const
const MORE_ROLES = ['currency', 'side', 'kind', 'id', 'reference', 'state', 'card', 'other'] as const

const ROLE_OF: ReadonlyMap<string, Role> = new Map(
  [...ROLES, ...MORE_ROLES].flatMap((role) =>
    HEADINGS[role].split('|').map((name): [string, Role] => [name.trim(), role]),
  ),
)

export interface Heading {
  role: Role | null
  /** Whether the name is a known one, not merely like one. */
  known: boolean
}

const NONE: Heading = { role: null, known: false }

/** What a column's heading says that it holds. */
export function headingOf(cell: Cell): Heading {
  if (typeof cell !== 'string' || cell.length > MAX_HEADING) return NONE
  const whole = fold(cell)
  const bare = fold(cell.replace(/[([].*?[)\]]/g, ' ')).replace(UNIT, '')
  const role = ROLE_OF.get(whole) ?? ROLE_OF.get(bare)
  if (role) return { role, known: true }
  if (bare.split(' ').length > 5) return NONE
  const like = HEADING_PATTERNS.find(([pattern]) => pattern.test(bare))
  return like ? { role: like[1], known: false } : NONE
}

const MONEY: ReadonlySet<Role | null> = new Set<Role>(['amount', 'gross', 'debit', 'credit', 'side'])

/** The headings of a row; null when it does not name a date and an amount, or holds values itself. */
export function headingsOf(cells: readonly Cell[]): Heading[] | null {
  const filled = cells.filter((cell) => cell !== null)
  if (filled.length < 2) return null
  if (filled.some((cell) => typeof cell === 'number' || isValue(cell))) return null
  const headings = cells.map(headingOf)
  const has = (test: (heading: Heading) => boolean) => headings.some(test)
  const dated = has(({ role }) => role === 'date' || role === 'posted')
  return dated && has(({ role }) => MONEY.has(role)) ? headings : null
}

function isValue(cell: string): boolean {
  return writtenAmount(cell) !== null || writtenDay(cell) !== null
}
