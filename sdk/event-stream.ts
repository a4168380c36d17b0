import { noAnswer } from './errors.ts'

export interface ServerSentEvent {
  event: string
  data: string
}

/**
 * Reads server-sent events, as they come. Whoever stops reading closes the connection.
 *
 * @throws OzzieError `NO_ANSWER` when the connection breaks
 */
export async function* readEvents(stream: ReadableStream<Uint8Array>): AsyncGenerator<ServerSentEvent, void> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let text = ''
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw noAnswer(error)
      })
      if (done) return
      const blocks = (text + decoder.decode(value, { stream: true })).split(/\r?\n\r?\n/)
      text = blocks.pop() ?? ''
      yield* blocks.map(parseEvent)
    }
  } finally {
    // On a broken connection there is nothing left to cancel.
    await reader.cancel().catch(() => undefined)
  }
}

function parseEvent(block: string): ServerSentEvent {
  const lines = block.split(/\r?\n/)
  const valuesOf = (field: string) =>
    lines.flatMap((line) => (line.startsWith(`${field}:`) ? [line.slice(field.length + 1).trimStart()] : []))
  return { event: valuesOf('event').at(-1) ?? 'message', data: valuesOf('data').join('\n') }
}
