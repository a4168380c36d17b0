import { describe, expect, it } from 'vitest'
import { useTestApi } from '../../helpers/test-api.ts'
import { startConversation } from './conversation.ts'

const api = useTestApi()

describe('putting right what was logged last', () => {
  it.each<['en' | 'pt' | 'es', string, string, string, Record<string, unknown>]>([
    [
      'en',
      'spent 20 on lunch',
      'no, it was 30',
      'Corrected “Lunch”: the amount is now $30.00 instead of $20.00.',
      { amount_cents: 3000 },
    ],
    [
      'en',
      'spent 20 on lunch',
      'it was yesterday',
      'the date is now May 4, 2025 instead of May 5, 2025',
      { transaction_date: '2025-05-04' },
    ],
    [
      'en',
      'spent 20 on lunch',
      'that was transport',
      'the category is now transport instead of food',
      { category: 'transport' },
    ],
    [
      'en',
      'spent 20 on lunch',
      'I meant dinner',
      'it is now called “Dinner” instead of “Lunch”',
      { description: 'Dinner', category: 'food' },
    ],
    [
      'en',
      'spent 20 on lunch',
      'I meant taxi',
      'the category is now transport instead of food',
      { description: 'Taxi', category: 'transport' },
    ],
    [
      'en',
      'spent 20 on freelance',
      'no, it was income',
      'it now counts as money in, not out',
      { type: 'income', category: 'income' },
    ],
    [
      'en',
      'got paid 200 for groceries',
      'it was an expense',
      'it now counts as money out, not in',
      { type: 'expense', category: 'food' },
    ],
    [
      'pt',
      'gastei 20 no almoço',
      'na verdade foram 30',
      '“Almoço” corrigido: o valor agora é US$ 30,00 em vez de US$ 20,00.',
      { amount_cents: 3000 },
    ],
    [
      'pt',
      'gastei 20 no almoço',
      'não foi comida, foi lazer',
      'a categoria agora é lazer em vez de alimentação',
      { category: 'entertainment' },
    ],
    [
      'pt',
      'gastei 20 no almoço',
      'foi ontem',
      'a data agora é 4 de maio de 2025 em vez de 5 de maio de 2025',
      { transaction_date: '2025-05-04' },
    ],
    [
      'es',
      'gasté 20 en el almuerzo',
      'corrige: fueron 25',
      '“Almuerzo” corregido: el importe ahora es USD 25.00 en lugar de USD 20.00.',
      { amount_cents: 2500 },
    ],
    [
      'es',
      'gasté 20 en el almuerzo',
      'no era almuerzo, era cena',
      'el nombre ahora es “Cena” en lugar de “Almuerzo”',
      { description: 'Cena' },
    ],
    [
      'es',
      'gasté 20 en el almuerzo',
      'fue ayer',
      'la fecha ahora es 4 de mayo de 2025 en lugar de 5 de mayo de 2025',
      { transaction_date: '2025-05-04' },
    ],
  ])('%s: %s → %s', async (language, message, correction, said, row) => {
    const { say, get } = await startConversation(api, { language })
    const { reply, intent } = await say(message, correction)
    expect(reply.replaceAll('\u00a0', ' ')).toContain(said)
    expect(intent).toBe('transaction_log')
    expect((await get('/transactions')).body.data).toMatchObject([row])
  })

  it('goes on with the same one', async () => {
    const { say, get } = await startConversation(api)
    await say('spent 20 on lunch', 'no, it was 30', 'it was yesterday', 'that was entertainment')
    expect((await get('/transactions')).body.data).toMatchObject([
      { amount_cents: 3000, transaction_date: '2025-05-04', category: 'entertainment' },
    ])
  })

  it('teaches the category of the merchant', async () => {
    const { hear } = await startConversation(api)
    await hear('spent 20 at Zorblax', 'that was transport')
    expect(await hear('spent 7 at Zorblax')).toContain('(transport)')
  })

  it('says so when nothing changes', async () => {
    const { hear } = await startConversation(api)
    expect(await hear('spent 20 on lunch', 'no, it was 20')).toBe(
      'That is how it is on record already: $20.00 for “Lunch” (food).',
    )
  })

  it('asks what is right when only what is wrong is said', async () => {
    const { hear, get } = await startConversation(api)
    expect(await hear('spent 20 on lunch', 'it was not 20')).toMatch(
      /^What should I correct\? On record is \$20\.00 for “Lunch”/,
    )
    expect((await get('/transactions')).body.data).toMatchObject([{ amount_cents: 2000 }])
  })
})

