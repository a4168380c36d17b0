import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** The network between the servers and PostgreSQL. */
export interface DatabaseProxy {
  port: number
  /** Resets all connections, and those that come until it is told to pass again. */
  cut(): void
  /** Holds back all that is sent from now on, in either direction, for so many milliseconds. */
  delay(ms: number): void
  /** Holds everything back until it is told to pass again; nothing is lost. */
  stall(): void
  /**
   * Loses everything that is sent, and tells neither side. What was connected meanwhile stays dead when it passes
   * again, as after a router lost its table.
   */
  lose(): void
  /** Lets new connections through, and what was held back. */
  pass(): void
  close(): Promise<void>
}

type Mode = 'pass' | 'cut' | 'stall' | 'lose'

interface Link {
  ends: readonly [Socket, Socket]
  isDead: boolean
}

/** When PostgreSQL notices that nobody is at the other end, in milliseconds. */
const KEEPALIVE_MS = 20_000

export async function startProxy(targetPort: number): Promise<DatabaseProxy> {
  const links = new Set<Link>()
  let mode: Mode = 'pass'
  let delayMs = 0
  let passing = Promise.withResolvers<void>()
  passing.resolve()

  const server = createServer((incoming) => {
    incoming.on('error', () => undefined)
    if (mode === 'cut') {
      incoming.resetAndDestroy()
      return
    }
    open(incoming)
  }).listen(0, '127.0.0.1')

  function open(incoming: Socket): void {
    const outgoing = connect(targetPort, '127.0.0.1')
    const link: Link = { ends: [incoming, outgoing], isDead: false }
    if (mode === 'lose') die(link)
    links.add(link)
    for (const [from, to] of [link.ends, link.ends.toReversed()]) {
      if (!from || !to) continue
      from.setNoDelay(true)
      from.on('error', () => undefined)
      let turn = Promise.resolve()
      const inTurn = (act: () => void) => {
        turn = turn.then(pause).then(() => {
          if (!link.isDead) act()
        })
      }
      from.on('data', (chunk: Buffer) => inTurn(() => to.write(chunk)))
      from.on('close', () => inTurn(() => to.destroy()))
    }
    incoming.on('close', () => links.delete(link))
  }

  function die(link: Link): void {
    link.isDead = true
    // PostgreSQL's own keepalive ends the session in the end.
    setTimeout(() => link.ends[1].destroy(), KEEPALIVE_MS).unref()
  }

  async function pause(): Promise<void> {
    if (delayMs > 0) await sleep(delayMs)
    if (mode === 'stall') await passing.promise
  }

  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.')
  return {
    port: address.port,
    cut() {
      mode = 'cut'
      for (const { ends } of links) for (const end of ends) end.resetAndDestroy()
    },
    delay(ms) {
      delayMs = ms
    },
    stall() {
      mode = 'stall'
      passing = Promise.withResolvers()
    },
    lose() {
      mode = 'lose'
      for (const link of links) die(link)
    },
    pass() {
      mode = 'pass'
      delayMs = 0
      passing.resolve()
    },
    async close() {
      for (const { ends } of links) for (const end of ends) end.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
