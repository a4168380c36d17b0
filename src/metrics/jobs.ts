import { Counter, Histogram, type Registry } from 'prom-client'
import type { JobData } from '../jobs/queue.ts'
import type { JobName } from '../jobs/queues.ts'
import { type JobHandler, type JobHandlers, wrapHandlers } from '../jobs/worker.ts'

/** Measures handlers of jobs. */
export type MeasureJobs = (handlers: JobHandlers) => JobHandlers

/** The figures of the jobs that this process runs. */
export function createJobMetrics(registry: Registry): MeasureJobs {
  const registers = [registry]
  const ended = new Counter({
    name: 'ozzie_jobs_total',
    help: 'Runs of jobs by queue and outcome; a job that failed runs again.',
    labelNames: ['queue', 'outcome'],
    registers,
  })
  const duration = new Histogram({
    name: 'ozzie_job_duration_seconds',
    help: 'Time that a run of a job took, by queue.',
    labelNames: ['queue'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120],
    registers,
  })

  const measured =
    (queue: JobName, handle: JobHandler) =>
    async (data: JobData, signal: AbortSignal): Promise<void> => {
      const stop = duration.startTimer({ queue })
      let outcome = 'failed'
      try {
        await handle(data, signal)
        outcome = 'done'
      } finally {
        stop()
        ended.inc({ queue, outcome })
      }
    }

  return (handlers) => wrapHandlers(handlers, measured)
}
