import type { Cents } from '../finance/money.ts'
import type { Category } from '../transactions/category.ts'
import type { Ledger } from './coach.ts'
import { periodText } from './periods.ts'
import type { About, Period } from './question/question.ts'
import type { Basics } from './situation.ts'

/** What one category came to. */
export function amountOf({ categories }: Ledger, category: Category): Cents {
  return categories.find((entry) => entry.category === category)?.amount ?? 0n
}

/** What was spent on a thing, put aside, paid back or received; in all that was spent without one. */
export async function amountOn({ records }: Basics, about: About | null, period: Period): Promise<Cents> {
  if (about?.kind === 'words') return (await records.matching(about.words, period)).amount
  const ledger = await records.ledger(period)
  if (!about) return ledger.spent
  return about.category === 'income' ? ledger.income : amountOf(ledger, about.category)
}

/** The amount of {@link amountOn} in a sentence. */
export function amountSentence(basics: Basics, about: About | null, period: Period, amount: Cents): string {
  const { spent } = basics.words.records
  if (amount === 0n) return nothingSentence(basics, about, period)
  const parts = { amount: basics.money(amount), period: periodText(basics, period) }
  if (!about) return spent.total(parts)
  if (about.kind === 'words') return spent.matching({ ...parts, words: about.words })
  switch (about.category) {
    case 'income':
      return spent.received(parts)
    case 'savings':
      return spent.savings(parts)
    case 'debt':
      return spent.debt(parts)
    default:
      return spent.category({ ...parts, category: basics.words.categories[about.category] })
  }
}

function nothingSentence(basics: Basics, about: About | null, period: Period): string {
  const { categories, records } = basics.words
  const { spent } = records
  const when = periodText(basics, period)
  if (!about) return spent.nothing({ period: when })
  if (about.kind === 'words') return spent.nothingOn({ name: `“${about.words}”`, period: when })
  if (about.category === 'income') return spent.nothingReceived({ period: when })
  return spent.nothingOn({ name: categories[about.category], period: when })
}

/** Whether money in a category leaves the user no poorer: what is put aside, pays a debt back or comes in. */
export function isGain(category: Category): boolean {
  return category === 'savings' || category === 'debt' || category === 'income'
}
