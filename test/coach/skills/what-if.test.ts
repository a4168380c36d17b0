import { describe, expect, it } from 'vitest'
import type { CoachContext } from '../../../src/coach/coach.ts'
import { whatIf } from '../../../src/coach/skills-ahead.ts'
import { debtGoal, goal, intake, plan } from '../contexts.ts'
import { HOME, sum, tell } from './ask.ts'

const more = (amount: bigint, per: 'week' | 'month' | 'year' | null = 'month') => ({
  sum: sum(amount, { per, isExtra: true }),
})
const debt = { goal: debtGoal, intake: { ...intake, financialGoal: 'debt' as const, debtApr: 24.9 } }

describe('saving 200 more a month', () => {
  it('is said with the day, the time won and what it leaves, in English', async () => {
    expect(await tell(whatIf, HOME.en, more(20_000n))).toEqual({
      text: 'With $1,200.00 a month you would reach “Emergency fund” around January 6, 2027, 8 months from now. That is 1 month sooner than at your plan’s pace. It would leave $600.00 of your monthly surplus.',
      emotion: 'encouraging',
    })
  })

  it('in Portuguese', async () => {
    const { text } = await tell(whatIf, HOME.pt, more(20_000n))
    expect(text).toBe(
      'Com R$ 1.200,00 por mês, você completaria “Emergency fund” por volta de 6 de janeiro de 2027, daqui a 8 meses. Ou seja, 1 mês a menos do que no ritmo do seu plano. Do que sobra no mês, ainda ficariam R$ 600,00 livres.',
    )
  })

  it('in Spanish', async () => {
    const { text } = await tell(whatIf, HOME.es, more(20_000n))
    expect(text).toBe(
      'Con MXN 1,200.00 al mes completarías “Emergency fund” alrededor del 6 de enero de 2027, dentro de 8 meses. Es decir, 1 mes menos que al ritmo de tu plan. De lo que te sobra al mes todavía quedarían MXN 600.00 libres.',
    )
  })

  it('is in euros as Portugal and Spain write them', async () => {
    expect((await tell(whatIf, { language: 'pt', currency: 'EUR' }, more(20_000n))).text).toContain(
      '1200,00 €',
    )
    expect((await tell(whatIf, { language: 'es', currency: 'EUR' }, more(20_000n))).text).toContain(
      '1200,00 €',
    )
  })

  it('has the decimals of the currency', async () => {
    expect((await tell(whatIf, { currency: 'JPY' }, more(20_000n))).text).toContain('¥1,200 a month')
    expect((await tell(whatIf, { currency: 'KWD' }, more(20_000n))).text).toContain('KWD 1,200.000 a month')
  })
})

