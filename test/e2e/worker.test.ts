import { rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Child, startServer, startWorker } from '../helpers/processes.ts'
import { openReceiver, type Receiver } from '../helpers/receiver.ts'
import { makeTemporaryFolder, removeDataDir } from '../helpers/temporary-folder.ts'
import { figureIn } from '../metrics/figures.ts'

// Each test starts processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder: string
let dataDir: string
let receiver: Receiver

beforeAll(async () => {
  folder = await makeTemporaryFolder()
  dataDir = path.join(folder, 'data')
  receiver = await openReceiver()
})

afterAll(async () => {
  await receiver.close()
  await removeDataDir(dataDir)
  await rm(folder, { recursive: true, force: true })
})

async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('It did not come to that.')
    await sleep(20)
  }
}

/** The API of a server, from what it prints. */
async function apiOf(server: Child) {
  await server.printed(/curl [\s\S]*'\{.*\}'\n/)
  const field = (label: string) =>
    new RegExp(`^ *${label} +(?<value>.+)$`, 'm').exec(server.stdout)?.groups?.value ?? ''
  const [url, token] = [field('Base URL'), field('Bearer token')]
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies freely
  return async (target: string, body?: object): Promise<any> => {
    const response = await fetch(url + target, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    return response.json()
  }
}

describe('jobs', () => {
  it('wait for a worker where the server has none, and a worker joins its embedded database', async () => {
    const server = startServer({ DATA_DIR: dataDir, WORKER: 'off' })
    const call = await apiOf(server)
    const { data } = await call('/v1/webhook-endpoints', { url: `${receiver.url}/` })
    const { data: ping } = await call(`/v1/webhook-endpoints/${data.id}/ping`, {})
    expect(receiver.received).toEqual([])

    const reply = Promise.withResolvers<void>()
    receiver.reply = (response) => reply.promise.then(() => response.writeHead(204).end())
    const worker = startWorker({ DATA_DIR: dataDir })
    await until(() => receiver.received.length === 1)
    expect(receiver.received[0]?.headers['webhook-id']).toBe(ping.event_id)

    // What is under way when the worker is told to stop still ends.
    const ended = worker.stop()
    await worker.printed(/shutting down/)
    reply.resolve()
    expect((await ended).code).toBe(0)
    const { data: delivery } = await call(`/v1/webhook-endpoints/${data.id}/deliveries/${ping.id}`)
    expect([delivery.status, delivery.attempt_count]).toEqual(['succeeded', 1])
    expect((await server.stop()).code).toBe(0)
  })

  it('are done by a server that was not told otherwise', async () => {
    receiver.received.length = 0
    receiver.reply = { status: 204 }
    const server = startServer({ DATA_DIR: dataDir })
    const call = await apiOf(server)
    await call('/v1/users', { external_user_id: 'usr_worker', name: 'Zephyrine Quixote' })
    await until(() => receiver.received.length === 1)
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({ type: 'user.created' })
    const { code, stdout } = await server.stop()
    expect(code).toBe(0)
    expect(stdout).not.toContain('Zephyrine')
  })

  it('are counted by a worker, which tells whether it is well, and by the server as they wait', async () => {
    receiver.received.length = 0
    receiver.reply = { status: 503 }
    const server = startServer({ DATA_DIR: dataDir, WORKER: 'off' })
    const call = await apiOf(server)
    const { data } = await call('/v1/webhook-endpoints', { url: `${receiver.url}/counted` })
    await call(`/v1/webhook-endpoints/${data.id}/ping`, {})
    const [serverUrl] = await server.printed(/http:\/\/127\.0\.0\.1:\d+/)
    const waiting = await (await fetch(`${serverUrl}/metrics`)).text()
    expect(figureIn(waiting, 'ozzie_jobs_queued', { queue: 'webhook.deliver', state: 'waiting' })).toBe(1)

    const worker = startWorker({ DATA_DIR: dataDir, WORKER_METRICS_PORT: '0' })
    const [url] = await worker.printed(/http:\/\/127\.0\.0\.1:\d+/)
    for (const path of ['/health/live', '/health/ready']) expect((await fetch(url + path)).status).toBe(200)
    const scrape = async () => (await fetch(`${url}/metrics`)).text()
    const ended = { queue: 'webhook.deliver', outcome: 'done' }
    await vi.waitFor(async () => expect(figureIn(await scrape(), 'ozzie_jobs_total', ended)).toBe(1), 20_000)
    const shown = await scrape()
    const figure = (name: string, labels: Record<string, string>) => figureIn(shown, name, labels)
    expect(figure('ozzie_job_duration_seconds_count', { queue: 'webhook.deliver' })).toBe(1)
    expect(figure('ozzie_webhook_attempts_total', { outcome: 'failed', reason: 'http_5xx' })).toBe(1)
    expect(figure('ozzie_database_connections', { pool: 'jobs', state: 'waiting' })).toBe(0)
    expect((await fetch(`${url}/v1/users`)).status).toBe(404)
    const taken = new URL(url).port
    const another = await startWorker({ DATA_DIR: dataDir, WORKER_METRICS_PORT: taken }).finished()
    expect([another.code, another.stderr]).toEqual([1, expect.stringMatching(/^.*WORKER_METRICS_PORT.*\n$/)])
    expect((await worker.stop()).code).toBe(0)
    expect((await server.stop()).code).toBe(0)
  })

  it('have no worker where there is no server and no database', async () => {
    const { code, stdout, stderr } = await startWorker({ DATA_DIR: path.join(folder, 'none') }).finished()
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('DATABASE_URL')
  })
})
