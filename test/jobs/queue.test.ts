import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type DatabaseConnection, openDatabase } from '../../src/database/database.ts'
import { createJobQueue, type JobData, type OpenJobQueue } from '../../src/jobs/queue.ts'
import { prepareJobs } from '../../src/jobs/schema.ts'
import { createJobWorker, type JobHandler, type JobWorker } from '../../src/jobs/worker.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { createLogger } from '../../src/logger.ts'
import { numbersTo } from '../helpers/requests.ts'
import { startTcpProxy } from '../helpers/tcp-proxy.ts'
import { createTestDatabase } from '../helpers/test-database.ts'

let databaseUrl: string
let database: DatabaseConnection
let queue: OpenJobQueue
let pool: pg.Pool
const workers: JobWorker[] = []

beforeAll(async () => {
  databaseUrl = await createTestDatabase()
  pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  database = openDatabase(databaseUrl, () => undefined)
  queue = createJobQueue(database, systemClock)
  await queue.open()
})

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()))
  await pool.query('DELETE FROM pgboss.job')
})

afterAll(async () => {
  await database.close()
  await pool.end()
})

const deliver = (id: string, options = {}, within = database as Parameters<OpenJobQueue['add']>[0]) =>
  queue.add(within, 'webhook.deliver', { apiClientId: 'client', id }, options)

function workerFor(handle: JobHandler): JobWorker {
  const worker = createJobWorker({
    databaseUrl,
    handlers: { 'webhook.deliver': handle, 'whatsapp.answer': handle },
    logger: createLogger('silent'),
  })
  workers.push(worker)
  return worker
}

/** A worker that only notes what it is given. */
function noter() {
  const seen: string[] = []
  const worker = workerFor(async ({ id }: JobData) => {
    seen.push(id)
  })
  return { seen, worker }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 25_000
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('It did not come to that.')
    await sleep(20)
  }
}

async function jobs(): Promise<{ state: string; data: unknown; output: unknown }[]> {
  const { rows } = await pool.query(
    'SELECT state::text, data, output, retry_count FROM pgboss.job ORDER BY created_on',
  )
  return rows
}

