import type { Database } from '../database/database.ts'
import type { QueueBacklog } from '../metrics/backlog.ts'
import { countOpen } from './store.ts'

/** What there is of long files, as of a queue. */
export async function readImportBacklog(database: Database): Promise<QueueBacklog> {
  const { waiting = 0n, running = 0n, oldest = null } = (await countOpen(database)) ?? {}
  const jobs = { waiting: Number(waiting), running: Number(running) }
  return { queue: 'imports', jobs, oldestSeconds: oldest ?? 0 }
}
