import { describe, expect, it } from 'vitest'
import { useTestApi } from '../../helpers/test-api.ts'
import { startConversation } from './conversation.ts'

const api = useTestApi()

async function descriptions(get: (path: string) => Promise<{ body: { data: { description: string }[] } }>) {
  const { body } = await get('/transactions')
  return body.data.map(({ description }) => description).sort()
}

describe('taking back', () => {
  it.each([
    [
      'en',
      'spent 20 on lunch',
      ['undo', 'take it back', 'delete that'],
      'Removed: $20.00 for “Lunch” (food).',
    ],
    [
      'pt',
      'gastei 20 no almoço',
      ['desfaz', 'desfazer', 'apaga o último'],
      'Apagado: US$ 20,00 em “Almoço” (alimentação).',
    ],
    [
      'es',
      'gasté 20 en el almuerzo',
      ['borra lo último', 'deshacer', 'bórralo'],
      'Borrado: USD 20.00 en “Almuerzo” (comida).',
    ],
  ] as const)('removes what was logged last and says what: %s', async (language, message, wishes, said) => {
    const { say, get } = await startConversation(api, { language })
    for (const wish of wishes) {
      const { reply, intent } = await say(message, wish)
      expect(reply.replaceAll('\u00a0', ' ')).toBe(said)
      expect(intent).toBe('transaction_log')
      expect(await descriptions(get)).toEqual([])
    }
  })

  it('goes back one exchange at a time, with all that it logged, until nothing is left', async () => {
    const { hear, get } = await startConversation(api)
    await hear('spent 20 on lunch', 'how much is left?', 'spent 15 on a taxi and 30 on dinner')
    expect(await hear('undo')).toBe('Removed: $15.00 for “Taxi” (transport); $30.00 for “Dinner” (food).')
    expect(await descriptions(get)).toEqual(['Lunch'])
    expect(await hear('undo')).toBe('Removed: $20.00 for “Lunch” (food).')
    expect(await hear('undo')).toMatch(/^There is nothing to undo/)
    expect(await descriptions(get)).toEqual([])
  })

  it('passes over what has been deleted since', async () => {
    const { hear, get, client } = await startConversation(api)
    await hear('spent 20 on lunch', 'spent 30 on dinner')
    const { body } = await get('/transactions')
    await client.send({ method: 'DELETE', url: `/v1/users/external:u/transactions/${body.data[0].id}` })
    expect(await hear('undo')).toBe('Removed: $20.00 for “Lunch” (food).')
  })

  it('takes back the one that is named', async () => {
    const { hear, get } = await startConversation(api)
    await hear('spent 20 on lunch', 'spent 15 on a taxi and 30 on dinner')
    expect(await hear('delete the taxi')).toBe('Removed: $15.00 for “Taxi” (transport).')
    expect(await hear('remove the lunch')).toBe('Removed: $20.00 for “Lunch” (food).')
    expect(await hear('delete the cinema')).toMatch(/^I have not removed anything/)
    expect(await descriptions(get)).toEqual(['Dinner'])
  })

  it('touches neither what a partner stored nor what others logged', async () => {
    const { hear, get, post, client } = await startConversation(api)
    await post('/transactions', { transactions: [{ amount_cents: 900, description: 'Partner row' }] })
    const other = '/v1/users/external:other'
    await client.post(`${other}/chat/messages`, { message: 'spent 40 on shoes' })
    expect(await hear('undo')).toMatch(/^There is nothing to undo/)
    expect(await descriptions(get)).toEqual(['Partner row'])
    expect(await descriptions((path) => client.get(`${other}${path}`))).toEqual(['Shoes'])
  })

  it('takes back two different ones when asked twice at once', async () => {
    const { hear, get } = await startConversation(api)
    await hear('spent 20 on lunch', 'spent 30 on dinner')
    const replies = await Promise.all([hear('undo'), hear('undo'), hear('undo')])
    expect(replies.sort()).toEqual([
      'Removed: $20.00 for “Lunch” (food).',
      'Removed: $30.00 for “Dinner” (food).',
      expect.stringMatching(/^There is nothing to undo/),
    ])
    expect(await descriptions(get)).toEqual([])
  })

  it.each([
    ['en', 'spent 20 on uber and 9 on groceries', 'i entered the groceries twice', 'Uber'],
    ['en', 'spent 20 on uber and 9 on groceries', 'scrap the 20 i just told you', 'Groceries'],
    ['pt', 'gastei 20 no uber e 9 no mercado', 'lancei o mercado duas vezes', 'Uber'],
    ['es', 'gasté 20 en uber y 9 en el super', 'metí el súper dos veces', 'Uber'],
  ] as const)(
    'takes back one of several by its name or amount: %s %s %s',
    async (language, message, wish, left) => {
      const { hear, get } = await startConversation(api, { language })
      await hear(message, wish)
      expect(await descriptions(get)).toEqual([left])
    },
  )

  it('removes nothing when the amount that is named was never logged', async () => {
    const { hear, get } = await startConversation(api)
    expect(await hear('spent 20 on lunch', 'scrap the 40 i just told you')).toMatch(
      /^I have not removed anything/,
    )
    expect(await descriptions(get)).toEqual(['Lunch'])
  })

  it('leaves a user alone who only opened the wrong chat', async () => {
    const { hear, get } = await startConversation(api)
    await hear('spent 20 on lunch', 'sorry, wrong chat')
    expect(await descriptions(get)).toEqual(['Lunch'])
  })

  it.each([
    ['pt', 'não era isso, desfaz'],
    ['pt', 'enganei-me, apaga lá isso'],
    ['es', 'no era eso, deshaz'],
    ['en', "oops, didn't mean to log that"],
    ['en', 'get rid of it'],
    ['es', 'cancela'],
  ] as const)('may begin with what was wrong: %s, %s', async (language, message) => {
    const { say, get } = await startConversation(api, { language })
    await say('spent 20 on lunch', message)
    expect(await descriptions(get)).toEqual([])
  })

  it.each([
    ['en', 'delete all my transactions', 'I have not removed anything'],
    ['pt', 'apaga todas as minhas transações', 'Não apaguei nada'],
    ['es', 'borra todas mis transacciones', 'No borré nada'],
  ] as const)('takes nothing back where all is to go: %s', async (language, message, said) => {
    const { hear, get } = await startConversation(api, { language })
    await hear('spent 20 on lunch', 'spent 30 on dinner')
    expect(await hear(message)).toContain(said)
    expect(await descriptions(get)).toEqual(['Dinner', 'Lunch'])
  })

  it.each([
    ['en', 'change my goal to 12000', 'undo', 'I have not undone anything'],
    ['pt', 'muda minha meta pra 12000', 'desfaz', 'Não desfiz nada'],
    ['es', 'cambia mi meta a 12000', 'cancela eso', 'No deshice nada'],
  ] as const)(
    'leaves what was logged before the goal was changed: %s',
    async (language, change, message, said) => {
      const { hear, get } = await startConversation(api, { language })
      await hear('spent 20 on lunch', change)
      expect(await hear(message)).toContain(said)
      expect(await descriptions(get)).toEqual(['Lunch'])
    },
  )
})
