import { setTimeout as sleep } from 'node:timers/promises'
import { type Job, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { JobData } from './queue.ts'
import { JOB_NAMES, type JobName, type QueueTerms, termsOf } from './queues.ts'

/**
 * Does a job. It may run again after a crash, or while an earlier run is still under way, and so looks at its row
 * under a lock before it does anything that must not happen twice.
 *
 * @param signal aborted when the worker can wait no longer
 */
export type JobHandler = (data: JobData, signal: AbortSignal) => Promise<void>

export type JobHandlers = Readonly<Partial<Record<JobName, JobHandler>>>

/** The same handlers, each in what `wrap` puts around it. */
export function wrapHandlers(
  handlers: JobHandlers,
  wrap: (name: JobName, handle: JobHandler) => JobHandler,
): JobHandlers {
  return Object.fromEntries(
    JOB_NAMES.flatMap((name) => {
      const handle = handlers[name]
      return handle ? [[name, wrap(name, handle)]] : []
    }),
  )
}

export interface JobWorker {
  /** Runs jobs as they fall due, until stopped. */
  start(): Promise<void>
  /** Runs what is due, and what that leads to, until nothing is. @returns how many jobs that were */
  runDue(): Promise<number>
  /** Takes no more jobs and waits for those that run, 10 s at most; what is left then is given back. */
  stop(): Promise<void>
}

interface Dependencies {
  databaseUrl: string
  /** Jobs without a handler are left to other workers. */
  handlers: JobHandlers
  logger: Pick<Logger, 'warn'>
  /** How long an answer of the database may take, in milliseconds; by default {@link ANSWER_MS}. */
  answerMs?: number
}

/** The worker's own statements are short; an answer that takes longer comes from a server that is gone. */
const ANSWER_MS = 10_000

/** How often a queue is asked for jobs while there are none, in milliseconds. */
const POLL_MS = 400

/** How long the queues are left alone after they could not be reached, in milliseconds. */
const OUTAGE_MS = 1_000

/** How often running jobs give a sign of life, in milliseconds; well within the queues' heartbeat. */
const HEARTBEAT_MS = 3_000

/** How often the jobs of dead workers are looked for, in seconds. */
const RESCUE_S = 3

const GRACE_MS = 10_000

/** A job that this worker runs now. */
interface Run {
  job: Job<JobData>
  end: Promise<void>
}

interface WorkedQueue extends QueueTerms {
  name: JobName
  handle: JobHandler
  running: Map<string, Run>
}

export function createJobWorker(dependencies: Dependencies): JobWorker {
  const { databaseUrl, handlers, logger, answerMs = ANSWER_MS } = dependencies
  // What pg-boss hands on to the driver without knowing it.
  const driver = { query_timeout: answerMs, keepAlive: true }
  const boss = new PgBoss({
    ...driver,
    connectionString: databaseUrl,
    application_name: 'ozzie-jobs',
    max: 4,
    migrate: false,
    schedule: false,
    superviseIntervalSeconds: RESCUE_S,
    monitorIntervalSeconds: RESCUE_S,
    maintenanceIntervalSeconds: 600,
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', (error) => logger.warn({ err: error }, 'the job queue failed'))

  const stopping = new AbortController()
  const overdue = new AbortController()
  const queues = JOB_NAMES.flatMap((name) => {
    const handle = handlers[name]
    return handle ? [{ name, handle, running: new Map<string, Run>(), ...termsOf(name) }] : []
  })
  let opened: Promise<unknown> | undefined
  let loops: Promise<void>[] = []
  let heartbeat: NodeJS.Timeout | undefined

  const open = () => {
    opened ??= boss.start()
    return opened
  }
  const complain = (name: JobName) => (error: unknown) =>
    logger.warn({ err: error, queue: name }, 'a job failed')

  /** Waits, but not beyond the worker's end. */
  const pause = (ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined)

  /** Takes jobs that are due and starts them. @returns how many */
  async function take({ name, handle, running, concurrency, perGroup }: WorkedQueue): Promise<number> {
    const free = concurrency - running.size
    if (free <= 0) return 0
    const jobs = await boss.fetch<JobData>(name, {
      batchSize: free,
      ...(perGroup !== undefined && { groupConcurrency: perGroup }),
    })
    if (stopping.signal.aborted) {
      await giveBack(name, jobs)
      return 0
    }
    for (const job of jobs) {
      const end = run(name, handle, job).finally(() => running.delete(job.id))
      running.set(job.id, { job, end })
    }
    return jobs.length
  }

  /** For another worker, or another time. */
  async function giveBack(name: JobName, jobs: readonly Job<JobData>[]): Promise<void> {
    for (const job of jobs) await boss.fail(name, job).catch(complain(name))
  }

  async function run(name: JobName, handle: JobHandler, job: Job<JobData>): Promise<void> {
    try {
      await handle(job.data, overdue.signal)
      await boss.deleteJob(name, job)
    } catch (error) {
      if (!overdue.signal.aborted) complain(name)(error)
      // Without the error itself, whose words may hold what is to be forgotten with the user.
      await boss.fail(name, job).catch(complain(name))
    }
  }

  async function loop(queue: WorkedQueue): Promise<void> {
    let isFailing = false
    while (!stopping.signal.aborted) {
      try {
        // Whoever ends makes room, for another of its group as well.
        if ((await take(queue)) === 0) await Promise.race([pause(POLL_MS), ...endsOf(queue)])
        isFailing = false
      } catch (error) {
        // An outage is told of once, not with every turn.
        if (!isFailing) logger.warn({ err: error, queue: queue.name }, 'no jobs could be taken')
        isFailing = true
        await pause(OUTAGE_MS)
      }
    }
  }

  function giveSignsOfLife(): void {
    for (const { name, running } of queues) {
      const jobs = [...running.values()].map(({ job }) => job)
      if (jobs.length > 0) boss.touch(name, jobs).catch(complain(name))
    }
  }

  const allEnds = () => Promise.all(queues.flatMap(endsOf))

  return {
    async start() {
      await open()
      heartbeat = setInterval(giveSignsOfLife, HEARTBEAT_MS)
      loops = queues.map(loop)
    },

    async runDue() {
      await open()
      for (let done = 0; ; ) {
        const taken = await Promise.all(queues.map(take))
        await allEnds()
        const sum = taken.reduce((total, count) => total + count, 0)
        if (sum === 0) return done
        done += sum
      }
    },

    async stop() {
      stopping.abort()
      await Promise.all(loops)
      const late = setTimeout(() => overdue.abort(new Error('the worker stops')), GRACE_MS)
      await Promise.race([allEnds(), sleep(GRACE_MS + 500, undefined, { ref: false })])
      clearTimeout(late)
      clearInterval(heartbeat)
      for (const { name, running } of queues) {
        await giveBack(
          name,
          [...running.values()].map(({ job }) => job),
        )
      }
      if (opened) await boss.stop({ graceful: false })
    },
  }
}

function endsOf({ running }: WorkedQueue): Promise<void>[] {
  return [...running.values()].map(({ end }) => end)
}
