import { describe, expect, it } from 'vitest'
import { useTestApi } from '../helpers/test-api.ts'
import { accountOf, complaintOf, newIn, only, type Transaction } from './account.ts'

// A Wednesday.
const api = useTestApi({ now: new Date('2025-05-14T12:00:00Z') })

async function speaker(language: string, currency?: string) {
  const client = await api.client()
  await client.post('/v1/users', { external_user_id: 'u', language })
  const account = accountOf(client)
  const intake = { monthly_income: 1, monthly_expenses: 1, financial_goal: 'savings', currency }
  if (currency) expect((await account.post('/financial-intake', intake)).status).toBe(201)
  return account
}

const inShort = (row: Transaction) =>
  `${row.transaction_date} ${row.type} ${row.amount_cents} ${row.currency} ${row.category}`

describe('what somebody writes', () => {
  it.each([
    [
      'en',
      'USD',
      'Spent 45.90 on lunch and 12 on the bus yesterday',
      ['2025-05-13 expense 4590 USD food', '2025-05-13 expense 1200 USD transport'],
    ],
    [
      'en',
      'USD',
      'got paid 2,500',
      ['2025-05-14 expense 0'.replace('expense 0', 'income 250000 USD income')],
    ],
    ['en', 'USD', '$1,200 rent on 05/01', ['2025-05-01 expense 120000 USD housing']],
    ['en', 'GBP', '£9.50 on coffee 03/04', ['2025-04-03 expense 950 GBP food']],
    ['pt', 'BRL', 'gastei 45,90 no almoço ontem', ['2025-05-13 expense 4590 BRL food']],
    ['pt', 'BRL', 'caiu o salário de 3.500,00', ['2025-05-14 income 350000 BRL income']],
    ['pt', 'BRL', 'paguei R$ 1.234,56 de aluguel dia 5', ['2025-05-05 expense 123456 BRL housing']],
    [
      'pt',
      'BRL',
      '2 conto no busão e 30 pila de uber sexta passada',
      ['2025-05-09 expense 200 BRL transport', '2025-05-09 expense 3000 BRL transport'],
    ],
    ['es', 'MXN', 'gasté 250 pesos en el súper anteayer', ['2025-05-12 expense 25000 MXN food']],
    ['es', 'ARS', 'pagué 12.500 de alquiler', ['2025-05-14 expense 1250000 ARS housing']],
    ['es', 'MXN', 'me depositaron 8,000.50 de nómina', ['2025-05-14 income 800050 MXN income']],
  ])('%s %s: %s', async (language, currency, text, expected) => {
    const account = await speaker(language, currency)
    const answer = await account.sendText(text)
    expect([answer.status, newIn(answer)], JSON.stringify(answer.body)).toEqual([201, expected.length])
    expect(answer.body.data.map(inShort)).toEqual(expected)
    for (const row of answer.body.data) {
      expect(row).toMatchObject({ source: 'api_text', external_transaction_id: null, goal_id: null })
      expect(row.ai_confidence).toBeGreaterThan(0.5)
    }
    expect(await account.all()).toHaveLength(expected.length)
  })

  it('is surer where less is guessed', async () => {
    const account = await speaker('en', 'USD')
    const sure = async (text: string) =>
      only<Transaction>((await account.sendText(text)).body.data).ai_confidence
    expect(await sure('Spent $45.90 on lunch yesterday')).toBeGreaterThan(await sure('40 qwertz'))
  })

  it('of somebody new is read as English, in US dollars, and makes the user', async () => {
    const account = accountOf(await api.client())
    const answer = await account.sendText('Spent 12 on lunch')
    expect([answer.status, answer.headers['ozzie-user-provisioned']]).toEqual([201, 'true'])
    expect(answer.body.data.map(inShort)).toEqual(['2025-05-14 expense 1200 USD food'])
  })

  it('twice is two, for nothing tells them apart', async () => {
    const account = await speaker('en')
    await account.sendText('Spent 12 on lunch')
    expect(newIn(await account.sendText('Spent 12 on lunch'))).toBe(1)
    expect(await account.all()).toHaveLength(2)
  })

  it('may have 2,000 characters on several lines, and no more', async () => {
    const account = await speaker('en')
    const text = `spent 12 on lunch\r\n\tspent 5 on coffee\n${' '.repeat(2_000)}`
    expect(newIn(await account.sendText(text.slice(0, 2_000)))).toBe(2)
    expect(complaintOf(await account.sendText(text.slice(0, 2_001)))).toBe('400 VALIDATION_ERROR text')
  })
})

describe('what cannot be read is a 400 on the text, and nobody comes into being', () => {
  it.each([
    ['no amount', 'hello there'],
    ['no word', '   '],
    ['a picture', '💸💸'],
    ['an amount of nothing', 'spent 0 on lunch'],
    ['an amount beyond all', 'spent 999999999999999999999 on lunch'],
    ['digits without end', `spent ${'9'.repeat(1_900)} on lunch`],
    ['signs without end', '$'.repeat(2_000)],
    ['separators without end', '1,'.repeat(1_000)],
    ['a script', "'; DROP TABLE transactions; --"],
  ])('%s', async (_, text) => {
    const account = accountOf(await api.client())
    const answer = await account.sendText(text)
    expect(complaintOf(answer)).toBe('400 VALIDATION_ERROR text')
    expect(answer.body.error.message.length).toBeLessThan(400)
    expect((await account.client.get('/v1/users')).body.data).toEqual([])
  })

  it('also when only one part of it cannot, which is named', async () => {
    const account = await speaker('en')
    const answer = await account.sendText('spent 12 on lunch\nspent 999999999999999999999 on a boat')
    expect(complaintOf(answer)).toBe('400 VALIDATION_ERROR text')
    expect(answer.body.error.message).toMatch(/boat|line 2|999999/)
    expect(await account.all()).toEqual([])
  })

  it('and leaves its Idempotency-Key unused', async () => {
    const account = await speaker('en')
    const key = { 'idempotency-key': 'k' }
    expect((await account.sendText('hello', key)).status).toBe(400)
    expect((await account.sendText('spent 12 on lunch', key)).status).toBe(201)
  })

  it.each([[''], [null], [12], [true], [['spent 12']], ['a\u0000b 12'], ['\uD800 12']])(
    'as is %j',
    async (text) => {
      const answer = await accountOf(await api.client()).sendText(text)
      expect([answer.status, answer.body.error.code]).toEqual([400, 'VALIDATION_ERROR'])
    },
  )
})
