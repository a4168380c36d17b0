import { setTimeout as sleep } from 'node:timers/promises'
import { external, type Ozzie } from '../../sdk/index.ts'
import { WITHOUT_KEY } from './courier.ts'
import type { Server } from './server.ts'
import type { System } from './system.ts'

/** How long one server took to answer with success again, in milliseconds. */
export interface Recovery {
  server: string
  kind: string
  ms: number
}

const PROBE_EVERY_MS = 50

/** How many probes of a kind wait at once: more of them would be a load of its own. */
const MOST_WAITING = 5
const PATIENCE = { retries: 0, timeoutMs: 3_000 }

/** After how long it is no recovery any more, in milliseconds. */
const GIVEN_UP_MS = 15_000

let lastProbe = 0

/** What a server must be able to do: a read, a write in one statement, and a transaction. */
const PROBES: Record<string, (ozzie: Ozzie) => Promise<unknown>> = {
  read: (ozzie) => ozzie.getUser(external('probe')),
  write: (ozzie) => {
    const name = `probe-${++lastProbe}`
    const intake = { monthly_income: 5_000, monthly_expenses: 3_200, financial_goal: 'savings' } as const
    return ozzie.createFinancialIntake(external(name), intake, { idempotencyKey: WITHOUT_KEY + name })
  },
  transaction: (ozzie) =>
    ozzie.createTransactions(external(`probe-${++lastProbe}`), {
      transactions: [{ amount_cents: 100, description: 'Lunch' }],
    }),
}

/** Makes the user whom the probes read. */
export async function prepareProbes(system: System): Promise<void> {
  await system.client(system.courier.any, PATIENCE).getUser(external('probe'))
}

/** Measures from `since`, by `performance.now()`, to the first success of each server in each kind. */
export async function measureRecovery(
  system: System,
  servers: readonly Server[],
  since: number,
): Promise<Recovery[]> {
  const { client, courier } = system
  const measured = servers.flatMap((server) => {
    const ozzie = client(courier.only(server), PATIENCE)
    return Object.entries(PROBES).map(async ([kind, probe]) => ({
      server: server.name,
      kind,
      ms: (await firstSuccess(() => probe(ozzie))) - since,
    }))
  })
  return Promise.all(measured)
}

/** How often the control is measured, and how long apart, in milliseconds. */
const CONTROLS = 10
const CONTROL_EVERY_MS = 300

/** How long the servers get to warm up before, in milliseconds. */
const WARM_UP_MS = 3_000

/** Measures the same while nothing is wrong: what a recovery takes beyond that is the fault's. */
export async function measureControl(system: System): Promise<Recovery[]> {
  const measured: Recovery[] = []
  await sleep(WARM_UP_MS)
  for (let times = 0; times < CONTROLS; times++) {
    await sleep(CONTROL_EVERY_MS)
    measured.push(...(await measureRecovery(system, system.servers, performance.now())))
  }
  return measured
}

/** Sends a probe now and then, without waiting for those before. @returns when the first one succeeded */
async function firstSuccess(probe: () => Promise<unknown>): Promise<number> {
  const deadline = performance.now() + GIVEN_UP_MS
  const success = Promise.withResolvers<number>()
  let isOver = false
  let waiting = 0
  const settle = () => {
    isOver = true
    success.resolve(performance.now())
  }
  while (!isOver && performance.now() < deadline) {
    if (waiting < MOST_WAITING) {
      waiting += 1
      const fail = () => {
        waiting -= 1
      }
      probe().then(settle, fail)
    }
    await Promise.race([sleep(PROBE_EVERY_MS), success.promise])
  }
  settle()
  return success.promise
}
