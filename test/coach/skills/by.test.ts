import { describe, expect, it } from 'vitest'
import type { CoachContext } from '../../../src/coach/coach.ts'
import { byThen, paceBy } from '../../../src/coach/skills-by.ts'
import { debtGoal, goal, intake, plan } from '../contexts.ts'
import { HOME, sum, tell } from './ask.ts'

const by = '2026-12-31'
const debt = { goal: debtGoal, intake: { ...intake, debtApr: 24.9 } }

/** The day is part of the question as well, as it is when somebody asks. */
const pace = (context: Partial<CoachContext> = {}, day = by) => tell(paceBy(day), context, { by: day })
const then = (context: Partial<CoachContext> = {}, day = by) => tell(byThen(day), context, { by: day })

describe('what it takes to be there by a day', () => {
  it.each([
    [
      'en',
      'To reach “Emergency fund” by December 31, 2026, put $1,285.72 aside each month for 7 months. That fits in the $1,800.00 your month leaves.',
    ],
    [
      'pt',
      'Para completar “Emergency fund” até 31 de dezembro de 2026, separe R$ 1.285,72 por mês durante 7 meses. Isso cabe nos R$ 1.800,00 que sobram por mês.',
    ],
    [
      'es',
      'Para completar “Emergency fund” a más tardar el 31 de diciembre de 2026, aparta MXN 1,285.72 al mes durante 7 meses. Eso cabe en los MXN 1,800.00 que te sobran al mes.',
    ],
  ] as const)('is an amount a month in %s', async (language, text) => {
    expect(await pace(HOME[language])).toEqual({ text, emotion: 'encouraging' })
  })

  it('may be less than the plan sets aside', async () => {
    expect((await pace({}, '2027-05-06')).text).toContain(
      'Your plan’s $1,000.00 a month gets you there in time.',
    )
  })

  it('may be more than the month leaves', async () => {
    const { text, emotion } = await pace({}, '2026-08-06')
    expect(text).toContain('put $3,000.00 aside each month for 3 months. That is more than the $1,800.00')
    expect(emotion).toBe('cautious')
  })

  it('is one amount for a day within the month', async () => {
    const { text } = await pace({}, '2026-05-31')
    expect(text).toContain('To reach “Emergency fund” by May 31, 2026, put $9,000.00 aside until then.')
    expect((await pace({ goal: debtGoal }, '2026-05-31')).text).toContain('pay $9,000.00 until then.')
  })

  it('reckons with interest, and says so where it cannot', async () => {
    expect((await pace(debt)).text).toContain(
      'To pay off “Visa” by December 31, 2026, pay $1,394.62 each month',
    )
    expect((await pace({ goal: debtGoal })).text).toContain('This leaves interest out')
  })

  it('needs no plan', async () => {
    expect((await pace({ plan: null })).text).toContain('put $1,285.72 aside each month for 7 months')
  })

  it('does not promise that a plan the month cannot carry gets there', async () => {
    const tight = { intake: { ...intake, expenses: 450_000n }, plan: { ...plan, contribution: 140_000n } }
    expect((await pace(tight)).text).toContain('That is more than the $500.00 your month leaves.')
  })

  it.each<[string, Partial<CoachContext>, string]>([
    ['in a deficit the gap', { intake: { ...intake, expenses: 512_345n } }, '$123.45 short'],
    ['of a goal that is met that it is', { goal: { ...goal, current: 960_000n } }, 'Congratulations'],
    [
      'of a goal without a target that it has none',
      { goal: { ...goal, target: null } },
      'no target amount yet',
    ],
    ['without goal and plan the next step', { goal: null, plan: null }, 'next step is your plan'],
  ])('says %s', async (_, context, expected) => {
    expect((await pace(context)).text).toContain(expected)
  })

  it.each([
    [
      'en',
      'To have $5,000.00 together by December 31, 2026, put $714.29 aside each month for 7 months. Your plan’s $1,000.00 a month gets you there in time.',
    ],
    ['pt', 'Para juntar R$ 5.000,00 até 31 de dezembro de 2026, separe R$ 714,29 por mês durante 7 meses.'],
    [
      'es',
      'Para juntar MXN 5,000.00 a más tardar el 31 de diciembre de 2026, aparta MXN 714.29 al mes durante 7 meses.',
    ],
  ] as const)('is reckoned for an amount that was named, in %s', async (language, text) => {
    const told = await tell(paceBy(by), HOME[language], { by, sum: sum(500_000n) })
    expect(told.text).toContain(text)
  })

  it('looks at no day that has gone by', async () => {
    const { text } = await pace({}, '2026-05-05')
    expect(text).not.toContain('May 5')
    expect(text).toContain('$9,000.00 to go')
  })
})

describe('what will be there by a day', () => {
  it.each([
    ['en', 'At your plan’s pace you would have $7,600.00 for “Emergency fund” by December 31, 2026.'],
    ['pt', 'No ritmo do seu plano, você teria R$ 7.600,00 para “Emergency fund” até 31 de dezembro de 2026.'],
    ['es', 'Al ritmo de tu plan tendrías MXN 7,600.00 para “Emergency fund” el 31 de diciembre de 2026.'],
  ] as const)('is seven payments on top of what there is, in %s', async (language, text) => {
    expect(await then(HOME[language])).toEqual({ text, emotion: 'encouraging' })
  })

  it('is the target at most', async () => {
    expect((await then({}, '2030-01-01')).text).toBe(
      'At your plan’s pace you would have $9,600.00 for “Emergency fund” by January 1, 2030. That is the whole target.',
    )
  })

  it('is what was paid for a debt', async () => {
    expect((await then(debt)).text).toBe(
      'At your plan’s pace you would have paid $7,600.00 toward “Visa” by December 31, 2026.',
    )
  })

  it('is not told of a goal that is met, nor in a deficit', async () => {
    expect((await then({ goal: { ...goal, current: 960_000n } })).text).toContain('Congratulations')
    expect((await then({ intake: { ...intake, expenses: 600_000n } })).text).toContain('$1,000.00 short')
  })
})
