import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_CENTS } from '../../src/finance/money.ts'
import {
  formatCount,
  formatDate,
  formatMoney,
  formatMoneyUp,
  formatPercent,
  formatRate,
  type Language,
} from '../../src/language/format.ts'
import { computePlan, type PlanFigures, type PlanInputs, remainingOf } from '../../src/plan/engine.ts'
import { goalNameFor, writePlan } from '../../src/plan/narrative.ts'
import { PERSONALITY_TYPES, type PersonalityType } from '../../src/plan/personality.ts'
import { planInputs } from './plan-inputs.ts'

const typical: PlanInputs = {
  income: 500_000n,
  expenses: 320_000n,
  goal: { type: 'savings', target: 960_000n, current: 0n },
  debtApr: null,
  spending: null,
  today: '2025-05-05',
}

const languages: Language[] = ['en', 'pt', 'es']
const anyLanguage = fc.constantFrom(...languages)
const anyPersonality = fc.constantFrom(null, ...PERSONALITY_TYPES)
const anyCurrency = fc.constantFrom('USD', 'BRL', 'EUR', 'MXN', 'JPY', 'KWD')

function planOf(
  inputs: PlanInputs,
  language: Language = 'en',
  currency = 'USD',
  personality: PersonalityType | null = null,
) {
  const figures = computePlan(inputs)
  const goalName = goalNameFor(inputs.goal.type, language)
  const options = { language, currency, goalName, personality }
  const { description, actionItems } = writePlan(figures, inputs, options)
  return { figures, description, actionItems, all: [description, ...actionItems].join('\n') }
}

/** As a reader sees them: the no-break spaces of number formats are spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

function ownFigures(
  figures: PlanFigures,
  inputs: PlanInputs,
  language: Language,
  currency: string,
): string[] {
  const { goal, debtApr } = inputs
  const amounts = [
    inputs.income,
    inputs.expenses,
    figures.surplus,
    -figures.surplus,
    figures.contribution,
    goal.target,
    goal.current,
    remainingOf(goal),
  ]
  const shares = [
    ...Object.values(figures.allocations),
    figures.currentSavingsRate,
    figures.targetSavingsRate,
  ]
  const dates = [figures.projectedGoalDate, figures.debtPayoffDate, goal.targetDate ?? null]
  return [
    ...amounts.filter((amount) => amount !== null).map((amount) => formatMoney(amount, currency, language)),
    ...(figures.leastPayment === null ? [] : [formatMoneyUp(figures.leastPayment, currency, language)]),
    ...shares.map((share) => formatPercent(share, currency, language)),
    ...dates.filter((date) => date !== null).map((date) => formatDate(date, currency, language)),
    ...(figures.timelineMonths === null ? [] : [formatCount(figures.timelineMonths, currency, language)]),
    ...(debtApr === null ? [] : [formatRate(debtApr, currency, language)]),
  ]
}

function withoutFigures(text: string, figures: string[]): string {
  const longestFirst = figures.toSorted((a, b) => b.length - a.length)
  return longestFirst.reduce((rest, figure) => {
    const literal = figure.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return rest.replace(new RegExp(`(?<![\\d.,])${literal}(?!\\d|[.,]\\d)`, 'g'), '#')
  }, text)
}

function words(list: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${list.split(' ').join('|')})(?!\\p{L})`, 'iu')
}

/** Articles that are also the number one (um, uma, un, una) are no figures. */
const numberWords = {
  en: words(
    'zero one two three four five six seven eight nine ten twelve twenty hundred thousand half third quarter twice double dozen first second',
  ),
  pt: words(
    'zero dois duas três quatro cinco seis sete oito nove dez doze vinte cem mil metade terço dobro dúzia primeiro primeira segundo segunda',
  ),
  es: words(
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez doce veinte cien mil mitad tercio doble docena primer primero primera segundo segunda',
  ),
}

const foreignWords = {
  en: words('você seu sua renda mês meses para tus gastos ingresos deuda'),
  pt: words('the your you month months with and income spending debt el los las tus ingresos deuda mes'),
  es: words('the your you month months with and income spending debt você seu sua renda dívida mês'),
}

