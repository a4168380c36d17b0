import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdtemp, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ConfigError } from '../../config.ts'
import { freePort } from '../../lib/free-port.ts'
import { makeFolder } from '../../lib/make-folder.ts'
import { type Account, type Home, handOver } from './home.ts'
import { reasonIn, runs } from './unfit.ts'

export const SUPERUSER = 'ozzie'

/** A running PostgreSQL, ours or one that an earlier process left behind. */
export interface Postmaster {
  pid: number
  port: number
}

/** Creates the data directory unless it is there. All or nothing: an interrupted run leaves no half cluster. */
export async function initialise(home: Home, password: string): Promise<void> {
  if (await isInitialised(home)) return
  await removeUnfinished(home)
  const unfinished = `${home.cluster}.${process.pid}`
  const secrets = await mkdtemp(path.join(tmpdir(), 'ozzie-'))
  try {
    const passwordFile = path.join(secrets, 'password')
    await writeFile(passwordFile, password, { mode: 0o600 })
    await handOver(secrets, home.account)
    await handOver(passwordFile, home.account)
    await makeOwnFolder(unfinished, home.account)
    await runInitdb(home, ['-D', unfinished, `--pwfile=${passwordFile}`])
    await rename(unfinished, home.cluster).catch(async (error: unknown) => {
      // Another process that started at the same moment made it first.
      if (!(await isInitialised(home))) throw error
    })
  } finally {
    await rm(secrets, { recursive: true, force: true })
    await rm(unfinished, { recursive: true, force: true })
  }
}

/** Removes what runs left behind that were killed. */
async function removeUnfinished({ cluster }: Home): Promise<void> {
  const folder = path.dirname(cluster)
  for (const name of await readdir(folder)) {
    const [, pid] = /^postgres\.(\d+)$/.exec(name) ?? []
    if (pid && !isAlive(Number(pid))) await rm(path.join(folder, name), { recursive: true, force: true })
  }
}

async function runInitdb(home: Home, options: string[]): Promise<void> {
  const fixed = ['--username', SUPERUSER, '--auth=scram-sha-256', '--encoding=UTF8', '--no-sync']
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const child = spawn(path.join(home.binaries, 'bin/initdb'), [...fixed, ...locale, ...options], {
    ...home.account,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await runs(child)
  let complaint = ''
  child.stderr.on('data', (chunk) => {
    complaint += chunk
  })
  const [code] = await once(child, 'close')
  if (code === 0) return
  const cure = 'Set DATA_DIR to another folder, or DATABASE_URL to a PostgreSQL server.'
  throw new ConfigError(
    `The embedded PostgreSQL could not create ${home.cluster} (${reasonIn(complaint)}). ${cure}`,
  )
}

/**
 * Starts PostgreSQL on a free port of 127.0.0.1, the one it had before where it can, so that workers find it again,
 * and waits until `isReady` holds for it.
 *
 * It gets a session of its own: a Ctrl+C in the terminal must reach the API alone, which ends
 * the database after the last request.
 *
 * @returns undefined where another process launched one at the same moment
 */
export async function launch(
  home: Home,
  settings: Record<string, string>,
  isReady: (port: number) => Promise<boolean>,
): Promise<Postmaster | undefined> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? await formerPort(home) : undefined)
    const child = await spawnPostgres(home, port, settings)
    const ready = await untilReady(child, () => isReady(port))
    const found = await findPostmaster(home)
    if (found && found.pid !== child.pid) return undefined
    if (found && ready) {
      child.unref()
      return found
    }
    child.kill('SIGQUIT')
    // The port may have been taken between our look and PostgreSQL's.
    if (attempt === 3) throw await notStarted(home)
  }
}

async function notStarted(home: Home): Promise<ConfigError> {
  const reason = reasonIn(await readFile(logFile(home), 'utf8'))
  const cure = 'Set DATA_DIR to another folder to begin anew.'
  return new ConfigError(
    `The embedded PostgreSQL did not start (${reason}); its log is ${logFile(home)}. ${cure}`,
  )
}

/** The port of the last start, which PostgreSQL keeps on record. */
async function formerPort({ cluster }: Home): Promise<number | undefined> {
  const options = await readFile(path.join(cluster, 'postmaster.opts'), 'utf8').catch(() => '')
  const port = /"port=(\d+)"/.exec(options)?.[1]
  return port === undefined ? undefined : Number(port)
}

async function spawnPostgres(
  home: Home,
  port: number,
  settings: Record<string, string>,
): Promise<ChildProcess> {
  const options = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    ...settings,
  }
  const log = await open(logFile(home), 'a', 0o600)
  try {
    const child = spawn(
      path.join(home.binaries, 'bin/postgres'),
      ['-D', home.cluster, ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      { ...home.account, cwd: '/', detached: true, stdio: ['ignore', log.fd, log.fd] },
    )
    await runs(child)
    return child
  } finally {
    await log.close()
  }
}

async function untilReady(child: ChildProcess, isReady: () => Promise<boolean>): Promise<boolean> {
  const deadline = Date.now() + 30_000
  let ready = false
  try {
    while (!ready && child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
      ready = await isReady()
      if (!ready) await sleep(25)
    }
  } finally {
    if (!ready) child.kill(Date.now() < deadline ? 'SIGQUIT' : 'SIGKILL')
  }
  return ready
}

/** The PostgreSQL that runs on this data directory, as far as its lock file tells. */
export async function findPostmaster(home: Home): Promise<Postmaster | undefined> {
  const lock = path.join(home.cluster, 'postmaster.pid')
  const lines = await readFile(lock, 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  )
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (!pid || !port) return undefined
  if (await runsOn(home, pid)) return { pid, port }
  // A process number that something else has by now would keep PostgreSQL from starting.
  await rm(lock, { force: true })
  return undefined
}

async function runsOn(home: Home, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false
  return readFile(`/proc/${pid}/cmdline`, 'utf8').then(
    (command) => command.split('\0').includes(home.cluster),
    () => process.platform !== 'linux',
  )
}

/** Ends PostgreSQL the fast way (open transactions are rolled back) and waits until it is gone. */
export async function terminate({ pid }: Postmaster): Promise<void> {
  signal(pid, 'SIGINT')
  const deadline = Date.now() + 10_000
  while (isAlive(pid)) {
    if (Date.now() > deadline) signal(pid, 'SIGQUIT')
    await sleep(20)
  }
}

function isAlive(pid: number): boolean {
  return signal(pid, 0)
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}

function logFile(home: Home): string {
  return path.join(home.dataDir, 'postgres.log')
}

async function makeOwnFolder(folder: string, account: Account | undefined): Promise<void> {
  await makeFolder(folder, 0o700)
  await handOver(folder, account)
}

async function isInitialised({ cluster }: Home): Promise<boolean> {
  return access(path.join(cluster, 'PG_VERSION')).then(
    () => true,
    () => false,
  )
}
