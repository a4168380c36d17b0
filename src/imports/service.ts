import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import { abridge, notFound } from '../lib/errors.ts'
import type { IdFactory } from '../lib/ids.ts'
import type { Reading } from '../transactions/reader.ts'
import type { OnRecorded, TransactionService } from '../transactions/service.ts'
import type { UserScope } from '../users/scope.ts'
import type { ClaimedJob, ImportJob } from './store.ts'
import * as store from './store.ts'

/** How long a process holds a job without a sign of life, in milliseconds. */
const LEASE_MS = 30_000

/** How often a job is tried before it has failed. */
const MAX_ATTEMPTS = 3

/** How long the storing of one file may take, in milliseconds. */
const LONGEST_IMPORT_MS = 120_000

interface Services {
  transactions: TransactionService
  onRecorded?: OnRecorded | undefined
  /** Put around the storing of every file. */
  observe?: ObserveImport
}

export type ObserveImport = (
  job: Pick<ClaimedJob, 'apiClientId' | 'id'>,
  work: () => Promise<void>,
) => Promise<void>

/** Long files are stored behind the caller's back, all of a file or nothing. */
export function createImportService(
  { transactions, onRecorded, observe = (_job, work) => work() }: Services,
  clock: Clock,
  ids: IdFactory,
) {
  async function importFile(database: Database, job: ClaimedJob, signal: AbortSignal): Promise<void> {
    const content = await store.readContent(database, job)
    if (!content) return
    const { language, currency, readOn: today, file, isRehearsal, user } = content
    const reading = await transactions.rereadFile(file, { language, currency, today })
    const report = async (processedCount: number) => {
      signal.throwIfAborted()
      const now = clock()
      const leaseEndsAt = new Date(now.getTime() + LEASE_MS)
      const isMine = await store.progress(database, job, { processedCount, updatedAt: now, leaseEndsAt })
      if (!isMine) throw new Error('the job is gone, or another process has taken it over')
    }
    const storedCount = await database.transaction(async (tx) => {
      const scope = { apiClientId: job.apiClientId, maxUsers: undefined, user, database: tx }
      const storedCount = await transactions.recordInBatches(scope, reading, isRehearsal, report)
      const processedCount = reading.drafts.length
      const ended = { status: 'completed', processedCount, storedCount, updatedAt: clock() } as const
      // Whoever was taken for dead stores nothing.
      if (!(await store.end(tx, job, ended))) throw new Error('another process has taken the job over')
      return storedCount
    }, LONGEST_IMPORT_MS)
    if (!isRehearsal) onRecorded?.(reading.source, storedCount, reading.drafts.length - storedCount)
  }

  return {
    /** Takes a file on, of which the reading is known to succeed. */
    queue: (
      scope: UserScope,
      file: Uint8Array,
      { drafts, context }: Pick<Reading, 'drafts' | 'context'>,
      isRehearsal: boolean,
    ): Promise<ImportJob> =>
      store.insert(scope, {
        id: ids('ozz_job_'),
        file: new Uint8Array(file),
        language: context.language,
        currency: context.currency,
        readOn: context.today,
        rowCount: drafts.length,
        isRehearsal,
        createdAt: clock(),
      }),

    /** Whether a file of the user is still on its way: what overlaps with it would have to wait. */
    hasOpen: (scope: UserScope): Promise<boolean> => store.hasOpen(scope),

    /** @throws NOT_FOUND */
    async get(scope: UserScope, jobId: string): Promise<ImportJob> {
      const job = await store.find(scope, jobId)
      if (!job) throw notFound(`No job found with id '${abridge(jobId)}' for this user.`)
      return job
    },

    /**
     * Does all jobs of all users that are due, one after the other.
     *
     * @param signal ends the work under way, which is begun again later
     * @throws what made a job fail, which is tried again later
     */
    async runDue(database: Database, signal: AbortSignal): Promise<void> {
      while (!signal.aborted) {
        const job = await store.claim(database, clock(), LEASE_MS)
        if (!job) return
        if (job.attempts > MAX_ATTEMPTS) {
          await store.end(database, job, { status: 'failed', processedCount: 0, updatedAt: clock() })
        } else {
          await observe(job, () => importFile(database, job, signal)).catch(async (error: unknown) => {
            if (!signal.aborted) throw error
            await store.release(database, job, clock())
          })
        }
      }
    },
  }
}

export type ImportService = ReturnType<typeof createImportService>
