import type { ApiVersion } from '../clients/api-version.ts'
import type { FreshEvent } from '../events/store.ts'
import { toTimestamp } from '../http/schemas.ts'
import { stageName } from '../http/versions.ts'
import type { Json, JsonObject } from '../lib/json.ts'
import { ONBOARDING_STAGES } from '../users/onboarding.ts'

/** No body has as many bytes as this. */
const TOO_MANY_BYTES = 20_000

/** The body of the message that tells of an event, in the words of an API version. */
export function eventPayload(event: FreshEvent, version: ApiVersion): string {
  return payload(event.type, event.createdAt, {
    ...inVersion(event.data, version),
    user_id: event.userId,
    external_user_id: event.externalUserId,
  })
}

/** The body of a message of the given type, as Standard Webhooks has it. Texts are cut when it would be too long. */
export function payload(type: string, at: Date, data: JsonObject): string {
  const write = (content: Json) => JSON.stringify({ type, timestamp: toTimestamp(at), data: content })
  let body = write(data)
  for (let longest = 2_000; Buffer.byteLength(body) >= TOO_MANY_BYTES; longest /= 2) {
    body = write(withTextsCut(data, longest))
  }
  return body
}

function withTextsCut(value: Json, longest: number): Json {
  if (typeof value === 'string')
    return value.length > longest ? `${value.slice(0, longest).toWellFormed()}…` : value
  if (isList(value)) return value.map((item) => withTextsCut(item, longest))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTextsCut(item, longest)]))
}

/** `Array.isArray`, which does not know of lists that cannot be changed. */
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

const STAGE_FIELDS = ['onboarding_stage', 'from', 'to']

/** The same data with the stages called as the version calls them. */
function inVersion(data: JsonObject, version: ApiVersion): JsonObject {
  const renamed = STAGE_FIELDS.flatMap((field) => {
    const stage = ONBOARDING_STAGES.find((known) => known === data[field])
    return stage ? [[field, stageName(stage, version)] as const] : []
  })
  return { ...data, ...Object.fromEntries(renamed) }
}
