import { describe, expect, it } from 'vitest'
import { useTestApi } from '../../helpers/test-api.ts'
import { type Conversation, startConversation } from './conversation.ts'

const api = useTestApi()

async function goals({ get }: Conversation) {
  return (await get('/goals')).body.data
}

/** A user with an intake, but neither plan nor goal. */
const withoutGoal = (language: 'en' | 'pt' | 'es' = 'en') => startConversation(api, { language, plan: false })

describe('a first goal', () => {
  it.each([
    [
      'en',
      'I want to save 5000 for a trip by December',
      'Your new goal is set: save $5,000.00 for “Trip” by December 31, 2025.',
      'Trip',
    ],
    [
      'pt',
      'quero juntar 5 mil para uma viagem até dezembro',
      'A sua nova meta está definida: juntar US$ 5.000,00 para “Viagem” até 31 de dezembro de 2025.',
      'Viagem',
    ],
    [
      'es',
      'quiero ahorrar 5.000 para un viaje antes de 2026',
      'Tu nueva meta está fijada: ahorrar USD 5,000.00 para “Viaje”, a más tardar el',
      'Viaje',
    ],
  ] as const)('is set at once: %s', async (language, message, said, name) => {
    const conversation = await withoutGoal(language)
    const { reply, intent, topic } = await conversation.say(message)
    expect(reply.replaceAll('\u00a0', ' ')).toContain(said)
    expect({ intent, topic }).toEqual({ intent: 'goal_update', topic: 'goals' })
    expect(await goals(conversation)).toMatchObject([
      { goal_type: 'savings', goal_name: name, target_amount: 5000, starting_amount: 0, status: 'active' },
    ])
  })

  it('may be a debt, and come before an intake, which is asked for', async () => {
    const conversation = await startConversation(api, { intake: false })
    const reply = await conversation.hear('I want to pay off my credit card 3000')
    expect(reply).toMatch(/^Your new goal is set: pay off \$3,000\.00 for “Credit card”\. .*monthly income/)
    expect(await goals(conversation)).toMatchObject([{ goal_type: 'debt', target_amount: 3000 }])
  })

  it.each([
    ['en', 'I want to save for a car', 'How much do you want to save in all for “Car”?', 'about 12k', 12000],
    [
      'pt',
      'quero juntar para um carro',
      'Quanto você quer juntar ao todo para “Carro”?',
      'uns 12 mil',
      12000,
    ],
    ['es', 'quiero pagar mi tarjeta', '¿Cuánto debes en total de “Tarjeta”?', '3.000', 3000],
  ] as const)(
    'is asked for its amount, which the next message may tell: %s',
    async (language, message, question, answer, target) => {
      const conversation = await withoutGoal(language)
      expect(await conversation.hear(message)).toBe(question)
      expect(await goals(conversation)).toEqual([])
      await conversation.say(answer)
      expect(await goals(conversation)).toMatchObject([{ target_amount: target, status: 'active' }])
    },
  )

  it('is not set for a day that has passed, and waits for another', async () => {
    const conversation = await withoutGoal()
    expect(await conversation.hear('save 3000 for a car by 12/03/2020')).toContain(
      'December 3, 2020 has gone by',
    )
    expect(await goals(conversation)).toEqual([])
    await conversation.say('by December')
    expect(await goals(conversation)).toMatchObject([
      { goal_name: 'Car', target_amount: 3000, target_date: '2025-12-31' },
    ])
  })

  it('is not set to more than can be kept', async () => {
    const conversation = await withoutGoal()
    await conversation.say('my goal is to save 9999999999999999 for a castle')
    await conversation.say('my goal is to save 0 for a castle')
    expect(await goals(conversation)).toEqual([])
  })
})

