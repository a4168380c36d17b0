import { describe, expect, it } from 'vitest'
import type { Language } from '../../../src/language/format.ts'
import { type TestClient, useTestApi } from '../../helpers/test-api.ts'
import { HOME, plain } from './ask.ts'

const api = useTestApi({ now: new Date('2026-05-06T12:00:00Z') })
const USER = '/v1/users/external:u'

const transactions = [
  ['food', 12_000, 'Mercado', '2026-05-02'],
  ['food', 3_050, 'Padaria', '2026-05-04'],
  ['transport', 2_500, 'Uber', '2026-05-05'],
  ['entertainment', 6_000, 'Cinema', '2026-05-03'],
  ['savings', 20_000, 'Piggy bank', '2026-05-05'],
  ['food', 20_000, 'Mercado', '2026-04-10'],
  ['transport', 4_000, 'Uber', '2026-04-12'],
  ['entertainment', 1_500, 'Streaming', '2026-04-20'],
  ['health', 8_000, 'Dentista', '2026-04-22'],
  ['food', 9_000, 'Mercado', '2026-03-15'],
] as const

/** A user with intake, plan and purchases of three months. @returns what the coach answers to the last message */
async function hear(language: Language, ...messages: string[]): Promise<string> {
  const client = await spender(language)
  let reply = ''
  for (const message of messages) {
    reply = (await client.post(`${USER}/chat/messages`, { message })).body.data.reply
  }
  return plain(reply)
}

async function spender(language: Language): Promise<TestClient> {
  const client = await api.client()
  const { currency } = HOME[language]
  await client.post('/v1/users', { external_user_id: 'u', language })
  const figures = { monthly_income: 5000, monthly_expenses: 3200, financial_goal: 'savings', currency }
  await client.post(`${USER}/financial-intake`, figures)
  await client.post(`${USER}/plan/generate`)
  const rows = transactions.map(([category, amount_cents, description, transaction_date]) => {
    return { category, amount_cents, description, transaction_date }
  })
  const stored = await client.post(`${USER}/transactions`, {
    transactions: [
      ...rows,
      { type: 'income', amount_cents: 512_300, description: 'Salary', transaction_date: '2026-05-01' },
    ],
  })
  expect(stored.status).toBe(201)
  return client
}

describe('what was spent', () => {
  it.each<[Language, string, string[]]>([
    [
      'en',
      'How much did I spend this month?',
      ['$235.50', 'food ($150.50)', 'entertainment ($60.00)', 'transport ($25.00)'],
    ],
    ['pt', 'Quanto gastei este mês?', ['R$ 235,50', 'alimentação (R$ 150,50)', 'lazer (R$ 60,00)']],
    ['es', '¿Cuánto gasté este mes?', ['MXN 235.50', 'comida (MXN 150.50)', 'transporte (MXN 25.00)']],
    ['en', 'how much did i spend on food this month', ['$150.50 on food this month', '63.91%', '$235.50']],
    ['pt', 'quanto gastei com comida este mês?', ['R$ 150,50 com alimentação neste mês', '63,91%']],
    ['es', '¿cuánto gasté en comida este mes?', ['MXN 150.50 en comida este mes', '63.91%']],
    ['en', 'How much did I spend since May 3?', ['$115.50', 'since May 3, 2026']],
    ['pt', 'quanto gastei desde 3 de maio?', ['R$ 115,50', 'desde 3 de maio de 2026']],
    ['es', '¿cuánto gasté desde el 3 de mayo?', ['MXN 115.50', 'desde el 3 de mayo de 2026']],
    ['en', 'how much did I spend in March?', ['$90.00 in March 2026']],
    ['pt', 'quanto gastei em março?', ['R$ 90,00 em março de 2026']],
    ['es', '¿cuánto gasté en marzo?', ['MXN 90.00 en marzo de 2026']],
    ['en', 'how much did I spend on Uber this month?', ['$25.00 on', 'this month']],
    ['pt', 'quanto gastei com Uber no mês passado?', ['R$ 40,00 com', 'no mês passado']],
    ['es', '¿cuánto gasté en Uber el mes pasado?', ['MXN 40.00 en', 'el mes pasado']],
  ])('in %s: %s', async (language, message, figures) => {
    const reply = await hear(language, message)
    for (const figure of figures) expect(reply).toContain(figure)
  })

  it.each<[Language, string, string]>([
    [
      'en',
      'What were my largest expenses this month?',
      '“Mercado” ($120.00 on May 2, 2026), “Cinema” ($60.00',
    ],
    [
      'pt',
      'quais foram meus maiores gastos este mês?',
      '“Mercado” (R$ 120,00 em 2 de maio de 2026), “Cinema” (R$ 60,00',
    ],
    [
      'es',
      '¿cuáles fueron mis gastos más grandes este mes?',
      '“Mercado” (MXN 120.00 el 2 de mayo de 2026), “Cinema” (MXN 60.00',
    ],
  ])('most, in %s: %s', async (language, message, list) => {
    expect(await hear(language, message)).toContain(list)
  })

  it.each<[Language, string, string]>([
    [
      'en',
      'Compare this month with last month',
      'You spent $235.50 this month. That is $99.50 less than last month ($335.00). What fell most is health, from $80.00 to nothing.',
    ],
    [
      'pt',
      'compare este mês com o mês passado',
      'Você gastou R$ 235,50 neste mês. Ou seja, R$ 99,50 a menos do que no mês passado (R$ 335,00). O que mais caiu foi saúde: de R$ 80,00 para nada.',
    ],
    [
      'es',
      'compara este mes con el mes pasado',
      'Gastaste MXN 235.50 este mes. Es decir, MXN 99.50 menos que el mes pasado (MXN 335.00). Lo que más bajó fue salud: de MXN 80.00 a nada.',
    ],
  ])('beside another month, in %s: %s', async (language, message, said) => {
    expect(await hear(language, message)).toContain(said)
  })
})

