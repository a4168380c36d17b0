import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { numbersTo, tally } from '../helpers/requests.ts'
import { type AppInstance, openApp, type TestClient, testClient, useTestApi } from '../helpers/test-api.ts'
import { csvStatement } from '../helpers/uploads.ts'
import { type Account, accountOf, csv, LUNCH, newIn, ofx, only, type Transaction } from './account.ts'

const api = useTestApi()
let other: AppInstance

beforeAll(async () => {
  other = await openApp(api.databaseUrl, () => api.clock.now)
})

afterAll(() => other.close())

/** The same client, as the other server process sees it. */
function elsewhere(client: TestClient): TestClient {
  const [clientId = '', secret = ''] = Buffer.from(client.token, 'base64').toString().split(':')
  return testClient(other.app, { clientId, secret })
}

const newAccount = async () => accountOf(await api.client())

/** Imports a file and expects so many new rows. @returns the rows of the file as they are stored */
async function imports(account: Account, file: string, stored: number): Promise<Transaction[]> {
  const answer = await account.sendFile(file)
  expect(answer.status, JSON.stringify(answer.body).slice(0, 300)).toBe(201)
  expect(newIn(answer)).toBe(stored)
  return answer.body.data
}

const idsOf = (transactions: Transaction[]) => transactions.map(({ id }) => id)

const COFFEE = '2025-04-15,Coffee,-3.50'
const BREAD = '2025-04-15,Bread,-2.25'
const MILK = '2025-04-16,Milk,-1.80'

describe('a file that is imported again', () => {
  it('is answered with the rows as they are stored, and stores nothing', async () => {
    const account = await newAccount()
    const first = await imports(account, csv(COFFEE, BREAD, MILK), 3)
    expect(await imports(account, csv(COFFEE, BREAD, MILK), 0)).toEqual(first)
    expect(await account.all()).toHaveLength(3)
  })

  it('keeps real twins of one file apart, and knows both again', async () => {
    const account = await newAccount()
    const first = await imports(account, csv(COFFEE, BREAD, COFFEE), 3)
    expect(new Set(idsOf(first)).size).toBe(3)
    expect(await imports(account, csv(COFFEE, BREAD, COFFEE), 0)).toEqual(first)
  })

  it('adds only the third of a kind when two are known', async () => {
    const account = await newAccount()
    const first = await imports(account, csv(COFFEE, COFFEE), 2)
    const second = await imports(account, csv(COFFEE, COFFEE, COFFEE), 1)
    expect(idsOf(second).slice(0, 2)).toEqual(idsOf(first))
    expect(await account.all()).toHaveLength(3)
  })

  it.each([
    ['rows before', csv(MILK, COFFEE, BREAD)],
    ['rows behind', csv(COFFEE, BREAD, MILK)],
    ['its rows the other way round', csv(BREAD, COFFEE, MILK)],
    [
      'other columns',
      'Memo,Amount,Date\nBread,-2.25,2025-04-15\nCoffee,-3.50,2025-04-15\nMilk,-1.80,2025-04-16',
    ],
    ['another delimiter', csv(COFFEE, BREAD, MILK).replaceAll(',', ';')],
    ['other line ends and a BOM', `\uFEFF${csv(COFFEE, BREAD, MILK).replaceAll('\n', '\r\n')}\r\n`],
  ])('is known by its rows, also with %s', async (_, file) => {
    const account = await newAccount()
    const first = await imports(account, csv(COFFEE, BREAD), 2)
    const second = await imports(account, file, 1)
    expect(new Set(idsOf(second))).toEqual(
      new Set([...idsOf(first), ...idsOf(await account.all()).slice(0, 1)]),
    )
  })

  it('does not take what differs in a cent, a day, the sign or a word for the same', async () => {
    const account = await newAccount()
    await imports(account, csv(COFFEE), 1)
    await imports(account, csv('2025-04-15,Coffee,-3.51', COFFEE), 1)
    await imports(account, csv('2025-04-14,Coffee,-3.50', COFFEE), 1)
    await imports(account, csv('2025-04-15,Coffee,3.50', COFFEE), 1)
    await imports(account, csv('2025-04-15,Coffee to go,-3.50', COFFEE), 1)
  })

  it('does not bring back what was corrected', async () => {
    const account = await newAccount()
    const { id } = only(await imports(account, csv(COFFEE), 1))
    const corrected = { amount_cents: 999, description: 'Espresso', transaction_date: '2025-04-10' }
    await account.patch(id, { ...corrected, type: 'income', category: 'other' })
    expect(only(await imports(account, csv(COFFEE), 0))).toMatchObject({ id, ...corrected, type: 'income' })
  })

  it('brings back what was deleted', async () => {
    const account = await newAccount()
    const [first] = await imports(account, csv(COFFEE, COFFEE), 2)
    expect((await account.remove(first?.id ?? '')).status).toBe(204)
    await imports(account, csv(COFFEE, COFFEE), 1)
    expect(await account.all()).toHaveLength(2)
  })

  it('is new to another user, and to another API client', async () => {
    const client = await api.client()
    await imports(accountOf(client), csv(COFFEE), 1)
    await imports(accountOf(client, '/v1/users/external:v'), csv(COFFEE), 1)
    await imports(await newAccount(), csv(COFFEE), 1)
  })

  it('stays known when an intake names another currency meanwhile', async () => {
    const account = await newAccount()
    const first = await imports(account, csv(COFFEE), 1)
    const intake = { monthly_income: 1, monthly_expenses: 1, financial_goal: 'savings', currency: 'CAD' }
    await account.post('/financial-intake', intake)
    expect(await imports(account, csv(COFFEE), 0)).toEqual(first)
  })

  it('has nothing to do with rows and texts that say the same', async () => {
    const account = await newAccount()
    await imports(account, csv(COFFEE), 1)
    await account.store({ amount_cents: 350, description: 'Coffee', transaction_date: '2025-04-15' })
    await account.sendText('Coffee 3.50 on 2025-04-15')
    await imports(account, csv(COFFEE), 0)
    expect(await account.all()).toHaveLength(3)
  })
})

