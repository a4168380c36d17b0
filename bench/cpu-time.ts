import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

/** The kernel counts in hundredths of a second, on every Linux that Node runs on. */
const TICK_US = 10_000

const LOOK_MS = 400
const QUIET_US = 2 * TICK_US
const PATIENCE_MS = 60_000

/** How much processor time a process has used so far, in microseconds; null where the system does not tell. */
export async function cpuTimeOf(pid: number | undefined): Promise<number | null> {
  try {
    return readCpuTime(await readFile(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return null
  }
}

/** The processor time in a `/proc/<pid>/stat`, in microseconds. The name of the program may hold anything. */
export function readCpuTime(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_US
}

/**
 * Waits until a process has no more to do, so that what it put off is neither forgotten nor in the way of others.
 *
 * @returns false when that took longer than a minute
 */
export async function untilQuiet(pid: number | undefined): Promise<boolean> {
  const deadline = Date.now() + PATIENCE_MS
  let before = await cpuTimeOf(pid)
  while (Date.now() < deadline) {
    await sleep(LOOK_MS)
    const now = await cpuTimeOf(pid)
    if (before === null || now === null || now - before <= QUIET_US) return true
    before = now
  }
  return false
}
