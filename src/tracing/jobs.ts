import type { JobData, OpenJobQueue } from '../jobs/queue.ts'
import { type JobHandlers, wrapHandlers } from '../jobs/worker.ts'
import { inSpan, type Tracing } from './tracing.ts'

/** Lets jobs know what they were added by. */
export function traceQueue(queue: OpenJobQueue, tracing: Tracing): OpenJobQueue {
  function caused(data: JobData): JobData {
    const traceparent = tracing.traceparent()
    return traceparent === undefined ? data : { ...data, traceparent }
  }
  return {
    open: queue.open,
    add: (database, name, data, options) => queue.add(database, name, caused(data), options),
    addAll: (database, name, jobs) =>
      queue.addAll(
        database,
        name,
        jobs.map((job) => ({ ...job, data: caused(job.data) })),
      ),
  }
}

/** Makes each job a trace of its own, which points to that of what it was added by. */
export function traceHandlers(handlers: JobHandlers, tracing: Tracing): JobHandlers {
  return wrapHandlers(handlers, (name, handle) => (data, signal) => {
    const { apiClientId, id, traceparent = '' } = data
    const attributes = { 'ozzie.job.queue': name, 'ozzie.job.id': id, 'ozzie.client': apiClientId }
    const span = tracing.start(`job ${name}`, { kind: 'consumer', attributes, follows: traceparent })
    return inSpan(span, () => handle(data, signal))
  })
}
