import { Counter, Histogram, Registry } from 'prom-client'
import type { OnSweep } from '../housekeeping.ts'
import type { OnUserCreated } from '../users/service.ts'
import type { OnWebhookAttempt } from '../webhooks/deliverer.ts'
import type { OnMessage } from '../whatsapp/inbound/observed.ts'
import type { OnReplyAttempt } from '../whatsapp/sending/service.ts'
import { showBacklog } from './backlog.ts'
import { createImportObservers, type ImportObservers } from './imports.ts'
import { createJobMetrics, type JobMetrics } from './jobs.ts'
import { type PoolFigures, showPools } from './pools.ts'
import { showProcess } from './process.ts'

/** The process's figures in Prometheus form. Labels name kinds and routes, never ids. */
export interface Metrics {
  registry: Registry
  request(labels: { method: string; route: string; status: number }, seconds: number): void
  measureJobs: JobMetrics['measureJobs']
  /** What the services tell of. */
  observers: ImportObservers & {
    onSweep: OnSweep
    measureImport(work: () => Promise<void>): Promise<void>
    onUserCreated: OnUserCreated
    onWebhookAttempt: OnWebhookAttempt
    onWhatsappMessage: OnMessage
    onWhatsappReply: OnReplyAttempt
  }
  /** Shows a pool from now on. @param name what its connections are for */
  showPool(name: string, pool: () => PoolFigures): void
  /** Shows what waits in the queues, as `read` finds it. */
  showBacklog(read: Parameters<typeof showBacklog>[1]): void
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  showProcess(registry)
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  const { measureJobs, measureRun } = createJobMetrics(registry)
  return {
    registry,
    request: (labels, seconds) => requests.observe(labels, seconds),
    measureJobs,
    observers: {
      ...createObservers(registry),
      ...createImportObservers(registry),
      measureImport: (work) => measureRun('imports', work),
    },
    showPool: showPools(registry),
    showBacklog: (read) => showBacklog(registry, read),
  }
}

function createObservers(
  registry: Registry,
): Omit<Metrics['observers'], keyof ImportObservers | 'measureImport'> {
  const registers = [registry]
  const users = new Counter({
    name: 'ozzie_users_created_total',
    help: 'Users that came into being: by POST /v1/users (api), a first external: id (api_external) or a first message (whatsapp).',
    labelNames: ['via'],
    registers,
  })
  const webhooks = new Counter({
    name: 'ozzie_webhook_attempts_total',
    help: 'Attempts to deliver a webhook by outcome, and why they failed.',
    labelNames: ['outcome', 'reason'],
    registers,
  })
  const messages = new Counter({
    name: 'ozzie_whatsapp_messages_total',
    help: 'WhatsApp messages that came in (accepted), and what became of those whose sender had to be found out.',
    labelNames: ['outcome'],
    registers,
  })
  const replies = new Counter({
    name: 'ozzie_whatsapp_replies_total',
    help: 'Attempts to send a WhatsApp text by outcome, and why they failed.',
    labelNames: ['outcome', 'reason'],
    registers,
  })
  const sweeps = new Counter({
    name: 'ozzie_sweeps_total',
    help: 'Turns of what is done again and again behind requests, by outcome.',
    labelNames: ['sweep', 'outcome'],
    registers,
  })
  return {
    onSweep: (sweep, outcome) => sweeps.inc({ sweep, outcome }),
    onUserCreated: (via) => users.inc({ via }),
    onWebhookAttempt: (outcome, reason) => webhooks.inc({ outcome, reason: byClass(reason) }),
    onWhatsappMessage: (outcome, count) => messages.inc({ outcome }, count),
    onWhatsappReply: (outcome, reason) => replies.inc({ outcome, reason: byClass(reason) }),
  }
}

/** Servers of partners may answer with any of 900 statuses: what they are counted by is `http_4xx` and the like. */
function byClass(reason: string): string {
  return reason.replace(/^http_(\d)\d\d$/, 'http_$1xx')
}
