import { describe, expect, it } from 'vitest'
import {
  endsAsking,
  isAmountAlone,
  namesNothing,
  saysMoved,
  spellsAmount,
  withoutQuestion,
} from '../../../src/coach/wish/telling.ts'
import { isNoUndo, isPlainUndo, namesUndone } from '../../../src/coach/wish/undoing.ts'

const context = { language: 'en', currency: 'USD', today: '2025-05-05' } as const

describe('a message that tells of money', () => {
  it.each([
    ['spent 20 on lunch, how much is left?', 'spent 20 on lunch'],
    ['Spent 20 on lunch. What is left this month?', 'Spent 20 on lunch'],
    ['gastei 20 no almoço quanto sobra?', 'gastei 20 no almoço'],
    ['gasté 20 en el almuerzo, ¿cuánto me queda?', 'gasté 20 en el almuerzo'],
    ['paid 30 for gas and how much is left?', 'paid 30 for gas'],
  ])('may end in a question: %s', (message, statement) => {
    expect(withoutQuestion(message)).toBe(statement)
  })

  it.each(['how much is left?', 'spent 20 on lunch', ''])('has none in %j', (message) => {
    expect(withoutQuestion(message)).toBeNull()
  })

  it('may be no more than an amount', () => {
    expect(['20', '$20', 'it was 20', '20 reais'].map((one) => isAmountAlone(one, context))).not.toContain(
      false,
    )
    expect(['lunch 20', 'twice', '20 and 30'].map((one) => isAmountAlone(one, context))).not.toContain(true)
  })

  it('may hold numbers that nothing names', () => {
    expect(
      ['12', '-5', '1+1', 'x = 42', 'lol 69', 'test 123', '20 yesterday'].map((one) =>
        namesNothing(one, context),
      ),
    ).not.toContain(false)
    expect(
      ['lunch 20', 'spent 20', 'gasto 20', 'h&m 40'].map((one) => namesNothing(one, context)),
    ).not.toContain(true)
  })

  it('may say its amount in words', () => {
    expect(
      ['spent fifty on shoes', 'gastei cento e vinte', 'gasté cincuenta'].map(spellsAmount),
    ).not.toContain(false)
    expect(
      ['spent 50 on shoes', 'how much is fifty', 'spent it on two shoes', 'gastei cinquenta?'].map(
        spellsAmount,
      ),
    ).not.toContain(true)
  })

  it('may ask without a question mark', () => {
    expect(endsAsking('new one is 380, repair 140. which')).toBe(true)
    expect(endsAsking('nueva 380 arreglo 140. cuál')).toBe(true)
    expect(endsAsking('spent 20 on lunch')).toBe(false)
  })

  it('says that money moved, or leaves it open', () => {
    expect(saysMoved('gastei 20')).toBe(true)
    expect(saysMoved('lunch 20')).toBe(false)
  })
})

describe('a wish to take something back', () => {
  it.each([
    'undo',
    'Undo that please',
    'desfaz',
    'desfazer',
    'apaga o último',
    'borra lo último',
    'deshacer',
    'take it back',
    'delete that',
  ])('is %s', (message) => {
    expect(isPlainUndo(message)).toBe(true)
  })

  it.each(['sorry, wrong chat', 'perdón chat equivocado', 'what was my last entry', 'take it?'])(
    'is not %s',
    (message) => {
      expect(isNoUndo(message)).toBe(true)
    },
  )

  it('names what it is about, or means the last', () => {
    expect(['delete the uber', 'apaga o almoço', 'borra la cena'].map(namesUndone)).not.toContain(false)
    expect(
      ['delete the last one', 'apaga o último gasto', 'borra la compra', 'undo'].map(namesUndone),
    ).not.toContain(true)
  })
})
