import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAssent } from '../../../src/coach/wish/assent.ts'

describe('a yes or a no', () => {
  it.each([
    'yes',
    'Yes please',
    'yeah sure',
    'yep!',
    'ok',
    'go ahead',
    'do it',
    'Sounds good',
    'of course',
    '👍',
    '✅',
    'sim',
    'Sim, pode',
    'pode ser',
    'claro',
    'isso mesmo',
    'bora',
    'com certeza',
    'tá bom',
    'blz',
    'confirmo',
    'sí',
    'si',
    'dale',
    'Vale',
    'claro que sí',
    'por supuesto',
    'hazlo',
    'de una',
    'está bien',
    'simón',
  ])('%s is a yes and nothing more', (message) => {
    expect(readAssent(message)).toEqual({ answer: 'yes', rest: '' })
  })

  it.each([
    'no',
    'No thanks',
    'nope',
    'nah',
    'cancel',
    'never mind',
    'keep my current goal',
    'leave it',
    '👎',
    'não',
    'Nao, obrigada',
    'deixa pra lá',
    'melhor não',
    'cancela',
    'esquece',
    'mantém a atual',
    'No, gracias',
    'mejor no',
    'quero não',
    'claro que não',
    'melhor deixar como está',
    'claro que no',
    'of course not',
    'absolutely not',
    'mejor dejarla como está',
    'déjalo así',
    'olvídalo',
    'nel',
  ])('%s is a no and nothing more', (message) => {
    expect(readAssent(message)).toEqual({ answer: 'no', rest: '' })
  })

  it.each([
    ['yes, but 10k', 'yes', 'but 10k'],
    ['sim, até dezembro', 'yes', 'ate dezembro'],
    ['no, 6000', 'no', '6000'],
  ])('%s says more than the answer', (message, answer, rest) => {
    expect(readAssent(message)).toEqual({ answer, rest })
  })

  it.each([
    'how much do I have left?',
    'spent 20 on lunch',
    'yes or what?',
    'noodles 12',
    'sixty',
    'simple question',
    'valeria 20',
  ])('%s is neither', (message) => {
    expect(readAssent(message)).toBeNull()
  })

  it('is read from any text without failing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readAssent(text)))
  })
})
