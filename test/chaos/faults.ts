import { setTimeout as sleep } from 'node:timers/promises'
import { endInGoodOrder } from './good-order.ts'
import type { Server } from './server.ts'
import type { System } from './system.ts'

/** Told as soon as all is there again that the servers need; from then on their recovery is measured. */
export type Back = (servers?: readonly Server[], at?: number) => void

/** Something that goes wrong, and is put right again. */
type Fault = (system: System, back: Back) => Promise<void>

const STOPPED_MS = 5_000

const FAULTS = {
  async 'server killed'({ servers, random }, back) {
    const server = random.pick(servers)
    server.signal('SIGKILL')
    await server.ended()
    back(servers.filter((other) => other !== server))
    await sleep(random.between(0, 1_000))
    await server.start()
  },

  async 'server stopped for 5 s'({ servers, random }, back) {
    const server = random.pick(servers)
    server.signal('SIGSTOP')
    await sleep(STOPPED_MS)
    server.signal('SIGCONT')
    back()
  },

  async 'server told to end'(system, back) {
    const server = system.random.pick(system.servers)
    back(system.servers.filter((other) => other !== server))
    await endInGoodOrder(system, server)
    await server.start()
  },

  async 'PostgreSQL killed'(system, back) {
    const { postgres, random } = system
    await postgres.kill()
    await sleep(random.between(200, 3_000))
    await expectNotReady(system)
    await postgres.restart((at) => back(undefined, at))
  },

  async 'PostgreSQL crashed'({ postgres }, back) {
    await postgres.killBackend()
    back(undefined, await postgres.accepts())
  },

  async 'PostgreSQL stopped for 5 s'({ postgres }, back) {
    await postgres.freeze()
    await sleep(STOPPED_MS)
    postgres.thaw()
    back()
  },

  async 'all connections terminated'({ postgres, random }, back) {
    for (let times = random.between(1, 3); times > 0; times--) {
      await postgres.terminateAll()
      await sleep(random.between(0, 100))
    }
    back()
  },

  async 'Redis gone'({ redis, random }, back) {
    if (!redis) return back()
    if (random.next() < 0.5) {
      redis.freeze()
      back()
      await sleep(STOPPED_MS)
      redis.thaw()
    } else {
      await redis.kill()
      back()
      await sleep(random.between(500, 4_000))
      await redis.start()
    }
  },

  async 'connections cut'(system, back) {
    const { proxy, random } = system
    proxy.cut()
    await sleep(random.between(0, 2_000))
    await expectNotReady(system)
    proxy.pass()
    back()
  },

  async 'connections delayed'({ proxy, random }, back) {
    proxy.delay(random.between(50, 400))
    await sleep(random.between(2_000, 5_000))
    proxy.pass()
    back()
  },

  async 'connections stalled'({ proxy, random }, back) {
    proxy.stall()
    await sleep(random.between(1_000, 8_000))
    proxy.pass()
    back()
  },

  async 'connections lost in silence'({ proxy, random }, back) {
    proxy.lose()
    await sleep(random.between(1_000, 8_000))
    proxy.pass()
    back()
  },
} as const satisfies Record<string, Fault>

export type FaultName = keyof typeof FAULTS

export const FAULT_NAMES: readonly FaultName[] = Object.keys(FAULTS).filter(isFaultName)

export function isFaultName(name: string): name is FaultName {
  return name in FAULTS
}

export function faultOf(name: FaultName): Fault {
  return FAULTS[name]
}

/** A server without its database must not say that it is ready. */
async function expectNotReady({ servers, findings }: System): Promise<void> {
  for (const { name, url } of servers) {
    const { status } = await fetch(`${url}/health/ready`)
    if (status !== 503) findings.add(`${name} says that it is ready (${status}) without its database`)
  }
}
