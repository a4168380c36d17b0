import { describe, expect, it } from 'vitest'
import type { CoachContext } from '../../../src/coach/coach.ts'
import { contribution, goalDate, plan as planSkill, progress } from '../../../src/coach/skills-goal.ts'
import { cutBack, left, pace, payday, rate, spendingLimit } from '../../../src/coach/skills-money.ts'
import { debtGoal, goal, intake, plan } from '../contexts.ts'
import { HOME, tell } from './ask.ts'

const whole = { plan: { ...plan, contribution: 180_000n } }
const deficit = { intake: { ...intake, expenses: 512_345n }, plan: { ...plan, contribution: 0n } }
const met = { goal: { ...goal, current: 960_000n } }

describe('what to save this month', () => {
  it.each([
    [
      'en',
      'Save $1,000.00 this month: that is what your plan sets aside for “Emergency fund”. That leaves $800.00 of your monthly surplus. A good moment to set it aside is your next payday, May 15, 2026.',
    ],
    ['pt', 'Guarde R$ 1.000,00 este mês'],
    ['es', 'Ahorra MXN 1,000.00 este mes'],
  ] as const)('is the plan’s amount, in %s', async (language, text) => {
    expect((await tell(contribution, HOME[language])).text).toContain(text)
  })

  it('may be the whole surplus', async () => {
    expect((await tell(contribution, whole)).text).toContain('Your whole monthly surplus of $1,800.00')
  })

  it.each([
    ['en', 'Only $123.45 is still missing, so that much is enough.'],
    ['pt', 'Só faltam R$ 123,45, então esse valor já basta.'],
    ['es', 'Solo te faltan MXN 123.45, así que con eso basta.'],
  ] as const)('is no more than what is missing, in %s', async (language, text) => {
    const nearly = { ...HOME[language], goal: { ...goal, current: 960_000n - 12_345n } }
    expect((await tell(contribution, nearly)).text).toContain(text)
  })

  it('names no payday that has gone by', async () => {
    const { text } = await tell(contribution, { intake: { ...intake, nextPayDate: '2026-05-05' } })
    expect(text).not.toContain('payday')
  })
})

describe('what to save this week', () => {
  it.each([
    ['en', '$1,000.00 a month comes to $230.77 a week, or $12,000.00 over a year.'],
    ['pt', 'R$ 230,77 por semana, ou R$ 12.000,00 em um ano.'],
    ['es', 'MXN 230.77 por semana, o MXN 12,000.00 en un año.'],
  ] as const)('is twelve fifty-seconds of the month, in %s', async (language, text) => {
    expect((await tell(pace, HOME[language])).text).toContain(text)
  })

  it('is nothing once the goal is met', async () => {
    expect(await tell(pace, met)).toMatchObject({ emotion: 'celebratory' })
  })
})

describe('what is left', () => {
  it.each([
    [
      'en',
      'Of your monthly surplus of $1,800.00, $1,000.00 goes to “Emergency fund” and $800.00 is left for you.',
    ],
    ['pt', 'R$ 800,00 ficam livres'],
    ['es', 'te quedan MXN 800.00 libres'],
  ] as const)('is the surplus less the plan’s amount, in %s', async (language, text) => {
    expect((await tell(left, HOME[language])).text).toContain(text)
  })

  it('may be nothing', async () => {
    expect((await tell(left, whole)).text).toContain('nothing else is left of it')
  })
})

describe('when the goal is reached', () => {
  it.each([
    ['en', 'around February 6, 2027, 9 months from now.'],
    ['pt', 'por volta de 6 de fevereiro de 2027, daqui a 9 meses.'],
    ['es', 'alrededor del 6 de febrero de 2027, dentro de 9 meses.'],
  ] as const)('is the plan’s day, in %s', async (language, text) => {
    expect((await tell(goalDate, HOME[language])).text).toContain(text)
  })

  it('is one month from now in the singular', async () => {
    for (const [language, text] of [
      ['en', '1 month from now.'],
      ['pt', 'daqui a 1 mês.'],
      ['es', 'dentro de 1 mes.'],
    ] as const) {
      const soon = {
        ...HOME[language],
        plan: { ...plan, timelineMonths: 1, projectedGoalDate: '2026-06-06' },
      }
      expect((await tell(goalDate, soon)).text.endsWith(text)).toBe(true)
    }
  })

  it('leaves the months out within the first', async () => {
    const soon = { plan: { ...plan, timelineMonths: 1, projectedGoalDate: '2026-05-20' } }
    expect((await tell(goalDate, soon)).text).toBe(
      'At your plan’s pace you reach “Emergency fund” around May 20, 2026.',
    )
  })

  it('is not a day that has gone by', async () => {
    const stale = { plan: { ...plan, projectedGoalDate: '2026-05-05' } }
    expect((await tell(goalDate, stale)).text).toContain('There is no date for “Emergency fund” yet.')
  })

  it('leaves interest out of a debt whose rate is unknown, and says so', async () => {
    expect((await tell(goalDate, { goal: debtGoal })).text).toContain('This leaves interest out')
    const rated = { goal: debtGoal, intake: { ...intake, debtApr: 24.9 } }
    expect((await tell(goalDate, rated)).text).not.toContain('interest')
  })
})

