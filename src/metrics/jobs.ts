import { Counter, Histogram, type Registry } from 'prom-client'
import { type JobHandlers, wrapHandlers } from '../jobs/worker.ts'

/** Measures what is done behind requests. */
export interface JobMetrics {
  /** The same handlers, each of which is measured. */
  measureJobs(handlers: JobHandlers): JobHandlers
  /** Runs what is no job of the queue, but is counted as one. */
  measureRun(queue: string, work: () => Promise<void>): Promise<void>
}

/** The figures of the jobs that this process runs. */
export function createJobMetrics(registry: Registry): JobMetrics {
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

  async function measureRun(queue: string, work: () => Promise<void>): Promise<void> {
    const stop = duration.startTimer({ queue })
    let outcome = 'failed'
    try {
      await work()
      outcome = 'done'
    } finally {
      stop()
      ended.inc({ queue, outcome })
    }
  }

  return {
    measureRun,
    measureJobs: (handlers) =>
      wrapHandlers(
        handlers,
        (name, handle) => (data, signal) => measureRun(name, () => handle(data, signal)),
      ),
  }
}
