import type { ClientScope } from '../clients/scope.ts'
import { type IsoDate, isoDateFrom } from '../finance/dates.ts'
import type { Cents } from '../finance/money.ts'
import type { GoalService } from '../goals/service.ts'
import { DEFAULT_CURRENCY, type IntakeService } from '../intake/service.ts'
import type { Clock } from '../lib/clock.ts'
import { abridge, notFound, validationError } from '../lib/errors.ts'
import type { IdFactory } from '../lib/ids.ts'
import type { Page } from '../lib/page.ts'
import type { UserScope } from '../users/scope.ts'
import type { UserService } from '../users/service.ts'
import { merchantKey, suggestCategory } from './categorise/index.ts'
import type { Category } from './category.ts'
import { fingerprintFile, fingerprintRows } from './fingerprint.ts'
import { type ReadingContext, type TransactionDraft, UnreadableError } from './reading/draft.ts'
import type { FileReader } from './reading/file-reader.ts'
import { readText } from './reading/text/index.ts'
import type { NewTransaction, Transaction, TransactionChanges, TransactionFilter } from './store.ts'
import * as store from './store.ts'

interface Services {
  users: UserService
  intakes: IntakeService
  goals: GoalService
  files: FileReader
}

/** Transactions as they were read. */
export interface Reading {
  /** What they were read with. */
  context: ReadingContext
  drafts: readonly TransactionDraft[]
  source: Transaction['source']
  /** What each draft of a file is known by when the file comes again: SHA-256 in hexadecimal digits. */
  fingerprints: readonly string[]
}

/** A transaction as a partner says it; without a date it is today's. */
export type RowInput = Omit<TransactionDraft, 'date' | 'confidence'> & { date: IsoDate | null }

/** What became of transactions that were handed in. */
export interface Recorded {
  /** Each as it is stored, in the order in which they were handed in. */
  transactions: Transaction[]
  /** How many of them were not known before. */
  newCount: number
}

/** How many rows of a long file are stored at a time. */
const BATCH = 1_000

