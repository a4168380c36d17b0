import type { Database } from '../database/database.ts'
import type { JobData, JobQueue } from '../jobs/queue.ts'
import type { JobName } from '../jobs/queues.ts'
import type { Clock } from '../lib/clock.ts'
import type { IdFactory } from '../lib/ids.ts'
import type { Attempt, DueDelivery } from './delivery-store.ts'
import * as store from './delivery-store.ts'
import { GONE, isSuccess, judge } from './health.ts'
import { delayAfter } from './schedule.ts'
import type { Outcome, Sender } from './sender.ts'

/** Hears of every attempt. @param reason why it failed: a kind, or `http_` and the status */
export type OnWebhookAttempt = (outcome: 'delivered' | 'failed', reason: string) => void

interface Dependencies {
  jobs: JobQueue
  send: Sender
  clock: Clock
  ids: IdFactory
  random: () => number
  onAttempt?: OnWebhookAttempt | undefined
}

type DeliveryQueue = Extract<JobName, `webhook.${string}`>

/** Endpoints that fail may have to be waited for: they have a queue of their own, so that nobody else waits as well. */
const TO_FAILING: DeliveryQueue = 'webhook.deliver_failing'

type ScheduledDelivery = Pick<DueDelivery, 'apiClientId' | 'id' | 'endpointId' | 'attemptCount'> & {
  nextAttemptAt: Date
}

/** Sends messages to endpoints, and follows the schedule until one arrives or is given up. */
export function createDeliverer({ jobs, send, clock, ids, random, onAttempt }: Dependencies) {
  /** Adds the jobs of the next attempts, in the transaction of `database`. */
  function schedule(
    database: Database,
    deliveries: readonly ScheduledDelivery[],
    queue: DeliveryQueue = 'webhook.deliver',
  ): Promise<void> {
    return jobs.addAll(
      database,
      queue,
      deliveries.map(({ apiClientId, id, endpointId, attemptCount, nextAttemptAt }) => ({
        data: { apiClientId, id },
        startAt: nextAttemptAt,
        key: `${id}:${attemptCount}`,
        group: endpointId,
      })),
    )
  }

  /** Keeps what came of an attempt, unless another run of the same attempt has done so. */
  async function conclude(
    tx: Database,
    delivery: DueDelivery,
    attempt: Attempt,
    outcome: Outcome,
  ): Promise<void> {
    const endpoint = await store.lockDelivery(tx, delivery)
    if (!endpoint) return
    await store.insertAttempt(tx, delivery, attempt)
    const now = clock()
    const attemptCount = delivery.attemptCount + 1
    const step = delivery.step + 1
    const delay =
      isSuccess(outcome.status) || outcome.status === GONE
        ? undefined
        : delayAfter(step, outcome.retryAfterMs, random)
    const nextAttemptAt = delay === undefined ? null : new Date(now.getTime() + delay)
    const ended = isSuccess(outcome.status) ? ('succeeded' as const) : ('failed' as const)
    const status = nextAttemptAt ? 'pending' : ended
    await store.updateDelivery(
      tx,
      delivery,
      {},
      { status, attemptCount, step, nextAttemptAt, updatedAt: now },
    )
    if (nextAttemptAt) await schedule(tx, [{ ...delivery, attemptCount, nextAttemptAt }], TO_FAILING)
    await judge(tx, delivery, endpoint, outcome.status, now)
  }

  /** Makes the attempt that is due; a delivery that has ended, or is not there any more, is left alone. */
  async function deliver(
    queue: DeliveryQueue,
    database: Database,
    job: JobData,
    signal: AbortSignal,
  ): Promise<void> {
    const delivery = await store.readDelivery(database, job)
    if (!delivery || delivery.nextAttemptAt === null) return
    const { attemptCount, nextAttemptAt, endpoint } = delivery
    if (endpoint.status === 'disabled' || endpoint.apiClient.revokedAt !== null) {
      const changes = { status: 'failed', nextAttemptAt: null, updatedAt: clock() } as const
      await store.updateDelivery(database, delivery, { status: 'pending', attemptCount }, changes)
      return
    }
    const rightQueue = endpoint.failingSince === null ? queue : TO_FAILING
    const attemptedAt = clock()
    if (attemptedAt < nextAttemptAt || queue !== rightQueue) {
      return schedule(database, [{ ...delivery, nextAttemptAt }], rightQueue)
    }
    const started = performance.now()
    const outcome = await send(delivery, signal)
    // Nobody's fault but our own: the job is given back and runs again.
    if (signal.aborted) throw signal.reason
    const { status, failure, responseBody } = outcome
    onAttempt?.(isSuccess(status) ? 'delivered' : 'failed', reasonOf(outcome))
    const durationMs = Math.round(performance.now() - started)
    const attempt = { id: ids('ozz_wha_'), attemptedAt, status, failure, durationMs, responseBody }
    await database.transaction((tx) => conclude(tx, delivery, attempt, outcome))
  }

  return {
    schedule,

    /** Makes the attempt that is due, or leaves it to {@link deliverToFailing} while the endpoint fails. */
    deliver: (database: Database, job: JobData, signal: AbortSignal): Promise<void> =>
      deliver('webhook.deliver', database, job, signal),

    /** Makes the attempt that is due. */
    deliverToFailing: (database: Database, job: JobData, signal: AbortSignal): Promise<void> =>
      deliver(TO_FAILING, database, job, signal),
  }
}

export type Deliverer = ReturnType<typeof createDeliverer>

function reasonOf({ status, failure }: Outcome): string {
  return isSuccess(status) ? 'none' : (failure ?? `http_${status}`)
}