describe('a question that leans on the one before', () => {
  it.each<[Language, string[], string]>([
    ['en', ['How much did I spend on food this month?', 'and last month?'], '$200.00 on food last month'],
    [
      'pt',
      ['Quanto gastei com comida este mês?', 'e no mês passado?'],
      'R$ 200,00 com alimentação no mês passado',
    ],
    ['es', ['¿Cuánto gasté en comida este mes?', '¿y el mes pasado?'], 'MXN 200.00 en comida el mes pasado'],
    [
      'en',
      ['How much did I spend on food this month?', 'and last month?', 'and on transport?'],
      '$40.00 on transport last month',
    ],
    ['pt', ['Quanto gastei com comida este mês?', 'e no lazer?'], 'R$ 60,00 com lazer neste mês'],
    ['es', ['¿Cuánto gasté en comida este mes?', '¿y en transporte?'], 'MXN 25.00 en transporte este mes'],
    ['en', ['Can I afford 300?', 'and 900?'], '$900.00 is $100.00 more than the $800.00'],
    ['pt', ['Posso gastar 300?', 'e 900?'], 'faltariam R$ 100,00 para os R$ 900,00'],
    ['es', ['¿Puedo gastar 300?', '¿y 900?'], 'para los MXN 900.00 faltarían MXN 100.00'],
    ['en', ['What if I save 100 more a month?', 'and 200?'], 'With $1,200.00 a month'],
    ['pt', ['E se eu guardar 100 a mais por mês?', 'e 200?'], 'Com R$ 1.200,00 por mês'],
    ['es', ['¿Y si ahorro 100 más al mes?', '¿y 200?'], 'Con MXN 1,200.00 al mes'],
  ])('in %s: %j', async (language, messages, said) => {
    expect(await hear(language, ...messages)).toContain(said)
  })
})

describe('what comes of the plan', () => {
  // 9,600.00 are to be saved, 1,000.00 a month, from nothing.
  it.each<[Language, string, string[]]>([
    ['en', 'How much should I save this month?', ['$1,000.00', '$800.00']],
    ['pt', 'Quanto devo guardar este mês?', ['R$ 1.000,00', 'R$ 800,00']],
    ['es', '¿Cuánto debo ahorrar este mes?', ['MXN 1,000.00', 'MXN 800.00']],
    ['en', 'How much should I save this week?', ['$230.77']],
    ['pt', 'Quanto devo guardar esta semana?', ['R$ 230,77']],
    ['es', '¿Cuánto debo ahorrar esta semana?', ['MXN 230.77']],
    ['en', 'When will I reach my goal?', ['March 6, 2027', '10 months']],
    ['pt', 'Quando vou alcançar minha meta?', ['6 de março de 2027', '10 meses']],
    ['es', '¿Cuándo alcanzaré mi meta?', ['6 de marzo de 2027', '10 meses']],
    ['en', "What's my savings rate?", ['36%', '20%']],
    ['pt', 'Qual é a minha taxa de poupança?', ['36%', '20%']],
    ['es', '¿Cuál es mi tasa de ahorro?', ['36%', '20%']],
    ['en', 'How much do I have left this month?', ['$800.00']],
    ['pt', 'Quanto me sobra este mês?', ['R$ 800,00']],
    ['es', '¿Cuánto me queda este mes?', ['MXN 800.00']],
    [
      'en',
      'What if I save 100 more a month?',
      ['$1,100.00', 'February 6, 2027', '9 months', '1 month sooner', '$700.00'],
    ],
    [
      'pt',
      'E se eu guardar 100 a mais por mês?',
      ['R$ 1.100,00', '6 de fevereiro de 2027', '1 mês a menos', 'R$ 700,00'],
    ],
    [
      'es',
      '¿Y si ahorro 100 más al mes?',
      ['MXN 1,100.00', '6 de febrero de 2027', '1 mes menos', 'MXN 700.00'],
    ],
    ['en', 'Can I afford 300?', ['Yes: $300.00', '$800.00', '$500.00']],
    ['pt', 'Posso gastar 300?', ['Sim: R$ 300,00', 'R$ 800,00', 'R$ 500,00']],
    ['es', '¿Puedo gastar 300?', ['Sí: MXN 300.00', 'MXN 800.00', 'MXN 500.00']],
    ['en', 'How many points do I have?', ['no points yet']],
    ['pt', 'Quantos pontos eu tenho?', ['ainda não tem pontos']],
    ['es', '¿Cuántos puntos tengo?', ['no tienes puntos']],
  ])('in %s: %s', async (language, message, figures) => {
    const reply = await hear(language, message)
    for (const figure of figures) expect(reply).toContain(figure)
  })

  it('counts the points of a Money Move that is done', async () => {
    const client = await spender('en')
    const { body } = await client.get(`${USER}/money-moves`)
    const [move] = body.data
    await client.send({
      method: 'PATCH',
      url: `${USER}/money-moves/${move.id}`,
      payload: { status: 'completed' },
    })
    const done = (await client.get(`${USER}/money-moves/${move.id}`)).body.data
    const { body: said } = await client.post(`${USER}/chat/messages`, {
      message: 'How many points do I have?',
    })
    expect(said.data.reply).toContain(`You have ${done.points_earned} points.`)
    expect(said.data.reply).toContain('Your streak is one completed Money Move.')
  })
})
