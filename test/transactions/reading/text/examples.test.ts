import { describe, expect, it } from 'vitest'
import type { Language } from '../../../../src/language/format.ts'
import { type ReadingContext, UnreadableError } from '../../../../src/transactions/reading/draft.ts'
import { readText } from '../../../../src/transactions/reading/text/index.ts'

const CURRENCIES = { en: 'USD', pt: 'BRL', es: 'MXN' } as const
const TODAY = '2026-06-17'

function context(language: Language): ReadingContext {
  return { language, currency: CURRENCIES[language], today: TODAY }
}

function refusal(text: string, language: Language = 'en'): UnreadableError {
  try {
    readText(text, context(language))
  } catch (error) {
    if (error instanceof UnreadableError) return error
    throw error
  }
  throw new Error(`'${text}' was read`)
}

describe('a draft', () => {
  it('is whole', () => {
    expect(readText('I paid $45.90 for gas yesterday', context('en'))).toEqual([
      {
        type: 'expense',
        amount: 4590n,
        currency: 'USD',
        category: null,
        description: 'Gas',
        date: '2026-06-16',
        externalId: null,
        confidence: 0.99,
      },
    ])
  })

  it.each<[Language, string, string[]]>([
    ['en', 'bought 2 pizzas for 60', ['2 pizzas']],
    ['en', '20 lunch and 15 uber', ['Lunch', 'Uber']],
    ['en', 'spent 50', ['Expense']],
    ['en', 'received 50', ['Income']],
    ['en', '7-eleven 8.40', ['7-eleven']],
    ['en', 'shoes 60, no wait, 65', ['Shoes']],
    ['pt', 'aí gastei tipo uns 30 no almoço', ['Almoço']],
    ['pt', 'caiu um pix de 80 da minha mãe', ['Pix da minha mãe']],
    ['pt', 'gastei 100: 60 mercado + 40 gasolina', ['Mercado', 'Gasolina']],
    ['pt', 'guardei 100', ['Poupança']],
    ['es', 'el corte de pelo me costó 35', ['Corte de pelo']],
    ['es', 'ahorré 300', ['Ahorro']],
  ])('in %s keeps the words of "%s" that say what for', (language, text, descriptions) => {
    expect(readText(text, context(language)).map(({ description }) => description)).toEqual(descriptions)
  })

  it('has a description of at most 200 characters', () => {
    const [draft] = readText(`spent 20 on ${'a very long dinner '.repeat(30)}`, context('en'))
    expect(draft?.description.length).toBeLessThanOrEqual(200)
  })

  it('means the own currency by a bare sign, pesos and slang, and the named one by a name', () => {
    const ars = { ...context('es'), currency: 'ARS' }
    const currencies = ['$500 pan', '500 pesos de pan', '500 mangos de pan', 'pan 5 dólares', 'pan 500']
    expect(currencies.map((text) => readText(text, ars)[0]?.currency)).toEqual([
      'ARS',
      'ARS',
      'ARS',
      'USD',
      null,
    ])
  })
})

describe('a text that cannot be logged', () => {
  it.each([
    ['', /1 to 2000 characters/],
    ['a'.repeat(2001), /1 to 2000 characters/],
    ['hello', /No amount/],
    ['bought a ps5', /No amount/],
    ['spent 0 on lunch', /above 0/],
    ['i want to save 500', /no transaction/],
    ["I didn't spend 50", /no transaction/],
    ['vou comprar amanhã por 30', /no transaction/],
    ['¿puedo gastar 500 en ropa?', /no transaction/],
    ['Por favor pon mi meta en 8000', /no transaction/],
  ])('"%s" is refused', (text, message) => {
    expect(refusal(text).message).toMatch(message)
  })

  it('names an amount that is too large', () => {
    expect(refusal('spent 9999999999999 on lunch').part).toBe('9999999999999')
  })

  it('names a date that has not come', () => {
    expect(refusal('spent 20 on 2027-01-05 for lunch').part).toContain('2027-01-05')
  })

  it('names the line of a list that has no amount, and keeps nothing of the rest', () => {
    expect(refusal('- coffee 5\n- bagel\n- metro 3').part).toBe('line 2')
  })

  it('does not take a real transaction away from a wish beside it', () => {
    const drafts = readText('spent 20 on lunch. I want to save 500', context('en'))
    expect(drafts.map(({ amount }) => amount)).toEqual([2000n])
  })
})

describe('hostile texts', () => {
  it.each([
    ['digits', '9'.repeat(2000)],
    ['separators', '1,'.repeat(1000)],
    ['groups', '1 000 '.repeat(330)],
    ['amounts', '1 a '.repeat(500)],
    ['words of numbers', 'mil e '.repeat(330)],
    ['dates', '1/1 '.repeat(500)],
    ['blanks', ` ${' '.repeat(1900)}5`],
    ['blank lines', '\n'.repeat(2000)],
    ['verbs', 'paid 5 '.repeat(280)],
    ['negations', `${'no me '.repeat(320)}gasté 5`],
    ['wishes', `${'vou ter que '.repeat(160)}5`],
    ['money signs', '$'.repeat(2000)],
    ['letters', 'a'.repeat(2000)],
    ['marks', `${'e\u0301\u0302'.repeat(600)} 5`],
    ['emoji', '👩‍👩‍👧 5 '.repeat(150)],
    ['controls', '\u0000\u0007\u202e 5 lunch \ud800'],
    ['from', `got ${'x '.repeat(900)}5`],
    ['questions', '¿'.repeat(1999)],
    ['percents', '5 % '.repeat(500)],
    ['phones', '+1 (2) 3-'.repeat(220)],
  ])('of %s are read or refused, and never stray', (_, text) => {
    try {
      for (const draft of readText(text, context('pt'))) expect(draft.amount).toBeGreaterThan(0n)
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableError)
    }
  })
})
