import { understand } from '../../coach/understanding.ts'
import {
  type Correction,
  isPlainCorrection,
  leansBack,
  namesCategory,
  readCorrection,
  saysMeant,
  saysWrongPart,
} from '../../coach/wish/correction.ts'
import { isPlainUndo } from '../../coach/wish/undoing.ts'
import type { Transaction } from '../../transactions/store.ts'
import type { Wish } from './action.ts'

/** What is to be put right; `unclear` when only that something is wrong is said, null when nothing is. */
export function readWish(wish: Wish): Correction | 'unclear' | null {
  const { message, context, understanding } = wish
  const correction = readCorrection(message, context)
  // "It was not that, undo" is no other name for it.
  if (isPlainUndo(message) && (correction === null || isNameAlone(correction))) return null
  if (understanding.subject === 'correction') return correction ?? 'unclear'
  if (context.thread?.kind !== 'logged') return null
  if (correction === null) return saysWrongPart(message) ? 'unclear' : null
  return corrects(wish, correction) ? correction : null
}

/** Subjects beside which "it was 30" can be a correction. */
const NEAR: readonly Wish['understanding']['subject'][] = ['transaction', 'undo', 'other', 'goalUpdate']

/** Whether what follows on something that was logged puts it right. */
function corrects(wish: Wish, correction: Correction): boolean {
  const { message, understanding } = wish
  if (isAwaited(wish) || (correction.category !== null && namesCategory(message))) return true
  if (!NEAR.includes(understanding.subject)) return saysMeant(message)
  // Another name alone has to be told from any other remark: "sorry, wrong chat".
  if (isNameAlone(correction)) return saysMeant(message) || correction.wrong !== ''
  return isPlainCorrection(message) || leansBack(message)
}

function isNameAlone({ amount, date, category, type }: Correction): boolean {
  return [amount, date, category, type].every((value) => value === null)
}

/** More words than this do more than choose, or than say what is right. */
const LONGEST_ANSWER = 6

/** The message before, where this one is short enough to answer what was asked about it. */
function answeredBy({ message, context }: Wish): string | null {
  if (message.includes('?') || message.trim().split(/\s+/).length > LONGEST_ANSWER) return null
  return context.recent.at(-1)?.message ?? null
}

/** Whether the message before only said that something is wrong, and this one what is right. */
function isAwaited(wish: Wish): boolean {
  const before = answeredBy(wish)
  if (before === null || readCorrection(before, wish.context) !== null) return false
  return saysWrongPart(before) || understand(before).subject === 'correction'
}

/** What the message before wanted corrected without saying of which, if this one could say it. */
export function awaitedCorrection(wish: Wish): Correction | null {
  const { thread } = wish.context
  const before = answeredBy(wish)
  if (thread?.kind !== 'logged' || thread.transactionIds.length < 2 || before === null) return null
  const isCorrection =
    isPlainCorrection(before) || leansBack(before) || understand(before).subject === 'correction'
  return isCorrection ? readCorrection(before, wish.context) : null
}

/**
 * Whether who says which one is meant says another amount for it as well, one that is neither a place in the list
 * nor the amount that one of them has.
 */
export function saysAnother(own: Correction | null, group: readonly Transaction[]): own is Correction {
  if (own === null || own.amount === null || own.description !== null) return false
  const { amount } = own
  return amount > BigInt(group.length) * 100n && group.every(({ amountCents }) => amountCents !== amount)
}
