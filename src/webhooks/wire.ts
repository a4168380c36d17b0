import { isEventType } from '../events/types.ts'
import { toTimestamp } from '../http/schemas.ts'
import type { Attempt, Delivery } from './delivery-store.ts'
import type { Endpoint } from './store.ts'

/** An endpoint as the API shows it. */
export function endpointData(endpoint: Endpoint) {
  return {
    id: endpoint.id,
    url: endpoint.url,
    description: endpoint.description,
    event_types: endpoint.eventTypes.filter(isEventType),
    status: endpoint.status,
    disabled_reason: endpoint.disabledReason,
    disabled_at: endpoint.disabledAt && toTimestamp(endpoint.disabledAt),
    created_at: toTimestamp(endpoint.createdAt),
    updated_at: toTimestamp(endpoint.updatedAt),
  }
}

/** A delivery as the API shows it. */
export function deliveryData(delivery: Delivery) {
  return {
    id: delivery.id,
    webhook_endpoint_id: delivery.endpointId,
    user_id: delivery.userId,
    event_id: delivery.eventId,
    event_type: delivery.eventType,
    status: delivery.status,
    attempt_count: delivery.attemptCount,
    next_attempt_at: delivery.nextAttemptAt && toTimestamp(delivery.nextAttemptAt),
    created_at: toTimestamp(delivery.createdAt),
    updated_at: toTimestamp(delivery.updatedAt),
  }
}

/** An attempt as the API shows it. */
export function attemptData(attempt: Attempt) {
  return {
    attempted_at: toTimestamp(attempt.attemptedAt),
    status: attempt.status,
    failure: attempt.failure,
    duration_ms: attempt.durationMs,
    response_body: attempt.responseBody,
  }
}
