import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { ConfigError } from '../../config.ts'
import { keptSecret } from '../../lib/kept-secret.ts'
import { findPostmaster, initialise, launch, type Postmaster, SUPERUSER, terminate } from './cluster.ts'
import { type Home, prepareHome } from './home.ts'
import { requireFit } from './unfit.ts'

export interface EmbeddedServer {
  url: string
  /** PostgreSQL's data directory, where it really lies. */
  cluster: string
  stop(): Promise<void>
}

/** Another Ozzie process owns the data directory. */
export class DataDirInUseError extends ConfigError {
  override name = 'DataDirInUseError'
}

const WRONG_PASSWORD = '28P01'

/** Arbitrary; marks the session of the process that started or took over the server. */
const OWNER_LOCK = 7_261_994

/**
 * Starts a PostgreSQL on the data directory, or takes over the one that a killed process left running.
 *
 * @param settings PostgreSQL settings for a newly started server
 * @throws DataDirInUseError when a live process owns it
 * @throws ConfigError when what is in the directory does not go with this PostgreSQL, or with the password beside it
 */
export async function startEmbedded(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedServer> {
  const home = await prepareHome(dataDir)
  const password = await ensurePassword(home)
  await initialise(home, password)
  await requireFit(home)
  const postmaster = await runPostmaster(home, password, settings)
  const ownership = await takeOwnership(url(postmaster.port, password), dataDir)
  return {
    url: url(postmaster.port, password),
    cluster: home.cluster,
    async stop() {
      await ownership.end().catch(() => undefined)
      await terminate(postmaster)
    },
  }
}

async function runPostmaster(
  home: Home,
  password: string,
  settings: Record<string, string>,
): Promise<Postmaster> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    const postmaster =
      (await answeringPostmaster(home, password, terminate)) ??
      (await launch(home, settings, (port) => canConnect(url(port, password), home)))
    if (postmaster) return postmaster
  }
  throw inUse(home.dataDir)
}

/** The URL of the server that runs on the data directory, whoever owns it; undefined when none does. */
export async function findEmbedded(dataDir: string): Promise<string | undefined> {
  const home = await prepareHome(dataDir)
  const password = await ensurePassword(home)
  const postmaster = await answeringPostmaster(home, password)
  return postmaster && url(postmaster.port, password)
}

/**
 * A server that is still starting, or recovering from a crash, gets time to answer.
 *
 * @param giveUp what to do about one that does not
 */
async function answeringPostmaster(
  home: Home,
  password: string,
  giveUp?: (postmaster: Postmaster) => Promise<void>,
): Promise<Postmaster | undefined> {
  const deadline = Date.now() + 20_000
  for (;;) {
    const found = await findPostmaster(home)
    if (!found || (await canConnect(url(found.port, password), home))) return found
    if (Date.now() > deadline) {
      await giveUp?.(found)
      return undefined
    }
    await sleep(50)
  }
}

async function takeOwnership(connectionString: string, dataDir: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, application_name: 'ozzie-owner' })
  client.on('error', () => undefined)
  await client.connect()
  // The session of a process that was just killed may live for a moment longer.
  for (let attempt = 0; attempt < 20; attempt++) {
    const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [
      OWNER_LOCK,
    ])
    if (rows[0]?.locked) return client
    await sleep(100)
  }
  await client.end()
  throw inUse(path.resolve(dataDir))
}

function inUse(dataDir: string): DataDirInUseError {
  return new DataDirInUseError(
    `Another Ozzie process is using ${dataDir}. Stop it, or set DATA_DIR to another folder.`,
  )
}

/** @throws ConfigError when the server answers, but to another password */
async function canConnect(connectionString: string, { dataDir }: Home): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== WRONG_PASSWORD) return false
    const file = path.join(dataDir, 'postgres-password')
    const cure = 'Restore that file, or set DATA_DIR to another folder to begin anew.'
    throw new ConfigError(`${file} does not hold the password of the database beside it. ${cure}`)
  } finally {
    await client.end().catch(() => undefined)
  }
}

function ensurePassword(home: Home): Promise<string> {
  return keptSecret(path.join(home.dataDir, 'postgres-password'), () => randomBytes(24).toString('base64url'))
}

function url(port: number, password: string): string {
  return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`
}