export function createTransactionService(services: Services, clock: Clock, ids: IdFactory) {
  const { users, intakes, goals, files } = services

  async function currencyOf(scope: UserScope): Promise<string> {
    return (await intakes.find(scope))?.currency ?? DEFAULT_CURRENCY
  }

  /** What a reader needs to know of the user of a path; of one who is not there yet, what is usual. */
  async function contextFor(scope: ClientScope, pathId: string): Promise<ReadingContext> {
    const user = await users.peek(scope, pathId)
    return {
      language: user?.language ?? 'en',
      currency: user ? await currencyOf({ ...scope, user }) : DEFAULT_CURRENCY,
      today: isoDateFrom(clock()),
    }
  }

  async function readBytes(bytes: Uint8Array, context: ReadingContext): Promise<Reading> {
    const { drafts, source } = await files.read(bytes, context)
    const fingerprints = source === 'api_image' ? [fingerprintFile(bytes)] : fingerprintRows(drafts)
    return { context, drafts, source, fingerprints }
  }

  /** Ascending, so that a list shows the drafts in their order. */
  const newIdsFor = ({ drafts }: Reading): string[] => drafts.map(() => ids('ozz_txn_'))

  /** The drafts as they would be stored, with the categories that the user taught, or else the likely ones. */
  async function complete(
    scope: UserScope,
    reading: Reading,
    newIds = newIdsFor(reading),
  ): Promise<NewTransaction[]> {
    const { currency } = reading.context
    const merchants = new Set(reading.drafts.map(({ description }) => merchantKey(description)))
    const taught = await store.findMerchants(scope, [...merchants])
    return reading.drafts.map((draft, index) => {
      const { category, confidence } = categoryOf(draft, reading.source, taught)
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

  async function get(scope: UserScope, id: string): Promise<Transaction> {
    const transaction = await store.find(scope, id)
    if (!transaction) throw notFound(`No transaction found with id '${abridge(id)}' for this user.`)
    return transaction
  }

  /** A goal counts in the user's own currency, and currencies are never added together. */
  async function requireGoal(tx: UserScope, goalId: string, currency: string): Promise<void> {
    const field = 'goal_id'
    if (!(await goals.has(tx, goalId))) {
      const message = `Field '${field}' must be the id of a goal of this user. Received: '${abridge(goalId)}'.`
      throw validationError([{ field, message }])
    }
    const own = await currencyOf(tx)
    if (currency === own) return
    const message = `Field '${field}' cannot be set: the goal counts in ${own}, and this transaction is in ${currency}.`
    throw validationError([{ field, message }])
  }

  /** Moves the goals that a transaction counted toward and now counts toward. */
  async function moveGoals(tx: UserScope, before: Counted, after: Counted): Promise<void> {
    if (before.goalId === after.goalId && before.amountCents === after.amountCents) return
    if (before.goalId !== null) await goals.contribute(tx, before.goalId, -before.amountCents)
    if (after.goalId !== null) await goals.contribute(tx, after.goalId, after.amountCents)
  }

  return {
    /**
     * Reads what somebody wrote, for the user of a path, who need not be there yet.
     *
     * @throws VALIDATION_ERROR that names what cannot be read
     */
    async readText(scope: ClientScope, pathId: string, text: string): Promise<Reading> {
      const context = await contextFor(scope, pathId)
      const drafts = await explained('text', async () => readText(text, context))
      return { context, drafts, source: 'api_text', fingerprints: [] }
    },

    /** Takes what a partner says for what it is. */
    async readRows(scope: ClientScope, pathId: string, rows: readonly RowInput[]): Promise<Reading> {
      const context = await contextFor(scope, pathId)
      const drafts = rows.map((row) => ({ ...row, date: row.date ?? context.today, confidence: 1 }))
      return { context, drafts, source: 'api_json', fingerprints: [] }
    },

    /**
     * Reads a file, for the user of a path, who need not be there yet.
     *
     * @throws VALIDATION_ERROR that names what cannot be read
     */
    async readFile(scope: ClientScope, pathId: string, bytes: Uint8Array): Promise<Reading> {
      const context = await contextFor(scope, pathId)
      return explained('file', () => readBytes(bytes, context))
    },

    /**
     * Reads a file again as it was read before.
     *
     * @throws UnreadableError
     */
    rereadFile: readBytes,

    /** Keeps all that was read, or nothing; what is known already is not stored again. */
    record: (scope: UserScope, reading: Reading): Promise<Recorded> =>
      users.exclusively(scope, async (tx) => keep(tx, await complete(tx, reading))),

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

    /** @throws NOT_FOUND */
    get,

    /** Newest first, one more than the page holds when there are more. */
    list: (scope: UserScope, filter: TransactionFilter, page: Page): Promise<Transaction[]> =>
      store.list(scope, filter, page),

    /**
     * Changes what is given and nothing else. A corrected category is remembered for the merchant.
     *
     * @throws NOT_FOUND, VALIDATION_ERROR when the goal is not one that the transaction can count toward
     */
    update: (scope: UserScope, id: string, changes: TransactionChanges): Promise<Transaction> =>
      users.exclusively(scope, async (tx) => {
        const before = await get(tx, id)
        if (typeof changes.goalId === 'string') await requireGoal(tx, changes.goalId, before.currency)
        const after = (await store.update(tx, id, changes)) ?? before
        if (changes.category !== undefined) {
          await store.saveMerchant(tx, merchantKey(before.description), changes.category, clock())
        }
        await moveGoals(tx, before, after)
        return after
      }),

    /** @throws NOT_FOUND */
    remove: (scope: UserScope, id: string): Promise<void> =>
      users.exclusively(scope, async (tx) => {
        const transaction = await get(tx, id)
        await store.remove(tx, id)
        await moveGoals(tx, transaction, { goalId: null, amountCents: 0n })
      }),
  }
}

export type TransactionService = ReturnType<typeof createTransactionService>

/** What a goal's progress takes from a transaction. */
interface Counted {
  goalId: string | null
  amountCents: Cents
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : Number(a > b)
}

/** A partner's word counts most, then what the user taught, then what the source says, then what is likely. */
function categoryOf(
  { description, type, category }: TransactionDraft,
  source: Reading['source'],
  taught: Map<string, Category>,
): { category: Category; confidence: number } {
  const learned = taught.get(merchantKey(description))
  const certain = source === 'api_json' ? (category ?? learned) : (learned ?? category)
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

/** The part that cannot be read and the reason, which may begin with the part as well. */
function placeOf({ part, message }: UnreadableError): string {
  if (part === null) return `: ${message}`
  const prefix = `${part}: `
  const isNamed = message.toLowerCase().startsWith(prefix.toLowerCase())
  return ` (${part}): ${isNamed ? message.slice(prefix.length) : message}`
}

/** Tells a failure to read as a failure of the field that was to be read. */
async function explained<T>(field: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
    throw validationError([{ field, message: `Field '${field}' cannot be read${placeOf(error)}` }])
  }
}
