import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { flushCompileCache, getCompileCacheDir } from 'node:module'
import { type TransactionDraft, UnreadableError } from './draft.ts'

/** What a child sends back for each question. */
type Answer =
  | { drafts: TransactionDraft[] }
  | { unreadable: { part: string | null; message: string } }
  | { failure: string }

/** The child took longer or more memory than it may. */
export class ChildLimitError extends Error {
  override name = 'ChildLimitError'
  readonly limit: 'time' | 'memory'

  constructor(limit: 'time' | 'memory') {
    super(`the child went over its limit of ${limit}`)
    this.limit = limit
  }
}

export interface Child {
  /**
   * One question at a time. A child that failed to answer is dead.
   *
   * @throws UnreadableError what the child could not read.
   * @throws ChildLimitError when the answer takes too long or too much memory.
   */
  ask(question: object, milliseconds: number): Promise<TransactionDraft[]>
  isAlive(): boolean
  stop(): Promise<void>
}

const MEMORY_CHECK_MS = 50
const MEGABYTE = 2 ** 20

/** How a process ends that gets no more memory: by its own hand, V8's, or the kernel's. */
const OUT_OF_MEMORY = new Set<NodeJS.Signals | null>(['SIGABRT', 'SIGTRAP', 'SIGKILL'])

/**
 * Starts a module in a process that knows no setting and has no console. It is a process and not a thread, because
 * a thread that runs out of memory, or meets a fault of the JavaScript engine, ends the process that it is in.
 *
 * @param megabytes what it may hold in memory; where there is no `/proc`, in its JavaScript heap
 */
export function startChild(module: URL, megabytes: number): Child {
  const child = fork(module, {
    env: compileCache(),
    execArgv: [`--max-old-space-size=${megabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // A Ctrl+C in the terminal must reach the API alone, which still waits for the answer.
    detached: true,
  })
  child.unref()
  child.channel?.unref()
  let alive = true
  let isStopped = false
  const ended = new Promise<void>((resolve) => {
    const onEnd = () => {
      alive = false
      resolve()
    }
    // Without a listener an error of the child would end this process.
    child.once('exit', onEnd).on('error', onEnd)
  })

  async function stop(): Promise<void> {
    alive = false
    isStopped = true
    child.ref()
    child.kill('SIGKILL')
    await ended
  }

  async function ask(question: object, milliseconds: number): Promise<TransactionDraft[]> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    const onExit = (_code: number | null, signal: NodeJS.Signals | null) =>
      reject(
        OUT_OF_MEMORY.has(signal) && !isStopped
          ? new ChildLimitError('memory')
          : new Error('the child ended before it answered'),
      )
    const timer = setTimeout(() => reject(new ChildLimitError('time')), milliseconds)
    const memory = setInterval(async () => {
      if ((await residentBytes(child.pid)) > megabytes * MEGABYTE) reject(new ChildLimitError('memory'))
    }, MEMORY_CHECK_MS)
    child.once('exit', onExit)
    once(child, 'message').then(([answer]) => resolve(answer), reject)
    try {
      // A child that ends while it is asked tells why by its end.
      child.send(question, () => undefined)
      return drafts(await promise)
    } catch (error) {
      if (!(error instanceof UnreadableError)) await stop()
      throw error
    } finally {
      clearTimeout(timer)
      clearInterval(memory)
      child.off('exit', onExit)
    }
  }

  return { ask, stop, isAlive: () => alive }
}

/** Where Node was told to keep what it has compiled: a child that finds it there starts in a third of the time. */
function compileCache(): NodeJS.ProcessEnv {
  const directory = getCompileCacheDir()
  return directory === undefined ? {} : { NODE_COMPILE_CACHE: directory }
}

function drafts(answer: Answer): TransactionDraft[] {
  if ('drafts' in answer) return answer.drafts
  if ('unreadable' in answer) throw new UnreadableError(answer.unreadable.part, answer.unreadable.message)
  throw new Error(answer.failure)
}

/** 0 where the kernel does not tell, or the process has just ended. */
async function residentBytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024
}

/** For the module that a child runs: answers every question with what `read` makes of it, for as long as it is asked. */
export function answerWith<Question>(read: (question: Question) => Promise<TransactionDraft[]>): void {
  // Node does so by itself at the end of a process, which a child that is killed never comes to.
  flushCompileCache()
  process.on('disconnect', () => process.exit())
  // Where all processes of a service are told to end, the server still waits for the answer, and ends this one itself.
  process.on('SIGTERM', () => undefined)
  process.on('message', async (question: Question) => process.send?.(await answerTo(() => read(question))))
}

async function answerTo(work: () => Promise<TransactionDraft[]>): Promise<Answer> {
  try {
    return { drafts: await work() }
  } catch (error) {
    if (error instanceof UnreadableError) {
      return { unreadable: { part: error.part, message: error.message } }
    }
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
