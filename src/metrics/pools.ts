import { Gauge, type Registry } from 'prom-client'

/** The connections of a pool, and how many wait for one. */
export interface PoolFigures {
  total: number
  idle: number
  waiting: number
}

/** @returns how to have a pool shown */
export function showPools(registry: Registry): (name: string, read: () => PoolFigures) => void {
  const pools = new Map<string, () => PoolFigures>()
  new Gauge({
    name: 'ozzie_database_connections',
    help: 'Connections of a pool by state; waiting are statements and transactions that wait for one.',
    labelNames: ['pool', 'state'],
    registers: [registry],
    collect() {
      for (const [pool, read] of pools) {
        const { total, idle, waiting } = read()
        this.set({ pool, state: 'busy' }, total - idle)
        this.set({ pool, state: 'idle' }, idle)
        this.set({ pool, state: 'waiting' }, waiting)
      }
    },
  })
  return (name, read) => pools.set(name, read)
}
