import os from 'node:os'
import type { Measurement } from './load.ts'
import type { BenchOptions } from './options.ts'

/** The rounds of one kind of request on both servers. */
export interface ScenarioResult {
  scenario: string
  ours: Measurement[]
  bare: Measurement[]
}

const HEADINGS = [
  'request',
  'ours req/s',
  'bare req/s',
  'ours p99 ms',
  'bare p99 ms',
  'ours / bare',
  'rounds',
]

/** The medians as a Markdown table, which is fit for a terminal, too. */
export function toTable(results: ScenarioResult[]): string {
  const rows = [HEADINGS, ...results.map(toRow)]
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const [head, ...body] = rows.map((row) => line(row.map((cell, column) => pad(cell, column, widths))))
  const rule = line(
    widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)),
  )
  return [head, rule, ...body].join('\n')
}

/** The result as a page, with what it was measured on. */
export function toPage(results: ScenarioResult[], options: BenchOptions): string {
  const { seconds, rounds, connections, users } = options
  const cpus = os.cpus()
  return `# Benchmark

\`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}: medians of ${rounds} interleaved rounds of ${seconds} s,
${connections} connections, ${users.toLocaleString('en')} users at the start.

${toTable(results)}

\`ours\` is the API with everything switched on. \`bare\` does the same work with \`node:http\` and \`pg\` alone.
A ratio compares within one round: its median, and the ratio of every round.

Machine: ${cpus.length} cores (${cpus[0]?.model.trim() ?? 'unknown'}), which the server, PostgreSQL and the load share;
Node ${process.version}, ${os.type()} ${os.release()}.
`
}

function toRow({ scenario, ours, bare }: ScenarioResult): string[] {
  const rates = { ours: median(ours.map(rate)), bare: median(bare.map(rate)) }
  const ratios = ours.map((measurement, round) => rate(measurement) / rate(bare[round] ?? measurement))
  return [
    scenario,
    rates.ours.toFixed(0),
    rates.bare.toFixed(0),
    median(ours.map(({ p99 }) => p99)).toFixed(0),
    median(bare.map(({ p99 }) => p99)).toFixed(0),
    median(ratios).toFixed(2),
    ratios.map((ratio) => ratio.toFixed(2)).join(' '),
  ]
}

function rate({ requestsPerSecond }: Measurement): number {
  return requestsPerSecond
}

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
  return (lower + upper) / 2
}

function line(cells: string[]): string {
  return `| ${cells.join(' | ')} |`
}

function pad(cell: string, column: number, widths: number[]): string {
  const width = widths[column] ?? 0
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}
