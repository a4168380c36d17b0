import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../src/lib/free-port.ts'

const START_TIMEOUT_MS = 120_000
const STOP_TIMEOUT_MS = 15_000

/** A server under test, in a process of its own. */
export interface ServerProcess extends AsyncDisposable {
  /** What tables call it. */
  name: string
  /** Base URL, without a slash at its end. */
  url: string
  pid: number | undefined
  /** @throws Error with the end of its log when the process is gone */
  assertAlive(): Promise<void>
}

interface Launch {
  name: string
  /** The arguments of `node`. */
  command: string[]
  environment: Record<string, string>
  /** Where the log is put. */
  folder: string
  /** What a server answers that is ready. */
  readyPath: string
}

/**
 * Starts a server on a free port of 127.0.0.1, which it is told as `PORT`, and waits until it is ready. Its
 * output goes to a file, as a terminal or a pipe to this process would slow it down.
 */
export async function launchServer(launch: Launch): Promise<ServerProcess> {
  const { name, folder, readyPath } = launch
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const logFile = path.join(folder, `${name.replaceAll(/\W+/g, '-')}.log`)
  const child = await spawnNode(launch, port, logFile)

  async function assertAlive(): Promise<void> {
    if (!hasEnded(child)) return
    const log = await readFile(logFile, 'utf8')
    throw new Error(`The server '${name}' has ended. Its log ends with:\n${log.slice(-2_000)}`)
  }
  const server: ServerProcess = {
    name,
    url,
    pid: child.pid,
    assertAlive,
    [Symbol.asyncDispose]: () => stop(child),
  }
  try {
    await untilReady(`${url}${readyPath}`, assertAlive)
  } catch (error) {
    await stop(child)
    throw error
  }
  return server
}

async function spawnNode(
  { command, environment }: Launch,
  port: number,
  logFile: string,
): Promise<ChildProcess> {
  const log = await open(logFile, 'a', 0o600)
  try {
    // Nothing of our own environment, so that no setting of the developer's changes the result.
    return spawn(process.execPath, command, {
      env: { ...environment, PATH: process.env.PATH, PORT: String(port) },
      stdio: ['ignore', log.fd, log.fd],
    })
  } finally {
    await log.close()
  }
}

async function untilReady(url: string, assertAlive: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS
  while (Date.now() < deadline) {
    await assertAlive()
    const isReady = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (isReady) return
    await sleep(50)
  }
  throw new Error(`No server answered at ${url} within ${START_TIMEOUT_MS / 1000} s.`)
}

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS)
  await ended
  clearTimeout(timer)
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
