import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ServerProcess } from './server-process.ts'

/** Linux counts processor time in hundredths of a second. */
const TICKS_PER_SECOND = 100

interface ProcessRow {
  pid: number
  parent: number
  /** Its own and that of its children that have ended, in seconds. */
  cpuSeconds: number
}

/** How much processor time a process and all below it have taken so far, in seconds. */
export async function cpuSecondsOf(pid: number): Promise<number> {
  const rows = await readProcesses()
  const included = new Set([pid])
  // A child is listed after its parent, unless process numbers began anew.
  for (const { pid: child, parent } of rows) if (included.has(parent)) included.add(child)
  return rows.filter((row) => included.has(row.pid)).reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0)
}

async function readProcesses(): Promise<ProcessRow[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const rows = await Promise.all(pids.map(readRow))
  return rows.filter((row) => row !== undefined).sort((a, b) => a.pid - b.pid)
}

async function readRow(pid: number): Promise<ProcessRow | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  // The name may hold anything, spaces and brackets too.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const [, parent = 0] = fields
  const ticks = fields.slice(11, 15).reduce((sum, value) => sum + value, 0)
  return { pid, parent, cpuSeconds: ticks / TICKS_PER_SECOND }
}

/** Processor time for a thousand requests, in seconds. */
export interface CpuPerThousand {
  /** Of a server and all its processes. */
  serverCpu: number
  databaseCpu: number
  /** Of this process, which makes the load. */
  loadCpu: number
}

/**
 * Begins to count processor time.
 *
 * @param cluster PostgreSQL's data directory
 * @returns how to stop, which tells what a thousand of so many requests took
 */
export async function startStopwatch(
  server: ServerProcess,
  cluster: string,
): Promise<(requests: number) => Promise<CpuPerThousand>> {
  const serverPid = server.pid ?? 0
  const databasePid = await postmasterPid(cluster)
  const before = await cpuSeconds(serverPid, databasePid)
  return async (requests: number) => {
    const after = await cpuSeconds(serverPid, databasePid)
    const of = (part: keyof typeof before) => ((after[part] - before[part]) / requests) * 1000
    return { serverCpu: of('serverCpu'), databaseCpu: of('databaseCpu'), loadCpu: of('loadCpu') }
  }
}

async function cpuSeconds(serverPid: number, databasePid: number) {
  const { user, system } = process.cpuUsage()
  return {
    serverCpu: await cpuSecondsOf(serverPid),
    databaseCpu: await cpuSecondsOf(databasePid),
    loadCpu: (user + system) / 1e6,
  }
}

async function postmasterPid(cluster: string): Promise<number> {
  return Number((await readFile(path.join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0])
}
