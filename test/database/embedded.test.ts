import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import pg from 'pg'
import { describe, it as plainIt, vi } from 'vitest'
import {
  DataDirInUseError,
  type EmbeddedServer,
  findEmbedded,
  startEmbedded,
} from '../../src/database/embedded/index.ts'
import { Child, isAlive, repository } from '../helpers/processes.ts'
import { makeTemporaryFolder, removeDataDir } from '../helpers/temporary-folder.ts'

// Each test creates databases from nothing, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

/** Of Linux, which has no process beyond. */
const LARGEST_PID = 4_194_304

const FAST = { fsync: 'off' }
const isRoot = process.getuid?.() === 0

interface Fixtures {
  /** A folder of the test's own, and the folder of its data in it. */
  dataDir: string
  /** Starts a server that is stopped at the end whatever happens. */
  start(dataDir: string): Promise<EmbeddedServer>
}

const it = plainIt.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures from the pattern
  dataDir: async ({}, use) => {
    const folder = await makeTemporaryFolder()
    await use(path.join(folder, 'data'))
    await removeDataDir(path.join(folder, 'data'))
    await removeDataDir(folder)
  },
  start: async ({ dataDir: _ }, use) => {
    const servers: EmbeddedServer[] = []
    await use(async (dataDir) => {
      const server = await startEmbedded(dataDir, FAST)
      servers.push(server)
      return server
    })
    await Promise.all(servers.map((server) => server.stop()))
  },
})

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

