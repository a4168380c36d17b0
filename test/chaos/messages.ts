import { setTimeout as sleep } from 'node:timers/promises'
import type { Findings } from './findings.ts'
import type { Inbox } from './inbox.ts'
import type { Ledger } from './ledger.ts'

/** Longer than it takes another worker to take up what a killed one was doing, in milliseconds. */
const LATEST_MS = 60_000

/** Waits until the partner was told of everything; each thing must come under one id, however often it comes. */
export async function awaitMessages(
  { messages: expected }: Ledger,
  { messages }: Inbox,
  findings: Findings,
  signal: AbortSignal,
): Promise<void> {
  const deadline = performance.now() + LATEST_MS
  const missing = () => [...expected].filter((subject) => !messages.has(subject))
  while (missing().length > 0 && performance.now() < deadline) await sleep(200, undefined, { signal })
  for (const subject of missing()) findings.add(`the partner was not told: ${subject}`)
  for (const [subject, ids] of messages) {
    if (ids.size > 1) findings.add(`the partner was told under ${ids.size} ids: ${subject}`)
  }
}
