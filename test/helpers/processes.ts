import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export const repository = path.resolve(import.meta.dirname, '../..')

/** This machine's environment without anything that would steer the server. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env
  return { PATH, HOME, ...(TMPDIR && { TMPDIR }) }
}

export interface Finished {
  code: number | null
  stdout: string
  stderr: string
}

/** A child process whose output is kept. */
export class Child {
  stdout = ''
  stderr = ''
  readonly process: ChildProcess
  readonly #closed: Promise<unknown>

  constructor(command: string, args: string[], environment: NodeJS.ProcessEnv = {}) {
    this.process = spawn(command, args, {
      cwd: repository,
      env: { ...cleanEnvironment(), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.process.stdout?.on('data', (chunk) => {
      this.stdout += chunk
    })
    this.process.stderr?.on('data', (chunk) => {
      this.stderr += chunk
    })
    this.#closed = once(this.process, 'close')
  }

  get hasEnded(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null
  }

  /** Waits for a text in what it prints. @returns the match */
  async printed(pattern: RegExp): Promise<RegExpExecArray> {
    const deadline = Date.now() + 50_000
    for (;;) {
      const match = pattern.exec(this.stdout)
      if (match) return match
      if (this.hasEnded || Date.now() > deadline) {
        throw new Error(`${pattern} was not printed.\nstdout: ${this.stdout}\nstderr: ${this.stderr}`)
      }
      await sleep(20)
    }
  }

  async finished(): Promise<Finished> {
    await this.#closed
    return { code: this.process.exitCode, stdout: this.stdout, stderr: this.stderr }
  }

  /** Ends it if it still runs, and waits for its end. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Finished> {
    if (!this.hasEnded) this.process.kill(signal)
    return this.finished()
  }
}

/** Runs `npm start`'s own command, without npm. */
export function startServer(environment: NodeJS.ProcessEnv): Child {
  return new Child(process.execPath, ['--import', './src/check-node.js', 'src/main.ts'], {
    PORT: '0',
    ...environment,
  })
}

/** Runs `npm run worker`'s own command, without npm. */
export function startWorker(environment: NodeJS.ProcessEnv): Child {
  return new Child(process.execPath, ['--import', './src/check-node.js', 'src/worker.ts'], environment)
}

/** Starts a command of the project's own command line. */
export function startCli(args: string[], environment: NodeJS.ProcessEnv): Child {
  return new Child(process.execPath, ['--import', './src/check-node.js', 'src/cli.ts', ...args], environment)
}

/** Runs a command of the project's own command line to its end. */
export function runCli(args: string[], environment: NodeJS.ProcessEnv): Promise<Finished> {
  return startCli(args, environment).finished()
}

/** Whether a process with this number runs. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
