import os from 'node:os'
import type { ScaleOptions } from './scale-options.ts'
import type { FleetResult } from './scale-processes.ts'
import type { SizeResult } from './scale-users.ts'
import { median } from './statistics.ts'

export interface PoolerResult {
  fleets: FleetResult[]
  /** Connections of the servers to PgBouncer, and of PgBouncer to PostgreSQL. */
  clients: number
  servers: number
}

export interface ScaleResults {
  users?: SizeResult[]
  processes?: FleetResult[]
  pooler?: PoolerResult
}

/** Everything that was measured, as tables that are fit for a terminal, too. */
export function scaleTables(results: ScaleResults, { sizes }: ScaleOptions): string {
  return [
    results.users && section('More users', usersText(sizes), usersTable(results.users, sizes)),
    results.processes && section('More processes', PROCESSES_TEXT, fleetTable(results.processes)),
    results.pooler &&
      section('Through PgBouncer', poolerText(results.pooler), fleetTable(results.pooler.fleets)),
  ]
    .filter((text) => text !== undefined)
    .join('\n')
}

export function scalePage(results: ScaleResults, options: ScaleOptions): string {
  const cpus = os.cpus()
  return `# Scale

\`npm run bench:scale -- --write\` on ${new Date().toISOString().slice(0, 10)}: ${count(options.requests)} requests one at a time, and
${options.rounds} rounds of ${options.seconds} s under load, of each kind.

${scaleTables(results, options)}
Machine: ${cpus.length} cores (${cpus[0]?.model.trim() ?? 'unknown'}), which the servers, PostgreSQL and the load share,
and whatever else ran: the load average at the end was ${os.loadavg()[0]?.toFixed(1)}. Node ${process.version}, ${os.type()} ${os.release()}.
`
}

/** The largest ratio of the median times, which is what the size of the tables costs. */
export function largestRatio(results: readonly SizeResult[]): number {
  return Math.max(...results.map(({ p50 }) => ratioOf(p50)))
}

const usersText = (
  sizes: number[],
) => `Three databases on one PostgreSQL, with ${sizes.map(count).join(', ')} users of ten API clients, a quarter of them
with an intake, a goal and a plan, one in twenty with 30 transactions; a server for each. The requests are about 10,000 users, spread over the whole table,
whose rows and index pages are in memory, as those of people who are about would be. p50 and p99 in milliseconds of
requests one at a time, to each server in turn; req/s at 64 connections, medians of interleaved rounds, and PostgreSQL's
processor time for a thousand of those requests, in seconds. A ratio compares the largest table with the smallest.`

const PROCESSES_TEXT = `Processes with \`WORKER=off\` that share a port, 100,000 users, medians of interleaved rounds at 128 connections. Seconds
of processor time are for a thousand requests: as long as those of the servers stay the same, what a process more adds is
limited only by the cores that are left beside PostgreSQL and the load.`

const poolerText = ({
  clients,
  servers,
}: PoolerResult) => `Four processes with \`DATABASE_CONNECTIONS=50\` each and 256 connections of callers, on 100,000 users: straight to
PostgreSQL, and through PgBouncer in transaction mode with \`default_pool_size = 20\`. At the end PgBouncer had ${clients}
connections from the servers and ${servers} to PostgreSQL.`

function usersTable(results: SizeResult[], sizes: number[]): string {
  const head = sizes.flatMap((size) => [`p50 at ${count(size)}`, `p99 at ${count(size)}`])
  const rows = results.map(({ scenario, p50, p99, throughput, throughputRatios, databaseCpu }) => [
    scenario,
    ...sizes.flatMap((_, index) => [p50[index]?.toFixed(2) ?? '', p99[index]?.toFixed(1) ?? '']),
    ratioOf(p50).toFixed(2),
    ratioOf(p99).toFixed(2),
    throughput.map((rate) => rate.toFixed(0)).join(' / '),
    median(throughputRatios).toFixed(2),
    databaseCpu.map((seconds) => seconds.toFixed(2)).join(' / '),
  ])
  return table([
    ['request', ...head, 'p50 ratio', 'p99 ratio', 'req/s', 'req/s ratio', 'PostgreSQL s'],
    ...rows,
  ])
}

function fleetTable(results: FleetResult[]): string {
  const rows = results.map((result) => [
    result.scenario,
    result.name,
    result.requestsPerSecond.toFixed(0),
    result.p99.toFixed(0),
    String(result.failures),
    result.serverCpu.toFixed(2),
    result.databaseCpu.toFixed(2),
    result.loadCpu.toFixed(2),
  ])
  const head = ['request', 'servers', 'req/s', 'p99 ms', 'errors', 'servers s', 'PostgreSQL s', 'load s']
  return table([head, ...rows])
}

function section(title: string, text: string, figures: string): string {
  return `## ${title}\n\n${text}\n\n${figures}\n`
}

function table([head = [], ...rows]: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'))
  return [head, rule, ...rows].map(line).join('\n')
}

function ratioOf(values: readonly number[]): number {
  return (values.at(-1) ?? Number.NaN) / (values[0] ?? Number.NaN)
}

function count(users: number): string {
  return users.toLocaleString('en')
}
