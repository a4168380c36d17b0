import type { Database, Statement } from '../database/database.ts'
import type { ImportJobModel, UserModel } from '../database/generated/models.ts'
import { type IsoDate, isoDateFrom, utcMidnight } from '../finance/dates.ts'
import { ofUser, type UserScope } from '../users/scope.ts'

/** A long file on its way into the store. */
export type ImportJob = Pick<
  ImportJobModel,
  'id' | 'status' | 'isRehearsal' | 'rowCount' | 'processedCount' | 'storedCount' | 'createdAt' | 'updatedAt'
>

export type NewImportJob = Pick<
  ImportJobModel,
  'id' | 'isRehearsal' | 'rowCount' | 'language' | 'currency' | 'createdAt'
> & { file: Uint8Array<ArrayBuffer>; readOn: IsoDate }

export async function insert(scope: UserScope, { readOn, ...job }: NewImportJob): Promise<ImportJob> {
  return scope.database.prisma.importJob.create({
    data: {
      ...job,
      ...ofUser(scope),
      readOn: utcMidnight(readOn),
      updatedAt: job.createdAt,
    },
    omit: { file: true },
  })
}

export async function find(scope: UserScope, jobId: string): Promise<ImportJob | undefined> {
  const job = await scope.database.prisma.importJob.findFirst({
    where: { ...ofUser(scope), id: jobId },
    omit: { file: true },
  })
  return job ?? undefined
}

/** A job that this process runs now. */
export interface ClaimedJob {
  apiClientId: string
  id: string
  userId: string
  attempts: number
}

const claimStatement: Statement<ClaimedJob> = {
  name: 'imports.claim',
  text: `
    UPDATE import_jobs AS job
       SET status = 'running', attempts = job.attempts + 1, processed_count = 0, updated_at = $1::timestamptz,
           lease_ends_at = $1::timestamptz + $2::int * interval '1 millisecond'
      FROM (
        SELECT api_client_id, id FROM import_jobs
         WHERE status = 'queued' OR (status = 'running' AND lease_ends_at < $1::timestamptz)
         ORDER BY created_at LIMIT 1
         FOR NO KEY UPDATE SKIP LOCKED
      ) AS next
     WHERE job.api_client_id = next.api_client_id AND job.id = next.id
    RETURNING job.api_client_id AS "apiClientId", job.id, job.user_id AS "userId", job.attempts`,
}

/** Takes the oldest job of any user that nobody runs. */
export async function claim(database: Database, now: Date, leaseMs: number): Promise<ClaimedJob | undefined> {
  const [job] = await database.query(claimStatement, [now, leaseMs])
  return job
}

/** How many files there are by what becomes of them, and for how long the oldest has waited. */
const openStatement: Statement<{ waiting: bigint; running: bigint; oldest: number | null }> = {
  name: 'imports.count_open',
  text: `
    SELECT count(*) FILTER (WHERE status = 'queued') AS waiting,
           count(*) FILTER (WHERE status = 'running') AS running,
           extract(epoch FROM now() - min(created_at) FILTER (WHERE status = 'queued'))::float8 AS oldest
      FROM import_jobs
     WHERE status IN ('queued', 'running')`,
}

export async function countOpen(database: Database) {
  const [row] = await database.query(openStatement, [])
  return row
}

/** What a job is about. */
export interface JobContent extends Pick<ImportJobModel, 'language' | 'currency' | 'isRehearsal'> {
  file: Uint8Array
  readOn: IsoDate
  user: UserModel
}

export async function readContent(database: Database, job: ClaimedJob): Promise<JobContent | undefined> {
  const row = await database.prisma.importJob.findFirst({
    where: { apiClientId: job.apiClientId, id: job.id },
    include: { user: true },
  })
  return row?.file ? { ...row, file: row.file, readOn: isoDateFrom(row.readOn) } : undefined
}

/** Notes how far a job is, and holds it for longer. @returns false when it is no more, or another process has it */
export async function progress(
  database: Database,
  job: ClaimedJob,
  changes: { processedCount: number; updatedAt: Date; leaseEndsAt: Date },
): Promise<boolean> {
  const { count } = await database.prisma.importJob.updateMany({ where: mine(job), data: changes })
  return count > 0
}

/** Whether a file of the user is still on its way. */
export async function hasOpen(scope: UserScope): Promise<boolean> {
  const open = await scope.database.prisma.importJob.findFirst({
    where: {
      ...ofUser(scope),
      status: { in: ['queued', 'running'] },
    },
    select: { id: true },
  })
  return open !== null
}

/** Ends a job. @returns false when another process has taken it over */
export async function end(
  database: Database,
  job: ClaimedJob,
  changes: Partial<Pick<ImportJob, 'processedCount' | 'storedCount'>> & {
    status: 'completed' | 'failed'
    updatedAt: Date
  },
): Promise<boolean> {
  const { count } = await database.prisma.importJob.updateMany({
    where: mine(job),
    data: { ...changes, file: null, leaseEndsAt: null },
  })
  return count > 0
}

/** Gives a job back as if it had not been begun. */
export async function release(database: Database, job: ClaimedJob, updatedAt: Date): Promise<void> {
  await database.prisma.importJob.updateMany({
    where: mine(job),
    data: { status: 'queued', attempts: { decrement: 1 }, processedCount: 0, leaseEndsAt: null, updatedAt },
  })
}

function mine({ apiClientId, id, attempts }: ClaimedJob) {
  return { apiClientId, id, attempts, status: 'running' as const }
}
