import { describe, expect, it } from 'vitest'
import type { CoachContext } from '../../../src/coach/coach.ts'
import { afford } from '../../../src/coach/skills-afford.ts'
import { intake, plan } from '../contexts.ts'
import { HOME, sum, tell } from './ask.ts'

const price = (amount: bigint) => ({ sum: sum(amount) })

describe('a purchase beside the 800 that the plan leaves', () => {
  it.each([
    ['en', 'Yes: $300.00 fits in the $800.00 left of this month’s surplus, and $500.00 would remain.'],
    ['pt', 'Sim: R$ 300,00 cabem nos R$ 800,00 que ficam livres neste mês, e ainda sobram R$ 500,00.'],
    ['es', 'Sí: MXN 300.00 caben en los MXN 800.00 que te quedan libres este mes, y aún sobran MXN 500.00.'],
  ] as const)('of 300 fits in %s', async (language, text) => {
    expect(await tell(afford, HOME[language], price(30_000n))).toEqual({ text, emotion: 'encouraging' })
  })

  it('of 800 takes exactly that', async () => {
    const { text, emotion } = await tell(afford, {}, price(80_000n))
    expect(text).toBe('Yes: $800.00 is exactly what is left of this month’s surplus.')
    expect(emotion).toBe('encouraging')
  })

  it.each([
    [
      'en',
      'Not from this month’s surplus: $900.00 is $100.00 more than the $800.00 left of it. Setting those $800.00 aside each month, you would have it in 2 months.',
    ],
    [
      'pt',
      'Não com o que fica livre neste mês: são R$ 800,00, e faltariam R$ 100,00 para os R$ 900,00. Juntando esses R$ 800,00 por mês, você teria o valor em 2 meses.',
    ],
    [
      'es',
      'No con lo que te queda libre este mes: son MXN 800.00, y para los MXN 900.00 faltarían MXN 100.00. Apartando esos MXN 800.00 al mes, lo tendrías en 2 meses.',
    ],
  ] as const)('of 900 does not fit, in %s', async (language, text) => {
    expect(await tell(afford, HOME[language], price(90_000n))).toEqual({ text, emotion: 'cautious' })
  })

  it('of 10,000 takes thirteen months', async () => {
    expect((await tell(afford, {}, price(1_000_000n))).text).toContain('you would have it in 13 months.')
  })

  it('of more than a hundred years’ worth names no time', async () => {
    expect((await tell(afford, {}, price(96_000_000n))).text).toContain('in 1,200 months')
    expect((await tell(afford, {}, price(96_000_001n))).text).not.toContain('months')
  })

  it('without a price is measured by what is left', async () => {
    expect((await tell(afford)).text).toContain('no more than the $800.00 left of this month’s surplus')
  })
})

describe('a cost that comes back', () => {
  it('is measured by the month', async () => {
    const yearly = { sum: sum(120_000n, { per: 'year' }) }
    expect((await tell(afford, {}, yearly)).text).toBe(
      'Yes: $100.00 a month fits in the $800.00 left of your monthly surplus, and $700.00 would remain.',
    )
  })

  it('cannot be saved up for', async () => {
    const { text } = await tell(afford, {}, { sum: sum(90_000n, { per: 'month' }) })
    expect(text).toBe(
      'Not every month: $900.00 is $100.00 more than the $800.00 left of your monthly surplus.',
    )
  })
})

describe('a purchase where nothing is left', () => {
  const cases: [string, Partial<CoachContext>, string[]][] = [
    [
      'because the plan takes the whole surplus',
      { plan: { ...plan, contribution: 180_000n } },
      ['Not without touching your plan', '$300.00'],
    ],
    [
      'because the plan asks for more',
      { intake: { ...intake, expenses: 450_000n } },
      ['Not without touching your plan', 'more than the $500.00', 'new plan'],
    ],
    [
      'because of a deficit',
      { intake: { ...intake, expenses: 512_345n }, plan: { ...plan, contribution: 0n } },
      ['Not at the moment', '$300.00', '$123.45 short'],
    ],
    [
      'because the month is even',
      { intake: { ...intake, expenses: 500_000n }, plan: { ...plan, contribution: 0n } },
      ['Not at the moment', '$300.00', 'nothing is left over'],
    ],
  ]
  it.each(cases)('is refused %s', async (_, context, expected) => {
    const { text, emotion } = await tell(afford, context, price(30_000n))
    for (const part of expected) expect(text).toContain(part)
    expect(emotion).toBe('cautious')
  })

  it('is measured by the surplus before there is a plan', async () => {
    const { text } = await tell(afford, { plan: null, goal: null }, price(30_000n))
    expect(text).toContain('Yes: $300.00 fits in the $1,800.00 left')
    expect(text).toContain('next step is your plan')
  })
})
