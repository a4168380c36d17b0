import { performance } from 'node:perf_hooks'
import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client'
import { VERSION } from '../version.ts'

/** What the process itself uses: memory, processor, event loop; and which program it runs. */
export function showProcess(registry: Registry): void {
  const registers = [registry]
  collectDefaultMetrics({ register: registry })

  new Gauge({
    name: 'ozzie_build_info',
    help: 'Always 1; says which version runs.',
    labelNames: ['version'],
    registers,
  }).set({ version: VERSION }, 1)

  let last = performance.eventLoopUtilization()
  new Gauge({
    name: 'ozzie_event_loop_utilization_ratio',
    help: 'Share of the time since the last scrape in which the event loop was busy.',
    registers,
    collect() {
      const now = performance.eventLoopUtilization()
      this.set(performance.eventLoopUtilization(now, last).utilization)
      last = now
    },
  })
}
