import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { startBareServer } from './bare-server.ts'
import { startDatabase } from './database.ts'
import { makeFolder } from './folder.ts'
import { assertSameAnswers, type Load, type Measurement, measure } from './load.ts'
import { type BenchOptions, readOptions, USAGE } from './options.ts'
import { AUTHORIZATION, startOurServer } from './our-server.ts'
import { type ScenarioResult, toPage, toTable } from './report.ts'
import { type Scenario, scenarios } from './scenarios.ts'
import type { ServerProcess } from './server-process.ts'

const WARM_UP_SECONDS = 2

/** Runs the whole benchmark; whatever happens, nothing that it started is left behind. */
async function bench(options: BenchOptions, signal: AbortSignal): Promise<ScenarioResult[]> {
  await using resources = new AsyncDisposableStack()
  const folder = await makeFolder()
  resources.defer(() => rm(folder, { recursive: true, force: true }))

  console.log(`Starting PostgreSQL with ${options.users.toLocaleString('en')} users`)
  const database = await startDatabase(folder, options.users)
  resources.defer(() => database.stop())
  signal.throwIfAborted()

  const ours = resources.use(await startOurServer(database.url, folder))
  const bare = resources.use(await startBareServer(database.url, folder))
  signal.throwIfAborted()

  const all = scenarios(options.users, { authorization: AUTHORIZATION })
  for (const scenario of all) await assertSameAnswers([ours, bare], scenario)
  const results: ScenarioResult[] = []
  for (const scenario of all) {
    console.log(`\n${scenario.name}`)
    results.push(await compare(ours, bare, scenario, { ...options, signal }))
  }
  return results
}

/** Loads one server after the other, round by round, so that a change of the machine's mood meets both. */
async function compare(
  ours: ServerProcess,
  bare: ServerProcess,
  scenario: Scenario,
  { rounds, ...load }: Load & { rounds: number },
): Promise<ScenarioResult> {
  for (const server of [ours, bare]) {
    await measure(server, scenario, { ...load, seconds: WARM_UP_SECONDS })
  }
  const result: ScenarioResult = { scenario: scenario.name, ours: [], bare: [] }
  for (let round = 1; round <= rounds; round++) {
    result.ours.push(await measureAndTell(ours, scenario, load, round))
    result.bare.push(await measureAndTell(bare, scenario, load, round))
  }
  return result
}

async function measureAndTell(
  server: ServerProcess,
  scenario: Scenario,
  load: Load,
  round: number,
): Promise<Measurement> {
  const measurement = await measure(server, scenario, load)
  const { requestsPerSecond, p99, failures } = measurement
  const rate = requestsPerSecond.toFixed(0).padStart(6)
  console.log(
    `  round ${round}  ${server.name}  ${rate} req/s  p99 ${p99} ms${failures ? `  ${failures} FAILED` : ''}`,
  )
  return measurement
}

/** Aborts when the process is told to end, so that everything is cleaned up on the ordinary way out. */
function interruption(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => controller.abort(new Error(`Stopped by ${name}.`)))
  }
  return controller.signal
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const results = await bench(options, interruption())
  console.log(`\n${toTable(results)}`)
  const failures = results
    .flatMap(({ ours, bare }) => [...ours, ...bare])
    .reduce((sum, { failures }) => sum + failures, 0)
  if (failures > 0) throw new Error(`${failures} requests failed, so the figures mean nothing.`)
  if (options.write) await writeFile(path.join(import.meta.dirname, 'RESULT.md'), toPage(results, options))
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  if (error instanceof TypeError && 'code' in error) console.error(USAGE)
  process.exitCode = 1
})
