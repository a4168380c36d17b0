import { describe, expect, it } from 'vitest'
import type { Ledger, Records } from '../../../src/coach/coach.ts'
import type { About, Period } from '../../../src/coach/question/question.ts'
import { largest, overview, purchases, spending } from '../../../src/coach/skills-records.ts'
import type { Category } from '../../../src/transactions/category.ts'
import { goal, recordsWith } from '../contexts.ts'
import { HOME, tell, tellAnyone } from './ask.ts'

const ledger: Ledger = {
  income: 512_300n,
  spent: 60_000n,
  categories: [
    { category: 'food', amount: 40_000n },
    { category: 'savings', amount: 25_000n },
    { category: 'entertainment', amount: 15_000n },
    { category: 'debt', amount: 10_000n },
    { category: 'transport', amount: 5_000n },
  ],
}
const putAside: Ledger = { income: 0n, spent: 0n, categories: [{ category: 'savings', amount: 25_000n }] }

const on = (category: Category): { about: About } => ({ about: { kind: 'category', category } })
const during = (name: Period['name'], from: string, to: string): { period: Period } => ({
  period: { name, from, to },
})
const kept = (month: Ledger, rest: Partial<Omit<Records, 'found'>> = {}) => ({
  records: recordsWith({ ledger: async () => month, ...rest }),
})

describe('what was spent this month', () => {
  it.each([
    [
      'en',
      'You spent $600.00 this month. It all went to food ($400.00), entertainment ($150.00), and transport ($50.00).',
    ],
    [
      'pt',
      'Você gastou R$ 600,00 neste mês. Foi tudo para alimentação (R$ 400,00), lazer (R$ 150,00) e transporte (R$ 50,00).',
    ],
    [
      'es',
      'Gastaste MXN 600.00 este mes. Todo se fue en comida (MXN 400.00), entretenimiento (MXN 150.00) y transporte (MXN 50.00).',
    ],
  ] as const)('is told with where it went, in %s', async (language, text) => {
    expect((await tellAnyone(purchases, { ...HOME[language], ...kept(ledger) })).text).toBe(text)
  })

  it('names the three largest parts of more', async () => {
    const more = { category: 'health' as const, amount: 4_000n }
    const wide = { ...ledger, spent: 64_000n, categories: [...ledger.categories, more] }
    const { text } = await tellAnyone(purchases, kept(wide))
    expect(text).toContain('The largest parts went to food ($400.00), entertainment ($150.00), and transport')
    expect(text).not.toContain('health')
  })

  it('looks at the month so far, the first day of it as well', async () => {
    const asked: unknown[] = []
    const records = recordsWith({
      ledger: async (days) => {
        asked.push(days)
        return ledger
      },
    })
    await tellAnyone(purchases, { today: '2026-05-01', records })
    expect(asked).toMatchObject([{ from: '2026-05-01', to: '2026-05-01' }])
  })

  it('leads to what a month is said to cost', async () => {
    const { text } = await tell(spending, kept(ledger))
    expect(text).toMatch(/By what you told me, a month costs you \$3,200\.00\.$/)
    expect((await tell(spending, kept(ledger), on('food'))).text).not.toContain('$3,200.00')
  })

  it('is nothing where nothing is on record', async () => {
    expect((await tellAnyone(purchases)).text).toBe(
      'I have no spending on record this month. Tell me what you buy as you go, and I will keep track of it.',
    )
  })

  it('is nothing where money was only put aside, which is said', async () => {
    expect((await tellAnyone(purchases, kept(putAside))).text).toBe(
      'I have no spending on record this month. You put $250.00 into savings this month.',
    )
  })
})