describe('another goal than the present one', () => {
  const cases = [
    [
      'en',
      'I want to save 5000 for a trip',
      'Your present goal is “Emergency fund” ($9,600.00). Shall I replace it with a new one: save $5,000.00 for “Trip”? Yes or no?',
      'yes',
      'no',
      'your goal stays as it is: “Emergency fund” ($9,600.00)',
    ],
    [
      'pt',
      'quero juntar 5 mil para uma viagem',
      'A sua meta atual é “Reserva de emergência” (US$ 9.600,00). Posso trocar por uma nova: juntar US$ 5.000,00 para “Viagem”? Sim ou não?',
      'sim',
      'não',
      'a sua meta continua como está: “Reserva de emergência” (US$ 9.600,00)',
    ],
    [
      'es',
      'quiero ahorrar 5000 para un viaje',
      'Tu meta actual es “Fondo de emergencia” (USD 9,600.00). ¿La cambio por una nueva: ahorrar USD 5,000.00 para “Viaje”? ¿Sí o no?',
      'dale',
      'no',
      'tu meta sigue como está: “Fondo de emergencia” (USD 9,600.00)',
    ],
  ] as const

  it.each(cases)('waits for a yes: %s', async (language, message, question, yes) => {
    const conversation = await startConversation(api, { language })
    expect((await conversation.hear(message)).replaceAll('\u00a0', ' ')).toBe(question)
    expect(await goals(conversation)).toMatchObject([{ target_amount: 9600, status: 'active' }])
    const { reply, intent } = await conversation.say(yes)
    expect(reply.replaceAll('\u00a0', ' ')).toMatch(/5[.,]000[.,]00.*9[.,]600[.,]00/)
    expect(intent).toBe('goal_update')
    expect(await goals(conversation)).toMatchObject([
      { target_amount: 5000, status: 'active' },
      { target_amount: 9600, status: 'replaced' },
    ])
  })

  it.each(cases)('is let go with a no: %s', async (language, message, _question, _yes, no, kept) => {
    const conversation = await startConversation(api, { language })
    expect((await conversation.hear(message, no)).replaceAll('\u00a0', ' ')).toContain(kept)
    expect(await goals(conversation)).toMatchObject([{ target_amount: 9600, status: 'active' }])
    await conversation.say('yes')
    expect(await goals(conversation)).toHaveLength(1)
  })

  it('is forgotten when the next message is about something else, which is answered', async () => {
    const conversation = await startConversation(api)
    expect(await conversation.hear('I want to save 5000 for a trip', 'spent 20 on lunch')).toContain(
      'Logged: $20.00',
    )
    await conversation.say('yes')
    expect(await goals(conversation)).toHaveLength(1)
  })

  it('may be completed with the yes, or changed before it', async () => {
    const conversation = await startConversation(api)
    await conversation.say('I want to save 5000 for a trip', 'make it 6000')
    expect(await goals(conversation)).toHaveLength(1)
    await conversation.say('yes, by December')
    expect((await goals(conversation))[0]).toMatchObject({ target_amount: 6000, target_date: '2025-12-31' })
  })

  it('asks for the amount first where it is missing', async () => {
    const conversation = await startConversation(api)
    expect(await conversation.hear('change my goal to paying off debt')).toBe(
      'How much do you owe in all for “Debt payoff”?',
    )
    expect(await conversation.hear('3000')).toContain(
      'Shall I replace it with a new one: pay off $3,000.00 for “Debt payoff”?',
    )
    await conversation.say('yes')
    expect((await goals(conversation))[0]).toMatchObject({
      goal_type: 'debt',
      target_amount: 3000,
      status: 'active',
    })
  })

  it.each(['go ahead', 'by all means', 'yesss', 'sim, pode trocar', 'claro que sí', '👍'])(
    'is set by whatever means yes: %s',
    async (yes) => {
      const conversation = await startConversation(api)
      await conversation.say('I want to save 5000 for a trip', yes)
      expect((await goals(conversation))[0]).toMatchObject({ goal_name: 'Trip', status: 'active' })
    },
  )

  it.each([
    'no way',
    "I'd rather not",
    'melhor não',
    'mejor no',
    'ok but how much is left?',
    'hmm not sure',
    'maybe',
    'yes... not sure',
    'maybe 6000',
    'of course not',
    'claro que não',
    'quero não',
    'talvez',
    'sei lá',
    'no sé',
    'déjame pensarlo',
  ])('is not set by anything else: %s', async (no) => {
    const conversation = await startConversation(api)
    await conversation.say('I want to save 5000 for a trip', no)
    expect(await goals(conversation)).toHaveLength(1)
  })

  it.each([
    ['en', 'better 6000'],
    ['en', 'actually make it 6000'],
    ['pt', 'melhor 6000'],
    ['pt', 'na verdade coloca 6 mil'],
    ['es', 'mejor 6000'],
    ['es', 'mejor ponle 6 mil'],
  ] as const)('may be thought better of at once: %s, %s', async (language, message) => {
    const conversation = await startConversation(api, { language })
    await conversation.say('I want to save 5000 for a trip', 'yes', message)
    expect((await goals(conversation))[0]).toMatchObject({ goal_name: 'Trip', target_amount: 6000 })
    expect((await conversation.get('/transactions')).body.data).toEqual([])
  })

  it.each([
    ['en', 'I want to save 8000 euros for a car', 'your goals are kept in USD'],
    ['pt', 'quero juntar 8000 euros para um carro', 'as suas metas são em USD'],
    ['es', 'quiero ahorrar 8000 euros para un coche', 'tus metas son en USD'],
  ] as const)('is not set in another currency than the user’s own: %s', async (language, message, said) => {
    const conversation = await startConversation(api, { language })
    expect(await conversation.hear(message)).toContain(said)
    await conversation.say('yes')
    expect(await goals(conversation)).toHaveLength(1)
  })

  it.each([
    ['en', 'I want to save 5000', 'for a car', '“Car”'],
    ['pt', 'quero juntar 5000', 'pra um carro', '“Carro”'],
    ['es', 'quiero ahorrar 5000', 'para un coche', '“Coche”'],
  ] as const)('may be told what it is for afterwards: %s', async (language, message, name, said) => {
    const conversation = await startConversation(api, { language })
    expect(await conversation.hear(message, name)).toContain(said)
    await conversation.say('yes')
    expect((await goals(conversation))[0]).toMatchObject({ target_amount: 5000, status: 'active' })
  })

  it('is named after the holiday it is for', async () => {
    const conversation = await startConversation(api, { language: 'pt' })
    expect(await conversation.hear('bora juntar 2 mil pro natal')).toContain('“Natal”')
  })

  it('is set once, however often the yes comes', async () => {
    const conversation = await startConversation(api)
    await conversation.say('I want to save 5000 for a trip')
    await Promise.all([conversation.say('yes'), conversation.say('yes')])
    expect((await goals(conversation)).map(({ status }: { status: string }) => status)).toEqual([
      'active',
      'replaced',
    ])
  })
})

