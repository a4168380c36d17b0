import { describe, expect, it } from 'vitest'
import type { Subject } from '../../../src/coach/subject.ts'
import { ask, daysOf, TODAY } from './ask.ts'

describe('the day ahead that a question looks to', () => {
  it.each<[string, string, Subject?]>([
    ['can I reach it by December?', '2026-12-31'],
    ['will I have it by december 2027', '2027-12-31'],
    ['will I make it before December', '2026-12-01'],
    ['can I get there by Christmas', '2026-12-25'],
    ['can I get there by Christmas 2027', '2027-12-25'],
    ['consigo até o Natal de 2028?', '2028-12-25'],
    ['how much to save until xmas', '2026-12-25', 'contribution'],
    ['what if I want it in 6 months', '2026-11-06', 'whatIf'],
    ['how much do I need to save to get there in six months', '2026-11-06', 'contribution'],
    ['reach it within a year?', '2027-05-06'],
    ['will I be there in two weeks', '2026-05-20'],
    ['before 12/31/2026', '2026-12-31'],
    ['by the end of the year', '2026-12-31'],
    ['will I be debt free by end of year', '2026-12-31', 'debt'],
    ['how much should I save by the end of the month', '2026-05-31', 'contribution'],
    ['by next year?', '2027-12-31'],
    ['next month', '2026-06-30', 'contribution'],
    ['will I be done in March?', '2027-03-31'],
    ['will I reach it in May', '2026-05-31'],
    ['by March 15', '2027-03-15'],
    ['by June 1st, how much a week', '2026-06-01', 'pace'],
    ['by Friday', '2026-05-08', 'contribution'],
    ["what've I got to play with till the 28th", '2026-05-28', 'left'],
    ['by 2028', '2028-12-31'],
    ['over the next 3 months', '2026-08-06', 'contribution'],
    ['a year from now', '2027-05-06'],
    ['consigo até o Natal?', '2026-12-25'],
    ['chego lá até dezembro?', '2026-12-31'],
    ['até dezembro de 2027', '2027-12-31'],
    ['antes de dezembro', '2026-12-01'],
    ['daqui a 1 ano', '2027-05-06'],
    ['daqui a seis meses', '2026-11-06'],
    ['em 6 meses eu consigo?', '2026-11-06'],
    ['até o fim do ano', '2026-12-31'],
    ['até ao fim do mês com quanto fico', '2026-05-31', 'left'],
    ['no ano que vem', '2027-12-31'],
    ['mês que vem', '2026-06-30', 'contribution'],
    ['vou conseguir em março?', '2027-03-31'],
    ['até 31/12/2026', '2026-12-31'],
    ['até dia 20', '2026-05-20', 'left'],
    ['nos próximos 3 meses', '2026-08-06', 'contribution'],
    ['para março', '2027-03-31'],
    ['para marzo', '2027-03-31'],
    ['llego para navidad?', '2026-12-25'],
    ['para diciembre lo logro?', '2026-12-31'],
    ['antes de diciembre', '2026-12-01'],
    ['en 6 meses', '2026-11-06'],
    ['dentro de un año', '2027-05-06'],
    ['antes de fin de año', '2026-12-31'],
    ['a fin de mes cuánto me queda', '2026-05-31', 'left'],
    ['hasta el 28', '2026-05-28', 'left'],
    ['el año que viene', '2027-12-31'],
    ['el próximo mes', '2026-06-30', 'contribution'],
    ['voy a llegar en marzo?', '2027-03-31'],
    ['en los próximos tres meses', '2026-08-06', 'contribution'],
    ['para el 15 de junio', '2026-06-15'],
    ['consigo em um ano e meio?', '2027-11-06'],
    ['lo tendré en año y medio', '2027-11-06'],
    ['when will I reach my goal?', '-'],
    ['how much did I spend in March', '-', 'purchases'],
    ['quanto gastei em 3 meses', '-', 'purchases'],
    ['cuánto gasté en marzo', '-', 'purchases'],
    ['how much since Monday', '-', 'purchases'],
    ['what is left this month', '-', 'left'],
  ])('%s: %s', (message, expected, subject = 'goalDate') => {
    const language = /[áàãçéíóúñ]|\b(?:até|para|daqui|em|llego|dentro|hasta|chego)\b/.test(message)
      ? 'pt'
      : 'en'
    expect(ask(message, subject, { language, currency: language === 'en' ? 'USD' : 'BRL' }).by ?? '-').toBe(
      expected,
    )
  })
})

describe('a month that lies either way', () => {
  it.each<[string, Subject]>([
    ['what did I spend in March', 'purchases'],
    ['quanto gastei em março', 'purchases'],
    ['cuánto gasté en marzo', 'purchases'],
    ['my biggest expenses in March', 'largest'],
  ])('is behind where money was spent: %s', (message, subject) => {
    const { period, by } = ask(message, subject)
    expect([daysOf(period), by]).toEqual(['month 2026-03-01..2026-03-31', null])
  })

  it.each<[string, Subject]>([
    ['will I reach it in March', 'goalDate'],
    ['quanto devo guardar para chegar em março', 'contribution'],
    ['puedo comprarlo en marzo', 'afford'],
  ])('is ahead where something is to be reached: %s', (message, subject) => {
    const { period, by } = ask(message, subject)
    expect([period, by]).toEqual([null, '2027-03-31'])
  })
})

it('never looks to a day that has come', () => {
  for (const message of ['by 2020', 'by December 2024', 'before 12/31/2025', 'until yesterday']) {
    const by = ask(message, 'goalDate').by
    expect(by === null || by > TODAY).toBe(true)
  }
})
