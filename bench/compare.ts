import { cpuTimeOf, untilQuiet } from './cpu-time.ts'
import { type Load, measure } from './load.ts'
import type { Round, ScenarioResult } from './results.ts'
import type { Scenario } from './scenarios.ts'
import type { ServerProcess } from './server-process.ts'

const WARM_UP_SECONDS = 2

/**
 * Loads one server after the other, round by round, so that a change of the machine's mood meets all. Each round
 * begins with another one.
 */
export async function compare(
  servers: readonly ServerProcess[],
  scenario: Scenario,
  { rounds, ...load }: Load & { rounds: number },
): Promise<ScenarioResult> {
  for (const server of servers) await measureRound(server, scenario, { ...load, seconds: WARM_UP_SECONDS })
  const result: ScenarioResult = {
    scenario: scenario.name,
    rounds: new Map(servers.map(({ name }) => [name, []])),
  }
  for (let round = 0; round < rounds; round++) {
    const first = round % servers.length
    for (const server of [...servers.slice(first), ...servers.slice(0, first)]) {
      const measured = await measureRound(server, scenario, load)
      tell(server.name, round + 1, measured)
      if (measured.requestsPerSecond === 0)
        throw new Error('A server that answers nothing needs more --seconds.')
      result.rounds.get(server.name)?.push(measured)
    }
  }
  return result
}

/** Measures until the server has done what it put off, which counts as its processor time. */
async function measureRound(server: ServerProcess, scenario: Scenario, load: Load): Promise<Round> {
  const before = await cpuTimeOf(server.pid)
  const measurement = await measure(server, scenario, load)
  const isQuiet = await untilQuiet(server.pid)
  if (!isQuiet)
    console.log(`  ${server.name} is still busy with what it put off: the next figures suffer from it`)
  const after = await cpuTimeOf(server.pid)
  const used = before === null || after === null ? null : after - before
  return { ...measurement, cpuMicrosecondsPerRequest: used === null ? null : used / measurement.sent }
}

function tell(name: string, round: number, { requestsPerSecond, p50, p99, failures }: Round): void {
  const rate = requestsPerSecond.toFixed(0).padStart(6)
  const failed = failures > 0 ? `  ${failures} FAILED` : ''
  console.log(`  round ${round}  ${name.padEnd(8)} ${rate} req/s  p50 ${p50} ms  p99 ${p99} ms${failed}`)
}
