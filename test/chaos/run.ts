import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { interruption } from '../../bench/interruption.ts'
import { audit } from './audit.ts'
import type { FaultName } from './faults.ts'
import { createFindings, type Findings } from './findings.ts'
import { createLedger } from './ledger.ts'
import { startLoad } from './load.ts'
import { awaitMessages } from './messages.ts'
import { type ChaosOptions, readOptions, USAGE } from './options.ts'
import { createRandom, type Random } from './random.ts'
import { measureControl, prepareProbes, type Recovery } from './recovery.ts'
import { controlLine, roundLine, slowest, toPage, toTable } from './report.ts'
import { playRounds, type Round } from './rounds.ts'
import { startSystem } from './system.ts'

const PATIENCE = { retries: 100, timeoutMs: 20_000 }

/** Plays all rounds; whatever happens, nothing that it started is left behind. */
async function chaos(
  options: ChaosOptions,
  findings: Findings,
  signal: AbortSignal,
): Promise<{ rounds: Round[]; control: Recovery[] }> {
  await using resources = new AsyncDisposableStack()
  console.log(`Starting PostgreSQL, Redis and two servers (seed ${options.seed})`)
  const random = createRandom(options.seed)
  const faults = draw(random, options)
  const system = await startSystem(resources, random, findings)
  if (!system.redis) console.log('No redis-server is installed: nothing happens when Redis is gone.')
  signal.throwIfAborted()

  const { courier, client, servers, inbox, logs } = system
  const ozzie = client(courier.any, PATIENCE)
  await ozzie.createWebhookEndpoint({ url: inbox.url })
  await prepareProbes(system)
  const ledger = createLedger()
  const each = servers.map((server) => client(courier.only(server), PATIENCE))
  // Its draws are in nobody's order, and must not change which faults come when.
  const world = { ozzie, each, ledger, findings, random: createRandom(options.seed + 1) }
  const load = startLoad(world, options.partners)

  const rounds: Round[] = []
  let control: Recovery[] = []
  try {
    control = await measureControl(system)
    console.log(controlLine(control))
    for await (const round of playRounds(system, faults, slowest(control), signal)) {
      rounds.push(round)
      console.log(roundLine(round, rounds.length, faults.length))
    }
  } finally {
    // Whoever interrupts does not want to wait for retries.
    if (!signal.aborted) await load.stop()
  }
  const acknowledged = Object.values(ledger.rows).reduce((sum, rows) => sum + rows.size, 0)
  console.log(`\nComparing ${acknowledged} acknowledged rows and ${ledger.messages.size} messages`)
  await audit(system.postgres, ledger, findings)
  await awaitMessages(ledger, inbox, findings, signal)
  await logs.read()
  return { rounds, control }
}

/** Each fault as often as the others, in any order. */
function draw(random: Random, { rounds, faults }: ChaosOptions): FaultName[] {
  const drawn: FaultName[] = []
  while (drawn.length < rounds) drawn.push(...random.shuffled(faults))
  return drawn.slice(0, rounds)
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const findings = createFindings()
  const { rounds, control } = await chaos(options, findings, interruption())
  const wrong = findings.all.length
  const verdict = wrong === 0 ? 'ok: nothing was lost, doubled or turned back' : `${wrong} violations`
  console.log(`\n${toTable(rounds)}\n\n${verdict} (seed ${options.seed})`)
  if (options.write) {
    await writeFile(
      path.join(import.meta.dirname, 'RESULT.md'),
      toPage({ rounds, control, verdict }, options),
    )
  }
  if (wrong > 0) process.exitCode = 1
}

main()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    if (error instanceof TypeError) console.error(USAGE)
    process.exitCode = 1
  })
  // Calls of a load that was interrupted may still be waiting for their next try.
  .finally(() => process.exit())
