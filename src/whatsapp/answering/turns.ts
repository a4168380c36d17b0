import type { Database } from '../../database/database.ts'
import type { JobData, JobQueue } from '../../jobs/queue.ts'
import type { Clock } from '../../lib/clock.ts'
import type { IdFactory } from '../../lib/ids.ts'
import type { UserScope } from '../../users/scope.ts'
import type { UserService } from '../../users/service.ts'
import { answerAt, fitting } from './burst.ts'
import type { Conversation, ConversationKey, WaitingMessage } from './store.ts'
import * as store from './store.ts'

interface Dependencies {
  jobs: JobQueue
  users: UserService
  /** After the last message, in milliseconds. */
  quietMs: number
}

/** The right to answer what waits, until it is ended or its lease is. */
export interface Turn {
  conversation: Conversation
  scope: UserScope
  messages: readonly [WaitingMessage, ...WaitingMessage[]]
}

/** How long a turn lasts without a sign of life, and how often one is given, in milliseconds. */
const LEASE_MS = 15_000
const SIGN_OF_LIFE_MS = 5_000

/** How often an answer is begun before what it would have covered is given up. */
const MAX_ATTEMPTS = 20

/** Sees to it that one process at a time answers a user, and all of it in order. */
export function createTurns({ jobs, users, quietMs }: Dependencies, clock: Clock, ids: IdFactory) {
  const soon = (ms: number) => new Date(clock().getTime() + ms)

  function schedule(tx: Database, { apiClientId, id }: ConversationKey, startAt: Date): Promise<void> {
    return jobs.add(tx, 'whatsapp.answer', { apiClientId, id }, { startAt, group: apiClientId })
  }

  const afterQuiet = (tx: Database, conversation: ConversationKey, receivedAt: Date) =>
    schedule(tx, conversation, answerAt([receivedAt], quietMs))

  const dueAt = (messages: readonly WaitingMessage[]) =>
    answerAt(
      messages.map(({ receivedAt }) => receivedAt),
      quietMs,
    )

  /** Begins an answer, if one is due; otherwise sees to it that it is begun when it is. */
  async function take(tx: Database, job: JobData): Promise<Turn | undefined> {
    const conversation = await store.lock(tx, job)
    if (!conversation) return undefined
    const { apiClientId, userId, holder, leaseEndsAt, attempts } = conversation
    const [first, ...rest] = await store.listWaiting(tx, conversation)
    if (!first) return undefined
    // Whoever has the turn sees to what came meanwhile; only when they die is there more to do.
    const isTaken = leaseEndsAt !== null && leaseEndsAt > clock()
    const startAt = isTaken ? leaseEndsAt : dueAt([first, ...rest])
    if (startAt > clock()) {
      await schedule(tx, conversation, startAt)
      return undefined
    }
    const messages = [first, ...fitting(first, rest)] as const
    if (attempts >= MAX_ATTEMPTS) {
      await store.endMessages(tx, conversation, messages, null)
      await store.updateTurn(tx, conversation, { holder: null, leaseEndsAt: null, attempts: 0 })
      return undefined
    }
    const held = { holder: ids('ozz_turn_'), leaseEndsAt: soon(LEASE_MS), attempts: attempts + 1 }
    await store.updateTurn(tx, { ...conversation, holder }, held)
    const scope = { apiClientId, maxUsers: undefined, database: tx }
    const user = await users.peek(scope, userId)
    return user && { conversation: { ...conversation, ...held }, scope: { ...scope, user }, messages }
  }

  return {
    /** Has a message answered after the quiet time; in the transaction that has the row of the conversation. */
    schedule: afterQuiet,

    /** Has a user answered who has just written, after the quiet time; a part of the transaction of the scope. */
    async expect(scope: UserScope, receivedAt: Date): Promise<void> {
      const id = await store.ensure(scope, ids('ozz_wac_'))
      await afterQuiet(scope.database, { apiClientId: scope.apiClientId, id }, receivedAt)
    },

    /** Runs `work` with the turn, if there is anything to answer now. The turn is given back when it fails. */
    async during(database: Database, job: JobData, work: (turn: Turn) => Promise<void>): Promise<void> {
      const turn = await database.transaction((tx) => take(tx, job))
      if (!turn) return
      const { conversation } = turn
      const signs = setInterval(() => {
        // Whoever has lost the turn finds out when it ends it.
        store.updateTurn(database, conversation, { leaseEndsAt: soon(LEASE_MS) }).catch(() => undefined)
      }, SIGN_OF_LIFE_MS)
      try {
        await work({ ...turn, scope: { ...turn.scope, database } })
      } catch (error) {
        await store.updateTurn(database, conversation, { holder: null, leaseEndsAt: null })
        throw error
      } finally {
        clearInterval(signs)
      }
    },

    /**
     * Ends the turn, in the transaction in which `reply` stores what is said to the user.
     *
     * @param reply is run once nobody else can have the turn any more; gives the id of the reply
     * @throws Error when somebody else has the turn by now, who answers in our place
     */
    async end(tx: UserScope, { conversation, messages }: Turn, reply: () => Promise<string>): Promise<void> {
      const ended = { holder: null, leaseEndsAt: null, attempts: 0 }
      if (!(await store.updateTurn(tx.database, conversation, ended))) {
        throw new Error('the turn to answer was lost')
      }
      await store.endMessages(tx.database, conversation, messages, await reply())
      const waiting = await store.listWaiting(tx.database, conversation)
      if (waiting.length > 0) await schedule(tx.database, conversation, dueAt(waiting))
    },
  }
}

export type Turns = ReturnType<typeof createTurns>
