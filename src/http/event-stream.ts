import { Readable } from 'node:stream'
import { Type } from '@sinclair/typebox'
import type { FastifyRequest } from 'fastify'

/** The body of a `text/event-stream` answer. */
export const EventStream = Type.Unsafe<Readable>({ type: 'string' })

/** Whether the caller asked for server-sent events. */
export function wantsEventStream(request: FastifyRequest): boolean {
  return request.headers.accept?.toLowerCase().includes('text/event-stream') ?? false
}

/** Writes one server-sent event. */
export type EmitEvent = (event: string, data: unknown) => void

const failed = new WeakSet<Readable>()

/** Whether a stream ended with a failure in place of its last event. */
export function hasFailed(stream: Readable): boolean {
  return failed.has(stream)
}

/**
 * Runs `work` and streams what it emits. Resolves at the first event, so that a failure before it is still
 * answered as an ordinary error; a later one ends the stream with the event that `onFailure` makes of it.
 */
export async function eventStream(
  work: (emit: EmitEvent) => Promise<void>,
  onFailure: (error: unknown) => { event: string; data: unknown },
): Promise<Readable> {
  const stream = new Readable({ read: () => undefined })
  let started = false
  return new Promise((resolve, reject) => {
    const emit: EmitEvent = (event, data) => {
      started = true
      stream.push(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
      resolve(stream)
    }
    work(emit)
      .catch((error: unknown) => {
        if (!started) return reject(error)
        failed.add(stream)
        const { event, data } = onFailure(error)
        emit(event, data)
      })
      .finally(() => stream.push(null))
  })
}
