import { describe, expect, it } from 'vitest'
import type { Language } from '../../../src/language/format.ts'
import { amountOf, ask } from './ask.ts'

function amount(message: string, language: Language = 'en', currency = 'USD'): string {
  return amountOf(ask(message, 'whatIf', { language, currency }))
}

describe('an amount that is asked about in English', () => {
  it.each([
    ['what if I save 100 more a month', '+100/month'],
    ['what if I saved an extra $50 per week?', '+50/week'],
    ['What difference would 25 pounds more a month make?', '+25/month', 'GBP'],
    ['How much interest would I save by paying $150 more per month?', '+150/month'],
    ['if I were to put away an additional hundred dollars each month, what would that do?', '+100/month'],
    ['Suppose I saved 40 more a week?', '+40/week'],
    ['what if i save 1.5k a month', '1500/month'],
    ['an extra 1k', '+1000'],
    ['what if I save $1,200.50 instead', '1200.5'],
    ['can I afford a 300 phone', '300'],
    ['can I afford a $1,299 laptop this month', '1299'],
    ['can we afford two hundred on dinner', '200'],
    ['paying 150 instead of 100', '150'],
    ['what if I go from 100 to 150 a month', '150/month'],
    ['what if I add another 75', '+75'],
    ['if I bump it by 20 a week', '+20/week'],
    ['what if I put away 500 every month', '500/month'],
    ['what if I save 2000 a year', '2000/year'],
    ['what if I save 5 a day', '35/week'],
    ['what if I saved 60 biweekly', '1560/year'],
    ['what if I spend 50 less a month', '+50/month'],
    ['what if I save 10% more', '+10%'],
    ['what if I save 20% of my income', '20%'],
    ['what if I saved a grand', '1000'],
    ['what if I save 300 a month for 6 months', '300/month'],
    ['If I pay 50 more on the card, when is it gone?', '+50'],
    ['what if I save 100 more a month until December 2027', '+100/month'],
    ['Say I put away R500 extra, how much sooner am I there?', '+500', 'ZAR'],
    ['what if I up my savings by 50 bucks a month', '+50/month'],
    ['what if I cut 30 a week from takeaways', '+30/week'],
    ['can I purchase a two-wheeler', '-'],
    ['what if I save 50 euros more', '-'],
    ['what if I save 50 less', '+-50'],
    ['what if I save 50 less a week', '+-50/week'],
    ['what if I stop in 6 months', '-'],
    ['what if I wait 3 weeks', '-'],
    ['what if I start in 2027', '-'],
    ['what if I start on 12/03', '-'],
    ['my top 5 expenses', '-'],
    ['what are my 3 biggest purchases', '-'],
    ['can I buy an iphone 15', '-'],
    ['call me on +1 415 555 2671', '-'],
    ['call 11987654321', '-'],
    ['what if 💯', '-'],
    ['what if 5️⃣', '-'],
    ['what if I save more', '-'],
  ])('%s: %s', (message, expected, currency = 'USD') => {
    expect(amount(message, 'en', currency)).toBe(expected)
  })
})

describe('an amount that is asked about in Portuguese', () => {
  it.each([
    ['e se eu guardar mais 50 por semana', '+50/week'],
    ['E se eu guardasse mais cem reais por mês, que diferença faria?', '+100/month'],
    ['e se eu guardar 100 a mais por mês?', '+100/month'],
    ['O que acontece se eu guardar 100 reais a mais por mês?', '+100/month'],
    ['e se eu poupar R$ 1.200,50', '1200.5'],
    ['posso gastar mil reais', '1000'],
    ['posso comprar um celular de 300?', '300'],
    ['e se eu guardar 200 conto', '200'],
    ['se eu guardar 2 mil por ano', '2000/year'],
    ['se eu guardar duzentos por mês', '200/month'],
    ['guardando 300 por mes em vez de 200', '300/month'],
    ['Se eu pagar 50 a mais no cartão, acaba quando?', '+50'],
    ['e se fosse 20 a mais por semana', '+20/week'],
    ['e se eu guardar mais 10%', '+10%'],
    ['Um notebook de R$ 5.400 cabe no orçamento deste mês?', '5400'],
    ['e se eu guardar 50 dólares', '-'],
    ['e se eu esperar 3 meses', '-'],
    ['se eu guardar mais', '-'],
    ['meus 5 maiores gastos', '-'],
    ['tô devendo 500 no cartão, o que faço?', '-'],
    ['devo 5000, e se eu pagar 200 por mês?', '200/month'],
  ])('%s: %s', (message, expected) => {
    expect(amount(message, 'pt', 'BRL')).toBe(expected)
  })
})

describe('an amount that is asked about in Spanish', () => {
  it.each([
    ['y si ahorro 200 más', '+200'],
    ['y si ahorro 200 más al mes', '+200/month'],
    ['¿qué pasa si guardo 50 extra a la semana?', '+50/week'],
    ['si pago 150 más en la tarjeta, ¿cuándo se acaba?', '+150'],
    ['si ahorro mil pesos al mes', '1000/month'],
    ['y si aparto doscientos', '200'],
    ['y si pongo otros 100', '+100'],
    ['puedo comprar un celular de 3,500?', '3500'],
    ['me alcanza para unos tenis de $1,500', '1500'],
    ['y si ahorro 500 cada quincena', '1000/month'],
    ['pagando 300 en vez de 200', '300'],
    ['y si ahorro un 10% más', '+10%'],
    ['si guardo 20 al día', '140/week'],
    ['y si ahorro 2 mil', '2000'],
    ['y si gasto 100 menos al mes', '+100/month'],
    ['y si ahorro 50 dólares', '-'],
    ['mis cinco gastos mayores', '-'],
    ['en 6 meses', '-'],
  ])('%s: %s', (message, expected) => {
    expect(amount(message, 'es', 'MXN')).toBe(expected)
  })
})
