import { describe, expect, it } from 'vitest'
import { isFollowUp, understandInThread } from '../../../src/coach/question/follow-up.ts'
import type { Question } from '../../../src/coach/question/question.ts'
import { understand } from '../../../src/coach/understanding.ts'
import { amountOf, ask, daysOf, question, thingOf } from './ask.ts'

const march = { name: 'month', from: '2026-03-01', to: '2026-03-31' } as const
const thisMonth = { name: 'thisMonth', from: '2026-05-01', to: '2026-05-06' } as const
const lastMonth = { name: 'lastMonth', from: '2026-04-01', to: '2026-04-30' } as const
const lastWeek = { name: 'lastWeek', from: '2026-04-27', to: '2026-05-03' } as const

const food = { kind: 'category', category: 'food' } as const

const purchases = question({ subject: 'purchases', period: thisMonth, about: food })
const all = question({ subject: 'purchases', period: thisMonth })
const comparison = question({ subject: 'comparison', period: thisMonth, otherPeriod: lastMonth, about: food })
const whatIf = question({ subject: 'whatIf', sum: { amount: 10_000n, per: 'month', isExtra: true } })
const afford = question({ subject: 'afford', sum: { amount: 30_000n, per: null, isExtra: false } })

function then(former: Question, message: string): Question {
  return ask(message, former.subject, { thread: { kind: 'question', question: former } })
}

function leans(former: Question, message: string): boolean {
  return isFollowUp(message, { kind: 'question', question: former })
}

describe('other days for the same question', () => {
  it.each([
    ['and last month?', 'lastMonth 2026-04-01..2026-04-30'],
    ['What about last week?', 'lastWeek 2026-04-27..2026-05-03'],
    ['and yesterday?', 'yesterday 2026-05-05..2026-05-05'],
    ['and since March?', 'since 2026-03-01..2026-05-06'],
    ['and since the 5th', 'since 2026-05-05..2026-05-06'],
    ['And in September?', 'month 2025-09-01..2025-09-30'],
    ['how about in march', 'month 2026-03-01..2026-03-31'],
    ['and the month before?', 'lastMonth 2026-04-01..2026-04-30'],
    ['and the week before?', 'lastWeek 2026-04-27..2026-05-03'],
    ['and in 2025?', 'year 2025-01-01..2025-12-31'],
    ['and this year so far?', 'thisYear 2026-01-01..2026-05-06'],
    ['and the last 7 days', 'lastDays 2026-04-30..2026-05-06'],
    ['last month?', 'lastMonth 2026-04-01..2026-04-30'],
    ['same for last month', 'lastMonth 2026-04-01..2026-04-30'],
    ['ok and how much last mnth?', 'lastMonth 2026-04-01..2026-04-30'],
    ['and between March 1 and March 15?', 'between 2026-03-01..2026-03-15'],
    ['e no mês passado?', 'lastMonth 2026-04-01..2026-04-30'],
    ['e mes passado', 'lastMonth 2026-04-01..2026-04-30'],
    ['e ontem?', 'yesterday 2026-05-05..2026-05-05'],
    ['e semana passada', 'lastWeek 2026-04-27..2026-05-03'],
    ['E em setembro?', 'month 2025-09-01..2025-09-30'],
    ['e desde o dia 5', 'since 2026-05-05..2026-05-06'],
    ['e desde março?', 'since 2026-03-01..2026-05-06'],
    ['e no mês anterior?', 'lastMonth 2026-04-01..2026-04-30'],
    ['e este ano?', 'thisYear 2026-01-01..2026-05-06'],
    ['e quanto foi em abril?', 'month 2026-04-01..2026-04-30'],
    ['e nos últimos 7 dias', 'lastDays 2026-04-30..2026-05-06'],
    ['e hj?', 'today 2026-05-06..2026-05-06'],
    ['y el mes pasado?', 'lastMonth 2026-04-01..2026-04-30'],
    ['y la semana pasada', 'lastWeek 2026-04-27..2026-05-03'],
    ['¿y ayer?', 'yesterday 2026-05-05..2026-05-05'],
    ['y en septiembre?', 'month 2025-09-01..2025-09-30'],
    ['y desde marzo?', 'since 2026-03-01..2026-05-06'],
    ['y el mes anterior?', 'lastMonth 2026-04-01..2026-04-30'],
    ['¿y este año?', 'thisYear 2026-01-01..2026-05-06'],
    ['lo mismo pero de abril', 'month 2026-04-01..2026-04-30'],
    ['y hoy?', 'today 2026-05-06..2026-05-06'],
  ])('%s: %s', (message, expected) => {
    expect(leans(purchases, message)).toBe(true)
    const asked = then(purchases, message)
    expect(daysOf(asked.period)).toBe(expected)
    expect(asked).toMatchObject({ subject: 'purchases', about: food })
  })

  it.each([
    [lastMonth, 'and the month before?', 'month 2026-03-01..2026-03-31'],
    [march, 'e no mês anterior?', 'month 2026-02-01..2026-02-28'],
    [lastWeek, 'and the week before?', 'between 2026-04-20..2026-04-26'],
    [lastWeek, 'e na semana anterior?', 'between 2026-04-20..2026-04-26'],
    [
      { name: 'month', from: '2026-01-01', to: '2026-01-31' } as const,
      'y el mes anterior',
      'month 2025-12-01..2025-12-31',
    ],
    [march, 'and the one before?', 'month 2026-02-01..2026-02-28'],
    [lastWeek, 'e a anterior?', 'between 2026-04-20..2026-04-26'],
    [lastMonth, 'y el anterior?', 'month 2026-03-01..2026-03-31'],
    [null, 'and the month before?', 'lastMonth 2026-04-01..2026-04-30'],
  ])('%j, then %s', (period, message, expected) => {
    expect(daysOf(then({ ...purchases, period }, message).period)).toBe(expected)
  })
})

