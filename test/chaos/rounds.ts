import { setTimeout as sleep } from 'node:timers/promises'
import { createStageWatch } from './audit.ts'
import type { Attempt } from './courier.ts'
import { type FaultName, faultOf } from './faults.ts'
import { measureRecovery, type Recovery } from './recovery.ts'
import type { System } from './system.ts'

/** What came of one fault. */
export interface Round {
  fault: FaultName
  requests: number
  /** Answers with 503, and requests without an answer. */
  unavailable: number
  lost: number
  recoveries: Recovery[]
  findings: number
}

/** How long the servers may take once all is there again that they need, in milliseconds. */
const RECOVERY_MS = 1_000

/** Connections that died without a word are noticed when their answers are overdue, in milliseconds. */
const SILENT_RECOVERY_MS = 10_000

/** How long the load runs after each recovery, in milliseconds. */
const AFTERWARDS_MS = 1_500

/** Longer than any transaction may take, in seconds. */
const LONGEST_TRANSACTION_S = 12

/**
 * Lets one fault after the other happen under the load that runs.
 *
 * @param allowanceMs what the probes take on this machine when nothing is wrong, in milliseconds
 */
export async function* playRounds(
  system: System,
  faults: readonly FaultName[],
  allowanceMs: number,
  signal: AbortSignal,
): AsyncGenerator<Round, void> {
  const watchStages = createStageWatch(system.postgres, system.findings)
  for (const fault of faults) {
    signal.throwIfAborted()
    const before = system.findings.all.length
    const round = await play(system, fault, allowanceMs)
    await watchStages()
    await checkAfterwards(system)
    yield { ...round, findings: system.findings.all.length - before }
  }
}

async function play(system: System, fault: FaultName, allowanceMs: number): Promise<Omit<Round, 'findings'>> {
  const { courier, logs, random, servers, findings } = system
  courier.forget()
  logs.forget()
  await sleep(random.between(300, 1_500))
  let measured: Promise<Recovery[]> | undefined
  await faultOf(fault)(system, (which = servers, at = performance.now()) => {
    measured = measureRecovery(system, which, at)
  })
  const recoveries = (await measured) ?? []
  const limit = fault === 'connections lost in silence' ? SILENT_RECOVERY_MS : RECOVERY_MS
  for (const { server, kind, ms } of recoveries) {
    if (ms > limit + allowanceMs)
      findings.add(`${server} took ${Math.round(ms)} ms to a ${kind} after: ${fault}`)
  }
  await sleep(AFTERWARDS_MS)
  return { fault, recoveries, ...tally(courier.attempts) }
}

function tally(attempts: readonly Attempt[]): Pick<Round, 'requests' | 'unavailable' | 'lost'> {
  const ended = attempts.filter(({ endedAt }) => endedAt !== undefined)
  return {
    requests: ended.length,
    unavailable: ended.filter(({ status }) => status === 503).length,
    lost: ended.filter(({ status }) => status === undefined).length,
  }
}

/** What must hold after every round. */
async function checkAfterwards({ servers, postgres, logs, findings }: System): Promise<void> {
  await logs.read()
  for (const server of servers) {
    if (server.hasEnded()) {
      findings.add(`${server.name} has ended by itself`)
      await server.start()
    }
    const { status } = await fetch(`${server.url}/health/ready`)
    if (status !== 200) findings.add(`${server.name} says that it is not ready (${status})`)
  }
  const open = await postgres.query(
    `SELECT pid FROM pg_stat_activity
      WHERE state LIKE 'idle in transaction%' AND now() - state_change > make_interval(secs => $1)`,
    [LONGEST_TRANSACTION_S],
  )
  if (open.length > 0) findings.add(`${open.length} transactions were left open`)
}
