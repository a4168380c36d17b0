import { setTimeout as sleep } from 'node:timers/promises'
import type { Receiver } from './receiver.ts'

/** A span as a collector gets it. */
export interface ReceivedSpan {
  service: string
  name: string
  kind: number
  traceId: string
  spanId: string
  parentSpanId: string | undefined
  attributes: Record<string, string | number>
  /** The traces that it points to. */
  links: string[]
  hasFailed: boolean
}

const STATUS_ERROR = 2

interface Wire {
  resourceSpans: {
    resource: { attributes: WireAttribute[] }
    scopeSpans: { spans: WireSpan[] }[]
  }[]
}

interface WireAttribute {
  key: string
  value: { stringValue?: string; intValue?: number | string; doubleValue?: number }
}

interface WireSpan extends Pick<ReceivedSpan, 'name' | 'kind' | 'traceId' | 'spanId' | 'parentSpanId'> {
  attributes: WireAttribute[]
  links?: { traceId: string }[]
  status: { code?: number }
}

/** All spans that a receiver was sent by OTLP/HTTP in JSON. */
export function spansAt({ received }: Receiver): ReceivedSpan[] {
  const bodies = received
    .filter(({ path }) => path === '/v1/traces')
    .map(({ body }): Wire => JSON.parse(body))
  return bodies.flatMap(({ resourceSpans }) =>
    resourceSpans.flatMap(({ resource, scopeSpans }) => {
      const service = String(attributesOf(resource)['service.name'])
      return scopeSpans.flatMap(({ spans }) => spans.map((span) => asReceived(service, span)))
    }),
  )
}

/** Waits for a span to arrive. */
export async function spanAt(
  receiver: Receiver,
  isWanted: (span: ReceivedSpan) => boolean,
): Promise<ReceivedSpan> {
  const deadline = Date.now() + 20_000
  for (;;) {
    const found = spansAt(receiver).find(isWanted)
    if (found) return found
    if (Date.now() > deadline) {
      throw new Error(`No such span among: ${spansAt(receiver).map(({ name }) => name)}`)
    }
    await sleep(50)
  }
}

function asReceived(service: string, { links = [], status, attributes, ...span }: WireSpan): ReceivedSpan {
  const { name, kind, traceId, spanId, parentSpanId } = span
  return {
    ...{ service, name, kind, traceId, spanId },
    parentSpanId: parentSpanId || undefined,
    attributes: attributesOf({ attributes }),
    links: links.map((link) => link.traceId),
    hasFailed: status.code === STATUS_ERROR,
  }
}

function attributesOf({ attributes }: { attributes: WireAttribute[] }): ReceivedSpan['attributes'] {
  return Object.fromEntries(
    attributes.map(({ key, value }) => [
      key,
      value.stringValue ?? Number(value.intValue ?? value.doubleValue),
    ]),
  )
}
