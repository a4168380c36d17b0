import type { Cents } from '../../../finance/money.ts'
import type { PricedLine } from './receipt-amounts.ts'
import type { LineKind } from './receipt-words.ts'

/** An amount of the receipt and what its line says it is. */
export interface ReceiptAmount extends PricedLine {
  kind: LineKind
  /** 0 to 100, the engine's own. */
  confidence: number
}

/** A total that the receipt names, and how sure it is. */
export interface Candidate {
  cents: Cents
  /** 0 to 1. */
  sureness: number
}

/** The surest of the totals that are named as such; null when none is. Nothing is made up from other lines. */
export function surestTotal(amounts: readonly ReceiptAmount[]): Candidate | null {
  const candidates = amounts.flatMap((amount, at) => {
    const isNamed = amount.kind === 'total' || amount.kind === 'payable'
    if (!isNamed || amount.cents === 0n || amount.isNegative) return []
    return [{ cents: amount.cents, sureness: surenessOf(amount, at, amounts), rank: rankOf(amount) }]
  })
  const best = candidates.sort(
    (a, b) => b.sureness + b.rank - a.sureness - a.rank || compare(b.cents, a.cents),
  )
  return best[0] ?? null
}

/** What has to be paid comes before what is merely called a total. */
function rankOf({ kind }: ReceiptAmount): number {
  return kind === 'payable' ? 0.15 : 0
}

function compare(a: Cents, b: Cents): number {
  return a === b ? 0 : a > b ? 1 : -1
}

function surenessOf(total: ReceiptAmount, at: number, amounts: readonly ReceiptAmount[]): number {
  const checks = [
    sumCheck(total, at, amounts),
    subtotalCheck(total, amounts),
    repeatCheck(total, at, amounts),
    cashCheck(total, amounts),
  ]
  const right = checks.filter((check) => check === true).length
  const wrong = checks.filter((check) => check === false).length
  let sureness = right > 1 ? 0.97 : right === 1 ? 0.93 : wrong > 0 ? 0.45 : 0.65
  if (right > 0 && wrong > 0) sureness -= 0.05
  if (right === 0 && total.isRepaired) sureness -= 0.15
  if (right === 0 && total.confidence < 60) sureness -= 0.1
  return sureness
}

/** Whether the prices above add up to the total; null when there are none. */
function sumCheck(total: ReceiptAmount, at: number, amounts: readonly ReceiptAmount[]): boolean | null {
  const items = amounts.slice(0, at).filter(({ kind }) => kind === 'item')
  if (items.length === 0) return null
  return reaches(total.cents, sum(items), amounts)
}

function subtotalCheck(total: ReceiptAmount, amounts: readonly ReceiptAmount[]): boolean | null {
  const subtotals = amounts.filter(({ kind }) => kind === 'subtotal')
  if (subtotals.length === 0) return null
  return subtotals.some(({ cents }) => reaches(total.cents, cents, amounts))
}

/** Whether the total stands there again, as what was paid or by another name. */
function repeatCheck(total: ReceiptAmount, at: number, amounts: readonly ReceiptAmount[]): boolean | null {
  const isAgain = amounts.some(
    ({ kind, cents }, other) =>
      other !== at && cents === total.cents && ['paid', 'total', 'payable', 'tendered'].includes(kind),
  )
  return isAgain ? true : null
}

function cashCheck(total: ReceiptAmount, amounts: readonly ReceiptAmount[]): boolean | null {
  const change = amounts.findLast(({ kind }) => kind === 'change')
  const tendered = amounts.filter(({ kind }) => kind === 'tendered' || kind === 'paid')
  if (!change || tendered.length === 0) return null
  return sum(tendered) - change.cents === total.cents
}

/** Whether a sum reaches the total with or without the discounts, taxes and tips that the receipt shows. */
function reaches(total: Cents, base: Cents, amounts: readonly ReceiptAmount[]): boolean {
  const of = (kind: LineKind) =>
    amounts.filter((amount) => amount.kind === kind).reduce((all, { cents }) => all + cents, 0n)
  return [-of('discount'), of('tax'), of('tip')]
    .reduce<Cents[]>(
      (sums, part) => (part === 0n ? sums : sums.flatMap((value) => [value, value + part])),
      [base],
    )
    .includes(total)
}

function sum(amounts: readonly ReceiptAmount[]): Cents {
  return amounts.reduce((total, { cents, isNegative }) => (isNegative ? total - cents : total + cents), 0n)
}
