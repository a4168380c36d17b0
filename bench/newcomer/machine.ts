import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdir, realpath, symlink } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** All that there is to type; npm and the shell need the last ones. */
const PROGRAMS = ['git', 'node', 'npm', 'curl', 'sh', 'env', 'uname'] as const

/** How long the server may take until it prints its curl line, in milliseconds. */
const PATIENCE_MS = 120_000

const CURL_LINE = /^ *(?<curl>curl [\s\S]*?'\{.*\}')$/m

/** A machine with only Node, git and curl, as far as this one can pass for it. */
export interface Machine {
  /** Runs a command to its end. @returns what it prints @throws Error with that when it fails */
  run(command: string, folder: string): Promise<string>
  /** Starts a server, which runs until the machine is closed. @returns the curl line that it prints */
  serve(command: string, folder: string): Promise<string>
  close(): Promise<void>
}

/** @param isCold whether npm's cache is empty */
export async function newcomersMachine(folder: string, isCold: boolean): Promise<Machine> {
  const { HOME, npm_config_registry: registry } = process.env
  const environment = {
    PATH: await makePrograms(folder),
    HOME,
    // Another program may have the usual port.
    PORT: '0',
    ...(registry && { npm_config_registry: registry }),
    ...(isCold && { npm_config_cache: path.join(folder, 'npm-cache') }),
  }
  let server: ChildProcess | undefined

  function begin(command: string, cwd: string): { child: ChildProcess; output: () => string } {
    const child = spawn('/bin/sh', ['-c', command], { cwd, env: environment, detached: true })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
    return { child, output: () => output }
  }

  return {
    async run(command, cwd) {
      const { child, output } = begin(command, cwd)
      const [code] = await once(child, 'close')
      if (code !== 0) throw new Error(`${command} failed:\n${output()}`)
      return output()
    },

    async serve(command, cwd) {
      const { child, output } = begin(command, cwd)
      server = child
      const deadline = Date.now() + PATIENCE_MS
      while (!hasEnded(child) && Date.now() < deadline) {
        const curl = CURL_LINE.exec(output())?.groups?.curl
        if (curl !== undefined) return curl
        await sleep(10)
      }
      throw new Error(`${command} printed no curl line:\n${output()}`)
    },

    async close() {
      if (!server?.pid || hasEnded(server)) return
      const closed = once(server, 'close')
      process.kill(-server.pid, 'SIGTERM')
      await closed
    },
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

/** A folder with these programs and no others; Node is the machine's own and not the project's. */
async function makePrograms(folder: string): Promise<string> {
  const programs = path.join(folder, 'bin')
  await mkdir(programs)
  for (const name of PROGRAMS) await symlink(await find(name), path.join(programs, name))
  return programs
}

async function find(program: string): Promise<string> {
  const folders = process.env.PATH?.split(path.delimiter) ?? []
  for (const folder of folders.filter((name) => !name.includes('node_modules'))) {
    const file = path.join(folder, program)
    const isThere = await access(file).then(
      () => true,
      () => false,
    )
    if (isThere) return realpath(file)
  }
  throw new Error(`There is no ${program} on this machine.`)
}