describe('another amount', () => {
  it.each([
    ['25 more a week', more(2_500n, 'week'), ['$1,108.33', '9 months from now', '$691.67']],
    ['600 more a year', more(60_000n, 'year'), ['$1,050.00', '9 months from now', '$750.00']],
    ['500 in all', { sum: sum(50_000n) }, ['November 6, 2027', '18 months from now', '9 months later']],
    ['10% more', { percent: { rate: 1000, isExtra: true } }, ['$1,100.00', '9 months from now', '$700.00']],
    ['30% of the income', { percent: { rate: 3000, isExtra: false } }, ['$1,500.00', '6 months', '$300.00']],
  ])('can be %s', async (_, slots, figures) => {
    const { text } = await tell(whatIf, {}, slots)
    for (const figure of figures) expect(text).toContain(figure)
  })

  it('may come to the same month', async () => {
    const { text } = await tell(whatIf, {}, more(10_000n))
    expect(text).toContain('That is the same month as at your plan’s pace.')
  })

  it('may be the plan’s own, which is compared with nothing', async () => {
    const { text } = await tell(whatIf, {}, { sum: sum(100_000n) })
    expect(text).toBe(
      'With $1,000.00 a month you would reach “Emergency fund” around February 6, 2027, 9 months from now. It would leave $800.00 of your monthly surplus.',
    )
  })

  it('may take the whole surplus', async () => {
    const { text, emotion } = await tell(whatIf, {}, more(80_000n))
    expect(text).toMatch(/It would take all of your monthly surplus\.$/)
    expect(emotion).toBe('encouraging')
  })

  it('may be more than the month leaves', async () => {
    const { text, emotion } = await tell(whatIf, {}, more(80_001n))
    expect(text).toMatch(/Your month leaves \$1,800\.00, so some spending would have to go to make room\.$/)
    expect(emotion).toBe('cautious')
  })

  it('may be nothing', async () => {
    const unplanned = { plan: { ...plan, contribution: 0n } }
    const { text } = await tell(whatIf, unplanned, { percent: { rate: 1000, isExtra: true } })
    expect(text).toBe(
      'Then nothing would go to “Emergency fund”. It would leave $1,800.00 of your monthly surplus.',
    )
  })

  it('may never get there', async () => {
    const { text } = await tell(whatIf, {}, { sum: sum(700n) })
    expect(text).toContain('With $7.00 a month “Emergency fund” would take more than a lifetime.')
  })

  it.each([
    ['en', 'With $200.00 a month you would have $2,000.00 for “Emergency fund” by December 31, 2026.'],
    ['pt', 'Com R$ 200,00 por mês, você teria R$ 2.000,00 para “Emergency fund” até 31 de dezembro de 2026.'],
    ['es', 'Con MXN 200.00 al mes tendrías MXN 2,000.00 para “Emergency fund” el 31 de diciembre de 2026.'],
  ] as const)('leads to what there will be by a day, in %s', async (language, text) => {
    const { text: said } = await tell(whatIf, HOME[language], { sum: sum(20_000n), by: '2026-12-31' })
    expect(said).toContain(text)
  })

  it('has to be named', async () => {
    expect((await tell(whatIf)).text).toMatch(/Tell me an amount, and I will work out what it changes\.$/)
  })
})

describe('paying more of a debt', () => {
  it('says the interest that it saves', async () => {
    // 9,000.00 at 24.9 %: 10 payments of 1,000.00 cost 1,015.07 in interest; 9 of 1,100.00 and a rest, 915.00.
    const { text } = await tell(whatIf, debt, more(10_000n))
    expect(text).toBe(
      'With $1,100.00 a month “Visa” would be paid off around March 6, 2027, 10 months from now. That is 1 month sooner than at your plan’s pace. It would save you $100.07 in interest. It would leave $700.00 of your monthly surplus.',
    )
  })

  it('says the interest that less costs', async () => {
    const { text } = await tell(whatIf, debt, { sum: sum(50_000n) })
    expect(text).toContain(
      '12 months later than at your plan’s pace. It would cost you $1,319.14 more in interest.',
    )
  })

  it('says that interest eats up what is too little', async () => {
    const { text } = await tell(whatIf, debt, { sum: sum(15_000n) })
    expect(text).toContain('would take more than a lifetime, because interest eats up nearly all of it.')
  })

  it.each([
    ['en', 'This leaves interest out, because the rate is not on record.'],
    ['pt', 'Aqui os juros não entram na conta, porque a taxa não está registrada.'],
    ['es', 'Aquí no cuentan los intereses, porque la tasa no está registrada.'],
  ] as const)('owns up to an unknown rate in %s', async (language, caveat) => {
    const unrated = { ...HOME[language], goal: debtGoal }
    expect((await tell(whatIf, unrated, more(10_000n))).text.endsWith(caveat)).toBe(true)
  })
})

describe('where another amount is no answer', () => {
  const cases: [string, Partial<CoachContext>, string][] = [
    ['in a deficit the gap comes first', { intake: { ...intake, expenses: 512_345n } }, '$123.45 short'],
    ['a goal that is met is celebrated', { goal: { ...goal, current: 960_001n } }, 'Congratulations'],
    ['a goal has no target', { goal: { ...goal, target: null } }, 'no target amount is on record yet'],
    ['there is no goal', { goal: null, plan: null }, 'That would put $100.00 a month toward your savings;'],
    [
      'a balanced month leaves nothing to put aside',
      { intake: { ...intake, expenses: 500_000n }, plan: { ...plan, contribution: 0n } },
      'Your month leaves nothing at the moment, so some spending would have to go first.',
    ],
  ]
  it.each(cases)('%s', async (_, context, expected) => {
    expect((await tell(whatIf, context, more(10_000n))).text).toContain(expected)
  })
})
