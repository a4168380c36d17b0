import type { Database } from '../database/database.ts'
import type { DueDelivery, EndpointNow } from './delivery-store.ts'
import * as store from './store.ts'

/** The HTTP status by which an endpoint says that it wants no more messages. */
export const GONE = 410

/** Since when every delivery has to have failed for an endpoint to be disabled, in milliseconds. */
const FAILING_MS = 5 * 24 * 60 * 60 * 1000

/** @param status of the answer; null without one */
export function isSuccess(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300
}

/**
 * Notes on an endpoint what an attempt says of it; a part of the transaction of `tx`.
 *
 * @param endpoint as it is by now: what was asked may have another address since, or have failed meanwhile
 * @param status of the answer; null without one
 */
export async function judge(
  tx: Database,
  delivery: DueDelivery,
  endpoint: EndpointNow,
  status: number | null,
  now: Date,
): Promise<void> {
  const { url, failingSince } = endpoint
  if (url !== delivery.endpoint.url) return
  const disable = (disabledReason: 'gone' | 'failing') =>
    store.markEndpoint(tx, delivery, { status: 'disabled', disabledReason, disabledAt: now, updatedAt: now })
  if (isSuccess(status)) {
    if (failingSince !== null) await store.markEndpoint(tx, delivery, { failingSince: null })
  } else if (status === GONE) {
    await disable('gone')
  } else if (failingSince === null) {
    await store.markEndpoint(tx, delivery, { failingSince: now })
  } else if (now.getTime() - failingSince.getTime() >= FAILING_MS) {
    await disable('failing')
  }
}
