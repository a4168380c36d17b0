import type { Queue } from 'pg-boss'

/** What a queue's jobs are to the worker. */
export interface QueueTerms {
  /** How many jobs of it one worker runs at once. */
  concurrency: number
  /** How many jobs of one group run at once, on all workers together; undefined: as many as there are. */
  perGroup?: number
}

/** Every kind of job that there is. */
export const QUEUES = {
  'webhook.deliver': { concurrency: 128, perGroup: 6 },
  'webhook.deliver_failing': { concurrency: 64, perGroup: 2 },
  'whatsapp.receive': { concurrency: 16 },
  'whatsapp.answer': { concurrency: 32, perGroup: 16 },
  'whatsapp.send': { concurrency: 32, perGroup: 16 },
} as const satisfies Record<string, QueueTerms>

export type JobName = keyof typeof QUEUES

export const JOB_NAMES: readonly JobName[] = Object.keys(QUEUES).filter(isJobName)

function isJobName(name: string): name is JobName {
  return name in QUEUES
}

export function termsOf(name: JobName): QueueTerms {
  return QUEUES[name]
}

/** How long a job is believed to run without a sign of life, in seconds; pg-boss allows no less. */
const HEARTBEAT_S = 10

/** How often a job runs again whose process died or whose handler threw, and how long it waits at most. */
const RETRIES = { retryLimit: 1_000, retryDelay: 1, retryBackoff: true, retryDelayMax: 10 }

const HOUR_S = 3_600
const DAY_S = 24 * HOUR_S

/** Of the jobs with one key, one at a time waits. */
export const QUEUE_POLICY = 'short'

/** The settings of every queue in the database. */
export const QUEUE_SETTINGS = {
  ...RETRIES,
  heartbeatSeconds: HEARTBEAT_S,
  expireInSeconds: HOUR_S,
  retentionSeconds: 30 * DAY_S,
  deleteAfterSeconds: DAY_S,
} satisfies Omit<Queue, 'name'>
