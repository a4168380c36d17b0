import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CoachContext, CoachGoal, CoachIntake, CoachPlan } from '../../src/coach/coach.ts'
import { createDeterministicCoach } from '../../src/coach/deterministic.ts'
import { wholeMonthsBetween } from '../../src/finance/dates.ts'
import { divideHalfUp } from '../../src/finance/money.ts'
import { formatCount, formatDate, formatMoney, formatPercent } from '../../src/language/format.ts'
import { intake } from './contexts.ts'
import { languages, messages, selfHarmMessages } from './messages/index.ts'

const coach = createDeterministicCoach()
const allMessages = [
  ...languages.flatMap((language) => messages[language].map(({ message }) => message)),
  ...selfHarmMessages,
]
const helplines = ['988', '188', '024']

function share(part: bigint, whole: bigint): number {
  return whole > 0n ? Number(divideHalfUp(part * 10_000n, whole)) : 0
}

function amounts({ intake, plan, goal }: CoachContext): bigint[] {
  if (!intake) return []
  const { income, expenses } = intake
  const contribution = plan?.contribution ?? 0n
  const target = goal?.target ?? 0n
  const current = goal?.current ?? 0n
  const surplus = income - expenses
  return [
    income,
    expenses,
    surplus,
    -surplus,
    contribution,
    surplus - contribution,
    contribution * 12n,
    divideHalfUp(contribution * 12n, 52n),
    target,
    current,
    target - current,
  ]
}

function percentages({ intake, plan, goal }: CoachContext): number[] {
  if (!intake) return []
  const surplus = intake.income - intake.expenses
  return [
    share(surplus > 0n ? surplus : 0n, intake.income),
    share(intake.expenses, intake.income),
    ...(plan ? [plan.targetSavingsRate, plan.currentSavingsRate, ...Object.values(plan.allocations)] : []),
    ...(goal?.target ? [share(goal.current, goal.target)] : []),
  ]
}

function dates({ intake, plan, goal }: CoachContext): string[] {
  return [intake?.nextPayDate, plan?.projectedGoalDate, goal?.targetDate].filter(
    (date) => typeof date === 'string',
  )
}

/** Every figure that a reply may hold, longest first so that none hides inside another. */
function allowedFigures(context: CoachContext): string[] {
  const { currency, language, plan, today, goal } = context
  const projected = plan?.projectedGoalDate
  const months = projected ? [wholeMonthsBetween(today, projected)] : []
  return [
    ...(goal ? [goal.name] : []),
    ...amounts(context).map((cents) => formatMoney(cents, currency, language)),
    ...percentages(context).map((hundredths) => formatPercent(hundredths, currency, language)),
    ...dates(context).map((date) => formatDate(date, currency, language)),
    ...months.map((count) => ` ${formatCount(count, currency, language)} m`),
  ].sort((a, b) => b.length - a.length)
}

function strayDigits(reply: string, figures: readonly string[]): string[] {
  const rest = figures.reduce((text, figure) => text.replaceAll(figure, '…'), reply)
  return rest.match(/[^ ]*\d[^ ]*/g) ?? []
}

const cents = fc.oneof(fc.bigInt(0n, 2_000_000n), fc.bigInt(0n, 99_999_999_999_999n), fc.constant(0n))
const hundredths = fc.integer({ min: 0, max: 10_000 })
const date = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10))
const kind = fc.constantFrom('savings' as const, 'debt' as const)

const intakes: fc.Arbitrary<CoachIntake> = fc.record({
  income: cents,
  expenses: cents,
  financialGoal: kind,
  nextPayDate: fc.option(date),
})
const plans: fc.Arbitrary<CoachPlan> = fc.record({
  contribution: cents,
  timelineMonths: fc.option(fc.integer({ min: 0, max: 1200 })),
  projectedGoalDate: fc.option(date),
  targetSavingsRate: hundredths,
  currentSavingsRate: hundredths,
  allocations: fc.record({ needs: hundredths, wants: hundredths, savings: hundredths, debt: hundredths }),
})
const goals: fc.Arbitrary<CoachGoal> = fc.record({
  name: fc.constantFrom('Emergency fund', 'Viagem 2027', '{goal}', 'Tarjeta Visa', '$& “x” 10%'),
  type: kind,
  target: fc.option(fc.bigInt(1n, 99_999_999_999_999n)),
  current: cents,
  targetDate: fc.option(date),
})
const contexts: fc.Arbitrary<CoachContext> = fc.record({
  language: fc.constantFrom(...languages),
  currency: fc.constantFrom('USD', 'BRL', 'EUR', 'MXN', 'JPY', 'CLP'),
  today: date,
  intake: fc.option(intakes, { freq: 10 }),
  plan: fc.option(plans, { freq: 5 }),
  goal: fc.option(goals, { freq: 5 }),
  recent: fc.constant([]),
})

describe('figures in replies', () => {
  it('come from the context or plain arithmetic on it', async () => {
    const property = fc.asyncProperty(contexts, fc.constantFrom(...allMessages), async (context, message) => {
      const { reply } = await coach.reply(message, context)
      const stray = strayDigits(reply, allowedFigures(context))
      const isCrisis = selfHarmMessages.includes(message) || helplines.some((line) => reply.includes(line))
      const unexplained = isCrisis
        ? stray.filter((word) => !helplines.includes(word.replace(/\D/g, '')))
        : stray
      expect(unexplained, reply).toEqual([])
      expect(reply).not.toMatch(/undefined|null|NaN|\[object/)
    })
    await fc.assert(property, { numRuns: 3000 })
  })

  it('never repeat an amount that only the user named', async () => {
    const context: CoachContext = {
      language: 'en',
      currency: 'USD',
      today: '2026-05-06',
      intake,
      plan: null,
      goal: null,
      recent: [],
    }
    for (const message of ['Spent 7777 on lunch', 'Change my goal to 7777', 'Can I afford a 7777 phone?']) {
      expect((await coach.reply(message, context)).reply).not.toMatch(/7,?777/)
    }
  })
})
