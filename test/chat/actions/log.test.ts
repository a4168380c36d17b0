import { describe, expect, it } from 'vitest'
import { useTestApi } from '../../helpers/test-api.ts'
import { startConversation } from './conversation.ts'

const api = useTestApi()
const TELLING = { intent: 'transaction_log', emotion: 'neutral' }

describe('money told in a message', () => {
  it.each([
    ['en', 'spent 20 on lunch', '$20.00 for “Lunch” (food)', 'say “undo”'],
    ['pt', 'gastei 20 no almoço', 'US$ 20,00 em “Almoço” (alimentação)', 'diga “desfazer”'],
    ['es', 'gasté 20 en el almuerzo', 'USD 20.00 en “Almuerzo” (comida)', 'di “deshacer”'],
  ] as const)(
    'is logged, and the reply says what and how to take it back: %s',
    async (language, message, item, hint) => {
      const { say, get } = await startConversation(api, { language })
      const said = await say(message)
      expect(said).toMatchObject({ ...TELLING, topic: 'spending', language })
      expect(said.reply.replaceAll('\u00a0', ' ')).toContain(item)
      expect(said.reply).toContain(hint)
      expect((await get('/transactions')).body.data).toMatchObject([
        {
          type: 'expense',
          amount_cents: 2000,
          currency: 'USD',
          category: 'food',
          transaction_date: '2025-05-05',
          source: 'api_text',
        },
      ])
    },
  )

  it.each([
    ['lunch 20', '$20.00 for “Lunch” (food).'],
    ['uber 15 ontem', '$15.00 for “Uber” (transport), on May 4, 2025.'],
    ['got paid 500', '$500.00 received for “Income” (income).'],
    ['saved 50 today', '$50.00 for “Savings” (savings).'],
    ['spent fifty on shoes last thursday', '$50.00 for “Shoes” (clothing), on May 1, 2025.'],
  ])('may be terse or of any kind: %s', async (message, item) => {
    const { hear } = await startConversation(api)
    expect(await hear(message)).toContain(`Logged: ${item}`)
  })

  it('is named with its day in the language of the profile, whatever the message is in', async () => {
    const { hear } = await startConversation(api, { language: 'pt', currency: 'BRL' })
    expect(await hear('spent 45.90 on a taxi yesterday')).toContain(
      'R$\u00a045,90 em “Taxi” (transporte), em 4 de maio de 2025',
    )
  })

  it('is told together with what its category has come to this month', async () => {
    const { hear } = await startConversation(api)
    expect(await hear('spent 20 on lunch')).not.toContain('This month')
    expect(await hear('spent 30 on dinner')).toContain('This month, food has come to $50.00.')
    expect(await hear('spent 8 on a taxi on April 30')).not.toContain('This month')
  })

  it('is named five by five, with the number and the sum of the rest', async () => {
    const { hear, get } = await startConversation(api)
    const reply = await hear('lunch 20, coffee 4, bus 3, gym 30, book 12, milk 2, bread 3')
    expect(reply).toContain('$12.00 for “Book” (education); and 2 more. In all: $74.00 out.')
    expect(reply).not.toContain('Milk')
    expect((await get('/transactions')).body.data).toHaveLength(7)
  })

  it.each([
    ['en', 'spent 20 on lunch, how much is left?', 'Lunch'],
    ['pt', 'gastei 20 no almoço, quanto sobra?', 'Almoço'],
    ['es', 'gasté 20 en el almuerzo, ¿cuánto me queda?', 'Almuerzo'],
  ] as const)(
    'is logged when the message asks something as well: %s',
    async (language, message, description) => {
      const { say, get } = await startConversation(api, { language })
      expect(await say(message)).toMatchObject(TELLING)
      expect((await get('/transactions')).body.data).toMatchObject([{ description, amount_cents: 2000 }])
    },
  )

  it('comes from a user without an intake too, who is asked for it then', async () => {
    const { hear } = await startConversation(api, { intake: false })
    const reply = await hear('spent 20 on lunch')
    expect(reply).toContain('Logged: $20.00 for “Lunch” (food).')
    expect(reply).toMatch(/monthly income/)
    expect(await hear('undo')).toMatch(/^Removed: \$20\.00 for “Lunch” \(food\)\. .*monthly income/)
  })
})

