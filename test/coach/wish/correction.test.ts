import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Correction, isPlainCorrection, readCorrection } from '../../../src/coach/wish/correction.ts'

const context = { language: 'en', currency: 'USD', today: '2025-05-05' } as const

/** What is said, without what is not. */
function said(message: string): Partial<Correction> {
  const {
    about: _,
    wrong: __,
    formerAmounts: ___,
    formerCategory: ____,
    ...values
  } = readCorrection(message, context) ?? {}
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
}

describe('what a correction puts right', () => {
  it.each<[string, Partial<Correction>]>([
    ['no, it was 30', { amount: 3000n }],
    ['no it was 30', { amount: 3000n }],
    ['Actually it was $18.50', { amount: 1850n, currency: 'USD' }],
    ['not 20, 30', { amount: 3000n }],
    ['it should say 4.50 not 450 lol', { amount: 450n }],
    ['make it 30', { amount: 3000n }],
    ['oops 25', { amount: 2500n }],
    ['na verdade foram 30', { amount: 3000n }],
    ['não, foi 30', { amount: 3000n }],
    ['de 20 para 30', { amount: 3000n }],
    ['era pra ser 4,50 e não 450', { amount: 450n }],
    ['corrige: fueron 25', { amount: 2500n }],
    ['no fueron 20 sino 25', { amount: 2500n }],
    ['perdón, era 45,90', { amount: 4590n }],
    ['it was yesterday', { date: '2025-05-04' }],
    ['sorry that lunch was yesterday not today', { date: '2025-05-04' }],
    ['na verdade foi na sexta', { date: '2025-05-02' }],
    ['perdón el almuerzo fue ayer no hoy', { date: '2025-05-04' }],
    ['that was transport', { category: 'transport' }],
    ['put it under health', { category: 'health' }],
    ['não foi comida, foi lazer', { category: 'entertainment' }],
    ['aquilo não era comida era transporte', { category: 'transport' }],
    ['cambia la categoría a transporte', { category: 'transport' }],
    ['it was income', { type: 'income' }],
    ['foi receita', { type: 'income' }],
    ['fue un gasto', { type: 'expense' }],
    ['I meant dinner', { description: 'Dinner' }],
    ['quis dizer jantar', { description: 'Jantar' }],
    ['no era almuerzo, era cena', { description: 'Cena' }],
    ['no, I spent 30 on dinner', { amount: 3000n, description: 'Dinner' }],
  ])('%s', (message, values) => {
    expect(said(message)).toEqual(values)
  })

  it.each([
    ['the uber was 15', 'uber'],
    ['o almoço foi ontem', 'almoco'],
    ['change lunch to 12', 'lunch'],
  ])('names which one it is about: %s', (message, word) => {
    expect(readCorrection(message, context)?.about).toContain(word)
  })

  it('tells what is wrong from what is right', () => {
    expect(readCorrection('30, not 20', context)).toMatchObject({ amount: 3000n, formerAmounts: [2000n] })
    expect(readCorrection('it was not 20', context)).toMatchObject({ amount: null, formerAmounts: [2000n] })
  })

  it.each(['undo', 'delete that', 'thanks a lot', ''])('is nothing in %j', (message) => {
    expect(readCorrection(message, context)).toBeNull()
  })

  it('never lies in the future', () => {
    expect(readCorrection('it was on 2026-01-01', context)?.date ?? null).toBeNull()
  })

  it('is read from any text without failing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readCorrection(text, context)))
  })
})

describe('a plain correction', () => {
  it.each([
    'no, it was 30',
    'oops 25',
    'na verdade foram 30',
    'corrige: fueron 25',
    'I meant dinner',
    '30 instead of 20',
  ])('is %s', (message) => {
    expect(isPlainCorrection(message)).toBe(true)
  })

  it.each([
    'spent 30 on dinner',
    'oops, I also paid 15 for a taxi',
    'was it 30?',
    'uber 15 ontem',
    'no',
    'it was fun',
  ])('is not %s', (message) => {
    expect(isPlainCorrection(message)).toBe(false)
  })
})
