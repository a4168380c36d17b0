import type { Measurement } from './load.ts'
import { median, ratios } from './statistics.ts'

/** What one server did in one round. */
export interface Round extends Measurement {
  /** Of the server's process; null where the system does not tell. */
  cpuMicrosecondsPerRequest: number | null
}

/** The rounds of one kind of request, by the name of the server; ours comes first. */
export interface ScenarioResult {
  scenario: string
  rounds: Map<string, Round[]>
}

export const OURS = 'ours'

/** The median over the rounds of one server; not a number where there is none. */
export function medianOf(
  { rounds }: ScenarioResult,
  server: string,
  figure: (round: Round) => number | null,
): number {
  return median((rounds.get(server) ?? []).flatMap((round) => figure(round) ?? []))
}

/** Our requests a second over those of another server, round by round. */
export function ratiosTo({ rounds }: ScenarioResult, server: string): number[] {
  const rates = (name: string) => (rounds.get(name) ?? []).map(({ requestsPerSecond }) => requestsPerSecond)
  return ratios(rates(OURS), rates(server))
}

export function serversOf(results: readonly ScenarioResult[]): string[] {
  return [...(results[0]?.rounds.keys() ?? [])]
}

export function failuresIn(results: readonly ScenarioResult[]): number {
  return results
    .flatMap(({ rounds }) => [...rounds.values()].flat())
    .reduce((sum, { failures }) => sum + failures, 0)
}
