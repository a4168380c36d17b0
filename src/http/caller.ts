import type { FastifyReply } from 'fastify'

/** The caller hung up before the answer was complete. */
export class CallerLeft extends Error {
  override name = 'CallerLeft'
}

/** A signal that aborts with {@link CallerLeft} when the caller hangs up. */
export function callerSignal({ raw }: FastifyReply): AbortSignal {
  const leaving = new AbortController()
  raw.once('close', () => {
    if (!raw.writableFinished) leaving.abort(new CallerLeft('The caller hung up.'))
  })
  return leaving.signal
}