describe('the present goal', () => {
  it.each<['en' | 'pt' | 'es', string, string, Record<string, unknown>]>([
    [
      'en',
      'raise my goal to 12000',
      'the target is now $12,000.00 instead of $9,600.00',
      { target_amount: 12000 },
    ],
    [
      'en',
      'lower my goal by 600',
      'the target is now $9,000.00 instead of $9,600.00',
      { target_amount: 9000 },
    ],
    ['en', 'push my goal to March', 'the date is now March 31, 2026', { target_date: '2026-03-31' }],
    [
      'en',
      'rename my goal to Japan',
      'it is now called “Japan” instead of “Emergency fund”',
      { goal_name: 'Japan' },
    ],
    [
      'pt',
      'aumenta minha meta para 12 mil',
      'o valor agora é US$ 12.000,00 em vez de US$ 9.600,00',
      { target_amount: 12000 },
    ],
    ['pt', 'adia minha meta pra março', 'a data agora é 31 de março de 2026', { target_date: '2026-03-31' }],
    ['pt', 'muda o nome da minha meta para Japão', 'o nome agora é “Japão”', { goal_name: 'Japão' }],
    [
      'es',
      'sube mi meta a 12 mil',
      'el importe ahora es USD 12,000.00 en lugar de USD 9,600.00',
      { target_amount: 12000 },
    ],
    ['es', 'renombra mi meta a Japón', 'el nombre ahora es “Japón”', { goal_name: 'Japón' }],
  ])(
    'changes at once, and the reply says from what to what: %s %s',
    async (language, message, said, goal) => {
      const conversation = await startConversation(api, { language })
      const { reply, intent } = await conversation.say(message)
      expect(reply.replaceAll('\u00a0', ' ')).toContain(said)
      expect(intent).toBe('goal_update')
      expect(await goals(conversation)).toMatchObject([{ status: 'active', ...goal }])
    },
  )

  it('is what a message goes on about', async () => {
    const conversation = await startConversation(api)
    const reply = await conversation.hear('raise my goal to 12000', 'lower it by 500')
    expect(reply).toContain('the target is now $11,500.00 instead of $12,000.00')
    expect((await conversation.get('/transactions')).body.data).toEqual([])
  })

  it('is named again with another target', async () => {
    const conversation = await withoutGoal()
    await conversation.say('I want to save 5000 for a trip')
    expect(await conversation.hear('I want to save 6000 for a trip')).toContain(
      '$6,000.00 instead of $5,000.00',
    )
    expect(await goals(conversation)).toHaveLength(1)
  })

  it('stays as it is when nothing certain is said', async () => {
    const conversation = await startConversation(api)
    expect(await conversation.hear('change my goal')).toContain('I have not changed anything')
    expect(await conversation.hear('cancel my goal')).toContain('I have not changed anything')
    expect(await conversation.hear('lower my goal by 20000')).toContain('I have not changed anything')
    await conversation.say('what happens to my goal if I miss a month')
    expect(await goals(conversation)).toMatchObject([
      { target_amount: 9600, target_date: null, status: 'active' },
    ])
  })
})
