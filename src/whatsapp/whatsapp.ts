import type { ChatService } from '../chat/service.ts'
import type { JobQueue } from '../jobs/queue.ts'
import type { Clock } from '../lib/clock.ts'
import type { IdFactory } from '../lib/ids.ts'
import type { Outbound } from '../outbound/outbound.ts'
import type { TransactionService } from '../transactions/service.ts'
import type { UserService } from '../users/service.ts'
import { createFileDesk } from './answering/files.ts'
import { createAnsweringService } from './answering/service.ts'
import { createTurns } from './answering/turns.ts'
import { createEvolution } from './evolution.ts'
import { type OnMessage, tellOfMessages } from './inbound/observed.ts'
import { createInboundService } from './inbound/service.ts'
import { createInstanceService } from './instances/service.ts'
import { createSendingService, type OnReplyAttempt } from './sending/service.ts'

interface Dependencies {
  users: UserService
  chat: ChatService
  transactions: TransactionService
  jobs: JobQueue
  outbound: Outbound
  /** Whether servers may be in private networks. */
  allowPrivate: boolean
  secretPepper: string
  /** How long to wait for more before a burst is answered, in milliseconds. */
  quietMs: number
  /** A number in [0, 1). */
  random: () => number
  onMessage?: OnMessage | undefined
  onReplyAttempt?: OnReplyAttempt | undefined
  clock: Clock
  ids: IdFactory
}

/** The coach on WhatsApp: what comes in, what is answered, and what goes out. */
export function createWhatsapp(dependencies: Dependencies) {
  const { users, chat, transactions, jobs, clock, ids, random, secretPepper, quietMs } = dependencies
  const { onMessage, onReplyAttempt } = dependencies
  const instances = createInstanceService(dependencies, clock, ids)
  const evolution = createEvolution(dependencies.outbound)
  const sending = createSendingService({ jobs, instances, evolution, random, onReplyAttempt }, clock, ids)
  const files = createFileDesk({ evolution, transactions })
  const turns = createTurns({ jobs, users, quietMs }, clock, ids)
  const answering = createAnsweringService({ chat, transactions, instances, sending, files, turns })
  const inbound = createInboundService(
    { users, jobs, instances, answering, sending, secretPepper },
    clock,
    ids,
  )
  return { instances, inbound: onMessage ? tellOfMessages(inbound, onMessage) : inbound, answering, sending }
}
