import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../src/lib/free-port.ts'

const START_TIMEOUT_MS = 30_000
const MAIN = path.resolve(import.meta.dirname, '../../src/main.ts')

/** A server of ours, on one port for all of its lives. */
export interface Server {
  name: string
  url: string
  logFile: string
  /** Starts it, and waits until it is ready. */
  start(): Promise<void>
  pid(): number
  hasEnded(): boolean
  signal(name: NodeJS.Signals): void
  /** Waits for its end. @returns the exit code; null when a signal ended it */
  ended(): Promise<number | null>
  stop(): Promise<void>
}

/** A server that is not started yet. */
export async function createServer(
  name: string,
  folder: string,
  environment: Record<string, string>,
): Promise<Server> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const logFile = path.join(folder, `${name}.log`)
  let child: ChildProcess | undefined

  const hasEnded = () => !child || child.exitCode !== null || child.signalCode !== null

  async function spawnServer(): Promise<ChildProcess> {
    const log = await open(logFile, 'a', 0o600)
    try {
      return spawn(process.execPath, [MAIN], {
        // Nothing of our own environment, so that no setting of the developer's changes the result.
        env: { ...environment, PATH: process.env.PATH, HOST: '127.0.0.1', PORT: String(port) },
        stdio: ['ignore', log.fd, log.fd],
      })
    } finally {
      await log.close()
    }
  }

  async function ended(): Promise<number | null> {
    if (child && !hasEnded()) await once(child, 'exit')
    return child?.exitCode ?? null
  }

  return {
    name,
    url,
    logFile,
    hasEnded,
    ended,

    async start() {
      child = await spawnServer()
      const deadline = performance.now() + START_TIMEOUT_MS
      while (!(await isReady(url))) {
        if (hasEnded() || performance.now() > deadline) {
          const log = await readFile(logFile, 'utf8')
          throw new Error(`Server ${name} did not start. Its log ends with:\n${log.slice(-2_000)}`)
        }
        await sleep(25)
      }
    },

    pid: () => child?.pid ?? 0,
    signal: (signal) => child?.kill(signal),

    async stop() {
      child?.kill('SIGCONT')
      child?.kill('SIGTERM')
      const late = setTimeout(() => child?.kill('SIGKILL'), 15_000)
      await ended()
      clearTimeout(late)
    },
  }
}

function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  )
}
