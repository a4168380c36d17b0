import type { Cents } from '../finance/money.ts'
import type { GoalService } from '../goals/service.ts'
import { homeCurrency, type IntakeService } from '../intake/service.ts'
import type { Clock } from '../lib/clock.ts'
import { abridge, notFound, validationError } from '../lib/errors.ts'
import type { IdFactory } from '../lib/ids.ts'
import type { Page } from '../lib/page.ts'
import { type Tracing, traced } from '../tracing/tracing.ts'
import type { UserScope } from '../users/scope.ts'
import type { UserService } from '../users/service.ts'
import { merchantKey } from './categorise/merchant-key.ts'
import { createReader, type Reading } from './reader.ts'
import type { FileReader } from './reading/file-reader.ts'
import { createRecorder, type Recorded } from './recorder.ts'
import type { Transaction, TransactionChanges, TransactionFilter } from './store.ts'
import * as store from './store.ts'

interface Services {
  users: UserService
  intakes: IntakeService
  goals: GoalService
  files: FileReader
  /** Is told of what was recorded; of what is rehearsed it is not. */
  onRecorded?: OnRecorded | undefined
  tracing?: Tracing | undefined
}

/** Is told where transactions came from, and how many of them were new and how many known. */
export type OnRecorded = (source: Transaction['source'], stored: number, known: number) => void

export function createTransactionService(services: Services, clock: Clock, ids: IdFactory) {
  const { users, intakes, goals, onRecorded, tracing } = services
  const reader = createReader(services, clock)
  const recorder = createRecorder(clock, ids)

  async function currencyOf(scope: UserScope): Promise<string> {
    return homeCurrency(await intakes.find(scope))
  }

  function recording<T>({ source, drafts }: Reading, work: () => Promise<T>): Promise<T> {
    const attributes = { 'ozzie.transactions.source': source, 'ozzie.transactions.rows': drafts.length }
    return traced(tracing, 'record transactions', { attributes }, work)
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
    ...reader,

    /** Keeps all that was read, or nothing; what is known already is not stored again. */
    async record(scope: UserScope, reading: Reading): Promise<Recorded> {
      const { source, drafts } = reading
      const recorded = await recording(reading, () =>
        users.exclusively(scope, (tx) => recorder.record(tx, reading)),
      )
      onRecorded?.(source, recorded.newCount, drafts.length - recorded.newCount)
      return recorded
    },

    /** The same in batches, of which the caller tells {@link OnRecorded} once they are kept. */
    recordInBatches: (...args: Parameters<typeof recorder.recordInBatches>): Promise<number> =>
      recording(args[1], () => recorder.recordInBatches(...args)),
    rehearse: recorder.rehearse,

    /** @throws NOT_FOUND */
    get,

    /** Those of the given ids that the user has, in no order. */
    findAll: (scope: UserScope, ids: readonly string[]): Promise<Transaction[]> => store.findAll(scope, ids),

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

    /** Keeps what counted toward a goal that is about to be deleted. */
    forgetGoal: store.forgetGoal,

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
