import { describe, expect, it } from 'vitest'
import { readAs } from './reading.ts'

describe('the name of what was paid', () => {
  it.each([
    ['en', 'treated myself to a book 25', ['expense 25 Book']],
    ['en', 'went to the movies 30', ['expense 30 Movies']],
    ['en', 'subscribed to spotify 11', ['expense 11 Spotify']],
    ['en', 'took an uber 18', ['expense 18 Uber']],
    ['en', 'paycheck hit 2100', ['income 2100 Paycheck']],
    ['pt', 'tomei um café 8', ['expense 8 Café']],
    ['pt', 'assinei spotify 21', ['expense 21 Spotify']],
    ['pt', 'fui ao cinema 40', ['expense 40 Cinema']],
    ['pt', 'levantei 40 no multibanco', ['expense 40 Multibanco']],
    ['pt', 'gastei uma grana no bar 80', ['expense 80 Bar']],
    ['pt', 'carreguei o telemóvel 10', ['expense 10 Telemóvel']],
    ['pt', 'o encanador cobrou 150', ['expense 150 Encanador']],
    ['es', 'el plomero cobró 300', ['expense 300 Plomero']],
    ['en', 'my dentist charged 200', ['expense 200 Dentist']],
    ['es', 'tomé un cafecito 40', ['expense 40 Cafecito']],
    ['es', 'cargué nafta 5000', ['expense 5000 Nafta']],
    ['es', 'fui al súper y gasté 450', ['expense 450 Súper']],
  ] as const)('is the thing or the place in %s: %s', (language, text, told) => {
    expect(readAs(language, text)).toEqual(told)
  })

  it.each([
    ['en', 'filled up 60', 'expense 60 Fuel'],
    ['pt', 'abasteci 200', 'expense 200 Combustível'],
    ['pt', 'jantei fora 90', 'expense 90 Jantar fora'],
    ['pt', 'emprestei 100 pro João', 'expense 100 Emprestei pro João'],
    ['es', 'almorcé en el centro 150', 'expense 150 Almuerzo en el centro'],
  ] as const)('holds what the verb says where nothing else does, in %s: %s', (language, text, told) => {
    expect(readAs(language, text)).toEqual([told])
  })

  it.each([
    [
      'pt',
      'aí então eu fui no mercado ontem e deixei lá oitenta reais e depois ainda peguei um uber de quinze',
      ['expense 80 Mercado', 'expense 15 Uber'],
    ],
    [
      'es',
      'entonces fui al mercado ayer y dejé ahí ochenta pesos y luego tomé un uber de quince',
      ['expense 80 Mercado', 'expense 15 Uber'],
    ],
    [
      'en',
      'so then I went to the market yesterday and left eighty dollars there and then I took a fifteen dollar uber',
      ['expense 80 Market', 'expense 15 Uber'],
    ],
  ] as const)('is found in what was dictated in %s', (language, text, told) => {
    expect(readAs(language, text)).toEqual(told)
  })
})

describe("one's part of a sum", () => {
  it.each([
    ['en', 'costco 184 but 40 of that was my roommates so put 144', 'expense 144 Costco'],
    ['en', 'dinner was 90 but my half was 45', 'expense 45 Dinner'],
    ['pt', 'jantar 90, minha parte foi 45', 'expense 45 Jantar'],
    ['es', 'cena 90, mi parte fue 45', 'expense 45 Cena'],
  ] as const)('is all that counts in %s: %s', (language, text, told) => {
    expect(readAs(language, text)).toEqual([told])
  })

  it('is no more than the sum', () => {
    expect(readAs('en', 'lunch 20 and my share was 45')).toHaveLength(2)
  })
})

describe('a number that is no money', () => {
  it.each([
    ['en', 'my number is 555 123 4567'],
    ['pt', 'meu telefone é 11 99999-8888'],
    ['es', 'mi teléfono es 55 1234 5678'],
    ['en', 'my order number is 48213'],
    ['pt', 'protocolo 88123'],
    ['pt', 'vale a pena comprar petr4'],
    ['en', 'uber15'],
  ] as const)('is no amount in %s: %s', (language, text) => {
    expect(() => readAs(language, text)).toThrow(/No amount/)
  })

  it('is a year on its own', () => {
    expect(() => readAs('en', 'kids college. 40k. 2035.')).toThrow(/'2035'/)
  })

  it('is a minus behind the money sign', () => {
    expect(readAs('pt', 'R$ -20 no mercado')).toEqual(['expense 20 Mercado'])
  })
})
