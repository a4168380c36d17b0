import type { Database } from '../../database/database.ts'
import type { JobData, JobQueue } from '../../jobs/queue.ts'
import type { Clock } from '../../lib/clock.ts'
import type { IdFactory } from '../../lib/ids.ts'
import type { Evolution, SendOutcome } from '../evolution.ts'
import type { InstanceService } from '../instances/service.ts'
import { changesAfter } from './outcome.ts'
import type { NewReply, Reply, ReplyChanges, ReplyKey } from './store.ts'
import * as store from './store.ts'

/** Hears of every attempt. @param reason why the text is not out: a kind, or `http_` and the status */
export type OnReplyAttempt = (outcome: 'sent' | 'retried' | 'given_up', reason: string) => void

interface Dependencies {
  jobs: JobQueue
  instances: InstanceService
  evolution: Evolution
  /** A number in [0, 1). */
  random: () => number
  onReplyAttempt?: OnReplyAttempt | undefined
}

/** How long an attempt may take before it counts as broken off, in milliseconds: longer than its requests may. */
const LEASE_MS = 20_000

/** How soon a reply looks again whether those before it have ended, in milliseconds. */
const IN_LINE_MS = 1_000

/** What the status after an attempt says of it. */
const OUTCOMES = { sent: 'sent', failed: 'given_up', queued: 'retried', sending: 'retried' } as const

/** An attempt that is under way. */
interface Attempt {
  reply: Reply
  /** Whether an earlier one may have succeeded unnoticed. */
  mayBeOut: boolean
}

/** Sends texts: each until it is out or given up, those to one user in their order. */
export function createSendingService(
  { jobs, instances, evolution, random, onReplyAttempt }: Dependencies,
  clock: Clock,
  ids: IdFactory,
) {
  function schedule(database: Database, { apiClientId, id }: ReplyKey, startAt: Date): Promise<void> {
    return jobs.add(database, 'whatsapp.send', { apiClientId, id }, { startAt, group: apiClientId })
  }

  /** What a reply has to wait for while one before it has not ended. */
  async function turnInLine(tx: Database, reply: Reply, now: Date): Promise<Date[]> {
    const earlier = await store.findEarlier(tx, reply)
    if (!earlier) return []
    const soon = new Date(now.getTime() + IN_LINE_MS)
    // An attempt that is under way may end at any moment, and has no failure yet.
    const isUnderWay = earlier.status === 'sending' && earlier.failure === null
    return isUnderWay || earlier.nextAttemptAt === null ? [soon] : [soon, earlier.nextAttemptAt]
  }

  /** Begins the attempt that is due; otherwise sees to it that it is made when it is. */
  async function begin(tx: Database, job: JobData): Promise<Attempt | undefined> {
    const reply = await store.lock(tx, job)
    if (!reply || reply.nextAttemptAt === null) return undefined
    const now = clock()
    const dueAt = latest(reply.nextAttemptAt, ...(await turnInLine(tx, reply, now)))
    if (dueAt > now) {
      await schedule(tx, reply, dueAt)
      return undefined
    }
    const begun = {
      status: 'sending',
      attempts: reply.attempts + 1,
      firstTriedAt: reply.firstTriedAt ?? now,
      nextAttemptAt: new Date(now.getTime() + LEASE_MS),
      failure: null,
    } as const
    await store.update(tx, reply, begun)
    return { reply: { ...reply, ...begun }, mayBeOut: reply.status === 'sending' }
  }

  async function attempt(database: Database, { reply, mayBeOut }: Attempt): Promise<SendOutcome> {
    const instance = await instances.known(database, reply.instance)
    if (instance?.apiClientId !== reply.apiClientId) {
      return { kind: 'refused', reason: 'instance_removed', isFinal: true }
    }
    if (mayBeOut && reply.firstTriedAt) {
      const period = { since: reply.firstTriedAt, until: clock() }
      const found = await evolution.findSent(instance, reply.phone, reply.text, period)
      const recorded = await store.findRecorded(database, reply.apiClientId, found)
      const messageId = found.find((id) => !recorded.has(id))
      if (messageId !== undefined) return { kind: 'sent', messageId }
    }
    return evolution.sendText(instance, reply.phone, reply.text)
  }

  async function conclude(tx: Database, reply: Reply, changes: ReplyChanges): Promise<void> {
    if (!(await store.update(tx, reply, changes))) return
    if (changes.nextAttemptAt) return schedule(tx, reply, changes.nextAttemptAt)
    // Nothing is kept of people who are nobody's users.
    if (reply.userId === null) await store.remove(tx, reply)
  }

  return {
    /** Takes a text on, in the transaction of `database`. @returns its id */
    async add(
      database: Database,
      reply: Pick<NewReply, 'apiClientId' | 'userId' | 'instance' | 'phone' | 'text'>,
    ): Promise<string> {
      const now = clock()
      const id = ids('ozz_war_')
      await store.insert(database, { ...reply, id, createdAt: now, nextAttemptAt: now })
      await schedule(database, { apiClientId: reply.apiClientId, id }, now)
      return id
    },

    /**
     * Makes the attempt that is due; a text that is out, given up or gone is left alone.
     *
     * @returns why the text is given up, where it is
     */
    async send(database: Database, job: JobData): Promise<string | undefined> {
      const begun = await database.transaction((tx) => begin(tx, job))
      if (!begun) return undefined
      const outcome = await attempt(database, begun)
      const changes = changesAfter(begun.reply.attempts, outcome, clock(), random)
      onReplyAttempt?.(OUTCOMES[changes.status ?? 'sending'], changes.failure ?? 'none')
      await database.transaction((tx) => conclude(tx, begun.reply, changes))
      return changes.status === 'failed' ? (changes.failure ?? undefined) : undefined
    },

    /** Deletes invitations that have been kept long enough. */
    purge: (database: Database, before: Date): Promise<void> => store.deleteInvitations(database, before),

    /** Deletes the invitations to a person's numbers. */
    forget: (database: Database, apiClientId: string, phones: string[]): Promise<void> =>
      store.forget(database, apiClientId, phones),
  }
}

export type SendingService = ReturnType<typeof createSendingService>

function latest(first: Date, ...others: Date[]): Date {
  return others.reduce((last, other) => (other > last ? other : last), first)
}