describe('the savings rate', () => {
  it.each([
    ['en', ['36%', '20%']],
    ['pt', ['36%', '20%']],
    ['es', ['36%', '20%']],
  ] as const)('is the surplus as a share of income, beside the plan’s, in %s', async (language, figures) => {
    const { text } = await tell(rate, HOME[language])
    for (const figure of figures) expect(text).toContain(figure)
  })

  it('is rounded to two decimals', async () => {
    const third = { intake: { ...intake, income: 300_000n, expenses: 200_000n } }
    expect((await tell(rate, third)).text).toContain('33.33%')
  })

  it('is none without income or in a deficit', async () => {
    expect((await tell(rate, deficit)).text).toContain('Your current savings rate is 0%')
    const nothing = { intake: { ...intake, income: 0n, expenses: 0n }, plan: null }
    expect((await tell(rate, nothing)).text).toContain('0%')
  })
})

describe('progress', () => {
  it.each([
    ['en', 'You have $600.00 of the $9,600.00 for “Emergency fund”, which is 6.25%, and $9,000.00 to go.'],
    ['pt', 'R$ 600,00 dos R$ 9.600,00 para “Emergency fund”, ou seja, 6,25%, e faltam R$ 9.000,00.'],
    [
      'es',
      'MXN 600.00 de los MXN 9,600.00 para “Emergency fund”, es decir, el 6.25%, y te faltan MXN 9,000.00.',
    ],
  ] as const)('has the amounts and the share, in %s', async (language, text) => {
    expect((await tell(progress, HOME[language])).text).toContain(text)
  })

  it('of a debt tells what is owed', async () => {
    expect((await tell(progress, { goal: debtGoal })).text).toContain(
      'You have paid $600.00 of the $9,600.00 for “Visa”, which is 6.25%, and still owe $9,000.00.',
    )
  })

  it('is told in a deficit as well, with the gap', async () => {
    const { text } = await tell(progress, deficit)
    expect(text).toContain('$9,000.00 to go')
    expect(text).toContain('$123.45 short')
  })
})

describe('spending', () => {
  it('has a limit by the plan', async () => {
    const { text } = await tell(spendingLimit)
    for (const figure of ['$800.00', '50%', '30%']) expect(text).toContain(figure)
  })

  it('can be cut back', async () => {
    const { text } = await tell(cutBack)
    for (const figure of ['$3,200.00', '64%']) expect(text).toContain(figure)
    expect((await tell(cutBack, deficit)).text).toContain('$123.45 short')
  })
})

describe('the payday', () => {
  it('is named when it is still to come', async () => {
    expect((await tell(payday)).text).toContain('May 15, 2026')
    const today = { intake: { ...intake, nextPayDate: '2026-05-06' } }
    expect((await tell(payday, today)).text).toContain('May 6, 2026')
    const past = { intake: { ...intake, nextPayDate: '2026-05-05' } }
    expect((await tell(payday, past)).text).toBe('There is no upcoming payday on record.')
  })
})

describe('a question about the plan where there is none to speak of', () => {
  const skills = { contribution, pace, left, goalDate, planSkill, spendingLimit }
  const standings: [string, Partial<CoachContext>, string][] = [
    ['a deficit', deficit, 'every month ends $123.45 short'],
    ['no plan yet', { plan: null, goal: null }, 'The next step is your plan'],
    [
      'an even month',
      { intake: { ...intake, expenses: 500_000n }, plan: { ...plan, contribution: 0n } },
      'nothing is left over',
    ],
    ['a plan that asks for too much', { intake: { ...intake, expenses: 450_000n } }, 'more than the $500.00'],
    [
      'a plan that sets nothing aside',
      { plan: { ...plan, contribution: 0n } },
      'your month now leaves $1,800.00',
    ],
  ]
  it.each(standings)('is answered with %s', async (_, context, expected) => {
    for (const skill of Object.values(skills)) expect((await tell(skill, context)).text).toContain(expected)
  })
})
