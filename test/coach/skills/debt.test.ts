import { describe, expect, it } from 'vitest'
import { debtAdvice, debtState } from '../../../src/coach/skills-goal.ts'
import { debtGoal, intake, plan } from '../contexts.ts'
import { HOME, tell } from './ask.ts'

/** 9,000.00 at 24.9 % and 1,000.00 a month: 10 payments, 1,015.07 in interest, by month-by-month arithmetic. */
function interestOf(owed: number, payment: number, apr: number): number {
  let [left, total] = [owed, 0]
  while (left > 0) {
    const added = Math.floor((left * apr) / 1200 + 0.5)
    total += added
    left += added - payment
  }
  return total
}

const interest = (interestOf(900_000, 100_000, 24.9) / 100).toFixed(2)
const rated = {
  goal: debtGoal,
  intake: { ...intake, financialGoal: 'debt' as const, debtApr: 24.9 },
  plan: { ...plan, timelineMonths: 10, projectedGoalDate: '2027-03-06' },
}

describe('how much is owed', () => {
  it('comes with the day it ends and the interest until then', async () => {
    const dollars = `$${interest.replace(/(\d)(\d{3}\.)/, '$1,$2')}`
    expect((await tell(debtState, rated)).text).toBe(
      `You have paid $600.00 of the $9,600.00 for “Visa”, which is 6.25%, and still owe $9,000.00. At your plan’s pace “Visa” is paid off around March 6, 2027, 10 months from now. At $1,000.00 a month, you pay ${dollars} in interest until it is paid off.`,
    )
  })

  it.each([
    ['pt', 'de juros até quitar tudo.'],
    ['es', 'de intereses hasta terminar.'],
  ] as const)('in %s as well', async (language, text) => {
    expect((await tell(debtState, { ...rated, ...HOME[language] })).text).toContain(text)
  })

  it('owns up to a rate that is not known', async () => {
    expect((await tell(debtState, { goal: debtGoal })).text).toContain('the rate is not on record')
  })

  it('costs nothing at no interest', async () => {
    const free = { ...rated, intake: { ...rated.intake, debtApr: 0 } }
    expect((await tell(debtState, free)).text).not.toContain('interest')
  })

  it('is not known while the goal is another', async () => {
    const { text } = await tell(debtState)
    expect(text).toContain('What you owe is not on record, because your present goal is “Emergency fund”')
  })

  it('is not known without a target', async () => {
    const { text } = await tell(debtState, { goal: { ...debtGoal, target: null } })
    expect(text).toContain('You have paid $600.00 toward “Visa” so far; the total you owe is not on record.')
    expect(text).not.toContain('interest')
  })

  it('is nothing once it is paid', async () => {
    const { text, emotion } = await tell(debtState, { ...rated, goal: { ...debtGoal, current: 960_000n } })
    expect(text).toContain('Congratulations, you have paid off the $9,600.00')
    expect(text).not.toContain('interest')
    expect(emotion).toBe('celebratory')
  })
})

describe('how to pay off debt', () => {
  it('is the plan’s amount, what it costs, and the order', async () => {
    const { text } = await tell(debtAdvice, rated)
    expect(text).toMatch(/^Pay \$1,000\.00 toward “Visa” this month/)
    expect(text).toContain('in interest until it is paid off. Pay at least the minimum on every debt')
  })
})
