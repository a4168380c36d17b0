import { namedAmong } from '../../coach/wish/naming.ts'
import {
  amountsUndone,
  cancels,
  isNoUndo,
  isPlainUndo,
  mentionsRecord,
  namesUndone,
  undoesAll,
} from '../../coach/wish/undoing.ts'
import type { Cents } from '../../finance/money.ts'
import type { TransactionService } from '../../transactions/service.ts'
import type { Transaction } from '../../transactions/store.ts'
import type { UserScope } from '../../users/scope.ts'
import type { Action, Wish } from './action.ts'
import { itemsOf } from './items.ts'
import { findLogged } from './logged.ts'
import { labelsOf, type Report, replyWith } from './reply.ts'
import { type Voice, voiceOf } from './voice.ts'

interface Services {
  transactions: TransactionService
}

/** Takes back what the conversation logged last, or the one thing in it that the message names. */
export function createUndo({ transactions }: Services) {
  async function report(tx: UserScope, { message, context }: Wish): Promise<Report> {
    const voice = voiceOf(context)
    const { words } = voice
    const refusal = refusalOf({ message, context }, words)
    if (refusal !== null) return { sentences: [refusal] }
    const groups = await findLogged(tx, transactions)
    const [newest] = groups
    if (newest === undefined) return { sentences: [words.undo.nothing()] }
    const amounts = amountsUndone(message, context)
    const found = findNamed(message, amounts, groups)
    const chosen = found ? [found] : newest
    if (!found && (amounts.length > 0 || namesUndone(message))) {
      const items = newest.map(voice.transaction)
      return { sentences: [words.undo.unknown({ items })] }
    }
    for (const { id } of chosen) await transactions.remove(tx, id)
    return { sentences: itemsOf(voice, chosen, (items) => words.undo.done({ items })) }
  }

  return (wish: Wish): Action | null => {
    const isUndo = wish.understanding.subject === 'undo' && !isNoUndo(wish.message)
    const isCalledOff = wish.context.thread?.kind === 'logged' && cancels(wish.message)
    if (!isUndo && !isPlainUndo(wish.message) && !isCalledOff) return null
    const labels = labelsOf(wish, 'transaction_log')
    return { perform: async (tx) => replyWith(wish.context, labels, await report(tx, wish)) }
  }
}

/** Why nothing is taken back: the goal was changed just before, or all is to go. Null where no reason is. */
function refusalOf(
  { message, context }: Pick<Wish, 'message' | 'context'>,
  { undo }: Voice['words'],
): string | null {
  const { thread } = context
  if (undoesAll(message, thread?.kind === 'logged')) return undo.notAll()
  if (thread?.kind !== 'changed' || mentionsRecord(message)) return null
  const isNamed = namesUndone(message) || amountsUndone(message, context).length > 0
  return isNamed ? null : undo.changed()
}

/** The newest that the message names by words or by its amount. */
function findNamed(
  message: string,
  amounts: readonly Cents[],
  groups: readonly Transaction[][],
): Transaction | undefined {
  for (const group of groups) {
    const names = group.map(({ description }) => description)
    const [named] = namedAmong(message, names).flatMap((index) => group[index] ?? [])
    const found = named ?? group.find(({ amountCents }) => amounts.includes(amountCents))
    if (found) return found
  }
  return undefined
}
