import { createHmac } from 'node:crypto'
import type { ClientScope } from '../../clients/scope.ts'
import type { Database } from '../../database/database.ts'
import { texts } from '../../language/index.ts'
import type { Clock } from '../../lib/clock.ts'
import { ApiError } from '../../lib/errors.ts'
import { isPossiblePhone, phoneVariants } from '../../lib/phone.ts'
import type { UserService } from '../../users/service.ts'
import type { User } from '../../users/store.ts'
import type { KnownInstance } from '../instances/service.ts'
import type { SendingService } from '../sending/service.ts'
import { languageOfPhone } from './language.ts'
import * as store from './store.ts'

interface Dependencies {
  users: UserService
  sending: SendingService
  /** Of the digests by which invited numbers are known. */
  secretPepper: string
}

/** How long a number is not invited again, in milliseconds. */
const BETWEEN_INVITATIONS_MS = 24 * 60 * 60 * 1000

/** What becomes of those whose number no user has. */
export function createStrangers({ users, sending, secretPepper }: Dependencies, clock: Clock) {
  return {
    /** A user of their own. @returns undefined where the plan allows no more */
    async provision(scope: ClientScope, phone: string): Promise<User | undefined> {
      const number = phoneVariants(phone).find(isPossiblePhone) ?? phone
      const input = { externalUserId: `whatsapp:${number}`, name: null, email: null, phone: number }
      try {
        return await users.provision(scope, { ...input, language: languageOfPhone(number) })
      } catch (error) {
        if (error instanceof ApiError && error.code === 'USER_LIMIT_REACHED') return undefined
        throw error
      }
    },

    /** An invitation, unless they had one within a day; in the transaction of `tx`. @returns whether they get one */
    async invite(tx: Database, { apiClientId, name }: KnownInstance, phone: string): Promise<boolean> {
      const now = clock()
      const recipient = createHmac('sha256', secretPepper)
        .update(`invitation:${apiClientId}:${phone}`)
        .digest()
      const since = new Date(now.getTime() - BETWEEN_INVITATIONS_MS)
      if (!(await store.noteInvitation(tx, { apiClientId, recipient, invitedAt: now, since }))) return false
      const text = texts[languageOfPhone(phone)].whatsapp.invitation
      await sending.add(tx, { apiClientId, userId: null, instance: name, phone, text })
      return true
    },
  }
}
