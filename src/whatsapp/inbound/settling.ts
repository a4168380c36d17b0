import type { ClientScope } from '../../clients/scope.ts'
import type { Database } from '../../database/database.ts'
import type { JobData } from '../../jobs/queue.ts'
import type { Clock } from '../../lib/clock.ts'
import { phoneVariants } from '../../lib/phone.ts'
import type { UserScope } from '../../users/scope.ts'
import type { UserService } from '../../users/service.ts'
import type { User } from '../../users/store.ts'
import type { AnsweringService } from '../answering/service.ts'
import type { InstanceService, KnownInstance } from '../instances/service.ts'
import type { SendingService } from '../sending/service.ts'
import type { UnsettledMessage } from './store.ts'
import * as store from './store.ts'
import { createStrangers } from './strangers.ts'

interface Dependencies {
  users: UserService
  instances: InstanceService
  answering: AnsweringService
  sending: SendingService
  /** Of the digests by which invited numbers are known. */
  secretPepper: string
}

/** What became of a message whose sender was looked for. */
export type Settlement = 'answering' | 'ignored' | 'invited' | 'no_room' | 'gone'

/** Settles whose the messages are that are nobody's at first sight. */
export function createSettling(dependencies: Dependencies, clock: Clock) {
  const { users, instances, answering } = dependencies
  const strangers = createStrangers(dependencies, clock)

  /** The user whose number it is, or who comes into being for it, if that is wanted. */
  async function userFor(
    scope: ClientScope,
    phone: string,
    instance: KnownInstance | undefined,
  ): Promise<User | 'no_room' | undefined> {
    const known = await users.findByPhone(scope, phoneVariants(phone))
    if (known || instance?.unknownSender !== 'provision') return known
    return (await strangers.provision(scope, phone)) ?? 'no_room'
  }

  async function expectAnswer(tx: UserScope, message: UnsettledMessage, phone: string): Promise<Settlement> {
    const owner = { userId: tx.user.id, phone }
    if (!(await store.settle(tx.database, message, owner))) return 'gone'
    await answering.expect(tx, message.receivedAt)
    return 'answering'
  }

  async function dismiss(
    tx: Database,
    message: UnsettledMessage,
    phone: string | undefined,
    instance: KnownInstance | undefined,
  ): Promise<Settlement> {
    if (!(await store.remove(tx, message))) return 'gone'
    if (phone === undefined || instance?.unknownSender !== 'invite') return 'ignored'
    return (await strangers.invite(tx, instance, phone)) ? 'invited' : 'ignored'
  }

  return {
    /** Finds out who wrote a message and has them answered; a message of nobody's is deleted. */
    async settle(database: Database, job: JobData): Promise<Settlement> {
      const message = await store.findUnsettled(database, job)
      if (!message) return 'gone'
      const { apiClientId, lid } = message
      const found = await instances.known(database, message.instance)
      const instance = found?.apiClientId === apiClientId ? found : undefined
      const scope = { apiClientId, maxUsers: instance?.maxUsers, database }
      const learnt = lid === null ? undefined : await store.findPhone(database, { apiClientId, lid })
      const phone = message.phone ?? learnt
      const user = phone === undefined ? undefined : await userFor(scope, phone, instance)
      return database.transaction(async (tx) => {
        const person = typeof user === 'object' ? user : undefined
        if (message.phone !== null && lid !== null) {
          const userId = person?.id ?? null
          await store.learnPhone(tx, { apiClientId, lid, phone: message.phone, userId, learnedAt: clock() })
        }
        if (person && phone) {
          return expectAnswer({ ...scope, database: tx, user: person }, message, phone)
        }
        const settlement = await dismiss(tx, message, phone, instance)
        return user === 'no_room' ? 'no_room' : settlement
      })
    },
  }
}
