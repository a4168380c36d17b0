import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_CENTS } from '../../src/finance/money.ts'
import { type FindingInputs, writeFindings } from '../../src/insights/findings.ts'
import { monthBefore } from '../../src/insights/month.ts'
import { planVsActual } from '../../src/insights/plan-actual.ts'
import type { CategorySum, UnusualExpense } from '../../src/insights/store.ts'
import { categoriesOf, changeOf, totalsOf } from '../../src/insights/summary.ts'
import {
  formatDate,
  formatMoney,
  formatMonth,
  formatPercent,
  LANGUAGES,
  type Language,
} from '../../src/language/format.ts'
import { CATEGORIES } from '../../src/transactions/category.ts'

const CURRENCIES = ['USD', 'BRL', 'EUR', 'MXN', 'JPY']

const anyLanguage = fc.constantFrom(...LANGUAGES)
const anyCurrency = fc.constantFrom(...CURRENCIES)
const anyAmount = fc.oneof(fc.bigInt({ min: 1n, max: 900_000n }), fc.bigInt({ min: 1n, max: MAX_CENTS }))
const anySum = fc.record({
  inMonth: fc.boolean(),
  type: fc.constantFrom('expense', 'expense', 'income'),
  currency: anyCurrency,
  category: fc.constantFrom(...CATEGORIES),
  amount: anyAmount,
})

const anySums = fc.uniqueArray(anySum, {
  maxLength: 30,
  selector: ({ inMonth, type, currency, category }) => `${inMonth} ${type} ${currency} ${category}`,
})

const anyUnusual = fc.array(
  fc.record({
    id: fc.constant('ozz_txn_1'),
    description: fc.constantFrom('Farmácia São João', 'Dentist', 'x'.repeat(500)),
    category: fc.constantFrom(...CATEGORIES),
    currency: anyCurrency,
    amount: anyAmount,
    median: anyAmount,
    transactionDate: fc.constantFrom('2025-05-01', '2025-05-31'),
  }),
  { maxLength: 2 },
)

const anyPlan = fc.record({
  currency: anyCurrency,
  income: fc.bigInt({ min: 0n, max: 900_000n }),
  goalType: fc.constantFrom('savings', 'debt'),
  shares: fc.constantFrom(
    { needs: 5000, wants: 3000, savings: 2000, debt: 0 },
    { needs: 5000, wants: 3000, savings: 0, debt: 2000 },
    { needs: 0, wants: 0, savings: 0, debt: 0 },
  ),
})

const anyInputs = fc
  .record({
    sums: anySums,
    own: anyCurrency,
    unusual: anyUnusual,
    plan: fc.option(anyPlan),
    today: fc.constantFrom('2025-05-20', '2025-06-01'),
  })
  .map(({ sums, own, unusual, plan, today }) =>
    inputsOf(sums, { own, unusual, today, planVsActual: plan && planVsActual(sums.filter(isNow), plan) }),
  )

const isNow = ({ inMonth }: CategorySum) => inMonth

interface Around {
  own?: string
  today?: string
  unusual?: UnusualExpense[]
  planVsActual?: FindingInputs['planVsActual']
}

function inputsOf(
  sums: CategorySum[],
  { own = 'USD', today = '2025-06-01', unusual = [], planVsActual: compared = null }: Around = {},
): FindingInputs {
  const now = sums.filter(isNow)
  const before = sums.filter((sum) => !sum.inMonth)
  return {
    month: '2025-05',
    today,
    own,
    sums: now,
    totals: totalsOf(now, own),
    totalsBefore: totalsOf(before, own),
    categories: categoriesOf(now, before, own),
    unusual,
    planVsActual: compared,
  }
}

const size = (cents: bigint) => (cents < 0n ? -cents : cents)

/** Every figure that the data of a month has, in every currency's own format. */
function figuresOf(inputs: FindingInputs, language: Language): string[] {
  const { totals, totalsBefore, planVsActual: plan } = inputs
  const compared = totals.flatMap(({ currency, spent }) => {
    const before = totalsBefore.find((total) => total.currency === currency)
    return before && before.spent > 0n
      ? [{ currency, difference: size(spent - before.spent), before: before.spent }]
      : []
  })
  const buckets = plan ? [plan.needs, plan.wants, plan.savings, plan.debt] : []
  const amounts = [
    ...totals.flatMap(({ currency, income, spent, net }) =>
      [income, spent, size(net)].map((cents) => ({ currency, cents })),
    ),
    ...totalsBefore.map(({ currency, spent }) => ({ currency, cents: spent })),
    ...compared.map(({ currency, difference }) => ({ currency, cents: difference })),
    ...inputs.sums.map(({ currency, amount }) => ({ currency, cents: amount })),
    ...inputs.unusual.flatMap(({ currency, amount, median }) =>
      [amount, median].map((cents) => ({ currency, cents })),
    ),
    ...buckets.flatMap(({ planned, actual }) =>
      [planned, actual, actual - planned].map((cents) => ({ currency: plan?.currency ?? '', cents })),
    ),
  ]
  const shares = [
    ...inputs.categories.map(({ currency, share }) => ({ currency, hundredths: share })),
    ...compared.map(({ currency, difference, before }) => ({
      currency,
      hundredths: Number(changeOf(before + difference, before)),
    })),
  ]
  return [
    ...amounts.map(({ currency, cents }) => formatMoney(cents, currency, language)),
    ...shares.map(({ currency, hundredths }) => formatPercent(hundredths, currency, language)),
    ...CURRENCIES.flatMap((currency) => [
      ...inputs.unusual.map(({ transactionDate }) => formatDate(transactionDate, currency, language)),
      ...[inputs.month, monthBefore(inputs.month)].map((month) => formatMonth(month, currency, language)),
    ]),
  ]
}

