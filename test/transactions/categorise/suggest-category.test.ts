import { describe, expect, it } from 'vitest'
import { suggestCategory } from '../../../src/transactions/categorise/suggest-category.ts'
import { CATEGORIES, type Category } from '../../../src/transactions/category.ts'
import { en } from './labelled/en.ts'
import { es } from './labelled/es.ts'
import { type Labelled, type LabelledSet, labelled } from './labelled/labelled.ts'
import { pt } from './labelled/pt.ts'

const sets: Record<string, LabelledSet> = { en, pt, es }

const isRight = ({ description, type, category }: Labelled): boolean =>
  suggestCategory(description, type).category === category

const rateOf = (items: readonly Labelled[]): number => items.filter(isRight).length / items.length

const expenseOf = (description: string): Category => suggestCategory(description, 'expense').category

describe('the labelled descriptions', () => {
  for (const [language, set] of Object.entries(sets)) {
    it(`are at least 150 in ${language}, most of them kept for measuring`, () => {
      const kept = labelled(set.kept)
      const all = [...kept, ...labelled(set.tuned)]
      expect(all.length).toBeGreaterThanOrEqual(150)
      expect(kept.length).toBeGreaterThanOrEqual(all.length / 2)
      expect(new Set(all.map(({ category }) => category))).toEqual(new Set(CATEGORIES))
    })

    it(`get their category in ${language}, those kept for measuring as well as the others`, () => {
      expect(rateOf(labelled(set.kept))).toBeGreaterThanOrEqual(0.98)
      expect(rateOf(labelled(set.tuned))).toBeGreaterThanOrEqual(0.98)
    })
  }
})

describe('a merchant', () => {
  it.each<[string, Category]>([
    ['Walmart s0', 'food'],
    ['Netflix s2', 'entertainment'],
    ['WALMART T7', 'food'],
    ['NETFLIX X1', 'entertainment'],
    ['Shell s4', 'transport'],
    ['NETFLIX.COM LOS GATOS', 'entertainment'],
    ['NETFLIX.COM LOS GATOS CA', 'entertainment'],
    ['comida para los gatos', 'other'],
  ])(
    'is the same with a code or town behind it, and no town is seen elsewhere: "%s"',
    (description, category) => {
      expect(expenseOf(description)).toBe(category)
    },
  )
})

describe('the confidence of a suggestion', () => {
  const suggested = Object.values(sets)
    .flatMap((set) => labelled(set.kept))
    .map((item) => ({
      isRight: isRight(item),
      confidence: suggestCategory(item.description, item.type).confidence,
    }))

  it('is not above how often such suggestions are right', () => {
    for (const confidence of [0.85, 0.93, 0.96]) {
      const alike = suggested.filter((item) => item.confidence === confidence)
      expect(alike.filter((item) => item.isRight).length / alike.length).toBeGreaterThanOrEqual(confidence)
    }
  })

  it.each(['', '   ', 'xqzt 9921', 'João Silva', '1234', '!!!'])(
    'is low, and the category other, where nothing is known: %j',
    (description) => {
      expect(suggestCategory(description, 'expense')).toEqual({ category: 'other', confidence: 0.3 })
    },
  )

  it('is lower for a misspelt word, a name that sells everything and words that disagree', () => {
    const sure = suggestCategory('supermercado', 'expense').confidence
    for (const description of ['supermecado', 'walmart', 'farmacia y gasolina']) {
      expect(suggestCategory(description, 'expense').confidence).toBeLessThan(sure)
    }
  })
})

describe('the most exact words decide', () => {
  it.each<[string, Category, string, Category]>([
    ['mercado', 'food', 'mercado livre', 'other'],
    ['mercado livre', 'other', 'mercado livre tênis', 'clothing'],
    ['UBER *TRIP', 'transport', 'UBER *EATS', 'food'],
    ['amazon', 'other', 'amazon prime', 'entertainment'],
    ['apple store', 'other', 'apple.com/bill', 'entertainment'],
    ['walmart', 'food', 'walmart pharmacy', 'health'],
    ['car insurance', 'transport', 'health insurance', 'health'],
    ['seguro del hogar', 'housing', 'seguro de vida', 'other'],
    ['costco', 'food', 'costco gas', 'transport'],
    ['credit card payment', 'debt', 'petrol on my credit card', 'transport'],
    ['pago tarjeta de crédito', 'debt', 'cena con tarjeta de crédito', 'food'],
    ['fatura do cartão', 'debt', 'COMPRA CARTAO CREDITO PADARIA', 'food'],
    ['gas', 'transport', 'gás', 'utilities'],
    ['cat food', 'other', 'food', 'food'],
  ])('%s is %s, %s is %s', (one, oneCategory, another, anotherCategory) => {
    expect([expenseOf(one), expenseOf(another)]).toEqual([oneCategory, anotherCategory])
  })

  it('words for where, with whom or what for do not', () => {
    expect(expenseOf('lunch at school')).toBe('food')
    expect(expenseOf('uber para a faculdade')).toBe('transport')
    expect(expenseOf('regalo para mi escuela')).toBe('other')
  })

  it('the last of two equal words does in English, the first in Portuguese and Spanish', () => {
    expect(expenseOf('chicken jacket')).toBe('clothing')
    expect(expenseOf('jaqueta frango')).toBe('clothing')
    expect(expenseOf('pollo chaqueta')).toBe('food')
  })
})

describe('a word counts however it is typed', () => {
  it.each<[string, Category]>([
    ['FARMÁCIA', 'health'],
    ['cervejinhas', 'entertainment'],
    ['pancito', 'food'],
    ['zapatitos', 'clothing'],
    ['remedois', 'health'],
    ['farmcia', 'health'],
    ['resturant', 'food'],
    ['alquilr', 'housing'],
    ['uberrrrr', 'transport'],
    ['pull & bear', 'clothing'],
    ["mc donald's", 'food'],
    ['🍕', 'food'],
  ])('%s is %s', (description, category) => {
    expect(expenseOf(description)).toBe(category)
  })
})

describe('money received', () => {
  it.each([
    'salary',
    'refund shoes zara',
    'reembolso uber',
    'xqzt',
    'interest from savings',
    'rendimento poupança',
  ])('is income: %s', (description) => {
    expect(suggestCategory(description, 'income').category).toBe('income')
  })

  it.each(['withdrawal from savings', 'resgate CDB', 'tirei da poupança', 'RETIRO DE AHORROS'])(
    'is savings when it was taken out of them: %s',
    (description) => {
      expect(suggestCategory(description, 'income').category).toBe('savings')
    },
  )

  it('is never what an expense is taken for', () => {
    expect(expenseOf('salary')).not.toBe('income')
  })
})

describe('any text', () => {
  it.each([
    ['one long word', 'a'.repeat(500)],
    ['many misspelt words', 'supermecados '.repeat(40)],
    ['letters that unfold', 'ﷺ'.repeat(500)],
    ['a lone surrogate', '\ud83c'],
    ['control characters', '\u0000\u0007\n'],
  ])('gets a category: %s', (_, description) => {
    expect(CATEGORIES).toContain(expenseOf(description))
  })
})
