import { describe, expect, it } from 'vitest'
import { numbersTo, tally } from '../helpers/requests.ts'
import { useTestApi } from '../helpers/test-api.ts'
import { type Account, accountOf, csv, only, type Transaction } from './account.ts'

const api = useTestApi()

/** A user who has corrected the category of a purchase at Zorblax, and may have been asked to do it in a language. */
async function taught(category = 'health', language = 'en') {
  const client = await api.client()
  await client.post('/v1/users', { external_user_id: 'u', language })
  const account = accountOf(client)
  const { id } = only(await account.store({ amount_cents: 1, description: 'ZORBLAX STORE 4711' }))
  expect((await account.patch(id, { category })).status).toBe(200)
  return account
}

const read = async (account: Account, file: string) =>
  only<Transaction>((await account.sendFile(file)).body.data)

describe('a category that was corrected', () => {
  it('is that of the merchant from then on: in rows, files and texts', async () => {
    const account = await taught()
    expect(only(await account.store({ amount_cents: 1, description: 'Zorblax Store 0815' })).category).toBe(
      'health',
    )
    expect(await read(account, csv('2025-05-01,ZORBLAX STORE 99,-1.00'))).toMatchObject({
      category: 'health',
    })
    const { body } = await account.sendText('spent 12 at Zorblax Store')
    expect(body.data[0].category).toBe('health')
  })

  it('goes before the category of a file, but a row says its own', async () => {
    const account = await taught()
    const file = 'Date,Description,Amount,Category\n2025-05-01,Zorblax Store,-1.00,Groceries'
    expect((await read(account, file)).category).toBe('health')
    const row = { amount_cents: 1, description: 'Zorblax Store', category: 'debt' }
    expect(only(await account.store(row)).category).toBe('debt')
  })

  it('leaves what is stored already as it is', async () => {
    const account = accountOf(await api.client())
    const [first, second] = await account.store(
      { amount_cents: 1, description: 'Zorblax', category: 'food' },
      { amount_cents: 2, description: 'Zorblax', category: 'food' },
    )
    await account.patch(first?.id ?? '', { category: 'health' })
    expect((await account.get(`/transactions/${second?.id}`)).body.data.category).toBe('food')
  })

  it('may be corrected again, and the last word counts', async () => {
    const account = await taught()
    const { id } = only(await account.store({ amount_cents: 1, description: 'Zorblax Store' }))
    await account.patch(id, { category: 'education' })
    expect(only(await account.store({ amount_cents: 1, description: 'Zorblax Store' })).category).toBe(
      'education',
    )
  })

  it("is no other user's, of the same API client or of another", async () => {
    const account = await taught('clothing')
    const row = { amount_cents: 1, description: 'Zorblax Store' }
    for (const other of [accountOf(account.client, '/v1/users/external:v'), accountOf(await api.client())]) {
      expect(only(await other.store(row)).category).not.toBe('clothing')
    }
  })

  it('is not learnt from other corrections', async () => {
    const account = accountOf(await api.client())
    const { id } = only(await account.store({ amount_cents: 1, description: 'Zorblax', category: 'health' }))
    await account.patch(id, { amount_cents: 2, description: 'Qux' })
    expect(only(await account.store({ amount_cents: 1, description: 'Zorblax' })).category).toBe('other')
  })

  it.each([
    '1',
    '12.50',
    '---',
    '💸',
    'a',
    'PIX',
    'x'.repeat(500),
    '💸'.repeat(500),
    '05/05/2025',
    ' \u3000 .',
  ])('is known again by any description: %.20s', async (description) => {
    const account = accountOf(await api.client())
    const { id } = only(await account.store({ amount_cents: 1, description }))
    expect((await account.patch(id, { category: 'education' })).status).toBe(200)
    expect(only(await account.store({ amount_cents: 1, description })).category).toBe('education')
  })

  it('is taught by many at once without an error', async () => {
    const account = accountOf(await api.client())
    const rows = await account.store(
      ...numbersTo(20).map(() => ({ amount_cents: 1, description: 'Zorblax' })),
    )
    const answers = await Promise.all(rows.map(({ id }) => account.patch(id, { category: 'health' })))
    expect(tally(answers.map(({ status }) => status))).toEqual({ 200: 20 })
  })
})

describe('the privacy of what was taught', () => {
  it('is exported and erased with the user', async () => {
    const account = await taught()
    const exported = JSON.stringify((await account.get('/export')).body)
    expect(exported).toContain('zorblax')
    await account.client.send({ method: 'DELETE', url: account.url })
    expect(
      await api.sql('SELECT 1 FROM merchant_categories WHERE api_client_id = $1', [account.client.id]),
    ).toEqual([])
    expect(only(await account.store({ amount_cents: 1, description: 'Zorblax Store' })).category).not.toBe(
      'health',
    )
  })
})
