import { describe, expect, it } from 'vitest'
import type { Days, Ledger, Records } from '../../../src/coach/coach.ts'
import type { About, Period } from '../../../src/coach/question/question.ts'
import { comparison } from '../../../src/coach/skills-comparison.ts'
import type { Category } from '../../../src/transactions/category.ts'
import { recordsWith } from '../contexts.ts'
import { HOME, type Told, tellAnyone } from './ask.ts'

const may: Ledger = {
  income: 500_000n,
  spent: 45_000n,
  categories: [
    { category: 'food', amount: 30_000n },
    { category: 'savings', amount: 20_000n },
    { category: 'transport', amount: 15_000n },
  ],
}
const april: Ledger = {
  income: 400_000n,
  spent: 60_000n,
  categories: [
    { category: 'entertainment', amount: 40_000n },
    { category: 'food', amount: 20_000n },
    { category: 'savings', amount: 5_000n },
  ],
}
const none: Ledger = { income: 0n, spent: 0n, categories: [] }
const march: Ledger = {
  income: 0n,
  spent: 50_000n,
  categories: [{ category: 'entertainment', amount: 50_000n }],
}
const february: Ledger = { income: 0n, spent: 70_000n, categories: [{ category: 'food', amount: 70_000n }] }
const MONTHS: Record<string, Ledger> = {
  '2026-02': february,
  '2026-05': may,
  '2026-04': april,
  '2026-03': march,
}

const ledger = async ({ from }: Days) => MONTHS[from.slice(0, 7)] ?? none
const records = (more: Partial<Omit<Records, 'found'>> = {}) => recordsWith({ ledger, ...more })
const on = (category: Category): { about: About } => ({ about: { kind: 'category', category } })
const inMonth = (month: string, to: string): Period => ({ name: 'month', from: `${month}-01`, to })

const compare = (
  slots: Parameters<typeof tellAnyone>[2] = {},
  language: keyof typeof HOME = 'en',
  kept = records(),
): Promise<Told> =>
  tellAnyone(comparison, { ...HOME[language], records: kept }, { subject: 'comparison', ...slots })

describe('this month beside the last', () => {
  it.each([
    [
      'en',
      'You spent $450.00 this month. That is $150.00 less than last month ($600.00). What fell most is entertainment, from $400.00 to nothing. This month is not over yet.',
    ],
    [
      'pt',
      'Você gastou R$ 450,00 neste mês. Ou seja, R$ 150,00 a menos do que no mês passado (R$ 600,00). O que mais caiu foi lazer: de R$ 400,00 para nada. Este mês ainda não terminou.',
    ],
    [
      'es',
      'Gastaste MXN 450.00 este mes. Es decir, MXN 150.00 menos que el mes pasado (MXN 600.00). Lo que más bajó fue entretenimiento: de MXN 400.00 a nada. Este mes todavía no termina.',
    ],
  ] as const)('is what is compared unless told otherwise, in %s', async (language, text) => {
    // A month that is not over is no success yet.
    expect(await compare({}, language)).toEqual({ text, emotion: 'neutral' })
  })

  it('of a category tells of that alone', async () => {
    expect(await compare(on('food'))).toEqual({
      text: 'You spent $300.00 on food this month. That is $100.00 more than last month ($200.00). This month is not over yet.',
      emotion: 'cautious',
    })
  })

  it('of a thing tells of that alone', async () => {
    const matching = async (_: string, { from }: Days) => ({
      amount: from < '2026-05' ? 4_000n : 1_500n,
      count: 2,
    })
    const { text } = await compare(
      { about: { kind: 'words', words: 'uber', category: null } },
      'en',
      records({ matching }),
    )
    expect(text).toContain(
      'You spent $15.00 on “uber” this month. That is $25.00 less than last month ($40.00).',
    )
  })

  it('of a thing that is nowhere tells of its category', async () => {
    const { text } = await compare({ about: { kind: 'words', words: 'sushi', category: 'food' } })
    expect(text).toContain('You spent $300.00 on food this month.')
  })

  it.each([
    ['savings', 'You put $200.00 into savings this month. That is $150.00 more than last month ($50.00).'],
    ['income', 'You received $5,000.00 this month. That is $1,000.00 more than last month ($4,000.00).'],
  ] as const)('of %s is good when it rises', async (category, text) => {
    const told = await compare(on(category))
    expect(told.text).toContain(text)
    expect(told.emotion).toBe('encouraging')
  })
})