function withoutFigures(text: string, figures: string[]): string {
  const longestFirst = [...new Set(figures)].toSorted((a, b) => b.length - a.length)
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
  en: words('zero one two three four five six seven eight nine ten hundred thousand half third twice double'),
  pt: words('zero dois duas três quatro cinco seis sete oito nove dez cem mil metade terço dobro'),
  es: words('cero uno dos tres cuatro cinco seis siete ocho nueve diez cien mil mitad tercio doble'),
}

const foreignWords = {
  en: words('você seu sua renda mês para tus gastos ingresos deuda em maio mayo'),
  pt: words('the your you month with and income spending debt el los las tus ingresos deuda mes may mayo'),
  es: words('the your you month with and income spending debt você seu sua renda dívida mês em may maio'),
}

/** As a reader sees them: the no-break spaces of number formats are spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

function sum(
  category: CategorySum['category'],
  amount: bigint,
  changes: Partial<CategorySum> = {},
): CategorySum {
  return { inMonth: true, type: 'expense', currency: 'USD', category, amount, ...changes }
}

describe('the findings of any month, in any language and currency', () => {
  const anyCase = fc.tuple(anyInputs, anyLanguage)
  const runs = { numRuns: 1_000 }

  test('have no number that the data does not have', () => {
    fc.assert(
      fc.property(anyCase, ([inputs, language]) => {
        const figures = figuresOf(inputs, language)
        const rest = withoutFigures(writeFindings(inputs, language).join('\n'), figures)
        expect(rest).not.toMatch(/\p{N}/u)
        expect(rest).not.toMatch(numberWords[language])
      }),
      runs,
    )
  })

  test('are 1 to 5 different sentences', () => {
    fc.assert(
      fc.property(anyCase, ([inputs, language]) => {
        const findings = writeFindings(inputs, language)
        expect(findings.length).toBeGreaterThanOrEqual(1)
        expect(findings.length).toBeLessThanOrEqual(5)
        expect(new Set(findings).size).toBe(findings.length)
        for (const finding of findings) expect(finding).toMatch(/^[\p{Lu}“].*\.$/u)
      }),
      runs,
    )
  })

  test('each have a figure', () => {
    fc.assert(
      fc.property(anyCase, ([inputs, language]) => {
        for (const finding of writeFindings(inputs, language)) expect(finding).toMatch(/\d/)
      }),
      runs,
    )
  })

  test('are short, show no trace of a missing value, and do not cheer', () => {
    fc.assert(
      fc.property(anyCase, ([inputs, language]) => {
        for (const finding of writeFindings(inputs, language)) {
          expect(finding).not.toMatch(/[{}!]|undefined|null|NaN|Infinity|\[object| {2}/)
          expect(finding.length).toBeLessThan(250)
        }
      }),
      runs,
    )
  })

  test('are written in the one language', () => {
    fc.assert(
      fc.property(anyCase, ([inputs, language]) => {
        expect(writeFindings(inputs, language).join('\n')).not.toMatch(foreignWords[language])
      }),
      runs,
    )
  })
})

describe('what findings say', () => {
  const usual = [
    sum('housing', 150_000n),
    sum('food', 50_000n),
    sum('income', 500_000n, { type: 'income' }),
    sum('housing', 160_000n, { inMonth: false }),
  ]
  const found = (sums: CategorySum[], around?: Around, language: Language = 'en') =>
    writeFindings(inputsOf(sums, around), language).map(plain)

  test.each<[Language, string, string[]]>([
    [
      'en',
      'USD',
      [
        'You spent $2,000.00 in May 2025, $400.00 (25%) more than in April 2025.',
        'Your largest category was housing: $1,500.00, 75% of what you spent.',
        'Of the $5,000.00 that came in, you did not spend $3,000.00.',
      ],
    ],
    [
      'pt',
      'BRL',
      [
        'Você gastou R$ 2.000,00 em maio de 2025, R$ 400,00 (25%) a mais do que em abril de 2025.',
        'Sua maior categoria foi moradia: R$ 1.500,00, 75% do que você gastou.',
        'Você recebeu R$ 5.000,00 e não gastou R$ 3.000,00 desse valor.',
      ],
    ],
    [
      'es',
      'EUR',
      [
        'Gastaste 2000,00 € en mayo de 2025, 400,00 € (25 %) más que en abril de 2025.',
        'Tu mayor categoría fue vivienda: 1500,00 €, el 75 % de lo que gastaste.',
        'Recibiste 5000,00 € y no gastaste 3000,00 € de ese dinero.',
      ],
    ],
  ])('in %s and %s: the spending, its largest part, and what it left', (language, currency, expected) => {
    expect(
      found(
        usual.map((one) => ({ ...one, currency })),
        { own: currency },
        language,
      ),
    ).toEqual(expected)
  })

  test('a month that is not over is not called less than a whole one', () => {
    const [first] = found([sum('food', 10_000n), sum('food', 90_000n, { inMonth: false })], {
      today: '2025-05-09',
    })
    expect(first).toBe('So far, you have spent $100.00 in May 2025; in all of April 2025 you spent $900.00.')
  })

  test('a month that cost less than the one before says by how much', () => {
    const [first] = found([sum('food', 10_000n), sum('food', 90_000n, { inMonth: false })])
    expect(first).toBe('You spent $100.00 in May 2025, $800.00 (88.89%) less than in April 2025.')
  })

  test('more spent than earned is said before all but the spending', () => {
    const sums = [sum('food', 30_000n), sum('income', 10_000n, { type: 'income' })]
    expect(found(sums)[1]).toBe('You spent $200.00 more than came in: $300.00 against an income of $100.00.')
  })

  test('spending without any income on record is not called a deficit', () => {
    expect(found([sum('food', 30_000n)]).join()).not.toMatch(/more than|income/)
  })

  test.each([
    [
      'over on needs',
      300_000n,
      100_000n,
      'Needs took $3,000.00, $500.00 more than the $2,500.00 in your plan.',
    ],
    [
      'over on wants',
      250_000n,
      200_000n,
      'Wants took $2,000.00, $500.00 more than the $1,500.00 in your plan.',
    ],
    [
      'more over on wants',
      250_100n,
      200_000n,
      'Wants took $2,000.00, $500.00 more than the $1,500.00 in your plan.',
    ],
    [
      'within',
      250_000n,
      150_000n,
      'Needs took $2,500.00 of the $2,500.00 in your plan and wants $1,500.00 of $1,500.00: both are within it.',
    ],
  ])('tells a month that is %s so', (_, needs, wants, sentence) => {
    const sums = [sum('housing', needs), sum('entertainment', wants)]
    expect(found(sums, { planVsActual: compared(sums) })).toContain(sentence)
  })

  test.each([
    [100_000n, 'You put aside $1,000.00 and reached the $1,000.00 in your plan.'],
    [99_999n, 'You have put aside $999.99 of the $1,000.00 in your plan.'],
  ])('savings of %d cents are held against the plan', (amount, sentence) => {
    const sums = [sum('savings', amount)]
    expect(found(sums, { planVsActual: compared(sums) })).toContain(sentence)
  })

  test('savings are told without a plan, and are not called spending', () => {
    expect(found([sum('savings', 20_000n)])).toEqual([
      'There is no spending in May 2025.',
      'You put aside $200.00.',
    ])
  })

  test('an unusual expense is named with its day and what is usual', () => {
    const unusual = [
      {
        id: 'ozz_txn_1',
        description: `Dr.\n Silva ${'x'.repeat(100)}`,
        category: 'health',
        currency: 'USD',
        amount: 90_000n,
        median: 4_000n,
        transactionDate: '2025-05-12',
      } as const,
    ]
    expect(found([sum('health', 110_000n)], { unusual }).join('\n')).toMatch(
      /“Dr\. Silva x{50}…” on May 12, 2025 cost \$900\.00; a typical expense for health is \$40\.00\./,
    )
  })

  test('other currencies are told apart and never added', () => {
    const sums = [
      sum('food', 30_000n),
      sum('food', 20_000n, { currency: 'EUR' }),
      sum('food', 10_000n, { currency: 'BRL' }),
    ]
    expect(found(sums)).toContain('You also spent R$100.00 and €200.00.')
  })

  test('a currency with transactions is spoken of when the own one has none', () => {
    const [first] = found([sum('food', 20_000n, { currency: 'EUR' })])
    expect(first).toBe('You spent €200.00 in May 2025.')
  })

  test.each<[Language, string]>([
    ['en', 'There are no transactions in May 2025.'],
    ['pt', 'Não há transações em maio de 2025.'],
    ['es', 'No hay transacciones en mayo de 2025.'],
  ])('an empty month says in %s which one it is', (language, sentence) => {
    expect(found([], {}, language)).toEqual([sentence])
  })

  test('an empty month still tells what the one before it cost', () => {
    expect(found([sum('food', 90_000n, { inMonth: false })], { today: '2025-05-01' })).toEqual([
      'There are no transactions in May 2025 yet.',
      'In April 2025, you spent $900.00.',
    ])
  })
})

function compared(sums: CategorySum[]) {
  return planVsActual(sums, {
    currency: 'USD',
    income: 500_000n,
    goalType: 'savings',
    shares: { needs: 5000, wants: 3000, savings: 2000, debt: 0 },
  })
}
