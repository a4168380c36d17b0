import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { startBareServer } from './bare-server.ts'
import { toChart } from './chart.ts'
import { compare } from './compare.ts'
import { startDatabase } from './database.ts'
import { makeFolder } from './folder.ts'
import { interruption } from './interruption.ts'
import { assertSameAnswers } from './load.ts'
import { type BenchOptions, readOptions, USAGE } from './options.ts'
import { AUTHORIZATION, startOurServer } from './our-server.ts'
import { installPeers, PEER_NAMES, startPeer } from './peer-servers.ts'
import { settlePeople } from './people.ts'
import { toPage, toTables } from './report.ts'
import { failuresIn, type ScenarioResult } from './results.ts'
import { type Scenario, scenarios } from './scenarios.ts'
import { describeMachine } from './versions.ts'

interface Outcome {
  results: ScenarioResult[]
  /** What it was measured on. */
  machine: string
}

/** Runs the whole benchmark; whatever happens, nothing that it started is left behind. */
async function bench(options: BenchOptions, signal: AbortSignal): Promise<Outcome> {
  const chosen = choose(options)
  await installPeers(signal)
  await using resources = new AsyncDisposableStack()
  const folder = await makeFolder()
  resources.defer(() => rm(folder, { recursive: true, force: true }))

  console.log(`Starting PostgreSQL with ${options.users.toLocaleString('en')} users`)
  const database = await startDatabase(folder, options.users, { withIntakes: true })
  resources.defer(() => database.stop())
  signal.throwIfAborted()

  console.log('Starting the servers')
  const ours = resources.use(await startOurServer(database.url, folder))
  const servers = [ours, resources.use(await startBareServer(database.url, folder))]
  for (const name of PEER_NAMES) servers.push(resources.use(await startPeer(name, database.url, folder)))
  signal.throwIfAborted()

  if (chosen.some(({ needsPeople }) => needsPeople)) {
    console.log('Letting people come into being who have a plan and transactions')
    await settlePeople(ours, database.url, signal)
  }
  for (const scenario of chosen) await assertSameAnswers(servers, scenario)
  const results: ScenarioResult[] = []
  for (const scenario of chosen) {
    signal.throwIfAborted()
    console.log(`\n${scenario.name}`)
    results.push(await compare(servers, scenario, { ...options, signal }))
  }
  return { results, machine: await describeMachine(database.url) }
}

/** @throws Error when no request has such a name */
function choose({ users, only }: BenchOptions): Scenario[] {
  const all = scenarios(users, { authorization: AUTHORIZATION })
  const chosen = all.filter(({ name }) => name.toLowerCase().includes(only.toLowerCase()))
  if (chosen.length > 0) return chosen
  throw new Error(`--only must be a part of one of: ${all.map(({ name }) => name).join(', ')}.`)
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const { results, machine } = await bench(options, interruption())
  console.log(`\n${toTables(results)}`)
  const failures = failuresIn(results)
  if (failures > 0) throw new Error(`${failures} requests failed, so the figures mean nothing.`)
  if (!options.write) return
  await writeFile(path.join(import.meta.dirname, 'RESULT.md'), await toPage(results, options, machine))
  await writeFile(path.join(import.meta.dirname, 'chart.svg'), toChart(results))
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  if (error instanceof TypeError && 'code' in error) console.error(USAGE)
  process.exitCode = 1
})