describe('a category', () => {
  it.each([
    [
      'en',
      'You spent $150.00 on entertainment this month. That is 25% of the $600.00 you spent in that time.',
    ],
    [
      'pt',
      'Você gastou R$ 150,00 com lazer neste mês. Isso é 25% dos R$ 600,00 que você gastou nesse período.',
    ],
    [
      'es',
      'Gastaste MXN 150.00 en entretenimiento este mes. Es el 25% de los MXN 600.00 que gastaste en ese tiempo.',
    ],
  ] as const)('is told with its share, in %s', async (language, text) => {
    const said = await tellAnyone(purchases, { ...HOME[language], ...kept(ledger) }, on('entertainment'))
    expect(said.text).toBe(text)
  })

  it('that is all there is has no share', async () => {
    const only = { income: 0n, spent: 40_000n, categories: [{ category: 'food' as const, amount: 40_000n }] }
    expect((await tellAnyone(purchases, kept(only), on('food'))).text).toBe(
      'You spent $400.00 on food this month.',
    )
  })

  it.each([
    ['savings', 'You put $250.00 into savings this month.'],
    ['debt', 'You paid $100.00 toward debt this month.'],
    ['income', 'You received $5,123.00 this month.'],
  ] as const)('of %s is not called spending', async (category, text) => {
    expect((await tellAnyone(purchases, kept(ledger), on(category))).text).toBe(text)
  })

  it.each([
    ['en', 'health', 'I have nothing on record for health this month.'],
    ['pt', 'health', 'Não tenho nada registrado em saúde neste mês.'],
    ['es', 'health', 'No tengo nada registrado en salud este mes.'],
    ['en', 'income', 'I have no income on record this month.'],
    ['pt', 'income', 'Não tenho nenhum rendimento registrado neste mês.'],
    ['es', 'income', 'No tengo ningún ingreso registrado este mes.'],
  ] as const)('may be empty, in %s: %s', async (language, category, text) => {
    expect((await tellAnyone(purchases, HOME[language], on(category))).text).toBe(text)
  })
})

describe('a thing', () => {
  const uber = { about: { kind: 'words' as const, words: 'uber', category: 'transport' as const } }
  const found = { matching: async () => ({ amount: 3_250n, count: 2 }) }

  it.each([
    ['en', 'You spent $32.50 on “uber” this month.'],
    ['pt', 'Você gastou R$ 32,50 com “uber” neste mês.'],
    ['es', 'Gastaste MXN 32.50 en “uber” este mes.'],
  ] as const)('is told by its name, in %s', async (language, text) => {
    const said = await tellAnyone(purchases, { ...HOME[language], ...kept(ledger, found) }, uber)
    expect(said.text).toBe(text)
  })

  it('that no description holds leads to its category', async () => {
    expect((await tellAnyone(purchases, kept(ledger), uber)).text).toBe(
      'I have nothing on record for “uber” this month. You spent $50.00 on transport this month. That is 8.33% of the $600.00 you spent in that time.',
    )
  })

  it('of no known category is just not there', async () => {
    const zoo = { about: { kind: 'words' as const, words: 'zoo', category: null } }
    expect((await tellAnyone(purchases, kept(ledger), zoo)).text).toBe(
      'I have nothing on record for “zoo” this month.',
    )
  })
})

describe('the days', () => {
  it.each([
    ['today', '2026-05-06', '2026-05-06', 'today', 'hoje', 'hoy'],
    ['yesterday', '2026-05-05', '2026-05-05', 'yesterday', 'ontem', 'ayer'],
    ['day', '2026-05-02', '2026-05-02', 'on May 2, 2026', 'no dia 2 de maio de 2026', 'el 2 de mayo de 2026'],
    ['lastWeek', '2026-04-27', '2026-05-03', 'last week', 'na semana passada', 'la semana pasada'],
    ['lastMonth', '2026-04-01', '2026-04-30', 'last month', 'no mês passado', 'el mes pasado'],
    ['month', '2026-03-01', '2026-03-31', 'in March 2026', 'em março de 2026', 'en marzo de 2026'],
    ['year', '2025-01-01', '2025-12-31', 'in 2025', 'em 2025', 'en 2025'],
    [
      'since',
      '2026-05-02',
      '2026-05-06',
      'since May 2, 2026',
      'desde 2 de maio de 2026',
      'desde el 2 de mayo de 2026',
    ],
    [
      'between',
      '2026-04-03',
      '2026-04-09',
      'from April 3, 2026 to April 9, 2026',
      'de 3 de abril de 2026 a 9 de abril de 2026',
      'del 3 de abril de 2026 al 9 de abril de 2026',
    ],
  ] as const)('%s are named as people name them', async (name, from, to, en, pt, es) => {
    for (const [language, words] of [
      ['en', en],
      ['pt', pt],
      ['es', es],
    ] as const) {
      const said = await tellAnyone(
        purchases,
        { ...HOME[language], ...kept(ledger) },
        { ...during(name, from, to), ...on('food') },
      )
      expect(said.text).toContain(` ${words}. `)
    }
  })
})

