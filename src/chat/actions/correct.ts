import { type Correction, isPlainCorrection, leansBack, readCorrection } from '../../coach/wish/correction.ts'
import { suggestCategory } from '../../transactions/categorise/index.ts'
import type { TransactionService } from '../../transactions/service.ts'
import type { Transaction, TransactionChanges } from '../../transactions/store.ts'
import type { UserScope } from '../../users/scope.ts'
import type { Action, Wish } from './action.ts'
import { chooseCorrected } from './corrected.ts'
import { findLogged } from './logged.ts'
import { labelsOf, type Report, replyWith } from './reply.ts'
import { readTold } from './told.ts'
import { type Voice, voiceOf } from './voice.ts'

interface Services {
  transactions: TransactionService
}

/** How sure it must be that another name means another category. */
const SURE = 0.85

/** Puts right what the conversation logged last. */
export function createCorrect({ transactions }: Services) {
  async function report(tx: UserScope, correction: Correction | null, { context }: Wish): Promise<Report> {
    const voice = voiceOf(context)
    const { correct, numbered } = voice.words
    const groups = await findLogged(tx, transactions)
    const [newest] = groups
    if (newest === undefined) return { sentences: [correct.nothing()] }
    const meant = chooseCorrected(groups, correction)
    const thread = { kind: 'logged', transactionIds: meant.map(({ id }) => id) } as const
    const [one, ...others] = meant
    if (one === undefined || others.length > 0) {
      const items = numbered({ items: meant.map(voice.transaction) })
      return { sentences: [correct.which({ items })], thread }
    }
    if (correction?.currency && correction.currency !== one.currency) {
      return { sentences: [correct.currency()], thread }
    }
    const changes = correction === null ? null : changesOf(one, correction)
    if (changes === null) return { sentences: [correct.what({ item: voice.transaction(one) })], thread }
    const after = await apply(tx, one, changes)
    const said = differences(voice, one, after)
    const sentence =
      said.length === 0
        ? correct.unchanged({ item: voice.transaction(one) })
        : correct.done({ description: one.description, changes: said })
    return { sentences: [sentence], thread }
  }

  /** Another name comes first, so that a category is remembered for that one. */
  async function apply(
    tx: UserScope,
    before: Transaction,
    { description, ...changes }: TransactionChanges,
  ): Promise<Transaction> {
    if (description !== undefined) await transactions.update(tx, before.id, { description })
    return Object.keys(changes).length === 0
      ? transactions.get(tx, before.id)
      : transactions.update(tx, before.id, changes)
  }

  /** "Actually I spent 15 on a taxi" is told for the first time, unless it follows what it could put right. */
  async function isAboutLogged(
    scope: UserScope,
    wish: Wish,
    correction: Correction | 'unclear',
  ): Promise<boolean> {
    const told = readTold(transactions, wish.message, wish)
    if (told.kind !== 'read' || wish.context.thread?.kind === 'logged') return true
    const isWhole = correction !== 'unclear' && correction.amount !== null && correction.description !== null
    return !isWhole && (await findLogged(scope, transactions)).length > 0
  }

  return async (scope: UserScope, wish: Wish): Promise<Action | null> => {
    const correction = readWish(wish)
    if (correction === null || !(await isAboutLogged(scope, wish, correction))) return null
    const labels = labelsOf(wish, 'transaction_log')
    return {
      perform: async (tx) =>
        replyWith(wish.context, labels, await report(tx, correction === 'unclear' ? null : correction, wish)),
    }
  }
}

/** Subjects beside which "it was 30" can be a correction. */
const NEAR: readonly Wish['understanding']['subject'][] = ['transaction', 'undo', 'other']

/** What is to be put right; `unclear` when only that something is wrong is said, null when nothing is. */
function readWish(wish: Wish): Correction | 'unclear' | null {
  const { message, context, understanding } = wish
  const correction = readCorrection(message, context)
  if (understanding.subject === 'correction') return correction ?? 'unclear'
  if (context.thread?.kind !== 'logged') return null
  const awaited = awaitedCorrection(wish)
  if (awaited) return { ...awaited, about: `${correction?.about ?? ''} ${message}` }
  if (correction === null || !NEAR.includes(understanding.subject)) return null
  // "No wait, take that back" puts nothing in its place.
  const isUndo = understanding.subject === 'undo' && isNameAlone(correction)
  const leans = leansBack(message) && correction.description === null
  return (isPlainCorrection(message) || leans) && !isUndo ? correction : null
}

function isNameAlone({ amount, date, category, type }: Correction): boolean {
  return [amount, date, category, type].every((value) => value === null)
}

/** What the message before wanted corrected, when it could be said of several and this one says of which. */
function awaitedCorrection({ context }: Wish): Correction | null {
  const { thread, recent } = context
  const before = recent.at(-1)?.message
  if (thread?.kind !== 'logged' || thread.transactionIds.length < 2 || before === undefined) return null
  return isPlainCorrection(before) ? readCorrection(before, context) : null
}

/** Null when it is only said what is wrong, not what is right. */
function changesOf(before: Transaction, correction: Correction): TransactionChanges | null {
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
function differences(voice: Voice, before: Transaction, after: Transaction): string[] {
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
