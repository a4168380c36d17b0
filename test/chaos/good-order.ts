import type { Attempt } from './courier.ts'
import type { Server } from './server.ts'
import type { System } from './system.ts'

/** How long it may take to end, in milliseconds: requests and jobs get 10 s. */
const LATEST_MS = 15_000

/**
 * Tells a server to end while it works. Everything that it took must be answered: what was sent before it was told,
 * and what its log says it answered later. A connection that is refused then is fine.
 */
export async function endInGoodOrder({ courier, logs, findings }: System, server: Server): Promise<void> {
  const told = performance.now()
  server.signal('SIGTERM')
  const late = setTimeout(() => server.signal('SIGKILL'), LATEST_MS)
  const code = await server.ended()
  clearTimeout(late)
  if (code !== 0) findings.add(`${server.name} ended with code ${code} after SIGTERM`)
  await logs.read()
  const isLost = ({ server: to, sentAt, endedAt, status, id }: Attempt) =>
    to === server &&
    status === undefined &&
    sentAt !== undefined &&
    (endedAt === undefined || endedAt > told) &&
    (sentAt < told || logs.answered.has(id))
  for (const { what, id, sentAt } of courier.attempts.filter(isLost)) {
    const when = Math.round((sentAt ?? told) - told)
    const logged = logs.answered.has(id) ? ', answered by its log' : ''
    findings.add(`${server.name} lost ${what} when it ended (sent ${when} ms after${logged})`)
  }
}
