import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from '../src/lib/free-port.ts'

/** Whether PgBouncer is installed (Debian: `apt-get install pgbouncer`). */
export const hasPgbouncer = spawnSync('pgbouncer', ['--version']).status === 0

/** A PgBouncer in transaction mode in front of one database. */
export interface Pgbouncer extends AsyncDisposable {
  /** What a server takes as `DATABASE_URL`. */
  url: string
  /** How many connections it has, on either side. */
  connections(): Promise<{ clients: number; servers: number }>
}

/** @param poolSize how many connections to PostgreSQL all clients share */
export async function startPgbouncer(databaseUrl: string, poolSize: number): Promise<Pgbouncer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ozzie-pgbouncer-'))
  const url = new URL(databaseUrl)
  const port = await freePort()
  const config = path.join(folder, 'pgbouncer.ini')
  await writeFile(path.join(folder, 'users.txt'), `"${url.username}" "${url.password}"\n`)
  await writeFile(config, settings(url, { port, poolSize, folder }))
  // Root's PgBouncer has to be somebody else, who reads its files.
  await chmod(folder, 0o755)
  const account = process.getuid?.() === 0 ? ['-u', 'nobody'] : []
  const child = spawn('pgbouncer', ['-q', ...account, config], { stdio: 'ignore' })
  url.port = String(port)
  try {
    await answers(url.href, child)
  } catch (error) {
    await stop(child, folder)
    throw error
  }
  return {
    url: url.href,
    connections: () => countConnections(url),
    [Symbol.asyncDispose]: () => stop(child, folder),
  }
}

async function countConnections(url: URL): Promise<{ clients: number; servers: number }> {
  const console = new URL(url)
  console.pathname = '/pgbouncer'
  const client = new pg.Client(console.href)
  await client.connect()
  try {
    const count = async (what: 'CLIENTS' | 'SERVERS') => {
      const { rows } = await client.query<{ database: string }>(`SHOW ${what}`)
      return rows.filter(({ database }) => database !== 'pgbouncer').length
    }
    return { clients: await count('CLIENTS'), servers: await count('SERVERS') }
  } finally {
    await client.end()
  }
}

function settings(
  server: URL,
  { port, poolSize, folder }: { port: number; poolSize: number; folder: string },
): string {
  return `[databases]
* = host=${server.hostname} port=${server.port}

[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${path.join(folder, 'users.txt')}
admin_users = ${server.username}
pool_mode = transaction
default_pool_size = ${poolSize}
max_client_conn = 1000
`
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 10_000
  while (child.exitCode === null && Date.now() < deadline) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 })
    client.on('error', () => undefined)
    const isReady = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => undefined)
    if (isReady) return
    await sleep(20)
  }
  throw new Error('PgBouncer does not answer.')
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit')
    child.kill('SIGQUIT')
    await ended
  }
  await rm(folder, { recursive: true, force: true })
}