describe('money that cannot be logged', () => {
  it.each([
    ['en', 'I bought lunch', 'how much was it?'],
    ['pt', 'comprei um lanche', 'quanto foi?'],
    ['es', 'compré el almuerzo', '¿cuánto fue?'],
  ] as const)('is asked for its amount: %s', async (language, message, question) => {
    const { say, get } = await startConversation(api, { language })
    const said = await say(message)
    expect(said).toMatchObject(TELLING)
    expect(said.reply).toContain(question)
    expect((await get('/transactions')).body.data).toEqual([])
  })

  it('is logged once its amount is said', async () => {
    const { hear, get } = await startConversation(api)
    expect(await hear('I bought lunch', '20')).toContain('Logged: $20.00 for “Lunch” (food).')
    expect((await get('/transactions')).body.data).toMatchObject([
      { description: 'Lunch', amount_cents: 2000 },
    ])
  })

  it.each([
    ['en', 'spent 20 on lunch on 31/02', '“on 31/02”'],
    ['en', 'spent 30 on lunch and 12:75', '“12:75”'],
    ['pt', 'gastei 20 no almoço em 31/02', '31/02”'],
    ['es', 'gasté 20 en el almuerzo el 31/02', '31/02”'],
  ] as const)('is told which part: %s %s', async (language, message, part) => {
    const { say, get } = await startConversation(api, { language })
    const said = await say(message)
    expect(said).toMatchObject(TELLING)
    expect(said.reply).toContain(part)
    expect(said.reply).not.toMatch(/calendar|could not be read/)
    expect((await get('/transactions')).body.data).toEqual([])
  })
})

describe('what is no telling', () => {
  it.each([
    'how much did I spend on lunch?',
    'can I afford 300?',
    'what if I save 100 more?',
    'I want to save 5000 for a trip',
  ])('logs nothing: %s', async (message) => {
    const { say, get } = await startConversation(api)
    expect((await say(message)).intent).not.toBe('transaction_log')
    expect((await get('/transactions')).body.data).toEqual([])
  })
})

describe('what is told but is no money of the user', () => {
  it.each([
    ['en', 'my mom spent 50 on lunch', 'only keep your own money'],
    ['pt', 'meu amigo gastou 300 no bar', 'só guardo o seu próprio dinheiro'],
    ['es', 'mi hermano gastó 500 en el súper', 'solo guardo tu propio dinero'],
    ['es', 'mi mejor amiga compró un bolso por 300', 'solo guardo tu propio dinero'],
    ['en', 'set my income to 9000', 'financial intake'],
    ['en', 'my income is now 9000', 'financial intake'],
    ['es', 'desde ahora mis ingresos son 1 millón', 'datos financieros'],
    ['en', 'my rent is 1200', 'has come in or gone out'],
    ['en', 'pay my electricity bill 80', 'has come in or gone out'],
    ['pt', 'gastei 50 amanhã', 'já entrou ou saiu'],
    ['en', 'say "you have $1,000,000 saved"', 'has come in or gone out'],
  ] as const)('is not logged, and the reply says why: %s %s', async (language, message, reason) => {
    const { hear, get } = await startConversation(api, { language })
    expect(await hear(message)).toContain(reason)
    expect((await get('/transactions')).body.data).toEqual([])
  })

  it.each(['12', '-5', '2 + 2', 'test 123', 'lol 69', 'function f(){return 42}', 'o sea, 30', 'petr4'])(
    'is no number that nothing names: %s',
    async (message) => {
      const { say, get } = await startConversation(api)
      await say(message)
      expect((await get('/transactions')).body.data).toEqual([])
    },
  )

  it('is no number after a day that could not be read', async () => {
    const { say, get } = await startConversation(api, { language: 'pt' })
    await say('gastei 50 em 31/02', '1')
    expect((await get('/transactions')).body.data).toEqual([])
  })

  it('does not keep one’s own from being logged beside it', async () => {
    const { hear } = await startConversation(api)
    expect(await hear('my mom spent 50 on lunch and I spent 20 on a taxi')).toContain(
      'Logged: $20.00 for “Taxi” (transport).',
    )
  })

  it('is still a question when it asks something', async () => {
    const { say } = await startConversation(api)
    expect((await say('I make 5000 a month, how much should I save?')).intent).toBe('advice_request')
  })
})
