import { ChildLimitError, startChild } from './child.ts'
import { type TransactionDraft, UnreadableError } from './draft.ts'

const SECONDS = 10
/** A file of the most rows takes up to some 600. */
const MEGABYTES = 768

/** Each file has a process of its own while it is read; more wait, so that they cannot fill the memory. */
const MAX_CHILDREN = 2

let running = 0
const waiting: (() => void)[] = []

/**
 * Asks a module in a process that lives for this one question, so that a hostile file costs neither this process nor
 * its event loop anything, and leaves nothing behind for the next.
 *
 * @param kind what the file is, for the message that tells that it went over a limit
 * @throws UnreadableError what the child could not read, or not within the limits.
 */
export async function askInChild(module: URL, question: object, kind: string): Promise<TransactionDraft[]> {
  if (running >= MAX_CHILDREN) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await ask(module, question, kind)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

async function ask(module: URL, question: object, kind: string): Promise<TransactionDraft[]> {
  const child = startChild(module, MEGABYTES)
  try {
    return await child.ask(question, SECONDS * 1000)
  } catch (error) {
    if (!(error instanceof ChildLimitError)) throw error
    const reason =
      error.limit === 'time' ? `takes more than ${SECONDS} seconds to read` : 'needs too much memory to read'
    throw new UnreadableError(
      null,
      `The ${kind} ${reason}. Send a statement of fewer months, or the same statement in another format.`,
    )
  } finally {
    await child.stop()
  }
}