describe("a bank's own ids", () => {
  it('become the external ids, and the file is known again', async () => {
    const account = await newAccount()
    const file = ofx(['A1', '20250415', '-3.50', 'Coffee'], ['A2', '20250415', '-3.50', 'Coffee'])
    const first = await imports(account, file, 2)
    expect(first.map((row) => row.external_transaction_id)).toEqual(['A1', 'A2'])
    expect(await imports(account, file, 0)).toEqual(first)
  })

  it('that name two transactions of a file are the ids of neither, and both are kept', async () => {
    const account = await newAccount()
    const file = ofx(['X', '20250415', '-3.50', 'Coffee'], ['X', '20250416', '-9.00', 'Book'])
    const first = await imports(account, file, 2)
    expect(first.map((row) => row.external_transaction_id)).toEqual([null, null])
    expect(await imports(account, file, 0)).toEqual(first)
  })

  it('are free to be what a partner calls the same transaction', async () => {
    const account = await newAccount()
    const stored = only(await imports(account, ofx(['A1', '20250415', '-3.50', 'Coffee']), 1))
    const answer = await account.sendRows([{ ...LUNCH, external_transaction_id: 'A1' }])
    expect([newIn(answer), answer.body.data]).toEqual([0, [stored]])
  })
})

describe('rows', () => {
  it('without ids are never taken for known ones', async () => {
    const account = await newAccount()
    await account.store(LUNCH, LUNCH)
    expect(newIn(await account.sendRows([LUNCH]))).toBe(1)
    expect(await account.all()).toHaveLength(3)
  })

  it('with a known id are answered with what is stored, whatever else they say', async () => {
    const account = await newAccount()
    const known = only(await account.store({ ...LUNCH, external_transaction_id: 'a' }))
    const answer = await account.sendRows([
      { amount_cents: 1, description: 'Other', type: 'income', external_transaction_id: 'a' },
      { ...LUNCH, external_transaction_id: 'b' },
    ])
    expect([answer.status, newIn(answer)]).toEqual([201, 1])
    expect(answer.body.data[0]).toEqual(known)
    expect(answer.body.data[1].external_transaction_id).toBe('b')
  })

  it('that name one id twice are one transaction, which stands in both places', async () => {
    const account = await newAccount()
    const row = { ...LUNCH, external_transaction_id: 'a' }
    const answer = await account.sendRows([row, LUNCH, { ...row, amount_cents: 1 }])
    expect(newIn(answer)).toBe(2)
    expect(answer.body.data[2]).toEqual(answer.body.data[0])
    expect(await account.all()).toHaveLength(2)
  })

  it('tell ids apart by case and by every character', async () => {
    const account = await newAccount()
    const ids = ['a', 'A', ' a', 'a ', 'á', 'a\u0301', '💸', '1', '01']
    await account.store(...ids.map((id) => ({ ...LUNCH, external_transaction_id: id })))
    expect(await account.all()).toHaveLength(ids.length)
  })

  it('of another user may have the same id', async () => {
    const client = await api.client()
    const row = { ...LUNCH, external_transaction_id: 'a' }
    await accountOf(client).store(row)
    expect(newIn(await accountOf(client, '/v1/users/external:v').sendRows([row]))).toBe(1)
  })

  it('free their id when they are deleted', async () => {
    const account = await newAccount()
    const row = { ...LUNCH, external_transaction_id: 'a' }
    await account.remove(only(await account.store(row)).id)
    expect(newIn(await account.sendRows([row]))).toBe(1)
  })
})

