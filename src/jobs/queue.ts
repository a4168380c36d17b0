import { PgBoss } from 'pg-boss'
import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import { JOB_NAMES, type JobName } from './queues.ts'

/** The row that a job is about. What is to be done is in the row: a job whose row is gone does nothing. */
export interface JobData {
  apiClientId: string
  id: string
  /** What added it, as in W3C's `traceparent`, where that is traced. */
  traceparent?: string
}

export interface JobOptions {
  /** When it may begin; at once where none is given. */
  startAt?: Date
  /**
   * One job a key waits at most: another is not added, and the one that waits keeps its time. Nothing is missed as
   * long as the job takes the lock under which its work was written, for it sees then whatever was written before
   * it began. The id of the row where none is given.
   */
  key?: string
  /** In a queue that limits groups, so many jobs of one group run at once. */
  group?: string
}

export interface NewJob extends JobOptions {
  data: JobData
}

/** Work that outlives the request, the process and a crash. */
export interface JobQueue {
  /** Adds a job, in the transaction of `database` where one is open. */
  add(database: Database, name: JobName, data: JobData, options?: JobOptions): Promise<void>
  /** Adds many jobs in one statement, as {@link add} does. */
  addAll(database: Database, name: JobName, jobs: readonly NewJob[]): Promise<void>
}

export interface OpenJobQueue extends JobQueue {
  /** Learns the queues' settings, which the first job of each kind would otherwise have to wait for. */
  open(): Promise<void>
}

/** An id that no job has. */
const NO_JOB = '00000000-0000-0000-0000-000000000000'

/** A queue in the tables of pg-boss. It holds no connection and no timer of its own. */
export function createJobQueue(database: Database, clock: Clock): OpenJobQueue {
  const boss = new PgBoss({
    db: {
      executeSql: async (text, values = []) => ({
        rows: await database.prisma.$queryRawUnsafe<unknown[]>(text, ...values),
      }),
    },
    migrate: false,
    supervise: false,
    schedule: false,
  })

  async function addAll(inDatabase: Database, name: JobName, jobs: readonly NewJob[]): Promise<void> {
    const now = clock().getTime()
    const executeSql = async (text: string, values: unknown[] = []) => ({
      rows: await inDatabase.query({ name: `jobs.add.${name}`, text }, values),
    })
    await boss.insert(
      name,
      jobs.map(({ data, startAt, key, group }) => ({
        data,
        // A span of time, so that the clocks of this machine and of the database need not agree.
        startAfter: startAt === undefined ? 0 : Math.max(0, startAt.getTime() - now) / 1000,
        singletonKey: key ?? data.id,
        ...(group !== undefined && { group: { id: group } }),
      })),
      { db: { executeSql } },
    )
  }

  return {
    async open() {
      await Promise.all(JOB_NAMES.map((name) => boss.findJobs(name, { id: NO_JOB })))
    },

    add: (inDatabase, name, data, options = {}) => addAll(inDatabase, name, [{ data, ...options }]),

    addAll,
  }
}
