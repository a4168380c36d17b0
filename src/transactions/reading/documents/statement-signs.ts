import type { Cents } from '../../../finance/money.ts'
import { fold } from '../../../lib/fold.ts'
import type { TransactionType } from '../draft.ts'
import type { Line, LineAmount } from './statement-line.ts'
import { directionOf } from './statement-words.ts'

/** A line with its one amount and what the statement says about its direction. */
export interface Entry {
  line: Line
  amount: LineAmount
  /** The running balance after it, negative when overdrawn. */
  balance: Cents | null
  direction: 'in' | 'out' | null
  /** How the direction is known. */
  by: 'column' | 'mark' | 'section' | 'balance' | 'words' | 'default'
  /** What the running balance says: right, wrong, or nothing. */
  check: 'right' | 'wrong' | null
}

/** The entry of a line; null when the line has nothing but a balance. */
export function entryOf(line: Line, hasBalance: boolean, currency: string | null): Entry | null {
  const named = line.amounts.filter(({ role }) => role !== null)
  const balanceOf = (amount: LineAmount | undefined) => (amount ? signed(amount) : null)
  const base = { line, direction: null, by: 'default', check: null } as const
  if (named.length > 0) {
    const amount = named.find(({ role, cents }) => role !== 'balance' && cents > 0n)
    if (!amount) return null
    const balance = balanceOf(named.findLast(({ role }) => role === 'balance'))
    return withMarks({ ...base, amount, balance })
  }
  const amounts = line.amounts.filter(({ cents }) => cents > 0n)
  const last = line.amounts.at(-1)
  const isPair = hasBalance && line.amounts.length >= 2
  const amount = isPair ? line.amounts.at(-2) : ownAmount(amounts, currency)
  if (!amount || amount.cents === 0n) return null
  return withMarks({ ...base, amount, balance: isPair ? balanceOf(last) : null })
}

/** Beside an amount in a foreign currency stands the one in the statement's own. */
function ownAmount(amounts: readonly LineAmount[], currency: string | null): LineAmount | undefined {
  const own = amounts.findLast((amount) => amount.currency !== '' && matches(amount.currency, currency))
  return own ?? amounts.at(-1)
}

function matches(symbol: string, currency: string | null): boolean {
  const symbols: Record<string, string> = { BRL: 'R$', EUR: '€', GBP: '£', PEN: 'S/' }
  return currency !== null && (symbol === currency || symbol === symbols[currency])
}

function withMarks(entry: Entry): Entry {
  const { role, side, sign } = entry.amount
  if (role === 'debit') return { ...entry, direction: 'out', by: 'column' }
  if (role === 'credit') return { ...entry, direction: 'in', by: 'column' }
  if (side) return { ...entry, direction: side === 'debit' ? 'out' : 'in', by: 'mark' }
  if (sign) return { ...entry, direction: sign === '-' ? 'out' : 'in', by: 'mark' }
  const { section } = entry.line
  return section ? { ...entry, direction: section, by: 'section' } : entry
}

function signed(amount: LineAmount): Cents {
  return amount.sign === '-' || amount.side === 'debit' ? -amount.cents : amount.cents
}

/** The balance before the first line; null when the statement does not say. */
export function openingBalance(lines: readonly Line[]): Cents | null {
  const amount = lines.find(({ kind }) => kind === 'opening')?.amounts.at(-1)
  return amount ? signed(amount) : null
}

/** Whether the last of several amounts runs on as a balance without any heading that says so. */
export function hasUnnamedBalance(lines: readonly Line[]): boolean {
  const pairs = lines.flatMap(({ kind, amounts }) => {
    const [amount, balance] = amounts.slice(-2)
    return kind === 'transaction' && amount && balance && balance.role === null
      ? [{ amount: amount.cents, balance: signed(balance) }]
      : []
  })
  const steps = pairs.slice(1).map((pair, index) => {
    const before = pairs[index]
    if (!before) return false
    const change = magnitude(pair.balance - before.balance)
    return change === pair.amount || change === before.amount
  })
  return steps.length > 0 && steps.filter(Boolean).length * 2 >= steps.length
}

/** Lets the running balance confirm, contradict or settle each direction. */
export function checkBalances(entries: readonly Entry[], opening: Cents | null): Entry[] {
  const upward = check([...entries].reverse(), null).reverse()
  const downward = check(entries, opening)
  const right = (checked: readonly Entry[]) => checked.filter((entry) => entry.check === 'right').length
  const wrong = (checked: readonly Entry[]) => checked.filter((entry) => entry.check === 'wrong').length
  return right(upward) - wrong(upward) > right(downward) - wrong(downward) ? upward : downward
}

/** Goes through entries from the oldest to the newest. */
function check(entries: readonly Entry[], opening: Cents | null): Entry[] {
  let before = opening
  /** Lines since the last balance, some of which show none. */
  let pending: Cents | null = 0n
  return entries.map((entry) => {
    if (entry.balance === null) {
      pending = pending === null || entry.direction === null ? null : pending + change(entry)
      return entry
    }
    const step = before === null || pending === null ? null : entry.balance - before - pending
    before = entry.balance
    pending = 0n
    return step === null ? entry : settled(entry, step)
  })
}

function settled(entry: Entry, step: Cents): Entry {
  if (magnitude(step) !== entry.amount.cents) return { ...entry, check: 'wrong' }
  const direction = step > 0n ? 'in' : 'out'
  if (entry.direction === null) return { ...entry, direction, by: 'balance', check: 'right' }
  return { ...entry, check: entry.direction === direction ? 'right' : 'wrong' }
}

function change({ amount, direction }: Entry): Cents {
  return direction === 'in' ? amount.cents : -amount.cents
}

function magnitude(value: Cents): Cents {
  return value < 0n ? -value : value
}

/** In an account whatever has no sign is the opposite of what has one, else what its words say. */
export function settleAccount(entries: readonly Entry[]): Entry[] {
  const marked = entries.filter(({ by }) => by === 'mark')
  const hasMinus = marked.some(({ direction }) => direction === 'out')
  return entries.map((entry) => {
    if (entry.direction) return entry
    if (hasMinus && entry.amount.role !== 'balance') return { ...entry, direction: 'in', by: 'mark' }
    const direction = directionOf(fold(entry.line.description))
    return direction ? { ...entry, direction, by: 'words' } : { ...entry, direction: 'out', by: 'default' }
  })
}

/** On a card's bill a bare amount is a purchase and a negative one a credit, unless most are negative. */
export function settleCard(entries: readonly Entry[]): Entry[] {
  const minus = entries.filter(({ amount }) => amount.sign === '-').length
  const isInverted = minus * 2 > entries.length
  return entries.map((entry) => {
    // Where credits have a sign, what has none is a purchase, whatever the heading above it.
    const isTold = entry.by === 'column' || (entry.by === 'section' && minus === 0)
    if (isTold || entry.amount.side) return entry
    const isCredit = (entry.amount.sign === '-') !== isInverted
    return { ...entry, direction: isCredit ? 'in' : 'out', by: 'mark' }
  })
}

export function typeOf({ direction }: Entry): TransactionType {
  return direction === 'in' ? 'income' : 'expense'
}
