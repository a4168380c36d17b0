import type { Correction } from '../../coach/wish/correction.ts'
import { suggestCategory } from '../../transactions/categorise/suggest-category.ts'
import type { Transaction, TransactionChanges } from '../../transactions/store.ts'
import type { Voice } from './voice.ts'

/** How sure it must be that another name means another category. */
const SURE = 0.85

/** What a correction changes of a transaction; null when it only says what is wrong, not what is right. */
export function changesOf(before: Transaction, correction: Correction): TransactionChanges | null {
  const { amount, date, category, type, description, formerAmounts } = correction
  const isOnlyWrong = amount === null && formerAmounts.includes(before.amountCents)
  // "No fue 30" without a comma may be a denial or the right amount; what is not on record cannot be denied.
  const amountCents = amount ?? (isOnlyWrong ? null : formerAmounts.at(-1)) ?? null
  const changes = {
    ...(amountCents !== null && { amountCents }),
    ...(date !== null && { transactionDate: date }),
    ...(type !== null && { type }),
    ...(description !== null && { description }),
    ...categoryChange(before, { category, type, description }),
  }
  return Object.keys(changes).length === 0 ? null : changes
}

function categoryChange(
  before: Transaction,
  { category, type, description }: Pick<Correction, 'category' | 'type' | 'description'>,
): Pick<TransactionChanges, 'category'> {
  if (category !== null) return { category }
  if (type === 'income') return { category: 'income' }
  const isExpense = (type ?? before.type) === 'expense'
  const isOpen = description !== null || (type === 'expense' && before.category === 'income')
  if (!isExpense || !isOpen) return {}
  const suggested = suggestCategory(description ?? before.description, 'expense')
  return type === 'expense' || suggested.confidence >= SURE ? { category: suggested.category } : {}
}

/** What is another than before, each with both values. */
export function differences(voice: Voice, before: Transaction, after: Transaction): string[] {
  const { correct } = voice.words
  const both = <Value>(of: (one: Transaction) => Value, write: (value: Value) => string) =>
    of(before) === of(after) ? null : { from: write(of(before)), to: write(of(after)) }
  const amount = both(
    ({ amountCents }) => amountCents,
    (cents) => voice.money(cents, before.currency),
  )
  const date = both(({ transactionDate }) => transactionDate, voice.date)
  const category = both(({ category: value }) => value, voice.category)
  const description = both(({ description: value }) => value, String)
  return [
    ...(amount ? [correct.amount(amount)] : []),
    ...(date ? [correct.date(date)] : []),
    ...(before.type === after.type
      ? []
      : [after.type === 'income' ? correct.toIncome() : correct.toExpense()]),
    ...(category ? [correct.category(category)] : []),
    ...(description ? [correct.description(description)] : []),
  ]
}
