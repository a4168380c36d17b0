import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesIt, type GoalWish, readGoalDetails, readGoalWish } from '../../../src/coach/wish/goal.ts'

const context = { language: 'en', currency: 'USD', today: '2025-05-05' } as const

/** What is said, without what is not. */
function said(message: string): Partial<GoalWish> {
  return Object.fromEntries(
    Object.entries(readGoalWish(message, context)).filter(([, value]) => value !== null),
  )
}

describe('another goal', () => {
  it.each<[string, Partial<GoalWish>]>([
    [
      'I want to save 5000 for a trip by December',
      { type: 'savings', name: 'Trip', target: 500_000n, targetDate: '2025-12-31' },
    ],
    ['my new goal is a trip to Japan, 4000', { name: 'Trip to Japan', target: 400_000n }],
    ['new goal: emergency fund of 3 thousand', { name: 'Emergency fund', target: 300_000n }],
    [
      'I want to pay off my credit card 3000 by June',
      { type: 'debt', name: 'Credit card', target: 300_000n, targetDate: '2025-06-30' },
    ],
    ['i hit my goal! next one is a camera for 1400', { name: 'Camera', target: 140_000n }],
    ['Id rather save for a motorbike now', { type: 'savings', name: 'Motorbike' }],
    ['kids college. 40k. 2035.', { name: 'Kids college', target: 4_000_000n, targetDate: '2035-12-31' }],
    [
      'want to save 600 for christmas',
      { type: 'savings', name: 'Christmas', target: 60_000n, targetDate: '2025-12-25' },
    ],
    ['I want to save 200 a month for a car', { type: 'savings', name: 'Car' }],
    ['I would like to have six months of expenses put by as my goal', { name: 'Six months of expenses' }],
    ['quero juntar 10 mil para o casamento', { type: 'savings', name: 'Casamento', target: 1_000_000n }],
    [
      'quero juntar 5000 pra uma viagem pro japão',
      { type: 'savings', name: 'Viagem pro japão', target: 500_000n },
    ],
    ['quero quitar meu empréstimo de 8000', { type: 'debt', name: 'Empréstimo', target: 800_000n }],
    ['cria uma meta de 1200 pro notebook', { name: 'Notebook', target: 120_000n }],
    ['agora minha meta é uma casa e não um carro', { name: 'Casa' }],
    ['mi meta es pagar 3.000 de la tarjeta', { type: 'debt', name: 'Tarjeta', target: 300_000n }],
    ['quiero juntar 15 mil pesos pa un carro', { type: 'savings', name: 'Carro', target: 1_500_000n }],
    ['cambia mi meta a un viaje a Cancún de 20 mil', { name: 'Viaje a Cancún', target: 2_000_000n }],
  ])('%s', (message, values) => {
    expect(said(message)).toEqual({ kind: 'new', ...values })
  })

  it('that was to be reached by now says so', () => {
    expect(readGoalWish('save 3000 for a car by 12/03/2020', context)).toMatchObject({
      past: '2020-12-03',
      targetDate: null,
    })
  })

  it('has a name of at most 100 characters', () => {
    const { name } = readGoalWish(`save 500 for "${'🦊'.repeat(150)}"`, context)
    expect([...(name ?? '')]).toHaveLength(100)
  })
})

describe('the present goal in another way', () => {
  it.each<[string, Partial<GoalWish>]>([
    ['raise my goal to 8000', { target: 800_000n }],
    ['change my goal to 4,000 by christmas 2027', { target: 400_000n, targetDate: '2027-12-25' }],
    ['set my goal to -500', { target: 0n }],
    ['my goal is 8000', { target: 800_000n }],
    ['make it 2500 instead of 2000', { target: 250_000n }],
    ['lower the target to 3000 its too much', { target: 300_000n }],
    ['raise it by 500', { step: 50_000n }],
    ['lower it by 500', { step: -50_000n }],
    ['push it to March', { targetDate: '2026-03-31' }],
    ['Please push my deadline back by three months', { shift: { months: 3 } }],
    ['can you set the date for 1st of may 2027', { targetDate: '2027-05-01' }],
    ['quero mudar minha meta para 8000', { target: 800_000n }],
    ['aumenta em 500', { step: 50_000n }],
    ['adia minha meta pra março', { targetDate: '2026-03-31' }],
    ['pon mi meta en 8 mil', { target: 800_000n }],
    ['subile 500 a la meta', { step: 50_000n }],
    ['Aplaza la fecha tres meses, por favor', { shift: { months: 3 } }],
  ])('%s', (message, values) => {
    expect(said(message)).toEqual({ kind: 'change', ...values })
  })

  it.each([
    ['rename my goal to Japan', 'Japan'],
    ['call my goal Japan 2027', 'Japan 2027'],
    ['muda o nome da minha meta para Japão', 'Japão'],
    ['renombra mi meta a "Viaje a Perú"', 'Viaje a Perú'],
  ])('%s', (message, name) => {
    expect(said(message)).toEqual({ kind: 'rename', name })
  })

  it.each([
    'cancel my goal',
    'cancela minha meta',
    'borra la meta de la boda',
    'i dont want the car anymore',
  ])('%s gives it up', (message) => {
    expect(said(message)).toEqual({ kind: 'stop' })
  })
})

describe('what is added to a goal that was spoken of', () => {
  it.each([
    ['5000', { target: 500_000n, targetDate: null }],
    ['about 12k', { target: 1_200_000n, targetDate: null }],
    ['by December', { target: null, targetDate: '2025-12-31' }],
    ['uns 3 mil até dezembro', { target: 300_000n, targetDate: '2025-12-31' }],
    ['serían 2.500', { target: 250_000n, targetDate: null }],
  ])('%s', (message, details) => {
    expect(readGoalDetails(message, context)).toEqual(details)
  })

  it.each(['lunch 20', 'gastei 20 no almoço', 'how much is left?', 'yes'])('is nothing in %s', (message) => {
    expect(readGoalDetails(message, context)).toBeNull()
  })

  it('may be a change of it', () => {
    expect(changesIt('and lower it by 500')).toBe(true)
    expect(changesIt('I lowered my bills by 500')).toBe(false)
    expect(changesIt('raise it to 500?')).toBe(false)
  })
})

it('reads any text without failing', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string().map((words) => `my goal is ${words}`),
  )
  fc.assert(
    fc.property(text, (message) => {
      readGoalWish(message, context)
      readGoalDetails(message, context)
    }),
  )
})
