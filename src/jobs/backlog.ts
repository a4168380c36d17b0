import type { Database, Statement } from '../database/database.ts'
import type { QueueBacklog } from '../metrics/backlog.ts'
import { JOB_NAMES } from './queues.ts'

interface Row {
  queue: string
  waiting: bigint
  delayed: bigint
  running: bigint
  failed: bigint
  oldest: number | null
}

const statement: Statement<Row> = {
  name: 'jobs.backlog',
  text: `
    SELECT name AS queue,
           count(*) FILTER (WHERE state < 'active' AND start_after <= now()) AS waiting,
           count(*) FILTER (WHERE state < 'active' AND start_after > now()) AS delayed,
           count(*) FILTER (WHERE state = 'active') AS running,
           count(*) FILTER (WHERE state = 'failed') AS failed,
           extract(epoch FROM now() - min(start_after) FILTER (WHERE state < 'active' AND start_after <= now()))::float8
             AS oldest
      FROM pgboss.job
     WHERE name = ANY ($1)
     GROUP BY name`,
}

/** What there is in every queue, by the database's own clock. */
export async function readBacklog(database: Database): Promise<QueueBacklog[]> {
  const rows = await database.query(statement, [JOB_NAMES])
  return JOB_NAMES.map((queue) => {
    const row = rows.find((one) => one.queue === queue)
    const jobs = {
      waiting: Number(row?.waiting ?? 0),
      delayed: Number(row?.delayed ?? 0),
      running: Number(row?.running ?? 0),
      failed: Number(row?.failed ?? 0),
    }
    return { queue, jobs, oldestSeconds: row?.oldest ?? 0 }
  })
}