describe('at the same moment, from two servers', () => {
  /** Sends so many requests, every other one to the other server. @returns how many rows they stored in all */
  async function atOnce(
    count: number,
    send: (account: Account, n: number) => ReturnType<Account['sendFile']>,
  ) {
    const client = await api.client()
    const [here, there] = [accountOf(client), accountOf(elsewhere(client))]
    const answers = await Promise.all(numbersTo(count).map((n) => send(n % 2 ? here : there, n)))
    expect(tally(answers.map(({ status }) => status))).toEqual({ 201: count })
    return {
      stored: answers.reduce((sum, answer) => sum + (newIn(answer) ?? Number.NaN), 0),
      answers,
      all: await here.all(),
    }
  }

  it('one file is stored once, and everybody is answered with the same rows', async () => {
    const { stored, answers, all } = await atOnce(20, (account) => account.sendFile(csvStatement(500)))
    expect(stored).toBe(500)
    expect(all).toHaveLength(500)
    const expected = idsOf(all).reverse()
    for (const { body } of answers) expect(idsOf(body.data)).toEqual(expected)
  })

  it('files that overlap are stored once, row by row', async () => {
    const line = (n: number) => `2025-04-15,Shop ${n},-${n}.00`
    const { stored, all } = await atOnce(20, (account, n) =>
      account.sendFile(csv(...numbersTo(50).map((m) => line(n * 10 + m)))),
    )
    expect(stored).toBe(20 * 10 + 40)
    expect(new Set(all.map(({ description }) => description)).size).toBe(stored)
  })

  it('rows with one id are one transaction', async () => {
    const { stored, answers, all } = await atOnce(40, (account, n) =>
      account.sendRows([{ amount_cents: n, description: 'Race', external_transaction_id: 'a' }]),
    )
    expect(stored).toBe(1)
    const winner = only(all)
    for (const { body } of answers) expect(body.data).toEqual([winner])
  })

  it('rows with many ids in opposite orders do not lock each other out', async () => {
    const rows = numbersTo(200).map((n) => ({ ...LUNCH, external_transaction_id: `id ${n}` }))
    const { stored } = await atOnce(20, (account, n) =>
      account.sendRows(n % 4 < 2 ? rows : rows.toReversed()),
    )
    expect(stored).toBe(200)
  })

  it('files and rows that name the same ids do not lock each other out', async () => {
    const ids = numbersTo(300).map((n) => `id ${n}`)
    const file = (name: string) =>
      ofx(
        ...ids.map((id, n): [string, string, string, string] => [
          id,
          '20250415',
          `-${n + 1}.00`,
          `${name} ${n}`,
        ]),
      )
    const rows = ids.map((id) => ({ ...LUNCH, external_transaction_id: id }))
    const { all } = await atOnce(18, (account, n) =>
      n % 3 === 0 ? account.sendRows(rows) : account.sendFile(file(n % 3 === 1 ? 'Card' : 'Shop')),
    )
    const named = all.flatMap((row) => row.external_transaction_id ?? [])
    expect(named.toSorted()).toEqual(ids.toSorted())
  })
})
