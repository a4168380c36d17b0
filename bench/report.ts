import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { BenchOptions } from './options.ts'
import { medianOf, OURS, type Round, ratiosTo, type ScenarioResult, serversOf } from './results.ts'
import { median } from './statistics.ts'
import { toTable } from './table.ts'

type Figure = (round: Round) => number | null

/** Requests a second, how ours compare with each of the others, and what a request takes. */
export function toTables(results: ScenarioResult[]): string {
  return [
    'Requests a second:',
    figures(results, ({ requestsPerSecond }) => requestsPerSecond),
    'How many times as many ours answers, and the ratio of each round:',
    ratioTable(results),
    'Median of the answer times, in milliseconds:',
    figures(results, ({ p50 }) => p50),
    '99th percentile of the answer times, in milliseconds:',
    figures(results, ({ p99 }) => p99),
    "Processor time of the server's process for one request, in microseconds:",
    figures(results, ({ cpuMicrosecondsPerRequest }) => cpuMicrosecondsPerRequest),
  ].join('\n\n')
}

function figures(results: ScenarioResult[], figure: Figure): string {
  const servers = serversOf(results)
  return toTable(
    ['request', ...servers],
    results.map((result) => [
      result.scenario,
      ...servers.map((server) => rounded(medianOf(result, server, figure))),
    ]),
  )
}

function ratioTable(results: ScenarioResult[]): string {
  const others = serversOf(results).filter((server) => server !== OURS)
  return toTable(
    ['request', ...others.map((server) => `to ${server}`)],
    results.map((result) => [
      result.scenario,
      ...others.map((server) => {
        const rounds = ratiosTo(result, server)
        return `${median(rounds).toFixed(2)} (${rounds.map((ratio) => ratio.toFixed(2)).join(' ')})`
      }),
    ]),
  )
}

function rounded(figure: number): string {
  if (Number.isNaN(figure)) return '–'
  return figure < 100 ? figure.toFixed(1) : figure.toFixed(0)
}

/**
 * The result as a page.
 *
 * @param machine what it was measured on
 */
export async function toPage(
  results: ScenarioResult[],
  { seconds, rounds, connections, users }: BenchOptions,
  machine: string,
): Promise<string> {
  const about = await readFile(path.join(import.meta.dirname, 'about.md'), 'utf8')
  return `# Benchmark

![Requests a second of each server, for each request](chart.svg)

\`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}: medians of ${rounds} interleaved rounds of ${seconds} s,
${connections} connections, ${users.toLocaleString('en')} users at the start.

${toTables(results)}

${about}
## Measured on

${machine}
`
}
