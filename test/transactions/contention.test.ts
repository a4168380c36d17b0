import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reading } from '../../src/transactions/reader.ts'
import { findById } from '../../src/users/store.ts'
import { GUIDE_INTAKE, numbersTo, tally } from '../helpers/requests.ts'
import { type AppInstance, openApp, useTestApi } from '../helpers/test-api.ts'
import { csvStatement } from '../helpers/uploads.ts'
import { accountOf, LUNCH } from './account.ts'

const api = useTestApi()
let other: AppInstance

beforeAll(async () => {
  other = await openApp(api.databaseUrl, () => api.clock.now)
})

afterAll(() => other.close())

/** Two processes with services of their own, and a user whom both know. */
async function twoProcesses() {
  const account = accountOf(await api.client())
  await account.get()
  const base = { apiClientId: account.client.id, maxUsers: undefined, database: api.database }
  const user = await findById(base, (await account.get()).body.data.id)
  if (!user) throw new Error('the user is gone')
  const processes = [api, other].map(({ database, services }) => ({
    scope: { ...base, database, user },
    transactions: services.transactions,
  }))
  return { account, processes }
}

/** As if a file had been read: rows of that name, with a bank's ids if it has them. */
function reading(name: string, numbers: readonly number[], hasIds: boolean): Reading {
  const drafts = numbers.map((n) => ({
    type: 'expense' as const,
    amount: BigInt(n),
    currency: null,
    category: 'food' as const,
    description: `${name} ${n}`,
    date: '2025-04-15',
    externalId: hasIds ? `id ${n}` : null,
    confidence: 1,
  }))
  return {
    context: { language: 'en', currency: 'USD', today: '2025-05-05' },
    drafts,
    source: 'api_spreadsheet',
    fingerprints: drafts.map(({ description }) => createHash('sha256').update(description).digest('hex')),
  }
}

describe('two processes that store for one user at the same moment', () => {
  it('give a bank’s ids to one row each, and do not lock each other out', async () => {
    const { processes } = await twoProcesses()
    const counts = await Promise.all(
      ['A', 'B', 'C', 'D', 'E', 'F'].flatMap((name) =>
        processes.map(async ({ scope, transactions }) => {
          return (await transactions.record(scope, reading(name, numbersTo(800), true))).newCount
        }),
      ),
    )
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6 * 800)
    const [row] = await api.sql(
      'SELECT count(external_transaction_id)::int AS named FROM transactions WHERE api_client_id = $1',
      [processes[0]?.scope.apiClientId],
    )
    expect(row?.named).toBe(800)
  })

  it('do not lock each other out with the same rows in opposite orders, batch by batch', async () => {
    const { processes } = await twoProcesses()
    const rows = numbersTo(5_000)
    const counts = await Promise.all(
      processes.map(({ scope, transactions }, index) =>
        scope.database.transaction(
          (database) =>
            transactions.recordInBatches(
              { ...scope, database },
              reading('Z', index ? rows.toReversed() : rows, false),
              false,
              async () => undefined,
            ),
          60_000,
        ),
      ),
    )
    expect(counts.toSorted()).toEqual([0, 5_000])
  })
})

describe('one user', () => {
  it('may import, type, correct, plan and delete at once', async () => {
    const account = accountOf(await api.client())
    await account.post('/financial-intake', GUIDE_INTAKE)
    const rows = await account.store(...numbersTo(20).map(() => LUNCH))
    const answers = await Promise.all([
      ...numbersTo(5).map(() => account.sendFile(csvStatement(1_000))),
      ...numbersTo(10).map((n) => account.sendText(`spent ${n} on lunch`)),
      ...numbersTo(10).map((n) => account.sendRows([{ ...LUNCH, external_transaction_id: `a${n % 3}` }])),
      ...numbersTo(5).map(() => account.post('/plan/generate')),
      ...rows.slice(0, 10).map(({ id }) => account.patch(id, { category: 'health' })),
      ...rows.slice(10).map(({ id }) => account.remove(id)),
    ])
    expect(tally(answers.map(({ status }) => status))).toEqual({ 200: 10, 201: 30, 204: 10 })
    expect(await account.all()).toHaveLength(10 + 1_000 + 10 + 3)
  })

  it('who is erased while files come in is gone, or begins anew, and nothing is left of before', async () => {
    const account = accountOf(await api.client())
    const { body } = await account.get()
    const byId = accountOf(account.client, `/v1/users/${body.data.id}`)
    const answers = await Promise.all([
      ...numbersTo(10).map(() => byId.sendFile(csvStatement(500))),
      ...numbersTo(10).map(() => byId.sendRows([LUNCH])),
      account.client.send({ method: 'DELETE', url: byId.url }),
    ])
    const statuses = new Set(answers.map(({ status }) => status))
    expect(statuses.difference(new Set([201, 204, 404]))).toEqual(new Set())
    expect((await byId.get()).status).toBe(404)
    for (const table of ['transactions', 'merchant_categories', 'import_jobs']) {
      expect(await api.sql(`SELECT 1 FROM ${table} WHERE user_id = $1`, [body.data.id]), table).toEqual([])
    }
  })
})

describe('the privacy of transactions', () => {
  it('exports every one with all that is stored of it, and erases all of them', async () => {
    const account = accountOf(await api.client())
    const [first] = await account.store({
      ...LUNCH,
      external_transaction_id: 'quixotic',
      description: 'Zephyr',
    })
    await account.sendFile(csvStatement(3))
    const { transactions } = (await account.get('/export')).body.data
    expect(transactions).toHaveLength(4)
    expect(transactions).toContainEqual(
      expect.objectContaining({
        id: first?.id,
        external_transaction_id: 'quixotic',
        amount_cents: 4590,
        transaction_date: '2025-05-05',
      }),
    )
    expect((await account.client.send({ method: 'DELETE', url: account.url })).status).toBe(204)
    expect(await api.sql('SELECT 1 FROM transactions WHERE api_client_id = $1', [account.client.id])).toEqual(
      [],
    )
  })
})
