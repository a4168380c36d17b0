import os from 'node:os'
import { median } from '../../bench/statistics.ts'
import { FAULT_NAMES } from './faults.ts'
import type { ChaosOptions } from './options.ts'
import type { Recovery } from './recovery.ts'
import type { Round } from './rounds.ts'

const HEADINGS = [
  'fault',
  'rounds',
  'requests',
  '503',
  'no answer',
  'recovery p50 ms',
  'recovery max ms',
  'wrong',
]

/** One line for a terminal that tells how a round went. */
export function roundLine(round: Round, number: number, of: number): string {
  const { fault, requests, unavailable, lost, recoveries } = round
  const figures = `${requests} requests, ${unavailable} 503, ${lost} without answer, recovery ${slowest(recoveries).toFixed(0)} ms`
  return `  ${String(number).padStart(String(of).length)}/${of}  ${fault.padEnd(28)} ${figures}`
}

/** The rounds by fault, as a Markdown table, which is fit for a terminal, too. */
export function toTable(rounds: readonly Round[]): string {
  const names = FAULT_NAMES.filter((name) => rounds.some(({ fault }) => fault === name))
  const rows = names.map((name) =>
    toRow(
      name,
      rounds.filter(({ fault }) => fault === name),
    ),
  )
  const cells = [HEADINGS, ...rows, toRow('all', rounds)]
  const widths = HEADINGS.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const [head, ...body] = cells.map((row) => line(row.map((cell, column) => pad(cell, column, widths))))
  const rule = line(
    widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)),
  )
  return [head, rule, ...body].join('\n')
}

/** In milliseconds. */
export function slowest(recoveries: readonly Recovery[]): number {
  return Math.max(0, ...recoveries.map(({ ms }) => ms))
}

/** How long the probes took while nothing was wrong. */
export function controlLine(control: readonly Recovery[]): string {
  const p50 = median(control.map(({ ms }) => ms))
  return `Without a fault the same probes took ${p50.toFixed(0)} ms (p50) and at most ${slowest(control).toFixed(0)} ms.`
}

interface Result {
  rounds: readonly Round[]
  control: readonly Recovery[]
  verdict: string
}

/** The result as a page, with what it was had on. */
export function toPage({ rounds, control, verdict }: Result, { seed, partners }: ChaosOptions): string {
  const cpus = os.cpus()
  return `# Faults

\`npm run chaos -- --rounds ${rounds.length} --seed ${seed} --write\` on ${new Date().toISOString().slice(0, 10)}: two servers, one of them with the worker,
under the steady mixed load of ${partners} partners.

${toTable(rounds)}

${verdict}

Recovery is the time from the return of what was away to the first success of each server, in a read, a write and a
transaction. More than a second, and what the same probes take without a fault, is wrong; after connections that were
lost in silence, more than ten. ${controlLine(control)}

A 503 and a request without an answer are sent again by the partners, with the same Idempotency-Key.

Machine: ${cpus.length} cores (${cpus[0]?.model.trim() ?? 'unknown'}), which the servers, PostgreSQL and the load share;
Node ${process.version}, ${os.type()} ${os.release()}.
`
}

function toRow(name: string, rounds: readonly Round[]): string[] {
  const sum = (figure: (round: Round) => number) =>
    String(rounds.reduce((total, round) => total + figure(round), 0))
  const recoveries = rounds.flatMap((round) => round.recoveries.map(({ ms }) => ms))
  return [
    name,
    String(rounds.length),
    sum(({ requests }) => requests),
    sum(({ unavailable }) => unavailable),
    sum(({ lost }) => lost),
    median(recoveries).toFixed(0),
    Math.max(...recoveries).toFixed(0),
    sum(({ findings }) => findings),
  ]
}

function line(cells: string[]): string {
  return `| ${cells.join(' | ')} |`
}

function pad(cell: string, column: number, widths: number[]): string {
  const width = widths[column] ?? 0
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}