describe('another thing for the same days', () => {
  it.each([
    ['and on clothes', 'clothing'],
    ['and on food?', 'food'],
    ['What about transport?', 'transport'],
    ['How about utilities?', 'utilities'],
    ['same for rent', 'housing'],
    ['and in gas?', 'transport'],
    ['and on the cat?', '"cat"'],
    ['and uber?', '"uber"'],
    ['what about Amazon', '"amazon"'],
    ['and coffee', '"coffee"'],
    ["and for kids' tuition?", `"kids tuition"`],
    ['just food', 'food'],
    ['groceries?', 'food'],
    ['and eating out?', 'food'],
    ['E com a padaria?', '"padaria"'],
    ['E com transporte?', 'transport'],
    ['e no lazer?', 'entertainment'],
    ['e com comida?', 'food'],
    ['e com o gato?', '"gato"'],
    ['e com roupa', 'clothing'],
    ['e d comida?', 'food'],
    ['e d lanche', '"lanche"'],
    ['e de creche?', '"creche"'],
    ['e de uber?', '"uber"'],
    ['e na farmácia?', '"farmacia"'],
    ['e na shopee?', '"shopee"'],
    ['e no mercado?', 'food'],
    ['e presentes?', '"presentes"'],
    ['e em gasóleo?', 'transport'],
    ['E as contas de casa?', 'utilities'],
    ['só lazer', 'entertainment'],
    ['y en comida?', 'food'],
    ['¿y en ropa?', 'clothing'],
    ['y en el súper?', 'food'],
    ['y gasolina', 'transport'],
    ['y en Oxxo?', '"oxxo"'],
    ['lo mismo para el alquiler', 'housing'],
    ['y de luz?', 'utilities'],
    ['y los niños?', '"ninos"'],
    ['qué tal en salidas?', 'entertainment'],
    ['solo transporte', 'transport'],
  ])('%s: %s', (message, expected) => {
    expect(leans(all, message)).toBe(true)
    const asked = then(all, message)
    expect(thingOf(asked)).toBe(expected)
    expect(asked).toMatchObject({ subject: 'purchases', period: thisMonth })
  })

  it.each(['and in total?', 'e no total?', 'y en total?', 'and overall', 'e tudo?'])(
    'all things: %s',
    (message) => {
      expect(then(purchases, message)).toEqual({ ...purchases, about: null })
    },
  )

  it('what drives a car in English heats a kitchen in the others', () => {
    const thread = { kind: 'question', question: all } as const
    expect(thingOf(ask('and gas?', 'purchases', { thread }))).toBe('transport')
    expect(thingOf(ask('e de gás?', 'purchases', { thread, language: 'pt', currency: 'BRL' }))).toBe('"gas"')
  })

  it('both may change at once', () => {
    expect(then(purchases, 'e farmácia, mês passado')).toEqual({
      ...purchases,
      period: lastMonth,
      about: { kind: 'words', words: 'farmacia', category: 'health' },
    })
    expect(then(all, 'and on clothes last month?')).toMatchObject({
      period: lastMonth,
      about: { category: 'clothing' },
    })
  })
})

