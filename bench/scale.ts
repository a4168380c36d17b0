import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeFolder } from './folder.ts'
import { interruption } from './interruption.ts'
import { hasPgbouncer, startPgbouncer } from './pgbouncer.ts'
import { warmUp } from './scale-busy.ts'
import { provideUsers, removeCreated, startScaleServer } from './scale-database.ts'
import { readScaleOptions, type ScaleOptions, USAGE } from './scale-options.ts'
import { compareFleets, type Fleet, type FleetResult } from './scale-processes.ts'
import { largestRatio, type PoolerResult, type ScaleResults, scalePage, scaleTables } from './scale-report.ts'
import { startServer } from './scale-server.ts'
import { compareSizes, type SizedServer, type SizeResult } from './scale-users.ts'

type Postgres = Awaited<ReturnType<typeof startScaleServer>>

interface Bench extends ScaleOptions {
  postgres: Postgres
  folder: string
  signal: AbortSignal
}

const FLEETS = [1, 2, 4]
/** Enough for every process to have some. */
const CONNECTIONS = 128

const POOLED_PROCESSES = 4
const CONNECTIONS_EACH = 50
const POOL_SIZE = 20
/** More than all processes have connections, so that every one of those is wanted. */
const CROWD = 256

async function main(): Promise<void> {
  const options = readScaleOptions(process.argv.slice(2))
  const results = await bench(options, interruption())
  console.log(`\n${scaleTables(results, options)}`)
  if (results.users) console.log(`Largest ratio of p50: ${largestRatio(results.users).toFixed(2)}`)
  const failures = [...(results.processes ?? []), ...(results.pooler?.fleets ?? [])].filter(
    ({ failures: n }) => n > 0,
  )
  if (failures.length > 0) throw new Error('Requests failed, so the figures mean nothing.')
  if (options.write) await writeFile(path.join(import.meta.dirname, 'SCALE.md'), scalePage(results, options))
}

/** Runs what is asked for; whatever happens, nothing that it started is left behind. */
async function bench(options: ScaleOptions, signal: AbortSignal): Promise<ScaleResults> {
  await using resources = new AsyncDisposableStack()
  const folder = await makeFolder()
  resources.defer(() => rm(folder, { recursive: true, force: true }))
  const postgres = await startScaleServer(options.data ?? folder)
  resources.defer(() => postgres.stop())
  const setup = { ...options, postgres, folder, signal }
  const { parts } = options
  return {
    ...(parts.includes('users') && { users: await benchUsers(setup) }),
    ...(parts.includes('processes') && { processes: await benchProcesses(setup) }),
    ...(parts.includes('pooler') && { pooler: await benchPooler(setup) }),
  }
}

async function benchUsers(setup: Bench): Promise<SizeResult[]> {
  await using resources = new AsyncDisposableStack()
  const servers: SizedServer[] = []
  for (const users of setup.sizes) {
    console.log(`A database with ${users.toLocaleString('en')} users`)
    const databaseUrl = await provideUsers(setup.postgres, users)
    await removeCreated(databaseUrl)
    await warmUp(databaseUrl, users)
    setup.signal.throwIfAborted()
    const server = await startServer({
      name: `users-${users}`,
      databaseUrl,
      folder: setup.folder,
      environment: { WORKER: 'off' },
    })
    servers.push({ users, databaseUrl, server: resources.use(server) })
  }
  // Waited for here, before the servers are let go of.
  return await compareSizes(servers, { ...setup, cluster: setup.postgres.cluster })
}

async function benchProcesses(setup: Bench): Promise<FleetResult[]> {
  await using resources = new AsyncDisposableStack()
  const { users, databaseUrl } = await middleTable(setup)
  console.log('Processes behind one port')
  const fleets: Fleet[] = []
  for (const processes of FLEETS) {
    const name = processes === 1 ? '1 process' : `${processes} processes`
    const environment = { WORKER: 'off' }
    const server = await startServer({ name, databaseUrl, folder: setup.folder, environment, processes })
    fleets.push({ name, server: resources.use(server) })
  }
  const { cluster } = setup.postgres
  // Waited for here, before the servers are let go of.
  return await compareFleets(fleets, { ...setup, users, databaseUrl, cluster, connections: CONNECTIONS })
}

async function benchPooler(setup: Bench): Promise<PoolerResult> {
  if (!hasPgbouncer) throw new Error('PgBouncer is not installed (Debian: apt-get install pgbouncer).')
  await using resources = new AsyncDisposableStack()
  const { users, databaseUrl } = await middleTable(setup)
  console.log('Through PgBouncer')
  const pgbouncer = resources.use(await startPgbouncer(databaseUrl, POOL_SIZE))
  const ways = [
    { name: 'direct, 200', databaseUrl, environment: {} },
    {
      name: 'PgBouncer, 200 over 20',
      databaseUrl: pgbouncer.url,
      environment: { DATABASE_POOLER: 'transaction', DATABASE_DIRECT_URL: databaseUrl },
    },
  ]
  const fleets: Fleet[] = []
  for (const { environment, ...way } of ways) {
    const server = await startServer({
      ...way,
      folder: setup.folder,
      environment: { ...environment, WORKER: 'off', DATABASE_CONNECTIONS: String(CONNECTIONS_EACH) },
      processes: POOLED_PROCESSES,
    })
    fleets.push({ name: way.name, server: resources.use(server) })
  }
  const { cluster } = setup.postgres
  const results = await compareFleets(fleets, { ...setup, users, databaseUrl, cluster, connections: CROWD })
  return { fleets: results, ...(await pgbouncer.connections()) }
}

/** Large enough to be no toy, and quickly filled. */
async function middleTable({ sizes, postgres }: Bench): Promise<{ users: number; databaseUrl: string }> {
  const users = sizes[1] ?? 0
  return { users, databaseUrl: await provideUsers(postgres, users) }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  if (error instanceof TypeError && 'code' in error) console.error(USAGE)
  process.exitCode = 1
})
