import { appendFileSync } from 'node:fs'
import { constants, PerformanceObserver } from 'node:perf_hooks'

/** Loaded into the server: notes what is left of the heap whenever V8 has collected all of it. Nothing is forced. */
const file = process.env.MEMORY_PROBE_FILE
if (file === undefined) throw new Error('MEMORY_PROBE_FILE is not set.')

new PerformanceObserver((list) => {
  const isMajor = list.getEntries().some((entry) => kindOf(entry) === constants.NODE_PERFORMANCE_GC_MAJOR)
  if (isMajor) appendFileSync(file, `${Date.now()} ${process.memoryUsage().heapUsed}\n`)
}).observe({ entryTypes: ['gc'] })

function kindOf(entry: object): unknown {
  const detail: unknown = Reflect.get(entry, 'detail')
  return typeof detail === 'object' && detail !== null ? Reflect.get(detail, 'kind') : undefined
}
