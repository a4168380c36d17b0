import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'

/** Whether a redis-server is installed (Debian: `apt-get install redis-server`). */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0

/** A redis-server of the test's own, on one port for all of its lives. */
export interface RedisServer {
  url: string
  start(): Promise<void>
  /** Ends it without a farewell, and with it all that it knows. */
  kill(): Promise<void>
  /** It keeps its connections and answers nothing. */
  freeze(): void
  thaw(): void
}

/** A server that is not started yet. */
export async function createRedisServer(): Promise<RedisServer> {
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}`
  let child: ChildProcess | undefined

  return {
    url,
    async start() {
      const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
      child = spawn('redis-server', args, { stdio: 'ignore' })
      await answers(url)
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const closed = once(child, 'close')
      child.kill('SIGKILL')
      await closed
    },
    freeze: () => child?.kill('SIGSTOP'),
    thaw: () => child?.kill('SIGCONT'),
  }
}

async function answers(url: string): Promise<void> {
  const redis = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: null })
  redis.on('error', () => undefined)
  try {
    await Promise.race([redis.ping(), tooLate()])
  } finally {
    redis.disconnect()
  }
}

async function tooLate(): Promise<never> {
  await sleep(20_000, undefined, { ref: false })
  throw new Error('redis-server does not answer')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}
