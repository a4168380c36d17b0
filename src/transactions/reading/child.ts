import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { flushCompileCache, getCompileCacheDir } from 'node:module'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
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

/** What the JavaScript engine reserves without holding it: half a gigabyte for each of up to three threads, and more. */
const RESERVED_MEGABYTES = 2048

/** How a process ends that gets no more memory, from the JavaScript engine or from the kernel. */
const OUT_OF_MEMORY = new Set<NodeJS.Signals | null>(['SIGABRT', 'SIGKILL'])

/**
 * Starts a module in a process that knows no setting and has no console. It is a process and not a thread, because
 * a thread that runs out of memory, or meets a fault of the JavaScript engine, ends the process that it is in.
 *
 * @param megabytes what it may hold in memory; where there is no `/proc`, in its JavaScript heap
 */
export function startChild(module: URL, megabytes: number): Child {
  const child = fork(module, {
    env: compileCache(),
    execPath: '/bin/sh',
    execArgv: ['-c', limited(megabytes), 'sh', process.execPath, `--max-old-space-size=${megabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // A Ctrl+C in the terminal must reach the API alone, which still waits for the answer.
    detached: true,
  })
  child.unref()
  child.channel?.unref()
  const isAlive = () => child.exitCode === null && child.signalCode === null && !child.killed
  // Without a listener an error of the child would end this process.
  const ended = new Promise<unknown>((resolve) => child.once('exit', resolve).on('error', resolve))

  async function stop(): Promise<void> {
    child.ref()
    child.kill('SIGKILL')
    await ended
  }

  async function ask(question: object, milliseconds: number): Promise<TransactionDraft[]> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    // What fails while it is sent off has nobody yet who waits for it.
    promise.catch(() => undefined)
    const onExit = (code: number | null, signal: NodeJS.Signals | null) =>
      reject(
        OUT_OF_MEMORY.has(signal) && !child.killed
          ? new ChildLimitError('memory')
          : new Error(`the child ended before it answered (${signal ?? `exit code ${code}`})`),
      )
    const timer = setTimeout(() => reject(new ChildLimitError('time')), milliseconds)
    const memory = setInterval(async () => {
      if ((await residentBytes(child.pid)) > megabytes * MEGABYTE) reject(new ChildLimitError('memory'))
    }, MEMORY_CHECK_MS)
    child.once('exit', onExit)
    once(child, 'message').then(([answer]) => resolve(answer), reject)
    try {
      // A child that could not start, or ends while it is asked, tells why by its end.
      if (child.connected) child.send(question, () => undefined)
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

  return { ask, stop, isAlive }
}

/**
 * Runs a command under the kernel's own limit, which holds while this process is too busy to look. A crash writes
 * nothing of the file to the disk, and where the whole machine is short of memory, the child goes first.
 */
function limited(megabytes: number): string {
  const kilobytes = (megabytes + RESERVED_MEGABYTES) * 1024
  return `echo 1000 > /proc/self/oom_score_adj; ulimit -c 0; ulimit -d ${kilobytes}; exec "$@"`
}

/** Where Node was told to keep what it has compiled: a child that finds it there starts in half the time. */
function compileCache(): NodeJS.ProcessEnv {
  const ofThisVersion = getCompileCacheDir()
  return ofThisVersion === undefined ? {} : { NODE_COMPILE_CACHE: path.dirname(ofThisVersion) }
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
  endWithServer()
  // Where all processes of a service are told to end, the server still waits for the answer, and ends this one itself.
  process.on('SIGTERM', () => undefined)
  process.on('message', async (question: Question) => {
    const answer = await answerTo(() => read(question))
    // Node does so by itself at the end of a process, which a child that is killed never comes to.
    flushCompileCache()
    process.send?.(answer)
  })
}

/** Also where the server was killed while this process is too busy with a file to notice: then a thread does. */
function endWithServer(): void {
  process.on('disconnect', () => process.exit())
  const watch = `setInterval(() => process.ppid === ${process.ppid} || process.kill(process.pid, 'SIGKILL'), 500)`
  new Worker(watch, { eval: true }).unref()
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