describe('another amount', () => {
  it.each<[Question, string, string]>([
    [whatIf, 'and 500?', '+500/month'],
    [whatIf, 'and with 200 more?', '+200/month'],
    [whatIf, 'what about 50 a week', '+50/week'],
    [whatIf, 'and if it was 150', '+150/month'],
    [whatIf, 'and 10%?', '+10%'],
    [whatIf, 'e com 200 a mais?', '+200/month'],
    [whatIf, 'e se forem 300?', '+300/month'],
    [whatIf, 'e 50 por semana?', '+50/week'],
    [whatIf, 'e se fosse mil', '+1000/month'],
    [whatIf, 'y 500?', '+500/month'],
    [whatIf, 'y con 200 más?', '+200/month'],
    [whatIf, '¿y si fueran 300?', '+300/month'],
    [afford, 'and 500?', '500'],
    [afford, 'e 150?', '150'],
    [afford, 'y 1.000?', '1000'],
    [question({ subject: 'goalDate' }), 'and with 100 more a month?', '+100/month'],
    [question({ subject: 'goalDate' }), 'and 100 less?', '+-100'],
    [question({ subject: 'debt' }), 'e com 100 a mais por mês?', '+100/month'],
  ])('%o, then %s: %s', (former, message, expected) => {
    expect(leans(former, message)).toBe(true)
    expect(amountOf(then(former, message))).toBe(expected)
  })

  it('another day ahead', () => {
    const former = question({ subject: 'contribution', by: '2026-12-31' })
    expect(then(former, 'and by March?').by).toBe('2027-03-31')
    expect(then(former, 'e até o Natal?').by).toBe('2026-12-25')
    expect(then(former, 'y para junio?').by).toBe('2026-06-30')
  })
})

describe('a comparison', () => {
  it.each([
    ['and with March?', 'thisMonth 2026-05-01..2026-05-06', 'month 2026-03-01..2026-03-31'],
    ['e com março?', 'thisMonth 2026-05-01..2026-05-06', 'month 2026-03-01..2026-03-31'],
    ['y con marzo?', 'thisMonth 2026-05-01..2026-05-06', 'month 2026-03-01..2026-03-31'],
    ['and March vs April?', 'month 2026-03-01..2026-03-31', 'month 2026-04-01..2026-04-30'],
  ])('%s', (message, period, other) => {
    const asked = then(comparison, message)
    expect([daysOf(asked.period), daysOf(asked.otherPeriod)]).toEqual([period, other])
    expect(asked.about).toEqual(food)
  })

  it('keeps its days for another thing', () => {
    expect(then(comparison, 'and transport?')).toEqual({
      ...comparison,
      about: { kind: 'category', category: 'transport' },
    })
  })
})

describe('a message of its own', () => {
  it.each([
    'and 20 on lunch yesterday',
    'e 20 no almoço ontem',
    'y 20 en el almuerzo',
    'uber 15 ontem',
    'lunch 20',
    'hello',
    'oi',
    'hola',
    'thanks',
    'obrigado',
    'gracias',
    'ok',
    'yes',
    'sim',
    'e aí?',
    'and you?',
    'e você?',
    'y tú?',
    'how am I doing with my goal?',
    'when will I reach my goal',
    'and my goal?',
    'e a minha meta?',
    'y mi meta?',
    'and my points?',
    'e os pontos?',
    'what should I do next?',
    'e agora?',
    'y ahora qué?',
    'and now?',
    'can I afford a new phone?',
    'e se eu guardar 100 a mais?',
    'y si ahorro 200 más?',
    'undo',
    'delete that',
    'e apaga isso',
    'I feel awful',
    'how about in pesos',
    'é burrice gastar esse mês?',
    'it was yesterday',
    'foi ontem',
    'no, 45',
    'that will be all for today',
    'quanto devo guardar?',
    'tell me a joke',
    'and bitcoin?',
    '',
    '?',
    '🎉',
  ])('%s', (message) => {
    expect(leans(purchases, message)).toBe(false)
  })

  it.each(['and on food?', 'e no lazer?', 'y en comida?', 'and uber'])(
    'no amount is asked by %s',
    (message) => {
      expect(leans(whatIf, message)).toBe(false)
    },
  )

  it.each(['and last month?', 'and on food?'])('nothing to lean on: %s', (message) => {
    expect(isFollowUp(message, null)).toBe(false)
    expect(isFollowUp(message, { kind: 'logged', transactionIds: ['ozz_txn_1'] })).toBe(false)
    expect(leans(question({ subject: 'greeting' }), message)).toBe(false)
    expect(understandInThread(message, null)).toEqual(understand(message))
  })
})

describe('what a follow-up is understood as', () => {
  it.each([
    [purchases, 'e no lazer?', 'progress_check', 'spending'],
    [whatIf, 'and 500?', 'advice_request', 'savings'],
    [afford, 'e 150?', 'advice_request', 'spending'],
  ])('%o, then %s: %s on %s', (former, message, intent, topic) => {
    const understanding = understandInThread(message, { kind: 'question', question: former })
    expect(understanding).toMatchObject({ subject: former.subject, intent, topic })
    expect(understanding.confidence).toMatchObject({ intent: 1, topic: 1, subject: 1 })
  })

  it('is its own where someone speaks of harming themselves', () => {
    const understanding = understandInThread('and I want to die', { kind: 'question', question: purchases })
    expect(understanding.subject).toBe('selfHarm')
  })
})
