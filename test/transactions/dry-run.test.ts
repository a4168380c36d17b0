import { describe, expect, it } from 'vitest'
import { useTestApi } from '../helpers/test-api.ts'
import { type Account, accountOf, complaintOf, csv, LUNCH, newIn, type Transaction } from './account.ts'

const api = useTestApi()
const DRY = '?dry_run=true'
const ROWS = csv('2025-04-15,Coffee,-3.50', '2025-04-15,Coffee,-3.50')

const WAYS: [string, (account: Account, query: string) => ReturnType<Account['sendFile']>][] = [
  ['text', (account, query) => account.sendText('spent 12 on lunch and 5 on the bus', {}, query)],
  [
    'rows',
    (account, query) => account.sendRows([LUNCH, { ...LUNCH, external_transaction_id: 'a' }], {}, query),
  ],
  ['a file', (account, query) => account.sendFile(ROWS, {}, query)],
]

const withoutId = ({ id: _, ...row }: Transaction) => row

describe('a dry run', () => {
  it.each(WAYS)('of %s answers the same and stores nothing', async (_, send) => {
    const account = accountOf(await api.client())
    const rehearsed = await send(account, DRY)
    expect([rehearsed.status, newIn(rehearsed)]).toEqual([201, 0])
    expect(await account.all()).toEqual([])
    const stored = await send(account, '?dry_run=false')
    expect([stored.status, newIn(stored)]).toEqual([201, 2])
    expect(rehearsed.body.data.map(withoutId)).toEqual(stored.body.data.map(withoutId))
  })

  it('shows what is known as it is stored', async () => {
    const account = accountOf(await api.client())
    const first = await account.sendFile(ROWS)
    await account.patch(first.body.data[0].id, { description: 'Espresso' })
    const present = (await account.all()).reverse()
    const rehearsed = await account.sendFile(`${ROWS}\n2025-04-16,Tea,-1.00`, {}, DRY)
    expect(rehearsed.body.data.slice(0, 2)).toEqual(present)
    expect(rehearsed.body.data).toHaveLength(3)
    expect(await account.all()).toHaveLength(2)
  })

  it('shows one id twice as one transaction', async () => {
    const account = accountOf(await api.client())
    const row = { ...LUNCH, external_transaction_id: 'a' }
    const { body } = await account.sendRows([row, row], {}, DRY)
    expect(body.data[0]).toEqual(body.data[1])
  })

  it('finds the same faults', async () => {
    const account = accountOf(await api.client())
    expect(complaintOf(await account.sendText('hello', {}, DRY))).toBe('400 VALIDATION_ERROR text')
    expect(complaintOf(await account.sendFile('hello', {}, DRY))).toBe('400 VALIDATION_ERROR file')
  })

  it('is another request than the real one under an Idempotency-Key', async () => {
    const account = accountOf(await api.client())
    const key = { 'idempotency-key': 'k' }
    expect((await account.sendText('spent 12 on lunch', key, DRY)).status).toBe(201)
    expect((await account.sendText('spent 12 on lunch', key)).status).toBe(422)
    expect(await account.all()).toEqual([])
  })

  it.each(['1', 'TRUE', 'yes', '', 'true&dry_run=false', 'null'])(
    'is asked for by true and false only, not %j',
    async (value) => {
      const account = accountOf(await api.client())
      const answer = await account.sendText('spent 12 on lunch', {}, `?dry_run=${value}`)
      expect(complaintOf(answer)).toBe('400 VALIDATION_ERROR dry_run')
      expect((await account.client.get('/v1/users')).body.data).toEqual([])
    },
  )
})