describe('any plan, in any language, currency and tone', () => {
  const anyPlan = fc.tuple(planInputs(), anyLanguage, anyCurrency, anyPersonality)
  const runs = { numRuns: 1_000 }

  test('contains no number that is not one of its own figures', () => {
    fc.assert(
      fc.property(anyPlan, ([inputs, language, currency, personality]) => {
        const { figures, all } = planOf(inputs, language, currency, personality)
        const rest = withoutFigures(all, ownFigures(figures, inputs, language, currency))
        expect(rest).not.toMatch(/\p{N}/u)
        expect(rest).not.toMatch(numberWords[language])
      }),
      runs,
    )
  })

  test('has 3 to 6 different action items and a description', () => {
    fc.assert(
      fc.property(anyPlan, ([inputs, language, currency, personality]) => {
        const { description, actionItems } = planOf(inputs, language, currency, personality)
        expect(actionItems.length).toBeGreaterThanOrEqual(3)
        expect(actionItems.length).toBeLessThanOrEqual(6)
        expect(new Set(actionItems).size).toBe(actionItems.length)
        for (const text of [description, ...actionItems]) expect(text).toMatch(/^[\p{Lu}“].*[^.]\.$/u)
      }),
      runs,
    )
  })

  test('shows no trace of a missing value and no cheering', () => {
    fc.assert(
      fc.property(anyPlan, ([inputs, language, currency, personality]) => {
        expect(planOf(inputs, language, currency, personality).all).not.toMatch(
          /[{}!]|undefined|null|NaN|Infinity|\[object| {2}/,
        )
      }),
      runs,
    )
  })

  test('is written in its own language alone', () => {
    fc.assert(
      fc.property(anyPlan, ([inputs, language, currency, personality]) => {
        expect(planOf(inputs, language, currency, personality).all).not.toMatch(foreignWords[language])
      }),
      runs,
    )
  })

  test('names the exact monthly gap first in a deficit', () => {
    fc.assert(
      fc.property(anyPlan, ([inputs, language, currency, personality]) => {
        fc.pre(inputs.expenses > inputs.income)
        const { actionItems, all } = planOf(inputs, language, currency, personality)
        expect(actionItems[0]).toContain(formatMoney(inputs.expenses - inputs.income, currency, language))
        expect(all).not.toContain(formatMoney(inputs.income - inputs.expenses, currency, language))
      }),
      runs,
    )
  })

  test('never names a least payment that would not be enough', () => {
    expect(formatMoneyUp(1_500_001n, 'JPY', 'en')).toBe('¥15,001')
    expect(formatMoneyUp(1_500_000n, 'JPY', 'en')).toBe('¥15,000')
    expect(formatMoneyUp(1_500_001n, 'USD', 'en')).toBe('$15,000.01')
    expect(formatMoneyUp(1_500_001n, 'KWD', 'en')).toBe(formatMoney(1_500_001n, 'KWD', 'en'))
  })

  test('names the least payment where the contribution is not enough', () => {
    fc.assert(
      fc.property(anyPlan, ([inputs, language, currency, personality]) => {
        const { figures, actionItems } = planOf(inputs, language, currency, personality)
        fc.pre(figures.leastPayment !== null)
        expect(actionItems.join('\n')).toContain(
          formatMoneyUp(figures.leastPayment ?? 0n, currency, language),
        )
      }),
      runs,
    )
  })

  test('gives every item a figure or a date, once expenses and target are known', () => {
    fc.assert(
      fc.property(anyPlan, ([inputs, language, currency, personality]) => {
        fc.pre(inputs.expenses > 0n && inputs.goal.target !== null)
        for (const item of planOf(inputs, language, currency, personality).actionItems)
          expect(item).toMatch(/\d/)
      }),
      runs,
    )
  })
})

describe('a plan in words', () => {
  test.each<[Language, string, string[]]>([
    ['en', 'USD', ['$1,000.00', '20%', '$9,600.00', '10 months', 'March 5, 2026', '“Emergency fund”']],
    [
      'pt',
      'BRL',
      ['R$ 1.000,00', '20%', 'R$ 9.600,00', '10 meses', '5 de março de 2026', '“Reserva de emergência”'],
    ],
    [
      'es',
      'EUR',
      ['1000,00 €', '20 %', '9600,00 €', '10 meses', '5 de marzo de 2026', '“Fondo de emergencia”'],
    ],
  ])('in %s and %s says how much, for what and until when', (language, currency, parts) => {
    const { description, actionItems } = planOf(typical, language, currency)
    for (const part of parts) {
      expect(plain(description)).toContain(part)
      expect(plain(actionItems.join('\n'))).toContain(part)
    }
  })

  test.each<[Language, RegExp]>([
    ['en', /1 month(?!s)/],
    ['pt', /1 mês/],
    ['es', /1 mes(?!es)/],
  ])('in %s speaks of a single month in the singular', (language, singular) => {
    const inputs: PlanInputs = { ...typical, goal: { ...typical.goal, current: 900_000n } }
    expect(planOf(inputs, language).description).toMatch(singular)
  })

  test('calls the goal by the name that the user gave it', () => {
    const options = {
      language: 'en',
      currency: 'USD',
      goalName: 'Trip to {Bahia}',
      personality: null,
    } as const
    expect(writePlan(computePlan(typical), typical, options).actionItems[0]).toContain('“Trip to {Bahia}”')
  })

  test('says that a met target is met, and what comes next', () => {
    const { description, actionItems } = planOf({ ...typical, goal: { ...typical.goal, current: 960_000n } })
    expect(description).toContain('has reached its target of $9,600.00')
    expect(actionItems[0]).toMatch(/^Choose your next goal/)
    expect(actionItems.join('\n')).not.toContain('Keep that up')
  })

  test('shows a rate with all its decimals', () => {
    const goal = { type: 'debt' as const, target: 960_000n, current: 0n }
    expect(planOf({ ...typical, goal, debtApr: 19.875 }).all).toContain('19.875%')
    expect(planOf({ ...typical, goal, debtApr: 1e-7 }, 'pt').all).toContain('0,0000001%')
  })

  test.each([
    ['is on course for the date', '2026-03-05', 'Hold this pace: it meets March 5, 2026'],
    ['can make the date', '2025-12-05', 'raise what goes to your goal to 27.43% of your income'],
    ['cannot make the date', '2025-06-05', 'asks for more than the $1,800.00 a month you have left'],
  ])('tells a user who %s so', (_, targetDate, advice) => {
    const goal = { ...typical.goal, targetDate }
    expect(planOf({ ...typical, goal }).actionItems.join('\n')).toContain(advice)
  })

  test('never calls a date within reach that asks for more than all of the income', () => {
    const goal = { ...typical.goal, targetDate: '2025-05-06' }
    const { actionItems } = planOf({ ...typical, expenses: 0n, goal })
    expect(actionItems.join('\n')).toContain('consider a later date')
  })

  test.each(['2025-05-04', '2025-05-20'])(
    'promises nothing about %s that the projected date denies',
    (targetDate) => {
      const goal = { ...typical.goal, current: 900_000n, targetDate }
      expect(planOf({ ...typical, goal }).all).not.toContain('May')
    },
  )
})

describe('an amount of money', () => {
  test('is written to the exact cent, up to the largest', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: MAX_CENTS }), (cents) => {
        const digits = formatMoney(cents, 'USD', 'en').replace(/[$,.]/g, '')
        expect(BigInt(digits)).toBe(cents)
      }),
    )
  })

  test.each<[Language, string, string]>([
    ['en', 'USD', '$1,234.50'],
    ['en', 'EUR', '€1,234.50'],
    ['pt', 'BRL', 'R$ 1.234,50'],
    ['pt', 'EUR', '1234,50 €'],
    ['es', 'MXN', 'MXN 1,234.50'],
    ['es', 'EUR', '1234,50 €'],
    ['en', 'JPY', '¥1,235'],
    ['en', 'KWD', 'KWD 1,234.500'],
  ])('in %s and %s looks like %s', (language, currency, text) => {
    expect(plain(formatMoney(123_450n, currency, language))).toBe(text)
  })
})
