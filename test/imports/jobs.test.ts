import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/database/database.ts'
import type { ImportService } from '../../src/imports/service.ts'
import { numbersTo } from '../helpers/requests.ts'
import { useTestApi } from '../helpers/test-api.ts'
import { csvStatement } from '../helpers/uploads.ts'
import { type Account, accountOf, newIn } from '../transactions/account.ts'

const api = useTestApi()
let imports: ImportService
/** A process that does nothing but jobs. */
let worker: ReturnType<typeof openDatabase>

beforeAll(() => {
  imports = api.services.imports
  worker = openDatabase(api.databaseUrl, () => undefined)
})

afterAll(() => worker.close())

const ROWS = 10_001
const LONG = csvStatement(ROWS)
const runDue = (signal = new AbortController().signal) => imports.runDue(worker, signal)
const later = (seconds: number) => {
  api.clock.now = new Date(api.clock.now.getTime() + seconds * 1000)
}

async function newAccount(): Promise<Account> {
  return accountOf(await api.client())
}

/** Sends a long file. @returns where its job is, and a way to look at it */
async function queue(account: Account, query = '', headers = {}) {
  const answer = await account.sendFile(LONG, headers, query)
  expect(answer.status, JSON.stringify(answer.body).slice(0, 300)).toBe(202)
  const path = `/jobs/${answer.body.data.id}`
  return { answer, path, look: async () => (await account.get(path)).body.data }
}

async function countStored(account: Account): Promise<number> {
  const [row] = await api.sql('SELECT count(*)::int AS count FROM transactions WHERE api_client_id = $1', [
    account.client.id,
  ])
  return Number(row?.count)
}

/** Lets the worker begin with the oldest job, and does something to it in the middle of its work. */
async function interrupted(how: (stop: () => void) => unknown): Promise<void> {
  const stopping = new AbortController()
  let isOver = false
  const running = imports
    .runDue(worker, stopping.signal)
    .catch(() => undefined)
    .finally(() => {
      isOver = true
    })
  while (!isOver) {
    const [row] = await api.sql(
      `SELECT 1 FROM import_jobs WHERE status = 'running' AND processed_count > 0 AND lease_ends_at > $1`,
      [api.clock.now],
    )
    if (row) break
    await sleep(5)
  }
  await how(() => stopping.abort(new Error('stopped')))
  await running
}

