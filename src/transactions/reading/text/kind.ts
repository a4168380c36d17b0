import type { Category } from '../../category.ts'
import type { TransactionType } from '../draft.ts'
import {
  bill,
  borrowed,
  cardNoun,
  chileanMortgage,
  debtNoun,
  fromSavings,
  fromSomebody,
  gasAtHome,
  gotBack,
  incomeNoun,
  paidByCard,
  savingsGoal,
} from './purposes.ts'
import type { Span } from './spans.ts'
import type { Verb } from './verbs.ts'

export interface Kind {
  type: TransactionType
  category: Category | null
  /** No verb told the type. */
  guessed: boolean
}

/** The verb that governs an amount: the nearest before it, else the first after it. */
export function governingVerb(verbs: readonly Verb[], amount: Span): Verb | undefined {
  const telling = verbs.filter(({ kind }) => kind !== 'price')
  const before = telling.filter(({ start }) => start < amount.start)
  return (
    before.findLast(({ past }) => past) ?? telling.find(({ start }) => start >= amount.start) ?? before.at(-1)
  )
}

/**
 * Money in or out, and the category where the words alone decide it. `text` is the folded item, `verb` the one
 * that governs it, its own or carried over; `currency` is the user's.
 */
export function kindOf(text: string, verb: Verb | undefined, currency: string): Kind {
  if (borrowed.test(text) || gotBack.test(text)) return { type: 'income', category: 'income', guessed: false }
  const billed = verb?.arrives === true && bill.test(text)
  const moves = billed || !verb?.past ? null : verb.kind
  if (moves === 'income' && !(savingsGoal.test(text) && /deposit/.test(text))) {
    return { type: 'income', category: 'income', guessed: false }
  }
  const mortgage = currency === 'CLP' && chileanMortgage.test(text)
  const broughtIn =
    moves === null && !billed && !mortgage && (incomeNoun.test(text) || fromSomebody.test(text))
  if (broughtIn) return { type: 'income', category: 'income', guessed: verb !== undefined }
  return {
    type: 'expense',
    category: decidedCategory(text, moves === 'savings'),
    guessed: verb === undefined,
  }
}

function decidedCategory(text: string, saves: boolean): Category | null {
  if (debtNoun.test(text)) return 'debt'
  if (cardNoun.test(text) && !paidByCard.test(text)) return 'debt'
  if (saves || (savingsGoal.test(text) && !fromSavings.test(text))) return 'savings'
  return gasAtHome.test(text) ? 'utilities' : null
}
