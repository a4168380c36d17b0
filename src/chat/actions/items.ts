import type { Cents } from '../../finance/money.ts'
import type { Transaction } from '../../transactions/store.ts'
import type { Voice } from './voice.ts'

/** How many transactions are named one by one. */
const MOST_NAMED = 5

/**
 * Names transactions in a sentence: all of them or, of many, the first, how many more there are, and in a second
 * sentence what all come to.
 */
export function itemsOf(
  voice: Voice,
  transactions: readonly Transaction[],
  sentence: (items: readonly string[]) => string,
): string[] {
  const named = transactions.slice(0, MOST_NAMED).map(voice.transaction)
  const count = transactions.length - named.length
  if (count === 0) return [sentence(named)]
  const { more, inAll } = voice.words.transaction
  return [
    sentence([...named, more({ text: voice.count(count) })]),
    inAll({ totals: totalsOf(voice, transactions) }),
  ]
}

/** What went out and what came in, by currency: amounts of different ones are never added together. */
function totalsOf(voice: Voice, transactions: readonly Transaction[]): string[] {
  const sums = new Map<string, { type: Transaction['type']; currency: string; amount: Cents }>()
  for (const { type, currency, amountCents } of transactions) {
    const key = `${type} ${currency}`
    const amount = (sums.get(key)?.amount ?? 0n) + amountCents
    sums.set(key, { type, currency, amount })
  }
  const { spent, received } = voice.words.transaction
  return [...sums.values()].map(({ type, currency, amount }) =>
    (type === 'expense' ? spent : received)({ amount: voice.money(amount, currency) }),
  )
}