describe('a change that names nothing', () => {
  it.each([
    ['en', 'spent 20 on lunch', 'wrong amount'],
    ['pt', 'gastei 20 no almoço', 'errei o valor'],
    ['es', 'gasté 20 en el almuerzo', 'me equivoqué de monto'],
  ] as const)(
    'asks what is right when a part is said to be wrong, and takes the answer: %s',
    async (language, ...messages) => {
      const { say, get } = await startConversation(api, { language })
      await say(...messages)
      expect((await get('/transactions')).body.data).toMatchObject([{ amount_cents: 2000 }])
      await say('30')
      expect((await get('/transactions')).body.data).toMatchObject([{ amount_cents: 3000, category: 'food' }])
    },
  )

  it('takes a name for a category where it is called one', async () => {
    const { say, get } = await startConversation(api, { language: 'pt' })
    await say('gastei 20 num tênis', 'isso era presente, categoria lazer')
    expect((await get('/transactions')).body.data).toMatchObject([
      { category: 'entertainment', description: 'Presente' },
    ])
  })

  it('takes a category alone', async () => {
    const { say, get } = await startConversation(api)
    await say('spent 20 on lunch', 'category transport')
    expect((await get('/transactions')).body.data).toMatchObject([
      { category: 'transport', description: 'Lunch' },
    ])
  })

  it('gives it no other name for a category that there is none of', async () => {
    const { hear, get } = await startConversation(api, { language: 'es' })
    expect(await hear('gasté 20 en tenis', 'cámbiale la categoría a regalos')).toMatch(/^¿Qué corrijo|^¿Qué/)
    expect((await get('/transactions')).body.data).toMatchObject([{ description: 'Tenis' }])
  })

  it('takes another amount from who says which one is meant', async () => {
    const { say, get } = await startConversation(api)
    await say(
      'spent 20 on groceries and 15 on parking',
      'no wait it was 50',
      'actually the groceries were 40',
    )
    const { body } = await get('/transactions?category=food')
    expect(body.data).toMatchObject([{ amount_cents: 4000 }])
  })

  it.each([
    ['en', 'spent 20 on lunch', 'change it to 40 pls'],
    ['pt', 'gastei 20 no almoço', 'muda pra 40'],
    ['es', 'gasté 20 en el almuerzo', 'cámbialo a 40 porfa'],
  ] as const)('is about what was just logged, not about the goal: %s', async (language, message, change) => {
    const { say, get } = await startConversation(api, { language })
    await say(message, change)
    expect((await get('/transactions')).body.data).toMatchObject([{ amount_cents: 4000 }])
    expect((await get('/goals')).body.data).toMatchObject([{ target_amount: 9600 }])
  })

  it('leaves a wish for a goal what it is', async () => {
    const { say, get } = await startConversation(api)
    await say('spent 20 on lunch', 'raise my goal to 12000')
    expect((await get('/transactions')).body.data).toMatchObject([{ amount_cents: 2000 }])
    expect((await get('/goals')).body.data).toMatchObject([{ target_amount: 12000 }])
  })
})

describe('of several that were logged together', () => {
  const SEVERAL = 'spent 20 on lunch and 15 on uber'

  it.each([
    ['the uber was 18', 'Uber', 1800],
    ['no, the lunch was 25', 'Lunch', 2500],
    ['not 15, 18', 'Uber', 1800],
  ])('the one that is named is put right: %s', async (correction, description, amount) => {
    const { say, get } = await startConversation(api)
    await say(SEVERAL, correction)
    const { body } = await get('/transactions')
    const amounts = Object.fromEntries(
      body.data.map((row: { description: string; amount_cents: number }) => [
        row.description,
        row.amount_cents,
      ]),
    )
    expect(amounts).toEqual({ Lunch: 2000, Uber: 1500, [description]: amount })
  })

  it.each([
    [
      'en',
      'no, it was 30',
      'Which one should I correct? 1. $20.00 for “Lunch” (food); 2. $15.00 for “Uber” (transport)',
      'the uber',
    ],
    [
      'pt',
      'na verdade foram 30',
      'Qual devo corrigir? 1. US$ 20,00 em “Lunch” (alimentação); 2. US$ 15,00 em “Uber” (transporte)',
      'o uber',
    ],
    [
      'es',
      'no, fueron 30',
      '¿Cuál debo corregir? 1. USD 20.00 en “Lunch” (comida); 2. USD 15.00 en “Uber” (transporte)',
      'el uber',
    ],
  ] as const)(
    'it is asked which one, and the answer is enough: %s',
    async (language, correction, question, choice) => {
      const { hear, get } = await startConversation(api, { language })
      expect((await hear(SEVERAL, correction)).replaceAll('\u00a0', ' ')).toBe(question)
      expect(await hear(choice)).toContain('“Uber”')
      const { body } = await get('/transactions')
      expect(body.data.map((row: { amount_cents: number }) => row.amount_cents).sort()).toEqual([2000, 3000])
    },
  )
})

describe('a correction that waits to hear which one', () => {
  it('is dropped when the next message is about something else', async () => {
    const { say, get } = await startConversation(api)
    await say('spent 20 on lunch and 15 on uber', 'no, it was 30')
    expect((await say('how much should I save this month')).intent).toBe('advice_request')
    await say('the uber')
    const { body } = await get('/transactions')
    expect(body.data.map((row: { amount_cents: number }) => row.amount_cents).sort()).toEqual([1500, 2000])
  })

  it('may be told by the place in the list', async () => {
    const { say, get } = await startConversation(api)
    await say('spent 20 on lunch and 15 on uber', 'it was yesterday', 'the second')
    const { body } = await get('/transactions?from=2025-05-04&to=2025-05-04')
    expect(body.data).toMatchObject([{ description: 'Uber' }])
  })
})

describe('nothing to put right', () => {
  it.each([
    ['en', 'no, it was 30 not 20', 'There is nothing to correct'],
    ['pt', 'corrige: foram 30, não 20', 'Não há nada para corrigir'],
    ['es', 'corrige: fueron 30, no 20', 'No hay nada que corregir'],
  ] as const)('is said: %s', async (language, message, said) => {
    const { hear, get } = await startConversation(api, { language })
    expect(await hear(message)).toContain(said)
    expect((await get('/transactions')).body.data).toEqual([])
  })

  it('leaves a partner’s rows alone', async () => {
    const { hear, get, post } = await startConversation(api)
    await post('/transactions', { transactions: [{ amount_cents: 900, description: 'Lunch' }] })
    await hear('no, it was 30 not 20')
    expect((await get('/transactions')).body.data).toMatchObject([{ amount_cents: 900 }])
  })

  it('takes what comes on top for what it is', async () => {
    const { hear, get } = await startConversation(api)
    await hear('spent 20 on lunch')
    expect(await hear('oops, I also paid 15 for a taxi')).toContain('Logged: $15.00')
    expect((await get('/transactions')).body.data).toHaveLength(2)
  })
})