describe('two months that are over', () => {
  it('stand with the later one first, however they were named', async () => {
    const slots = { period: inMonth('2026-03', '2026-03-31'), otherPeriod: inMonth('2026-04', '2026-04-30') }
    const turned = { period: slots.otherPeriod, otherPeriod: slots.period }
    const told = {
      text: 'You spent $600.00 in April 2026. That is $100.00 more than in March 2026 ($500.00). What rose most is food, from nothing to $200.00.',
      emotion: 'cautious',
    }
    expect(await compare(slots)).toEqual(told)
    expect(await compare(turned)).toEqual(told)
  })

  it('are good when the later one is lower', async () => {
    const { text, emotion } = await compare({ period: inMonth('2026-03', '2026-03-31') })
    expect(text).toBe(
      'You spent $500.00 in March 2026. That is $200.00 less than in February 2026 ($700.00). What fell most is food, from $700.00 to nothing.',
    )
    expect(emotion).toBe('encouraging')
  })

  it.each([
    ['en', 'You spent $500.00 in March 2026. That is just as much as in January 2026.'],
    ['pt', 'Você gastou R$ 500,00 em março de 2026. É o mesmo que em janeiro de 2026.'],
    ['es', 'Gastaste MXN 500.00 en marzo de 2026. Es lo mismo que en enero de 2026.'],
  ] as const)('may be the same, in %s', async (language, text) => {
    const slots = { period: inMonth('2026-03', '2026-03-31'), otherPeriod: inMonth('2026-01', '2026-01-31') }
    const same = records({ ledger: async () => march })
    expect(await compare(slots, language, same)).toEqual({ text, emotion: 'neutral' })
  })
})

describe('a period with nothing on record', () => {
  it('is said to be so, with what the other one holds', async () => {
    const slots = { period: inMonth('2026-03', '2026-03-31'), otherPeriod: inMonth('2025-12', '2025-12-31') }
    expect((await compare(slots)).text).toBe(
      'You spent $500.00 in March 2026. I have no spending on record in December 2025.',
    )
    expect((await compare({ ...slots, ...on('food') })).text).toContain('I have nothing on record for food')
  })

  it('beside another such one leads to what to do', async () => {
    const { text } = await compare({}, 'en', recordsWith())
    expect(text).toMatch(/^I have no spending on record this month\. Tell me/)
    expect((await compare(on('health'), 'pt')).text).toMatch(
      /^Não tenho nada registrado em saúde neste mês\. Vá/,
    )
  })
})

describe('the period before', () => {
  const cases: [Period, Days][] = [
    [
      { name: 'thisMonth', from: '2026-05-01', to: '2026-05-06' },
      { from: '2026-04-01', to: '2026-04-30' },
    ],
    [
      { name: 'lastMonth', from: '2026-04-01', to: '2026-04-30' },
      { from: '2026-03-01', to: '2026-03-31' },
    ],
    [
      { name: 'month', from: '2024-03-01', to: '2024-03-31' },
      { from: '2024-02-01', to: '2024-02-29' },
    ],
    [
      { name: 'month', from: '2026-01-01', to: '2026-01-31' },
      { from: '2025-12-01', to: '2025-12-31' },
    ],
    [
      { name: 'thisWeek', from: '2026-05-04', to: '2026-05-06' },
      { from: '2026-04-27', to: '2026-05-03' },
    ],
    [
      { name: 'lastWeek', from: '2026-04-27', to: '2026-05-03' },
      { from: '2026-04-20', to: '2026-04-26' },
    ],
    [
      { name: 'thisYear', from: '2026-01-01', to: '2026-05-06' },
      { from: '2025-01-01', to: '2025-12-31' },
    ],
    [
      { name: 'year', from: '2025-01-01', to: '2025-12-31' },
      { from: '2024-01-01', to: '2024-12-31' },
    ],
    [
      { name: 'today', from: '2026-05-06', to: '2026-05-06' },
      { from: '2026-05-05', to: '2026-05-05' },
    ],
    [
      { name: 'day', from: '2026-03-01', to: '2026-03-01' },
      { from: '2026-02-28', to: '2026-02-28' },
    ],
    [
      { name: 'lastDays', from: '2026-04-27', to: '2026-05-06' },
      { from: '2026-04-17', to: '2026-04-26' },
    ],
    [
      { name: 'between', from: '2026-03-01', to: '2026-03-15' },
      { from: '2026-02-14', to: '2026-02-28' },
    ],
  ]
  it.each(cases)('of %o is %o', async (period, before) => {
    const asked: Days[] = []
    const kept = recordsWith({
      ledger: async ({ from, to }) => {
        asked.push({ from, to })
        return may
      },
    })
    await compare({ period }, 'en', kept)
    expect(asked).toContainEqual(before)
    expect(asked).toContainEqual({ from: period.from, to: period.to })
  })

  it('that is not over yet is said to be so', async () => {
    const today = { name: 'today', from: '2026-05-06', to: '2026-05-06' } as const
    const named = inMonth('2026-05', '2026-05-06')
    expect((await compare({ period: today })).text).toContain('Today is not over yet.')
    expect((await compare({ period: named })).text).toContain('This month is not over yet.')
    expect((await compare({ period: inMonth('2026-04', '2026-04-30') })).text).not.toContain('over yet')
  })
})
