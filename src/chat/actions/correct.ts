import { type Correction, readCorrection } from '../../coach/wish/correction.ts'
import { saysMoved, spellsAmount } from '../../coach/wish/telling.ts'
import type { TransactionService } from '../../transactions/service.ts'
import type { Transaction, TransactionChanges } from '../../transactions/store.ts'
import type { UserScope } from '../../users/scope.ts'
import type { Action, Wish } from './action.ts'
import { chooseAmong, chooseCorrected } from './corrected.ts'
import { changesOf, differences } from './correction-changes.ts'
import { awaitedCorrection, readWish, saysAnother } from './correction-turn.ts'
import { findLogged } from './logged.ts'
import { labelsOf, type Report, replyWith } from './reply.ts'
import { readTold } from './told.ts'
import { voiceOf } from './voice.ts'

interface Services {
  transactions: TransactionService
}

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

  /** What the message before wanted corrected, when it could be said of several and this one says of which. */
  async function readChosen(scope: UserScope, wish: Wish): Promise<Correction | null> {
    const awaited = awaitedCorrection(wish)
    const [newest] = awaited ? await findLogged(scope, transactions) : []
    if (awaited === null || newest === undefined || chooseAmong(newest, wish.message).length !== 1)
      return null
    const own = readCorrection(wish.message, wish.context)
    return saysAnother(own, newest) ? { ...own, about: wish.message } : { ...awaited, about: wish.message }
  }

  return async (scope: UserScope, wish: Wish): Promise<Action | null> => {
    const correction = (await readChosen(scope, wish)) ?? readWish(wish)
    if (correction === null || isToldAnew(transactions, wish, correction)) return null
    const labels = labelsOf(wish, 'transaction_log')
    return {
      perform: async (tx) =>
        replyWith(wish.context, labels, await report(tx, correction === 'unclear' ? null : correction, wish)),
    }
  }
}

/** "Actually I spent 15 on a taxi" is told for the first time, unless it follows what it could put right. */
function isToldAnew(
  reader: Services['transactions'],
  wish: Wish,
  correction: Correction | 'unclear',
): boolean {
  if (wish.context.thread?.kind === 'logged') return false
  const isSpoken = spellsAmount(wish.message) && saysMoved(wish.message)
  const isWhole =
    isSpoken || (correction !== 'unclear' && correction.amount !== null && correction.description !== null)
  return isWhole && readTold(reader, wish.message, wish).kind === 'read'
}