async function postmasterPid({ cluster }: EmbeddedServer): Promise<number> {
  return Number((await readFile(path.join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0])
}

/** A process of its own that will own a server on the data directory. */
function spawnOwner(dataDir: string): Child {
  const module = path.join(repository, 'src/database/embedded/index.ts')
  const script = `
    import { startEmbedded } from ${JSON.stringify(module)}
    const { url } = await startEmbedded(${JSON.stringify(dataDir)}, { fsync: 'off' })
    console.log('runs at ' + url)
    setInterval(() => {}, 1000)`
  return new Child(process.execPath, ['--input-type=module', '-e', script])
}

/** Takes over whatever runs on the data directory, and ends it. */
async function endServer(dataDir: string): Promise<void> {
  const server = await startEmbedded(dataDir, FAST)
  await server.stop()
}

describe.concurrent('an embedded PostgreSQL', () => {
  it('keeps its data over a stop and a start', async ({ expect, dataDir, start }) => {
    const first = await start(dataDir)
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS value')
    const pid = await postmasterPid(first)
    await first.stop()
    expect(isAlive(pid)).toBe(false)
    expect(await findEmbedded(dataDir)).toBeUndefined()
    const second = await start(dataDir)
    expect(await query(second.url, 'SELECT value FROM kept')).toEqual([{ value: 42 }])
  })

  it('comes back where it was, unless somebody else is there', async ({ expect, dataDir, start }) => {
    const first = await start(dataDir)
    await first.stop()
    // Whoever makes a connection at the wrong moment may be given the port.
    const starts: EmbeddedServer[] = []
    while (starts.length < 3 && starts.at(-1)?.url !== first.url) {
      await starts.at(-1)?.stop()
      starts.push(await start(dataDir))
    }
    const again = starts.at(-1)
    expect(again?.url).toBe(first.url)
    await again?.stop()

    const other = createServer().listen(Number(new URL(first.url).port), '127.0.0.1')
    await once(other, 'listening')
    try {
      expect((await start(dataDir)).url).not.toBe(first.url)
    } finally {
      other.close()
    }
  })

  it('listens on this machine alone and asks for a password', async ({ expect, dataDir, start }) => {
    const { url } = await start(dataDir)
    expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
    const wrong = new URL(url)
    wrong.password = 'wrong'
    const client = new pg.Client(wrong.href)
    client.on('error', () => undefined)
    await expect(client.connect()).rejects.toMatchObject({ code: '28P01' })
    const { mode } = await stat(path.join(dataDir, 'postgres-password'))
    expect(mode & 0o077).toBe(0)
  })

  it('is found by its folder while it runs', async ({ expect, dataDir, start }) => {
    expect(await findEmbedded(dataDir)).toBeUndefined()
    const { url } = await start(dataDir)
    expect(await findEmbedded(dataDir)).toBe(url)
  })

  it('runs beside another in another folder', async ({ expect, dataDir, start }) => {
    const [one, other] = await Promise.all([start(`${dataDir}/one`), start(`${dataDir}/other`)])
    expect(other.url).not.toBe(one.url)
    await query(one.url, 'CREATE TABLE here AS SELECT 1 AS value')
    expect(await query(other.url, `SELECT to_regclass('here') AS found`)).toEqual([{ found: null }])
    await one.stop()
    expect(await query(other.url, 'SELECT 1 AS value')).toEqual([{ value: 1 }])
  })

  it('that a killed process left behind is taken over as it runs', async ({ expect, dataDir, start }) => {
    const owner = spawnOwner(dataDir)
    await owner.printed(/runs at/)
    const url = await findEmbedded(dataDir)
    await query(url ?? '', 'CREATE TABLE kept AS SELECT 42 AS value')
    const before = await query(url ?? '', 'SELECT pg_postmaster_start_time()::text AS started')
    await owner.stop('SIGKILL')
    const server = await start(dataDir)
    expect(await query(server.url, 'SELECT pg_postmaster_start_time()::text AS started')).toEqual(before)
    expect(await query(server.url, 'SELECT value FROM kept')).toEqual([{ value: 42 }])
    const pid = await postmasterPid(server)
    await server.stop()
    expect(isAlive(pid)).toBe(false)
  })

  it('that was killed itself recovers its data', async ({ expect, dataDir, start }) => {
    const first = await start(dataDir)
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS value')
    const pid = await postmasterPid(first)
    process.kill(pid, 'SIGKILL')
    const second = await start(dataDir)
    expect(await query(second.url, 'SELECT value FROM kept')).toEqual([{ value: 42 }])
  })

  it('removes what a killed process had half made', async ({ expect, dataDir, start }) => {
    const unfinished = path.join(dataDir, `postgres.${LARGEST_PID + 1}`)
    await mkdir(unfinished, { recursive: true })
    await chmod(dataDir, 0o711)
    await start(dataDir)
    await expect(stat(unfinished)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('is told apart from one of another version, and from one whose password is lost', async ({
    expect,
    dataDir,
    start,
  }) => {
    const { cluster, stop } = await start(dataDir)
    await stop()
    const version = path.join(cluster, 'PG_VERSION')
    const made = await readFile(version, 'utf8')
    await writeFile(version, '17\n')
    await expect(startEmbedded(dataDir, FAST)).rejects.toThrow(/was made by PostgreSQL 17, .* Set DATA_DIR/)
    await writeFile(version, made)
    await rm(path.join(dataDir, 'postgres-password'))
    await expect(startEmbedded(dataDir, FAST)).rejects.toThrow(/postgres-password does not hold/)
  })

  it('has one owner: a second one is told so, and the first is not disturbed', async ({
    expect,
    dataDir,
    start,
  }) => {
    const { url } = await start(dataDir)
    await expect(startEmbedded(dataDir, FAST)).rejects.toThrow(DataDirInUseError)
    await expect(startEmbedded(dataDir, FAST)).rejects.toThrow(dataDir)
    expect(await query(url, 'SELECT 1 AS value')).toEqual([{ value: 1 }])
  })

  it('has one owner also when two processes start together', async ({ expect, dataDir }) => {
    const starts = [1, 2].map(async () => {
      const child = spawnOwner(dataDir)
      await Promise.race([child.printed(/runs at/).catch(() => undefined), child.finished()])
      return child
    })
    const children = await Promise.all(starts)
    try {
      const running = children.filter((child) => !child.hasEnded)
      const ended = children.filter((child) => child.hasEnded)
      expect([running.length, ended.length]).toEqual([1, 1])
      expect(ended[0]?.stderr).toContain('DataDirInUseError')
      const { url } = /runs at (?<url>\S+)/.exec(running[0]?.stdout ?? '')?.groups ?? {}
      expect(await query(url ?? '', 'SELECT 1 AS value')).toEqual([{ value: 1 }])
    } finally {
      await Promise.all(children.map((child) => child.stop('SIGKILL')))
      await endServer(dataDir)
    }
  })
})

describe.concurrent('a lock file that an earlier server left behind', () => {
  /** The lock file of a stopped server, with another process's number in it. */
  async function leaveLock(server: EmbeddedServer, pid: number): Promise<void> {
    const lock = path.join(server.cluster, 'postmaster.pid')
    const lines = (await readFile(lock, 'utf8')).split('\n')
    await server.stop()
    await writeFile(lock, [String(pid), ...lines.slice(1)].join('\n'))
  }

  it('does not confuse when its number belongs to some other program now', async ({
    expect,
    dataDir,
    start,
  }) => {
    const first = await start(dataDir)
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS value')
    const foreign = spawn('sleep', ['60'], { stdio: 'ignore' })
    try {
      await leaveLock(first, foreign.pid ?? 0)
      const second = await start(dataDir)
      expect(await query(second.url, 'SELECT value FROM kept')).toEqual([{ value: 42 }])
      expect(foreign.exitCode ?? foreign.signalCode).toBeNull()
    } finally {
      foreign.kill()
    }
  })

  it('does not confuse when its number belongs to nobody', async ({ expect, dataDir, start }) => {
    const first = await start(dataDir)
    await leaveLock(first, 2 ** 22 - 1)
    const second = await start(dataDir)
    expect(await query(second.url, 'SELECT 1 AS value')).toEqual([{ value: 1 }])
  })

  it("does not end another folder's PostgreSQL that has its number now", async ({
    expect,
    dataDir,
    start,
  }) => {
    const [first, neighbour] = await Promise.all([start(`${dataDir}/one`), start(`${dataDir}/other`)])
    await leaveLock(first, await postmasterPid(neighbour))
    const second = await start(`${dataDir}/one`)
    expect(await query(second.url, 'SELECT 1 AS value')).toEqual([{ value: 1 }])
    expect(await query(neighbour.url, 'SELECT 1 AS value')).toEqual([{ value: 1 }])
  })
})

describe('root, whose PostgreSQL must run as somebody else', () => {
  plainIt.skipIf(!isRoot)(
    `can keep the data directory where nobody else may enter${isRoot ? '' : ' (skipped: this is not root)'}`,
    async ({ expect }) => {
      const folder = await makeTemporaryFolder(0o700)
      const dataDir = path.join(folder, 'data')
      try {
        const first = await startEmbedded(dataDir, FAST)
        await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS value')
        expect(first.cluster.startsWith(folder)).toBe(false)
        expect(await realpath(path.join(dataDir, 'postgres'))).toBe(first.cluster)
        await first.stop()
        const second = await startEmbedded(dataDir, FAST)
        const rows = await query(second.url, 'SELECT value FROM kept')
        await second.stop()
        expect(rows).toEqual([{ value: 42 }])
      } finally {
        await removeDataDir(dataDir)
        await removeDataDir(folder)
      }
    },
  )
})
