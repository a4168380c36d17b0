import type { ClientScope } from '../../clients/scope.ts'
import type { Database } from '../../database/database.ts'
import { isUserMissing } from '../../database/failures.ts'
import type { JobQueue } from '../../jobs/queue.ts'
import type { Clock } from '../../lib/clock.ts'
import { standardError } from '../../lib/errors.ts'
import type { IdFactory } from '../../lib/ids.ts'
import { phoneVariants } from '../../lib/phone.ts'
import { inTransaction, type UserScope } from '../../users/scope.ts'
import type { UserService } from '../../users/service.ts'
import type { AnsweringService } from '../answering/service.ts'
import type { InstanceService } from '../instances/service.ts'
import type { SendingService } from '../sending/service.ts'
import { type Envelope, type IncomingMessage, readMessage } from './envelope.ts'
import { isProven, type Proofs } from './proof.ts'
import { createSettling } from './settling.ts'
import * as store from './store.ts'

interface Dependencies {
  users: UserService
  jobs: JobQueue
  instances: InstanceService
  answering: AnsweringService
  sending: SendingService
  /** Of the digests by which invited numbers are known. */
  secretPepper: string
}

const UPSERT = 'messages.upsert'
const DAY_MS = 24 * 60 * 60 * 1000
const LIDS_KEPT_MS = 30 * DAY_MS

/** Takes in what Evolution servers tell of, and finds out who wrote. */
export function createInboundService(dependencies: Dependencies, clock: Clock, ids: IdFactory) {
  const { jobs, instances, answering, sending } = dependencies
  const settling = createSettling(dependencies, clock)

  async function keep(scope: ClientScope, instance: string, message: IncomingMessage): Promise<boolean> {
    const { content, ...rest } = message
    const receivedAt = clock()
    const blank = { text: null, media: null, mediaUrl: null }
    const sentAt = message.sentAt !== null && message.sentAt < receivedAt ? message.sentAt : receivedAt
    const id = ids('ozz_wam_')
    // What ties a number to a hidden sender has to be noted besides, which is not done at once.
    const phones = message.phone !== null && message.lid === null ? phoneVariants(message.phone) : []
    const kept = await store.insert(
      scope,
      { ...blank, ...content, ...rest, id, instance, sentAt, receivedAt },
      phones,
      ids('ozz_wac_'),
    )
    if (!kept) return false
    const { apiClientId, database } = scope
    if (kept.conversationId === null) await jobs.add(database, 'whatsapp.receive', { apiClientId, id })
    else await answering.schedule(database, { apiClientId, id: kept.conversationId }, receivedAt)
    return true
  }

  return {
    /**
     * Takes in what a webhook tells of, each message once. Who wrote it, and what to answer, is found out later.
     *
     * @returns how many messages are new and are going to be looked into
     * @throws UNAUTHORIZED, alike for a wrong proof and for an instance that there is not
     */
    async accept(
      database: Database,
      { event, instance: name, items }: Envelope,
      proofs: Proofs,
    ): Promise<number> {
      const instance = await instances.known(database, name)
      const isAllowed = await isProven(instance?.webhookSecret, proofs, clock())
      if (!instance || !isAllowed) throw standardError('UNAUTHORIZED')
      const messages = event === UPSERT ? items.flatMap((item) => readMessage(item) ?? []) : []
      const scope = { apiClientId: instance.apiClientId, maxUsers: instance.maxUsers, database }
      let count = 0
      for (const message of messages) {
        const keepIt = () => inTransaction(scope, (tx) => keep(tx, instance.name, message))
        // Whoever is deleted at this very moment is nobody's user at the second look.
        const isNew = await keepIt().catch((error) => {
          if (isUserMissing(error)) return keepIt()
          throw error
        })
        count += Number(isNew)
      }
      return count
    },

    /** Finds out who wrote a message and has them answered; a message of nobody's is deleted. */
    receive: settling.settle,

    /** Deletes what was kept long enough of people who are nobody's users. */
    async purge(database: Database): Promise<void> {
      const now = clock().getTime()
      const yesterday = new Date(now - DAY_MS)
      await store.purge(database, { messages: yesterday, lids: new Date(now - LIDS_KEPT_MS) })
      await sending.purge(database, yesterday)
    },

    /** Deletes what is kept under a user's number without being theirs by name; their own rows go with them. */
    async forget({ user, ...scope }: UserScope): Promise<void> {
      if (user.phone === null) return
      const phones = phoneVariants(user.phone)
      await store.forget(scope, phones)
      await sending.forget(scope.database, scope.apiClientId, phones)
    },
  }
}

export type InboundService = ReturnType<typeof createInboundService>