describe('a job', () => {
  it('is there exactly if the transaction that added it is', async () => {
    await database.transaction((tx) => deliver('kept', {}, tx))
    const undone = database.transaction(async (tx) => {
      await deliver('undone', {}, tx)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    const { seen, worker } = noter()
    expect(await worker.runDue()).toBe(1)
    expect(seen).toEqual(['kept'])
  })

  it('runs once however many workers there are, and leaves nothing behind', async () => {
    for (const n of numbersTo(60)) await deliver(`job ${n}`)
    const noters = numbersTo(3).map(noter)
    await Promise.all(noters.map(({ worker }) => worker.start()))
    const seen = () => noters.flatMap((each) => each.seen)
    await until(async () => (await jobs()).length === 0)
    expect(seen().toSorted()).toEqual(
      numbersTo(60)
        .map((n) => `job ${n}`)
        .toSorted(),
    )
  })

  it('waits for its time', async () => {
    await deliver('later', { startAt: new Date(Date.now() + 60_000) })
    await deliver('past', { startAt: new Date(Date.now() - 60_000) })
    const { seen, worker } = noter()
    await worker.runDue()
    expect(seen).toEqual(['past'])
    await pool.query(`UPDATE pgboss.job SET start_after = start_after - interval '1 minute'`)
    await worker.runDue()
    expect(seen).toEqual(['past', 'later'])
  })

  it('runs again when its handler throws, and keeps nothing of the error', async () => {
    await deliver('stubborn')
    let runs = 0
    const worker = workerFor(async () => {
      runs += 1
      if (runs < 3) throw new Error('Maria Santos')
    })
    await worker.runDue()
    expect(JSON.stringify(await jobs())).not.toContain('Maria')
    await worker.start()
    await until(async () => (await jobs()).length === 0)
    expect(runs).toBe(3)
  })

  it('waits only once for each key, and again once it has begun', async () => {
    const answer = (id: string, key: string) =>
      queue.add(database, 'whatsapp.answer', { apiClientId: 'client', id }, { key })
    await Promise.all(numbersTo(10).map((n) => answer(`first ${n}`, 'one')))
    await answer('other', 'two')
    expect(await jobs()).toHaveLength(2)
    const seen: string[] = []
    const worker = workerFor(async ({ id }) => {
      if (seen.length === 0) await answer('meanwhile', 'one')
      seen.push(id)
    })
    expect(await worker.runDue()).toBe(3)
    expect(seen.toSorted().slice(1)).toEqual(['meanwhile', 'other'])
  })

  it('does not wait for those of a group that is slow', async () => {
    const release = Promise.withResolvers<void>()
    const seen: string[] = []
    const worker = workerFor(async ({ id }) => {
      if (id.startsWith('slow')) await release.promise
      seen.push(id)
    })
    for (const n of numbersTo(100)) await deliver(`slow ${n}`, { group: 'a' })
    for (const n of numbersTo(20)) await deliver(`quick ${n}`, { group: 'b' })
    await worker.start()
    await until(() => seen.length === 20)
    expect(seen.every((id) => id.startsWith('quick'))).toBe(true)
    release.resolve()
    await until(() => seen.length === 120)
  })

  it('of a worker that died is done by another', async () => {
    await deliver('orphan')
    const dead = new pg.Client(databaseUrl)
    await dead.connect()
    await dead.query(
      `UPDATE pgboss.job SET state = 'active', started_on = now(), heartbeat_on = now() - interval '1 minute'`,
    )
    await dead.end()
    const { seen, worker } = noter()
    await worker.start()
    await until(() => seen.length > 0)
    expect(seen).toEqual(['orphan'])
  })
})

describe('a worker that stops', () => {
  it('lets what runs end, and begins nothing more', async () => {
    for (const n of numbersTo(3)) await deliver(`job ${n}`)
    const release = Promise.withResolvers<void>()
    const ended: string[] = []
    const worker = workerFor(async ({ id }) => {
      await release.promise
      ended.push(id)
    })
    await worker.start()
    await until(async () => (await jobs()).every(({ state }) => state === 'active'))
    const stopping = worker.stop()
    await deliver('too late')
    release.resolve()
    await stopping
    expect(ended).toHaveLength(3)
    // One that was being fetched at that moment is given back.
    expect(await jobs()).toMatchObject([
      { state: expect.stringMatching(/^(created|retry)$/), data: { id: 'too late' } },
    ])
  })

  it('that never started has nothing to stop', async () => {
    await noter().worker.stop()
  })
})

describe('the tables of the jobs', () => {
  it('can be prepared again, by several at once', async () => {
    await Promise.all(numbersTo(4).map(() => prepareJobs(databaseUrl)))
    await deliver('after')
    const { seen, worker } = noter()
    await worker.runDue()
    expect(seen).toEqual(['after'])
  })
})

describe('a database that is gone without a word', () => {
  it('is given up: the worker goes on over new connections, and can be stopped', async () => {
    const address = new URL(databaseUrl)
    const proxy = await startTcpProxy()
    proxy.target = Number(address.port)
    address.port = String(proxy.port)
    const seen: string[] = []
    const worker = createJobWorker({
      databaseUrl: address.href,
      handlers: { 'webhook.deliver': async ({ id }) => void seen.push(id) },
      logger: createLogger('silent'),
      answerMs: 500,
    })
    try {
      await worker.start()
      await deliver('before')
      await until(() => seen.includes('before'))
      proxy.freeze()
      await deliver('after')
      await until(() => seen.includes('after'))
      proxy.freeze()
      await worker.stop()
    } finally {
      await proxy.close()
    }
  })
})
