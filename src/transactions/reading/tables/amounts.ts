import { type Cents, MAX_CENTS } from '../../../finance/money.ts'
import { currencyOf } from './currency.ts'

export type DecimalMark = '.' | ','

/** An amount as it stands in a cell, its separators not yet understood. */
export interface WrittenAmount {
  /** Digits with their separators, or the number of a spreadsheet's cell. */
  body: string | number
  negative: boolean
  /** From a mark such as `45,90 D` or `12.00 CR`. */
  side: 'debit' | 'credit' | null
  currency: string | null
}

const MAX_LENGTH = 40
const AMOUNT = /^([^\d.,]*)([\d.,][\d., '’]*)([^\d]*)$/
const BODY = /^(?:\d+(?:[.,]\d+)*|[.,]\d+)$/
const SPACED = /^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/
const SIDES: ReadonlyMap<string, 'debit' | 'credit'> = new Map([
  ['D', 'debit'],
  ['DR', 'debit'],
  ['DB', 'debit'],
  ['C', 'credit'],
  ['CR', 'credit'],
])

/** What a cell says, when it holds an amount and nothing else; null otherwise. */
export function writtenAmount(cell: string | number): WrittenAmount | null {
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return null
    return { body: Math.abs(cell), negative: cell < 0, side: null, currency: null }
  }
  if (cell.length > MAX_LENGTH) return null
  const text = cell.replace(/\s+/g, ' ').replace(/[−–‒]/g, '-').trim()
  const inner = /^\((.*)\)$/.exec(text)?.[1]
  const [, before = '', digits = '', after = ''] = AMOUNT.exec((inner ?? text).trim()) ?? []
  const body = plainBody(digits.trim())
  const around = marks(before, after)
  if (body === null || around === null) return null
  return { body, ...around, negative: around.negative || inner !== undefined }
}

function plainBody(digits: string): string | null {
  const plain = SPACED.test(digits) ? digits.replace(/[ '’]/g, '') : digits
  return BODY.test(plain) ? plain : null
}

function marks(before: string, after: string): Omit<WrittenAmount, 'body'> | null {
  const signs = (before + after).match(/[-+]/g) ?? []
  if (signs.length > 1) return null
  const ahead = before.replace(/[-+\s]/g, '')
  const rest = after.replace(/[-+]/g, ' ').trim()
  const side = SIDES.get(rest.split(' ').at(-1)?.toUpperCase() ?? '') ?? null
  const behind = side ? rest.replace(/\S+$/, '').trim() : rest
  const currencies = [ahead, behind].filter((mark) => mark !== '').map(currencyOf)
  if (currencies.length > 1 || currencies.includes(undefined)) return null
  return { negative: signs[0] === '-', side, currency: currencies[0] ?? null }
}

/** The decimal mark that the writing of a number proves; null where it fits either, as `1.200` or `45`. */
export function provenMark(body: string): DecimalMark | null {
  const separators = body.match(/[.,]/g) ?? []
  const [first] = separators
  const last = separators.at(-1)
  if (first === undefined) return null
  if (first !== last) return last === '.' ? '.' : ','
  if (separators.length > 1) return first === '.' ? ',' : '.'
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(body)) return null
  return first === '.' ? '.' : ','
}

/** Whether a number reads differently under either mark. */
export function isAmbiguous(body: string): boolean {
  return provenMark(body) === null && /[.,]/.test(body)
}

/**
 * The cents of a written amount, 0 or more. With no mark proven in the whole table, a separator before three
 * digits parts thousands: as a decimal mark it would leave tenths of a cent.
 *
 * @returns what is wrong with it, as text, when there are no such cents.
 */
export function centsOf(body: string | number, mark: DecimalMark | null): Cents | string {
  const parts = typeof body === 'number' ? numberParts(body) : writtenParts(body, mark)
  if (typeof parts === 'string') return parts
  const fraction = parts.fraction.replace(/0+$/, '')
  if (fraction.length > 2) return 'has more than 2 decimals'
  const cents = BigInt(parts.whole) * 100n + BigInt(fraction.padEnd(2, '0'))
  return cents > MAX_CENTS ? 'is above the largest amount, 999,999,999,999.99' : cents
}

interface Parts {
  whole: string
  fraction: string
}

function writtenParts(body: string, mark: DecimalMark | null): Parts | string {
  if (isAmbiguous(body) && mark !== null && body.includes(mark)) {
    return `has three digits after '${mark}', which is the decimal mark of the other amounts`
  }
  const decimal = mark ?? (body.includes('.') ? ',' : '.')
  const at = body.lastIndexOf(decimal)
  const whole = at < 0 ? body : body.slice(0, at)
  if (!/^(?:\d*|\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3})$/.test(whole) || whole.includes(decimal)) {
    return `is not written with '${decimal}' as decimal mark, as the other amounts are`
  }
  return { whole: whole.replace(/[.,]/g, ''), fraction: at < 0 ? '' : body.slice(at + 1) }
}

/** A formula's 0.1 + 0.2 is meant as 0.3: what is off by a billionth is the double's doing. */
function numberParts(value: number): Parts | string {
  if (value >= 1e13) return 'is above the largest amount, 999,999,999,999.99'
  const rounded = value.toFixed(2)
  const tolerance = Math.max(1e-9, value * Number.EPSILON * 4)
  if (Math.abs(Number(rounded) - value) > tolerance) return 'has more than 2 decimals'
  const [whole = '0', fraction = ''] = rounded.split('.')
  return { whole, fraction }
}