describe('the largest expenses', () => {
  const expenses = [
    { description: 'Rent', category: 'housing' as const, amount: 90_000n, date: '2026-05-02' },
    { description: 'Dentist', category: 'health' as const, amount: 15_050n, date: '2026-05-03' },
    { description: 'Zara', category: 'clothing' as const, amount: 4_999n, date: '2026-05-05' },
    { description: 'Bus', category: 'transport' as const, amount: 300n, date: '2026-05-05' },
  ]
  const listed = (count: number) => ({
    records: recordsWith({ largest: async () => expenses.slice(0, count) }),
  })

  it.each([
    [
      'en',
      'Your largest expenses this month were “Rent” ($900.00 on May 2, 2026), “Dentist” ($150.50 on May 3, 2026), and “Zara” ($49.99 on May 5, 2026).',
    ],
    [
      'pt',
      'Seus maiores gastos neste mês foram “Rent” (R$ 900,00 em 2 de maio de 2026), “Dentist” (R$ 150,50 em 3 de maio de 2026) e “Zara” (R$ 49,99 em 5 de maio de 2026).',
    ],
    [
      'es',
      'Tus gastos más grandes este mes fueron “Rent” (MXN 900.00 el 2 de mayo de 2026), “Dentist” (MXN 150.50 el 3 de mayo de 2026) y “Zara” (MXN 49.99 el 5 de mayo de 2026).',
    ],
  ] as const)('are three at most, in %s', async (language, text) => {
    expect((await tellAnyone(largest, { ...HOME[language], ...listed(4) })).text).toBe(text)
  })

  it('may be one alone', async () => {
    expect((await tellAnyone(largest, listed(1))).text).toBe(
      'Your largest expense this month was “Rent” ($900.00 on May 2, 2026).',
    )
  })

  it.each([
    ['en', 'Your largest expense on housing last month was “Rent”'],
    ['pt', 'Seu maior gasto com moradia no mês passado foi “Rent”'],
    ['es', 'Tu gasto más grande en vivienda el mes pasado fue “Rent”'],
  ] as const)('of a category name it, in %s', async (language, text) => {
    const slots = { ...during('lastMonth', '2026-04-01', '2026-04-30'), ...on('housing') }
    expect((await tellAnyone(largest, { ...HOME[language], ...listed(1) }, slots)).text).toContain(text)
  })

  it('are looked up in the category that was asked about', async () => {
    const asked: unknown[] = []
    const records = recordsWith({
      largest: async (_, category) => {
        asked.push(category)
        return []
      },
    })
    const taxi: About = { kind: 'words', words: 'taxi', category: 'transport' }
    expect((await tellAnyone(largest, { records }, on('food'))).text).toContain('nothing on record for food')
    await tellAnyone(largest, { records }, { about: taxi })
    await tellAnyone(largest, { records })
    expect(asked).toEqual(['food', 'transport', null])
  })

  it('are none of what is put aside: there the sum is told', async () => {
    expect((await tellAnyone(largest, kept(ledger), on('savings'))).text).toBe(
      'You put $250.00 into savings this month.',
    )
  })

  it('may be none', async () => {
    expect((await tellAnyone(largest)).text).toContain('I have no spending on record this month.')
  })
})

describe('the overview', () => {
  it('joins the month, the way to the goal and what was spent', async () => {
    expect((await tell(overview, kept(ledger))).text).toBe(
      'You earn $5,000.00 a month and spend $3,200.00, which leaves a surplus of $1,800.00. You have $600.00 of the $9,600.00 for “Emergency fund”, which is 6.25%, and $9,000.00 to go. So far you have spent $600.00 this month.',
    )
  })

  it('has nothing to go of a goal that is met', async () => {
    const { text } = await tell(overview, { goal: { ...goal, current: 970_000n } })
    expect(text).toContain('Congratulations, you have reached the $9,600.00')
    expect(text).not.toMatch(/to go|-\$|100/)
  })
})
