import type { Emotion } from '../../coach/coach.ts'
import { thisMonth } from '../../coach/periods.ts'
import { endsAsking, saysMoved, spellsAmount } from '../../coach/wish/telling.ts'
import type { SpendingService } from '../../insights/spending.ts'
import { spendingKind } from '../../transactions/category.ts'
import type { Reading } from '../../transactions/reader.ts'
import type { TransactionService } from '../../transactions/service.ts'
import type { Transaction } from '../../transactions/store.ts'
import type { UserScope } from '../../users/scope.ts'
import type { Action, Wish } from './action.ts'
import { itemsOf } from './items.ts'
import { type Report, replyWith } from './reply.ts'
import { readAside, readCompleted, readNotOwn, readTold, type Told } from './told.ts'
import { type Voice, voiceOf } from './voice.ts'

interface Services {
  transactions: TransactionService
  spending: SpendingService
}

/** Logs the money in or out that a message tells of. */
export function createLog({ transactions, spending }: Services) {
  async function record(tx: UserScope, reading: Reading, wish: Wish): Promise<Report> {
    const voice = voiceOf(wish.context)
    const { log } = voice.words
    const recorded = await transactions.record(tx, reading)
    const logged = recorded.transactions
    return {
      sentences: [
        ...itemsOf(voice, logged, (items) => log.done({ items })),
        ...(await monthSentences(tx, logged, wish, voice)),
        log.takeBack(),
      ],
      emotion: emotionOf(logged),
      thread: { kind: 'logged', transactionIds: logged.map(({ id }) => id) },
    }
  }

  /** What the month has come to in the category of which there was more before. */
  async function monthSentences(
    tx: UserScope,
    logged: readonly Transaction[],
    { context: { currency, today } }: Wish,
    { words, money, category: nameOf }: Voice,
  ): Promise<string[]> {
    const month = thisMonth(today)
    const counted = logged.filter(
      (one) => one.type === 'expense' && one.currency === currency && one.transactionDate >= month.from,
    )
    const categories = [...new Set(counted.map(({ category }) => category))]
    const [category] = categories
    if (category === undefined || categories.length > 1 || spendingKind(category) === null) return []
    const spent = await spending.spending(tx, month, currency)
    const total = spent.find((one) => one.category === category)?.amount ?? 0n
    const now = counted.reduce((sum, { amountCents }) => sum + amountCents, 0n)
    return total > now ? [words.log.month({ amount: money(total), category: nameOf(category) })] : []
  }

  async function report(tx: UserScope, told: Told, wish: Wish): Promise<Report> {
    const { log } = voiceOf(wish.context).words
    switch (told.kind) {
      case 'read':
        return record(tx, told.reading, wish)
      case 'noAmount':
        return { sentences: [log.noAmount()] }
      case 'notMoved':
        return { sentences: [log.notMoved()] }
      case 'others':
        return { sentences: [log.others()] }
      case 'profile':
        return { sentences: [log.profile()] }
      case 'unreadable':
        return { sentences: [log.unreadable({ part: told.part })] }
    }
  }

  return (wish: Wish): Action | null => {
    const completed = readCompleted(transactions, wish)
    const isTold = isTelling(wish)
    const told =
      completed ??
      (isTold
        ? readTold(transactions, wish.message, wish)
        : (readAside(transactions, wish) ?? readNotOwn(transactions, wish)))
    if (told === null) return null
    const topic = completed || !isTold ? 'spending' : wish.understanding.topic
    const labels = { intent: 'transaction_log', topic } as const
    return { perform: async (tx) => replyWith(wish.context, labels, await report(tx, told, wish)) }
  }
}

/** How sure it must be that a message without a verb tells of money. */
const SURE = 0.5

/** Whether a message is understood to tell of money, and surely so where no verb says that any has moved. */
function isTelling({ message, understanding: { subject, confidence } }: Wish): boolean {
  // What corrects nothing that was logged is told for the first time.
  if (subject === 'correction' || spellsAmount(message)) return saysMoved(message)
  return (
    subject === 'transaction' && (confidence.intent >= SURE || saysMoved(message)) && !endsAsking(message)
  )
}

/** Money that came in, was put aside or paid a debt is good news. */
function emotionOf(logged: readonly Transaction[]): Emotion {
  const isGood = ({ type, category }: Transaction) => type === 'income' || spendingKind(category) === null
  return logged.every(isGood) ? 'encouraging' : 'neutral'
}
