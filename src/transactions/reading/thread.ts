import { Worker } from 'node:worker_threads'
import { type TransactionDraft, UnreadableError } from './draft.ts'

/** What a thread sends back for each question. */
export type ThreadAnswer =
  | { drafts: TransactionDraft[] }
  | { unreadable: { part: string | null; message: string } }
  | { failure: string }

export interface ThreadLimits {
  /** The JavaScript heap. */
  heapMegabytes: number
  /** What lies outside the heap, such as unpacked streams. */
  outsideMegabytes: number
}

/** The thread took longer or more memory than it may. */
export class ThreadLimitError extends Error {
  override name = 'ThreadLimitError'
  readonly limit: 'time' | 'memory'

  constructor(limit: 'time' | 'memory') {
    super(`the thread went over its limit of ${limit}`)
    this.limit = limit
  }
}

export interface Thread {
  /**
   * One question at a time. A thread that failed to answer is dead.
   *
   * @throws UnreadableError what the thread could not read.
   * @throws ThreadLimitError when the answer takes too long or too much memory.
   */
  ask(question: unknown, milliseconds: number): Promise<TransactionDraft[]>
  isAlive(): boolean
  stop(): Promise<void>
}

const MEMORY_CHECK_MS = 50
const MEGABYTE = 2 ** 20

/** Starts a module in a thread that has no environment, no console and no way to take the process down. */
export function startThread(module: URL, limits: ThreadLimits): Thread {
  const worker = new Worker(module, {
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 32 },
  })
  worker.stdout.resume()
  worker.stderr.resume()
  worker.unref()
  let alive = true
  // Without a listener an error in the thread would end the process.
  worker.on('error', () => {
    alive = false
  })
  worker.on('exit', () => {
    alive = false
  })

  async function stop(): Promise<void> {
    alive = false
    await worker.terminate()
  }

  async function ask(question: unknown, milliseconds: number): Promise<TransactionDraft[]> {
    const { promise, resolve, reject } = Promise.withResolvers<ThreadAnswer>()
    const onExit = () => reject(new Error('the thread ended before it answered'))
    const onError = (error: unknown) => reject(isOutOfMemory(error) ? new ThreadLimitError('memory') : error)
    const timer = setTimeout(() => reject(new ThreadLimitError('time')), milliseconds)
    const memory = setInterval(() => {
      outsideBytes(worker).then((bytes) => {
        if (bytes > limits.outsideMegabytes * MEGABYTE) reject(new ThreadLimitError('memory'))
      })
    }, MEMORY_CHECK_MS)
    worker.once('message', resolve).once('error', onError).once('exit', onExit)
    worker.ref()
    try {
      worker.postMessage(question)
      return drafts(await promise)
    } catch (error) {
      if (!(error instanceof UnreadableError)) await stop()
      throw error
    } finally {
      clearTimeout(timer)
      clearInterval(memory)
      worker.off('message', resolve).off('error', onError).off('exit', onExit)
      worker.unref()
    }
  }

  return { ask, stop, isAlive: () => alive }
}

function drafts(answer: ThreadAnswer): TransactionDraft[] {
  if ('drafts' in answer) return answer.drafts
  if ('unreadable' in answer) throw new UnreadableError(answer.unreadable.part, answer.unreadable.message)
  throw new Error(answer.failure)
}

/** 0 when the thread has just ended. */
async function outsideBytes(worker: Worker): Promise<number> {
  try {
    return (await worker.getHeapStatistics()).external_memory
  } catch {
    return 0
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/** Runs a piece of work in a thread and turns its outcome into an answer. */
export async function answerFrom(work: () => Promise<TransactionDraft[]>): Promise<ThreadAnswer> {
  try {
    return { drafts: await work() }
  } catch (error) {
    if (error instanceof UnreadableError) {
      return { unreadable: { part: error.part, message: error.message } }
    }
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
