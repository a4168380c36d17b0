import { type TransactionDraft, UnreadableError } from './draft.ts'
import { startThread, ThreadLimitError, type ThreadLimits } from './thread.ts'

const SECONDS = 10
const LIMITS: ThreadLimits = { heapMegabytes: 256, outsideMegabytes: 256 }

/** Each file has a thread of its own while it is read; more wait, so that they cannot fill the memory. */
const MAX_THREADS = 2

let running = 0
const waiting: (() => void)[] = []

/**
 * Asks a module in a thread that lives for this one question, so that a hostile file costs neither the process nor
 * its event loop anything.
 *
 * @param kind what the file is, for the message that tells that it went over a limit
 * @throws UnreadableError what the thread could not read, or not within the limits.
 */
export async function askInThread(module: URL, question: unknown, kind: string): Promise<TransactionDraft[]> {
  if (running >= MAX_THREADS) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await ask(module, question, kind)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

async function ask(module: URL, question: unknown, kind: string): Promise<TransactionDraft[]> {
  const thread = startThread(module, LIMITS)
  try {
    return await thread.ask(question, SECONDS * 1000)
  } catch (error) {
    if (!(error instanceof ThreadLimitError)) throw error
    const reason =
      error.limit === 'time' ? `takes more than ${SECONDS} seconds to read` : 'needs too much memory to read'
    throw new UnreadableError(
      null,
      `The ${kind} ${reason}. Send a statement of fewer months, or the same statement in another format.`,
    )
  } finally {
    await thread.stop()
  }
}
