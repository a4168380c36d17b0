import { measure } from './load.ts'
import { type CpuPerThousand, startStopwatch } from './scale-cpu.ts'
import { removeCreated } from './scale-database.ts'
import { type ScaleScenario, scaleScenarios } from './scale-requests.ts'
import type { ServerProcess } from './server-process.ts'
import { median } from './statistics.ts'

/** A number of processes behind one port. */
export interface Fleet {
  /** What tables call it. */
  name: string
  server: ServerProcess
}

export interface FleetResult extends CpuPerThousand {
  name: string
  scenario: string
  requestsPerSecond: number
  p99: number
  failures: number
}

interface Amount {
  users: number
  databaseUrl: string
  /** PostgreSQL's data directory. */
  cluster: string
  connections: number
  rounds: number
  seconds: number
  signal: AbortSignal
}

const WARM_UP_SECONDS = 2
const SCENARIOS = ['GET user by external id', 'first call with intake']

/** Loads fleets of several sizes, round by round. */
export async function compareFleets(fleets: Fleet[], amount: Amount): Promise<FleetResult[]> {
  const scenarios = scaleScenarios(amount.users).filter(({ name }) => SCENARIOS.includes(name))
  const results: FleetResult[] = []
  for (const scenario of scenarios) results.push(...(await compareAt(scenario, fleets, amount)))
  return results
}

async function compareAt(scenario: ScaleScenario, fleets: Fleet[], amount: Amount): Promise<FleetResult[]> {
  for (const { server } of fleets) await measure(server, scenario, { ...amount, seconds: WARM_UP_SECONDS })
  const rounds: FleetResult[][] = []
  for (let round = 0; round < amount.rounds; round++) {
    const results: FleetResult[] = []
    for (const fleet of fleets) results.push(await measureFleet(fleet, scenario, amount))
    rounds.push(results)
    if (scenario.creates) await removeCreated(amount.databaseUrl)
  }
  const results = fleets.map((_, index) => middle(rounds.flatMap((round) => round[index] ?? [])))
  for (const { name, requestsPerSecond, failures } of results) {
    const failed = failures > 0 ? `, ${failures} FAILED` : ''
    console.log(`  ${scenario.name}, ${name}: ${requestsPerSecond.toFixed(0)} req/s${failed}`)
  }
  return results
}

async function measureFleet(fleet: Fleet, scenario: ScaleScenario, amount: Amount): Promise<FleetResult> {
  const { name, server } = fleet
  const spent = await startStopwatch(server, amount.cluster)
  const { requestsPerSecond, p99, failures } = await measure(server, scenario, amount)
  const perThousand = await spent(requestsPerSecond * amount.seconds)
  return { name, scenario: scenario.name, requestsPerSecond, p99, failures, ...perThousand }
}

function middle(rounds: FleetResult[]): FleetResult {
  const [first] = rounds
  if (!first) throw new Error('There was no round.')
  const of = (field: 'requestsPerSecond' | 'p99' | 'serverCpu' | 'databaseCpu' | 'loadCpu') =>
    median(rounds.map((round) => round[field]))
  return {
    ...first,
    requestsPerSecond: of('requestsPerSecond'),
    p99: of('p99'),
    failures: rounds.reduce((sum, { failures }) => sum + failures, 0),
    serverCpu: of('serverCpu'),
    databaseCpu: of('databaseCpu'),
    loadCpu: of('loadCpu'),
  }
}
