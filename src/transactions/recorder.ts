import type { Clock } from '../lib/clock.ts'
import type { IdFactory } from '../lib/ids.ts'
import type { UserScope } from '../users/scope.ts'
import { merchantKey } from './categorise/merchant-key.ts'
import { suggestCategory } from './categorise/suggest-category.ts'
import type { Category } from './category.ts'
import type { Reading } from './reader.ts'
import type { TransactionDraft } from './reading/draft.ts'
import type { NewTransaction, Transaction } from './store.ts'
import * as store from './store.ts'

/** What became of transactions that were handed in. */
export interface Recorded {
  /** Each as it is stored, in the order in which they were handed in. */
  transactions: Transaction[]
  /** How many of them were not known before. */
  newCount: number
}

/** How many rows of a long file are stored at a time. */
const BATCH = 1_000

/** Stores what was read, but for what is stored already; always a part of the caller's transaction. */
export function createRecorder(clock: Clock, ids: IdFactory) {
  /** Ascending, so that a list shows the drafts in their order. */
  const newIdsFor = ({ drafts }: Reading): string[] => drafts.map(() => ids('ozz_txn_'))

  /** The drafts as they would be stored, with the categories that the user taught, or else the likely ones. */
  async function complete(
    scope: UserScope,
    reading: Reading,
    newIds = newIdsFor(reading),
  ): Promise<NewTransaction[]> {
    const { currency } = reading.context
    const merchants = reading.drafts.map(({ description }) => merchantKey(description))
    const taught = await store.findMerchants(scope, [...new Set(merchants)])
    return reading.drafts.map((draft, index) => {
      const { category, confidence } = categoryOf(draft, reading.source, taught.get(merchants[index] ?? ''))
      return {
        id: newIds[index] ?? ids('ozz_txn_'),
        externalTransactionId: draft.externalId,
        goalId: null,
        type: draft.type,
        amountCents: draft.amount,
        currency: draft.currency ?? currency,
        category,
        description: draft.description,
        transactionDate: draft.date,
        source: reading.source,
        aiConfidence: reading.source === 'api_json' ? 1 : Math.min(draft.confidence, confidence),
        fingerprint: reading.fingerprints[index] ?? null,
        createdAt: clock(),
      }
    })
  }

  /** Puts what is stored already in the place of what came again, and tells what is new. */
  async function recognise(scope: UserScope, candidates: readonly NewTransaction[]) {
    const known = createKnown(
      await store.findKnown(
        scope,
        candidates.flatMap(({ externalTransactionId }) => externalTransactionId ?? []),
        candidates.flatMap(({ fingerprint }) => fingerprint ?? []),
      ),
    )
    const fresh: NewTransaction[] = []
    const transactions = candidates.map((candidate): Transaction => {
      const present = known.find(candidate)
      if (present) return present
      const transaction = known.add(candidate)
      fresh.push(transaction)
      return transaction
    })
    return { transactions, fresh }
  }

  /** Stores what is new. What somebody else stored at the same moment is recognised at a second look. */
  async function keep(tx: UserScope, candidates: readonly NewTransaction[]): Promise<Recorded> {
    const { transactions, fresh } = await recognise(tx, candidates)
    if (fresh.length === 0) return { transactions, newCount: 0 }
    const inserted = await store.insertAll(tx, fresh)
    const lost = fresh.filter(({ id }) => !inserted.has(id))
    const again = await keep(tx, lost)
    const found = new Map(lost.map(({ id }, index) => [id, again.transactions[index]]))
    return {
      transactions: transactions.map((transaction) => found.get(transaction.id) ?? transaction),
      newCount: inserted.size + again.newCount,
    }
  }

  return {
    /** Keeps all that was read, or nothing; what is known already is not stored again. */
    record: async (tx: UserScope, reading: Reading): Promise<Recorded> =>
      keep(tx, await complete(tx, reading)),

    /**
     * Keeps all that was read, batch by batch in the transaction of the scope.
     *
     * @param isRehearsal whether to keep nothing and only count
     * @param report is told after each batch how many are done
     * @returns how many were not known before
     */
    async recordInBatches(
      tx: UserScope,
      reading: Reading,
      isRehearsal: boolean,
      report: (done: number) => Promise<void>,
    ): Promise<number> {
      const { drafts, fingerprints } = reading
      const newIds = newIdsFor(reading)
      let newCount = 0
      // In an order that other files with the same rows share, so that nobody waits for each other in a circle.
      const order = [...drafts.keys()].sort((a, b) => compare(fingerprints[a], fingerprints[b]))
      for (let from = 0; from < order.length; from += BATCH) {
        const batch = order.slice(from, from + BATCH)
        const candidates = await complete(
          tx,
          {
            ...reading,
            drafts: batch.flatMap((index) => drafts[index] ?? []),
            fingerprints: batch.flatMap((index) => fingerprints[index] ?? []),
          },
          batch.flatMap((index) => newIds[index] ?? []),
        )
        newCount += isRehearsal
          ? (await recognise(tx, candidates)).fresh.length
          : (await keep(tx, candidates)).newCount
        await report(from + batch.length)
      }
      return newCount
    },

    /** What {@link record} would answer, without keeping anything. */
    async rehearse(scope: UserScope, reading: Reading): Promise<Recorded> {
      const { transactions, fresh } = await recognise(scope, await complete(scope, reading))
      return { transactions, newCount: fresh.length }
    },
  }
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : Number(a > b)
}

/** A partner's word counts most, then what the user taught, then what the source says, then what is likely. */
function categoryOf(
  { description, type, category }: TransactionDraft,
  source: Reading['source'],
  taught: Category | undefined,
): { category: Category; confidence: number } {
  const certain = source === 'api_json' ? (category ?? taught) : (taught ?? category)
  return certain ? { category: certain, confidence: 1 } : suggestCategory(description, type)
}

/** Finds among stored transactions, and those that were met before in the same request, the one that came again. */
function createKnown(stored: readonly store.KnownTransaction[]) {
  const byExternalId = new Map<string, store.KnownTransaction>()
  const byFingerprint = new Map<string, store.KnownTransaction>()
  const remember = (transaction: store.KnownTransaction) => {
    const { externalTransactionId, fingerprint } = transaction
    if (externalTransactionId !== null) byExternalId.set(externalTransactionId, transaction)
    if (fingerprint !== null) byFingerprint.set(fingerprint, transaction)
  }
  stored.forEach(remember)
  return {
    find({ externalTransactionId, fingerprint }: NewTransaction): Transaction | undefined {
      // The ids inside files are a bank's: unlike a partner's own, they may name several transactions.
      if (fingerprint !== null) return byFingerprint.get(fingerprint)
      return externalTransactionId === null ? undefined : byExternalId.get(externalTransactionId)
    },
    /** Takes a new one in. An id that another has already is not used. */
    add(candidate: NewTransaction): NewTransaction {
      const { externalTransactionId } = candidate
      const isTaken = externalTransactionId !== null && byExternalId.has(externalTransactionId)
      const transaction = isTaken ? { ...candidate, externalTransactionId: null } : candidate
      remember(transaction)
      return transaction
    },
  }
}
