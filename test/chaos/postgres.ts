import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type EmbeddedServer, startEmbedded } from '../../src/database/embedded/index.ts'

/** A PostgreSQL that is killed and frozen, with its data on disk as in production. */
export interface Postgres {
  /** Past the proxy. */
  url: string
  port: number
  /** Kills the whole of it at once. */
  kill(): Promise<void>
  /** Kills one of its processes that serves a connection, upon which PostgreSQL ends all others and recovers. */
  killBackend(): Promise<void>
  /** Starts it again. @param onReturn told when it took connections, by `performance.now()` */
  restart(onReturn: (at: number) => void): Promise<void>
  freeze(): Promise<void>
  thaw(): void
  /** Ends every connection but the asking one. @returns how many that were */
  terminateAll(): Promise<number>
  /** Waits until it takes connections. @returns when that was, by `performance.now()` */
  accepts(): Promise<number>
  query<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>
  stop(): Promise<void>
}

export async function startPostgres(folder: string): Promise<Postgres> {
  const dataDir = path.join(folder, 'database')
  let server: EmbeddedServer = await startEmbedded(dataDir)
  const { url } = server
  let frozen: number[] = []

  async function postmaster(): Promise<number> {
    const lock = await readFile(path.join(server.cluster, 'postmaster.pid'), 'utf8')
    return Number(lock.split('\n')[0])
  }

  /** The postmaster first, so that it replaces none of the others. */
  async function processes(): Promise<number[]> {
    const pid = await postmaster()
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
    return [pid, ...children.trim().split(' ').map(Number)]
  }

  async function query<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: url, application_name: 'chaos' })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return (await client.query<Row>(text, values)).rows
    } finally {
      await client.end().catch(() => undefined)
    }
  }

  async function accepts(): Promise<number> {
    for (;;) {
      const answers = await query('SELECT 1').then(
        () => true,
        () => false,
      )
      if (answers) return performance.now()
      await sleep(5)
    }
  }

  function thaw(): void {
    for (const pid of frozen.reverse()) signal(pid, 'SIGCONT')
    frozen = []
  }

  return {
    url,
    port: Number(new URL(url).port),
    accepts,
    query,
    thaw,

    async kill() {
      for (const pid of await processes()) signal(pid, 'SIGKILL')
    },

    async killBackend() {
      const [backend] = await query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity
          WHERE application_name = 'ozzie' AND pid <> pg_backend_pid() ORDER BY backend_start LIMIT 1`,
      )
      if (!backend) throw new Error('The servers have no connection to PostgreSQL.')
      signal(backend.pid, 'SIGKILL')
      // It takes connections for a moment longer.
      await sleep(20)
    },

    async restart(onReturn) {
      const [restarted] = await Promise.all([startEmbedded(dataDir), accepts().then(onReturn)])
      if (restarted.url !== url) throw new Error('PostgreSQL came back at another address.')
      server = restarted
    },

    async freeze() {
      for (const pid of await processes()) {
        signal(pid, 'SIGSTOP')
        frozen.push(pid)
      }
    },

    async terminateAll() {
      const rows = await query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND application_name <> 'ozzie-owner'`,
      )
      return rows.length
    },

    async stop() {
      thaw()
      await server.stop()
    },
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended by itself.
  }
}
