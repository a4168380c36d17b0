import { describe, expect, it } from 'vitest'
import { useTestApi } from '../helpers/test-api.ts'
import { startConversation } from './actions/conversation.ts'

const api = useTestApi()

describe('when the goal has changed since the plan was made', () => {
  it('is reached at the plan’s pace on the way to the present goal', async () => {
    const conversation = await startConversation(api)
    expect(await conversation.hear('when do I reach my goal?')).toContain('March 5, 2026, 10 months from now')
    await conversation.post('/goals', { goal_type: 'savings', goal_name: 'House', target_amount: 20000 })
    const reply = await conversation.hear('when do I reach my goal?')
    expect(reply).toContain('“House” around January 5, 2027, 20 months from now')
  })

  it('follows a target that was raised', async () => {
    const conversation = await startConversation(api)
    await conversation.say('change my goal to 12000')
    expect(await conversation.hear('when do I reach my goal?')).toContain('May 5, 2026, 12 months from now')
  })
})

describe('a debt that the plan’s payment does not reduce', () => {
  it.each([
    ['en', 'when will I be debt free?', 'interest eats up'],
    ['es', '¿cuándo termino de pagar?', 'intereses'],
    ['pt', 'quando termino de pagar?', 'juros'],
  ] as const)('is said to have no end because of its interest: %s', async (language, message, said) => {
    const conversation = await startConversation(api, { language, intake: false })
    await conversation.post('/financial-intake', {
      monthly_income: 3000,
      monthly_expenses: 2900,
      financial_goal: 'debt',
      total_debt: 20000,
      debt_apr: 30,
    })
    await conversation.post('/plan/generate')
    expect(await conversation.hear(message)).toContain(said)
  })
})

describe('what is put toward the goal', () => {
  it.each([
    ['en', 'what if I save 100 less?', '$900.00 a month', '1 month later'],
    ['es', '¿qué pasa si ahorro 100 menos?', 'USD 900.00 al mes', '1 mes más'],
    ['pt', 'e se eu guardar 100 a menos?', 'US$ 900,00 por mês', '1 mês'],
  ] as const)('may be less than the plan says: %s', async (language, message, payment, later) => {
    const conversation = await startConversation(api, { language })
    const reply = (await conversation.hear(message)).replaceAll('\u00a0', ' ')
    expect(reply).toContain(payment)
    expect(reply).toContain(later)
  })

  it.each([
    ['en', 'what if I put 3000 in today?', 'With $3,000.00 now', '7 months from now', '3 months sooner'],
    ['es', '¿qué pasa si ahorro 3000 de golpe?', 'Con USD 3,000.00 ahora', 'dentro de 7 meses', '3 meses'],
    ['pt', 'e se eu guardar 3000 de uma vez?', 'Com US$ 3.000,00 agora', 'daqui a 7 meses', '3 meses'],
  ] as const)('may be an amount at once: %s', async (language, message, ...said) => {
    const conversation = await startConversation(api, { language })
    const reply = (await conversation.hear(message)).replaceAll('\u00a0', ' ')
    for (const part of said) expect(reply).toContain(part)
  })

  it.each([
    ['en', 'what if I stop saving?', 'nothing would go to'],
    ['es', '¿qué pasa si dejo de ahorrar?', 'nada'],
    ['pt', 'o que acontece se eu parar de poupar?', 'nada'],
  ] as const)('may be nothing at all: %s', async (language, message, said) => {
    const conversation = await startConversation(api, { language })
    expect(await conversation.hear(message)).toContain(said)
  })

  it.each([
    ['en', 'how much should I save this week?', '$230.77 a week'],
    ['en', 'what should I save every fortnight?', '$461.54 every two weeks'],
    ['es', '¿cuánto ahorro esta quincena?', 'USD 500.00 dos veces al mes'],
    ['pt', 'quanto devo guardar a cada duas semanas?', 'US$ 461,54 a cada duas semanas'],
  ] as const)('is told by the span that was asked for: %s: %s', async (language, message, said) => {
    const conversation = await startConversation(api, { language })
    expect((await conversation.hear(message)).replaceAll('\u00a0', ' ')).toContain(said)
  })

  it.each([
    ['en', 'how much should I save this month?', 'and per week?', '$230.77 a week'],
    ['es', '¿cuánto debo ahorrar este mes?', '¿y por semana?', 'USD 230.77 por semana'],
    ['pt', 'quanto devo guardar este mês?', 'e por semana?', 'US$ 230,77 por semana'],
  ] as const)('may be asked for by another span: %s', async (language, first, message, said) => {
    const conversation = await startConversation(api, { language })
    expect((await conversation.hear(first, message)).replaceAll('\u00a0', ' ')).toContain(said)
  })
})
