import { createChatService } from './chat/service.ts'
import type { Coach } from './coach/coach.ts'
import { createEventService } from './events/service.ts'
import { createGoalService } from './goals/service.ts'
import { createIdempotencyService } from './idempotency/service.ts'
import { createImportService, type ObserveImport } from './imports/service.ts'
import { createInsightsService } from './insights/service.ts'
import { createSpendingService } from './insights/spending.ts'
import { createIntakeService } from './intake/service.ts'
import type { JobQueue } from './jobs/queue.ts'
import type { Clock } from './lib/clock.ts'
import type { IdFactory } from './lib/ids.ts'
import { createSeal } from './lib/sealed.ts'
import { createMoveService } from './moves/service.ts'
import type { Outbound } from './outbound/outbound.ts'
import { createPlanService } from './plan/service.ts'
import { createPrivacyService } from './privacy/service.ts'
import { type Tracing, traced } from './tracing/tracing.ts'
import type { FileReader } from './transactions/reading/file-reader.ts'
import { type OnFile, observeFiles } from './transactions/reading/observed-files.ts'
import { createTransactionService, type OnRecorded } from './transactions/service.ts'
import { createUserService, type OnUserCreated } from './users/service.ts'
import { createDeliverer, type OnWebhookAttempt } from './webhooks/deliverer.ts'
import { createDeliveryService } from './webhooks/delivery-service.ts'
import { createSender } from './webhooks/sender.ts'
import { createWebhookService } from './webhooks/service.ts'
import type { OnMessage } from './whatsapp/inbound/observed.ts'
import type { OnReplyAttempt } from './whatsapp/sending/service.ts'
import { createWhatsapp } from './whatsapp/whatsapp.ts'

export interface ServiceDependencies {
  coach: Coach
  files: FileReader
  jobs: JobQueue
  /** For requests to addresses that partners named. */
  outbound: Outbound
  /** Whether such addresses may be in private networks. */
  allowPrivate: boolean
  /** The key of what is stored of secrets. */
  secretPepper: string
  /** How long to wait for more before a burst of WhatsApp messages is answered, in milliseconds. */
  whatsappQuietMs: number
  clock: Clock
  ids: IdFactory
  /** A number in [0, 1); spreads what would otherwise happen together. */
  random?: () => number
  onUserCreated?: OnUserCreated
  onFile?: OnFile
  onRecorded?: OnRecorded
  /** Put around the storing of a long file. */
  measureImport?: (work: () => Promise<void>) => Promise<void>
  onWebhookAttempt?: OnWebhookAttempt
  onWhatsappMessage?: OnMessage
  onWhatsappReply?: OnReplyAttempt
  /** Left out: nothing is traced. */
  tracing?: Tracing | undefined
}

/** Every use case of the product, for HTTP as for whatever else runs it. */
export function createServices(dependencies: ServiceDependencies) {
  const { coach, jobs, outbound, allowPrivate, secretPepper, clock, ids } = dependencies
  const { random = Math.random, onUserCreated, onRecorded, tracing } = dependencies
  const users = createUserService(clock, ids, onUserCreated)
  const idempotency = createIdempotencyService(createSeal(secretPepper, 'idempotency'), clock, ids)
  const privacy = createPrivacyService()
  const events = createEventService(clock, ids)
  const intakes = createIntakeService({ users }, clock, ids)
  const goals = createGoalService({ users, events }, clock, ids)
  const spending = createSpendingService()
  const plans = createPlanService({ users, intakes, goals, spending, events }, clock, ids)
  const files = observeFiles(dependencies.files, dependencies.onFile ?? (() => undefined), tracing)
  const transactions = createTransactionService(
    { users, intakes, goals, files, onRecorded, tracing },
    clock,
    ids,
  )
  const observe = observeImport(dependencies)
  const imports = createImportService({ transactions, onRecorded, observe }, clock, ids)
  const insights = createInsightsService({ intakes, plans }, clock)
  const moves = createMoveService({ users, intakes, goals, plans, spending, events }, clock, ids)
  const chat = createChatService(
    { coach, users, intakes, plans, goals, moves, transactions, spending },
    clock,
    ids,
  )
  const seal = createSeal(secretPepper, 'webhooks')
  const webhooks = createWebhookService({ seal, allowPrivate }, clock, ids)
  const deliverer = createDeliverer({
    ...{ jobs, clock, ids, random },
    send: createSender({ outbound, seal }, clock),
    onAttempt: dependencies.onWebhookAttempt,
  })
  const deliveries = createDeliveryService({ webhooks, deliverer }, clock, ids)

  const whatsapp = createWhatsapp({
    ...dependencies,
    ...{ users, chat, transactions, random },
    quietMs: dependencies.whatsappQuietMs,
    onMessage: dependencies.onWhatsappMessage,
    onReplyAttempt: dependencies.onWhatsappReply,
  })

  privacy.onErasing(whatsapp.inbound.forget)
  goals.onChanged(moves.follow)
  goals.onRemoving(async ({ tx, goalId }) => {
    for (const domain of [plans, moves, transactions]) await domain.forgetGoal(tx, goalId)
  })
  plans.onGenerated(moves.begin)
  plans.onPersonalized(moves.follow)
  return {
    users,
    idempotency,
    privacy,
    events,
    intakes,
    goals,
    plans,
    moves,
    transactions,
    imports,
    insights,
    chat,
    webhooks,
    deliveries,
    whatsapp,
  }
}

/** Each long file is a trace of its own, as jobs of other kinds are. */
function observeImport({ tracing, measureImport = (work) => work() }: ServiceDependencies): ObserveImport {
  return ({ apiClientId, id }, work) => {
    const attributes = { 'ozzie.job.queue': 'imports', 'ozzie.job.id': id, 'ozzie.client': apiClientId }
    const options = { kind: 'consumer' as const, attributes, follows: '' }
    return traced(tracing, 'job imports', options, () => measureImport(work))
  }
}

export type Services = ReturnType<typeof createServices>