/** As when a process is killed: its transaction ends, and it gives nothing back. */
const diesMidway = () =>
  interrupted(() =>
    api.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
              WHERE datname = current_database() AND application_name = 'ozzie' AND xact_start IS NOT NULL`),
  )

const isStoppedMidway = () => interrupted((stop) => stop())

describe('a file with more than 10,000 rows', () => {
  it('becomes a job that is done later, and can be watched', async () => {
    const account = await newAccount()
    const { answer, look } = await queue(account)
    expect(newIn(answer)).toBeUndefined()
    expect(answer.headers['ozzie-user-provisioned']).toBe('true')
    expect(answer.body).toEqual({
      object: 'job',
      data: {
        id: expect.stringMatching(/^ozz_job_[0-9A-HJKMNP-TV-Z]{26}$/),
        user_id: expect.stringMatching(/^ozz_usr_/),
        kind: 'transaction_import',
        status: 'queued',
        progress: { processed: 0, total: ROWS },
        result: null,
        created_at: expect.stringMatching(/Z$/),
        updated_at: expect.stringMatching(/Z$/),
      },
    })
    expect(await look()).toEqual(answer.body.data)
    expect(await account.all()).toEqual([])

    await runDue()
    expect(await look()).toMatchObject({
      status: 'completed',
      progress: { processed: ROWS, total: ROWS },
      result: { stored: ROWS, known: 0 },
    })
    expect(await countStored(account)).toBe(ROWS)
  })

  it('is listed in the order of the file', async () => {
    const account = await newAccount()
    await queue(account)
    await runDue()
    const { body } = await account.get('/transactions?limit=8')
    const amounts = body.data.map((row: { amount_cents: number }) => row.amount_cents)
    expect(amounts).toEqual(numbersTo(8).map((n) => (ROWS + 1 - n) * 100 + 25))
  })

  it('is known again, in part and as a whole', async () => {
    const account = await newAccount()
    expect(newIn(await account.sendFile(csvStatement(50)))).toBe(50)
    const first = await queue(account)
    await runDue()
    expect((await first.look()).result).toEqual({ stored: ROWS - 50, known: 50 })
    const second = await queue(account)
    await runDue()
    expect((await second.look()).result).toEqual({ stored: 0, known: ROWS })
    expect(newIn(await account.sendFile(csvStatement(50)))).toBe(0)
    expect(await countStored(account)).toBe(ROWS)
  })

  it('stores nothing on a dry run, and says what it would', async () => {
    const account = await newAccount()
    const { look } = await queue(account, '?dry_run=true')
    await runDue()
    expect(await look()).toMatchObject({ status: 'completed', result: { stored: ROWS, known: 0 } })
    expect(await countStored(account)).toBe(0)
  })

  it('is read as it was when it came, whatever the user says meanwhile', async () => {
    const account = await newAccount()
    await queue(account)
    const intake = { monthly_income: 1, monthly_expenses: 1, financial_goal: 'savings', currency: 'EUR' }
    await account.post('/financial-intake', intake)
    await runDue()
    const { body } = await account.get('/transactions?limit=1')
    expect(body.data[0].currency).toBe('USD')
  })

  it('of 10,000 rows is none', async () => {
    expect((await (await newAccount()).sendFile(csvStatement(10_000))).status).toBe(201)
  })

  it('with one bad row is refused at once', async () => {
    const account = await newAccount()
    const answer = await account.sendFile(`${LONG}\n2025-04-31,Nowhere,-1.00`)
    expect([answer.status, answer.body.error.details[0].field]).toEqual([400, 'file'])
    expect(answer.body.error.message).toContain(`line ${ROWS + 2}`)
    expect(await api.sql('SELECT 1 FROM import_jobs WHERE api_client_id = $1', [account.client.id])).toEqual(
      [],
    )
  })

  it('sent twice under one key is one job', async () => {
    const account = await newAccount()
    const key = { 'idempotency-key': 'k' }
    const [first, again] = [await queue(account, '', key), await queue(account, '', key)]
    expect([again.answer.body, again.answer.headers['idempotent-replayed']]).toEqual([
      first.answer.body,
      'true',
    ])
    expect(
      await api.sql('SELECT 1 FROM import_jobs WHERE api_client_id = $1', [account.client.id]),
    ).toHaveLength(1)
    await runDue()
  })
})

describe('a job', () => {
  it('whose process dies in the middle has stored nothing, and is done by another once its lease is over', async () => {
    const account = await newAccount()
    const { look } = await queue(account)
    await diesMidway()
    expect(await countStored(account)).toBe(0)
    expect((await look()).status).toBe('running')
    later(29)
    await runDue()
    expect(await countStored(account)).toBe(0)
    later(2)
    await runDue()
    expect(await look()).toMatchObject({ status: 'completed', result: { stored: ROWS, known: 0 } })
    expect(await countStored(account)).toBe(ROWS)
  })

  it('whose process is stopped is given back, however often, and done by the next', async () => {
    const account = await newAccount()
    const { look } = await queue(account)
    for (let stop = 1; stop <= 5; stop++) {
      await isStoppedMidway()
      expect(await look()).toMatchObject({ status: 'queued', progress: { processed: 0, total: ROWS } })
      expect(await countStored(account)).toBe(0)
    }
    await runDue()
    expect(await look()).toMatchObject({ status: 'completed', result: { stored: ROWS, known: 0 } })
  })

  it('that never succeeds fails in the end, and keeps neither rows nor the file', async () => {
    const account = await newAccount()
    const { look } = await queue(account)
    for (let attempt = 1; attempt <= 3; attempt++) {
      await diesMidway()
      expect((await look()).status).toBe('running')
      later(31)
    }
    await runDue()
    expect(await look()).toMatchObject({
      status: 'failed',
      result: null,
      progress: { processed: 0, total: ROWS },
    })
    expect(await countStored(account)).toBe(0)
    const [row] = await api.sql('SELECT file FROM import_jobs WHERE api_client_id = $1', [account.client.id])
    expect(row?.file).toBeNull()
    await queue(account)
    await runDue()
    expect(await countStored(account)).toBe(ROWS)
  })

  it('is done once by many processes at the same moment', async () => {
    const account = await newAccount()
    const jobs = [await queue(account), await queue(account), await queue(account)]
    const other = openDatabase(api.databaseUrl, () => undefined)
    try {
      const never = new AbortController().signal
      await Promise.all([
        imports.runDue(worker, never),
        imports.runDue(other, never),
        imports.runDue(worker, never),
      ])
    } finally {
      await other.close()
    }
    const results = await Promise.all(jobs.map(async ({ look }) => (await look()).result))
    expect(results.map((result) => result?.stored).toSorted()).toEqual([0, 0, ROWS])
    expect(await countStored(account)).toBe(ROWS)
  })

  it('lets shorter files of its user queue behind it, and rows and texts pass', async () => {
    const account = await newAccount()
    const { look } = await queue(account)
    const lines = csvStatement(2_000).split('\n')
    const reversed = [lines[0], ...lines.slice(1).reverse(), '2025-04-20,Only here,-1.00'].join('\n')
    const running = runDue()
    const answers = await Promise.all(numbersTo(3).map(() => account.sendFile(reversed)))
    expect((await account.sendText('spent 12 on lunch')).status).toBe(201)
    await account.store({ amount_cents: 1, description: 'Row' })
    expect(newIn(await account.sendFile(reversed, {}, '?dry_run=true'))).toBe(0)
    await running
    await runDue()
    expect((await look()).result).toEqual({ stored: ROWS, known: 0 })
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202])
    const paths = answers.map(({ body }) => `/jobs/${body.data.id}`)
    const ends = await Promise.all(paths.map((path) => account.get(path)))
    const results = ends.map(({ body }) => body.data.result.stored)
    expect(results.toSorted()).toEqual([0, 0, 1])
    expect(await countStored(account)).toBe(ROWS + 3)
    expect((await account.sendFile(reversed)).status).toBe(201)
  })

  it('of a user who is erased before it begins, or while it runs, leaves nothing behind', async () => {
    for (const isRunning of [false, true]) {
      const account = await newAccount()
      const { path } = await queue(account)
      const running = isRunning ? runDue().catch(() => undefined) : undefined
      if (isRunning) await sleep(400)
      const erased = await account.client.send({ method: 'DELETE', url: account.url })
      expect(erased.status).toBe(204)
      await running
      await runDue()
      expect(await countStored(account)).toBe(0)
      expect(
        await api.sql('SELECT 1 FROM import_jobs WHERE api_client_id = $1', [account.client.id]),
      ).toEqual([])
      expect((await account.get(path)).status).toBe(404)
    }
  })

  it("is not to be seen by another user's path or another API client", async () => {
    const account = await newAccount()
    const { answer, path } = await queue(account)
    const neighbour = accountOf(account.client, '/v1/users/external:v')
    expect((await neighbour.get(path)).status).toBe(404)
    const stranger = await newAccount()
    expect((await stranger.get(path)).status).toBe(404)
    expect((await stranger.client.get(`/v1/users/${answer.body.data.user_id}${path}`)).status).toBe(403)
    await runDue()
  })

  it.each(['x', 'ozz_job_', 'ozz_job_01HX9KZMR4P5JQNBVT7YCW3DE0', '%00'])(
    'is a 4xx when there is none: %s',
    async (id) => {
      expect([400, 404]).toContain((await (await newAccount()).get(`/jobs/${id}`)).status)
    },
  )

  it('and its file are exported while it waits, and its end afterwards', async () => {
    const account = await newAccount()
    await queue(account)
    const waiting = (await account.get('/export')).body.data
    expect(waiting.import_jobs).toMatchObject([{ status: 'queued', row_count: ROWS }])
    await runDue()
    const { data } = (await account.get('/export')).body
    expect(data.import_jobs).toMatchObject([{ status: 'completed', file: null }])
    expect(data.transactions).toHaveLength(ROWS)
  })
})
