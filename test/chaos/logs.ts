import { open, stat } from 'node:fs/promises'
import type { Findings } from './findings.ts'
import type { Server } from './server.ts'

/** What the servers write. */
export interface Logs {
  /** Reads what is new. A failure that nobody caught is a finding, and so is whatever is no line of the log. */
  read(): Promise<void>
  /** The ids of the requests that were answered, since they were last forgotten. */
  answered: ReadonlySet<string>
  forget(): void
}

const FATAL = 60

export function watchLogs(servers: readonly Server[], findings: Findings): Logs {
  const answered = new Set<string>()
  const offsets = new Map<Server, number>()

  async function readNew(server: Server): Promise<string[]> {
    const from = offsets.get(server) ?? 0
    const { size } = await stat(server.logFile)
    const file = await open(server.logFile)
    try {
      const bytes = Buffer.alloc(size - from)
      await file.read(bytes, 0, bytes.length, from)
      // A line that is still being written is read the next time.
      const end = bytes.lastIndexOf('\n') + 1
      offsets.set(server, from + end)
      return bytes.subarray(0, end).toString().split('\n').slice(0, -1)
    } finally {
      await file.close()
    }
  }

  function judge(server: Server, line: string): void {
    const entry = parse(line)
    if (entry === undefined) findings.add(`${server.name} wrote what is no line of its log: ${line}`)
    else if (Number(entry.level) >= FATAL)
      findings.add(`${server.name} has a failure that nobody caught: ${line}`)
    else if (entry.msg === 'INTERNAL') findings.add(`${server.name} answered INTERNAL: ${line}`)
    else if (entry.msg === 'request') answered.add(String(entry.reqId))
  }

  return {
    answered,
    forget: () => answered.clear(),
    async read() {
      for (const server of servers) {
        for (const line of await readNew(server)) judge(server, line)
      }
    },
  }
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const entry: Record<string, unknown> = JSON.parse(line)
    return entry
  } catch {
    return undefined
  }
}
